-- addresses that are short and count their clicks. address: what was chosen, as it was approved;
-- target: the same with the tags of web analytics, where the link leads for good
CREATE TABLE IF NOT EXISTS short_links (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code        CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    campaign_id BIGINT UNSIGNED NOT NULL,
    channel_id  BIGINT UNSIGNED NOT NULL,
    post_id     BIGINT UNSIGNED NULL,
    address     VARCHAR(500) NOT NULL,
    medium      VARCHAR(20) CHARACTER SET ascii NOT NULL,
    content     VARCHAR(60) CHARACTER SET ascii NOT NULL DEFAULT '',
    target      VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    retired     BOOLEAN NOT NULL DEFAULT FALSE,
    made_by     BIGINT UNSIGNED NOT NULL,
    made_at     DATETIME NOT NULL,
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    UNIQUE KEY by_code (code),
    KEY by_campaign (campaign_id, id),
    KEY by_post (post_id, channel_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
