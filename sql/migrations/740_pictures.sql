-- pictures as they are shown, each once, whoever brought it and wherever it is used. digest: SHA-256
-- of the bytes, which is their name
CREATE TABLE IF NOT EXISTS pictures (
    id      BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    digest  BINARY(32) NOT NULL,
    is_png  BOOLEAN NOT NULL,
    width   SMALLINT UNSIGNED NOT NULL,
    height  SMALLINT UNSIGNED NOT NULL,
    bytes   MEDIUMBLOB NOT NULL,
    made_at DATETIME NOT NULL,
    UNIQUE KEY by_digest (digest)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
