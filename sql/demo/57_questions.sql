SET @now = UTC_TIMESTAMP(), @today = UTC_DATE();

INSERT INTO rounds (id, leader_id, title, words, answer_on, closed, version, created_at, updated_at) VALUES
    (1, 2, 'The winter plan: ask me before it starts', 'Vans, shifts, spare parts, the second visits. What I cannot talk about is pay, which is with the union until January.', @today + INTERVAL 6 DAY, FALSE, 1, @now - INTERVAL 3 DAY, @now - INTERVAL 3 DAY),
    (2, 44, 'Apprentices: a year on', 'What we learnt from the first intake, and what changes for the second.', @today - INTERVAL 20 DAY, FALSE, 1, @now - INTERVAL 40 DAY, @now - INTERVAL 40 DAY);

INSERT INTO questions (id, subject, subject_id, title, words, asker_id, owner_id, answer_by, private, state, state_since,
                       asked_at, answered_at, supports, version, updated_at)
    SELECT w.id, w.subject, w.subject_id, w.title, w.words, w.asker_id,
           COALESCE(g.owner_id, b.owner_id, c.owner_id, p.author_id, r.leader_id), COALESCE(r.answer_on, @today + INTERVAL w.due DAY),
           FALSE, w.state, @now - INTERVAL w.since HOUR, @now - INTERVAL w.asked HOUR,
           IF(w.state = 'asked', NULL, @now - INTERVAL w.answered HOUR), 0, 2, @now - INTERVAL w.since HOUR
    FROM (
        SELECT 0 AS id, '' AS subject, 0 AS subject_id, '' AS title, '' AS words, 0 AS asker_id, 0 AS due, '' AS state,
               0 AS since, 0 AS asked, 0 AS answered UNION ALL VALUES
        (1, 'goal', 2, 'Does a second visit to bleed a radiator count?', 'Half of what Leeds calls a second visit is ten minutes on the way to somewhere else. If it counts, we would write about other things.', 4, -30, 'accepted', 900, 1000, 930),
        (2, 'goal', 1, 'Which day do you send the message that asks for the score?', '', 6, -60, 'accepted', 1700, 1800, 1720),
        (3, 'brief', 1, 'May we say openly that one home in seven saw us twice?', 'It is the strongest sentence in the brief, and it is about a failure.', 3, 2, 'asked', 50, 50, 0),
        (4, 'goal', 4, 'Do terraces in flats over shops count towards the orders?', 'Tern 4 is for small homes. Is it the same goal, or another one?', 8, -2, 'asked', 210, 210, 0),
        (5, 'campaign', 1, 'Who answers when a customer in the film is recognised?', '', 4, 3, 'answered', 20, 90, 20),
        (6, 'brief', 3, 'Is the second intake as large as the first?', 'We are asked at every school.', 5, 5, 'answered', 30, 120, 30),
        (7, 'goal', 9, 'Do women who come from another trade count as starters?', '', 10, -80, 'accepted', 2300, 2400, 2380),
        (8, 'goal', 14, 'What is a cold snap, in degrees?', 'We would like to print it.', 9, -15, 'accepted', 500, 620, 530),
        (9, 'round', 1, 'Will the night shift get the new van heaters first?', 'They are in the vans when it is coldest.', 4, 0, 'asked', 60, 60, 0),
        (10, 'round', 1, 'Can we order fans before the cold instead of in it?', '', 8, 0, 'asked', 40, 40, 0),
        (11, 'round', 1, 'What happens to the second visits team in spring?', '', 6, 0, 'answered', 12, 66, 12),
        (12, 'round', 2, 'Do apprentices keep their mentor in the second year?', '', 4, 0, 'accepted', 600, 800, 620)
    ) w LEFT JOIN goals g ON w.subject = 'goal' AND g.id = w.subject_id
        LEFT JOIN briefs b ON w.subject = 'brief' AND b.id = w.subject_id
        LEFT JOIN campaigns c ON w.subject = 'campaign' AND c.id = w.subject_id
        LEFT JOIN posts p ON w.subject = 'post' AND p.id = w.subject_id
        LEFT JOIN rounds r ON w.subject = 'round' AND r.id = w.subject_id
    WHERE w.id > 0;

INSERT INTO answers (id, question_id, person_id, words, created_at, updated_at)
    SELECT w.id, w.question_id, IF(w.person_id = 0, q.owner_id, w.person_id), w.words, @now - INTERVAL w.hours HOUR, @now - INTERVAL w.hours HOUR
    FROM (
        SELECT 0 AS id, 0 AS question_id, 0 AS person_id, 0 AS hours, '' AS words UNION ALL VALUES
        (1, 1, 4, 980, 'In Bristol we do not log those. I cannot speak for Leeds.'),
        (2, 1, 0, 930, 'It counts. Whoever opens the door a second time does not care why. But write about the ones where nothing was broken: they are the many.'),
        (3, 2, 0, 1720, 'The day after, at six in the evening. We tried the same evening, and people were still tidying up behind us.'),
        (4, 5, 0, 20, 'I do, with Elif. The family has her number, and she has theirs.'),
        (5, 6, 0, 30, 'Larger: ninety places, of which thirty are in Gdańsk. Please do not print the second number before the works council has seen it.'),
        (6, 7, 0, 2380, 'Yes. What counts is the day they start with us, not where they were before.'),
        (7, 8, 0, 530, 'Three days in a row at or below -3 °C, by the station nearest to the depot.'),
        (8, 11, 0, 12, 'They stay a team. From April they visit homes before the service is due, and find what would have brought us back.'),
        (9, 12, 0, 620, 'Yes, unless either of the two would rather not. Nobody needs to give a reason.')
    ) w JOIN questions q ON q.id = w.question_id WHERE w.id > 0;

UPDATE questions q JOIN (SELECT question_id, MAX(id) AS answer FROM answers GROUP BY question_id) a ON a.question_id = q.id
    SET q.accepted_id = a.answer WHERE q.state = 'accepted';

INSERT INTO question_supports (question_id, person_id)
    SELECT w.question_id, p.id FROM (SELECT 9 AS question_id, 7 AS most UNION ALL SELECT 10, 3 UNION ALL SELECT 3, 5 UNION ALL SELECT 4, 2) w
    JOIN people p ON p.id BETWEEN 20 AND 19 + w.most;
UPDATE questions q SET q.supports = (SELECT COUNT(*) FROM question_supports s WHERE s.question_id = q.id);
