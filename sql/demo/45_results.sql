SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

-- what was counted of posts that are out: after three days, two weeks and six weeks. Of some
-- campaigns nobody has written down anything yet
CREATE TEMPORARY TABLE demo_counts AS
    SELECT p.id AS post_id, p.campaign_id, p.channel_id, h.kind, DATE(p.state_since) + INTERVAL s.days DAY AS taken_on, s.share, s.days,
           300 + p.id * 137 % 2900 AS size, c.owner_id
    FROM posts p JOIN channels h ON h.id = p.channel_id JOIN campaigns c ON c.id = p.campaign_id
         JOIN (SELECT 0 AS days, 0.00 AS share UNION ALL VALUES (3, 0.55), (14, 0.85), (42, 1.00)) s ON s.days > 0
    WHERE p.state = 'published' AND p.campaign_id % 5 <> 2 AND DATE(p.state_since) + INTERVAL s.days DAY < @today;
INSERT INTO imports (source, campaign_id, post_id, channel_id, taken_on, note, person_id, created_at, updated_at)
    SELECT 'hand', campaign_id, post_id, channel_id, taken_on,
           IF(kind = 'social', 'From the page of the network', 'From the web analytics'), owner_id,
           taken_on + INTERVAL 10 HOUR, taken_on + INTERVAL 10 HOUR
    FROM demo_counts ORDER BY taken_on, post_id;
INSERT INTO metric_items (source, item_key, campaign_id, post_id, channel_id, import_id)
    SELECT 'hand', UNHEX(SHA2(CONCAT('post ', post_id), 256)), campaign_id, post_id, channel_id, MIN(id)
    FROM imports GROUP BY post_id ORDER BY post_id;

-- a figure for each kind that the channel counts; kind_id, of which channels, how much of the size
CREATE TEMPORARY TABLE demo_rates (kind_id INT, counted_by VARCHAR(8), rate DECIMAL(8, 5), spread INT);
INSERT INTO demo_rates VALUES
    (4, 'social', 1, 0), (5, 'social', 1.7, 0), (9, 'social', 0.04, 7), (10, 'social', 0.05, 13), (11, 'social', 0.008, 3),
    (12, 'social', 0.012, 5), (7, 'blog', 0.6, 11), (8, 'blog', 0.21, 9), (1, 'blog', 0.009, 2), (7, 'mail', 0.4, 7), (1, 'mail', 0.012, 3);
INSERT INTO metrics (item_id, kind_id, taken_on, import_id, figure)
    SELECT i.id, r.kind_id, d.taken_on, m.id, FLOOR(d.share * (d.size * r.rate + d.post_id * 7 % (r.spread + 1)))
    FROM demo_counts d JOIN imports m ON m.post_id = d.post_id AND m.taken_on = d.taken_on
         JOIN metric_items i ON i.post_id = d.post_id JOIN demo_rates r ON r.counted_by = d.kind;

-- what campaigns brought as a whole: kind_id and figure
CREATE TEMPORARY TABLE demo_wholes (campaign_id INT, channel_id INT, days INT, kind_id INT, figure DECIMAL(12, 2), note VARCHAR(200));
INSERT INTO demo_wholes VALUES
    (4, NULL, 30, 1, 61, 'Applications that name an open day'), (4, NULL, 3, 1, 96, 'Applications that name an open day'),
    (4, 4, 3, 15, 1850, 'Advertisements in Leeds and Cork'), (5, 10, 6, 1, 214, 'Renewals through the link in the letter'),
    (3, 5, 5, 15, 640, 'Boosted posts'), (6, NULL, 4, 1, 31, 'Bookings for a Saturday');
INSERT INTO imports (source, campaign_id, channel_id, taken_on, note, person_id, created_at, updated_at)
    SELECT DISTINCT 'hand', w.campaign_id, w.channel_id, @today - INTERVAL w.days DAY, w.note, c.owner_id,
           @now - INTERVAL w.days DAY, @now - INTERVAL w.days DAY
    FROM demo_wholes w JOIN campaigns c ON c.id = w.campaign_id ORDER BY w.days DESC, w.campaign_id;
INSERT INTO metric_items (source, item_key, campaign_id, channel_id, import_id)
    SELECT 'hand', UNHEX(SHA2(CONCAT('campaign ', campaign_id, ' on ', COALESCE(channel_id, 0)), 256)), campaign_id, channel_id, MIN(id)
    FROM imports WHERE post_id IS NULL GROUP BY campaign_id, channel_id;
