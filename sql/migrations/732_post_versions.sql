-- texts that a post had; the highest number is its text now. A post without rows has version 1 alone.
-- state: what the post was in when the text was saved
CREATE TABLE IF NOT EXISTS post_versions (
    post_id   BIGINT UNSIGNED NOT NULL,
    number    INT UNSIGNED NOT NULL,
    title     VARCHAR(200) NOT NULL,
    summary   VARCHAR(500) NOT NULL,
    body      MEDIUMTEXT NOT NULL,
    state     VARCHAR(16) CHARACTER SET ascii NOT NULL,
    person_id BIGINT UNSIGNED NOT NULL,
    began_at  DATETIME NOT NULL,
    saved_at  DATETIME NOT NULL,
    PRIMARY KEY (post_id, number),
    CONSTRAINT post_versions_post FOREIGN KEY (post_id) REFERENCES posts (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
