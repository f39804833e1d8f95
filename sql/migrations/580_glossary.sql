-- words of one side, explained for the other. counterpart: what the other side would say.
-- forms: how else the word is written, parted by commas
CREATE TABLE IF NOT EXISTS glossary (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    word        VARCHAR(80) NOT NULL,
    side        ENUM('business', 'social') NOT NULL,
    meaning     VARCHAR(500) NOT NULL,
    counterpart VARCHAR(80) NOT NULL DEFAULT '',
    forms       VARCHAR(300) NOT NULL DEFAULT '',
    state       ENUM('live', 'removed') NOT NULL DEFAULT 'live',
    changed_by  BIGINT UNSIGNED NOT NULL,
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    updated_at  DATETIME NOT NULL,
    UNIQUE KEY by_word (word),
    KEY by_state (state, word)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='learn';
