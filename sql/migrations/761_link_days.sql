-- how often each short link was used on a day of UTC, and nothing of who did
CREATE TABLE IF NOT EXISTS link_days (
    link_id BIGINT UNSIGNED NOT NULL,
    day     DATE NOT NULL,
    clicks  INT UNSIGNED NOT NULL,
    PRIMARY KEY (link_id, day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
