// Links that stay true, measures, and coverage: what is missing is counted, shown and mended.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addGoal, dayFromNow, editBrief, publish, publishedBrief } from '../support/briefs.mjs';
import { fileCampaign, idOf, movePost, publishedGoal, sendCampaign, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    people.ownerId = await addPerson(instance, 'owner', 'leader', 'Olga Owner');
    for (const name of ['employee', 'content', 'leader', 'admin', 'owner'])
        people[name] = await signIn(instance, name);
});
after(() => instance?.stop());

const sections = ['goals', 'links', 'late', 'owners', 'measures', 'figures', 'posts', 'messages', 'departments', 'unplanned'];

// The counts of the page by section, as numbers.
async function counts(client, filter = '') {
    const page = await client.get(`/coverage?section=goals${filter}`);
    assert.equal(page.status, 200);
    const numbers = [...page.body.matchAll(/section=(\w+)[^"]*"[^>]*><span class="gap-number">([\d,]+)( or more)?</g)];
    assert.equal(numbers.length, sections.length);
    return Object.fromEntries(numbers.map(([, key, number]) => [key, Number(number.replaceAll(',', ''))]));
}

// The titles of the rows of a section.
async function rowsOf(client, section, filter = '') {
    const { body } = await client.get(`/coverage?section=${section}${filter}`);
    return [...body.slice(body.indexOf('id="section"')).matchAll(/row-title">(?:<a [^>]*>)?([^<]*)/g)].map(([, title]) => title);
}

const offers = (page, action) => page.forms.some((form) => form.action === action);
const raise = (goal) => instance.sql(`UPDATE goals SET meaning = meaning + 1 WHERE id = ${goal}`);
const link = async (campaign, goal) => (await instance.sql(`SELECT meaning, confirmed_by, despite_archive FROM campaign_goals
    WHERE campaign_id = ${idOf(campaign)} AND goal_id = ${goal}`))[0];
const history = async (campaign) => (await instance.sql(`SELECT what, words FROM campaign_goal_history
    WHERE campaign_id = ${idOf(campaign)} ORDER BY id`)).map((row) => row.join(': '));

async function confirmForm(client, campaign, goal) {
    return (await client.get(campaign)).form(`${campaign}/goals/${goal}/confirm`);
}

async function withdraw(client, campaign, goal, reason = 'It went another way.') {
    const at = `${campaign}/goals/${goal}/withdraw`;
    return client.submit((await client.get(at)).form(at), { reason });
}

describe('links that stay true', () => {
    let goal, other, campaign;

    before(async () => {
        goal = await publishedGoal(instance, people.leader);
        other = await publishedGoal(instance, people.leader, { title: 'Warm by autumn' });
        const page = await sendCampaign(people.content, [[goal, 'It explains.'], [other, 'It sells.']], { owner: people.ownerId });
        campaign = page.redirects.at(-1).match(/\/campaigns\/\d+/)[0];
    });

    test('a new link is not suspect; one whose goal changed is, for all to see', async () => {
        assert.doesNotMatch((await people.employee.get(campaign)).text, /Suspect/);
        await raise(goal);
        const page = await people.employee.get(campaign);
        assert.match(page.text, /Fewer second visits No progress yet Suspect/);
        assert.match(page.text, /The goal has changed since this was said. Does it still hold\?/);
        assert.equal(page.text.match(/Suspect/g).length, 1);
        assert.ok(!offers(page, `${campaign}/goals/${goal}/confirm`), 'an employee has no button');
        assert.ok(await confirmForm(people.owner, campaign, goal), 'its owner has');
        assert.ok(await confirmForm(people.content, campaign, goal), 'content staff have');
    });

    test('its owner confirms it with one click; twice changes nothing', async () => {
        const form = await confirmForm(people.owner, campaign, goal);
        const second = await confirmForm(people.content, campaign, goal);
        const done = await people.owner.submit(form);
        assert.match(done.text, /Still true: the goal's leader sees that you looked/);
        assert.match(done.text, /Confirmed by Olga Owner, just now/);
        assert.doesNotMatch(done.text, /Suspect/);
        assert.deepEqual(await link(campaign, goal), ['2', String(people.ownerId), '0']);
        assert.match((await people.owner.submit(form)).text, /Confirmed by Olga Owner/);
        assert.match((await people.content.submit(second)).text, /Somebody has said so already/);
        assert.deepEqual(await link(campaign, goal), ['2', String(people.ownerId), '0'], 'who was first stays');
        assert.deepEqual(await history(campaign), ['linked: It explains.', 'linked: It sells.', 'confirmed: ']);
        const [[action]] = await instance.sql(`SELECT action FROM audit WHERE object_id = ${idOf(campaign)} ORDER BY id DESC LIMIT 1`);
        assert.equal(action, 'campaign.confirm');
    });

    test('two who confirm at once make one confirmation', async () => {
        await raise(goal);
        const forms = [await confirmForm(people.owner, campaign, goal), await confirmForm(people.content, campaign, goal)];
        const pages = await Promise.all([people.owner.submit(forms[0]), people.content.submit(forms[1])]);
        assert.deepEqual(pages.map((page) => page.status), [200, 200]);
        assert.equal((await history(campaign)).filter((line) => line.startsWith('confirmed')).length, 2);
    });

    test('a click on a page that is older than the goal confirms nothing', async () => {
        await raise(goal);
        const form = await confirmForm(people.owner, campaign, goal);
        await raise(goal);
        const page = await people.owner.submit(form);
        assert.match(page.text, /The goal changed again since you opened that page/);
        assert.match(page.text, /Suspect/);
        await people.owner.submit(await confirmForm(people.owner, campaign, goal));
    });

    test('who may not edit the campaign can neither confirm nor withdraw', async () => {
        await raise(goal);
        const { fields } = await confirmForm(people.owner, campaign, goal);
        for (const name of ['employee', 'leader']) {
            const keys = (await people[name].get('/campaigns')).forms.find((form) => form.action === '/sign-out').fields;
            const sent = [...keys, ...fields.filter(([field]) => field === 'version')];
            assert.equal((await people[name].post(`${campaign}/goals/${goal}/confirm`, sent, { follow: false })).status, 403, name);
            assert.equal((await people[name].get(`${campaign}/goals/${goal}/withdraw`)).status, 403, name);
            assert.equal((await people[name].post(`${campaign}/goals/${goal}/withdraw`, [...sent, ['reason', 'x']], { follow: false })).status, 403, name);
        }
        assert.match((await people.owner.get(campaign)).text, /Suspect/);
    });

    test('archiving the goal, or its brief, makes links suspect until they are confirmed anyway', async () => {
        await instance.sql(`UPDATE goals SET state = 'archived' WHERE id = ${other}`);
        let page = await people.owner.get(campaign);
        assert.match(page.text, /Fewer second visits Archived Suspect/);
        assert.match(page.text, /The goal was archived. Does this still hold\?/);
        page = await people.owner.submit(page.form(`${campaign}/goals/${other}/confirm`));
        assert.ok(!offers(page, `${campaign}/goals/${other}/confirm`));
        assert.deepEqual(await link(campaign, other), ['1', String(people.ownerId), '1']);
        await instance.sql(`UPDATE goals SET state = 'live' WHERE id = ${other}`);
        const third = await publishedGoal(instance, people.leader);
        const at = await fileCampaign(people.content, third);
        await instance.sql(`UPDATE briefs b JOIN goals g ON g.brief_id = b.id SET b.state = 'archived' WHERE g.id = ${third}`);
        assert.match((await people.content.get(at)).text, /Archived Suspect/);
        await instance.sql(`UPDATE briefs b JOIN goals g ON g.brief_id = b.id SET b.state = 'published' WHERE g.id = ${third}`);
        assert.doesNotMatch((await people.content.get(at)).text, /Suspect/);
    });

    test('a withdrawal needs a reason, which is kept though the link is gone', async () => {
        const at = `${campaign}/goals/${goal}/withdraw`;
        const refused = await withdraw(people.owner, campaign, goal, '  ');
        assert.equal(refused.status, 422);
        assert.match(refused.text, /Say why the campaign does not serve this goal any more/);
        const form = (await people.owner.get(at)).form(at);
        const page = await people.owner.submit(form, { reason: 'Controls are explained elsewhere.' });
        assert.match(page.text, /Withdrawn. Its history keeps your reason/);
        assert.match(page.text, /Olga Owner withdrew it from Fewer second visits just now Controls are explained elsewhere/);
        assert.equal(await link(campaign, goal), undefined);
        assert.equal((await history(campaign)).at(-1), 'withdrawn: Controls are explained elsewhere.');
        assert.equal((await people.owner.get(at)).status, 404, 'the page of a link that is gone');
        assert.equal((await people.owner.submit(form, { reason: 'Controls are explained elsewhere.' })).status, 200, 'sent twice');
        assert.equal((await history(campaign)).filter((line) => line.startsWith('withdrawn')).length, 1);
        const late = await people.owner.post(`${campaign}/goals/${goal}/confirm`, [...(await people.owner.get(campaign))
            .forms.find((one) => one.action === '/sign-out').fields, ['version', '1']]);
        assert.match(late.text, /The campaign does not serve that goal any more/);
    });

    test('an edit that was opened before a withdrawal does not bring the link back unseen', async () => {
        const third = await publishedGoal(instance, people.leader, { title: 'Third' });
        const page = await sendCampaign(people.content, [[other, 'It sells.'], [third, 'It fits.']]);
        const at = page.redirects.at(-1).match(/\/campaigns\/\d+/)[0];
        const edit = (await people.content.get(`${at}/edit`)).form(`${at}/edit`);
        await withdraw(people.content, at, third);
        assert.equal((await people.content.submit(edit, { title: 'Stale' })).status, 409);
        assert.equal(await link(at, third), undefined);
        const form = (await people.content.get(`${at}/goals/${other}/withdraw`)).form(`${at}/goals/${other}/withdraw`);
        await people.content.submit((await people.content.get(`${at}/edit`)).form(`${at}/edit`), { title: 'Changed meanwhile' });
        const stale = await people.content.submit(form, { reason: 'Too late' });
        assert.equal(stale.status, 409);
        assert.match(stale.text, /The campaign was changed meanwhile/);
        assert.ok(stale.body.includes('Too late'), 'the reason is kept');
        assert.ok(await link(at, other));
    });

    test('editing keeps history too: linked, why changed, withdrawn', async () => {
        const at = await fileCampaign(people.content, other);
        const edit = async (goals, whys) => people.content.submit((await people.content.get(`${at}/edit`)).form(`${at}/edit`),
            { goal: goals, why: whys });
        const third = await publishedGoal(instance, people.leader, { title: 'Third' });
        await edit([other, third], ['Said better.', 'New.']);
        await edit([third], ['New.']);
        assert.deepEqual((await history(at)).slice(1), ['why changed: Said better.', 'linked: New.', 'withdrawn: ']);
    });

    test('without its last link a campaign says that it serves no goal, and is found', async () => {
        const at = await fileCampaign(people.content, other, { title: 'Adrift' });
        const post = await writePost(people.content, at, { title: 'Left behind' });
        const earlier = await counts(people.content);
        assert.match((await people.content.get(`${at}/goals/${other}/withdraw`)).text, /This is the only goal that it serves/);
        const page = await withdraw(people.content, at, other);
        assert.match(page.text, /The campaign serves no goal now/);
        assert.match((await people.employee.get(at)).text, /This campaign serves no goal now/);
        assert.match((await people.employee.get('/campaigns')).text, /Serves no goal now/);
        for (const path of [`/thread${at}`, `/thread${post}`, post])
            assert.equal((await people.content.get(path)).status, 200, path);
        assert.equal((await counts(people.content)).posts, earlier.posts + 1);
        assert.deepEqual(await rowsOf(people.content, 'posts'), ['Left behind']);
        const mend = (await people.content.get('/coverage?section=posts')).links.find((href) => href === `${at}/edit#f-goal`);
        await people.content.submit((await people.content.get(mend)).form(`${at}/edit`), { goal: [other], why: ['It sells after all.'] });
        assert.equal((await counts(people.content)).posts, earlier.posts);
        assert.doesNotMatch((await people.employee.get(at)).text, /serves no goal now/);
    });
});

describe('measures', () => {
    let campaign;
    const fields = { level: 'activity', channel: 1, measure: 'Posts that are out', unit: 'posts', baseline: '', target: '12', due_on: dayFromNow(50) };
    const add = async (client, values = {}) => client.submit((await client.get(`${campaign}/measures/new`)).form(`${campaign}/measures/new`), { ...fields, ...values });
    const hrefOf = (page) => page.links.find((href) => /\/measures\/\d+$/.test(href));

    before(async () => {
        campaign = await fileCampaign(people.content, await publishedGoal(instance, people.leader), { title: 'Measured' });
    });

    test('are named, shown by channel, and close the gap', async () => {
        assert.ok((await rowsOf(people.content, 'measures')).includes('Measured'));
        const page = await add(people.content);
        assert.equal(page.status, 200);
        assert.match(page.text, /Posts that are out To 12 posts by .* Activity Company blog/);
        assert.match(page.text, /This does not yet show a business effect/);
        assert.ok(!(await rowsOf(people.content, 'measures')).includes('Measured'));
        const outcome = await add(people.content, { level: 'outcome', channel: '', measure: 'Requests', baseline: '12', target: '40.5', unit: 'a month' });
        assert.match(outcome.text, /Requests From 12 to 40.5 a month by .* Outcome All channels/);
        assert.doesNotMatch(outcome.text, /does not yet show a business effect/);
        assert.ok(outcome.text.indexOf('Requests') < outcome.text.indexOf('Posts that are out'), 'outcomes first');
    });

    test('what does not fit is refused, with what was typed', async () => {
        for (const [values, words] of [
            [{ measure: '' }, /measure/i], [{ target: 'many' }, /target/i], [{ target: '5', baseline: '5.0' }, /must differ/],
            [{ channel: 2 }, /one of the campaign's channels/], [{ level: 'vanity' }, /level/i], [{ due_on: '2026-02-30' }, /day/i],
            [{ target: '12345678901234567890' }, /target/i], [{ measure: 'x'.repeat(201) }, /measure/i]]) {
            const page = await add(people.content, values);
            assert.equal(page.status, 422, JSON.stringify(values));
            assert.match(page.text, words);
            assert.ok(page.body.includes('value="posts"'), 'the unit is kept');
        }
    });

    test('two who change one see both texts; taken away twice is once', async () => {
        const at = hrefOf(await people.content.get(campaign));
        const [mine, theirs] = [(await people.content.get(at)).form(at), (await people.content.get(at)).form(at)];
        await people.content.submit(theirs, { measure: 'Theirs' });
        const page = await people.content.submit(mine, { measure: 'Mine' });
        assert.equal(page.status, 409);
        assert.ok(page.body.includes('Mine') && page.text.includes('Theirs'));
        const remove = (await people.content.get(at)).form(`${at}/remove`);
        assert.match((await people.content.submit(remove)).text, /taken away/);
        assert.equal((await people.content.submit(remove)).status, 200, 'the same click again leads to its first result');
        assert.equal((await people.content.get(at)).status, 404);
        assert.deepEqual(await instance.sql(`SELECT measures, (SELECT COUNT(*) FROM campaign_measures m WHERE m.campaign_id = c.id)
            FROM campaigns c WHERE id = ${idOf(campaign)}`), [['1', '1']]);
    });

    test('are not for everyone to change', async () => {
        for (const name of ['employee', 'leader', 'admin'])
            assert.equal((await people[name].get(`${campaign}/measures/new`)).status, 403, name);
        const other = await fileCampaign(people.content, await publishedGoal(instance, people.leader));
        const id = hrefOf(await people.content.get(campaign)).split('/').pop();
        assert.equal((await people.content.get(`${other}/measures/${id}`)).status, 404, 'of another campaign');
    });

    test('forty are enough', async () => {
        await instance.sql(`INSERT INTO campaign_measures (campaign_id, level, measure, unit, target, due_on, created_at, updated_at)
            SELECT ${idOf(campaign)}, 'activity', seq, 'u', 1, '2030-01-01', NOW(), NOW() FROM seq_1_to_39`);
        const form = { ...fields, measure: 'One more' };
        const keys = (await people.content.get('/campaigns')).forms.find((one) => one.action === '/sign-out').fields;
        const page = await people.content.post(`${campaign}/measures/new`, [...keys, ...Object.entries(form)]);
        assert.equal(page.status, 422);
        assert.match(page.text, /A campaign can name 40 measures/);
    });
});

describe('coverage', () => {
    test('is for content staff, leaders and admins', async () => {
        for (const [name, status] of [['employee', 403], ['content', 200], ['leader', 200], ['admin', 200]])
            for (const path of ['/coverage', '/coverage/csv?section=goals'])
                assert.equal((await people[name].get(path)).status, status, `${name} ${path}`);
        assert.ok((await people.leader.get('/campaigns')).links.includes('/coverage'));
        assert.ok(!(await people.employee.get('/campaigns')).links.includes('/coverage'));
    });

    test('strange addresses are answered, not obeyed', async () => {
        for (const query of ['section=x%22%3E', 'brief=-1', 'brief=99999999999999999999', 'a=1&b=x', 'section=links&brief=999999999&category=77&department=3'])
            assert.equal((await people.content.get(`/coverage?${query}`)).status, 200, query);
        assert.equal((await people.content.get('/coverage/csv?section=nothing')).status, 404);
    });

    test('goals: covered when a campaign goes live, uncovered when it ends', async () => {
        const brief = await publishedBrief(people.leader, { title: 'Coverage of goals' });
        const of = `&brief=${idOf(brief)}`;
        const goal = Number((await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`))[0][0]);
        assert.match((await people.leader.get(`/coverage?section=goals${of}`)).text, /1 of 1 goal\./);
        assert.ok((await people.content.get(`/coverage?section=goals${of}`)).links.includes(`/campaigns/new?goal=${goal}`));
        const campaign = await fileCampaign(people.content, goal);
        assert.equal((await counts(people.content, of)).goals, 1, 'planned is not live');
        const move = async (to, fields = {}) => {
            const page = await people.content.get(campaign);
            const form = page.forms.find((one) => one.action === `${campaign}/state` && one.html.includes(`value="${to}"`));
            return people.content.submit(form, { ...fields, to });
        };
        await move('live');
        assert.equal((await counts(people.content, of)).goals, 0);
        assert.match((await people.leader.get(`/coverage?section=goals${of}`)).text, /0 of 1 goal\. Every live goal has a live campaign/);
        await raise(goal);
        assert.equal((await counts(people.content, of)).links, 1);
        await move('done');
        assert.deepEqual({ ...(await counts(people.content, of)) }, { ...(await counts(people.content, of)), goals: 1, links: 0 });
    });

    test('archived and overdue goals, owners who left, and no figures', async () => {
        const brief = await publishedBrief(people.leader, { title: 'Coverage of campaigns' });
        const of = `&brief=${idOf(brief)}`;
        const goal = Number((await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`))[0][0]);
        const leaver = await addPerson(instance, 'leaver', 'content', 'Lee Leaver');
        const campaign = await fileCampaign(people.content, goal, { title: 'Orphan', owner: leaver });
        assert.deepEqual(await counts(people.content, of), { ...(await counts(people.content, of)), late: 0, owners: 0, figures: 0, measures: 1 });
        await instance.sql(`UPDATE people SET state = 'inactive' WHERE id = ${leaver};
            UPDATE goals SET due_on = UTC_DATE() - INTERVAL 1 DAY WHERE id = ${goal};
            UPDATE campaigns SET state = 'live', starts_on = UTC_DATE() - INTERVAL 14 DAY WHERE id = ${idOf(campaign)}`);
        const found = await counts(people.content, of);
        assert.deepEqual([found.late, found.owners, found.figures], [1, 1, 1]);
        assert.deepEqual(await rowsOf(people.content, 'owners', of), ['Orphan']);
        assert.match((await people.content.get(`/coverage?section=figures${of}`)).text, /no figure of the last 14 days, live for 14 days/);
        assert.match((await people.content.get(`/coverage?section=late${of}`)).text, /Goal overdue/);
        const mend = (await people.content.get(`/coverage?section=owners${of}`)).links.find((href) => href.endsWith('#f-owner'));
        await people.content.submit((await people.content.get(mend)).form(`${campaign}/edit`), { owner: people.ownerId });
        assert.equal((await counts(people.content, of)).owners, 0);
        await instance.sql(`UPDATE campaigns SET starts_on = UTC_DATE() - INTERVAL 13 DAY WHERE id = ${idOf(campaign)}`);
        assert.equal((await counts(people.content, of)).figures, 0, 'one day too early');
    });

    test('key messages: carried once a reviewer ticked them and approved', async () => {
        const brief = await publishedBrief(people.leader, { title: 'Said', key_messages: 'One visit\n\nAsk first, \\n "always"\n' });
        const of = `&brief=${idOf(brief)}`;
        const goal = Number((await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`))[0][0]);
        assert.deepEqual(await rowsOf(people.content, 'messages', of), ['One visit', 'Ask first, \\n &quot;always&quot;']);
        const campaign = await fileCampaign(people.content, goal);
        const mends = (await people.content.get(`/coverage?section=messages${of}`)).links;
        assert.ok(mends.includes(`/posts/new?campaign=${idOf(campaign)}`), mends.join(' '));
        const post = await writePost(people.content, campaign);
        await movePost(people.content, post, 'in_review', { reviewer: people.ownerId });
        const form = (await people.owner.get(post)).forms.find((one) => one.action === `${post}/move`);
        const digest = form.html.match(/name="message" value="([0-9a-f]{64})"[^>]*><span>One visit/)[1];
        const wrong = await people.owner.submit(form, { to: 'approved', what_worked: 'Short', message: ['0'.repeat(64)] });
        assert.equal(wrong.status, 422);
        assert.match(wrong.text, /key messages have changed meanwhile/);
        const page = await movePost(people.owner, post, 'approved', { what_worked: 'Short', message: [digest] });
        assert.match(page.text, /Key messages it carries One visit Said/);
        assert.equal((await counts(people.content, of)).messages, 1);
        await editBrief(people.leader, brief, { key_messages: 'One single visit\nAsk first, \\n "always"' });
        await publish(people.leader, brief, { note: 'Sharper' });
        assert.equal((await counts(people.content, of)).messages, 2, 'a line that was changed is not carried');
        assert.match((await people.content.get(post)).text, /Key messages it carries One visit/);
    });

    test('departments that read nothing; of fewer than five nothing is said', async () => {
        await instance.sql(`INSERT INTO departments (id, name) VALUES (71, 'Depot'), (72, 'Cellar');
            INSERT INTO people (user_name, email, name, title, roles, state, department_id, created_at)
                SELECT CONCAT('d', seq), CONCAT('d', seq, '@example.org'), 'D', '', 1, 'active', IF(seq <= 5, 71, 72), NOW() FROM seq_1_to_9`);
        assert.deepEqual(await rowsOf(people.leader, 'departments'), ['Depot']);
        assert.match((await people.leader.get('/coverage?section=departments')).text, /Depot 0 of 5 people/);
        const brief = idOf(await publishedBrief(people.leader, { title: 'Read me' }));
        const second = idOf(await publishedBrief(people.leader, { title: 'Read me too' }));
        await instance.sql(`INSERT INTO brief_reads SELECT ${brief}, MIN(id), 1, NOW() FROM people WHERE department_id = 71`);
        assert.deepEqual(await rowsOf(people.leader, 'departments'), []);
        assert.deepEqual(await rowsOf(people.leader, 'departments', `&brief=${brief}`), []);
        assert.deepEqual(await rowsOf(people.leader, 'departments', `&brief=${second}`), ['Depot']);
    });

    test('filters by kind of outcome and by department', async () => {
        const brief = await publishedBrief(people.leader, { title: 'Filtered' });
        await addGoal(people.leader, brief, { title: 'Of talent', category: 5 });
        const of = `&brief=${idOf(brief)}`;
        assert.deepEqual(await rowsOf(people.leader, 'goals', `${of}&category=5`), ['Of talent']);
        assert.equal((await counts(people.leader, of)).goals, 2);
        await instance.sql(`UPDATE people SET department_id = 72 WHERE user_name = 'owner'`);
        const goal = Number((await instance.sql(`SELECT id FROM goals WHERE title = 'Of talent'`))[0][0]);
        await fileCampaign(people.content, goal, { title: 'Of the cellar', owner: people.ownerId });
        await fileCampaign(people.content, goal, { title: 'Of nobody' });
        assert.deepEqual(await rowsOf(people.leader, 'measures', `${of}&department=72`), ['Of the cellar']);
        assert.deepEqual(await rowsOf(people.leader, 'measures', '&category=5&department=72'), ['Of the cellar']);
        assert.deepEqual((await rowsOf(people.leader, 'measures', `${of}&category=5`)).sort(), ['Of nobody', 'Of the cellar']);
    });

    test('still true, from the list itself, and back to it', async () => {
        const brief = await publishedBrief(people.leader, { title: 'From the list' });
        const goal = Number((await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`))[0][0]);
        const campaign = await fileCampaign(people.content, goal);
        await raise(goal);
        const at = `/coverage?section=links&brief=${idOf(brief)}`;
        const action = `${campaign}/goals/${goal}/confirm?back=coverage`;
        assert.ok(!offers(await people.leader.get(at), action), 'a leader who does not own it opens it');
        const page = await people.content.submit((await people.content.get(at)).form(action));
        assert.match(page.path, /^\/coverage\?section=links/);
        assert.match(page.text, /Still true/);
        assert.equal((await counts(people.content, `&brief=${idOf(brief)}`)).links, 0);
    });

    test('CSV holds what the page holds, and no formula', async () => {
        const brief = await publishedBrief(people.leader, { title: '=cmd|"x", y' });
        await addGoal(people.leader, brief, { title: '@SUM(A1), "b"' });
        const csv = await people.leader.get(`/coverage/csv?section=goals&brief=${idOf(brief)}`);
        assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8; header=present');
        assert.match(csv.headers['content-disposition'], /attachment; filename="coverage-goals.csv"/);
        const lines = csv.body.split('\r\n');
        assert.equal(lines[0], 'Goal,Brief,Due,Course');
        assert.ok(lines.includes(`"'@SUM(A1), ""b""","'=cmd|""x"", y",${dayFromNow(90)},No progress yet`), csv.body);
        assert.equal(lines.length, 4);
        for (const section of sections)
            assert.equal((await people.leader.get(`/coverage/csv?section=${section}`)).status, 200, section);
    });

    test('the counts that homes read are those of the page', async () => {
        const found = await counts(people.leader);
        for (const handler of ['home', 'briefs'])
            assert.deepEqual(Object.fromEntries((await instance.sql('SELECT section, gaps FROM shared_coverage_counts', handler))
                .map(([section, gaps]) => [section, Number(gaps)])), found);
    });

    test('one goal with 500 campaigns stays bounded, and is paged without loss', async () => {
        const goal = await publishedGoal(instance, people.leader, { title: 'Wide' });
        await instance.sql(`INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, starts_on, ends_on, state, created_by, created_at, updated_at)
                SELECT CONCAT('Wide ', seq), 'mixed', 'a', 'v', 'm', ${people.ownerId}, UTC_DATE(), UTC_DATE(), 'live', ${people.ownerId}, NOW(), NOW() FROM seq_1_to_500;
            INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at, campaign_live) SELECT id, ${goal}, 'because', 1, NOW(), 1 FROM campaigns WHERE title LIKE 'Wide %'`);
        await raise(goal);
        const [[brief]] = await instance.sql(`SELECT brief_id FROM goals WHERE id = ${goal}`);
        assert.equal((await counts(people.content, `&brief=${brief}`)).links, 500);
        const seen = new Set();
        for (let next = `/coverage?section=links&brief=${brief}`; next;) {
            const page = await people.content.get(next);
            assert.ok(page.bytes.length < 120_000, `${page.bytes.length} bytes`);
            const rows = [...page.body.matchAll(/row-title"><a [^>]*>(Wide \d+)/g)].map(([, title]) => title);
            assert.ok(rows.length <= 10);
            for (const row of rows)
                assert.ok(!seen.has(row) && seen.add(row), row);
            next = page.links.find((href) => href.includes('&a='));
        }
        assert.equal(seen.size, 500);
    });

    test('a brief that is not among the newest can be filtered by from its own page', async () => {
        const brief = await publishedBrief(people.leader, { title: 'An old one' });
        await instance.sql(`INSERT INTO briefs (state, owner_id, title, body, current_version, created_at, updated_at, published_at)
                SELECT 'published', owner_id, CONCAT('Newer ', seq), '', 1, created_at, updated_at, published_at + INTERVAL seq MINUTE
                FROM briefs, seq_1_to_61 WHERE id = ${idOf(brief)};
            INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience, key_messages, no_gos, goals, author_id, published_at)
                SELECT id, 1, title, '', '', '', '', '', '', '', '', owner_id, published_at FROM briefs WHERE title LIKE 'Newer %'`);
        const link = (await people.content.get(brief)).links.find((href) => href.startsWith('/coverage?brief='));
        const page = await people.content.get(link);
        assert.match(page.body, /<option value="\d+" selected>An old one</);
        assert.doesNotMatch((await people.content.get('/coverage')).body, />An old one<\/option>/);
    });

    test('above a thousand it says so instead of counting on', async () => {
        await instance.sql(`INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, starts_on, ends_on, state, created_by, created_at, updated_at)
            SELECT CONCAT('More ', seq), 'mixed', 'a', 'v', 'm', 1, UTC_DATE(), UTC_DATE(), 'planned', 1, NOW(), NOW() FROM seq_1_to_1100`);
        assert.match((await people.content.get('/coverage?section=measures')).text, /1,000 or more campaigns/);
    });
});
