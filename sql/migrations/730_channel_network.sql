-- network: whose rules of counting hold, see cgi-bin/lib/network_count.h
ALTER TABLE channels
    ADD COLUMN IF NOT EXISTS network ENUM('blog', 'linkedin', 'x', 'facebook', 'instagram', 'youtube',
        'tiktok', 'mastodon', 'bluesky', 'mail', 'other') CHARACTER SET ascii NOT NULL DEFAULT 'other' AFTER kind;
