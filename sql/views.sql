-- The windows between the rooms: what one handler shows to the others. Each runs with
-- the rights of its definer, so a handler may read the view and not the table.

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_departments AS
    SELECT id, name FROM departments;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_headcounts AS
    SELECT department_id, people FROM headcounts;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_people AS
    SELECT p.id, p.name, p.title, p.department_id, d.name AS department, p.roles, p.state, p.plans,
           p.last_word
    FROM people p LEFT JOIN departments d ON d.id = p.department_id;

-- who is asking: see lib/session_store.c
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_sessions AS
    SELECT s.id_hash, s.number, s.created_at, s.seen_at, p.id AS person_id, p.name, p.title,
           p.department_id, p.time_zone, p.roles, p.welcomed_at IS NULL AS is_new
    FROM sessions s JOIN people p ON p.id = s.person_id
    WHERE p.state = 'active';

-- the one thing that every handler writes in a session: when it was last used
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_session_uses AS
    SELECT id_hash, seen_at FROM sessions;

-- what admins have set: see lib/settings.c
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_settings AS
    SELECT name, value FROM settings;

-- without the changes of what people say about helping: that somebody answered and is not
-- seen would tell their no; and without private questions
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_audit AS
    SELECT id, at, request_id, person_id, action, object_kind, object_id, result FROM audit
    WHERE action <> 'volunteer.change' AND object_kind NOT IN ('private question', 'panel');

-- briefs as people read them: the current version, never the working copy
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_briefs AS
    SELECT b.id, b.state, b.owner_id, b.delegate_id, b.current_version, b.published_at,
           v.title, v.summary, v.vision, v.body, v.audience, v.key_messages, v.review_by,
           v.small_change, v.published_at AS version_at, v.minutes,
           COALESCE(b.told_version, b.current_version) AS told_version, b.told_at,
           b.version_at AS newest_at
    FROM briefs b JOIN brief_versions v ON v.brief_id = b.id AND v.number = b.current_version;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_goals AS
    SELECT g.id, g.brief_id, g.position, g.title, g.category_id, c.name AS category, g.measure,
           g.unit, g.baseline, g.target, g.due_on, g.owner_id, g.state, g.meaning,
           b.state AS brief_state, g.latest_figure, g.latest_on,
           COALESCE(g.baseline, g.first_figure) AS line_from,
           IF(g.baseline IS NULL, g.first_on, COALESCE(g.starts_on, DATE(g.created_at))) AS line_on
    FROM goals g JOIN briefs b ON b.id = g.brief_id
        LEFT JOIN goal_categories c ON c.id = g.category_id -- left out where nobody asks for it
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
    SELECT brief_id, number, UNIX_TIMESTAMP(began_at) AS at, readers FROM brief_hours;

-- work that waits for its author
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_brief_drafts AS
    SELECT id, state, owner_id, delegate_id, title, updated_at FROM briefs
    WHERE state <> 'archived' AND changed;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_channels AS
    SELECT id, name, kind, network, characters_most, position, address, owner_id, deputy_id, blocked,
           retired_at IS NOT NULL AS retired
    FROM channels;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaigns AS
    SELECT id, title, kind, audience, voice, message, owner_id, deputy_id, starts_on, ends_on, state
    FROM campaigns;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_goals AS
    SELECT campaign_id, goal_id, why, meaning, despite_archive, confirmed_by, confirmed_at,
           campaign_open, campaign_live, starts_on
    FROM campaign_goals;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_tallies AS
    SELECT campaign_id, published, live, out_at FROM campaign_tallies;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_states AS
    SELECT state, campaigns FROM campaign_states;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_hours_out AS
    SELECT began_at, posts FROM hours_out;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_posts AS
    SELECT id, campaign_id, channel_id, call_id, title, body, state, state_since, author_id,
           reviewer_id, goes_out_at, published_at, address, address_id, version, updated_at
    FROM posts;

-- drafts that a member of the panel may still say something about
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_panel_waits AS
    SELECT m.person_id, a.id AS ask_id, a.closes_on
    FROM panel_members m
    JOIN panel_asks a ON a.state = 'open' AND a.votes < a.most
    JOIN posts p ON p.id = a.post_id AND p.author_id <> m.person_id
        AND p.state IN ('drafting', 'in_review', 'changes_wanted')
    LEFT JOIN panel_votes v ON v.ask_id = a.id AND v.person_id = m.person_id
    WHERE v.id IS NULL;

