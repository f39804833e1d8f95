-- the goal's meaning that the link was made or last confirmed against
ALTER TABLE campaign_goals
    ADD COLUMN IF NOT EXISTS meaning INT UNSIGNED NOT NULL DEFAULT 1 AFTER why;
