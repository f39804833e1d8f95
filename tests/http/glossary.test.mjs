// The glossary: words of both sides, explained for the other where they appear, and labels in
// the words of who reads.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow, publishedBrief } from '../support/briefs.mjs';
import { fileCampaign, idOf } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const people = {};
let instance;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'both', 'leader');
    await instance.sql("UPDATE people SET roles = 7 WHERE user_name = 'both'");
    for (const name of ['employee', 'content', 'leader', 'admin', 'both'])
        people[name] = await signIn(instance, name);
});
after(() => instance?.stop());

async function add(client, fields) {
    const page = await client.submit((await client.get('/glossary/new')).form('/glossary/new'),
        { word: 'reach', side: 'social', meaning: 'How many saw it.', counterpart: 'how far it went', ...fields });
    return page.redirects.length > 0 ? page.path.split('?')[0] : page;
}
const termsOf = (page) => [...page.body.matchAll(/<a class="term" href="([^"]*)" data-note="([^"]*)">([^<]*)<\/a>/g)].map(([, href, note, word]) => ({ href, note, word }));

describe('words', () => {
    let word;

    test('an empty glossary says what to do, to each as they may', async () => {
        assert.match((await people.content.get('/glossary')).text, /No word yet\..*New word/);
        const page = await people.employee.get('/glossary');
        assert.match(page.text, /No word yet\./);
        assert.ok(!page.links.includes('/glossary/new'));
    });

    test('content staff and admins add them, others may not', async () => {
        word = await add(people.content, {});
        assert.match((await people.employee.get(word)).text, /reach how far it went How many saw it\./);
        assert.match(await add(people.admin, { word: 'churn', side: 'business', counterpart: '' }), /^\/glossary\/\d+$/);
        for (const name of ['employee', 'leader'])
            for (const path of ['/glossary/new', `${word}/edit`])
                assert.equal((await people[name].get(path)).status, 403, `${name} ${path}`);
    });

    test('a word is there once, whatever its case', async () => {
        const page = await add(people.content, { word: 'REACH' });
        assert.equal(page.status, 422);
        assert.match(page.text, /in the glossary already/);
    });

    test('a form sent twice adds once, and what is wrong is said', async () => {
        const form = (await people.content.get('/glossary/new')).form('/glossary/new');
        const fields = { word: 'twice', side: 'social', meaning: 'Once.' };
        const [one, other] = [await people.content.submit(form, fields), await people.content.submit(form, fields)];
        assert.equal(one.path, other.path);
        const empty = await add(people.content, { word: ' ', meaning: '' });
        assert.equal(empty.status, 422);
        const long = await add(people.content, { word: 'x'.repeat(81), meaning: 'y'.repeat(501) });
        assert.match(long.text, /Word.*What it means/);
    });

    test('a stale edit shows both texts', async () => {
        const stale = (await people.admin.get(`${word}/edit`)).form(`${word}/edit`);
        await people.content.submit((await people.content.get(`${word}/edit`)).form(`${word}/edit`), { meaning: 'How many people saw it.' });
        const late = await people.admin.submit(stale, { meaning: 'Mine.' });
        assert.equal(late.status, 409);
        assert.match(late.text, /How many people saw it\./);
        const two = await add(people.content, { word: 'other' });
        const taken = await people.content.submit((await people.content.get(`${two}/edit`)).form(`${two}/edit`), { word: 'reach' });
        assert.equal(taken.status, 422);
        assert.match(taken.text, /in the glossary already/);
    });

    test('a removed one is gone for readers, and comes back', async () => {
        const gone = await add(people.content, { word: 'gone' });
        await people.content.submit((await people.content.get(gone)).form(`${gone}/remove`));
        assert.equal((await people.employee.get(gone)).status, 410);
        assert.doesNotMatch((await people.employee.get('/glossary')).text, /gone how far/);
        const back = await people.content.submit((await people.content.get(gone)).form(`${gone}/restore`));
        assert.match(back.text, /The word is back/);
        assert.equal((await people.employee.get(gone)).status, 200);
        assert.equal((await people.employee.get('/glossary/9999')).status, 404);
    });

    test('the list filters by side and beginning, and pages by key', async () => {
        assert.doesNotMatch((await people.employee.get('/glossary?side=social')).text, /churn/);
        assert.match((await people.employee.get('/glossary?q=chu')).text, /churn/);
        assert.match((await people.employee.get('/glossary?q=%25')).text, /No word begins like that/);
        await instance.sql(`INSERT INTO glossary (word, side, meaning, changed_by, updated_at) SELECT CONCAT('zz', LPAD(seq, 3, '0')), 'social', 'Many.', 1, UTC_TIMESTAMP() FROM seq_1_to_70`);
        const first = await people.employee.get('/glossary?q=zz');
        const second = await people.employee.get(first.links.find((link) => link.includes('after=')));
        assert.match(first.text, /zz060/);
        assert.doesNotMatch(first.text, /zz061/);
        assert.match(second.text, /zz061.*zz070/);
        await instance.sql("DELETE FROM glossary WHERE word LIKE 'zz%'");
    });

    test('CSV has them, and no formula', async () => {
        await add(people.content, { word: '=1+1', meaning: '@cmd' });
        const { body } = await people.employee.get('/glossary/csv');
        assert.match(body, /reach,Content team,How many people saw it\.,how far it went/);
        assert.match(body, /'=1\+1/);
        await instance.sql("DELETE FROM glossary WHERE word = '=1+1'");
    });
});

describe('where the words appear', () => {
    let brief;
    before(async () => {
        await add(people.content, { word: 'landing page', meaning: 'Where a link <b>leads</b>.', counterpart: '' });
        brief = await publishedBrief(people.leader, { body: '# Reach\n\nOur reach is low, our reach is small, and churn is high. [reach](/briefs) `churn` <landing page> landing page\n' });
    });

    test('each side has the other’s explained, once, and not in links, code and headings', async () => {
        assert.deepEqual(termsOf(await people.leader.get(brief)).map(({ word }) => word), ['reach', 'landing page']);
        assert.deepEqual(termsOf(await people.content.get(brief)).map(({ word }) => word), ['churn']);
        const both = termsOf(await people.employee.get(brief));
        assert.deepEqual(both.map(({ word }) => word), ['reach', 'churn', 'landing page']);
        assert.equal(both[0].note, 'how far it went. How many people saw it.');
        assert.equal((await people.employee.get(both[0].href)).status, 200, 'the link explains it without scripts');
        assert.deepEqual(termsOf(await people.both.get(brief)).length, 3);
    });

    test('what people wrote there stays text', async () => {
        const page = await people.leader.get(brief);
        assert.ok(page.body.includes('data-note="Where a link &lt;b&gt;leads&lt;/b&gt;."'));
    });

    test('a changed word is explained at once', async () => {
        const { href } = termsOf(await people.leader.get(brief))[0];
        await people.content.submit((await people.content.get(`${href}/edit`)).form(`${href}/edit`), { counterpart: 'how far' });
        assert.equal(termsOf(await people.leader.get(brief))[0].note, 'how far. How many people saw it.');
        await people.content.submit((await people.content.get(href)).form(`${href}/remove`));
        assert.deepEqual(termsOf(await people.leader.get(brief)).map(({ word }) => word), ['landing page']);
    });

    test('labels are in the words of who reads', async () => {
        const [[goal]] = await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`);
        const campaign = await fileCampaign(people.content, goal);
        await people.content.submit((await people.content.get(`${campaign}/measures/new`)).form(`${campaign}/measures/new`),
            { level: 'audience', measure: 'Views', unit: 'views', baseline: 1, target: 5, due_on: dayFromNow(30) });
        assert.match((await people.content.get(campaign)).text, /From 1 to 5 views by .{5,20} Audience/);
        assert.match((await people.leader.get(campaign)).text, /From 1 to 5 views by .{5,20} How far it goes/);
        assert.match((await people.both.get(campaign)).text, /Audience/);
        await instance.sql(`INSERT INTO departments (name) VALUES ('Field');
            INSERT INTO people (user_name, email, name, title, roles, state, department_id, created_at)
            SELECT CONCAT('p', seq), CONCAT('p', seq, '@example.org'), 'P', 'T', 1, 'active', LAST_INSERT_ID(), UTC_TIMESTAMP() FROM seq_1_to_8`);
        assert.match((await people.leader.get(brief)).text, /How far it went 0%/);
        assert.match((await people.both.get(brief)).text, /Reach 0%/);
    });
});
