// A large organisation, made in the database of an empty portal of its own: at factor 1
// 100,000 people, 2,000 goals, 100,000 campaigns, 1,000,000 posts and 20,000,000 figures, with
// all that hangs on them in proportion. The same factor makes the same rows, but for the day they are counted
// from. The rows are made by the server (its tables seq_1_to_N), as its administrator.
//
//   const instance = await startInstance({ settings: { DATABASE_MEMORY: '2G' } });
//   const organisation = await generate(instance, 0.001);
//   const leader = await signIn(instance, organisation.leader);

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/instance.mjs';
import { passwordHash } from '../support/people.mjs';

// How many of each at a factor; what is not in proportion says why.
export function sizes(factor) {
    const part = (whole, least = 1) => Math.max(least, Math.round(whole * factor));
    return {
        departments: 16, // a page shows them all: more would be another page
        people: part(100_000),
        briefs: part(1_000, 20), // of two goals each; enough to fill the lists of a page
        goals: part(2_000, 40),
        campaigns: part(100_000),
        posts: part(1_000_000),
        calls: part(20_000),
        audit: part(1_000_000),
        links: part(100_000),
        inbound: part(100_000),
    };
}

// ---- words: few are frequent and most are rare, as in any language

// A random number below `most`, from a seed (mulberry32).
function randomFrom(seed) {
    return (most) => {
        seed = (seed + 0x6D2B79F5) | 0;
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * most);
    };
}

const common = ('the of and to we our you your that for with this it is are not they from when how one who all new ' +
    'customers people work team engineers service visit story home every day year time first week care heat energy ' +
    'quality winter price safety plan goal help learn share write photo video guide answer question promise school ' +
    'training partner factory office green local small simple honest warm quiet strong clear open ready early').split(' ');
const beginnings = 'ba be bi bo bra bre cla co cra da de dra fa fe flo ga gra ha he ja ke la le lo ma me mo na ne pa pe pra ra re sa se ska so sta ta te tra va ve wa'.split(' ');
const middles = 'ban ber cal den der fan gel kin lan lem len mar men nal nor pal per ran rel ron san sel tan ten tor van ver vin'.split(' ');
const ends = 'a age al ate ed el en er es est ia ic ing ion ish ive ment ness or ous ry ter ture y'.split(' ');

function makeWords(random, count) {
    const words = new Set(common);
    while (words.size < count)
        words.add(beginnings[random(beginnings.length)] + middles[random(middles.length)] +
            (random(3) === 0 ? middles[random(middles.length)] : '') + ends[random(ends.length)]);
    return [...words];
}

// Of the words, the one of rank r about as often as 1/r (Zipf).
const zipf = (random, words) => words[Math.floor(words.length ** (random(1_000_000) / 1_000_000)) - 1];
const list = (length, make) => Array.from({ length }, make);
const sentence = (random, words, length) => {
    const text = list(length, () => zipf(random, words)).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}`;
};

const firstNames = ('Ada Amir Ana Ben Bea Carl Cleo Dana Dev Ella Emil Eva Finn Gita Hana Hugo Ida Ivan Jana Joel Kai ' +
    'Kofi Lara Leo Lin Maja Marc Mia Nadia Nils Noor Olga Omar Petra Priya Quinn Rosa Rui Sam Sara Tariq Tess Uma ' +
    'Vera Wen Yara Yusuf Zoe').split(' ');
const jobs = ('Engineer,Adviser,Planner,Technician,Team Lead,Analyst,Buyer,Recruiter,Designer,Depot Manager,Accountant,' +
    'Apprentice').split(',');

function insertList(table, texts) {
    const rows = texts.map((text, index) => `(${index},'${text.replaceAll("'", "''")}')`);
    const parts = list(Math.ceil(rows.length / 2000), (_, index) => rows.slice(index * 2000, (index + 1) * 2000));
    return [`CREATE OR REPLACE TEMPORARY TABLE ${table} (n INT NOT NULL PRIMARY KEY, t TEXT NOT NULL)
        CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;`,
    ...parts.map((part) => `INSERT INTO ${table} VALUES ${part.join(',')};`)].join('\n');
}

const counts = { names: 2000, titles: 4000, lines: 3000, paragraphs: 4000, tails: 20_000 };

function wordTables() {
    const random = randomFrom(20261);
    const words = makeWords(random, counts.tails);
    const rare = words.slice(common.length);
    return [
        insertList('made_firsts', firstNames),
        insertList('made_names', list(counts.names, () => {
            const name = beginnings[random(beginnings.length)] + middles[random(middles.length)] + ends[random(ends.length)];
            return name[0].toUpperCase() + name.slice(1);
        })),
        insertList('made_titles', list(counts.titles, () => sentence(random, words, 3 + random(4)))),
        insertList('made_lines', list(counts.lines, () => sentence(random, words, 8 + random(12)))),
        insertList('made_paragraphs', list(counts.paragraphs, () =>
            list(2, () => `${sentence(random, words, 8 + random(10))}.`).join(' '))),
        insertList('made_tails', list(counts.tails, () => rare[random(rare.length)])),
    ].join('\n');
}

