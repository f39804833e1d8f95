-- whether a live campaign serves the goal, and the oldest meaning among the open ones: one
-- step into an index for each
ALTER TABLE campaign_goals
    ADD INDEX IF NOT EXISTS by_live (goal_id, campaign_live),
    ADD INDEX IF NOT EXISTS by_meaning (goal_id, campaign_open, meaning, despite_archive);
