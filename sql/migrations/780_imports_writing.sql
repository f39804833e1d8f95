-- is_writing: a draft with many rows that is being written; updated_at is when it was last heard
-- of, and lines_all how many rows are to be written
ALTER TABLE imports
    ADD COLUMN IF NOT EXISTS is_writing BOOLEAN NOT NULL DEFAULT FALSE AFTER state,
    ADD COLUMN IF NOT EXISTS lines_all INT UNSIGNED NOT NULL DEFAULT 0 AFTER lines_read,
    ADD INDEX IF NOT EXISTS by_writing (is_writing, updated_at);
