-- the newest version that was no small change: who has read it, or a later one, has read
-- the news. NULL: the current one
ALTER TABLE briefs ADD COLUMN IF NOT EXISTS told_version INT UNSIGNED NULL AFTER current_version;
