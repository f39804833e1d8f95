SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

-- who answers for which channel, and what does not open from the office; some have nobody yet
UPDATE channels h JOIN (
    SELECT 0 AS id, NULL AS owner_id, NULL AS deputy_id, '' AS address, 0 AS blocked UNION ALL VALUES
    (1, 3, 9, 'https://blog.northbank.example', FALSE), (2, 9, 5, 'https://www.linkedin.com/company/northbank-example', FALSE),
    (3, 5, 9, 'https://x.com/northbank_example', FALSE), (4, 9, NULL, 'https://www.facebook.com/northbank.example', FALSE),
    (5, 5, NULL, '', FALSE), (7, NULL, NULL, '', TRUE), (10, 3, NULL, '', FALSE)) k ON k.id = h.id
    SET h.owner_id = k.owner_id, h.deputy_id = k.deputy_id, h.address = k.address, h.blocked = k.blocked, h.version = 2;

-- the panel, and what it is asked now
INSERT INTO panel_members (person_id, seen, joined_at) VALUES
    (4, TRUE, @now - INTERVAL 90 DAY), (16, FALSE, @now - INTERVAL 80 DAY), (17, FALSE, @now - INTERVAL 60 DAY),
    (18, TRUE, @now - INTERVAL 50 DAY), (19, FALSE, @now - INTERVAL 30 DAY), (21, FALSE, @now - INTERVAL 20 DAY),
    (23, FALSE, @now - INTERVAL 10 DAY);
INSERT INTO panel_asks (post_id, asker_id, question, options, closes_on, most, votes, open_post, created_at)
    (SELECT id, author_id, 'Is anything unclear?', 'Yes\nNo\nNot sure', @today + INTERVAL 4 DAY, 10, 5, id, @now - INTERVAL 2 DAY
        FROM posts WHERE state = 'in_review' AND id % 3 <> 0 AND author_id NOT IN (SELECT person_id FROM panel_members) ORDER BY id LIMIT 1)
    UNION ALL
    (SELECT id, author_id, 'Would you read on after the first sentence?', 'Yes\nNo\nNot sure', @today + INTERVAL 6 DAY, 8, 0, id, @now - INTERVAL 1 DAY
        FROM posts WHERE state = 'drafting' AND body <> '' AND author_id NOT IN (SELECT person_id FROM panel_members) ORDER BY id LIMIT 1);
INSERT INTO panel_votes (ask_id, person_id, answer, reason, voted_at)
    SELECT 1, v.person_id, v.answer, v.reason, @now - INTERVAL v.hours HOUR
    FROM (SELECT 0 AS person_id, 0 AS answer, '' AS reason, 0 AS hours UNION ALL VALUES
        (16, 2, 'I could follow it on the bus.', 40), (17, 1, 'It says “the coil” before it says what a coil is.', 31),
        (18, 2, 'Clear. The second half could go.', 28), (19, 3, 'Does “tonight” mean the night it goes out?', 20),
        (21, 2, 'Yes, and my mother understood it too.', 9)) v
    WHERE v.person_id > 0;
