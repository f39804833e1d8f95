// Campaigns: filed against goals, found again, changed, started and stopped.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { campaignFields, fileCampaign, idOf, publishedGoal, sendCampaign } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const why = 'Most second visits come from controls nobody explained.';
let instance;
let goal;
let second;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['employee', 'content', 'leader', 'admin'])
        people[name] = await signIn(instance, name);
    people.secondId = await addPerson(instance, 'second', 'content', 'Second Writer');
    people.second = await signIn(instance, 'second');
    goal = await publishedGoal(instance, people.leader);
    second = await publishedGoal(instance, people.leader, { title: 'Warm by autumn' });
});
after(() => instance?.stop());

const count = async () => Number((await instance.sql('SELECT COUNT(*) FROM campaigns'))[0][0]);

// The answer is a refusal of the form, which says so and keeps what was typed.
async function refuses(page, words) {
    assert.equal(page.status, 422, page.text.slice(0, 200));
    assert.match(page.title, /^Error: /);
    assert.match(page.text, words);
    assert.ok(page.body.includes(`value="${campaignFields.title}"`), 'the title is kept');
}

describe('filing', () => {
    test('the goal of the address is chosen already', async () => {
        const form = (await people.content.get(`/campaigns/new?goal=${goal}`)).form('/campaigns/new');
        assert.deepEqual(form.fields.filter(([name]) => name === 'goal').map(([, value]) => value), [String(goal), '', '']);
        assert.equal((await people.content.get('/campaigns/new?goal=x%22%3E')).status, 200);
    });

    test('a campaign is filed with its goals, each with its why, and audited', async () => {
        const page = await sendCampaign(people.content, [[goal, why], ['', ''], [second, 'It also sells.']]);
        assert.equal(page.status, 200);
        for (const words of ['The campaign is filed', campaignFields.audience, campaignFields.voice,
            campaignFields.message, why, 'It also sells.', 'Fewer second visits', 'Warm by autumn', 'Company blog, X', 'Planned'])
            assert.ok(page.text.includes(words), words);
        const id = idOf(page.redirects.at(-1));
        const [[action, after]] = await instance.sql(`SELECT action, after_state FROM audit
            WHERE object_kind = 'campaign' AND object_id = ${id}`);
        assert.equal(action, 'campaign.create');
        assert.deepEqual(JSON.parse(after).goals.map((link) => link.why).sort(), ['It also sells.', why]);
        for (const name of ['employee', 'leader', 'admin'])
            assert.equal((await people[name].get(`/campaigns/${id}`)).status, 200);
    });

    test('without a goal it is refused, with words that help', async () => {
        const before = await count();
        await refuses(await sendCampaign(people.content, [['', '']]), /Choose at least one goal.*leaders see what the work is for/);
        await refuses(await sendCampaign(people.content, [[goal, '']]), /Say in one sentence why/);
        await refuses(await sendCampaign(people.content, [['', why]]), /Choose the goal that this sentence belongs to/);
        await refuses(await sendCampaign(people.content, [[goal, why], [goal, 'Again']]), /chosen twice/);
        await refuses(await sendCampaign(people.content, [[999999, why]]), /not open any more/);
        await refuses(await sendCampaign(people.content, [['1x', why]]), /is not one of the choices/);
        assert.equal(await count(), before);
    });

    test('an archived goal is refused, but one that was linked before may stay', async () => {
        const old = await publishedGoal(instance, people.leader, { title: 'Soon over' });
        const campaign = await fileCampaign(people.content, old);
        await instance.sql(`UPDATE goals SET state = 'archived' WHERE id = ${old}`);
        await refuses(await sendCampaign(people.content, [[old, why]]), /archived/);
        const form = (await people.content.get(`${campaign}/edit`)).form(`${campaign}/edit`);
        const page = await people.content.submit(form, { title: 'Kept on' });
        assert.equal(page.path.split('?')[0], campaign);
        assert.match(page.text, /Kept on.*Archived/);
    });

    test('every field is checked, and what was typed stays', async () => {
        for (const [fields, words] of [
            [{ audience: '' }, /audience is missing/],
            [{ voice: ' ' }, /voice is missing/],
            [{ message: 'x'.repeat(1001) }, /at most 1000 characters; this has 1001/],
            [{ kind: 'podcast' }, /kind is not one of the choices/],
            [{ channel: null }, /channel is missing/],
            [{ channel: [1, 999] }, /channels listed/],
            [{ ends_on: '2027-02-30' }, /must be a date/],
            [{ starts_on: dayFromNow(9), ends_on: dayFromNow(3) }, /comes before the first/],
            [{ owner: 1 }, /The owner is one of the content team or a leader/],
            [{ deputy: 999999 }, /The deputy is one of/],
            [{ owner: people.secondId, deputy: people.secondId }, /somebody other than the owner/],
        ])
            await refuses(await sendCampaign(people.content, [[goal, why]], fields), words);
        const long = await sendCampaign(people.content, [[goal, why]], { title: 'x'.repeat(161) });
        assert.equal(long.status, 422);
        assert.match(long.text, /at most 160/);
    });

    test('emoji, right-to-left text and markup stand as they were typed', async () => {
        const title = 'مرحبا 👩🏽‍🔧 <b>"&amp;\'';
        const campaign = await fileCampaign(people.content, goal, { title });
        const page = await people.employee.get(campaign);
        assert.ok(page.text.includes(title));
        assert.ok(!page.body.includes('<b>"'));
    });

    test('a row more without scripts saves nothing and shows no error', async () => {
        const before = await count();
        const form = (await people.content.get('/campaigns/new')).form('/campaigns/new');
        const page = await people.content.submit(form, { add: 'goal', goal: [goal, '', ''], why: ['typed', '', ''] });
        assert.equal(page.status, 200);
        assert.equal(page.form('/campaigns/new').fields.filter(([name]) => name === 'goal').length, 4);
        assert.ok(page.body.includes('value="typed"') && !page.text.includes('Please mend'));
        assert.equal(await count(), before);
    });

    test('a form sent twice files one campaign', async () => {
        const form = (await people.content.get('/campaigns/new')).form('/campaigns/new');
        const fields = { ...campaignFields, title: 'Only once', goal: [goal], why: [why] };
        const pages = await Promise.all([1, 2].map(() => people.content.submit(form, fields, { follow: false })));
        assert.deepEqual(pages.map((page) => page.status), [303, 303]);
        assert.equal(pages[0].headers.location.split('?')[0], pages[1].headers.location.split('?')[0]);
        assert.equal((await instance.sql("SELECT COUNT(*) FROM campaigns WHERE title = 'Only once'"))[0][0], '1');
    });

    test('nobody but content staff files one', async () => {
        for (const name of ['employee', 'leader', 'admin'])
            assert.equal((await people[name].get('/campaigns/new')).status, 403, name);
    });
});