// ---- rows

// A number from 0 to below `most` that looks random, the same for the same row and use.
const pick = (row, use, most) => `(CRC32(CONCAT(${row}, '${use}')) % ${most})`;
const from = (table, row, use) => `(SELECT t FROM ${table} WHERE n = ${pick(row, use, counts[table.slice(5)] ?? 1)})`;
const oneOf = (row, use, words) =>
    `ELT(1 + ${pick(row, use, words.length)}, ${words.map((word) => `'${word}'`).join(', ')})`;

// Some people are of a role by their number, so that a small organisation has each too:
// 1 admin, 2 leader, 3 content, 4 a plain employee, and so on.
const personLike = (remainder, each, row, use, people) =>
    `(${remainder} + ${each} * ${pick(row, use, Math.max(1, Math.floor(people / each)))})`;

function peopleRows({ departments, people }) {
    return `
INSERT INTO departments (id, name) SELECT seq, CONCAT('Department ', seq) FROM seq_1_to_${departments};
INSERT INTO people (id, user_name, email, name, title, department_id, time_zone, roles, state, created_at, welcomed_at)
    SELECT seq, CONCAT('person', seq), CONCAT('person', seq, '@example.org'),
        CONCAT((SELECT t FROM made_firsts WHERE n = ${pick('seq', 'first', firstNames.length)}), ' ', ${from('made_names', 'seq', 'last')}),
        ${oneOf('seq', 'job', jobs)}, 1 + seq % ${departments}, 'Europe/London',
        CASE WHEN seq % 5000 = 1 THEN 9 WHEN seq % 200 = 2 THEN 5 WHEN seq % 100 = 3 THEN 3 ELSE 1 END,
        IF(seq > 50 AND seq % 50 = 0, 'inactive', IF(seq > 50 AND seq % 50 = 1, 'invited', 'active')),
        @now - INTERVAL seq % 900 DAY, @now - INTERVAL seq % 900 DAY
    FROM seq_1_to_${people};
INSERT INTO credentials (person_id, password_hash, changed_at)
    SELECT id, '${passwordHash}', created_at FROM people WHERE state = 'active';
INSERT INTO invitations (person_id, token_hash, invited_by, expires_at)
    SELECT id, UNHEX(SHA2(CONCAT('invitation', id), 256)), 1, @now + INTERVAL id % 24 HOUR FROM people WHERE state = 'invited';
INSERT INTO sessions (id_hash, person_id, created_at, seen_at, address, user_agent)
    SELECT UNHEX(SHA2(CONCAT('session', id), 256)), id, @now - INTERVAL id % 700 MINUTE, @now - INTERVAL id % 60 MINUTE,
        '127.0.0.1', 'Made' FROM people WHERE state = 'active' AND id % 10 = 5;
INSERT INTO sign_in_failures (account_key, address, failed_at)
    SELECT UNHEX(SHA2(CONCAT('person', id), 256)), CONCAT('10.0.', id % 200, '.', id % 250), @now - INTERVAL id % 1400 MINUTE
    FROM people WHERE id % 20 = 5;
INSERT INTO submissions (form_key, digest, location, created_at)
    SELECT UNHEX(SHA2(CONCAT('form', seq), 256)), UNHEX(SHA2('', 256)), '/', @now - INTERVAL seq % 1400 MINUTE
    FROM seq_1_to_${Math.ceil(people / 5)};`;
}

