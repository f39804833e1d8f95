CREATE TABLE IF NOT EXISTS credentials (
    person_id     BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    password_hash VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at    DATETIME NOT NULL,
    CONSTRAINT credentials_person FOREIGN KEY (person_id) REFERENCES people (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