describe('changing', () => {
    test('a stale edit shows both texts and loses neither', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const form = (await people.content.get(`${campaign}/edit`)).form(`${campaign}/edit`);
        await people.second.submit((await people.second.get(`${campaign}/edit`)).form(`${campaign}/edit`),
            { message: 'Theirs came first.' });
        const page = await people.content.submit(form, { message: 'Mine came second.' });
        assert.equal(page.status, 409);
        assert.ok(page.text.includes('Theirs came first.') && page.text.includes('Mine came second.'));
        const again = await people.content.submit(page.form(`${campaign}/edit`));
        assert.ok(again.text.includes('Mine came second.'));
    });

    test('links are added, changed and taken away', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const form = (await people.content.get(`${campaign}/edit`)).form(`${campaign}/edit`);
        await people.content.submit(form, { goal: [second], why: ['Better so.'], channel: [10] });
        assert.deepEqual(await instance.sql(`SELECT goal_id, why FROM campaign_goals WHERE campaign_id = ${idOf(campaign)}`),
            [[String(second), 'Better so.']]);
        assert.deepEqual(await instance.sql(`SELECT channel_id FROM campaign_channels WHERE campaign_id = ${idOf(campaign)}`), [['10']]);
    });

    test('a leader changes their own campaign and no other', async () => {
        const leaderId = (await instance.sql("SELECT id FROM people WHERE user_name = 'leader'"))[0][0];
        const own = await fileCampaign(people.content, goal, { owner: leaderId });
        const other = await fileCampaign(people.content, goal);
        assert.equal((await people.leader.get(`${own}/edit`)).status, 200);
        assert.equal((await people.leader.get(`${other}/edit`)).status, 403);
        assert.equal((await people.employee.get(`${own}/edit`)).status, 403);
        assert.ok(!(await people.employee.get(own)).links.includes(`${own}/edit`));
    });

    test('it starts, stops with a reason only, and opens again', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const state = async (to, fields = {}) => {
            const page = await people.content.get(campaign);
            const form = page.forms.find((one) => one.action === `${campaign}/state` && one.html.includes(`value="${to}"`));
            return people.content.submit(form, { ...fields, to });
        };
        assert.match((await state('live')).text, /The campaign is live/);
        const refused = await state('stopped', { reason: '' });
        assert.equal(refused.status, 422);
        assert.match(refused.text, /Say why it stops/);
        const stopped = await state('stopped', { reason: 'It felt like mockery.' });
        assert.match(stopped.text, /Stopped: It felt like mockery\./);
        assert.match((await state('live')).text, /live again/);
        const form = (await people.content.get(campaign)).form(`${campaign}/state`);
        await state('done');
        assert.equal((await people.content.submit(form, { to: 'done' })).status, 409, 'from the old page');
        assert.deepEqual(await instance.sql(`SELECT action FROM audit WHERE object_kind = 'campaign'
            AND object_id = ${idOf(campaign)} ORDER BY id`), [['campaign.create'], ...Array(4).fill(['campaign.state'])]);
    });

    test('a state that does not follow is refused, and so is who may not', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const keys = Object.fromEntries((await people.content.get(campaign)).form(`${campaign}/state`).fields);
        assert.equal((await people.content.post(`${campaign}/state`, { ...keys, to: 'done' })).status, 409);
        const theirs = Object.fromEntries((await people.leader.get(campaign)).form('/sign-out').fields);
        assert.equal((await people.leader.post(`${campaign}/state`, { ...theirs, version: 1, to: 'live' })).status, 403);
    });

    test('unknown ids are 404', async () => {
        for (const path of ['/campaigns/999999', '/campaigns/999999/edit', '/campaigns/999999/posts',
            '/campaigns/999999/people', '/campaigns/999999/posts/import', '/thread/campaigns/999999'])
            assert.equal((await people.content.get(path)).status, 404, path);
    });
});