// A brief belongs to a leader, and its first to the first leader; the newest was published
// yesterday. Two in a hundred are archived, as many are drafts.
function briefRows({ people, briefs, goals }) {
    const state = `IF(${briefs} - seq > 10, CASE seq % 100 WHEN 50 THEN 'archived' WHEN 51 THEN 'draft' ELSE 'published' END, 'published')`;
    const at = `@now - INTERVAL 1 + (${briefs} - seq) * 900 DIV ${briefs} DAY - INTERVAL seq % 1000 MINUTE`;
    return `
INSERT INTO briefs (id, state, owner_id, delegate_id, title, summary, vision, body, audience, key_messages, review_by,
                    current_version, told_version, changed, created_at, updated_at, published_at)
    SELECT seq, ${state}, IF(seq = ${briefs}, 2, ${personLike(2, 200, 'seq', 'owner', people)}), IF(seq % 3 = 0, 3, NULL),
        ${from('made_titles', 'seq', 'brief')}, ${from('made_lines', 'seq', 'summary')}, ${from('made_lines', 'seq', 'vision')},
        CONCAT('# Where we go\\n\\n', (SELECT GROUP_CONCAT(t ORDER BY n SEPARATOR '\\n\\n') FROM made_paragraphs
            WHERE n BETWEEN ${pick('seq', 'body', counts.paragraphs - 20)} AND ${pick('seq', 'body', counts.paragraphs - 20)} + 19)),
        ${from('made_lines', 'seq', 'audience')}, ${from('made_lines', 'seq', 'key')},
        DATE(@now) + INTERVAL ${pick('seq', 'review', 300)} - 20 DAY,
        IF(seq % 100 = 51 AND ${state} = 'draft', NULL, 1), NULL, ${state} = 'draft', ${at} - INTERVAL 9 DAY, ${at},
        IF(${state} = 'draft', NULL, ${at})
    FROM seq_1_to_${briefs};
INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, html_version, minutes, audience,
                            key_messages, no_gos, review_by, goals, author_id, published_at)
    SELECT id, 1, title, summary, vision, body, CONCAT('<p>', REPLACE(body, '\\n\\n', '</p>\\n<p>'), '</p>'), @html, 3,
        audience, key_messages, '', review_by, '', owner_id, published_at FROM briefs WHERE current_version IS NOT NULL;
INSERT INTO goals (id, brief_id, position, title, category_id, measure, unit, baseline, target, due_on, owner_id, state,
                   created_at, updated_at)
    SELECT seq, b.id, 1 + seq % 2, ${from('made_titles', 'seq', 'goal')}, 1 + ${pick('seq', 'category', 8)},
        ${from('made_titles', 'seq', 'measure')}, 'per 100', 10 + seq % 40, 60 + seq % 30,
        DATE(@now) + INTERVAL ${pick('seq', 'due', 400)} - 40 DAY, b.owner_id, IF(seq % 50 = 49, 'archived', 'live'), b.created_at, b.updated_at
    FROM seq_1_to_${goals} JOIN briefs b ON b.id = LEAST(${briefs}, (seq + 1) DIV 2);
INSERT INTO goal_progress (goal_id, measured_on, figure, person_id, created_at, updated_at)
    SELECT g.id, DATE(@now) - INTERVAL seq * 14 DAY, 20 + (g.id + seq * 7) % 40, g.owner_id, @now, @now FROM goals g JOIN seq_0_to_11;
UPDATE goals SET latest_figure = 20 + id % 40, latest_on = DATE(@now), first_figure = 20 + (id + 77) % 40,
    first_on = DATE(@now) - INTERVAL 154 DAY, meaning = 1 + (id % 100 = 0);
-- everyone reads the newest brief and some of the others
INSERT IGNORE INTO brief_reads (brief_id, person_id, number, read_at)
    SELECT b.id, p.id, 1, LEAST(@now, b.published_at + INTERVAL ${pick("CONCAT(p.id, '-', b.id)", 'read', 9000)} MINUTE)
    FROM people p JOIN seq_0_to_9 JOIN briefs b
        ON b.id = IF(seq = 0, ${briefs}, 1 + ${pick("CONCAT(p.id, '-', seq)", 'brief', briefs)})
    WHERE p.state = 'active' AND b.current_version IS NOT NULL AND p.id % 5 > 1 AND p.id > 10;`;
}

// Most campaigns are long over; one in thirty runs, one in thirty is to come. Each has one
// goal, every third a second one; the channels of three networks.
function campaignRows({ people, goals, campaigns }) {
    const starts = `DATE(@now) + INTERVAL 30 - (${campaigns} - seq) * 900 DIV ${campaigns} DAY`;
    const state = `CASE WHEN seq % 20 = 7 THEN 'stopped' WHEN ${starts} > DATE(@now) THEN 'planned'
        WHEN ${starts} > DATE(@now) - INTERVAL 30 DAY THEN 'live' ELSE 'done' END`;
    return `
INSERT INTO campaigns (id, title, kind, audience, voice, message, owner_id, deputy_id, starts_on, ends_on, state, reason,
                       created_by, created_at, updated_at)
    SELECT seq, ${from('made_titles', 'seq', 'campaign')}, ${oneOf('seq', 'kind', ['blog', 'social', 'mixed'])},
        ${from('made_lines', 'seq', 'audience')}, ${from('made_lines', 'seq', 'voice')}, ${from('made_lines', 'seq', 'message')},
        ${personLike(3, 100, 'seq', 'owner', people)}, IF(seq % 2 = 0, ${personLike(3, 100, 'seq', 'deputy', people)}, NULL),
        ${starts}, ${starts} + INTERVAL 30 DAY, ${state}, IF(seq % 20 = 7, 'It did not work.', ''),
        ${personLike(3, 100, 'seq', 'owner', people)}, ${starts} - INTERVAL 20 DAY, LEAST(@now, ${starts} + INTERVAL 9 HOUR)
    FROM seq_1_to_${campaigns};
INSERT IGNORE INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at)
    SELECT c.id, 1 + (c.id * 7 + seq * 3) % ${goals}, ${from('made_lines', "CONCAT(c.id, '-', seq)", 'why')}, c.owner_id, c.created_at
    FROM campaigns c JOIN seq_0_to_1 WHERE seq = 0 OR c.id % 3 = 0;
INSERT INTO campaign_channels (campaign_id, channel_id)
    SELECT c.id, 1 + (c.id + seq * 3) % 10 FROM campaigns c JOIN seq_0_to_2;
UPDATE campaign_goals l JOIN campaigns c ON c.id = l.campaign_id
    SET l.campaign_open = c.state IN ('planned', 'live'), l.campaign_live = c.state = 'live';
INSERT INTO campaign_goal_history (campaign_id, goal_id, what, words, person_id, at)
    SELECT campaign_id, goal_id, 'linked', why, linked_by, linked_at FROM campaign_goals;
-- all but one in fifty say what they should bring
INSERT INTO campaign_measures (campaign_id, channel_id, level, measure, unit, baseline, target, due_on, created_at, updated_at)
    SELECT id, 1 + id % 10, ELT(1 + id % 3, 'activity', 'audience', 'outcome'), ${from('made_titles', 'id', 'brings')}, 'posts',
        0, 10 + id % 90, ends_on, created_at, created_at FROM campaigns WHERE id % 50 > 0;
UPDATE campaigns SET measures = id % 50 > 0;`;
}

