-- posts that say on their channel what another, the master, says; number: the master's version
-- that the text was last held against
CREATE TABLE IF NOT EXISTS post_masters (
    post_id   BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    master_id BIGINT UNSIGNED NOT NULL,
    number    INT UNSIGNED NOT NULL,
    KEY by_master (master_id, post_id),
    CONSTRAINT post_masters_post FOREIGN KEY (post_id) REFERENCES posts (id),
    CONSTRAINT post_masters_master FOREIGN KEY (master_id) REFERENCES posts (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
