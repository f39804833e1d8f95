// The panel: joined and left freely, asked one question about a draft; what it says, what is seen
// of who said it, and who sees the draft.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { fileCampaign, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const people = {};
const ids = {};
const members = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
let instance;
let campaign;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    ids.writer = await addPerson(instance, 'writer', 'content', 'Test writer');
    for (const name of members)
        ids[name] = await addPerson(instance, name, 'employee', `Member ${name}`);
    for (const name of ['employee', 'content', 'leader', 'admin', 'writer', ...members])
        people[name] = await signIn(instance, name);
    campaign = await fileCampaign(people.content, await publishedGoal(instance, people.leader));
});
after(() => instance?.stop());

const say = async (name, action, fields = {}) => people[name].submit((await people[name].get('/posts/panel')).form('/posts/panel'), { action, ...fields });
const ask = async (name, post, fields = {}) => people[name].submit((await people[name].get(`${post}/panel`)).form(`${post}/panel`),
    { topic: 'unclear', closes_on: dayFromNow(5), most: 10, ...fields });
const askOf = async (post) => `/posts/panel/${(await instance.sql(`SELECT MAX(id) FROM panel_asks WHERE post_id = ${idOf(post)}`))[0][0]}`;
const vote = async (name, at, answer, reason) => people[name].submit((await people[name].get(at)).form(at), { answer, reason });
const end = async (name, post, to) => people[name].submit((await people[name].get(`${post}/panel`)).form(`${post}/panel/end`), { to });
const draft = (fields = {}) => writePost(people.writer, campaign, { title: 'A quiet draft', body: 'Nobody outside knows this.', ...fields });
const homeWords = async (name) => (await people[name].get('/')).text;

describe('membership', () => {
    test('off at first, joined and left freely, and written down nowhere but there', async () => {
        assert.match((await people.m1.get('/posts/panel')).text, /Join if you like to\. You may leave at any time/);
        assert.match((await say('m1', 'join')).text, /You are on the panel/);
        await say('m1', 'join').catch(() => {});
        assert.deepEqual(await instance.sql('SELECT person_id, seen FROM panel_members'), [[String(ids.m1), '0']]);
        await say('m1', 'save', { seen: '1' });
        assert.equal((await instance.sql('SELECT seen FROM panel_members'))[0][0], '1');
        assert.match((await say('m1', 'leave')).text, /You left the panel/);
        assert.deepEqual(await instance.sql('SELECT * FROM panel_members'), []);
        assert.equal((await instance.sql("SELECT COUNT(*) FROM audit WHERE object_kind = 'panel'"))[0][0], '4');
        assert.equal((await instance.sql("SELECT COUNT(*) FROM shared_audit WHERE object_kind = 'panel'"))[0][0], '0', 'no reader of the audit sees who');
        assert.doesNotMatch(await homeWords('admin'), /panel/i);
    });

    test('fewer than five are not counted out', async () => {
        const post = await draft();
        for (const name of members.slice(0, 4))
            await say(name, 'join');
        assert.match((await people.writer.get(`${post}/panel`)).text, /Fewer than five colleagues are on the panel yet/);
        for (const name of members.slice(4))
            await say(name, 'join');
        assert.match((await people.writer.get(`${post}/panel`)).text, /6 colleagues are on the panel/);
    });
});