// What the content team asks of leaders: one ask for a hundred campaigns, a tenth of them open.
function askRows({ campaigns, goals }) {
    return `
INSERT INTO asks (id, kind, title, amount, currency, why, campaign_id, asker_id, answer_by, change_by, state, state_since,
                  asked_at, sent_at, decision, given, decided_by, decided_at, created_at, updated_at)
    SELECT c.id DIV 100, 'money', ${from('made_titles', 'c.id', 'ask')}, 1000 + c.id % 9000, 'EUR', ${from('made_lines', 'c.id', 'for')},
        c.id, c.owner_id, c.starts_on, c.ends_on, IF(c.id DIV 100 % 10 = 0, 'asked', 'approved'), c.created_at, c.created_at,
        c.created_at, IF(c.id DIV 100 % 10 = 0, NULL, 'approved'), IF(c.id DIV 100 % 10 = 0, NULL, 500),
        IF(c.id DIV 100 % 10 = 0, NULL, 2), IF(c.id DIV 100 % 10 = 0, NULL, c.created_at), c.created_at, c.updated_at
    FROM campaigns c WHERE c.id % 100 = 0;
INSERT INTO ask_goals (ask_id, goal_id, position, expected) SELECT id, 1 + id % ${goals}, 1, 5 FROM asks;
INSERT INTO ask_moves (ask_id, person_id, from_state, to_state, words, moved_at)
    SELECT id, asker_id, 'draft', 'asked', why, created_at FROM asks;`;
}

// A question for each goal and for every fifth campaign, nearly all with a marked answer; and
// office hours of ten questions each.
function questionRows({ people, goals, campaigns }) {
    const state = "IF(seq % 20 = 0, 'asked', IF(seq % 20 = 1, 'answered', 'accepted'))";
    const at = (of) => `@now - INTERVAL (${of} - seq) * 700000 DIV ${of} MINUTE`;
    const rows = (subject, id, owner, of) => `
INSERT INTO questions (subject, subject_id, title, words, asker_id, owner_id, answer_by, private, state, state_since, asked_at,
                       answered_at, updated_at)
    SELECT '${subject}', ${id}, ${from('made_titles', 'seq', 'question')}, ${from('made_lines', 'seq', 'asked')},
        1 + ${pick('seq', 'asker', people)}, ${owner}, DATE(${at(of)}) + INTERVAL 7 DAY, seq % 40 = 2, ${state}, ${at(of)}, ${at(of)},
        IF(seq % 20 = 0, NULL, ${at(of)} + INTERVAL 2 DAY), ${at(of)}
    FROM seq_1_to_${of};`;
    const rounds = Math.max(1, Math.floor(goals / 10));
    return `
INSERT INTO rounds (leader_id, title, answer_on, created_at, updated_at)
    SELECT 2, ${from('made_titles', 'seq', 'round')}, DATE(@now) + INTERVAL 20 - seq DAY, @now, @now FROM seq_1_to_${rounds};
${rows('goal', 'seq', '(SELECT g.owner_id FROM goals g WHERE g.id = seq)', goals)}
${rows('campaign', 'seq * 5', '(SELECT c.owner_id FROM campaigns c WHERE c.id = seq * 5)', Math.max(1, Math.floor(campaigns / 5)))}
${rows('round', `1 + seq % ${rounds}`, '2', rounds * 10)}
INSERT INTO answers (question_id, person_id, words, created_at, updated_at)
    SELECT id, owner_id, ${from('made_lines', 'id', 'answer')}, answered_at, answered_at FROM questions WHERE state <> 'asked';
UPDATE questions q JOIN answers a ON a.question_id = q.id SET q.accepted_id = a.id WHERE q.state = 'accepted';`;
}

