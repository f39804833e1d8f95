UPDATE channels SET network = LOWER(name) WHERE network = ''
    AND name IN ('X', 'Mastodon', 'Bluesky', 'LinkedIn', 'Facebook', 'Instagram', 'TikTok', 'YouTube');
