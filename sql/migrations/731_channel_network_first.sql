UPDATE channels SET network = ELT(id, 'blog', 'linkedin', 'x', 'facebook', 'instagram', 'youtube', 'tiktok',
                                  'mastodon', 'bluesky', 'mail')
    WHERE id <= 10 AND network = 'other';
