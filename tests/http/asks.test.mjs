// Asks: written, sent, decided once and by whom they may be; changed, which asks again; what
// came of them; who sees them; and what is refused, in clear words.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { askFields, askRow, draftAsk, fillAsk, forceAsk, moveAsk, sayOutcome, sentAsk } from '../support/asks.mjs';
import { addGoal, dayFromNow, publish, publishedBrief } from '../support/briefs.mjs';
import { fileCampaign, idOf, publishedGoal } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const reason = { words: 'Not before the frost.' };
const people = {};
const ids = {};
let instance;
let goal;

const stateOf = async (ask) => (await askRow(instance, ask, 'state'))[0];
const versionOf = async (ask) => Number((await askRow(instance, ask, 'version'))[0]);
const change = (ask, set) => instance.sql(`UPDATE asks SET ${set} WHERE id = ${idOf(ask)}`);
const movesOf = (ask) => instance.sql(`SELECT from_state, to_state FROM ask_moves WHERE ask_id = ${idOf(ask)} ORDER BY id`);

// A goal of its own brief, so that a test may archive it or let its owner leave.
const ownGoal = (leader = people.leader) => publishedGoal(instance, leader);

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const [name, role] of [['writer', 'content'], ['chief', 'leader'], ['expert', 'employee']])
        ids[name] = await addPerson(instance, name, role, `Test ${name}`);
    for (const name of ['employee', 'content', 'leader', 'admin', 'writer', 'chief', 'expert'])
        people[name] = await signIn(instance, name);
    for (const [id, name] of await instance.sql('SELECT id, user_name FROM people'))
        ids[name] = Number(id);
    goal = await ownGoal();
});
after(() => instance?.stop());

