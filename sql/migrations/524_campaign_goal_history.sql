-- what became of the links, also of those that are gone. words: the sentence of why, or the
-- reason of a withdrawal
CREATE TABLE IF NOT EXISTS campaign_goal_history (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    campaign_id BIGINT UNSIGNED NOT NULL,
    goal_id     BIGINT UNSIGNED NOT NULL,
    what        ENUM('linked', 'confirmed', 'withdrawn', 'why changed') NOT NULL,
    words       VARCHAR(500) NOT NULL DEFAULT '',
    meaning     INT UNSIGNED NOT NULL DEFAULT 1,
    person_id   BIGINT UNSIGNED NOT NULL,
    at          DATETIME NOT NULL,
    KEY by_campaign (campaign_id, id),
    CONSTRAINT campaign_goal_history_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