describe('the list', () => {
    test('filters by state, kind, goal and mine, and pages by key', async () => {
        const own = await publishedGoal(instance, people.leader, { title: 'Thirty-five' });
        await instance.sql(`INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, starts_on, ends_on,
                state, created_by, created_at, updated_at)
            SELECT CONCAT('Row ', seq), IF(seq % 2, 'blog', 'social'), 'a', 'v', 'm', ${people.secondId},
                '2020-01-01' + INTERVAL seq DIV 3 DAY, '2021-01-01', 'done', ${people.secondId}, NOW(), NOW() FROM seq_1_to_35;
            INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at) SELECT id, ${own}, 'because', ${people.secondId}, NOW() FROM campaigns WHERE title LIKE 'Row %'`);
        const titles = (page) => [...page.body.matchAll(/card-title"><a[^>]*>([^<]*)</g)].map(([, title]) => title);
        const first = await people.employee.get(`/campaigns?goal=${own}`);
        assert.equal(titles(first).length, 30);
        const next = first.links.find((link) => link.includes('before='));
        const rest = await people.employee.get(next);
        assert.equal(titles(rest).length, 5);
        assert.equal(new Set([...titles(first), ...titles(rest)]).size, 35);
        assert.deepEqual(titles(first).slice(0, 3), ['Row 35', 'Row 34', 'Row 33']);
        assert.ok(titles(await people.employee.get(`/campaigns?goal=${own}&kind=blog`)).every((title) => Number(title.slice(4)) % 2 === 1));
        assert.equal(titles(await people.employee.get(`/campaigns?goal=${own}&state=live`)).length, 0);
        assert.equal(titles(await people.employee.get('/campaigns?mine=1')).length, 0);
        assert.equal(titles(await people.second.get('/campaigns?mine=1&state=done')).length, 30);
        for (const odd of ['before=x&id=1', 'before=2020-99-99&id=9', 'state=%3Cb%3E', 'goal=-1', 'kind=x&id=99999999999999999999'])
            assert.equal((await people.employee.get(`/campaigns?${odd}`)).status, 200, odd);
    });
});

describe('people', () => {
    test('contributors are named to those who work with them; others see how many', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const helper = await addPerson(instance, 'helper', 'employee', 'Quiet Helper');
        await instance.sql(`INSERT INTO calls (campaign_id, title, need, format, topic, minutes, places, deadline, done_means,
                created_by, created_at, updated_at) VALUES (${idOf(campaign)}, 'A photo', 'Of your bench', 'photo', 'Bench', 10, 2,
                '2035-01-01', 'It is there', 1, NOW(), NOW());
            INSERT INTO offers (call_id, person_id, state, created_at, updated_at)
                VALUES (LAST_INSERT_ID(), ${helper}, 'accepted', NOW(), NOW())`);
        const page = await people.content.get(`${campaign}/people`);
        assert.ok(page.text.includes('Quiet Helper') && page.text.includes('Of your bench'));
        assert.ok(page.links.some((link) => /^\/help-wanted\/\d+$/.test(link)));
        const others = await people.employee.get(`${campaign}/people`);
        assert.ok(!others.text.includes('Quiet Helper') && others.text.includes('1 place taken'));
        const own = await (await signIn(instance, 'helper')).get(`${campaign}/people`);
        assert.ok(own.text.includes('Quiet Helper') && own.text.includes('Write your post'));
    });
});
