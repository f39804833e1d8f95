// Questions: asked where they come up, answered by somebody by a day, pinned there; private
// ones between two; office hours.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow, publishedBrief } from '../support/briefs.mjs';
import { fileCampaign, idOf, movePost, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { accept, agree, answer, ask, fillQuestion, lastAnswer, move, openRound, pass, questionRow, support } from '../support/questions.mjs';

const people = {};
const ids = {};
let instance;
let brief;
let goal;
let campaign;
let post;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const [name, role] of [['chief', 'leader'], ['colleague', 'employee'], ['gone', 'leader']])
        await addPerson(instance, name, role);
    for (const [id, name] of await instance.sql('SELECT id, user_name FROM people'))
        ids[name] = Number(id);
    for (const name of ['employee', 'content', 'leader', 'admin', 'chief', 'colleague'])
        people[name] = await signIn(instance, name);
    brief = await publishedBrief(people.leader);
    const [[id]] = await instance.sql('SELECT MAX(id) FROM goals');
    goal = `/goals/${id}`;
    campaign = await fileCampaign(people.content, id);
    post = await writePost(people.content, campaign, { title: 'A draft', channel: 3, body: 'Words.' });
});
after(() => instance?.stop());

const today = dayFromNow(0);
// Sends what a page may not offer, with the keys of another form of that person.
async function force(client, path, fields = {}) {
    const keys = (await client.get('/me')).form('/sign-out').fields;
    return client.post(path, { ...Object.fromEntries(keys), ...fields }, { follow: false });
}

describe('asking', () => {
    test('a question on a goal is for its owner, in a week, and stands on both homes', async () => {
        const page = await people.employee.get(`/questions/new?goal=${idOf(goal)}`);
        const fields = Object.fromEntries(page.form(`/questions/new?goal=${idOf(goal)}`).fields);
        assert.equal(fields.owner, String(ids.leader));
        assert.equal(fields.answer_by, dayFromNow(7));
        const question = await ask(people.employee, goal, { words: 'I mean the trial.' });
        assert.deepEqual(await questionRow(instance, question, 'subject', 'owner_id', 'asker_id', 'state', 'private'),
            ['goal', String(ids.leader), String(ids.employee), 'asked', '0']);
        const home = await people.leader.get('/');
        assert.match(home.text, /Waiting for your answer .*Does it count our own staff\? A question about a goal From Test employee, needed by/);
        const answered = await people.leader.submit(home.form(`${question}/answer`), { words: 'No: visitors alone.' });
        assert.equal(answered.path.split('?')[0], '/', 'answered in place');
        assert.deepEqual(await questionRow(instance, question, 'state', 'answered_at IS NOT NULL'), ['answered', '1']);
        assert.match((await people.employee.get('/')).text, /Is this answered: “Does it count our own staff\?” .*You asked Test leader · answered just now/);
        assert.doesNotMatch((await people.leader.get('/')).text, /Does it count our own staff/);
    });

    test('on a brief, a campaign and a post, where its rows show', async () => {
        for (const [place, who] of [[brief, 'leader'], [campaign, 'content'], [post, 'content']]) {
            const question = await ask(people[who === 'leader' ? 'content' : 'leader'], place, { title: `What of ${place}?` });
            const page = await people[who].get(place);
            assert.match(page.text, new RegExp(`Questions .*What of ${place}\\?`), place);
            assert.ok(page.links.includes(question), place);
            assert.equal((await questionRow(instance, question, 'owner_id'))[0], String(ids[who]));
        }
    });

    test('says what is wrong, and keeps what was typed', async () => {
        const wrong = await fillQuestion(people.employee, goal, { title: '', answer_by: dayFromNow(-1), owner: '' });
        assert.equal(wrong.status, 422);
        assert.match(wrong.text, /Your question/);
        assert.match(wrong.text, /Answer by must not be before today/);
        assert.match(wrong.text, /Choose who should answer/);
        const late = await fillQuestion(people.employee, goal, { answer_by: dayFromNow(800) });
        assert.match(late.text, /more than a year away/);
        const long = await fillQuestion(people.employee, goal, { title: 'x'.repeat(201) });
        assert.equal(long.status, 422);
        const own = await fillQuestion(people.employee, goal, { owner: ids.employee });
        assert.match(own.text, /That is you/);
        assert.equal((await people.employee.get('/questions/new?goal=99999')).status, 404);
        assert.equal((await people.employee.get('/questions/new')).status, 404);
    });

    test('a form sent twice asks once', async () => {
        const form = (await people.employee.get(`/questions/new?goal=${idOf(goal)}`)).form(`/questions/new?goal=${idOf(goal)}`);
        const [one, other] = [await people.employee.submit(form, { title: 'Twice?' }), await people.employee.submit(form, { title: 'Twice?' })];
        assert.equal(one.path, other.path);
        assert.deepEqual(await instance.sql("SELECT COUNT(*) FROM questions WHERE title = 'Twice?'"), [['1']]);
    });

    test('not of somebody who left; who left later is stood in for', async () => {
        await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${ids.gone}`);
        const refused = await fillQuestion(people.employee, goal, { owner: ids.gone });
        assert.equal(refused.status, 422);
        assert.match(refused.text, /has left, so nobody would answer/);
        await instance.sql(`UPDATE people SET state = 'active' WHERE id = ${ids.gone}`);
        const question = await ask(people.employee, goal, { owner: ids.gone, title: 'Who is left?' });
        await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${ids.gone}`);
        assert.match((await people.employee.get(question)).text, /Test leader Test gone, who was asked, has left/);
        await answer(people.leader, question);
        assert.equal((await questionRow(instance, question, 'state'))[0], 'answered');
    });

    test('is changed while it is open, by who asked alone, and not over a newer text', async () => {
        const question = await ask(people.employee, goal, { title: 'Old words?' });
        assert.equal((await people.leader.get(`${question}/edit`)).status, 403);
        const stale = (await people.employee.get(`${question}/edit`)).form(`${question}/edit`);
        const saved = await people.employee.submit((await people.employee.get(`${question}/edit`)).form(`${question}/edit`), { title: 'New words?' });
        assert.match(saved.text, /Your question was saved/);
        const late = await people.employee.submit(stale, { title: 'Other words?' });
        assert.equal(late.status, 409);
        assert.match(late.text, /New words\?/);
        await answer(people.leader, question);
        assert.equal((await people.employee.get(`${question}/edit`)).status, 410);
    });
});

