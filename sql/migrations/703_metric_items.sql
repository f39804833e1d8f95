-- what figures are about, as their source knows it: a post, an advertisement, a campaign on a
-- channel as a whole. item_key: a digest of the name that the source gives it. One that is
-- matched to no campaign is unplanned work. import_id: the first that brought it
CREATE TABLE IF NOT EXISTS metric_items (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source      VARCHAR(40) CHARACTER SET ascii NOT NULL,
    item_key    BINARY(32) NOT NULL,
    campaign_id BIGINT UNSIGNED NULL,
    post_id     BIGINT UNSIGNED NULL,
    channel_id  BIGINT UNSIGNED NULL,
    title       VARCHAR(200) NOT NULL DEFAULT '',
    address     VARCHAR(500) NOT NULL DEFAULT '',
    import_id   BIGINT UNSIGNED NOT NULL,
    UNIQUE KEY by_key (source, item_key),
    KEY by_campaign (campaign_id),
    KEY by_post (post_id),
    KEY by_import (import_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
