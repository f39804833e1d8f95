SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

-- articles that are out have an address that others can read
UPDATE posts p JOIN channels h ON h.id = p.channel_id
    SET p.address = CONCAT('https://blog.northbank.example/', p.id)
    WHERE p.state = 'published' AND h.kind = 'blog' AND p.address = '';
INSERT IGNORE INTO settings (name, value, updated_by, updated_at)
    SELECT 'link-hosts', 'www.northbank.example', id, @now - INTERVAL 40 DAY FROM people WHERE roles & 8 ORDER BY id LIMIT 1;

-- short links of the newest articles on two networks, with clicks that fade
CREATE TEMPORARY TABLE demo_linked AS
    SELECT p.id AS post_id, p.campaign_id, p.address, p.published_at, c.owner_id, c.title,
           ROW_NUMBER() OVER (ORDER BY p.published_at DESC) AS place
    FROM posts p JOIN channels h ON h.id = p.channel_id JOIN campaigns c ON c.id = p.campaign_id
    WHERE p.state = 'published' AND h.kind = 'blog';
DELETE FROM demo_linked WHERE place > 8;
INSERT IGNORE INTO link_names (campaign_id, name)
    SELECT campaign_id, CONCAT(TRIM(BOTH '-' FROM LOWER(REGEXP_REPLACE(LEFT(title, 40), '[^A-Za-z0-9]+', '-'))), '-', campaign_id)
    FROM demo_linked;
INSERT INTO short_links (code, campaign_id, channel_id, post_id, address, medium, content, target, made_by, made_at)
    SELECT CONCAT(SUBSTRING('bcdfghjk', l.place, 1), SUBSTRING('mnpqrstv', l.place, 1), 'tw', IF(h.id = 2, 'n4x7', 'k8c3')),
           l.campaign_id, h.id, l.post_id, l.address, 'social', '',
           CONCAT(l.address, '?utm_source=', LOWER(h.name), '&utm_medium=social&utm_campaign=', n.name),
           l.owner_id, l.published_at
    FROM demo_linked l JOIN link_names n ON n.campaign_id = l.campaign_id JOIN channels h ON h.id IN (2, 9)
    ORDER BY l.place DESC, h.id;
INSERT INTO link_days (link_id, day, clicks)
    SELECT s.id, DATE(s.made_at) + INTERVAL d.days DAY, GREATEST(1, ROUND((60 + s.id * 37 % 90) * d.share * IF(s.channel_id = 2, 1, 0.4)))
    FROM short_links s JOIN (SELECT 0 AS days, 1.00 AS share UNION ALL VALUES (1, 0.70), (2, 0.35), (3, 0.20), (5, 0.12), (8, 0.08), (13, 0.05)) d
    WHERE DATE(s.made_at) + INTERVAL d.days DAY <= @today;
DROP TEMPORARY TABLE demo_linked;
