-- where a post stands on the calendar: when it went out, or is to
ALTER TABLE posts ADD COLUMN IF NOT EXISTS stands_at DATETIME GENERATED ALWAYS AS (
    CASE state WHEN 'published' THEN published_at WHEN 'scheduled' THEN goes_out_at END) VIRTUAL AFTER published_at;
