-- When a person said that they know their way, so that the first steps are no longer shown.
ALTER TABLE people ADD COLUMN IF NOT EXISTS welcomed_at DATETIME NULL;