describe('from a draft to what came of it', () => {
    test('the whole way, with its history and audit', async () => {
        const ask = await draftAsk(people.content, goal);
        const draft = await people.content.get(ask);
        assert.match(draft.text, /It goes to Test leader ?\. Owns the goal\./);
        assert.match(draft.body, /Send it to Test leader/);
        assert.equal((await people.leader.get(ask)).status, 404, 'a draft is for the content team');
        await moveAsk(people.content, ask, 'asked');
        const asked = await people.leader.get(ask);
        for (const words of ['GBP 8,000', 'Expected: -2 per 100 visits', 'Six films, one for each question.', 'Owns the goal.'])
            assert.ok(asked.text.includes(words), words);
        const done = await moveAsk(people.leader, ask, 'approved', { words: 'Gladly.' });
        assert.match(done.text, /Approved\. Whoever asked sees it\./);
        assert.deepEqual(await askRow(instance, ask, 'state', 'decision', 'given', 'decided_by'),
            ['approved', 'approved', '8000.0000', String(ids.leader)]);
        assert.ok(!(await people.leader.get(ask)).body.includes('/outcome"'), 'not asked before the day');
        await change(ask, "change_by = CURDATE() - INTERVAL 1 DAY");
        for (const side of ['content', 'leader'])
            assert.match((await people[side].get('/')).text, /Did the change come: “[^”]+” It was to come by/, side);
        await sayOutcome(people.content, ask);
        assert.doesNotMatch((await people.content.get('/')).text, /Did the change come/);
        assert.equal(await stateOf(ask), 'approved', 'one side is not both');
        const end = await sayOutcome(people.leader, ask, { outcome: 'partly', figure: '-1' });
        assert.match(end.text, /Settled/);
        assert.match(end.text, /It came in part.*-1 per 100 visits/);
        assert.deepEqual(await movesOf(ask), [['draft', 'asked'], ['asked', 'approved'], ['approved', 'approved'], ['approved', 'settled']]);
        const audit = await instance.sql(`SELECT action, person_id FROM audit WHERE object_kind = 'ask' AND object_id = ${idOf(ask)} ORDER BY id`);
        assert.deepEqual(audit.map(([action]) => action), ['ask.create', 'ask.move', 'ask.decide', 'ask.outcome', 'ask.outcome']);
        assert.deepEqual(audit.map(([, person]) => Number(person)), [ids.content, ids.content, ids.leader, ids.content, ids.leader]);
    });

    test('more is wanted, answered, and approved in part', async () => {
        const ask = await sentAsk(people.content, goal);
        await moveAsk(people.leader, ask, 'more_wanted', { words: 'Which depots?' });
        assert.match((await people.content.get('/asks')).text, /Waiting for you.*Two film days.*Answer/);
        assert.match((await people.content.get(ask)).text, /Which depots\?/);
        await moveAsk(people.content, ask, 'asked', { words: 'Leeds and Cork.' });
        await moveAsk(people.leader, ask, 'part_approved', { words: 'One of them.', given: '4000.50' });
        assert.deepEqual(await askRow(instance, ask, 'state', 'given', 'decision'), ['part_approved', '4000.5000', 'part_approved']);
        const page = await people.content.get(ask);
        for (const words of ['GBP 4,000.5 given', 'Leeds and Cork.', 'One of them.'])
            assert.ok(page.text.includes(words), words);
    });

    test('declined and withdrawn are for good, each with its reason', async () => {
        const declined = await sentAsk(people.content, goal);
        await moveAsk(people.leader, declined, 'declined', reason);
        const withdrawn = await sentAsk(people.content, goal);
        await moveAsk(people.content, withdrawn, 'withdrawn', reason);
        for (const ask of [declined, withdrawn]) {
            const version = await versionOf(ask);
            for (const person of ['content', 'leader']) {
                const page = await people[person].get(ask);
                assert.ok(page.text.includes(reason.words));
                assert.ok(!page.forms.some(({ action }) => action.startsWith(ask)), `${ask} offers ${person} nothing`);
            }
            assert.equal((await people.content.get(`${ask}/edit`)).status, 403);
            assert.equal((await forceAsk(people.leader, ask, 'decide', { to: 'approved', version })).status, 409);
            assert.equal((await forceAsk(people.content, ask, 'move', { to: 'asked', version, ...reason })).status, 409);
        }
        assert.deepEqual([await stateOf(declined), await stateOf(withdrawn)], ['declined', 'withdrawn']);
    });

    test('people, time and a decision', async () => {
        const cases = [[{ kind: 'people', amount: '1.5', currency: '' }, '1.5 people'],
            [{ kind: 'time', amount: '1', currency: 'EUR' }, '1 day'], [{ kind: 'decision', amount: '', currency: '' }, 'A decision']];
        for (const [fields, words] of cases) {
            const ask = await sentAsk(people.content, goal, fields);
            const page = await people.leader.get(ask);
            assert.ok(page.text.includes(words), words);
            assert.equal((await askRow(instance, ask, 'currency'))[0], '', 'a currency is for money');
            assert.equal(page.body.includes('name="given"'), fields.kind !== 'decision');
            await moveAsk(people.leader, ask, 'part_approved', { words: 'Half.', ...(fields.kind === 'decision' ? {} : { given: '0.5' }) });
            assert.equal(await stateOf(ask), 'part_approved');
        }
    });

    test('too early is asked again, and settles nothing', async () => {
        const ask = await sentAsk(people.content, goal);
        await moveAsk(people.leader, ask, 'approved');
        await change(ask, 'change_by = CURDATE() - INTERVAL 1 DAY');
        for (const person of ['content', 'leader'])
            await sayOutcome(people[person], ask, { outcome: 'too_early', figure: '' });
        assert.equal(await stateOf(ask), 'approved');
        const waits = async () => (await people.leader.get('/asks?waiting=1')).links.includes(ask);
        assert.equal(await waits(), false, 'not at once');
        await change(ask, 'decider_answered_at = UTC_TIMESTAMP() - INTERVAL 31 DAY');
        assert.equal(await waits(), true, 'after 30 days');
        await sayOutcome(people.content, ask, { outcome: 'did_not', figure: '' });
        await sayOutcome(people.leader, ask, { outcome: 'too_early', figure: '' });
        assert.equal(await stateOf(ask), 'approved', 'too early beside an answer');
        await sayOutcome(people.leader, ask, { outcome: 'did_not', figure: '' });
        assert.deepEqual(await askRow(instance, ask, 'state', 'asker_outcome', 'decider_outcome'), ['settled', 'did_not', 'did_not']);
        assert.equal((await forceAsk(people.leader, ask, 'outcome', { version: 9, outcome: 'came', said: 'x' })).status, 409);
    });
});

