// What comes in from outside: logged, routed to somebody with a day, answered or escalated, and
// erased where it has to be.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const people = {};
const ids = {};
let instance;
let goal;
let campaign;
let post;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'boss', 'leader');
    await addPerson(instance, 'writer', 'content');
    for (const name of ['employee', 'content', 'leader', 'admin', 'boss', 'writer']) {
        people[name] = await signIn(instance, name);
        [[ids[name]]] = await instance.sql(`SELECT id FROM people WHERE user_name = '${name}'`);
    }
    goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal);
    post = await writePost(people.content, campaign, { title: 'Two buttons' });
});
after(() => instance?.stop());

const fields = { kind: 'complaint', tone: 'bad', words: 'Mine hums at night. Who do I ring?', said_by: 'A neighbour', channel: 2,
    address: 'https://social.example.org/p/1', about: '' };

const send = async (more = {}, client = people.content) =>
    client.submit((await client.get('/inbound/new')).form('/inbound/new'), { ...fields, owner: ids.content, ...more });

async function log(more) {
    const page = await send(more);
    assert.equal(page.redirects.length, 1, page.text.slice(0, 600));
    return page.redirects[0].split('?')[0];
}

async function move(client, at, to, more = {}) {
    const form = (await client.get(at)).form(`${at}/move`);
    return client.submit(form, { to, said: 'Rang her; it was a loose panel.', ...more });
}

const row = async (at) => (await instance.sql(`SELECT state, leader_id, due_on FROM inbound WHERE id = ${idOf(at)}`))[0];

describe('logging', () => {
    test('says what, where, by whom, about what, and who answers by when', async () => {
        const at = await log({ about: `${instance.origin}${post}` });
        const { text, links } = await people.leader.get(at);
        assert.match(text, /Complaint from outside Open Unhappy/);
        assert.match(text, /Mine hums at night\. Who do I ring\? .*Said by A neighbour/);
        assert.ok(links.includes(post) && links.includes(fields.address));
        assert.deepEqual(await row(at), ['open', 'NULL', dayFromNow(3)]);
        assert.deepEqual((await row(await log({ tone: 'urgent' })))[2], dayFromNow(0));
    });

    test('the days are the admin’s', async () => {
        const set = async (name, value) => people.admin.submit((await people.admin.get(`/settings/${name}`)).form(`/settings/${name}`), { value });
        await set('inbound-days', 10);
        await set('inbound-urgent-days', 1);
        assert.equal((await row(await log()))[2], dayFromNow(10));
        const at = await log({ tone: 'urgent' });
        assert.equal((await row(at))[2], dayFromNow(1));
        const form = (await people.content.get(`${at}/edit`)).form(`${at}/edit`);
        await people.content.submit(form, { tone: 'good' });
        assert.equal((await row(at))[2], dayFromNow(10), 'no longer urgent');
    });

    test('what is wrong is said', async () => {
        const wrong = [[{ words: ' ' }, /What was said/], [{ address: 'javascript:alert(1)' }, /Its address/], [{ address: 'x' }, /Its address/],
            [{ kind: 'threat' }, /What it is/], [{ tone: '' }, /Tone/], [{ owner: ids.employee }, /somebody of the content team/], [{ owner: 99999 }, /content team/],
            [{ channel: 99999 }, /no such channel/], [{ about: `${instance.origin}/posts/99999` }, /a goal here/], [{ about: `https://evil.example${post}` }, /a goal here/],
            [{ about: `${instance.origin}/briefs/1` }, /a goal here/], [{ about: 'the blog' }, /What it is about/],
            [{ words: 'x'.repeat(4001) }, /What was said/], [{ said_by: 'x'.repeat(121) }, /Who said it/]];
        const [[before]] = await instance.sql('SELECT COUNT(*) FROM inbound');
        for (const [more, words] of wrong) {
            const page = await send(more);
            assert.equal(page.status, 422, JSON.stringify(more).slice(0, 80));
            assert.match(page.text, words);
        }
        assert.deepEqual(await instance.sql('SELECT COUNT(*) FROM inbound'), [[before]]);
    });

    test('content staff log, leaders and admins read, others do not', async () => {
        const at = await log();
        for (const name of ['leader', 'admin']) {
            assert.equal((await people[name].get(at)).status, 200);
            assert.equal((await people[name].get('/inbound/new')).status, 403);
        }
        for (const path of ['/inbound', at, '/inbound/csv', `${at}/edit`])
            assert.equal((await people.employee.get(path)).status, 403);
    });

    test('two who change it: the second sees both texts', async () => {
        const at = await log();
        const [one, two] = [people.content, people.writer];
        const stale = (await two.get(`${at}/edit`)).form(`${at}/edit`);
        await one.submit((await one.get(`${at}/edit`)).form(`${at}/edit`), { words: 'First words' });
        const page = await two.submit(stale, { words: 'Second words' });
        assert.equal(page.status, 409);
        assert.match(page.text, /First words/);
        assert.match(page.body, /Second words/);
    });
});

