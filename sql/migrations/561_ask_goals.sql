-- the goals that an ask is for, in order: the first one's owner decides. expected: the
-- change of the goal's measure, in its unit
CREATE TABLE IF NOT EXISTS ask_goals (
    ask_id   BIGINT UNSIGNED NOT NULL,
    goal_id  BIGINT UNSIGNED NOT NULL,
    position TINYINT UNSIGNED NOT NULL,
    expected DECIMAL(20, 4) NOT NULL,
    PRIMARY KEY (ask_id, goal_id),
    UNIQUE KEY by_position (ask_id, position),
    KEY by_goal (goal_id, ask_id),
    CONSTRAINT ask_goals_ask FOREIGN KEY (ask_id) REFERENCES asks (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
