-- what a campaign has of posts, kept by the triggers that follow: published; live (neither
-- declined nor dropped); out_at, since when the newest that everyone sees is what it is
CREATE TABLE IF NOT EXISTS campaign_tallies (
    campaign_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    published   INT NOT NULL,
    live        INT NOT NULL,
    out_at      DATETIME NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
