-- one question to the panel about a draft. options: two to four answers, one a line. most: so many
-- may answer. open_post: the post while it is open, so that one is at a time
CREATE TABLE IF NOT EXISTS panel_asks (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    post_id    BIGINT UNSIGNED NOT NULL,
    asker_id   BIGINT UNSIGNED NOT NULL,
    question   VARCHAR(200) NOT NULL,
    options    VARCHAR(500) NOT NULL,
    closes_on  DATE NOT NULL,
    most       TINYINT UNSIGNED NOT NULL,
    votes      TINYINT UNSIGNED NOT NULL DEFAULT 0,
    state      ENUM('open', 'closed', 'withdrawn') NOT NULL DEFAULT 'open',
    open_post  BIGINT UNSIGNED NULL,
    version    INT UNSIGNED NOT NULL DEFAULT 1,
    created_at DATETIME NOT NULL,
    UNIQUE KEY one_is_open (open_post),
    KEY by_post (post_id, id),
    KEY by_state (state, closes_on, id),
    CONSTRAINT panel_asks_post FOREIGN KEY (post_id) REFERENCES posts (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
