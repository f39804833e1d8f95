// Channels: kept by admins, seen by everybody; retired ones take nothing new, blocked ones are
// shared by copying, and who keeps one may review and publish there.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, forceMove, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const people = {};
const ids = {};
let instance;
let goal;
let campaign;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const [name, role] of [['writer', 'content'], ['chief', 'leader'], ['second', 'admin']])
        ids[name] = await addPerson(instance, name, role, `Test ${name}`);
    for (const name of ['employee', 'content', 'leader', 'admin', 'writer', 'chief', 'second'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal);
});
after(() => instance?.stop());

const rowOf = async (id) => (await instance.sql(`SELECT name, network, characters_most, owner_id, blocked, retired_at IS NOT NULL FROM channels WHERE id = ${id}`))[0];
const add = async (fields) => people.admin.submit((await people.admin.get('/channels/new')).form('/channels/new'),
    { name: 'Threads', kind: 'social', network: 'other', ...fields });
const change = async (client, id, fields) => client.submit((await client.get(`/channels/${id}`)).form(`/channels/${id}`), fields);
const press = async (id, what) => {
    const at = `/channels/${id}/${what}`;
    const page = await people.admin.get(what === 'up' ? '/channels' : `/channels/${id}`);
    return people.admin.submit(page.form(at));
};

