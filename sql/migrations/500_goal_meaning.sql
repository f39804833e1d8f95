-- raised whenever its measure, target, date or sense changes, so that every link made to
-- an older meaning is known to be in doubt
ALTER TABLE goals ADD COLUMN IF NOT EXISTS meaning INT UNSIGNED NOT NULL DEFAULT 1 AFTER state;
