-- what an admin has set; lib/settings.c says which there are and what holds where none is here
CREATE TABLE IF NOT EXISTS settings (
    name       VARCHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    value      VARCHAR(200) NOT NULL,
    version    INT UNSIGNED NOT NULL DEFAULT 1,
    updated_by BIGINT UNSIGNED NOT NULL,
    updated_at DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