describe('kept by admins', () => {
    test('everybody sees who keeps which, and admins alone change them', async () => {
        const page = await people.employee.get('/channels');
        assert.match(page.text, /Company blog Markdown of any length Nobody answers for it/);
        assert.match(page.text, /X Plain text of at most 280 characters, counted as by X/);
        assert.match(page.text, /10 channels have nobody who answers for them/);
        assert.ok(!page.links.some((link) => /^\/channels\//.test(link)));
        for (const name of ['employee', 'content', 'leader'])
            for (const path of ['/channels/new', '/channels/1'])
                assert.equal((await people[name].get(path)).status, 403, `${name} ${path}`);
    });

    test('a new one is offered to campaigns; its name is there once, whatever its case', async () => {
        const page = await add({ most: 500, owner: ids.chief, address: 'https://threads.example.org/us' });
        assert.match(page.text, /Added\./);
        assert.match(page.text, /Threads Plain text of at most 500 characters Our page there Test chief answers for it/);
        assert.ok((await people.content.get('/campaigns/new')).text.includes('Threads'));
        const again = await add({ name: 'THREADS' });
        assert.equal(again.status, 422);
        assert.match(again.text, /a channel of this name already/);
        const audit = await instance.sql("SELECT action, after_state FROM audit WHERE object_kind = 'channel'");
        assert.equal(audit.length, 1);
        assert.deepEqual([audit[0][0], JSON.parse(audit[0][1]).characters_most], ['channel.add', 500]);
    });

    test('what is wrong is said at its field', async () => {
        const employee = (await instance.sql("SELECT id FROM people WHERE user_name = 'employee'"))[0][0];
        for (const [fields, words] of [
            [{ name: ' ' }, /Name is missing/], [{ name: 'x'.repeat(41) }, /at most 40/], [{ most: -1 }, /Most characters/],
            [{ address: 'http://example.org' }, /must begin with https/], [{ address: 'javascript:alert(1)' }, /Our page there/],
            [{ owner: employee }, /The owner is one of the content team or a leader/], [{ owner: ids.chief, deputy: ids.chief }, /somebody other than the owner/],
            [{ deputy: ids.chief }, /choose the owner first/], [{ network: 'myspace' }, /not one of the choices/], [{ kind: '' }, /written in/],
        ]) {
            const page = await add({ name: 'Wrong', ...fields });
            assert.equal(page.status, 422, JSON.stringify(fields));
            assert.match(page.text, words);
        }
        assert.equal((await people.admin.get('/channels/99999')).status, 404);
    });

    test('two admins at once: the later one sees both', async () => {
        const stale = (await people.second.get('/channels/8')).form('/channels/8');
        await change(people.admin, 8, { name: 'Fediverse', blocked: '1', owner: ids.chief });
        const late = await people.second.submit(stale, { name: 'Mastodon of ours' });
        assert.equal(late.status, 409);
        assert.ok(late.text.includes('Fediverse') && late.body.includes('value="Mastodon of ours"'));
        assert.deepEqual(await rowOf(8), ['Fediverse', 'mastodon', '500', String(ids.chief), '1', '0']);
        await change(people.admin, 8, { name: 'Mastodon', blocked: null, owner: '' });
        assert.deepEqual(await rowOf(8), ['Mastodon', 'mastodon', '500', 'NULL', '0', '0']);
    });

    test('their order is the admins’', async () => {
        const names = async () => [...(await people.admin.get('/channels')).body.matchAll(/<a href="\/channels\/\d+">([^<]*)</g)].map(([, name]) => name);
        const first = await names();
        await press(3, 'up');
        const then = await names();
        assert.deepEqual(then.slice(0, 3), [first[0], first[2], first[1]]);
        await press(2, 'up');
        assert.deepEqual(await names(), first);
    });
});

describe('retired', () => {
    test('offered for nothing new, kept where it is used, and brought back', async () => {
        const post = await writePost(people.writer, campaign, { channel: 3, body: 'Short.' });
        assert.match((await press(3, 'retire')).text, /Retired\. It is offered for nothing new/);
        const offers = (page) => /name="channel" value="3"|<select[^>]*name="channel"(?:(?!<\/select>)[^])*value="3"/.test(page.body);
        assert.ok(!offers(await people.content.get('/campaigns/new')));
        assert.ok(!offers(await people.writer.get(`/posts/new?campaign=${idOf(campaign)}`)));
        assert.ok(!offers(await people.content.get(`${campaign}/measures/new`)));
        assert.ok(!offers(await people.content.get(`/help-wanted/new?campaign=${idOf(campaign)}`)));
        assert.ok(!(await people.employee.get('/volunteer')).body.includes('name="network" value="3"'));
        assert.ok(offers(await people.content.get(`${campaign}/edit`)), 'the campaign that uses it keeps it');
        assert.ok(offers(await people.content.get('/posts')), 'old posts are found by it');
        const form = (await people.writer.get(`/posts/new?campaign=${idOf(campaign)}`)).form('/posts/new');
        assert.equal((await people.writer.submit(form, { title: 'T', body: 'x', channel: 3 })).status, 422);
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'approved', { what_worked: 'All.' });
        const page = await people.writer.get(post);
        assert.match(page.text, /Its channel is retired/);
        assert.ok(!page.body.includes('value="scheduled"') && !page.body.includes('value="published"'));
        const [[version]] = await instance.sql(`SELECT version FROM posts WHERE id = ${idOf(post)}`);
        const forced = await forceMove(people.writer, post, 'published', { version, address: 'https://x.example.org/1' });
        assert.equal(forced.status, 422);
        assert.match(forced.text, /Its channel is retired/);
        assert.match((await press(3, 'restore')).text, /The channel is back/);
        assert.ok(offers(await people.content.get('/campaigns/new')));
        await movePost(people.writer, post, 'published', { address: 'https://x.example.org/1' });
        assert.equal((await instance.sql(`SELECT state FROM posts WHERE id = ${idOf(post)}`))[0][0], 'published');
    });

    test('the last one stays', async () => {
        await instance.sql('UPDATE channels SET retired_at = UTC_TIMESTAMP() WHERE id <> 1');
        assert.match((await press(1, 'retire')).text, /This is the last channel/);
        assert.equal((await rowOf(1))[5], '0');
        await instance.sql('UPDATE channels SET retired_at = NULL');
    });
});

describe('blocked', () => {
    test('no link that leads nowhere, words to copy in its place', async () => {
        const post = await writePost(people.writer, campaign, { body: 'Two buttons.' });
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'approved', { what_worked: 'All.' });
        await movePost(people.writer, post, 'published', { address: 'https://blog.example.org/two' });
        const share = `/results${post}/share`;
        assert.ok((await people.employee.get(share)).body.includes('https://www.linkedin.com/sharing'));
        await change(people.admin, 2, { blocked: '1' });
        const page = await people.employee.get(share);
        assert.ok(!page.body.includes('https://www.linkedin.com/sharing'));
        assert.match(page.text, /LinkedIn Blocked here: it does not open from the office\./);
        assert.match(page.text, /utm_source=linkedin/);
        assert.match((await people.employee.get('/channels')).text, /LinkedIn Blocked here/);
        assert.match((await people.content.get('/campaigns/new')).text, /LinkedIn \(blocked here\)/);
        await change(people.admin, 1, { blocked: '1' });
        assert.match((await people.writer.get(post)).text, /Blocked here: it does not open from the office/);
        for (const id of [1, 2])
            await change(people.admin, id, { blocked: null });
    });
});

