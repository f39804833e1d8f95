ALTER TABLE campaign_goals ADD KEY IF NOT EXISTS by_start (goal_id, starts_on, campaign_id);
