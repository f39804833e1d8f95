-- since when the version that people read, and the one that they were told of, are there: kept
-- by the trigger that follows
ALTER TABLE briefs
    ADD COLUMN IF NOT EXISTS version_at DATETIME NULL AFTER told_version,
    ADD COLUMN IF NOT EXISTS told_at DATETIME NULL AFTER version_at,
    ADD KEY IF NOT EXISTS by_version (state, version_at),
    ADD KEY IF NOT EXISTS by_telling (state, told_at, id);
