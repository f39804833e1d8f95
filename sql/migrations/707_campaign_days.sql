-- by how much each figure of a campaign grew on which day: their sum is its total
CREATE TABLE IF NOT EXISTS campaign_days (
    campaign_id BIGINT UNSIGNED NOT NULL,
    kind_id     SMALLINT UNSIGNED NOT NULL,
    day         DATE NOT NULL,
    added       DECIMAL(24, 4) NOT NULL,
    PRIMARY KEY (campaign_id, kind_id, day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