// Of the oldest nineteen in twenty nearly all are out; the newest are in every state.
function postRows({ people, campaigns, posts }) {
    const old = Math.floor((posts * 19) / 20);
    const state = `IF(seq <= ${old}, ${oneOf('seq', 'old', [...list(16, () => 'published'), ...list(3, () => 'dropped'), 'declined'])},
        ${oneOf('seq', 'new', ['idea', 'idea', 'idea', 'drafting', 'drafting', 'drafting', 'drafting', 'in_review', 'in_review',
        'changes_wanted', 'approved', 'approved', 'scheduled', 'scheduled', 'scheduled', 'published', 'published',
        'published', 'published', 'dropped'])})`;
    const at = `@now - INTERVAL (${posts} - seq) * 1300000 DIV ${posts} MINUTE`;
    const isBlog = (channel) => `${channel} IN (1, 10)`;
    // ten posts of a campaign, made at about its time: the campaign of post n is near n * campaigns / posts
    const campaign = `1 + LEAST(${campaigns - 1}, (seq - 1) * ${campaigns} DIV ${posts})`;
    const author = `IF(${pick('seq', 'by', 10)} < 6, ${personLike(3, 100, 'seq', 'author', people)}, 1 + ${pick('seq', 'author', people)})`;
    const paragraph = (number) => from('made_paragraphs', 'seq', `p${number}`);
    const tail = (number) => from('made_tails', 'seq', `t${number}`);
    return `
SET unique_checks = 0; -- an empty table is then filled in bulk, key by key
INSERT INTO posts (id, campaign_id, channel_id, call_id, title, summary, body, body_html, html_version, state, state_since,
                   author_id, reviewer_id, goes_out_at, published_at, address, created_at, updated_at)
    SELECT q.id, q.campaign_id, q.channel_id, NULL, q.title, '', q.body,
        IF(${isBlog('q.channel_id')}, CONCAT('<p>', REPLACE(q.body, '\\n\\n', '</p>\\n<p>'), '</p>'), NULL),
        IF(${isBlog('q.channel_id')}, @html, 0), q.state, q.at, q.author_id,
        IF(q.state IN ('idea', 'drafting') OR q.state = 'in_review' AND q.id % 3 = 0, NULL,
            ${personLike(3, 100, 'q.id', 'reviewer', people)}),
        IF(q.state IN ('approved', 'scheduled', 'published'), q.at + INTERVAL IF(q.state = 'published', 0, q.id % 20000) MINUTE, NULL),
        IF(q.state = 'published', q.at, NULL), IF(q.state = 'published', CONCAT('https://example.org/', q.id), ''),
        q.at - INTERVAL 5 DAY, q.at
    FROM (SELECT seq AS id, ${campaign} AS campaign_id, 1 + ((${campaign}) + seq % 3 * 3) % 10 AS channel_id,
            ${from('made_titles', 'seq', 'post')} AS title, ${state} AS state, ${at} AS at, ${author} AS author_id,
            CONCAT(${paragraph(1)}, ' ', ${tail(1)}, ' ', ${tail(2)}, IF(${isBlog(`1 + ((${campaign}) + seq % 3 * 3) % 10`)},
                CONCAT('\\n\\n', ${paragraph(2)}, '\\n\\n', ${paragraph(3)}, ' ', ${tail(3)}, '\\n\\n', ${paragraph(4)}), '')) AS body
        FROM seq_1_to_${posts}) q;
INSERT INTO post_moves (post_id, person_id, from_state, to_state, what_worked, words, moved_at)
    SELECT id, author_id, 'drafting', 'in_review', '', '', created_at FROM posts WHERE state NOT IN ('idea', 'drafting')
    UNION ALL SELECT id, reviewer_id, 'in_review', IF(state = 'changes_wanted', state, 'approved'), 'It is clear.', 'Well done.', state_since
    FROM posts WHERE state IN ('approved', 'scheduled', 'published', 'changes_wanted');
SET unique_checks = 1;
INSERT IGNORE INTO post_key_messages (post_id, brief_id, digest, words, person_id, at)
    SELECT p.id, g.brief_id, UNHEX(SHA2(b.key_messages, 256)), b.key_messages, p.reviewer_id, p.state_since
    FROM posts p JOIN campaign_goals l ON l.campaign_id = p.campaign_id JOIN goals g ON g.id = l.goal_id
        JOIN briefs b ON b.id = g.brief_id WHERE p.id % 10 = 0 AND p.state = 'published' AND p.reviewer_id IS NOT NULL;`;
}

