// What posts and campaigns brought: figures by hand, their sums, targets, and what they mean
// for the goals.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const people = {};
let instance;
let goal;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['employee', 'content', 'leader', 'admin'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
});
after(() => instance?.stop());

const kinds = { conversions: 1, approved_conversions: 2, value: 3, reach: 4, impressions: 5, views: 6, visits: 7, engagements: 8,
    clicks: 9, likes: 10, comments: 11, shares: 12, saves: 13, follows: 14, spend: 15 };
// Every byte as %XX.
const escaped = (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const resultsOf = (path) => `/results${path}`;

async function publish(campaign, fields) {
    const post = await writePost(people.content, campaign, fields);
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP() WHERE id = ${idOf(post)}`);
    return post;
}

// Sends the form of new figures, by name; gives back the answer.
async function writeDown(client, path, figures, fields = {}) {
    const form = (await client.get(`${resultsOf(path)}/new`)).form(`${resultsOf(path)}/new`);
    return client.submit(form, {
        day: dayFromNow(0), ...fields,
        figure: Object.keys(kinds).map((kind) => String(figures[kind] ?? '')),
    });
}
const added = async (...of) => {
    const page = await writeDown(...of);
    assert.equal(page.redirects.length, 1, page.text.slice(0, 400));
    return page;
};

// The table of sums as { Reach: 'figure' }, unknown ones with them.
function totalsOf(page) {
    const table = page.body.match(/Sums of all figures[\s\S]*?<\/table>/)?.[0] ?? '';
    return Object.fromEntries([...table.matchAll(/<th scope="row">([^<]*)<[\s\S]*?<td class="num"><strong>([^<]*)<\/strong>(?:<span class="figure-note">([^<]*)<)?/g)]
        .map(([, kind, figure, unknown]) => [kind, unknown ? `${figure}, ${unknown}` : figure]));
}
const totals = async (path) => totalsOf(await people.employee.get(resultsOf(path)));
const rowsOf = async (table, where = '1') => Number((await instance.sql(`SELECT COUNT(*) FROM ${table} WHERE ${where}`))[0][0]);

async function takeBack(client, path, index = 0) {
    const forms = (await client.get(resultsOf(path))).forms.filter((form) => form.action.endsWith('/take-back'));
    return client.submit(forms[index]);
}

describe('figures by hand', () => {
    let campaign;
    let blog;
    let network;

    before(async () => {
        campaign = await fileCampaign(people.content, goal);
        blog = await publish(campaign, { title: 'On the blog' });
        network = await publish(campaign, { title: 'On X', channel: 3, body: 'Short.' });
    });

    test('without any, each page says so, to each as they may', async () => {
        for (const path of [campaign, blog]) {
            const mine = await people.content.get(resultsOf(path));
            assert.match(mine.text, /No figure yet\..*Write down figures/);
            const page = await people.employee.get(resultsOf(path));
            assert.match(page.text, /No figures yet\./);
            assert.ok(!page.links.includes(`${resultsOf(path)}/new`));
        }
        assert.match((await people.content.get('/results')).text, /No figure has been written down yet.*Choose a campaign/);
    });

    test('content staff and the owner write them down, others may not', async () => {
        for (const name of ['employee', 'leader', 'admin'])
            for (const path of [campaign, blog])
                assert.equal((await people[name].get(`${resultsOf(path)}/new`)).status, 403, `${name} ${path}`);
        await added(people.content, blog, { reach: 1200, clicks: '85.5', conversions: 3 }, { note: 'From the web analytics' });
        assert.deepEqual(await totals(blog), { Conversions: '3', Reach: '1,200', Clicks: '85.5' });
        assert.deepEqual(await totals(campaign), { Conversions: '3', Reach: '1,200', Clicks: '85.5' });
        assert.match((await people.employee.get(resultsOf(blog))).text, /Conversions 3, Reach 1,200, Clicks 85\.5 From the web analytics/);
    });

    test('a later count takes the place of an earlier one, whichever comes first', async () => {
        await added(people.content, network, { reach: 500 }, { day: dayFromNow(-2) });
        await added(people.content, network, { reach: 300 }, { day: dayFromNow(-5) });
        assert.deepEqual(await totals(network), { Reach: '500' });
        await added(people.content, network, { reach: 700 }, { day: dayFromNow(-1) });
        await added(people.content, network, { reach: 650 }, { day: dayFromNow(-1) });
        assert.deepEqual(await totals(network), { Reach: '650' });
        assert.equal((await totals(campaign)).Reach, '1,850');
    });

    test('what grew on which day adds up to the total', async () => {
        const page = await people.employee.get(`${resultsOf(campaign)}?kind=${kinds.reach}`);
        const days = [...page.body.matchAll(/<td class="num">([-\d,]+)<\/td><td class="num"><strong>([-\d,]+)<\/strong>/g)].map(([, one, all]) => [one, all]);
        assert.deepEqual(days, [['1,200', '1,850'], ['150', '650'], ['200', '500'], ['300', '300']]);
        assert.match(page.body, /aria-label="Reach: 300 on [^"]*, 1,850 on [^"]*"/);
        assert.match(page.text, /Its posts by Reach.*On the blog 1,200 Company blog On X 650 X/);
    });

    test('figures of the campaign as a whole are added, by channel', async () => {
        await added(people.content, campaign, { reach: 50, spend: '120.50' }, { channel: 3 });
        await added(people.content, campaign, { reach: 7 }, { channel: '' });
        const page = await people.employee.get(resultsOf(campaign));
        assert.equal(totalsOf(page).Reach, '1,907');
        assert.match(page.text, /On no one channel 7 · Company blog 1,200 · X 700/);
        assert.match(page.text, /Each conversion cost 40\.17\./);
    });

    test('what is wrong is said and nothing is written', async () => {
        const count = await rowsOf('metrics');
        const wrong = [
            [{}, {}, /Write down one figure at least/], [{ reach: -5 }, {}, /cannot be below 0/],
            [{ reach: 5 }, { day: dayFromNow(2) }, /must not be after today/], [{ reach: 5 }, { day: '1999-01-01' }, /more than 20 years ago/],
            [{ reach: 'many' }, {}, /Figure must/], [{ reach: '12345678901234567' }, {}, /Figure/],
            [{ reach: 5 }, { note: 'x'.repeat(501) }, /Note/], [{ reach: 5 }, { kind: Object.values(kinds).fill(4) }, /twice/],
            [{ reach: 5 }, { kind: Object.values(kinds).map((kind) => kind + 900) }, /no such kind/],
        ];
        for (const [figures, fields, words] of wrong) {
            const page = await writeDown(people.content, blog, figures, fields);
            assert.equal(page.status, 422, words.source);
            assert.match(page.text, words);
        }
        assert.match((await writeDown(people.content, campaign, { reach: 1 }, { channel: 9999 })).text, /no such channel/);
        assert.equal(await rowsOf('metrics'), count);
    });

    test('a form sent twice counts once', async () => {
        const path = `${resultsOf(blog)}/new`;
        const form = (await people.content.get(path)).form(path);
        const fields = { day: dayFromNow(0), figure: Object.keys(kinds).map((kind) => (kind === 'saves' ? '4' : '')) };
        await people.content.submit(form, fields);
        await people.content.submit(form, fields);
        assert.equal(await rowsOf('metrics', 'kind_id = 13'), 1);
        assert.equal((await totals(blog)).Saves, '4');
    });

    test('two at once are both counted', async () => {
        const both = await Promise.all([writeDown(people.content, blog, { likes: 10 }), writeDown(people.content, network, { likes: 5 })]);
        assert.deepEqual(both.map((page) => page.redirects.length), [1, 1]);
        assert.equal((await totals(campaign)).Likes, '15');
    });

    test('one taken back lets the one before it stand again', async () => {
        assert.equal((await totals(network)).Reach, '650');
        const pages = await people.content.get(resultsOf(network));
        const form = pages.forms.filter((one) => one.action.endsWith('/take-back'))[1];
        await people.content.submit(form);
        assert.equal((await totals(network)).Reach, '700');
        assert.equal((await totals(campaign)).Reach, '1,957');
        const forced = await people.employee.post(form.action, Object.fromEntries((await people.employee.get('/')).forms.find((one) => one.action === '/sign-out').fields.concat([['version', '1']])));
        assert.equal(forced.status, 403);
    });

    test('all of them taken back leave nothing', async () => {
        for (let left = await rowsOf('imports', "state = 'standing'"); left > 0; left--)
            await takeBack(people.content, campaign);
        for (const table of ['metrics', 'metric_items', 'post_totals', 'campaign_totals', 'campaign_days'])
            assert.equal(await rowsOf(table), 0, table);
        assert.deepEqual(await totals(campaign), {});
        assert.ok(!(await people.employee.get('/results')).links.includes(resultsOf(campaign)));
    });

    test('one that is gone already is not taken back twice', async () => {
        await added(people.content, blog, { reach: 9 });
        const form = (await people.content.get(resultsOf(blog))).forms.find((one) => one.action.endsWith('/take-back'));
        const other = (await people.content.get(resultsOf(blog))).forms.find((one) => one.action.endsWith('/take-back'));
        assert.equal((await people.content.submit(form)).redirects.length, 1);
        assert.equal((await people.content.submit(other)).status, 409);
        assert.equal(await rowsOf('audit', "action = 'figures.take-back' AND object_kind = 'figures'") > 0, true);
    });

    test('a post that is not out, and what is not there, have no results', async () => {
        const draft = await writePost(people.content, campaign);
        for (const path of [draft, '/posts/999999', '/campaigns/999999'])
            assert.equal((await people.content.get(resultsOf(path))).status, 404, path);
    });
});

describe('blank is unknown', () => {
    test('an unknown figure is counted as such in every sum, and the newest known one stands', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const post = await publish(campaign, { title: 'Half known' });
        await added(people.content, post, { likes: 3, shares: 2 });
        const item = await instance.sql(`SELECT id FROM metric_items WHERE post_id = ${idOf(post)}`);
        await instance.sql(`UPDATE metrics SET figure = NULL WHERE item_id = ${item[0][0]} AND kind_id = ${kinds.shares}`);
        await added(people.content, post, { likes: 4 });
        const page = await people.employee.get(resultsOf(campaign));
        assert.deepEqual(totalsOf(page), { Likes: '4', Shares: 'not known, 1 unknown' });
        assert.match((await people.employee.get('/results')).text, /1 unknown/);
        assert.match(page.text, /does not yet show a business effect/);
    });
});

describe('targets and contributions', () => {
    let campaign;
    let post;

    before(async () => {
        campaign = await fileCampaign(people.content, goal, { title: 'Asked for' });
        post = await publish(campaign, { title: 'Brought' });
    });

    async function measure(fields) {
        const path = `${campaign}/measures/new`;
        const page = await people.content.submit((await people.content.get(path)).form(path),
            { level: 'outcome', measure: 'Requests for a visit', unit: 'requests', target: '40', due_on: dayFromNow(30), ...fields });
        assert.equal(page.redirects.length, 1, page.text.slice(0, 300));
    }
    async function say(client, fields, form = null) {
        const path = `${resultsOf(campaign)}/goals/${goal}`;
        return client.submit(form ?? (await client.get(path)).form(path), { note: 'As the form of the visit says.', ...fields });
    }

    test('a measure is held against the figure that shows it, on its channel', async () => {
        await measure({ kind: kinds.conversions, channel: '' });
        await measure({ measure: 'People on X', level: 'audience', kind: kinds.reach, channel: 3, unit: 'people', target: '100' });
        await measure({ measure: 'Felt better', kind: '' });
        await added(people.content, post, { conversions: 10, reach: 500 });
        const text = (await people.employee.get(resultsOf(campaign))).text;
        assert.match(text, /Requests for a visit 10 of 40 requests by .*? 25 % of the target/);
        assert.match(text, /People on X not known of 100 people/);
        assert.match(text, /Felt better 40 requests by .*?No figure is named that shows it\./);
    });

    test('what it brought to a goal is claimed by those whose campaign it is', async () => {
        const path = `${resultsOf(campaign)}/goals/${goal}`;
        assert.equal((await people.employee.get(path)).status, 403);
        assert.equal((await people.content.get(`${resultsOf(campaign)}/goals/999999`)).status, 404);
        for (const [fields, words] of [
            [{ how: 'measured' }, /Choose the figure.*Say how much/], [{ how: 'estimated' }, /Write down the estimate/],
            [{ how: 'estimated', figure: '3', note: ' ' }, /Why this is so/], [{ how: 'measured', kind: 999, factor: 1 }, /no such figure/],
        ]) {
            const page = await say(people.content, fields);
            assert.equal(page.status, 422);
            assert.match(page.text, words);
        }
    });

    test('a measured one follows the figures, an estimated one stays', async () => {
        await say(people.content, { how: 'measured', kind: kinds.conversions, factor: '0.5' });
        assert.match((await people.employee.get(resultsOf(campaign))).text, /5 .* towards .*As the form of the visit says\. Measured: 0\.5 × Conversions/);
        await added(people.content, post, { conversions: 14 });
        assert.match((await people.employee.get(resultsOf(campaign))).text, /7 .* towards/);
        await say(people.content, { how: 'estimated', figure: '6' });
        assert.match((await people.employee.get(resultsOf(campaign))).text, /6 .* towards .*Estimated/);
        await say(people.content, { how: 'withdrawn' });
        assert.match((await people.employee.get(resultsOf(campaign))).text, /Nothing is claimed yet/);
        assert.equal(await rowsOf('contributions', `campaign_id = ${idOf(campaign)} AND standing IS NULL`), 2);
    });

    test('a stale claim shows both', async () => {
        const path = `${resultsOf(campaign)}/goals/${goal}`;
        const stale = (await people.content.get(path)).form(path);
        await say(people.content, { how: 'estimated', figure: '8', note: 'By the phone log.' });
        const late = await say(people.content, { how: 'estimated', figure: '9' }, stale);
        assert.equal(late.status, 409);
        assert.match(late.text, /By the phone log\./);
        assert.match((await people.employee.get(resultsOf(campaign))).text, /8 .* towards/);
    });

    test('as CSV, safe from formulas', async () => {
        const evil = await fileCampaign(people.content, goal, { title: '=1+1' });
        await added(people.content, evil, { reach: '12.5' }, { channel: 3 });
        const csv = await people.employee.get(`${resultsOf(evil)}/csv`);
        assert.deepEqual(csv.body.split('\r\n'), ['Campaign,Figure,Level,Channel,Total,Unknown,As of', `'=1+1,Reach,audience,X,12.5,0,${dayFromNow(0)}`, '']);
    });
});

