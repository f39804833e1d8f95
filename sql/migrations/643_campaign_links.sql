-- how many goals a campaign serves, and the first that it was linked to, kept by the triggers
-- that follow
CREATE TABLE IF NOT EXISTS campaign_links (
    campaign_id   BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    goals         INT NOT NULL,
    first_goal_id BIGINT UNSIGNED NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
