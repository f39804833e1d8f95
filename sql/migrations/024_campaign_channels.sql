CREATE TABLE IF NOT EXISTS campaign_channels (
    campaign_id BIGINT UNSIGNED NOT NULL,
    channel_id  BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (campaign_id, channel_id),
    KEY by_channel (channel_id, campaign_id),
    CONSTRAINT campaign_channels_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id),
    CONSTRAINT campaign_channels_channel FOREIGN KEY (channel_id) REFERENCES channels (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