// Six kinds of figures, counted five times, of each post that is out.
// One in ten likes is unknown. Sums are made from what the last count says, as the product keeps
// them; every other campaign with figures says what it brought to its goal.
const counted = { kinds: [4, 5, 8, 9, 10, 11], times: 5, imports: 200 };

function figureRows() {
    const kinds = counted.kinds.map((id) => `SELECT ${id} AS id`).join(' UNION ALL ');
    const figure = (share) => `IF(k.id = 10 AND i.id % 10 = 3, NULL, (100 + (i.id * 37 + k.id * 101) % 9000) ${share})`;
    const day = 'LEAST(c.starts_on, DATE(@now) - INTERVAL 36 DAY) + INTERVAL 7 * s.seq DAY';
    const sums = 'SUM(figure), SUM(known), SUM(unknown), MAX(latest_on)';
    return `
SET unique_checks = 0;
INSERT INTO imports (id, source, taken_on, file_name, person_id, created_at, updated_at)
    SELECT seq, 'meta_facebook', DATE(@now) - INTERVAL seq DAY, CONCAT('export ', seq, '.csv'), 3, @now, @now FROM seq_1_to_${counted.imports};
INSERT INTO metric_items (id, source, item_key, campaign_id, post_id, channel_id, title, address, import_id)
    SELECT id, 'meta_facebook', UNHEX(SHA2(CONCAT('id ', id), 256)), campaign_id, id, channel_id, title, address, 1 + campaign_id % ${counted.imports}
    FROM posts WHERE state = 'published';
INSERT INTO metrics (item_id, kind_id, taken_on, import_id, figure, stands)
    SELECT STRAIGHT_JOIN i.id, k.id, ${day}, 1 + (i.campaign_id + s.seq) % ${counted.imports}, ${figure(`* s.seq DIV ${counted.times}`)}, s.seq = ${counted.times}
    FROM metric_items i JOIN campaigns c ON c.id = i.campaign_id JOIN (${kinds}) k JOIN seq_1_to_${counted.times} s;
INSERT INTO post_totals (post_id, kind_id, figure, known, unknown, latest_on)
    SELECT STRAIGHT_JOIN i.id, k.id, ${figure('')}, NOT (k.id = 10 AND i.id % 10 = 3), k.id = 10 AND i.id % 10 = 3, ${day}
    FROM metric_items i JOIN campaigns c ON c.id = i.campaign_id JOIN (${kinds}) k JOIN seq_${counted.times}_to_${counted.times} s;
INSERT INTO campaign_channel_totals (campaign_id, kind_id, channel_id, figure, known, unknown, latest_on)
    SELECT i.campaign_id, t.kind_id, i.channel_id, ${sums} FROM post_totals t JOIN metric_items i ON i.id = t.post_id
    GROUP BY i.campaign_id, t.kind_id, i.channel_id;
INSERT INTO campaign_totals (campaign_id, kind_id, figure, known, unknown, latest_on)
    SELECT campaign_id, kind_id, ${sums} FROM campaign_channel_totals GROUP BY campaign_id, kind_id;
INSERT INTO campaign_days (campaign_id, kind_id, day, added)
    SELECT c.id, t.kind_id, ${day}, t.figure / ${counted.times} FROM campaign_totals t JOIN campaigns c ON c.id = t.campaign_id
        JOIN seq_1_to_${counted.times} s WHERE t.figure IS NOT NULL;
INSERT INTO campaign_results (campaign_id, latest_on) SELECT campaign_id, MAX(latest_on) FROM campaign_totals GROUP BY campaign_id;
SET unique_checks = 1;
INSERT INTO contributions (campaign_id, goal_id, how, kind_id, factor, note, person_id, stated_at)
    SELECT l.campaign_id, MIN(l.goal_id), 'measured', 9, 0.01, 'One in a hundred clicks.', 3, @now
    FROM campaign_goals l JOIN campaign_results r ON r.campaign_id = l.campaign_id WHERE l.campaign_id % 2 = 0 GROUP BY l.campaign_id;`;
}

