-- one row for each form that did its work: a repeat is led to the first result
CREATE TABLE IF NOT EXISTS submissions (
    form_key   BINARY(32) NOT NULL PRIMARY KEY,
    digest     BINARY(32) NOT NULL,
    location   VARCHAR(512) NOT NULL DEFAULT '',
    created_at DATETIME NOT NULL,
    KEY by_age (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='every handler';
