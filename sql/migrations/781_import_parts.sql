-- a file in parts of at most half a megabyte, from 0 on, until its figures are confirmed or it is
-- given up; import_files is what the version before kept whole
CREATE TABLE IF NOT EXISTS import_parts (
    import_id BIGINT UNSIGNED NOT NULL,
    part      SMALLINT UNSIGNED NOT NULL,
    bytes     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, part),
    CONSTRAINT import_parts_import FOREIGN KEY (import_id) REFERENCES imports (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