describe('sharing', () => {
    test('a post with an address comes with words, a disclosure and a tracked link for each channel', async () => {
        const campaign = await fileCampaign(people.content, goal, { title: 'Ladder Year: open <doors>' });
        const post = await publish(campaign, { title: 'Five & open' });
        const path = `${resultsOf(post)}/share`;
        assert.match((await people.employee.get(path)).text, /has no address yet/);
        await instance.sql(`UPDATE posts SET address = 'https://blog.example.org/five?lang=en#top' WHERE id = ${idOf(post)}`);
        const page = await people.employee.get(`${path}?words=Come%20%3Cb%3Eby`);
        const link = `https://blog.example.org/five?lang=en&utm_source=linkedin&utm_medium=social&utm_campaign=ladder-year-open-doors-${idOf(campaign)}#top`;
        assert.ok(page.text.includes(`LinkedIn Come <b>by I work at ${(await people.employee.get('/')).title.split(' - ').at(-1)}. ${link}`), page.text.slice(0, 1500));
        assert.ok(page.links.includes(`https://www.linkedin.com/sharing/share-offsite/?url=${escaped(link)}`));
        assert.match((await people.employee.get(path)).text, /LinkedIn Five & open I work at/);
        assert.ok((await people.employee.get(post)).links.includes(path));
        const long = await people.employee.get(`${path}?words=${'%F0%9F%A6%8A'.repeat(605)}`);
        assert.equal(long.status, 200);
        assert.ok(long.text.includes('🦊'.repeat(600)) && !long.text.includes('🦊'.repeat(601)));
        assert.equal((await people.employee.get(`${resultsOf(await writePost(people.content, campaign))}/share`)).status, 404);
    });
});
