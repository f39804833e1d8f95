// Speed at size: no statement of a store reads a table through. Every page is shown as each
// role in a large organisation (PLANS_FACTOR of 100,000 people, 1,000,000 posts: 0.1), while
// the server logs each statement with the rows that it examined. A statement that no page ran
// is explained with values that stand in. Each statement that reads more rows than `most` is
// printed with its plan.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generate } from '../bench/generate.mjs';
import { crawl } from '../support/crawl.mjs';
import { startInstance } from '../support/instance.mjs';
import { signIn } from '../support/people.mjs';
import { logQueries, matcher, storeQueries } from '../support/queries.mjs';
import { allRoutes, handlers } from '../support/routes.mjs';

const factor = Number(process.env.PLANS_FACTOR || 0.1);
const most = { ofTable: 500, ofAll: 2000 };

// Statements that may read more of a table, and why: { 'store function query': [rows, reason] }.
const allowed = {
    'brief_store people_active find': [2000, 'a select of people: it ends there'],
    'brief_store brief_list_unread find': [2000, 'looks for unread briefs among all that are published'],
    'brief_store brief_list_read find': [2000, 'looks for read briefs among all that are published'],
    'coverage_store count_unfiltered query': [12000, 'looks through all live goals and their links, for gaps of nine kinds'],
    'outlook_store gaps_load find': [12000, 'the same for homes'],
    'coverage_store coverage_goals query': [2000, 'counts the live goals, up to a thousand'],
    'coverage_store lists lists[COVERAGE_GOALS]': [4000, 'looks for gaps among all live goals'],
    'coverage_store lists lists[COVERAGE_LATE]': [4000, 'looks for gaps among the links of all goals that are over'],
    'coverage_store lists lists[COVERAGE_LINKS]': [2000, 'looks for gaps among the goals that changed'],
    'outlook_store outcomes_load find': [3000, 'judges all live goals, up to two thousand'],
    'outlook_store waiting_asks_load find': [2000, 'who decides is found anew for each ask that waits, up to 200'],
    'ask_store ask_goal_choices query': [5000, 'a select of all live goals: it ends at 200'],
    'ask_store ask_list query': [6000, 'who decides is found anew for each ask: a thousand of them in a CSV'],
    'ask_store ask_queue query': [5000, 'who decides is found anew for each ask that waits'],
    'question_store question_list all': [6000, 'a file of 2,000 at most'],
    'question_store question_list waiting': [6000, 'the questions that wait, all of them'],
    'team_store brief_times_load find': [2000, 'the versions of all published briefs, up to 5,000'],
    'outlook_store waiting_questions_load left': [1500, 'looks through the questions that wait for people who left'],
    'team_store answer_waits_load find': [6000, 'the answers of half a year'],
    'ask_store ask_record query': [2000, 'the record of a thousand asks'],
    'ask_store time_to_decide query': [2000, 'the record of a thousand asks'],
    'home_store news_load find': [2000, 'looks for unread briefs among all that are published'],
    'thread_store thread_lines queries[THREAD_GOAL]': [20_000, 'a file of 2,000 lines at most, each with its figures'],
    'import_store import_matches query': [20_000, 'counts what one file brought'],
    'call_store calls_open find': [5000, 'passes over open calls that take too long'],
    'home_store figures_load find': [2000, 'counts up to 500 people who help'],
    'person_store find_by_words find': [10000, 'orders everyone whose name fits a common beginning'],
    'inbound_store list_all query': [6000, 'looks through five thousand that came in, a window at a time'],
    'unread_store unread_list query': [6000, 'looks through five hundred articles, a window at a time, and all their figures'],
    'person_store colleagues_load find': [3000, 'passes over people who do not help with that'],
};

// Tables that stay small, and why an index over them would be no quicker.
const small = ['channels', 'goal_categories', 'departments'];

const queries = storeQueries();
const originOf = matcher(queries);
const seen = new Map(); // name: the logged run that examined most rows
let instance;
let organisation;
let log;

const roles = ['leader', 'content', 'employee', 'admin'];