-- open calls and the places that are left; an offer is seen only by who answers it
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_calls AS
    SELECT id, campaign_id, title, need, format, topic, channel_id, minutes, places, deadline,
           done_means, state
    FROM calls;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_offers AS
    SELECT id, call_id, person_id, state, created_at FROM offers WHERE state = 'offered';

-- which calls need not be shown to a person again: an offer and a pass look the same here
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_calls_settled AS
    SELECT person_id, call_id FROM calls_settled WHERE holds > 0;

-- of those who help now, only who it is: for counts
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_helpers AS
    SELECT person_id FROM offers WHERE state = 'accepted';

-- people whose offer was taken: they may write for the campaign
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_contributors AS
    SELECT o.call_id, c.campaign_id, o.person_id, o.state, c.title, c.deadline
    FROM offers o JOIN calls c ON c.id = o.call_id WHERE o.state IN ('accepted', 'done');

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_goal_categories AS
    SELECT id, name, position FROM goal_categories;

-- the key messages of published briefs, one a row. U+E000, which nobody types, stands for the
-- end of a line while the text is made into a JSON array
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_key_messages AS
    SELECT b.id AS brief_id, b.owner_id, m.position, TRIM(m.line) AS words,
           UNHEX(SHA2(TRIM(m.line), 256)) AS digest
    FROM briefs b JOIN brief_versions v ON v.brief_id = b.id AND v.number = b.current_version
         JOIN JSON_TABLE(CONCAT('[', REPLACE(JSON_QUOTE(REPLACE(v.key_messages, '\n', _utf8mb4 X'EE8080')),
                                             _utf8mb4 X'EE8080', '","'), ']'),
                         '$[*]' COLUMNS (position FOR ORDINALITY, line TEXT PATH '$')) m
    WHERE b.state = 'published' AND v.key_messages <> '' AND TRIM(m.line) <> '';

-- how many people a department has, and of which briefs anybody there has read a version;
-- departments of fewer than five are not shown
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_department_sizes AS
    SELECT d.id, d.name, h.people
    FROM departments d JOIN headcounts h ON h.department_id = d.id WHERE h.people >= 5;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_department_reads AS
    SELECT r.department_id, r.brief_id
    FROM brief_departments r JOIN briefs b ON b.id = r.brief_id
         JOIN headcounts h ON h.department_id = r.department_id
    WHERE r.readers > 0 AND r.department_id > 0 AND b.state = 'published' AND h.people >= 5;

-- The gaps that coverage shows, one view a section: what is missing is defined here alone.
-- Each is read from the side of its few rows (goals, people who left, flags that the campaigns
-- room keeps on write), so none walks through all campaigns or posts.

-- goals without a live campaign
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_goals AS
    SELECT STRAIGHT_JOIN g.id AS goal_id, g.title, g.due_on, g.brief_id, g.category_id, p.department_id
    FROM goals g JOIN briefs b ON b.id = g.brief_id LEFT JOIN people p ON p.id = g.owner_id
    WHERE g.state = 'live' AND b.state = 'published'
          AND NOT EXISTS (SELECT 1 FROM campaign_goals l WHERE l.goal_id = g.id AND l.campaign_live = 1);

-- links in doubt of open campaigns: made or confirmed against an older meaning of the goal, or
-- not confirmed since it, or its brief, was archived. Goals without doubt are passed by before
-- their links are read: they never changed, or even their oldest link is up to date
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_links AS
    SELECT STRAIGHT_JOIN g.id AS goal_id, l.campaign_id, l.why, l.meaning, g.meaning AS goal_meaning,
           g.state = 'archived' OR b.state = 'archived' AS archived, g.title AS goal, c.title,
           c.owner_id, c.deputy_id, g.brief_id, g.category_id, p.department_id
    FROM goals g JOIN briefs b ON b.id = g.brief_id JOIN campaign_goals l ON l.goal_id = g.id
         JOIN campaigns c ON c.id = l.campaign_id LEFT JOIN people p ON p.id = c.owner_id
    WHERE l.campaign_open = 1
          AND (g.state = 'archived' OR b.state = 'archived'
               OR g.meaning > 1 AND g.meaning > (SELECT o.meaning FROM campaign_goals o WHERE o.goal_id = g.id AND o.campaign_open = 1
                               ORDER BY o.meaning LIMIT 1))
          AND (l.meaning < g.meaning
               OR l.despite_archive = 0 AND (g.state = 'archived' OR b.state = 'archived'));