describe('answers', () => {
    test('a colleague may answer; who asked marks it, and it is pinned where it was asked', async () => {
        const question = await ask(people.employee, goal, { title: 'Which week is best?' });
        await answer(people.colleague, question, 'The second one.');
        assert.equal((await questionRow(instance, question, 'state'))[0], 'asked', 'its owner has not answered');
        const id = await lastAnswer(instance, question);
        assert.equal((await force(people.colleague, `${question}/accept`, { answer: id, version: 2 })).status, 403);
        const marked = await accept(people.employee, question, id);
        assert.match(marked.text, /Marked\. It stands first/);
        assert.deepEqual(await questionRow(instance, question, 'state', 'accepted_id'), ['accepted', String(id)]);
        const page = await people.chief.get(goal);
        assert.match(page.text, /Questions .*?Which week is best\? The second one\. Answer marked Test employee asked, Test colleague answered/);
        assert.match((await people.chief.get(`/thread${goal}`)).text, /Question Answer marked Which week is best\? The second one\./);
    });

    test('the mark comes off, and another answer takes it', async () => {
        const question = await ask(people.employee, goal, { title: 'Once more?' });
        await answer(people.leader, question, 'First.');
        const first = await lastAnswer(instance, question);
        await accept(people.employee, question, first);
        await answer(people.leader, question, 'Second.');
        const second = await lastAnswer(instance, question);
        const page = await accept(people.leader, question, second);
        assert.ok(page.text.indexOf('Second.') < page.text.indexOf('First.'), 'the marked one stands first');
        await move(people.leader, question, 'answered');
        assert.deepEqual(await questionRow(instance, question, 'state', 'accepted_id'), ['answered', 'NULL']);
    });

    test('who asked says that it is no answer, with words, and it waits again', async () => {
        const question = await ask(people.employee, goal, { title: 'How many?' });
        await answer(people.leader, question, 'Some.');
        const refused = await move(people.employee, question, 'asked', { said: ' ' });
        assert.equal(refused.status, 422);
        assert.match(refused.text, /Say what is still open/);
        await move(people.employee, question, 'asked', { said: 'A number, please.' });
        assert.equal((await questionRow(instance, question, 'state'))[0], 'asked');
        assert.match((await people.leader.get(question)).text, /asked again just now A number, please\./);
        assert.match((await people.leader.get('/questions?waiting=1')).text, /How many\?/);
    });

    test('an empty one is refused, a withdrawn question takes none, and the words stay', async () => {
        const question = await ask(people.employee, goal, { title: 'Never mind?' });
        assert.equal((await answer(people.leader, question, ' ')).status, 422);
        const open = (await people.leader.get(question)).form(`${question}/answer`);
        await move(people.employee, question, 'withdrawn');
        const late = await people.leader.submit(open, { words: 'Long thought about.' });
        assert.equal(late.status, 409);
        assert.match(late.text, /has changed since you opened its page.*Withdrawn/);
        assert.match(late.body, /Long thought about\./, 'what was typed is still there');
        assert.equal((await people.chief.get(question)).status, 404, 'others do not see it any more');
        assert.match((await people.employee.get(question)).text, /Withdrawn/);
        await move(people.employee, question, 'asked');
        assert.equal((await people.chief.get(question)).status, 200);
    });

    test('two at once: a mark on a stale page shows how it stands', async () => {
        const question = await ask(people.employee, goal, { title: 'At once?' });
        await answer(people.leader, question, 'One.');
        const id = await lastAnswer(instance, question);
        const stale = (await people.employee.get(question)).form(`${question}/accept`);
        await accept(people.leader, question, id);
        const late = await people.employee.submit(stale);
        assert.equal(late.status, 409);
        assert.match(late.text, /has changed since you opened its page/);
        const both = await Promise.all(['One more.', 'And one.'].map((words) => answer(people.colleague, question, words)));
        assert.deepEqual(both.map(({ status }) => status), [200, 200]);
        assert.match((await people.leader.get(question)).text, /One more\..*And one\.|And one\..*One more\./);
    });

    test('one mends one’s own answer, nobody else’s', async () => {
        const question = await ask(people.employee, goal, { title: 'Typo?' });
        await answer(people.leader, question, 'Teh answer.');
        const at = `${question}/answers/${await lastAnswer(instance, question)}`;
        assert.equal((await people.chief.get(at)).status, 403);
        const stale = (await people.leader.get(at)).form(at);
        const saved = await people.leader.submit((await people.leader.get(at)).form(at), { words: 'The answer.' });
        assert.match(saved.text, /The answer\. just now edited/);
        const late = await people.leader.submit(stale, { words: 'Mine.' });
        assert.equal(late.status, 409);
        assert.match(late.text, /The answer\./);
    });

    test('whoever was asked passes it on, and it waits there by the same day', async () => {
        const question = await ask(people.employee, goal, { title: 'Who knows?' });
        assert.equal((await force(people.colleague, `${question}/pass`, { owner: ids.chief, version: 1 })).status, 403);
        assert.match((await pass(people.leader, question, '')).text, /Choose who is to answer/);
        assert.match((await pass(people.leader, question, ids.employee)).text, /Test employee asked this/);
        assert.match((await pass(people.leader, question, ids.gone)).text, /has left/);
        await pass(people.leader, question, ids.chief);
        assert.equal((await questionRow(instance, question, 'owner_id'))[0], String(ids.chief));
        assert.match((await people.chief.get(question)).text, /Test leader passed it on to Test chief/);
        assert.match((await people.chief.get('/')).text, /Who knows\?/);
    });

    test('overdue ones show as such to both', async () => {
        const question = await ask(people.content, goal, { title: 'Too late?' });
        await instance.sql(`UPDATE questions SET answer_by = UTC_DATE() - INTERVAL 3 DAY WHERE id = ${idOf(question)}`);
        assert.match((await people.leader.get(question)).text, /Overdue/);
        assert.match((await people.content.get('/')).text, /Waiting for others .*Too late\? Test leader has not answered · was due/);
        assert.match((await people.leader.get('/')).text, /Too late\? A question about a goal From Test content, was needed by/);
        await answer(people.leader, question);
    });
});