describe('who keeps a channel', () => {
    test('a leader who does reviews, schedules and publishes there, and nowhere else', async () => {
        await change(people.admin, 1, { owner: ids.chief, deputy: ids.writer });
        const [post, other] = [await writePost(people.writer, campaign), await writePost(people.writer, campaign, { channel: 3, body: 'Short.' })];
        for (const one of [post, other])
            await movePost(people.writer, one, 'in_review');
        assert.match((await people.employee.get('/channels')).text, /Company blog Markdown of any length Test chief answers for it, Test writer stands in\./);
        assert.match((await people.content.get(post)).text, /Company blog, kept by Test chief and Test writer/);
        const [[version]] = await instance.sql(`SELECT version FROM posts WHERE id = ${idOf(other)}`);
        assert.equal((await forceMove(people.chief, other, 'approved', { version, what_worked: 'All.' })).status, 403);
        await movePost(people.chief, post, 'approved', { what_worked: 'All.' });
        await movePost(people.chief, post, 'published', { address: 'https://blog.example.org/three' });
        assert.equal((await instance.sql(`SELECT state FROM posts WHERE id = ${idOf(post)}`))[0][0], 'published');
    });

    test('and no longer once they are neither leader nor content staff', async () => {
        const post = await writePost(people.writer, campaign);
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'approved', { what_worked: 'All.' });
        await instance.sql(`UPDATE people SET roles = 1 WHERE id = ${ids.chief}`);
        const former = await signIn(instance, 'chief');
        const page = await former.get(post);
        assert.equal(page.status, 200);
        assert.ok(!page.body.includes('value="published"'));
        assert.match((await people.employee.get('/channels')).text, /Test chief answers for it, Test writer stands in\. May not plan any more/);
        await instance.sql(`UPDATE people SET roles = 5 WHERE id = ${ids.chief}`);
    });
});

describe('while the campaign is stopped', () => {
    test('nothing of it goes out, clear words say so, and it can go out again', async () => {
        const stopped = await fileCampaign(people.content, goal, { title: 'Stopped for now' });
        const post = await writePost(people.writer, stopped);
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'approved', { what_worked: 'All.' });
        const early = (await people.writer.get(post)).forms.find((form) => form.html.includes('value="scheduled"'));
        await instance.sql(`UPDATE campaigns SET state = 'stopped' WHERE id = ${idOf(stopped)}`);
        const late = await people.writer.submit(early, { to: 'scheduled', goes_out_at: '2035-06-01T09:30' });
        assert.equal(late.status, 422);
        assert.match(late.text, /The campaign is stopped\. Until it is open again this can be neither scheduled nor published/);
        assert.ok(!(await people.writer.get(post)).body.includes('value="published"'));
        await instance.sql(`UPDATE campaigns SET state = 'live' WHERE id = ${idOf(stopped)}`);
        await movePost(people.writer, post, 'scheduled', { goes_out_at: '2035-06-01T09:30' });
        await instance.sql(`UPDATE campaigns SET state = 'stopped' WHERE id = ${idOf(stopped)}`);
        assert.match((await people.writer.get(post)).text, /Scheduled.*The campaign is stopped/);
    });
});