-- open campaigns for a goal that is archived or past its date
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_late AS
    SELECT STRAIGHT_JOIN g.id AS goal_id, l.campaign_id, g.state = 'archived' OR b.state = 'archived' AS archived,
           g.title AS goal, g.due_on, c.title, c.owner_id, g.brief_id, g.category_id, p.department_id
    FROM goals g JOIN briefs b ON b.id = g.brief_id JOIN campaign_goals l ON l.goal_id = g.id
         JOIN campaigns c ON c.id = l.campaign_id LEFT JOIN people p ON p.id = c.owner_id
    WHERE l.campaign_open = 1
          AND (g.state = 'archived' OR b.state = 'archived' OR g.due_on < UTC_DATE());

-- open campaigns whose owner has left
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_owners AS
    SELECT STRAIGHT_JOIN c.id AS campaign_id, c.title, c.owner_id, p.name AS owner, c.starts_on, p.department_id
    FROM people p JOIN campaigns c ON c.owner_id = p.id
    WHERE p.state = 'inactive' AND c.state IN ('planned', 'live');

-- open campaigns that name no measure
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_measures AS
    SELECT c.id AS campaign_id, c.title, c.owner_id, p.name AS owner, c.starts_on, p.department_id
    FROM campaigns c LEFT JOIN people p ON p.id = c.owner_id
    WHERE c.state IN ('planned', 'live') AND c.measures = 0;

-- campaigns that have been live for 14 days and have no figure of the last 14
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_figures AS
    SELECT c.id AS campaign_id, c.title, c.owner_id, p.name AS owner, c.starts_on, p.department_id
    FROM campaigns c LEFT JOIN people p ON p.id = c.owner_id
    WHERE c.state = 'live' AND c.starts_on <= UTC_DATE() - INTERVAL 14 DAY
          AND NOT EXISTS (SELECT 1 FROM campaign_results r WHERE r.campaign_id = c.id
                          AND r.latest_on > UTC_DATE() - INTERVAL 14 DAY);

-- posts of campaigns that serve no goal any more
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_posts AS
    SELECT s.id AS post_id, s.title AS post, s.state, c.id AS campaign_id, c.title, c.owner_id,
           p.department_id
    FROM campaigns c JOIN posts s ON s.campaign_id = c.id LEFT JOIN people p ON p.id = c.owner_id
    WHERE c.lost_goal_at IS NOT NULL AND s.state NOT IN ('declined', 'dropped');

-- key messages that no post carries which is approved, scheduled or out
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_messages AS
    SELECT m.brief_id, m.position, m.words, p.department_id
    FROM shared_key_messages m LEFT JOIN people p ON p.id = m.owner_id
    WHERE NOT EXISTS (SELECT 1 FROM post_key_messages k JOIN posts s ON s.id = k.post_id
                      WHERE k.brief_id = m.brief_id AND k.digest = m.digest
                            AND s.state IN ('approved', 'scheduled', 'published'));

-- departments in which nobody has read a published brief
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_departments AS
    SELECT d.id AS department_id, d.name, h.people
    FROM departments d JOIN headcounts h ON h.department_id = d.id
    WHERE h.people >= 5 AND EXISTS (SELECT 1 FROM briefs b WHERE b.state = 'published')
          AND NOT EXISTS (SELECT STRAIGHT_JOIN 1 FROM brief_departments r JOIN briefs b ON b.id = r.brief_id
                          WHERE r.department_id = d.id AND r.readers > 0 AND b.state = 'published');

-- work that figures tell of and no campaign planned
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_gap_unplanned AS
    SELECT i.id AS item_id, IF(i.title = '', i.address, i.title) AS title, i.address
    FROM metric_items i WHERE i.campaign_id IS NULL;