describe('a change of what was decided', () => {
    test('asks again, and the history keeps the decision', async () => {
        const ask = await sentAsk(people.content, goal);
        await moveAsk(people.leader, ask, 'approved', { words: 'Twelve trains.' });
        const form = (await people.content.get(`${ask}/edit`)).form(`${ask}/edit`);
        assert.match((await people.content.get(`${ask}/edit`)).text, /This ask was decided\. Changing it asks again/);
        const page = await people.content.submit(form, { amount: '12000', change_by: dayFromNow(70) });
        assert.match(page.text, /Asked again\. The history keeps what was said before\./);
        assert.deepEqual(await askRow(instance, ask, 'state', 'decision', 'given', 'decided_by', 'decided_at', 'amount'),
            ['asked', 'NULL', 'NULL', 'NULL', 'NULL', '12000.0000']);
        for (const words of ['Twelve trains.', 'approved it. GBP 8,000', 'Asked for: GBP 8,000, now GBP 12,000.', 'Change to come by:'])
            assert.ok(page.text.includes(words), words);
        await moveAsk(people.leader, ask, 'approved');
        assert.equal((await askRow(instance, ask, 'given'))[0], '12000.0000');
    });

    test('that changes nothing decides nothing anew', async () => {
        const ask = await sentAsk(people.content, goal);
        await moveAsk(people.leader, ask, 'approved');
        const page = await people.content.submit((await people.content.get(`${ask}/edit`)).form(`${ask}/edit`));
        assert.match(page.text, /Nothing was different/);
        assert.equal(await stateOf(ask), 'approved');
    });

    test('while it waits stays asked, and tells what changed', async () => {
        const ask = await sentAsk(people.content, goal);
        const since = (await askRow(instance, ask, 'sent_at'))[0];
        await people.content.submit((await people.content.get(`${ask}/edit`)).form(`${ask}/edit`), { why: 'Seven films.' });
        assert.deepEqual(await askRow(instance, ask, 'state', 'sent_at'), ['asked', since]);
        assert.match((await people.leader.get(ask)).text, /changed it.*Reason reworded\./);
    });
});

describe('decided once', () => {
    test('two deciders at once: one wins, the other reads what was decided', async () => {
        for (let round = 0; round < 5; round++) {
            const ask = await sentAsk(people.content, goal, { delegate: '' });
            await change(ask, `delegate_id = ${ids.chief}`);
            const forms = await Promise.all(['leader', 'chief'].map(async (name) =>
                (await people[name].get(ask)).form(`${ask}/decide`)));
            const [first, second] = await Promise.all([
                people.leader.submit(forms[0], { to: 'approved', words: 'Yes from the owner.' }, { follow: false }),
                people.chief.submit(forms[1], { to: 'declined', words: 'No from the delegate.' }, { follow: false })]);
            assert.deepEqual([first.status, second.status].sort(), [303, 409]);
            const lost = first.status === 409 ? first : second;
            const [won, mine] = first.status === 409 ? ['No from the delegate.', 'Yes from the owner.'] : ['Yes from the owner.', 'No from the delegate.'];
            for (const words of ['Somebody was quicker', won, 'What you wanted:', mine, 'Nothing of yours was saved.'])
                assert.ok(lost.text.includes(words), `${words}: ${lost.text.slice(0, 500)}`);
            assert.equal((await movesOf(ask)).length, 2);
            assert.equal((await instance.sql(`SELECT COUNT(*) FROM audit WHERE action = 'ask.decide' AND object_id = ${idOf(ask)}`))[0][0], '1');
        }
    });

    test('a decision on a stale page is 409 with what changed, and can be made knowingly', async () => {
        const ask = await sentAsk(people.content, goal);
        const form = (await people.leader.get(ask)).form(`${ask}/decide`);
        await people.content.submit((await people.content.get(`${ask}/edit`)).form(`${ask}/edit`), { amount: '80000' });
        const page = await people.leader.submit(form, { to: 'approved', words: 'Fine with me.' });
        assert.equal(page.status, 409);
        for (const words of ['Asked for: GBP 8,000, now GBP 80,000.', 'What you wanted: Approve', 'Fine with me.'])
            assert.ok(page.text.includes(words), words);
        assert.equal(await stateOf(ask), 'asked');
        const again = await people.leader.submit(page.form(`${ask}/decide`), { to: 'approved' });
        assert.equal(again.status, 200);
        assert.deepEqual(await askRow(instance, ask, 'state', 'given'), ['approved', '80000.0000']);
    });

    test('a form sent twice decides once', async () => {
        const ask = await sentAsk(people.content, goal);
        const form = (await people.leader.get(ask)).form(`${ask}/decide`);
        const answers = await Promise.all([1, 2, 3].map(() => people.leader.submit(form, { to: 'approved' }, { follow: false })));
        assert.deepEqual(answers.map(({ status, headers }) => [status, headers.location]),
            Array(3).fill([303, `${ask}?note=ask-approved`]));
        assert.deepEqual(await movesOf(ask), [['draft', 'asked'], ['asked', 'approved']]);
        const other = await people.leader.submit(form, { to: 'declined', ...reason });
        assert.equal(other.status, 409, 'the same form with another decision');
        assert.equal(await stateOf(ask), 'approved');
    });

    test('a new ask sent twice is one', async () => {
        const form = (await people.content.get('/asks/new')).form('/asks/new');
        const fields = { ...askFields, title: 'Only one of me', goal, expected: '-1' };
        await Promise.all([people.content.submit(form, fields), people.content.submit(form, fields)]);
        assert.equal((await instance.sql("SELECT COUNT(*) FROM asks WHERE title = 'Only one of me'"))[0][0], '1');
    });

    test('an edit over somebody else’s shows both texts', async () => {
        const ask = await draftAsk(people.content, goal);
        const form = (await people.content.get(`${ask}/edit`)).form(`${ask}/edit`);
        await people.content.submit(form, { title: 'Theirs' });
        const page = await people.content.submit((await people.content.get(`${ask}/edit`)).form(`${ask}/edit`), { title: 'Mine', version: 1 });
        assert.equal(page.status, 409);
        assert.ok(page.text.includes('Theirs') && page.body.includes('value="Mine"'));
        await people.content.submit(page.form(`${ask}/edit`));
        assert.equal((await askRow(instance, ask, 'title'))[0], 'Mine');
    });

    test('an answer in place goes back to where it was, and nowhere else', async () => {
        for (const [next, location] of [['/?digest=1', '/?digest=1&note=ask-approved'], ['//evil.example', null], ['/\\evil', null],
            ['https://evil.example/', null]]) {
            const ask = await sentAsk(people.content, goal);
            const page = await forceAsk(people.leader, ask, 'decide', { to: 'approved', version: await versionOf(ask), next });
            assert.equal(page.headers.location, location ?? `${ask}?note=ask-approved`, next);
        }
    });
});

