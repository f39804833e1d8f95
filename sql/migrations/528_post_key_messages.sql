-- which key messages a post carries, as its reviewer ticked them; digest: SHA-256 of the line
-- of the brief, so that a line that was changed counts as one that nothing carries yet
CREATE TABLE IF NOT EXISTS post_key_messages (
    post_id   BIGINT UNSIGNED NOT NULL,
    brief_id  BIGINT UNSIGNED NOT NULL,
    digest    BINARY(32) NOT NULL,
    words     VARCHAR(1000) NOT NULL,
    person_id BIGINT UNSIGNED NOT NULL,
    at        DATETIME NOT NULL,
    PRIMARY KEY (brief_id, digest, post_id),
    KEY by_post (post_id),
    CONSTRAINT post_key_messages_post FOREIGN KEY (post_id) REFERENCES posts (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
