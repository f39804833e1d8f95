-- what was decided of an article that nobody reads, and when to look again; the last word counts
CREATE TABLE IF NOT EXISTS post_looks (
    post_id   BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    verdict   ENUM('keep', 'rework', 'retire') NOT NULL,
    reason    VARCHAR(300) NOT NULL,
    look_on   DATE NULL,
    person_id BIGINT UNSIGNED NOT NULL,
    looked_at DATETIME NOT NULL,
    version   INT UNSIGNED NOT NULL DEFAULT 1,
    KEY by_time (looked_at, post_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