// One in five people answered; most who take part are seen. Half of the calls are of
// campaigns that run.
function volunteerRows({ people, campaigns, calls }) {
    const running = `${Math.max(1, Math.floor((campaigns * 28) / 30))} + ${pick('seq', 'running', Math.max(1, Math.floor((campaigns * 2) / 30)))}`;
    const formats = ['write', 'photo', 'video', 'speak', 'review', 'share'];
    return `
INSERT INTO volunteers (person_id, answer, takes_part, seen, paused, interests, formats, hours, updated_at)
    SELECT id, IF(id % 20 = 19, 'not_now', 'yes'), id % 20 <> 19, id % 20 IN (4, 9), id % 140 = 9,
        IF(id % 20 = 19, '', CONCAT_WS('\\n', ${from('made_tails', 'id', 'one')}, ${from('made_tails', 'id', 'two')})),
        IF(id % 20 = 19, '', CONCAT_WS(',', ${oneOf('id', 'a', formats.slice(0, 3))}, ${oneOf('id', 'b', formats.slice(3))})),
        1 + id % 6, @now - INTERVAL id % 300 DAY FROM people WHERE state = 'active' AND id % 5 = 4;
INSERT INTO volunteer_networks (person_id, channel_id)
    SELECT person_id, 2 + (person_id + seq * 3) % 8 FROM volunteers JOIN seq_0_to_1 WHERE takes_part;
INSERT INTO calls (id, campaign_id, title, need, format, topic, channel_id, minutes, places, deadline, done_means, state,
                   created_by, created_at, updated_at)
    SELECT q.seq, c.id, ${from('made_titles', 'q.seq', 'call')}, ${from('made_lines', 'q.seq', 'need')}, ${oneOf('q.seq', 'format', formats)},
        ${from('made_tails', 'q.seq', 'topic')}, 2 + q.seq % 8, 15 * (1 + q.seq % 8), 1 + q.seq % 4,
        c.ends_on, 'It is read.', IF(c.state IN ('planned', 'live') AND q.seq % 4 > 0, 'open', 'closed'), c.owner_id, c.created_at, c.updated_at
    FROM (SELECT seq, IF(seq % 2 = 0, ${running}, 1 + ${pick('seq', 'any', campaigns)}) AS campaign FROM seq_1_to_${calls}) q
        JOIN campaigns c ON c.id = LEAST(${campaigns}, q.campaign);
INSERT IGNORE INTO offers (call_id, person_id, state, words, answered_by, created_at, updated_at)
    SELECT q.id, q.person_id, IF(q.state = 'open', ${oneOf('q.person_id', 'open', ['offered', 'accepted', 'declined', 'withdrawn'])},
        ${oneOf('q.person_id', 'closed', ['done', 'done', 'done', 'declined', 'withdrawn'])}), 'I would like to.', q.created_by, q.at, q.at
    FROM (SELECT c.id, c.state, c.created_by, LEAST(@now, c.created_at + INTERVAL 1 + seq DAY) AS at,
            ${personLike(4, 5, "CONCAT(c.id, '-', seq)", 'helper', people)} AS person_id FROM calls c JOIN seq_0_to_2) q;
INSERT IGNORE INTO call_passes (person_id, call_id, passed_at)
    SELECT ${personLike(4, 5, "CONCAT(id, '-', seq)", 'pass', people)}, id, created_at FROM calls JOIN seq_0_to_1;
UPDATE posts p JOIN (SELECT o.person_id, o.call_id, MAX(w.id) AS post_id FROM offers o JOIN calls c ON c.id = o.call_id
        JOIN posts w ON w.campaign_id = c.campaign_id WHERE o.state = 'done' GROUP BY o.person_id, o.call_id) d ON d.post_id = p.id
    SET p.call_id = d.call_id, p.author_id = d.person_id;`;
}

// What people did: two thirds moves of posts, a third who signed in; a hundredth today.
function auditRows({ people, posts, audit }) {
    return `
INSERT INTO audit (at, request_id, person_id, roles, action, object_kind, object_id, before_state, after_state)
    SELECT @now - INTERVAL (${audit} - seq) * 100 DIV ${audit} DAY - INTERVAL ${pick('seq', 'second', 3600)} SECOND, MD5(seq),
        1 + ${pick('seq', 'who', people)}, 1, IF(seq % 3 = 0, 'account.sign-in', 'post.move'), IF(seq % 3 = 0, 'person', 'post'),
        IF(seq % 3 = 0, 1 + ${pick('seq', 'who', people)}, 1 + ${pick('seq', 'what', posts)}), NULL,
        IF(seq % 3 = 0, NULL, '{"state": "published"}')
    FROM seq_1_to_${audit};`;
}

