-- The windows between the rooms: what one handler shows to the others. Each runs with
-- the rights of its definer, so a handler may read the view and not the table.

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_departments AS
    SELECT id, name FROM departments;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_people AS
    SELECT p.id, p.name, p.title, p.department_id, d.name AS department, p.roles, p.state
    FROM people p LEFT JOIN departments d ON d.id = p.department_id;

-- who is asking: see lib/session_store.c
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_sessions AS
    SELECT s.id_hash, s.number, s.created_at, s.seen_at, p.id AS person_id, p.name, p.title,
           p.department_id, p.time_zone, p.roles
    FROM sessions s JOIN people p ON p.id = s.person_id
    WHERE p.state = 'active';

-- the one thing that every handler writes in a session: when it was last used
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_session_uses AS
    SELECT id_hash, seen_at FROM sessions;

-- what admins have set: see lib/settings.c
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_settings AS
    SELECT name, value FROM settings;

-- without the changes of what people say about helping: that somebody answered and is not
-- seen would tell their no
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_audit AS
    SELECT id, at, request_id, person_id, action, object_kind, object_id, result FROM audit
    WHERE action <> 'volunteer.change';

-- briefs as people read them: the current version, never the working copy
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_briefs AS
    SELECT b.id, b.state, b.owner_id, b.delegate_id, b.current_version, b.published_at,
           v.title, v.summary, v.vision, v.body, v.audience, v.key_messages, v.review_by,
           v.small_change, v.published_at AS version_at, v.minutes,
           COALESCE(b.told_version, b.current_version) AS told_version
    FROM briefs b JOIN brief_versions v ON v.brief_id = b.id AND v.number = b.current_version;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_goals AS
    SELECT g.id, g.brief_id, g.position, g.title, g.category_id, c.name AS category, g.measure,
           g.unit, g.baseline, g.target, g.due_on, g.owner_id, g.state, g.meaning,
           b.state AS brief_state, g.latest_figure, g.latest_on,
           COALESCE(g.baseline, g.first_figure) AS line_from,
           IF(g.baseline IS NULL, g.first_on, COALESCE(g.starts_on, DATE(g.created_at))) AS line_on
    FROM goals g JOIN goal_categories c ON c.id = g.category_id JOIN briefs b ON b.id = g.brief_id
    WHERE b.current_version IS NOT NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_goal_progress AS
    SELECT id, goal_id, measured_on, figure, note, person_id FROM goal_progress
    WHERE standing = TRUE;

-- what became of a goal, for its history
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_goal_audit AS
    SELECT id, at, person_id, action, object_id AS goal_id, before_state, after_state FROM audit
    WHERE object_kind = 'goal';

-- for 'new to me' alone; who has read what is never shown by name
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_brief_reads AS
    SELECT brief_id, person_id, number FROM brief_reads;

-- how many read which version in which hour (its beginning, in seconds since 1970)
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_brief_reach AS
    SELECT brief_id, number, UNIX_TIMESTAMP(read_at) DIV 3600 * 3600 AS at, COUNT(*) AS readers
    FROM brief_reads GROUP BY brief_id, number, at;

-- work that waits for its author
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_brief_drafts AS
    SELECT id, state, owner_id, delegate_id, title, updated_at FROM briefs
    WHERE state <> 'archived' AND changed;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_channels AS
    SELECT id, name, kind, characters_most, position FROM channels;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaigns AS
    SELECT id, title, kind, audience, voice, message, owner_id, deputy_id, starts_on, ends_on, state
    FROM campaigns;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_goals AS
    SELECT campaign_id, goal_id, why, meaning FROM campaign_goals;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_posts AS
    SELECT id, campaign_id, channel_id, call_id, title, body, state, state_since, author_id,
           reviewer_id, goes_out_at, published_at, address, version, updated_at
    FROM posts;

-- open calls and the places that are left; an offer is seen only by who answers it
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_calls AS
    SELECT id, campaign_id, title, need, format, topic, channel_id, minutes, places, deadline,
           done_means, state
    FROM calls;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_offers AS
    SELECT id, call_id, person_id, state, created_at FROM offers WHERE state = 'offered';

-- which calls need not be shown to a person again: an offer and a pass look the same here
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_calls_settled AS
    SELECT person_id, call_id FROM offers WHERE state <> 'withdrawn'
    UNION ALL SELECT person_id, call_id FROM call_passes;

-- people whose offer was taken: they may write for the campaign
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_contributors AS
    SELECT o.call_id, c.campaign_id, o.person_id, o.state
    FROM offers o JOIN calls c ON c.id = o.call_id WHERE o.state IN ('accepted', 'done');
