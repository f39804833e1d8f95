-- the five minutes as the blog tells them, and the same on two networks: one was held against the
-- text of today, one was written before its figure was known
INSERT INTO post_versions (post_id, number, title, summary, body, state, person_id, began_at, saved_at)
    SELECT id, 1, 'Five minutes at the kitchen table', summary,
           REPLACE(REPLACE(body, '**44 in 100 have nothing wrong with them**', 'nearly half have nothing wrong with them'),
                   'fell by a third in eight weeks', 'fell'),
           'drafting', author_id, created_at, created_at + INTERVAL 1 HOUR
    FROM posts WHERE id = 56;
INSERT INTO post_versions (post_id, number, title, summary, body, state, person_id, began_at, saved_at)
    SELECT id, 2, title, summary, body, 'drafting', author_id, created_at + INTERVAL 1 DAY, created_at + INTERVAL 1 DAY
    FROM posts WHERE id = 56;
INSERT INTO post_masters (post_id, master_id, number) VALUES (57, 56, 2), (63, 56, 1);

-- a text that a reviewer sent back, before and after the first mend; a channel of it that follows
INSERT INTO post_versions (post_id, number, title, summary, body, state, person_id, began_at, saved_at)
    SELECT id, n.number, IF(n.number = 1, 'A card on box seven', title), summary,
           IF(n.number = 1, 'Technical support took a lot of calls from our own engineers last month. Most were about wiring diagrams. So we redrew them on a card.', body),
           IF(n.number = 1, 'drafting', state), author_id, state_since - INTERVAL 3 - n.number DAY, state_since - INTERVAL 3 - n.number DAY
    FROM posts JOIN (SELECT 1 AS number UNION ALL SELECT 2) n WHERE id = 64;
INSERT INTO post_masters (post_id, master_id, number) VALUES (66, 62, 1);