INSERT INTO metrics (item_id, kind_id, taken_on, import_id, figure)
    SELECT i.id, w.kind_id, m.taken_on, m.id, w.figure
    FROM demo_wholes w JOIN imports m ON m.post_id IS NULL AND m.campaign_id = w.campaign_id AND m.channel_id <=> w.channel_id
                                         AND m.taken_on = @today - INTERVAL w.days DAY
         JOIN metric_items i ON i.post_id IS NULL AND i.campaign_id = w.campaign_id AND i.channel_id <=> w.channel_id;
DROP TEMPORARY TABLE demo_counts, demo_rates, demo_wholes;

-- the sums, as the results room makes them
UPDATE metrics m JOIN (SELECT item_id, kind_id, MAX(taken_on) AS taken_on FROM metrics GROUP BY item_id, kind_id) n
                      ON n.item_id = m.item_id AND n.kind_id = m.kind_id
    SET m.stands = m.taken_on = n.taken_on;
INSERT INTO post_totals (post_id, kind_id, figure, known, unknown, latest_on)
    SELECT i.post_id, m.kind_id, SUM(m.figure), COUNT(*), 0, MAX(m.taken_on)
    FROM metric_items i JOIN metrics m ON m.item_id = i.id AND m.stands WHERE i.post_id IS NOT NULL GROUP BY i.post_id, m.kind_id;
INSERT INTO campaign_channel_totals (campaign_id, kind_id, channel_id, figure, known, unknown, latest_on)
    SELECT i.campaign_id, m.kind_id, COALESCE(i.channel_id, 0), SUM(m.figure), COUNT(*), 0, MAX(m.taken_on)
    FROM metric_items i JOIN metrics m ON m.item_id = i.id AND m.stands GROUP BY i.campaign_id, m.kind_id, COALESCE(i.channel_id, 0);
INSERT INTO campaign_totals (campaign_id, kind_id, figure, known, unknown, latest_on)
    SELECT campaign_id, kind_id, SUM(figure), SUM(known), 0, MAX(latest_on) FROM campaign_channel_totals GROUP BY campaign_id, kind_id;
INSERT INTO campaign_days (campaign_id, kind_id, day, added)
    SELECT d.campaign_id, d.kind_id, d.taken_on, SUM(d.added) FROM (
        SELECT i.campaign_id, m.kind_id, m.taken_on,
               m.figure - COALESCE(LAG(m.figure) OVER (PARTITION BY m.item_id, m.kind_id ORDER BY m.taken_on), 0) AS added
        FROM metric_items i JOIN metrics m ON m.item_id = i.id) d
    GROUP BY d.campaign_id, d.kind_id, d.taken_on;
INSERT INTO campaign_results (campaign_id, latest_on) SELECT campaign_id, MAX(latest_on) FROM campaign_totals GROUP BY campaign_id;

-- which figure shows a measure, and what it meant for the goal
UPDATE campaign_measures SET kind_id = 1 WHERE level = 'outcome' AND campaign_id IN (4, 5, 6);
UPDATE campaign_measures SET kind_id = 4 WHERE level = 'audience' AND campaign_id = 3;
INSERT INTO contributions (campaign_id, goal_id, how, kind_id, factor, figure, note, person_id, stated_at)
    SELECT n.campaign_id, n.goal_id, n.how, n.kind_id, n.factor, n.figure, n.note, c.owner_id, @now - INTERVAL 2 DAY
    FROM (SELECT 0 AS campaign_id, 0 AS goal_id, '' AS how, 0 AS kind_id, 0.0 AS factor, 0.0 AS figure, '' AS note UNION ALL VALUES
          (4, 8, 'measured', 1, 1, NULL, 'The form asks where you heard of us; only those who name an open day count.'),
          (6, 5, 'measured', 1, 0.8, NULL, 'Four in five who book a Saturday pass the test in the afternoon.'),
          (5, 3, 'estimated', NULL, NULL, 1.4, 'Renewals through the letter, over all plans that ended in the quarter.'),
          (1, 2, 'estimated', NULL, NULL, 0.3, 'Regions that handed out the card against those that did not.')) n
         JOIN campaign_goals l ON l.campaign_id = n.campaign_id AND l.goal_id = n.goal_id JOIN campaigns c ON c.id = n.campaign_id;
