-- characters_most: what the network takes in one post, NULL for no limit
CREATE TABLE IF NOT EXISTS channels (
    id              BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name            VARCHAR(40) NOT NULL,
    kind            ENUM('blog', 'social', 'mail') NOT NULL DEFAULT 'social',
    characters_most INT UNSIGNED NULL,
    position        SMALLINT UNSIGNED NOT NULL DEFAULT 100,
    UNIQUE KEY by_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