// Short links with clicks on twenty days each; what came in from outside, a thousandth of which
// waits; articles that were looked at.
function outgoingRows({ people, campaigns, posts, links, inbound }) {
    return `
INSERT INTO short_links (code, campaign_id, channel_id, post_id, address, medium, target, made_by, made_at)
    SELECT LPAD(CONV(seq, 10, 36), 8, 'z'), 1 + seq % ${campaigns}, 1 + seq % 10, 1 + seq % ${posts}, 'https://blog.example.org/', 'social',
        'https://blog.example.org/?utm_source=x', 3, @now FROM seq_1_to_${links};
INSERT INTO link_days (link_id, day, clicks)
    SELECT l.seq, DATE(@now) - INTERVAL d.seq DAY, 1 + d.seq FROM seq_1_to_${links} l JOIN seq_1_to_20 d;
INSERT INTO inbound (kind, tone, words, subject, subject_id, owner_id, leader_id, due_on, state, state_since, logged_by, logged_at)
    SELECT 'comment', ELT(1 + seq % 4, 'good', 'neutral', 'bad', 'urgent'), CONCAT('Words ', seq), 'campaign', 1 + seq % ${campaigns},
        1 + seq % ${people}, 1 + seq % ${people}, DATE(@now) - INTERVAL seq % 400 DAY, IF(seq % 1000 = 0, 'open', 'answered'), @now, 3, @now
    FROM seq_1_to_${inbound};
INSERT INTO post_looks (post_id, verdict, reason, look_on, person_id, looked_at)
    SELECT seq * 50, 'keep', 'It is needed', DATE(@now) + INTERVAL 30 DAY, 3, @now - INTERVAL seq MINUTE FROM seq_1_to_${Math.floor(posts / 50)};`;
}

// ---- all of it

async function fulltextKeys(instance) {
    const rows = await instance.sql(`SELECT table_name, index_name, GROUP_CONCAT(column_name ORDER BY seq_in_index)
        FROM information_schema.statistics WHERE table_schema = 'throughline' AND index_type = 'FULLTEXT'
        GROUP BY table_name, index_name`);
    return rows.map(([table, key, columns]) => ({ table, key, columns }));
}

// Keys over words are made at the end, all at once: row by row they take ten times as long.
async function withoutFulltext(instance, work) {
    const keys = await fulltextKeys(instance);
    for (const { table, key } of keys)
        await instance.sql(`ALTER TABLE ${table} DROP KEY ${key}`);
    await work();
    await Promise.all(keys.map(({ table, key, columns }) =>
        instance.sql(`SET SESSION max_statement_time = 0; ALTER TABLE ${table} ADD FULLTEXT KEY ${key} (${columns})`)));
}

// Counts that triggers keep are made at the end too, by the migrations that first made them.
async function withoutTriggers(instance, work) {
    const folder = join(root, 'sql/migrations');
    const files = readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const triggers = files.map(([, sql]) => sql.match(/CREATE OR REPLACE TRIGGER (\w+)/)?.[1]).filter(Boolean);
    await instance.sql(triggers.map((name) => `DROP TRIGGER ${name};`).join('\n'));
    await work();
    const kept = files.filter(([name, sql]) => /CREATE OR REPLACE TRIGGER/.test(sql) || name.endsWith('_now.sql'));
    for (const [, sql] of kept)
        await instance.sql(`${loose} ${sql}`);
}

const loose = `SET SESSION max_statement_time = 0, foreign_key_checks = 0, group_concat_max_len = 100000,
    sql_mode = CONCAT(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION');`;

// Statistics as the server would gather them in time, and what other rooms keep of counts.
async function settle(instance) {
    const tables = await instance.sql(`SELECT table_name FROM information_schema.tables
        WHERE table_schema = 'throughline' AND table_type = 'BASE TABLE'`);
    await instance.sql(`SET SESSION max_statement_time = 0; ANALYZE TABLE ${tables.join(', ')}`);
}

// Fills an empty portal. Gives back the sizes, user names of one person of each role (with
// testPassword), the ids of pages worth looking at, and the seconds that it took.
export async function generate(instance, factor) {
    const began = Date.now();
    const size = sizes(factor);
    const [[people]] = await instance.sql('SELECT COUNT(*) FROM people');
    if (people !== '0')
        throw new Error('generate() wants an empty portal');
    const html = readFileSync(join(root, 'cgi-bin/lib/markdown.h'), 'utf8').match(/MARKDOWN_VERSION (\d+)/)[1];
    await instance.sql(`SET GLOBAL innodb_flush_log_at_trx_commit = 0;
        SET GLOBAL innodb_log_file_size = ${factor > 0.05 ? 1024 : 64} * 1024 * 1024`);
    const rows = [loose, `SET @now = UTC_TIMESTAMP(), @html = ${html};`, wordTables(), peopleRows(size), briefRows(size),
        campaignRows(size), askRows(size), questionRows(size), postRows(size), figureRows(), volunteerRows(size), auditRows(size),
        outgoingRows(size)].join('\n');
    await withoutTriggers(instance, () => withoutFulltext(instance, () => instance.sql(rows)));
    await settle(instance);
    await instance.sql('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
    const [[figures, counted]] = await instance.sql(`SELECT COUNT(*), (SELECT MAX(campaign_id) FROM campaign_results WHERE latest_on <= CURDATE())
        FROM metrics`);
    return { ...size, figures, counted, admin: 'person1', leader: 'person2', content: 'person3', employee: 'person4',
        brief: size.briefs, goal: size.goals, campaign: size.campaigns - 1, post: size.posts - 1,
        seconds: Math.round((Date.now() - began) / 1000) };
}
