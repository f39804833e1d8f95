-- the file itself, until its figures are confirmed or it is given up
CREATE TABLE IF NOT EXISTS import_files (
    import_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    bytes     MEDIUMBLOB NOT NULL,
    CONSTRAINT import_files_import FOREIGN KEY (import_id) REFERENCES imports (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