-- how many gaps each section has, counted to 1,001: more is said as '1,000 or more'
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_coverage_counts AS
    SELECT 'goals' AS section, COUNT(*) AS gaps FROM (SELECT 1 FROM shared_gap_goals LIMIT 1001) s UNION ALL
    SELECT 'links', COUNT(*) FROM (SELECT 1 FROM shared_gap_links LIMIT 1001) s UNION ALL
    SELECT 'late', COUNT(*) FROM (SELECT 1 FROM shared_gap_late LIMIT 1001) s UNION ALL
    SELECT 'owners', COUNT(*) FROM (SELECT 1 FROM shared_gap_owners LIMIT 1001) s UNION ALL
    SELECT 'measures', COUNT(*) FROM (SELECT 1 FROM shared_gap_measures LIMIT 1001) s UNION ALL
    SELECT 'figures', COUNT(*) FROM (SELECT 1 FROM shared_gap_figures LIMIT 1001) s UNION ALL
    SELECT 'posts', COUNT(*) FROM (SELECT 1 FROM shared_gap_posts LIMIT 1001) s UNION ALL
    SELECT 'messages', COUNT(*) FROM (SELECT 1 FROM shared_gap_messages LIMIT 1001) s UNION ALL
    SELECT 'departments', COUNT(*) FROM (SELECT 1 FROM shared_gap_departments LIMIT 1001) s UNION ALL
    SELECT 'unplanned', COUNT(*) FROM (SELECT 1 FROM shared_gap_unplanned LIMIT 1001) s;
-- who decides an ask, in this order: who is named on it, the owner of its first goal, the
-- owner of that goal's brief; each only while active, and never who asks. NULL: any leader.
-- The first goal leads: its archiving, or that of any other, stops the ask.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_ask_deciders AS
    SELECT a.id AS ask_id, l.goal_id, g.owner_id AS goal_owner_id, b.owner_id AS brief_owner_id,
           CASE WHEN n.state = 'active' AND n.id <> a.asker_id THEN n.id
                WHEN o.state = 'active' AND o.id <> a.asker_id THEN o.id
                WHEN w.state = 'active' AND w.id <> a.asker_id THEN w.id END AS decider_id,
           EXISTS (SELECT 1 FROM ask_goals x JOIN goals y ON y.id = x.goal_id
                   JOIN briefs z ON z.id = y.brief_id WHERE x.ask_id = a.id
                   AND (y.state = 'archived' OR z.state = 'archived')) AS goal_archived
    FROM asks a JOIN ask_goals l ON l.ask_id = a.id AND l.position = 1
         JOIN goals g ON g.id = l.goal_id JOIN briefs b ON b.id = g.brief_id
         LEFT JOIN people n ON n.id = a.delegate_id LEFT JOIN people o ON o.id = g.owner_id
         LEFT JOIN people w ON w.id = b.owner_id;

-- asks as leaders see them: those that were ever sent. decider_id NULL: any leader may
-- decide. currency is '' but for money; amount is people or days otherwise, NULL for a
-- decision. goal_archived: it cannot be approved until its asker chooses another goal.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_asks AS
    SELECT a.id, a.kind, a.title, a.amount, a.currency, a.why, a.state, a.campaign_id, a.asker_id,
           d.decider_id, d.goal_id, d.goal_owner_id, d.goal_archived, a.answer_by, a.change_by,
           a.state_since AS waiting_since, a.asked_at, a.sent_at, a.decision, a.given,
           a.decided_by, a.decided_at, a.asker_outcome, a.asker_answered_at, a.decider_outcome,
           a.decider_answered_at, a.version
    FROM asks a JOIN shared_ask_deciders d ON d.ask_id = a.id WHERE a.asked_at IS NOT NULL;

-- expected: the change of the goal's measure, in the goal's unit
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_ask_goals AS
    SELECT l.ask_id, l.goal_id, l.position, l.expected
    FROM ask_goals l JOIN asks a ON a.id = l.ask_id WHERE a.asked_at IS NOT NULL;

-- when briefs that are published now got each of their versions, and how long decisions took:
-- for figures of all together, never by person
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_brief_times AS
    SELECT v.brief_id, v.number, v.published_at
    FROM briefs b JOIN brief_versions v ON v.brief_id = b.id WHERE b.state = 'published';

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_ask_times AS
    SELECT sent_at, decided_at FROM asks WHERE decided_at IS NOT NULL;