describe('who sees the draft', () => {
    test('members while it is asked about, nobody else, and not those who left', async () => {
        const post = await draft();
        assert.equal((await people.m1.get(post)).status, 404);
        assert.match((await ask('writer', post)).text, /Asked\..*Is anything unclear\? Open until .*0 of at most 10 answered/);
        const at = await askOf(post);
        assert.match((await people.m1.get(at)).text, /Nobody outside knows this\.[^]*Is anything unclear\?/);
        assert.equal((await people.m1.get(post)).status, 404, 'the post itself stays closed');
        for (const name of ['employee', 'leader', 'admin', 'content', 'writer'])
            assert.equal((await people[name].get(at)).status, 404, name);
        assert.match(await homeWords('m1'), /1 draft would like your opinion, 2 min/);
        assert.doesNotMatch(await homeWords('employee'), /opinion/);
        for (const name of ['m1', 'employee'])
            assert.equal((await people[name].get(`${post}/panel`)).status, 404, name);
        assert.equal((await people.leader.get(`${post}/panel`)).status, 403);
        const form = (await people.m6.get(at)).form(at);
        await say('m6', 'leave');
        assert.equal((await people.m6.get(at)).status, 404);
        assert.equal((await people.m6.submit(form, { answer: 1, reason: 'Late.' })).status, 404);
        assert.doesNotMatch(await homeWords('m6'), /opinion/);
        await say('m6', 'join');
        await instance.sql(`UPDATE panel_asks SET closes_on = UTC_DATE() - INTERVAL 2 DAY WHERE post_id = ${idOf(post)}`);
        assert.equal((await people.m1.get(at)).status, 404, 'past its day');
        assert.match((await ask('writer', post)).text, /Asked\./, 'a past one makes room');
        const next = await askOf(post);
        await movePost(people.writer, post, 'dropped', { words: 'Not now.' });
        assert.equal((await people.m1.get(next)).status, 404, 'dropped');
        await movePost(people.writer, post, 'drafting');
        assert.match((await end('writer', post, 'withdrawn')).text, /Withdrawn\. Members of the panel do not see the draft any more/);
        assert.equal((await people.m1.get(next)).status, 404, 'withdrawn');
    });
});

