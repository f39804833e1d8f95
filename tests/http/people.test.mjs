// The directory and the card of a person.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { addCampaign, takePart } from '../support/help.mjs';

let instance;
let reader;
let campaign;
const ids = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    campaign = await addCampaign(instance, { owner: 'leader', deputy: 'content' });
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, 'Field Service'), (2, 'Éditions & <b>Words</b>')");
    const names = { anna: 'Anna Lindqvist', percy: 'Percy 100% Sure', under: 'Un_der Score', emoji: '🦊 فوكس', gone: 'Gone Person', never: 'Never Came' };
    for (const [user, name] of Object.entries(names))
        ids[user] = await addPerson(instance, user, 'employee', name);
    await instance.sql(`UPDATE people SET department_id = 1 WHERE user_name IN ('anna', 'percy');
        UPDATE people SET department_id = 2, roles = 15 WHERE user_name = 'under';
        UPDATE people SET state = 'inactive' WHERE user_name = 'gone';
        UPDATE people SET state = 'invited' WHERE user_name = 'never';`);
    reader = await signIn(instance, 'employee');
});
after(() => instance?.stop());

async function found(query) {
    const page = await reader.get(`/people?${query}`);
    assert.equal(page.status, 200, query);
    return page.text;
}

test('everyone who is active is listed, with title, department and roles', async () => {
    const text = await found('');
    for (const words of ['Anna Lindqvist', 'Field Service', '🦊 فوكس', 'Tester', 'Leader, content team, admin', 'Éditions & <b>Words</b>'])
        assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /Gone Person|Never Came/);
});

test('a name is found by the beginning of any of its words, a department by its own', async () => {
    assert.match(await found('q=ann'), /Anna Lindqvist/);
    assert.match(await found('q=lindq'), /Anna Lindqvist/);
    assert.match(await found('q=Field'), /Percy/);
    assert.match(await found('q=editions'), /Un_der Score/);
    assert.doesNotMatch(await found('q=indqvist'), /Anna Lindqvist/);
    assert.match(await found(`q=${encodeURIComponent('🦊')}`), /فوكس/);
    assert.match(await found('department=1'), /Anna/);
    assert.doesNotMatch(await found('department=1'), /Un_der/);
    assert.match(await found('q=zzzz'), /Nobody here fits that/);
});

test('what is typed stands for itself', async () => {
    assert.match(await found('q=100%25'), /Percy/);
    assert.doesNotMatch(await found('q=%25'), /Anna/);
    assert.doesNotMatch(await found('q=_n'), /Anna/);
    assert.match(await found('q=un_'), /Un_der/);
    for (const bad of ["q=%27%20OR%201=1", 'q=%5C', `q=${'x'.repeat(3000)}`, 'department=abc', 'department=-1', 'after=999999',
        'after=-1', 'helps=dance', 'helps=any&after=x', 'q=%22%3E%3Cscript%3E'])
        await found(bad);
    const page = await reader.get('/people?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    assert.ok(!page.body.includes('<script>alert'));
    assert.equal((await reader.get('/people?q=%ff')).status, 400);
});

test('those who chose to be seen carry what they help with, and are found by it', async () => {
    await takePart(await signIn(instance, 'anna'), { seen: 1, formats: ['photo', 'speak'], interests: 'Lifts\n<i>Bread</i>\n' });
    const text = await found('');
    assert.match(text, /Happy to help: take photos, speak \(Lifts, <i>Bread<\/i>\)/);
    assert.match(await found('helps=photo'), /Anna/);
    assert.doesNotMatch(await found('helps=photo'), /Percy/);
    assert.doesNotMatch(await found('helps=write'), /Anna/);
    assert.match(await found('helps=any&department=1'), /Anna/);
    assert.doesNotMatch(await found('helps=any&department=2'), /Anna/);
    const card = await reader.get(`/people/${ids.anna}`);
    assert.match(card.text, /Likes to take photos, speak/);
    await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${ids.anna}`);
    assert.doesNotMatch(await found('helps=photo'), /Anna/);
    await instance.sql(`UPDATE people SET state = 'active' WHERE id = ${ids.anna}`);
});

test('the card has the posts that are published, newest first, and no others', async () => {
    await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, published_at, created_at, updated_at)
        SELECT ${campaign}, 1, t.title, '', t.state, UTC_TIMESTAMP() - INTERVAL t.days DAY, ${ids.anna},
               IF(t.state = 'published', UTC_TIMESTAMP() - INTERVAL t.days DAY, NULL), UTC_TIMESTAMP(), UTC_TIMESTAMP()
        FROM (SELECT 'Older post' AS title, 'published' AS state, 9 AS days UNION SELECT 'Newer post', 'published', 2
              UNION SELECT 'Secret draft', 'drafting', 1) t`);
    const card = await reader.get(`/people/${ids.anna}`);
    assert.match(card.text, /Newer post.*Older post/);
    assert.match(card.text, /2 days ago/);
    assert.doesNotMatch(card.text, /Secret draft/);
});

test('who never came in has no card, who left keeps what they wrote', async () => {
    assert.equal((await reader.get(`/people/${ids.never}`)).status, 404);
    assert.equal((await reader.get('/people/999999')).status, 404);
    assert.equal((await reader.get('/people/0')).status, 404);
    assert.match((await reader.get(`/people/${ids.gone}`)).text, /No longer with us/);
});

test('the list goes on by name without losing or repeating anybody', async () => {
    await instance.sql(`INSERT INTO people (user_name, email, name, state, created_at)
        SELECT CONCAT('m', seq), CONCAT('m', seq, '@example.org'), IF(seq % 3 = 0, 'Many Same', CONCAT('Many ', seq)), 'active',
               UTC_TIMESTAMP() FROM seq_1_to_95`);
    const seen = [];
    let page = await reader.get('/people?q=many');
    for (let rounds = 0; page && rounds < 9; rounds++) {
        seen.push(...page.links.filter((link) => /^\/people\/\d+$/.test(link)));
        const next = page.links.find((link) => link.includes('after='));
        page = next && await reader.get(next);
    }
    assert.equal(seen.length, 95);
    assert.equal(new Set(seen).size, 95);
});

test('nobody who is signed out sees anybody', async () => {
    const { Client } = await import('../support/client.mjs');
    const stranger = new Client(instance.origin);
    for (const path of ['/people', `/people/${ids.anna}`])
        assert.match((await stranger.get(path, { follow: false })).headers.location, /^\/sign-in/);
});
