-- a copy of the campaign's, kept by link_settle() and, for a new link, by the trigger that
-- follows, so that the campaigns of a goal are read in their order
ALTER TABLE campaign_goals ADD COLUMN IF NOT EXISTS starts_on DATE NULL;
