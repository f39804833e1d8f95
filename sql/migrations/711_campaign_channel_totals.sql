-- and of each campaign by channel; channel_id 0: on no one channel
CREATE TABLE IF NOT EXISTS campaign_channel_totals (
    campaign_id BIGINT UNSIGNED NOT NULL,
    kind_id     SMALLINT UNSIGNED NOT NULL,
    channel_id  BIGINT UNSIGNED NOT NULL,
    figure      DECIMAL(24, 4) NULL,
    known       INT UNSIGNED NOT NULL,
    unknown     INT UNSIGNED NOT NULL,
    latest_on   DATE NOT NULL,
    PRIMARY KEY (campaign_id, kind_id, channel_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
