SET @now = UTC_TIMESTAMP();

-- the last two weeks, as the handlers write them; volunteers leave no row that names them
CREATE TEMPORARY TABLE demo_audit (at DATETIME(3), person_id INT, action VARCHAR(64), object_kind VARCHAR(32),
                                   object_id INT, before_state LONGTEXT, after_state LONGTEXT)
    DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
INSERT INTO demo_audit
    SELECT m.moved_at, m.person_id, 'post.move', 'post', m.post_id, JSON_OBJECT('state', m.from_state), JSON_OBJECT('state', m.to_state)
    FROM post_moves m WHERE m.moved_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT p.created_at, p.author_id, 'post.create', 'post', p.id, NULL, JSON_OBJECT('title', p.title, 'campaign_id', p.campaign_id)
    FROM posts p WHERE p.created_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT c.created_at, c.created_by, 'campaign.create', 'campaign', c.id, NULL, JSON_OBJECT('title', c.title, 'state', 'planned')
    FROM campaigns c WHERE c.created_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT c.updated_at, c.owner_id, 'campaign.state', 'campaign', c.id, JSON_OBJECT('state', 'planned'), JSON_OBJECT('state', 'live')
    FROM campaigns c WHERE c.state = 'live' AND c.updated_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT m.moved_at, m.person_id, IF(m.to_state IN ('approved', 'part_approved', 'declined', 'more_wanted'), 'ask.decide', 'ask.move'), 'ask', m.ask_id,
           JSON_OBJECT('state', m.from_state), JSON_OBJECT('state', m.to_state)
    FROM ask_moves m WHERE m.outcome = '' AND m.moved_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT a.created_at, a.asker_id, 'ask.create', 'ask', a.id, NULL, JSON_OBJECT('title', a.title)
    FROM asks a WHERE a.created_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT c.created_at, c.created_by, 'call.create', 'call', c.id, NULL, JSON_OBJECT('title', c.title, 'places', c.places, 'state', 'open')
    FROM calls c WHERE c.created_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT o.created_at, o.person_id, 'offer.create', 'offer', o.id, NULL, JSON_OBJECT('call_id', o.call_id, 'state', 'offered')
    FROM offers o WHERE o.created_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT o.updated_at, COALESCE(o.answered_by, o.person_id), 'offer.answer', 'offer', o.id, JSON_OBJECT('state', 'offered'), JSON_OBJECT('state', o.state)
    FROM offers o WHERE o.state <> 'offered' AND o.updated_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT v.published_at, v.author_id, 'brief.publish', 'brief', v.brief_id, JSON_OBJECT('current_version', v.number - 1), JSON_OBJECT('current_version', v.number)
    FROM brief_versions v WHERE v.published_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT b.created_at, b.owner_id, 'brief.create', 'brief', b.id, NULL, JSON_OBJECT('title', b.title, 'state', 'draft')
    FROM briefs b WHERE b.created_at > @now - INTERVAL 14 DAY UNION ALL
    SELECT b.updated_at, IF(b.id = 5, b.delegate_id, b.owner_id), 'brief.save', 'brief', b.id, NULL, JSON_OBJECT('title', b.title, 'state', b.state)
    FROM briefs b WHERE b.changed UNION ALL
    -- goals keep their whole history
    SELECT g.created_at, g.owner_id, 'goal.create', 'goal', g.id, NULL,
           JSON_OBJECT('title', g.title, 'category', g.category_id, 'measure', g.measure, 'unit', g.unit, 'baseline', g.baseline,
                       'target', CASE g.id WHEN 2 THEN 10 WHEN 9 THEN 20 ELSE g.target END, 'due_on', g.due_on,
                       'owner', g.owner_id, 'state', 'live', 'meaning', 1, 'version', 1)
    FROM goals g UNION ALL
    SELECT g.updated_at, IF(g.id = 2, 8, 12), 'goal.save', 'goal', g.id,
           JSON_OBJECT('title', g.title, 'category', g.category_id, 'measure', g.measure, 'unit', g.unit, 'baseline', g.baseline,
                       'target', IF(g.id = 2, 10, 20), 'due_on', g.due_on, 'owner', g.owner_id, 'state', 'live', 'meaning', 1, 'version', 1),
           JSON_OBJECT('title', g.title, 'category', g.category_id, 'measure', g.measure, 'unit', g.unit, 'baseline', g.baseline,
                       'target', g.target, 'due_on', g.due_on, 'owner', g.owner_id, 'state', 'live', 'meaning', g.meaning, 'version', 2)
    FROM goals g WHERE g.id IN (2, 9) UNION ALL
    SELECT g.updated_at, g.owner_id, 'goal.archive', 'goal', g.id, JSON_OBJECT('state', 'live'), JSON_OBJECT('state', 'archived')
    FROM goals g WHERE g.state = 'archived' UNION ALL
    SELECT p.created_at, p.person_id, 'goal.progress', 'goal', p.goal_id, NULL,
           JSON_OBJECT('progress', p.id, 'day', p.measured_on, 'figure', p.figure, 'note', p.note, 'standing', TRUE, 'version', 1)
    FROM goal_progress p UNION ALL
    SELECT p.created_at, 1, 'person.invite', 'person', p.id, NULL, JSON_OBJECT('user_name', p.user_name, 'roles', p.roles, 'state', 'invited')
    FROM people p WHERE p.state = 'invited' UNION ALL
    SELECT @now - INTERVAL 11 DAY, 1, 'person.change', 'person', 15, JSON_OBJECT('state', 'active'), JSON_OBJECT('state', 'inactive') UNION ALL
    SELECT @now - INTERVAL 6 DAY, 1, 'person.change', 'person', 42, JSON_OBJECT('title', 'Test Engineer'), JSON_OBJECT('title', 'Field Trial Engineer') UNION ALL
    SELECT @now - INTERVAL 51 MINUTE, 1, 'department.change', 'department', 7, JSON_OBJECT('name', 'Finance'), JSON_OBJECT('name', 'Finance and Corporate') UNION ALL
    SELECT @now - INTERVAL 34 MINUTE, 1, 'person.change', 'person', 29, JSON_OBJECT('title', 'Apprentice'), JSON_OBJECT('title', 'Apprentice Service Engineer') UNION ALL
    -- who signed in, in the last hours and on the days before
    SELECT @now - INTERVAL id * 11 MINUTE, id, 'account.sign-in', 'person', id, NULL, NULL
    FROM people WHERE state = 'active' AND (id < 15 OR id % 3 = 1) UNION ALL
    SELECT @now - INTERVAL 1 + id % 5 DAY - INTERVAL id * 7 MINUTE, id, 'account.sign-in', 'person', id, NULL, NULL
    FROM people WHERE state = 'active' AND id % 2 = 0;
INSERT INTO audit (at, request_id, person_id, roles, action, object_kind, object_id, before_state, after_state)
    SELECT a.at, LOWER(HEX(RANDOM_BYTES(16))), a.person_id, p.roles, a.action, a.object_kind, a.object_id, a.before_state, a.after_state
    FROM demo_audit a JOIN people p ON p.id = a.person_id ORDER BY a.at, a.action, a.object_id;

DROP TEMPORARY TABLE demo_audit;
