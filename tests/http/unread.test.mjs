// Articles that nobody reads: unread apart from unknown, and what was decided of each.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const people = {};
const posts = {};
let instance;
let campaign;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['employee', 'content', 'leader', 'admin'])
        people[name] = await signIn(instance, name);
    campaign = await fileCampaign(people.content, await publishedGoal(instance, people.leader));
    for (const [name, age, channel, figures] of [
        ['Read', 200, 1, [[-120, 10], [-3, 30]]], ['Unread', 200, 1, [[-120, 10], [-3, 10]]], ['Never read', 200, 1, [[-3, 0]]],
        ['First read', 200, 1, [[-3, 4]]], ['Unknown now', 200, 1, [[-120, 10]]], ['Blank', 200, 1, [[-120, 10], [-3, null]]],
        ['Without figures', 200, 1, []], ['New', 30, 1, [[-3, 0]]], ['On X', 200, 3, [[-3, 0]]], ['Clicked', 200, 1, [[-120, 10], [-3, 10]]]])
        posts[name] = await publish(name, age, channel, figures);
    await instance.sql(`INSERT INTO short_links (code, campaign_id, channel_id, post_id, address, medium, target, made_by, made_at)
        VALUES ('bbbbbbbb', ${idOf(campaign)}, 2, ${posts.Clicked}, 'https://a.example/', 'social', 'https://a.example/', 1, UTC_TIMESTAMP());
        INSERT INTO link_days VALUES (LAST_INSERT_ID(), UTC_DATE() - INTERVAL 10 DAY, 1)`);
    instance.forgetKept();
});
after(() => instance?.stop());

async function publish(title, age, channel, figures) {
    const post = await writePost(people.content, campaign, { title, channel, body: 'Words.' });
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP() - INTERVAL ${age} DAY, address = 'https://blog.example.org/${idOf(post)}'
        WHERE id = ${idOf(post)}`);
    for (const [day, visits] of figures) {
        const form = (await people.content.get(`/results${post}/new`)).form(`/results${post}/new`);
        const page = await people.content.submit(form, { day: dayFromNow(day), figure: Array.from({ length: 15 }, (_, at) => (at === 6 ? String(visits ?? 0) : '')) });
        assert.equal(page.redirects.length, 1, page.text.slice(0, 400));
        if (visits === null) // unknown, as a file may have it
            await instance.sql(`UPDATE metrics m JOIN metric_items i ON i.id = m.item_id SET m.figure = NULL WHERE i.post_id = ${idOf(post)} AND m.taken_on = '${dayFromNow(day)}'`);
    }
    return idOf(post);
}

const listed = async (show) => {
    const page = await people.content.get(`/results/unread?show=${show}`);
    const ids = page.links.filter((one) => /^\/posts\/\d+$/.test(one)).map(idOf);
    return Object.entries(posts).filter(([, id]) => ids.includes(id)).map(([name]) => name);
};

const decide = async (name, fields) => {
    const at = `/results/unread/${posts[name]}`;
    return people.content.submit((await people.content.get(at)).form(at), { verdict: 'rework', reason: 'Nobody finds it.', look_on: dayFromNow(30), ...fields });
};

test('without reads is not without figures', async () => {
    assert.deepEqual(await listed('unread'), ['Unread', 'Never read']);
    assert.deepEqual(await listed('unknown'), ['Unknown now', 'Blank', 'Without figures']);
    assert.match((await people.content.get('/results/unread?show=unknown')).text, /They may be read a lot.*It never had a figure/);
});

test('content staff alone see it', async () => {
    for (const name of ['employee', 'leader', 'admin'])
        for (const path of ['/results/unread', `/results/unread/${posts.Unread}`])
            assert.equal((await people[name].get(path)).status, 403);
    const draft = await writePost(people.content, campaign);
    assert.equal((await people.content.get(`/results/unread/${idOf(draft)}`)).status, 404);
});

test('what is decided leaves the list until its day, with its reason', async () => {
    await decide('Unread', { verdict: 'keep', reason: 'Few need it, badly.' });
    await decide('Never read', { verdict: 'retire', look_on: '' });
    assert.deepEqual(await listed('unread'), []);
    const page = await people.content.get('/results/unread?show=decided');
    assert.match(page.text, /Never read To be retired: Nobody finds it\..*Unread Kept: Few need it, badly\. .*Look again on/);
    await instance.sql(`UPDATE post_looks SET look_on = UTC_DATE() WHERE post_id = ${posts.Unread}`);
    instance.forgetKept();
    assert.deepEqual(await listed('unread'), ['Unread']);
    assert.match((await people.content.get('/results/unread')).text, /Unread Kept: Few need it/);
});

test('what is wrong is said', async () => {
    for (const [fields, words] of [[{ reason: ' ' }, /Why/], [{ look_on: '' }, /Say when to look again/], [{ look_on: dayFromNow(0) }, /must be after today/],
        [{ look_on: dayFromNow(900) }, /more than two years/], [{ verdict: 'burn' }, /What becomes of it/]]) {
        const page = await decide('Unread', fields);
        assert.equal(page.status, 422, JSON.stringify(fields));
        assert.match(page.text, words);
    }
});

test('two who decide: the second sees both', async () => {
    const at = `/results/unread/${posts.Unread}`;
    const stale = (await people.content.get(at)).form(at);
    await decide('Unread', { reason: 'First reason' });
    const page = await people.content.submit(stale, { verdict: 'keep', reason: 'Second reason', look_on: dayFromNow(9) });
    assert.equal(page.status, 409);
    assert.match(page.text, /First reason/);
    assert.match(page.body, /Second reason/);
});

test('windows go on to the oldest, each article once', async () => {
    await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, published_at, created_at, updated_at)
        SELECT ${idOf(campaign)}, 1, CONCAT('Old ', seq), '', 'published', UTC_TIMESTAMP(), 1, UTC_TIMESTAMP() - INTERVAL 200 DAY, UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM seq_1_to_1100`);
    instance.forgetKept();
    const seen = [];
    let pages = 0;
    for (let at = '/results/unread?show=unknown'; at; pages++) {
        const page = await people.content.get(at);
        seen.push(...page.links.filter((one) => /^\/posts\/\d+$/.test(one)));
        at = page.links.find((one) => one.includes('before='));
    }
    assert.deepEqual([pages, seen.length, new Set(seen).size], [3, 1103, 1103]);
    await instance.sql(`INSERT INTO post_looks (post_id, verdict, reason, person_id, looked_at) SELECT id, 'keep', 'x', 1, '2026-01-01 00:00:00' FROM posts WHERE title LIKE 'Old %' LIMIT 70`);
    instance.forgetKept();
    const decided = [];
    for (let at = '/results/unread?show=decided'; at;) {
        const page = await people.content.get(at);
        decided.push(...page.links.filter((one) => /^\/posts\/\d+$/.test(one)));
        at = page.links.find((one) => one.includes('before='));
    }
    assert.deepEqual([decided.length, new Set(decided).size], [72, 72]);
});
