-- the figures of a goal, one a day; one that was taken back stays, without its place on the day
CREATE TABLE IF NOT EXISTS goal_progress (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    goal_id     BIGINT UNSIGNED NOT NULL,
    measured_on DATE NOT NULL,
    figure      DECIMAL(20, 4) NOT NULL,
    note        VARCHAR(500) NOT NULL DEFAULT '',
    person_id   BIGINT UNSIGNED NOT NULL,
    standing    BOOLEAN NULL DEFAULT TRUE CHECK (standing),
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    created_at  DATETIME NOT NULL,
    updated_at  DATETIME NOT NULL,
    UNIQUE KEY one_a_day (goal_id, standing, measured_on),
    CONSTRAINT goal_progress_goal FOREIGN KEY (goal_id) REFERENCES goals (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