describe('who decides', () => {
    test('nobody else, whatever their role', async () => {
        const ask = await sentAsk(people.content, goal);
        for (const name of ['content', 'writer', 'chief', 'admin', 'employee', 'expert']) {
            const page = await forceAsk(people[name], ask, 'decide', { to: 'approved', version: await versionOf(ask) });
            assert.ok([403, 404].includes(page.status), `${name} is answered ${page.status}`);
        }
        for (const name of ['writer', 'leader', 'chief'])
            assert.equal((await forceAsk(people[name], ask, 'move', { to: 'withdrawn', ...reason, version: await versionOf(ask) })).status, 403, name);
        assert.equal(await stateOf(ask), 'asked');
    });

    test('an employee who owns the goal, and sees no other ask', async () => {
        const mine = await ownGoal();
        await instance.sql(`UPDATE goals SET owner_id = ${ids.expert} WHERE id = ${mine}`);
        const other = await sentAsk(people.content, goal);
        const ask = await sentAsk(people.content, mine);
        assert.deepEqual((await people.expert.get('/asks')).links.filter((link) => /^\/asks\/\d+$/.test(link) && link !== ask), []);
        assert.equal((await people.expert.get(other)).status, 404);
        assert.equal((await people.employee.get(ask)).status, 404);
        await moveAsk(people.expert, ask, 'approved');
        assert.equal(await stateOf(ask), 'approved');
    });

    test('who is named, if they may be', async () => {
        const brief = await publishedBrief(people.leader);
        const named = Number((await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`))[0][0]);
        await instance.sql(`UPDATE briefs SET delegate_id = ${ids.chief} WHERE id = ${idOf(brief)}`);
        const refused = await fillAsk(people.content, [[named, '-1']], { delegate: ids.expert });
        assert.equal(refused.status, 422);
        assert.match(refused.text, /Who decides owns one of these goals or its brief/);
        const ask = await sentAsk(people.content, named, { delegate: ids.chief });
        assert.match((await people.content.get(ask)).text, /Named to decide in place of Test leader/);
        assert.ok((await people.chief.get('/asks?waiting=1')).links.includes(ask));
        assert.ok(!(await people.leader.get('/asks?waiting=1')).links.includes(ask));
        await moveAsk(people.chief, ask, 'declined', reason);
    });

    test('when they left: the brief’s owner, then any leader; the page says the rule', async () => {
        const left = await ownGoal();
        const leaver = await addPerson(instance, 'leaver', 'leader', 'Test leaver');
        await instance.sql(`UPDATE goals SET owner_id = ${leaver} WHERE id = ${left}`);
        const ask = await sentAsk(people.content, left);
        await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${leaver}`);
        const page = await people.leader.get(ask);
        assert.match(page.text, /Owns the brief: Test leaver, who owns the goal, has left\./);
        assert.match(page.text, /the brief's owner decides, then any leader\./);
        assert.ok((await people.leader.get('/asks?waiting=1')).links.includes(ask));
        await instance.sql(`UPDATE briefs SET owner_id = ${leaver} WHERE id = (SELECT brief_id FROM goals WHERE id = ${left})`);
        assert.match((await people.chief.get(ask)).text, /Any leader/);
        assert.ok((await people.chief.get('/asks?waiting=1')).links.includes(ask));
        await moveAsk(people.chief, ask, 'approved');
        assert.deepEqual(await askRow(instance, ask, 'state', 'decided_by'), ['approved', String(ids.chief)]);
    });

    test('never who asks', async () => {
        const mine = await ownGoal();
        await instance.sql(`UPDATE goals SET owner_id = ${ids.content} WHERE id = ${mine}`);
        const ask = await sentAsk(people.content, mine);
        assert.match((await people.content.get(ask)).text, /who owns the goal, is the one who asks/);
        assert.equal((await forceAsk(people.content, ask, 'decide', { to: 'approved', version: await versionOf(ask) })).status, 403);
        await moveAsk(people.leader, ask, 'approved');
    });

    test('the content team takes over when the asker left', async () => {
        const gone = await addPerson(instance, 'gone', 'content', 'Test gone');
        const ask = await sentAsk(await signIn(instance, 'gone'), goal);
        assert.equal((await people.writer.get(`${ask}/edit`)).status, 403);
        await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${gone}`);
        await moveAsk(people.writer, ask, 'withdrawn', reason);
        assert.equal(await stateOf(ask), 'withdrawn');
    });
});

describe('what is refused', () => {
    const cases = [
        ['no amount', { amount: '' }, /Say how much you ask for\./],
        ['nothing', { amount: '0' }, /The amount must be more than nothing\./],
        ['below nothing', { amount: '-5' }, /The amount must be more than nothing\./],
        ['a huge amount', { amount: '9999999999999999' }, /The amount can be at most GBP 1,000,000,000\./],
        ['more digits than there can be', { amount: '99999999999999999' }, /can have 16 digits before the point/],
        ['words for an amount', { amount: 'a lot' }, /must be a number such as/],
        ['parts of a penny', { amount: '1.005' }, /The amount can have 2 digits after the point\./],
        ['parts of a yen', { amount: '1.5', currency: 'JPY' }, /JPY has no decimals/],
        ['an unknown currency', { currency: 'XXX' }, /The currency is not one of the choices\./],
        ['no currency', { currency: '' }, /Choose the currency of the amount\./],
        ['ten thousand and one people', { kind: 'people', amount: '10001' }, /at most 10,000 people/],
        ['an amount of a decision', { kind: 'decision' }, /A decision has no amount/],
        ['another kind', { kind: 'gold' }, /is not one of the choices/],
        ['no goal', { goal: '', expected: '' }, /Choose at least one goal/],
        ['a goal that is not there', { goal: '999999999' }, /This goal is not open any more/],
        ['no change', { expected: '' }, /Say by how much the goal’s measure should change\./],
        ['a change of nothing', { expected: '0.0' }, /A change of nothing needs no ask/],
        ['a change that leads away', { expected: '3' }, /That leads away from the target: this goal goes from 14\.2 to 9 per 100 visits, so a change that helps is below nothing\./],
        ['a day to decide that has passed', { answer_by: dayFromNow(-2) }, /That day has passed\. Leave time to decide\./],
        ['a change in the past', { change_by: dayFromNow(-2) }, /Name a day to come/],
        ['a change before its decision', { answer_by: dayFromNow(20), change_by: dayFromNow(10) }, /The change cannot come before the decision\./],
        ['no day at all', { change_by: '2027-02-30' }, /must be a date/],
        ['a campaign that is not there', { campaign: '999999999' }, /The campaign is not one of the choices\./],
        ['a reason too long', { why: 'x'.repeat(2001) }, /can be at most 2000 characters/],
    ];
    for (const [name, fields, words] of cases)
        test(name, async () => {
            const count = (await instance.sql('SELECT COUNT(*) FROM asks'))[0][0];
            const page = await fillAsk(people.content, [[goal, '-2']], fields);
            assert.equal(page.status, 422);
            assert.match(page.text, words);
            assert.match(page.title, /^Error: /);
            assert.ok(page.body.includes(`value="${fields.title ?? askFields.title}"`), 'what was typed stays');
            assert.equal((await instance.sql('SELECT COUNT(*) FROM asks'))[0][0], count);
        });

    test('a goal twice, and more than eight', async () => {
        assert.match((await fillAsk(people.content, [[goal, '-1'], [goal, '-2']])).text, /This goal is chosen twice/);
        const brief = await publishedBrief(people.leader);
        for (let i = 0; i < 8; i++)
            await addGoal(people.leader, brief, { title: `Goal ${i}` });
        await publish(people.leader, brief, { change: 'small' });
        const many = (await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`)).map(([id]) => [id, '-1']);
        assert.equal(many.length, 9);
        assert.match((await fillAsk(people.content, many)).text, /An ask can be for at most 8 goals\./);
        const eight = await fillAsk(people.content, many.slice(0, 8));
        assert.equal(eight.status, 200, eight.text.slice(0, 300));
    });

    test('a decision without its reason, a part without its amount', async () => {
        const ask = await sentAsk(people.content, goal);
        for (const [to, fields, words] of [
            ['declined', {}, /Say why, in a sentence or two/], ['declined', { words: ' \n ' }, /Say why/],
            ['more_wanted', {}, /Say what you want to know/], ['part_approved', { given: '5' }, /Say why/],
            ['part_approved', reason, /Say how much of it you give\./], ['part_approved', { ...reason, given: '0' }, /must be more than nothing/],
            ['part_approved', { ...reason, given: '-1' }, /must be more than nothing/],
            ['part_approved', { ...reason, given: '8000' }, /A part is less than what was asked for, GBP 8,000\./],
            ['part_approved', { ...reason, given: '8000.01' }, /A part is less/], ['approved', { given: '5' }, /Approving gives all/]]) {
            const page = await moveAsk(people.leader, ask, to, fields);
            assert.equal(page.status, 422, `${to} ${JSON.stringify(fields)}`);
            assert.match(page.text, words);
        }
        assert.match((await forceAsk(people.leader, ask, 'decide', { version: 2 })).text, /Choose what you want to do\./);
        assert.match((await moveAsk(people.content, ask, 'withdrawn')).text, /Say why/);
        assert.equal(await stateOf(ask), 'asked');
    });

    test('moves by the wrong door', async () => {
        const ask = await sentAsk(people.content, goal);
        const version = await versionOf(ask);
        assert.equal((await forceAsk(people.leader, ask, 'move', { to: 'approved', version })).status, 403);
        for (const to of ['settled', 'draft', 'asked'])
            assert.equal((await forceAsk(people.leader, ask, 'decide', { to, version, ...reason })).status, 409, to);
        assert.equal((await forceAsk(people.content, ask, 'move', { to: 'declined', version, ...reason })).status, 409);
        assert.equal((await forceAsk(people.leader, ask, 'decide', { to: 'sold', version })).status, 422);
        assert.equal(await stateOf(ask), 'asked');
    });

    test('an outcome before its day, without words, or with a figure of nothing that came', async () => {
        const ask = await sentAsk(people.content, goal);
        await moveAsk(people.leader, ask, 'approved');
        const early = await forceAsk(people.content, ask, 'outcome', { version: 3, outcome: 'came', said: 'Soon.' });
        assert.equal(early.status, 422);
        await change(ask, 'change_by = CURDATE() - INTERVAL 1 DAY');
        assert.match((await sayOutcome(people.content, ask, { said: '' })).text, /Say in a sentence how you know\./);
        assert.match((await sayOutcome(people.content, ask, { outcome: 'did_not' })).text, /there is no figure/);
        assert.match((await sayOutcome(people.content, ask, { outcome: null })).text, /Say whether the change came\./);
        assert.equal((await forceAsk(people.writer, ask, 'outcome', { version: 3, outcome: 'came', said: 'x' })).status, 403);
        assert.deepEqual(await askRow(instance, ask, 'asker_outcome', 'decider_outcome'), ['NULL', 'NULL']);
    });
});

