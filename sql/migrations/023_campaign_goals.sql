-- the link that is the heart of the product: each with one sentence of why
CREATE TABLE IF NOT EXISTS campaign_goals (
    campaign_id BIGINT UNSIGNED NOT NULL,
    goal_id     BIGINT UNSIGNED NOT NULL,
    why         VARCHAR(300) NOT NULL,
    linked_by   BIGINT UNSIGNED NOT NULL,
    linked_at   DATETIME NOT NULL,
    PRIMARY KEY (campaign_id, goal_id),
    KEY by_goal (goal_id, campaign_id),
    CONSTRAINT campaign_goals_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
