-- the trigger does it
UPDATE briefs SET version_at = NULL WHERE current_version IS NOT NULL;
