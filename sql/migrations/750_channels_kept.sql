-- network: whose rules of counting hold. blocked: staff do not reach it from the office.
-- retired_at: offered nowhere new since then; what was written for it keeps it
ALTER TABLE channels
    ADD COLUMN IF NOT EXISTS network ENUM('blog', 'linkedin', 'x', 'facebook', 'instagram', 'youtube',
        'tiktok', 'mastodon', 'bluesky', 'mail', 'other') CHARACTER SET ascii NOT NULL DEFAULT 'other' AFTER kind,
    ADD COLUMN IF NOT EXISTS address VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS owner_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS deputy_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS blocked BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS retired_at DATETIME NULL,
    ADD COLUMN IF NOT EXISTS version INT UNSIGNED NOT NULL DEFAULT 1,
    ADD INDEX IF NOT EXISTS by_owner (owner_id),
    ADD INDEX IF NOT EXISTS by_deputy (deputy_id),
    COMMENT = 'results';