-- where a question was asked, and who is to answer it: its owner; where that person has left,
-- the owner of the place, unless the question is private or theirs. NULL: any leader, of one
-- that is not private. hidden: the place is a post that not everyone may see.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_question_places AS
    SELECT q.id AS question_id,
           CASE q.subject WHEN 'brief' THEN v.title WHEN 'goal' THEN g.title
                WHEN 'campaign' THEN c.title WHEN 'post' THEN p.title ELSE r.title END AS place,
           p.author_id AS post_author_id, r.closed AS round_closed,
           q.subject = 'post' AND p.state NOT IN ('approved', 'scheduled', 'published') AS hidden,
           CASE WHEN o.state = 'active' THEN o.id
                WHEN q.private = 0 AND w.state = 'active' AND w.id <> q.asker_id THEN w.id
           END AS answerer_id
    FROM questions q
         LEFT JOIN briefs b ON q.subject = 'brief' AND b.id = q.subject_id
         LEFT JOIN brief_versions v ON v.brief_id = b.id AND v.number = b.current_version
         LEFT JOIN goals g ON q.subject = 'goal' AND g.id = q.subject_id
         LEFT JOIN campaigns c ON q.subject = 'campaign' AND c.id = q.subject_id
         LEFT JOIN posts p ON q.subject = 'post' AND p.id = q.subject_id
         LEFT JOIN rounds r ON q.subject = 'round' AND r.id = q.subject_id
         LEFT JOIN people o ON o.id = q.owner_id
         LEFT JOIN people w ON w.id = COALESCE(b.owner_id, g.owner_id, c.owner_id, p.author_id,
                                               r.leader_id);

-- questions as everyone sees them: open ones, and private ones that both agreed to publish,
-- which name nobody; with the answer that is pinned
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_questions AS
    SELECT q.id, q.subject, q.subject_id, q.title, q.words, q.state, q.state_since, q.answer_by,
           CASE WHEN q.private = 0 THEN q.asker_id END AS asker_id,
           CASE WHEN q.private = 0 THEN q.owner_id END AS owner_id, q.supports,
           a.words AS answer, CASE WHEN q.private = 0 THEN a.person_id END AS answered_by
    FROM questions q LEFT JOIN answers a ON a.id = q.accepted_id
    WHERE q.state <> 'withdrawn' AND (q.private = 0 OR (q.asker_agrees = 1 AND q.owner_agrees = 1
          AND q.state IN ('answered', 'accepted')));

-- for the homes of who asked and of who is to answer: private ones too
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_questions_open AS
    SELECT id, subject, title, words, state, state_since, answer_by, asker_id, owner_id, private
    FROM questions WHERE state IN ('asked', 'answered');

-- open questions to people who have left, with who is to answer in their place
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_questions_left AS
    SELECT q.id, q.subject, q.title, q.words, q.answer_by, q.asker_id, d.answerer_id
    FROM people o JOIN questions q ON q.owner_id = o.id AND q.state = 'asked' AND q.private = 0
         JOIN shared_question_places d ON d.question_id = q.id
    WHERE o.state IN ('invited', 'inactive');

-- how long answers took: for figures of all together, never by person, without private ones
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_question_times AS
    SELECT asked_at, answered_at FROM questions WHERE answered_at IS NOT NULL AND private = 0;

-- the words that pages explain where they appear
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_glossary AS
    SELECT id, word, side, meaning, counterpart, forms FROM glossary WHERE state = 'live';

-- what campaigns say beforehand that they should bring
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_measures AS
    SELECT id, campaign_id, channel_id, kind_id, level, measure, unit, baseline, target, due_on
    FROM campaign_measures;

-- what posts and campaigns brought
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_metric_kinds AS
    SELECT id, code, name, level, counts_people, position FROM metric_kinds;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_post_totals AS
    SELECT post_id, kind_id, figure, known, unknown, latest_on FROM post_totals;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_totals AS
    SELECT campaign_id, kind_id, figure, known, unknown, latest_on FROM campaign_totals;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_campaign_results AS
    SELECT campaign_id, latest_on FROM campaign_results;

-- to a goal, in its own unit; a measured one by the rule that the campaign states. NULL: what
-- it is measured by is not known yet
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_contributions AS
    SELECT n.id, n.campaign_id, n.goal_id, n.how, n.kind_id, n.factor, n.note, n.person_id, n.stated_at,
           CASE WHEN n.how = 'measured' THEN n.factor * t.figure ELSE n.figure END AS figure
    FROM contributions n LEFT JOIN campaign_totals t ON t.campaign_id = n.campaign_id AND t.kind_id = n.kind_id
    WHERE n.standing = TRUE AND n.how <> 'withdrawn';

-- what came in from outside and waits: its beginning, for the homes of who is to answer it
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shared_inbound AS
    SELECT id, kind, tone, LEFT(words, 80) AS beginning, owner_id, leader_id, state, due_on
    FROM inbound WHERE waiting = 1;
