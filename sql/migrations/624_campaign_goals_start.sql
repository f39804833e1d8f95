-- a copy of the campaign's, kept by the triggers that follow, so that the campaigns of a goal
-- are read in their order
ALTER TABLE campaign_goals ADD COLUMN IF NOT EXISTS starts_on DATE NULL;