describe('what it says', () => {
    test('one answer each, to be changed until it is closed; few are not told apart, five are counted', async () => {
        const post = await draft({ title: 'Which one' });
        await ask('content', post, { topic: 'title', options: 'Two buttons\r\n  One quiet night  \n\n' });
        const at = await askOf(post);
        const wrong = await vote('m1', at, 3, 'No such answer.');
        assert.equal(wrong.status, 422);
        assert.match(wrong.text, /Choose one of the answers/);
        assert.match((await vote('m1', at, 1, ' ')).text, /Why is missing/);
        assert.match((await vote('m1', at, 1, 'Short wins.')).text, /Thank you\..*Thank you for 1 opinion in the last 30 days/);
        await vote('m1', at, 2, 'I sleep there.');
        assert.equal((await instance.sql(`SELECT COUNT(*) FROM panel_votes WHERE ask_id = ${at.split('/').at(-1)}`))[0][0], '1');
        assert.doesNotMatch(await homeWords('m1'), /opinion/);
        await vote('m2', at, 1, 'Plain.');
        let page = (await people.writer.get(`${post}/panel`)).text;
        assert.match(page, /2 of at most 10 answered.*Fewer than five have answered.*I sleep there\. Plain\./);
        assert.doesNotMatch(page, /One quiet night: |Two buttons: |Member m/);
        await say('m2', 'save', { seen: '1' });
        page = (await people.writer.get(`${post}/panel`)).text;
        assert.match(page, /Two buttons: Plain\. Member m2/, 'who chose to be seen is');
        assert.doesNotMatch(page, /Member m1/);
        await say('m2', 'save', { seen: null });
        for (const name of ['m3', 'm4', 'm5'])
            await vote(name, at, 1, `Reason of ${name}.`);
        page = (await people.content.get(`${post}/panel`)).text;
        assert.match(page, /Two buttons 4 of 5 One quiet night 1 of 5.*One quiet night: I sleep there\./);
        assert.doesNotMatch(page, /Member m|Fewer than five have/);
        await say('m3', 'leave');
        assert.match((await people.content.get(`${post}/panel`)).text, /4 of at most 10 answered/, 'who leaves takes it back');
        await say('m3', 'join');
        await end('writer', post, 'closed');
        assert.equal((await people.m1.get(at)).status, 404);
        await say('m4', 'leave');
        assert.match((await people.content.get(`${post}/panel`)).text, /Reason of m4\./, 'what is closed stays');
        assert.equal((await instance.sql("SELECT person_id FROM panel_votes WHERE reason = 'Reason of m4.'"))[0][0], 'NULL');
        await say('m4', 'join');
    });

    test('no more than so many, also when two answer at once', async () => {
        const post = await draft({ title: 'Only one' });
        await ask('writer', post, { most: 1 });
        const at = await askOf(post);
        const forms = await Promise.all(['m1', 'm2'].map(async (name) => [name, (await people[name].get(at)).form(at)]));
        const answers = await Promise.all(forms.map(([name, form]) => people[name].submit(form, { answer: 1, reason: `Of ${name}.` }, { follow: false })));
        assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 404]);
        assert.deepEqual(await instance.sql(`SELECT votes FROM panel_asks WHERE post_id = ${idOf(post)}`), [['1']]);
        assert.equal((await people.m3.get(at)).status, 404, 'enough have answered');
        const winner = forms[answers.findIndex(({ status }) => status === 303)][0];
        assert.equal((await people[winner].get(at)).status, 200, 'who answered may change it');
    });

    test('what does not fit is said; one question at a time; a stale end ends nothing', async () => {
        const post = await draft({ title: 'Asked well' });
        for (const [fields, words] of [
            [{ topic: 'own' }, /Write your question/], [{ topic: 'title' }, /two to four answers/], [{ options: 'one' }, /two to four answers/],
            [{ options: '1\n2\n3\n4\n5' }, /two to four answers/], [{ options: `a\n${'x'.repeat(101)}` }, /under 100 characters/],
            [{ closes_on: '2001-01-01' }, /from today to 60 days ahead/], [{ closes_on: '2090-01-01' }, /from today to 60 days ahead/], [{ most: 0 }, /How many may answer/], [{ most: 51 }, /How many may answer/],
        ]) {
            const page = await ask('writer', post, fields);
            assert.equal(page.status, 422, JSON.stringify(fields));
            assert.match(page.text, words);
        }
        assert.match((await ask('writer', await draft({ body: ' ' }))).text, /no text yet that the panel could read/);
        const early = (await people.content.get(`${post}/panel`)).form(`${post}/panel`);
        await ask('writer', post, { topic: 'own', question: 'Would <b>you</b> read on?' });
        const late = await people.content.submit(early, { topic: 'unclear', closes_on: dayFromNow(5), most: 5 });
        assert.equal(late.status, 422);
        assert.match(late.text, /asked about this draft already/);
        assert.ok((await people.m1.get(await askOf(post))).text.includes('Would <b>you</b> read on?'));
        const stale = (await people.content.get(`${post}/panel`)).form(`${post}/panel/end`);
        await end('writer', post, 'closed');
        assert.equal((await people.content.submit(stale, { to: 'withdrawn' })).status, 409);
        assert.equal((await instance.sql(`SELECT state FROM panel_asks WHERE post_id = ${idOf(post)}`))[0][0], 'closed');
    });

    test('nothing of it goes out with the post', async () => {
        const post = await draft({ title: 'Goes out' });
        await ask('writer', post, { topic: 'own', question: 'A question of the panel?' });
        await vote('m1', await askOf(post), 1, 'A reason of the panel.');
        await movePost(people.writer, post, 'in_review');
        assert.match((await people.m2.get(await askOf(post))).text, /A question of the panel/, 'in review it may still be answered');
        await movePost(people.content, post, 'approved', { what_worked: 'All.' });
        await movePost(people.writer, post, 'published', { address: 'https://blog.example.org/out' });
        assert.equal((await people.m2.get(await askOf(post))).status, 404);
        for (const path of [post, `/results${post}/share`, `/thread${post}/csv`, `/thread${post}/json`, `/thread${campaign}/json`])
            assert.doesNotMatch((await people.employee.get(path)).body, /of the panel/, path);
        assert.match((await people.writer.get(`${post}/panel`)).text, /A reason of the panel/);
    });
});
