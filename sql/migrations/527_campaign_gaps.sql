-- kept on write, so that coverage finds gaps through an index: how many measures the campaign
-- names, and since when it serves no goal
ALTER TABLE campaigns
    ADD COLUMN IF NOT EXISTS measures SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS lost_goal_at DATETIME NULL,
    ADD INDEX IF NOT EXISTS by_measures (state, measures, id),
    ADD INDEX IF NOT EXISTS by_owner_and_state (owner_id, state, id),
    ADD INDEX IF NOT EXISTS by_lost_goal (lost_goal_at, id);
