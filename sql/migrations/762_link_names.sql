-- what a campaign is called in the tags of its links, where that is not made from its title; it
-- stays as it is from the first short link on
CREATE TABLE IF NOT EXISTS link_names (
    campaign_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    name        VARCHAR(60) CHARACTER SET ascii NOT NULL,
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    UNIQUE KEY by_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
