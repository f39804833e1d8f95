-- how many last read which version of a brief in the hour that began then, kept by the
-- triggers that follow
CREATE TABLE IF NOT EXISTS brief_hours (
    brief_id BIGINT UNSIGNED NOT NULL,
    number   INT UNSIGNED NOT NULL,
    began_at DATETIME NOT NULL,
    readers  INT NOT NULL,
    PRIMARY KEY (brief_id, number, began_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