describe('what becomes of it', () => {
    test('answered, with what was said, and opened again', async () => {
        const at = await log();
        assert.equal((await move(people.content, at, 'answered', { said: ' ' })).status, 422);
        await move(people.content, at, 'answered');
        assert.equal((await row(at))[0], 'answered');
        assert.match((await people.leader.get(at)).text, /answered it .*Rang her; it was a loose panel\./);
        await move(people.content, at, 'open', { said: 'It hums again.' });
        assert.equal((await row(at))[0], 'open');
    });

    test('escalated to a leader with a clock of their own, who answers or gives it back', async () => {
        const at = await log();
        assert.match((await move(people.content, at, 'escalated')).text, /Choose the leader/);
        assert.match((await move(people.content, at, 'escalated', { leader: ids.writer })).text, /Choose the leader/);
        assert.equal((await people.boss.get(at)).forms.some(({ action }) => action === `${at}/move`), false);
        await move(people.content, at, 'escalated', { leader: ids.boss });
        assert.deepEqual(await row(at), ['escalated', ids.boss, dayFromNow(2)]);
        assert.equal((await people.leader.get(at)).forms.some(({ action }) => action === `${at}/move`), false, 'another leader');
        await move(people.boss, at, 'open', { said: 'Please ring first.' });
        assert.equal((await row(at))[0], 'open');
        await move(people.content, at, 'escalated', { leader: ids.boss });
        await move(people.boss, at, 'answered');
        assert.equal((await row(at))[0], 'answered');
    });

    test('closed without an answer only with a reason', async () => {
        const at = await log();
        assert.equal((await move(people.content, at, 'closed', { said: '' })).status, 422);
        await move(people.content, at, 'closed', { said: 'Spam.' });
        assert.match((await people.content.get(at)).text, /closed it without an answer .*Spam\./);
    });

    test('who is neither content staff, its owner nor its leader moves nothing', async () => {
        const at = await log();
        const mine = await log({ owner: ids.boss });
        const form = (await people.boss.get(mine)).form(`${mine}/move`);
        const fields = Object.fromEntries(form.fields);
        assert.equal((await people.boss.post(`${at}/move`, { ...fields, to: 'answered', said: 'x' }, { follow: false })).status, 403);
        assert.equal((await row(at))[0], 'open');
        await move(people.boss, mine, 'answered');
        assert.equal((await row(mine))[0], 'answered');
    });

    test('two who act at once: the second is told and loses no word', async () => {
        const at = await log();
        const form = (await people.writer.get(at)).form(`${at}/move`);
        await move(people.content, at, 'answered');
        const page = await people.writer.submit(form, { to: 'closed', said: 'Nothing to say.' });
        assert.equal(page.status, 409);
        assert.match(page.text, /Somebody was quicker.*Nothing to say\./);
        assert.equal((await row(at))[0], 'answered');
    });
});

