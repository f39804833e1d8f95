-- one row for each campaign that ever had figures, which is locked while its sums are made:
-- when its newest was taken, NULL where all were taken back
CREATE TABLE IF NOT EXISTS campaign_results (
    campaign_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    latest_on   DATE NULL,
    KEY by_latest (latest_on, campaign_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