describe('an archived goal', () => {
    test('stops sending and approving until another is chosen', async () => {
        const old = await ownGoal();
        const draft = await draftAsk(people.content, old);
        const asked = await sentAsk(people.content, old);
        await instance.sql(`UPDATE goals SET state = 'archived' WHERE id = ${old}`);
        const refused = await moveAsk(people.content, draft, 'asked');
        assert.equal(refused.status, 422);
        assert.match(refused.text, /A goal of this ask is archived, so it cannot be sent\. Change it and choose another goal first\./);
        assert.match((await people.leader.get(asked)).text, /A goal of this ask is archived\..*Archived/);
        for (const [to, fields] of [['approved', {}], ['part_approved', { ...reason, given: '1' }]]) {
            const page = await moveAsk(people.leader, asked, to, fields);
            assert.equal(page.status, 422);
            assert.match(page.text, /Test content can choose another goal: ask for that, or decline\./);
        }
        const form = (await people.content.get(`${asked}/edit`)).form(`${asked}/edit`);
        assert.match((await people.content.submit(form, { title: 'Still the old goal' })).text, /This goal is not open any more/);
        await people.content.submit(form, { goal, expected: '-1' });
        await moveAsk(people.leader, asked, 'approved');
        assert.equal(await stateOf(asked), 'approved');
    });

    test('can be declined as it is, and so can one whose brief is archived', async () => {
        const old = await ownGoal();
        const ask = await sentAsk(people.content, old);
        await instance.sql(`UPDATE briefs SET state = 'archived' WHERE id = (SELECT brief_id FROM goals WHERE id = ${old})`);
        assert.equal((await moveAsk(people.leader, ask, 'approved')).status, 422);
        await moveAsk(people.leader, ask, 'declined', reason);
        assert.equal(await stateOf(ask), 'declined');
    });

    test('a draft whose day to decide has passed names a new one first', async () => {
        const ask = await draftAsk(people.content, goal);
        await change(ask, 'answer_by = CURDATE() - INTERVAL 2 DAY');
        const page = await moveAsk(people.content, ask, 'asked');
        assert.equal(page.status, 422);
        assert.match(page.text, /The day to decide by has passed/);
    });
});