function addresses({ brief, goal, campaign, post }) {
    const numbers = { '/briefs': brief, '/goals': goal, '/campaigns': campaign, '/posts': post, '/help-wanted': 1,
        '/people': 3, '/accounts': 3, '/departments': 1, '/thread': 1, '/questions': 1 };
    const ofRoutes = allRoutes().filter(({ method }) => method === 'GET').map((route) =>
        route.path(numbers[`/${route.pattern.split('/')[1]}`] ?? 1));
    const day = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10);
    const states = ['idea', 'drafting', 'in_review', 'changes_wanted', 'approved', 'scheduled', 'published', 'declined', 'dropped'];
    return [...ofRoutes,
        '/briefs?show=archived', '/briefs?show=drafts', `/briefs?before=${day.replaceAll('-', '')}000000-1`,
        ...['asked', 'answered', 'accepted'].map((state) => `/questions?state=${state}`), '/questions?mine=1', '/questions?waiting=1',
        `/questions?goal=${goal}`, '/questions?before=500', `/questions/new?goal=${goal}`, '/questions/rounds/1', '/questions/csv?state=asked',
        '/inbound?state=', '/inbound?state=answered&tone=bad', '/inbound?mine=1', '/inbound?q=Words', '/inbound?state=&q=none', `/inbound?campaign=${campaign}`,
        '/inbound?state=&after=4000', '/inbound/csv?state=', '/results/unread?show=unknown', '/results/unread?show=decided', '/results/unread?before=9000',
        `/results/campaigns/${campaign}/links`, `/results/posts/${post}/share`,
        ...['planned', 'live', 'done', 'stopped'].map((state) => `/campaigns?state=${state}`),
        ...['blog', 'social', 'mixed'].flatMap((kind) => [`/campaigns?kind=${kind}`, `/campaigns?kind=${kind}&state=stopped`]),
        '/campaigns?mine=1', `/campaigns?goal=${goal}`, '/campaigns?mine=1&kind=blog&state=live',
        `/campaigns?before=${day}&id=5`, `/campaigns?state=live&before=${day}`, `/campaigns?mine=1&before=${day}`,
        ...states.flatMap((state) => [`/posts?state=${state}`, `/posts?state=${state}&channel=2`, `/posts?state=${state}&author=3`]),
        ...['', '&channel=3', `&campaign=${campaign}`, `&channel=3&campaign=${campaign}`].flatMap((filter) => [
            ...['month', 'week', 'list', 'day'].map((show) => `/calendar?show=${show}${filter}`), `/calendar?show=month&on=${day}${filter}`,
            `/calendar?show=list&on=${day}${filter}`, `/board?show=all${filter}`, `/board?show=all&mine=1${filter}`]),
        `/calendar?show=month&post=${post}`, `/calendar?show=day&after=${post}`, '/calendar/feed/x/posts.ics',
        '/posts?channel=3', '/posts?author=3', '/posts?author=5', '/posts?before=500', '/posts?state=in_review&before=500',
        '/posts?channel=1&before=900', ...states.map((state) => `/campaigns/${campaign}/posts?state=${state}`),
        `/thread/goals/${goal}`, `/thread/campaigns/${campaign}`, `/thread/posts/${post}`, '/people?q=a', '/people?q=ma',
        '/people?q=ta&department=3', '/people?q=engineer', '/people?q=zzz', '/people?department=3', '/people?helps=1',
        '/people?helps=1&format=video', '/people?helps=1&q=ma&department=2', '/people?after=50', '/people?q=department',
        '/accounts?q=ma', '/accounts?q=zzz', '/accounts?q=person7', '/accounts?state=invited', '/accounts?state=inactive',
        '/accounts?state=invited&q=b', '/accounts?after=M&after_id=5', '/help-wanted?format=video', '/help-wanted?minutes=30',
        '/help-wanted?format=write&minutes=60', '/help-wanted?passed=1', '/help-wanted/mine', '/help-wanted/offers/1',
        '/help-wanted/offers/2', '/help-wanted/3', ...['customers', 'customers people', 'the', 'wa', 'visit team work', 'zzz',
            'panorish'].flatMap((words) => [`/search?q=${words}`, `/search?q=${words}&palette=1`,
            ...['briefs', 'goals', 'campaigns', 'posts', 'questions', 'people'].map((kind) => `/search?q=${words}&kind=${kind}`)]),
    ].map((path) => encodeURI(path));
}

function keep(entries) {
    for (const entry of entries.filter(({ handler }) => handlers.includes(handler))) {
        const origin = originOf(entry);
        if (origin === undefined) {
            assert.match(entry.sql, /^(SET SESSION|START TRANSACTION|COMMIT|ROLLBACK|# administrator)/, `no store has the statement ${entry.sql}`);
            continue;
        }
        if (!(seen.get(origin.name)?.rows >= entry.rows))
            seen.set(origin.name, entry);
    }
}

before(async () => {
    instance = await startInstance({ settings: { THROUGHLINE_GENERATIONS: '', DATABASE_MEMORY: factor > 0.2 ? '2G' : '512M' } });
    organisation = await generate(instance, factor);
    log = await logQueries(instance, handlers);
});
after(() => instance?.stop());

const planWords = ({ plan }) => plan.map(({ table, type, key, rows }) =>
    `      ${table}: ${type}, key ${key}, ${rows} rows`).join('\n');

test('no page reads a table through', async () => {
    for (const role of roles) {
        const client = await signIn(instance, organisation[role]);
        for (const path of addresses(organisation)) {
            const { status } = await client.get(path, { follow: false });
            assert.ok(status < 500, `${path} as ${role} answers ${status}`);
        }
        await crawl(client, { each: 4 });
        keep(log.read());
    }
    const tooMuch = ([name, { rows, plan }]) => rows > 3 * Math.max(allowed[name]?.[0] ?? 0, most.ofAll / 3) ||
        plan.some((table) => table.rows > (allowed[name]?.[0] ?? most.ofTable));
    const worst = [...seen].filter(tooMuch);
    assert.equal(worst.length, 0, worst.sort((a, b) => b[1].rows - a[1].rows).map(([name, entry]) =>
        `\n  ${name} examines ${entry.rows} rows in ${entry.microseconds} µs:\n    ${entry.sql.slice(0, 900)}\n${planWords(entry)}`).join(''));
});

// Where values do not matter to the plan, such as the id of a row to change, '1' stands in.
async function explained({ sql }) {
    const values = [...sql.matchAll(/\?/g)].map(() => "'1'").join(', ');
    const rows = await instance.sql(`EXECUTE IMMEDIATE ${`'EXPLAIN ${sql.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`}
        ${values ? `USING ${values}` : ''}`);
    return rows.map(([, , table, type, , key, , , rows]) => ({ table, type, key, rows: Number(rows) || 0 }));
}

test('what no page runs would not read one either', async () => {
    const problems = [];
    for (const query of queries.filter(({ name }) => !seen.has(name))) {
        const plan = await explained(query);
        const through = plan.filter(({ table, type, rows }) => ['ALL', 'index'].includes(type) && rows > most.ofTable && !table.startsWith('<') &&
            !small.includes(table));
        if (through.length > 0)
            problems.push(`\n  ${query.name}: ${query.sql.slice(0, 300)}\n${planWords({ plan })}`);
    }
    assert.equal(problems.length, 0, problems.join(''));
});
