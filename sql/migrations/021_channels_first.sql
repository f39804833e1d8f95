INSERT IGNORE INTO channels (id, name, kind, characters_most, position) VALUES
    (1, 'Company blog', 'blog', NULL, 10), (2, 'LinkedIn', 'social', 3000, 20),
    (3, 'X', 'social', 280, 30), (4, 'Facebook', 'social', 63206, 40),
    (5, 'Instagram', 'social', 2200, 50), (6, 'YouTube', 'social', 5000, 60),
    (7, 'TikTok', 'social', 2200, 70), (8, 'Mastodon', 'social', 500, 80),
    (9, 'Bluesky', 'social', 300, 90), (10, 'Newsletter', 'mail', NULL, 100);