describe('lists', () => {
    test('overdue, filters, and pages by key', async () => {
        const other = await ownGoal(people.chief);
        const asks = [];
        for (let i = 0; i < 3; i++)
            asks.push(await sentAsk(people.writer, other, { title: `Listed ${i}` }));
        await change(asks[0], 'answer_by = CURDATE() - INTERVAL 1 DAY');
        assert.match((await people.chief.get(`/asks?goal=${other}`)).text, /Listed 0.*Overdue/);
        assert.deepEqual((await people.chief.get('/asks?waiting=1')).links.filter((link) => /^\/asks\/\d+$/.test(link)).sort(), [...asks].sort());
        const mine = (await people.writer.get('/asks?mine=1&state=asked')).text;
        assert.ok(mine.includes('Listed 1') && !mine.includes('Two film days'));
        await instance.sql(`INSERT INTO asks (kind, title, why, asker_id, answer_by, change_by, state, state_since, asked_at, sent_at, created_at, updated_at)
            SELECT 'decision', CONCAT('Page ', seq), 'w', ${ids.writer}, '2035-01-01', '2035-02-01', 'withdrawn', NOW(), NOW(), NOW(), NOW(), NOW() FROM seq_1_to_70;
            INSERT INTO ask_goals SELECT id, ${other}, 1, -1 FROM asks WHERE title LIKE 'Page %'`);
        const seen = new Set();
        let pages = 0;
        for (let path = `/asks?state=withdrawn&goal=${other}`; path; pages++) {
            const page = await people.leader.get(path);
            page.links.filter((link) => /^\/asks\/\d+$/.test(link)).forEach((link) => seen.add(link));
            path = page.links.find((link) => link.includes('before='));
        }
        assert.deepEqual([seen.size, pages], [70, 3]);
        assert.equal((await people.leader.get('/asks?state=gold&goal=x&before=-1')).status, 200);
    });

    test('as a file, with what a spreadsheet would run made harmless', async () => {
        const ask = await sentAsk(people.writer, goal, { title: '=1+1, "quoted"', amount: '12.50' });
        const draft = await draftAsk(people.writer, goal, { title: 'Not for leaders' });
        const file = await people.leader.get('/asks/csv?state=asked');
        assert.equal(file.headers['content-type'], 'text/csv; charset=utf-8; header=present');
        assert.match(file.headers['content-disposition'], /attachment; filename="?asks\.csv/);
        const lines = file.body.split('\r\n');
        assert.match(lines[0], /^Number,Ask,Kind,Amount,/);
        assert.match(lines[1], new RegExp(`^${idOf(ask)},"'=1\\+1, ""quoted""",Money,12\\.5,GBP,Fewer second visits,,Test writer,Test leader,Asked,`));
        assert.ok(!(await people.leader.get('/asks/csv')).body.includes('Not for leaders'));
        assert.ok((await people.content.get('/asks/csv')).body.includes(`${idOf(draft)},Not for leaders`));
    });

    test('a campaign’s page shows its asks to those who take part in them', async () => {
        const campaign = await fileCampaign(people.content, goal);
        const ask = await sentAsk(people.content, goal, { campaign: idOf(campaign), title: 'For this campaign' });
        for (const name of ['content', 'leader'])
            assert.ok((await people[name].get(campaign)).links.includes(ask), name);
        assert.ok(!(await people.employee.get(campaign)).text.includes('For this campaign'));
    });

    test('the record counts by kind and outcome, and names nobody', async () => {
        await instance.sql('DELETE FROM ask_moves; DELETE FROM ask_goals; DELETE FROM asks');
        assert.match((await people.leader.get('/asks/record')).text, /Nothing was asked yet/);
        const decided = "INSERT INTO asks (kind, title, amount, currency, why, asker_id, answer_by, change_by, state, state_since, asked_at, sent_at, decision, decided_by, decided_at, asker_outcome, decider_outcome, created_at, updated_at) VALUES ";
        const row = (kind, state, decision, asker, decider) => `('${kind}', 't', 1, '', 'w', ${ids.content}, '2026-01-01', '2026-02-01', '${state}', NOW(),
            NOW(), UTC_TIMESTAMP() - INTERVAL 3 DAY, ${decision}, ${ids.leader}, ${decision === 'NULL' ? 'NULL' : 'UTC_TIMESTAMP()'}, ${asker}, ${decider}, NOW(), NOW())`;
        await instance.sql(decided + [row('money', 'asked', 'NULL', 'NULL', 'NULL'), row('money', 'settled', "'approved'", "'came'", "'came'"),
            row('money', 'settled', "'part_approved'", "'came'", "'did_not'"), row('time', 'approved', "'approved'", "'came'", 'NULL'),
            row('people', 'declined', "'declined'", 'NULL', 'NULL'), row('people', 'withdrawn', "'approved'", 'NULL', 'NULL'),
            row('decision', 'draft', 'NULL', 'NULL', 'NULL')].join());
        await instance.sql("UPDATE asks SET asked_at = NULL WHERE state = 'draft'");
        const page = await people.leader.get('/asks/record');
        const rows = [...page.body.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, word, cells]) =>
            [word, ...[...cells.matchAll(/<td class="num">(.*?)<\/td>/g)].map(([, text]) => Number(text))]);
        assert.deepEqual(rows, [
            ['Money', 3, 1, 1, 1, 0, 0], ['People', 2, 0, 0, 0, 1, 1], ['Time', 1, 0, 1, 0, 0, 0], ['A decision', 0, 0, 0, 0, 0, 0], ['All', 6, 1, 2, 1, 1, 1],
            ['Money', 1, 0, 0, 1, 0], ['People', 0, 0, 0, 0, 0], ['Time', 0, 0, 0, 0, 1], ['A decision', 0, 0, 0, 0, 0], ['All', 1, 0, 0, 1, 1]]);
        assert.match(page.text, /3 days/);
        const main = page.body.slice(page.body.indexOf('<main'), page.body.indexOf('</main>'));
        assert.doesNotMatch(main, /Test (content|leader)/);
        assert.equal((await people.employee.get('/asks/record')).status, 403);
    });
});

test('what was written is in no address and no log', async () => {
    const ask = await sentAsk(people.content, goal, { title: 'Zebra quartz', why: 'Zebra quartz reason' });
    const page = await moveAsk(people.leader, ask, 'declined', { words: 'Zebra quartz words' }, { follow: false });
    assert.doesNotMatch(page.headers.location, /zebra/i);
    const { readFileSync, readdirSync } = await import('node:fs');
    for (const name of readdirSync(`${instance.state}/log`))
        assert.doesNotMatch(readFileSync(`${instance.state}/log/${name}`, 'utf8'), /zebra/i, name);
});