describe('would like to know too', () => {
    test('is counted once for each, without names, and taken back', async () => {
        const question = await ask(people.employee, goal, { title: 'Popular?' });
        await support(people.colleague, question);
        await force(people.colleague, `${question}/support`, { on: '1' });
        const page = await support(people.chief, question);
        assert.match(page.text, /2 others would like to know too/);
        assert.doesNotMatch(page.text.replace(/Asked by.*/s, ''), /Test colleague/);
        await support(people.chief, question);
        assert.equal((await questionRow(instance, question, 'supports'))[0], '1');
        assert.equal((await force(people.employee, `${question}/support`, { on: '1' })).status, 403, 'not of one’s own');
    });
});

describe('private ones', () => {
    let question;
    const secret = 'Is my desk moving?';
    before(async () => {
        question = await ask(people.employee, goal, { title: secret, words: 'Only you know.', private: '1', owner: ids.chief });
    });

    test('are seen by the two alone', async () => {
        for (const name of ['employee', 'chief']) {
            assert.match((await people[name].get(question)).text, /Private: seen by who asked/, name);
            assert.match((await people[name].get('/questions')).text, /Is my desk moving\?/, name);
        }
        for (const name of ['leader', 'content', 'admin', 'colleague']) {
            assert.equal((await people[name].get(question)).status, 404, name);
            for (const [way, fields] of [['answer', { words: 'x' }], ...['accept', 'move', 'pass', 'support', 'agree'].map((one) =>
                [one, { to: 'withdrawn', on: '1', owner: ids.leader, answer: 1, version: 1 }])])
                assert.equal((await force(people[name], `${question}/${way}`, fields)).status, 404, `${name} ${way}`);
        }
        assert.equal((await force(people.chief, `${question}/pass`, { owner: ids.leader, version: 1 })).status, 403, 'not passed on');
    });

    test('are in no list, page, search, file, digest or audit of anybody', async () => {
        await answer(people.chief, question, 'Not before May.');
        for (const name of ['leader', 'content', 'admin', 'colleague', 'employee', 'chief'])
            for (const path of [goal, `/thread${goal}`, '/search?q=desk', '/questions/csv', '/questions/csv?mine=1', '/digest', '/digest.txt', '/asks', `/thread${goal}/csv`, `/thread${goal}/json`])
                assert.ok(!(await people[name].get(path)).body.includes(secret), `${name} ${path}`);
        for (const name of ['leader', 'content', 'admin', 'colleague'])
            for (const path of ['/', '/questions', `/questions?goal=${idOf(goal)}`, '/questions?state=answered'])
                assert.ok(!(await people[name].get(path)).body.includes(secret), `${name} ${path}`);
        assert.doesNotMatch((await people.admin.get('/')).text, /private question|question \d/);
        const rows = await instance.sql("SELECT COALESCE(before_state, ''), COALESCE(after_state, '') FROM audit WHERE object_kind = 'private question'");
        assert.ok(rows.length >= 2);
        assert.ok(!JSON.stringify(rows).includes('desk'), 'the audit holds no words of it');
    });

    test('are published without names when both agree, and not before', async () => {
        await agree(people.employee, question);
        assert.equal((await people.colleague.get(question)).status, 404);
        assert.match((await people.chief.get(question)).text, /Test employee agrees\./);
        await agree(people.chief, question);
        const page = await people.colleague.get(question);
        assert.equal(page.status, 200);
        assert.match(page.text, /agreed to publish this without their names/);
        assert.match(page.text, /Not before May\./);
        for (const name of ['Test employee', 'Test chief'])
            assert.ok(!page.text.includes(name), name);
        assert.equal(page.forms.some(({ action }) => action.startsWith(question)), false, 'others only read it');
        const csv = (await people.colleague.get('/questions/csv')).body;
        assert.match(csv, /Is my desk moving\?/);
        assert.doesNotMatch(csv.split('\n').find((line) => line.includes('desk')), /Test/);
        const row = (await people.colleague.get(goal)).text.match(/Is my desk moving\?.{0,60}/)[0];
        assert.match(row, /Without names/);
    });

    test('a later answer takes the agreement back', async () => {
        await answer(people.chief, question, 'It is June now.');
        assert.equal((await people.colleague.get(question)).status, 404);
        assert.deepEqual(await questionRow(instance, question, 'asker_agrees', 'owner_agrees'), ['0', '0']);
    });

    test('can be taken out again by either', async () => {
        await agree(people.employee, question);
        await agree(people.chief, question);
        assert.equal((await people.colleague.get(question)).status, 200);
        await agree(people.employee, question); // the same button: keep it between us
        assert.equal((await people.colleague.get(question)).status, 404);
    });

    test('cannot be made open once there is an answer', async () => {
        await move(people.employee, question, 'asked', { said: 'And now?' });
        const page = await people.employee.get(`${question}/edit`);
        assert.match(page.text, /Who sees it can no longer be changed/);
        const saved = await people.employee.submit(page.form(`${question}/edit`), { title: secret });
        assert.equal(saved.status, 200);
        assert.equal((await questionRow(instance, question, 'private'))[0], '1');
    });

    test('stay with who asked where the other left', async () => {
        const other = await ask(people.employee, goal, { title: 'And if you go?', private: '1', owner: ids.colleague });
        await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${ids.colleague}`);
        assert.equal((await people.leader.get(other)).status, 404);
        assert.match((await people.employee.get(other)).text, /Test colleague, who was asked, has left/);
        await instance.sql(`UPDATE people SET state = 'active' WHERE id = ${ids.colleague}`);
        people.colleague = await signIn(instance, 'colleague');
    });
});

describe('on a post that not everyone sees', () => {
    test('a question is seen with it', async () => {
        const question = await ask(people.leader, post, { title: 'Is this for everyone?' });
        assert.equal((await people.employee.get(question)).status, 404);
        assert.ok(!(await people.employee.get('/questions')).text.includes('Is this for everyone?'));
        assert.equal((await people.employee.get(`/questions/new?post=${idOf(post)}`)).status, 404);
        await movePost(people.content, post, 'in_review');
        await movePost(people.chief, post, 'approved', { what_worked: 'All.' }).catch(() => {});
        await instance.sql(`UPDATE posts SET state = 'approved' WHERE id = ${idOf(post)}`);
        assert.equal((await people.employee.get(question)).status, 200);
    });
});

describe('office hours', () => {
    test('a leader opens one, people ask and support, the leader answers', async () => {
        assert.equal((await people.employee.get('/questions/rounds/new')).status, 403);
        const round = await openRound(people.leader);
        for (const title of ['First?', 'Second?']) {
            const page = await fillQuestion(people.employee, round, { title });
            assert.equal(page.path.split('?')[0], round);
        }
        const [[second]] = await instance.sql("SELECT id FROM questions WHERE title = 'Second?'");
        const page = await people.colleague.get(round);
        await people.colleague.submit(page.form(`/questions/${second}/support`));
        const shown = (await people.leader.get(round)).text;
        assert.ok(shown.indexOf('Second?') < shown.indexOf('First?'), 'what more want to know stands first');
        assert.match(shown, /0 of 2 questions answered/);
        assert.deepEqual(await questionRow(instance, `/questions/${second}`, 'owner_id', 'answer_by', 'private'), [String(ids.leader), dayFromNow(5), '0']);
        await answer(people.leader, `/questions/${second}`, 'Yes.');
        assert.match((await people.employee.get(round)).text, /1 of 2 questions answered/);
        assert.match((await people.leader.get('/')).text, /First\? A question in your office hour/);
    });

    test('it moves its day with its questions, takes no more when closed or over', async () => {
        const round = await openRound(people.leader, { title: 'Moves' });
        assert.match((await fillQuestion(people.leader, round, { title: 'Mine?' })).text, /your own office hour/);
        await fillQuestion(people.employee, round, { title: 'When?' });
        await people.leader.submit((await people.leader.get(`${round}/edit`)).form(`${round}/edit`), { answer_on: dayFromNow(9) });
        assert.deepEqual(await instance.sql("SELECT answer_by FROM questions WHERE title = 'When?'"), [[dayFromNow(9)]]);
        const open = (await people.colleague.get(`/questions/new?round=${idOf(round)}`)).form(`/questions/new?round=${idOf(round)}`);
        await people.leader.submit((await people.leader.get(round)).form(`${round}/close`));
        assert.equal((await people.colleague.get(`/questions/new?round=${idOf(round)}`)).status, 410);
        assert.match((await people.colleague.submit(open, { title: 'Too late?' })).text, /takes no more questions/);
        await people.leader.submit((await people.leader.get(round)).form(`${round}/reopen`));
        assert.equal((await people.colleague.get(`/questions/new?round=${idOf(round)}`)).status, 200);
        await instance.sql(`UPDATE rounds SET answer_on = UTC_DATE() - INTERVAL 1 DAY WHERE id = ${idOf(round)}`);
        assert.equal((await people.colleague.get(`/questions/new?round=${idOf(round)}`)).status, 410);
        assert.match((await people.colleague.get('/questions/rounds')).text, /Over .*Moves/);
        assert.equal((await people.chief.get(`${round}/edit`)).status, 403, 'another leader');
    });

    test('its day may not be in the past', async () => {
        const form = (await people.leader.get('/questions/rounds/new')).form('/questions/rounds');
        const page = await people.leader.submit(form, { title: 'Late', answer_on: dayFromNow(-2) });
        assert.equal(page.status, 422);
        assert.match(page.text, /must not be before today/);
    });
});

describe('search', () => {
    test('finds open ones by their words, those on a post with the post, and no private one', async () => {
        const open = await ask(people.employee, goal, { title: 'Where do the herons nest?' });
        const [[hidden]] = await instance.sql("SELECT id FROM posts WHERE state = 'approved' LIMIT 1");
        await ask(people.leader, `/posts/${hidden}`, { title: 'Do herons read posts?' });
        await ask(people.employee, goal, { title: 'Is one of the herons mine?', private: '1' });
        assert.ok((await people.colleague.get('/search?q=herons')).links.includes(open));
        assert.match((await people.colleague.get('/search?q=herons')).text, /Do herons read posts\?/);
        await instance.sql(`UPDATE posts SET state = 'drafting' WHERE id = ${hidden}`);
        assert.doesNotMatch((await people.colleague.get('/search?q=herons')).text, /Do herons read posts/);
        assert.match((await people.leader.get('/search?q=herons')).text, /Do herons read posts\?/);
        for (const name of ['colleague', 'leader', 'employee'])
            assert.doesNotMatch((await people[name].get('/search?q=herons')).text, /Is one of the herons mine/, name);
    });
});

describe('lists', () => {
    test('filters, and pages by key', async () => {
        for (let i = 0; i < 3; i++)
            await ask(people.content, brief, { title: `Listed ${i}?` });
        await instance.sql(`INSERT INTO questions (subject, subject_id, title, asker_id, owner_id, answer_by, state_since, asked_at, updated_at)
            SELECT 'brief', ${idOf(brief)}, CONCAT('Many ', seq), ${ids.content}, ${ids.leader}, UTC_DATE(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM seq_1_to_70`);
        const first = await people.employee.get(`/questions?brief=${idOf(brief)}`);
        const next = first.links.find((link) => link.includes('before='));
        const second = await people.employee.get(next);
        assert.match(first.text, /Many 70\b/);
        assert.doesNotMatch(second.text, /Many 70\b/);
        assert.match(second.text, /Many 40\b/);
        assert.match((await people.employee.get(brief)).text, /Questions All of them/);
        assert.match((await people.content.get('/questions?mine=1')).text, /Many 70\b/);
        assert.doesNotMatch((await people.employee.get('/questions?mine=1')).text, /Many 70\b/);
        const csv = await people.employee.get(`/questions/csv?brief=${idOf(brief)}`);
        assert.equal(csv.body.trim().split('\n').length > 70, true);
    });

    test('the team figure has the days to an answer', async () => {
        const page = await people.leader.get('/digest/team');
        assert.match(page.text, /From a question to its answer/);
        assert.match(page.text, /\d+ days?, of \d+ answers/);
        assert.doesNotMatch(page.text.match(/Until.*/s)[0], /Test leader/);
    });

    test('an empty place says what to do', async () => {
        const other = await publishedBrief(people.leader, { title: 'Quiet' });
        assert.match((await people.employee.get(other)).text, /Nobody has asked anything here yet/);
        assert.match((await people.employee.get(`/questions?brief=${idOf(other)}`)).text, /Nobody has asked here yet/);
        assert.equal(today, dayFromNow(0));
    });
});