describe('the list', () => {
    test('what is overdue stands on top, filters and words find', async () => {
        const late = await log({ words: 'Long ago, and nobody answered' });
        await instance.sql(`UPDATE inbound SET due_on = '2026-01-05' WHERE id = ${idOf(late)}`);
        instance.forgetKept();
        const page = await people.content.get('/inbound');
        assert.ok(page.links.filter((one) => /^\/inbound\/\d+$/.test(one))[0] === late);
        assert.match(page.text, /Long ago, and nobody answered Open Overdue/);
        const found = async (query) => (await people.content.get(`/inbound?${query}`)).links.filter((one) => /^\/inbound\/\d+$/.test(one));
        assert.deepEqual(await found('q=nobody%20answered'), [late]);
        assert.deepEqual(await found('q=%25'), []);
        assert.ok((await found('state=closed')).length === 1 && (await found('state=closed&tone=good')).length === 0);
        assert.ok((await found('mine=1')).includes(late));
        assert.ok(!(await (async () => (await people.writer.get('/inbound?mine=1')).links)()).includes(late));
        const about = await log({ about: `${instance.origin}${campaign}` });
        assert.deepEqual(await found(`campaign=${idOf(campaign)}`), [about]);
        assert.equal((await people.content.get('/inbound?campaign=99999')).status, 404);
    });

    test('pages go on by key, each row once', async () => {
        await instance.sql(`INSERT INTO inbound (kind, tone, words, owner_id, due_on, state, state_since, logged_by, logged_at)
            SELECT 'idea', 'good', CONCAT('Many ', seq), ${ids.content}, UTC_DATE() + INTERVAL seq % 4 DAY, IF(seq % 2, 'open', 'closed'), UTC_TIMESTAMP(), ${ids.content}, UTC_TIMESTAMP()
            FROM seq_1_to_130`);
        instance.forgetKept();
        for (const [query, count] of [['q=Many', 65], ['state=&q=Many', 130], ['state=closed&q=Many', 65]]) {
            const seen = [];
            for (let at = `/inbound?${query}`; at;) {
                const page = await people.content.get(at);
                seen.push(...page.links.filter((one) => /^\/inbound\/\d+$/.test(one)));
                at = page.links.find((one) => one.includes('after='));
            }
            assert.deepEqual([seen.length, new Set(seen).size], [count, count], query);
        }
    });

    test('older ones are found window by window', async () => {
        await move(people.content, await log({ words: 'Spam, long ago' }), 'closed');
        await instance.sql('ALTER TABLE inbound AUTO_INCREMENT = 12000');
        await log({ words: 'After a long time' });
        const first = await people.content.get('/inbound?state=closed&q=Spam');
        assert.match(first.text, /Nothing among these five thousand fits/);
        let page = first;
        for (let i = 0; i < 3 && !/Spam, long ago/.test(page.text); i++)
            page = await people.content.get(page.links.find((one) => one.includes('after=')));
        assert.match(page.text, /Spam, long ago/);
    });

    test('as CSV, safe against formulas', async () => {
        await log({ words: '=HYPERLINK("https://evil.example")', said_by: '@someone' });
        const csv = await people.leader.get('/inbound/csv?q=HYPERLINK');
        assert.match(csv.headers['content-type'], /^text\/csv/);
        assert.match(csv.body, /^Number,Kind,Tone,State,Words,Said by,/);
        assert.ok(csv.body.includes(`"'=HYPERLINK(""https://evil.example"")",'@someone,LinkedIn,`), csv.body);
    });
});

test('homes show what waits for whom, late ones first', async () => {
    const at = await log({ words: 'Waits at home', owner: ids.writer });
    const home = await people.writer.get('/');
    assert.ok(home.links.includes(at));
    assert.match(home.text, /Answer “Waits at home” From outside · answer by/);
    await move(people.writer, at, 'escalated', { leader: ids.boss });
    assert.ok(!(await people.writer.get('/')).links.includes(at));
    const led = await people.boss.get('/');
    assert.ok(led.links.includes(at));
    await instance.sql(`UPDATE inbound SET due_on = '2026-01-05' WHERE id = ${idOf(at)}`);
    instance.forgetKept();
    assert.match((await people.boss.get('/')).text, /Answer “Waits at home”.*Overdue/);
    await move(people.boss, at, 'answered');
    assert.ok(!(await people.boss.get('/')).links.includes(at));
});

test('an admin erases words, names and addresses everywhere; that it came in stays', async () => {
    const at = await log({ words: 'My private number is 555 0199', said_by: 'Jo Private', address: 'https://social.example.org/jo-private' });
    await move(people.content, at, 'answered', { said: 'Told Jo Private to ring.' });
    assert.ok(!(await people.content.get(at)).forms.some(({ action }) => action === `${at}/erase`));
    await people.admin.submit((await people.admin.get(at)).form(`${at}/erase`));
    const rows = JSON.stringify(await instance.sql(`SELECT * FROM inbound WHERE id = ${idOf(at)};
        SELECT * FROM inbound_moves WHERE inbound_id = ${idOf(at)}; SELECT * FROM audit`));
    assert.doesNotMatch(rows, /555 0199|Private|jo-private/);
    assert.equal((await row(at))[0], 'answered');
    assert.match((await people.content.get(at)).text, /An admin has erased what was said/);
    assert.equal((await people.content.get(`${at}/edit`)).status, 410);
});
