-- what a campaign says beforehand that it should bring; level: activity (posts), audience
-- (reach, likes) or outcome (leads, sales, applicants). channel_id NULL: over all channels
CREATE TABLE IF NOT EXISTS campaign_measures (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    campaign_id BIGINT UNSIGNED NOT NULL,
    channel_id  BIGINT UNSIGNED NULL,
    level       ENUM('activity', 'audience', 'outcome') NOT NULL,
    measure     VARCHAR(200) NOT NULL,
    unit        VARCHAR(40) NOT NULL,
    baseline    DECIMAL(20, 4) NULL,
    target      DECIMAL(20, 4) NOT NULL,
    due_on      DATE NOT NULL,
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    created_at  DATETIME NOT NULL,
    updated_at  DATETIME NOT NULL,
    KEY by_campaign (campaign_id, level, id),
    CONSTRAINT campaign_measures_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id),
    CONSTRAINT campaign_measures_channel FOREIGN KEY (channel_id) REFERENCES channels (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
