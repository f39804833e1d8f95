-- what a campaign brought to a goal, in the goal's own unit: estimated, as figure; or measured
-- by a rule, as factor times the campaign's total of a kind of figure. One stands at a time,
-- the others are its history
CREATE TABLE IF NOT EXISTS contributions (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    campaign_id BIGINT UNSIGNED NOT NULL,
    goal_id     BIGINT UNSIGNED NOT NULL,
    how         ENUM('measured', 'estimated', 'withdrawn') NOT NULL,
    kind_id     SMALLINT UNSIGNED NULL,
    factor      DECIMAL(20, 4) NULL,
    figure      DECIMAL(20, 4) NULL,
    note        VARCHAR(500) NOT NULL,
    person_id   BIGINT UNSIGNED NOT NULL,
    stated_at   DATETIME NOT NULL,
    standing    BOOLEAN NULL DEFAULT TRUE CHECK (standing),
    UNIQUE KEY one_stands (campaign_id, goal_id, standing),
    KEY by_goal (goal_id, standing)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
