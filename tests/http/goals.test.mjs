// Goals that live: figures, their course by the rule that the page prints, history, and what
// becomes of the campaigns when a goal changes its meaning.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addGoal, dayFromNow, publish, writeBrief } from '../support/briefs.mjs';
import { fileCampaign, idOf } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance;
let leader;
let owner;
let ownerId;
let content;
let employee;
let admin;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    ownerId = await addPerson(instance, 'olga', 'employee');
    [leader, content, employee, admin] = await Promise.all(['leader', 'content', 'employee', 'admin'].map((name) => signIn(instance, name)));
    owner = await signIn(instance, 'olga');
});
after(() => instance.stop());

const valueOf = (form, name) => form.fields.find(([field]) => field === name)?.[1];

// A published brief with one goal of olga's, begun 100 days ago, due in 100; gives back the goal.
async function liveGoal(fields = {}) {
    const brief = await writeBrief(leader, { title: 'Goals that live', vision: 'Warm homes.' });
    await addGoal(leader, brief, { title: 'Certified installers', measure: 'Valid certificates', unit: 'installers', baseline: '300',
        target: '500', starts_on: dayFromNow(-100), due_on: dayFromNow(100), owner: ownerId, ...fields });
    await publish(leader, brief);
    const [[id]] = await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`);
    return { brief, goal: `/goals/${id}`, id };
}

async function count(client, goal, fields) {
    return client.submit((await client.get(goal)).form(`${goal}/progress`), { day: dayFromNow(0), ...fields });
}

const figuresOf = (id) => instance.sql(`SELECT figure, note FROM goal_progress WHERE goal_id = ${id} AND standing ORDER BY measured_on`);
const keptOf = (id) => instance.sql(`SELECT first_figure, latest_figure FROM goals WHERE id = ${id}`);
const meaningOf = async (id) => (await instance.sql(`SELECT meaning FROM goals WHERE id = ${id}`))[0][0];
const correctOf = (page, goal) => page.links.filter((link) => link.startsWith(`${goal}/progress/`));

describe('figures', () => {
    test('each moves the goal by the rule that the page prints', async () => {
        const { brief, goal, id } = await liveGoal();
        assert.match((await owner.get(goal)).text, /No progress yet No figure has been written down yet\. By today the line is at 400 installers/);
        const campaign = await fileCampaign(content, id);
        const steps = [
            [{ figure: '310', day: dayFromNow(-60) }, /Behind By today the line is at 400 installers; the last figure is 310 installers, 45 % of the way below it; tolerance 10 %/],
            [{ figure: '380', day: dayFromNow(-20), note: 'Saturday school <b>' }, /On course .* 380 installers, 10 % of the way below it/],
            [{ figure: '500' }, /Reached The last figure, of .*, is 500 installers; the target is 500 installers/],
        ];
        for (const [fields, words] of steps) {
            const page = await count(owner, goal, fields);
            assert.equal(page.status, 200);
            assert.match(page.text, words);
            const [course] = page.text.match(/Behind|On course|Reached/);
            assert.match((await content.get(campaign)).text, new RegExp(`Certified installers ${course} `));
            assert.match((await content.get(`/campaigns?goal=${id}`)).text, new RegExp(`Certified installers · ${course} `), 'in the list');
            const of = `section=goals&brief=${brief.split('/')[2]}`;
            assert.match((await content.get(`/coverage?${of}`)).text, new RegExp(`Certified installers ${course} `), 'among the gaps');
            assert.match((await content.get(`/coverage/csv?${of}`)).body, new RegExp(`Certified installers,.*,${course}\r\n`));
        }
        assert.deepEqual(await figuresOf(id), [['310.0000', ''], ['380.0000', 'Saturday school <b>'], ['500.0000', '']]);
        assert.deepEqual(await keptOf(id), [['310.0000', '500.0000']]);
        const page = await employee.get(goal);
        assert.match(page.text, /olga wrote down 380 for .* Saturday school <b>/);
        assert.match(page.body, /role="img" aria-label="The line goes from 300 installers on [^"]* 3 figures, from 310 installers on [^"]* to 500 installers/);
        assert.match((await employee.get(brief)).text, /Reached Last figure 500, today/);
        assert.deepEqual(await instance.sql(`SELECT line_from, latest_figure, DATEDIFF(UTC_DATE(), line_on) FROM shared_goals WHERE id = ${id}`, 'campaigns'),
            [['300.0000', '500.0000', '100']]);
        assert.equal((await instance.sql(`SELECT id FROM shared_goal_progress WHERE goal_id = ${id}`, 'home')).length, 3);
    });

    test('what does not fit is refused in words, and stays in the form', async () => {
        const { goal, id } = await liveGoal();
        for (const [fields, words] of [
            [{ figure: '' }, /Figure is missing/], [{ figure: 'four hundred' }, /Figure must be a number such as/], [{ figure: '1e9' }, /Figure must be a number/],
            [{ figure: '12345678901234567' }, /Figure can have 16 digits before the point/], [{ figure: '1.23456' }, /4 after it/],
            [{ day: '' }, /Day is missing/], [{ day: '2026-02-30' }, /Day must be a date/], [{ day: dayFromNow(2) }, /Day must not be after today/],
            [{ day: '1926-05-03' }, /more than 20 years ago\. Is the year right/], [{ note: 'x'.repeat(501) }, /Note can be at most 500/]]) {
            const page = await count(owner, goal, { figure: '400', note: 'kept', ...fields });
            assert.equal(page.status, 422, String(words));
            assert.match(page.text, words);
            const form = page.form(`${goal}/progress`);
            for (const [name, value] of Object.entries({ figure: '400', note: 'kept', ...fields }))
                assert.equal(valueOf(form, name), value, name);
        }
        assert.deepEqual(await figuresOf(id), []);
        assert.equal((await count(owner, goal, { figure: '-9999999999999999.9999' })).status, 200);
        assert.match((await owner.get(goal)).text, /the last figure is -9,999,999,999,999,999\.9999 installers, far below it/);
    });

    test('one figure a day: another is told of the first', async () => {
        const { goal, id } = await liveGoal();
        await count(owner, goal, { figure: '390' });
        const page = await count(leader, goal, { figure: '391' });
        assert.equal(page.status, 422);
        assert.match(page.text, /There is a figure for .* already: 390 installers\. Correct that one/);
        assert.deepEqual(await figuresOf(id), [['390.0000', '']]);
    });

    test('two at once and a form sent twice leave one', async () => {
        const { goal, id } = await liveGoal();
        const forms = await Promise.all([owner, leader].map(async (one) => (await one.get(goal)).form(`${goal}/progress`)));
        const pages = await Promise.all([owner.submit(forms[0], { figure: '1' }), leader.submit(forms[1], { figure: '2' })]);
        assert.deepEqual(pages.map(({ status }) => status).sort(), [200, 422]);
        assert.equal((await figuresOf(id)).length, 1);
        const form = (await owner.get(goal)).form(`${goal}/progress`);
        const twice = await Promise.all([1, 2].map(() => owner.submit(form, { figure: '3', day: dayFromNow(-1) })));
        assert.deepEqual(twice.map(({ status }) => status), [200, 200]);
        assert.equal((await figuresOf(id)).length, 2);
    });

    test('by the goal\'s owner, the brief\'s owner and delegate, and nobody else', async () => {
        const { goal, brief, id } = await liveGoal();
        const form = (await owner.get(goal)).form(`${goal}/progress`);
        await count(leader, goal, { figure: '350' });
        const [correct] = correctOf(await owner.get(goal), goal);
        const fix = (await owner.get(correct)).form(correct);
        for (const client of [content, employee, admin]) {
            const page = await client.get(goal);
            assert.ok(!page.forms.some(({ action }) => action.includes('/progress')));
            assert.deepEqual(correctOf(page, goal), []);
            assert.equal((await client.get(correct)).status, 403);
            const token = page.forms.find(({ action }) => action === '/sign-out').fields.find(([name]) => name === 'form_token')[1];
            for (const [one, fields] of [[form, { figure: '1' }], [fix, { figure: '1' }]])
                assert.equal((await client.submit(one, { ...fields, form_token: token })).status, 403);
            assert.equal((await client.post(`${correct}/take-back`, { form_token: token, version: 1 })).status, 403);
        }
        await instance.sql(`UPDATE briefs SET delegate_id = (SELECT id FROM people WHERE user_name = 'content') WHERE id = ${idOf(brief)}`);
        assert.equal((await count(content, goal, { figure: '360', day: dayFromNow(-3) })).status, 200);
        assert.deepEqual(await figuresOf(id), [['360.0000', ''], ['350.0000', '']]);
        const other = await liveGoal();
        assert.equal((await owner.get(correct.replace(goal, other.goal))).status, 404, 'a figure of another goal');
    });

    test('corrected, with both texts where somebody else did', async () => {
        const { goal, id } = await liveGoal();
        await count(owner, goal, { figure: '310', day: dayFromNow(-50) });
        await count(owner, goal, { figure: '320', day: dayFromNow(-5), note: 'counted twice' });
        const [at] = correctOf(await owner.get(goal), goal);
        const form = (await owner.get(at)).form(at);
        assert.equal(valueOf(form, 'figure'), '320');
        const taken = await owner.submit(form, { day: dayFromNow(-50) });
        assert.equal(taken.status, 422);
        assert.match(taken.text, /There is a figure for .* already: 310 installers/);
        assert.equal((await owner.submit(form, { figure: '470' })).status, 200);
        const stale = await leader.submit((await leader.get(at)).form(at), { version: 1, figure: '471' });
        assert.equal(stale.status, 409);
        assert.match(stale.text, /Saved by somebody else meanwhile 470/);
        assert.equal(valueOf(stale.form(at), 'figure'), '471');
        assert.deepEqual(await keptOf(id), [['310.0000', '470.0000']]);
        assert.match((await employee.get(goal)).text, /olga corrected 320 for .* to 470 for /);
    });

    test('taken back, kept in the history, and put back', async () => {
        const { goal, id } = await liveGoal();
        await count(owner, goal, { figure: '310', day: dayFromNow(-50) });
        await count(owner, goal, { figure: '320' });
        const [at] = correctOf(await owner.get(goal), goal);
        const form = (await owner.get(at)).form(`${at}/take-back`);
        const gone = await owner.submit(form);
        assert.match(gone.text, /The figure was taken back\. It stays in the history\. Undo .* olga took back 320 for/);
        assert.deepEqual(await keptOf(id), [['310.0000', '310.0000']]);
        assert.equal((await owner.get(at)).status, 410);
        await count(owner, goal, { figure: '330' });
        const undo = gone.form(`${at}/restore`);
        assert.equal((await owner.submit(undo)).status, 409, 'the day has another by now');
        assert.deepEqual(await keptOf(id), [['310.0000', '330.0000']]);
        const [newer] = correctOf(await owner.get(goal), goal);
        await owner.submit((await owner.get(newer)).form(`${newer}/take-back`));
        assert.match((await owner.submit(undo, { once: 'another' })).text, /The figure is back\. .* put back 320 for/);
        assert.deepEqual(await keptOf(id), [['310.0000', '320.0000']]);
        assert.deepEqual((await instance.sql(`SELECT action FROM audit WHERE object_kind = 'goal' AND object_id = ${id} ORDER BY id`)).flat(),
            ['create', 'progress', 'progress', 'progress-take-back', 'progress', 'progress-take-back', 'progress-put-back'].map((word) => `goal.${word}`));
    });

    test('written down from the brief, and back to it', async () => {
        const { brief, goal, id } = await liveGoal();
        const form = (await owner.get(brief)).form(`${goal}/progress`);
        const page = await owner.submit(form, { figure: '345' });
        assert.match(page.redirects.at(-1), new RegExp(`^${brief}\\?note=figure-added`));
        assert.match(page.text, /Last figure 345/);
        const wrong = await owner.submit(form, { once: 'other', figure: 'x', note: 'still here' });
        assert.equal(wrong.status, 422);
        assert.equal(valueOf(wrong.form(`${goal}/progress`), 'note'), 'still here');
        assert.equal((await figuresOf(id)).length, 1);
    });

    test('an archived goal, or one of an archived brief, is no longer counted', async () => {
        for (const path of ['goal', 'brief']) {
            const made = await liveGoal();
            const form = (await owner.get(made.goal)).form(`${made.goal}/progress`);
            await count(owner, made.goal, { figure: '310' });
            const [at] = correctOf(await owner.get(made.goal), made.goal);
            const takeBack = (await owner.get(at)).form(`${at}/take-back`);
            const edit = (await leader.get(made[path]));
            await leader.submit(edit.form(`${made[path]}/archive`));
            const page = await owner.submit(form, { figure: '320', day: dayFromNow(-1) });
            assert.equal(page.status, 422);
            assert.match(page.text, new RegExp(`This ${path} is archived: its figures stay as they are`));
            assert.equal((await owner.submit(takeBack)).status, 409);
            assert.match((await employee.get(made.goal)).text, /Archived: it is held to no line any more/);
            assert.deepEqual(await figuresOf(made.id), [['310.0000', '']]);
        }
    });
});

describe('the line', () => {
    test('an admin sets the tolerance', async () => {
        const { goal } = await liveGoal();
        await count(owner, goal, { figure: '370' });
        assert.match((await employee.get(goal)).text, /Behind By today .* 15 % of the way below it; tolerance 10 %/);
        const page = '/settings/goal-tolerance';
        await admin.submit((await admin.get(page)).form(page), { value: '15' });
        assert.match((await employee.get(goal)).text, /On course By today .* 15 % of the way below it; tolerance 15 %/);
        await admin.submit((await admin.get(page)).form(page), { value: '10' });
    });

    test('a target that equals where it stands is to be held', async () => {
        const { goal } = await liveGoal({ baseline: '95', target: '95.0', unit: '% of calls' });
        await count(owner, goal, { figure: '80' });
        assert.match((await employee.get(goal)).text, /Behind It is to stay at 95 % of calls until .* 80 % of calls, 16 % below it/);
    });

    test('without a beginning it begins at the first figure', async () => {
        const { goal } = await liveGoal({ baseline: '' });
        assert.match((await employee.get(goal)).text, /No progress yet .* nobody has said where it stood at first/);
        assert.doesNotMatch((await employee.get(goal)).body, /class="chart"/);
        const page = await count(owner, goal, { figure: '300', day: dayFromNow(-100) });
        assert.match(page.text, /Behind By today the line is at 400 installers/);
        assert.match(page.body, /class="chart"/);
    });

    test('past its date it is missed, with figures and without', async () => {
        const { goal } = await liveGoal({ due_on: dayFromNow(-1) });
        assert.match((await employee.get(goal)).text, /Missed Its date, .*, has passed and no figure was ever written down/);
        assert.match((await count(owner, goal, { figure: '499' })).text, /Missed Its date, .*, has passed; the last figure, of .*, is 499 installers; the target was 500/);
    });

    test('it must begin before it ends', async () => {
        const brief = await writeBrief(leader, { title: 'Backwards' });
        const page = await addGoal(leader, brief, { starts_on: dayFromNow(90), due_on: dayFromNow(90) });
        assert.equal(page.status, 422);
        assert.match(page.text, /Measured on must be a day before By/);
    });

    test('thousands of figures and changes stay within bounded pages', async () => {
        const { goal, id } = await liveGoal();
        await instance.sql(`INSERT INTO goal_progress (goal_id, measured_on, figure, note, person_id, created_at, updated_at)
                SELECT ${id}, UTC_DATE() - INTERVAL seq DAY, 500 - seq / 10, CONCAT('Figure ', seq, '.'), ${ownerId}, UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM seq_1_to_3000;
            INSERT INTO audit (at, request_id, person_id, action, object_kind, object_id, after_state)
                SELECT UTC_TIMESTAMP(3), REPEAT('0', 32), ${ownerId}, 'goal.progress', 'goal', ${id},
                    JSON_OBJECT('day', '2026-01-01', 'figure', seq, 'note', CONCAT('Event ', seq, '.')) FROM seq_1_to_2000`);
        const page = await owner.get(goal);
        assert.equal(page.body.match(/M\d+ \d+h0/g).length, 60);
        assert.match(page.text, /The newest 60 figures are drawn/);
        assert.ok(page.body.length < 60_000, `${page.body.length} bytes`);
        const seen = new Set();
        let pages = 0;
        for (let path = `${goal}/progress`; path && pages < 4; pages++) {
            const list = await employee.get(path);
            for (const [, number] of list.text.matchAll(/Figure (\d+)\./g))
                seen.add(Number(number));
            path = list.links.find((link) => link.includes('before='));
        }
        assert.deepEqual([...seen], Array.from({ length: 240 }, (_, index) => index + 1));
        const history = await employee.get(`${goal}/history`);
        assert.equal(history.text.match(/Event \d+\./g).length, 30);
        const next = history.links.find((link) => link.includes('before='));
        assert.match((await employee.get(next)).text, /Event 1970\./);
        for (const before of ['x', '2026-99-99', '-1', "1' OR 1", '99999999999999999999'])
            for (const list of ['progress', 'history'])
                assert.equal((await employee.get(`${goal}/${list}?before=${encodeURIComponent(before)}`)).status, 200, `${list} ${before}`);
    });
});

describe('what it means', () => {
    const edit = async (goal, fields) => leader.submit((await leader.get(`${goal}/edit`)).form(`${goal}/edit`), fields);

    test('whoever changes what is measured says whether the meaning changes', async () => {
        const { goal, id } = await liveGoal();
        await fileCampaign(content, id);
        await fileCampaign(content, id, { title: 'Saturday school' });
        assert.match((await leader.get(`${goal}/edit`)).text, /Does this change what the goal means for the 2 campaigns linked to it\?/);

        await edit(goal, { title: 'Certified installers in the North' });
        assert.equal(await meaningOf(id), '1', 'a title alone changes nothing');
        assert.doesNotMatch((await employee.get(goal)).text, /confirmed|in doubt/);

        for (const [fields, part] of [[{ target: '520' }, 'the target'], [{ measure: 'Other' }, 'the measure'], [{ unit: 'people' }, 'the unit'],
            [{ baseline: '301' }, 'where it stands'], [{ due_on: dayFromNow(101) }, 'the date'],
            [{ target: '520', unit: 'people', due_on: dayFromNow(101) }, 'the unit, the target and the date']]) {
            const asked = await edit(goal, fields);
            assert.equal(asked.status, 422);
            assert.match(asked.text, new RegExp(`You changed ${part}: say whether the goal still means the same`));
            const back = asked.form(`${goal}/edit`);
            assert.equal(valueOf(back, Object.keys(fields)[0]), Object.values(fields)[0]);
            assert.match(back.html, /value="yes" checked/, 'yes is chosen until they say otherwise');
        }
        assert.equal((await instance.sql(`SELECT target FROM goals WHERE id = ${id}`))[0][0], '500.0000', 'nothing is saved meanwhile');

        await edit(goal, { target: '500.00' });
        assert.equal(await meaningOf(id), '1', 'the same number');
        await edit(goal, { target: '510', meaning: 'no' });
        assert.equal(await meaningOf(id), '1', 'they said no');

        const asked = await edit(goal, { target: '520' });
        const saved = await leader.submit(asked.form(`${goal}/edit`), { meaning: 'yes' });
        assert.match(saved.text, /in doubt until their owners confirm/);
        assert.equal(await meaningOf(id), '2');
        const page = await employee.get(goal);
        assert.match(page.text, /0 of 2 open campaigns have confirmed what this goal means now; 2 are in doubt\./);
        assert.equal(page.text.match(/in doubt since the goal changed/g).length, 2);
        assert.match(page.text, /leader changed it .* Target: from 510 to 520 Its meaning changed: the campaigns are asked to look at it again/);

        await instance.sql(`UPDATE campaign_goals SET meaning = 2 WHERE goal_id = ${id} LIMIT 1`);
        assert.match((await employee.get(goal)).text, /1 of 2 open campaigns have confirmed/);
        await instance.sql(`UPDATE campaigns c JOIN campaign_goals l ON l.campaign_id = c.id SET c.state = 'done' WHERE l.goal_id = ${id} AND l.meaning = 1`);
        assert.match((await employee.get(goal)).text, /1 of 1 open campaign has confirmed what this goal means now\./);
        assert.deepEqual(await instance.sql(`SELECT JSON_VALUE(before_state, '$.meaning'), JSON_VALUE(after_state, '$.meaning') FROM audit
            WHERE object_kind = 'goal' AND object_id = ${id} AND action = 'goal.save' ORDER BY id DESC LIMIT 1`), [['1', '2']]);
    });

    test('the sense may change where no number does', async () => {
        const { goal, id } = await liveGoal();
        await fileCampaign(content, id);
        await edit(goal, { title: 'Installers who teach', meaning: 'yes' });
        assert.equal(await meaningOf(id), '2');
    });

    test('nobody is asked where no campaign is linked, unless one was meanwhile', async () => {
        const { goal, id } = await liveGoal();
        const page = await leader.get(`${goal}/edit`);
        assert.doesNotMatch(page.text, /Does this change what the goal means/);
        await edit(goal, { target: '520' });
        assert.equal(await meaningOf(id), '2');
        const form = (await leader.get(`${goal}/edit`)).form(`${goal}/edit`);
        await fileCampaign(content, id);
        const asked = await leader.submit(form, { target: '530' });
        assert.equal(asked.status, 422);
        assert.match(asked.text, /Does this change what the goal means for the 1 campaign linked to it\?/);
    });

    test('a stale edit shows both and changes no meaning', async () => {
        const { goal, id } = await liveGoal();
        await fileCampaign(content, id);
        const form = (await leader.get(`${goal}/edit`)).form(`${goal}/edit`);
        await edit(goal, { target: '520', meaning: 'no' });
        const stale = await leader.submit(form, { once: 'other', title: 'Mine', meaning: 'yes' });
        assert.equal(stale.status, 409);
        assert.match(stale.text, /Saved by somebody else meanwhile 520/);
        assert.equal(await meaningOf(id), '1');
    });

    test('archiving a goal or its brief puts its campaigns in doubt', async () => {
        const made = await liveGoal();
        await fileCampaign(content, made.id);
        for (const path of ['goal', 'brief']) {
            const archived = await leader.submit((await leader.get(made[path])).form(`${made[path]}/archive`));
            assert.match((await employee.get(made.goal)).text, new RegExp(`1 open campaign is in doubt, because the ${path} is archived`));
            await leader.submit(archived.forms.find(({ action }) => /\/(restore|unarchive)$/.test(action)));
            assert.doesNotMatch((await employee.get(made.goal)).text, /in doubt/);
        }
    });

    test('a goal with 500 campaigns stays one page', async () => {
        const { goal, id } = await liveGoal();
        const campaign = idOf(await fileCampaign(content, id));
        await instance.sql(`INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, starts_on, ends_on, state, created_by, created_at, updated_at)
                SELECT CONCAT('Many ', seq, '.'), kind, audience, voice, message, owner_id, starts_on, ends_on, state, created_by, created_at, updated_at
                FROM campaigns, seq_1_to_499 WHERE id = ${campaign};
            INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at)
                SELECT id, ${id}, 'Because.', owner_id, created_at FROM campaigns WHERE title LIKE 'Many %'`);
        await edit(goal, { target: '520', meaning: 'yes' });
        const page = await employee.get(goal);
        assert.match(page.text, /0 of 500 open campaigns have confirmed/);
        assert.equal(page.text.match(/in doubt since the goal changed/g).length, 50);
    });
});
