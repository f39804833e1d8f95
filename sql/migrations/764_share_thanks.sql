-- thanks to all who said that they shared a post, read by them
CREATE TABLE IF NOT EXISTS share_thanks (
    post_id    BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    person_id  BIGINT UNSIGNED NOT NULL,
    words      VARCHAR(300) NOT NULL,
    thanked_at DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
