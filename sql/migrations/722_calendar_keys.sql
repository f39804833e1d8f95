-- who reads the calendar in a program of theirs: only a hash of the key is kept
CREATE TABLE IF NOT EXISTS calendar_keys (
    person_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    key_hash  BINARY(32) NOT NULL,
    made_at   DATETIME NOT NULL,
    UNIQUE KEY by_key (key_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
