-- what happened to a post and what was said: what_worked and words of a review
CREATE TABLE IF NOT EXISTS post_moves (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    post_id     BIGINT UNSIGNED NOT NULL,
    person_id   BIGINT UNSIGNED NOT NULL,
    from_state  VARCHAR(16) CHARACTER SET ascii NOT NULL,
    to_state    VARCHAR(16) CHARACTER SET ascii NOT NULL,
    what_worked VARCHAR(1000) NOT NULL DEFAULT '',
    words       VARCHAR(2000) NOT NULL DEFAULT '',
    moved_at    DATETIME NOT NULL,
    KEY by_post (post_id, id),
    CONSTRAINT post_moves_post FOREIGN KEY (post_id) REFERENCES posts (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
