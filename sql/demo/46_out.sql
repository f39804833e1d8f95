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

-- what came in from outside
INSERT INTO inbound (kind, tone, channel_id, address, said_by, words, subject, subject_id, owner_id, due_on, state, state_since, logged_by, logged_at)
    SELECT d.kind, d.tone, h.id, d.address, d.said_by, d.words, IF(d.campaign = 0, NULL, 'campaign'), NULLIF(d.campaign, 0),
           COALESCE(c.owner_id, w.id), @today + INTERVAL d.due DAY, d.state, @now - INTERVAL d.hours HOUR, w.id, @now - INTERVAL d.hours HOUR
    FROM (SELECT 'complaint' AS kind, 'urgent' AS tone, 'Facebook' AS channel, 'https://facebook.example/northbank/posts/8812' AS address,
                 'A customer in Gateshead' AS said_by, 'No heat since Friday, two small children, and nobody rings back. What does a care plan buy if not this?' AS words,
                 5 AS campaign, 0 AS due, 'open' AS state, 3 AS hours UNION ALL VALUES
        ('complaint', 'bad', 'LinkedIn', 'https://linkedin.example/feed/7731', 'A housing officer', 'Your article says forty homes. I manage six of them and four still hum at night. Who do I speak to?', 7, -2, 'open', 120),
        ('comment', 'neutral', 'Company blog', 'https://blog.northbank.example/comments/412', 'A reader', 'Does the quiet kit fit a Tern 2, or only the newer ones? The page does not say.', 7, 1, 'open', 30),
        ('idea', 'good', 'Bluesky', 'https://bsky.example/profile/tinker/post/3kd', 'A tinkerer', 'Print the defrost chart on the inside of the lid. Half the calls to your line would go away.', 10, 2, 'open', 20),
        ('idea', 'good', 'X', 'https://x.example/installer/status/99120', 'An installer', 'Run Saturday school on a Wednesday evening too. Some of us have children who play football.', 6, -4, 'answered', 200),
        ('comment', 'good', 'Facebook', 'https://facebook.example/northbank/posts/8790', 'A grandmother', 'The apprentice who came was the politest young man we have had in the house. Tell his mother.', 4, -9, 'answered', 320),
        ('comment', 'bad', 'X', 'https://x.example/anon/status/98877', 'An account without a name', 'Heat pumps are a scam and so are you.', 0, -6, 'closed', 260)) d
        LEFT JOIN channels h ON h.name = d.channel LEFT JOIN campaigns c ON c.id = d.campaign
        JOIN (SELECT MIN(id) AS id FROM people WHERE roles & 2 AND state = 'active') w
    ORDER BY d.hours DESC;
INSERT INTO inbound_moves (inbound_id, person_id, from_state, to_state, words, moved_at)
    SELECT id, logged_by, '', 'open', '', logged_at FROM inbound ORDER BY id;
INSERT INTO inbound_moves (inbound_id, person_id, from_state, to_state, words, moved_at)
    SELECT id, owner_id, 'open', state, IF(state = 'closed', 'Nothing in it that an answer would help.', 'Answered under the comment, with a name and a number to ring.'),
           logged_at + INTERVAL 20 HOUR FROM inbound WHERE state IN ('answered', 'closed') ORDER BY id;
UPDATE inbound i JOIN (SELECT MIN(id) AS id FROM people WHERE roles & 4 AND state = 'active') l
    SET i.state = 'escalated', i.leader_id = l.id, i.due_on = @today + INTERVAL 1 DAY, i.state_since = @now - INTERVAL 20 HOUR
    WHERE i.tone = 'bad' AND i.state = 'open';
INSERT INTO inbound_moves (inbound_id, person_id, from_state, to_state, words, moved_at)
    SELECT id, owner_id, 'open', 'escalated', 'He speaks for four households and for a housing association that we want to keep. Please ring him yourself.', state_since
    FROM inbound WHERE state = 'escalated';

-- some said that they shared the newest articles
INSERT INTO shares (post_id, person_id, channel_id, named)
    SELECT s.post_id, p.id, 2, p.id % 3 = 0
    FROM (SELECT DISTINCT post_id FROM short_links) s JOIN people p ON p.state = 'active' AND p.id % 7 = s.post_id % 7 AND p.id < 40;
INSERT INTO share_thanks (post_id, person_id, words, thanked_at)
    SELECT s.post_id, MIN(s.made_by), 'You brought more readers than the advertisement did. Thank you.', @now - INTERVAL 2 DAY
    FROM short_links s WHERE s.post_id = (SELECT MAX(post_id) FROM short_links) GROUP BY s.post_id;

-- three old articles that nobody has visited since: counted again lately, and nothing was added
CREATE TEMPORARY TABLE demo_unread AS
    SELECT i.id AS item_id, i.campaign_id, i.post_id, i.channel_id, m.figure, m.taken_on, m.import_id, c.owner_id
    FROM posts p JOIN channels h ON h.id = p.channel_id AND h.kind = 'blog' JOIN campaigns c ON c.id = p.campaign_id
         JOIN metric_items i ON i.post_id = p.id JOIN metrics m ON m.item_id = i.id AND m.kind_id = 7 AND m.stands
    WHERE p.state = 'published' AND p.published_at < @now - INTERVAL 150 DAY AND m.taken_on < @today - INTERVAL 95 DAY
    ORDER BY p.id DESC LIMIT 3;
INSERT INTO imports (source, campaign_id, post_id, channel_id, taken_on, note, person_id, created_at, updated_at)
    SELECT 'hand', campaign_id, post_id, channel_id, @today - INTERVAL 6 DAY, 'From the web analytics', owner_id, @now - INTERVAL 6 DAY, @now - INTERVAL 6 DAY
    FROM demo_unread ORDER BY post_id;
INSERT INTO metrics (item_id, kind_id, taken_on, import_id, figure)
    SELECT u.item_id, 7, m.taken_on, m.id, u.figure FROM demo_unread u JOIN imports m ON m.post_id = u.post_id AND m.taken_on = @today - INTERVAL 6 DAY;
UPDATE metrics m JOIN demo_unread u ON u.item_id = m.item_id AND m.kind_id = 7 SET m.stands = m.taken_on = @today - INTERVAL 6 DAY;
UPDATE post_totals t JOIN demo_unread u ON u.post_id = t.post_id AND t.kind_id = 7 SET t.latest_on = @today - INTERVAL 6 DAY;
INSERT INTO post_looks (post_id, verdict, reason, look_on, person_id, looked_at)
    SELECT MIN(p.id), 'keep', 'Few need it, and those who do need it badly.', @today + INTERVAL 70 DAY, MIN(p.author_id), @now - INTERVAL 20 DAY
    FROM posts p JOIN channels h ON h.id = p.channel_id AND h.kind = 'blog' WHERE p.state = 'published';
DROP TEMPORARY TABLE demo_unread;
