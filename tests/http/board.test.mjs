// The board: posts by state, those that wait for longest first, moved by the same form as on
// their own page.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { columnsOf, putOnCalendar } from '../support/calendar.mjs';
import { fileCampaign, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const states = ['idea', 'drafting', 'in_review', 'changes_wanted', 'approved', 'scheduled', 'published', 'declined', 'dropped'];
const people = {};
let instance, campaign, other, writerId;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    writerId = await addPerson(instance, 'writer', 'content');
    for (const name of ['employee', 'content', 'leader', 'writer'])
        people[name] = await signIn(instance, name);
    const goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal);
    other = await fileCampaign(people.content, goal, { title: 'The other one' });
});
after(() => instance?.stop());

// A post that has been in that state for so many days.
async function put(title, state, days = 0, fields = {}) {
    const id = await putOnCalendar(instance, campaign, title, state, fields.at, { author_id: writerId, ...fields.columns });
    await instance.sql(`UPDATE posts SET state_since = UTC_TIMESTAMP() - INTERVAL ${days} DAY WHERE id = ${id}`);
    return id;
}

const board = async (name, query = '') => columnsOf(await people[name].get(`/board?${query}`));

// Presses a button of what "Move" leads to.
async function move(name, id, to, fields = {}) {
    const page = await people[name].get(`/board?show=all&post=${id}`);
    const form = page.forms.find(({ action, html }) => action.startsWith(`/posts/${id}/move?`) && html.includes(`value="${to}"`));
    assert.ok(form, `no move of ${id} to ${to}: ${page.status} ${page.text.slice(0, 500)}`);
    return people[name].submit(form, { ...fields, to });
}

test('a column for each state, with cards that say what a person needs', async () => {
    for (const state of states)
        await put(`In ${state}`, state, 2, { at: '2034-03-01 09:00:00' });
    const columns = await board('content');
    assert.deepEqual(Object.keys(columns), states);
    for (const state of states)
        assert.deepEqual(columns[state].titles, [`In ${state}`]);
    assert.match(columns.drafting.text, /Drafting 1 Company blog In drafting The visit that was enough, by Test writer waits 2 days Move/);
    assert.match(columns.scheduled.text, /goes out 1 March 2034, 09:00/);
    assert.doesNotMatch(columns.published.text, /Move/, 'there is no way back from published');
    assert.match((await people.content.get('/board')).text, /Changes wanted/);
});

test('who does not see all sees what is public and their own', async () => {
    await put('Mine alone', 'drafting', 1, { columns: { author_id: 1 } });
    const columns = await board('employee');
    assert.deepEqual(columns.drafting.titles, ['Mine alone']);
    for (const state of ['idea', 'in_review', 'changes_wanted', 'declined', 'dropped'])
        assert.deepEqual(columns[state].titles, [], state);
    for (const state of ['approved', 'scheduled', 'published'])
        assert.deepEqual(columns[state].titles, [`In ${state}`], state);
    assert.match(columns.drafting.text, /Move/);
    assert.doesNotMatch(columns.approved.text, /Move/);
});

test('what is late is marked and first', async () => {
    await put('Waits a week', 'in_review', 7);
    await put('Came today', 'in_review', 0);
    await put('Overdue', 'scheduled', 3, { at: '2020-01-01 09:00:00' });
    const { in_review: review, scheduled } = await board('content');
    assert.deepEqual(review.titles, ['Waits a week', 'In in_review', 'Came today']);
    assert.match(review.text, /Waits a week .*Late waits 7 days .*In in_review .*waits 2 days .*Came today .*since today/);
    assert.equal(review.text.match(/Late/g).length, 1);
    assert.deepEqual(scheduled.titles, ['Overdue', 'In scheduled']);
    assert.match(scheduled.text, /Late was due 1 January 2020, 09:00/);
});

test('it filters by campaign, channel and what is mine', async () => {
    await put('Elsewhere', 'drafting', 1, { columns: { campaign_id: idOf(other), channel_id: 3, author_id: 2 } });
    assert.deepEqual((await board('content', `campaign=${idOf(other)}`)).drafting.titles, ['Elsewhere']);
    assert.deepEqual((await board('content', 'channel=3')).drafting.titles, ['Elsewhere']);
    assert.deepEqual((await board('content', 'mine=1')).drafting.titles, ['Elsewhere']);
    assert.deepEqual((await board('content', `channel=1&campaign=${idOf(other)}`)).drafting.titles, []);
    const page = await people.writer.get('/board?mine=1&channel=3');
    assert.match(page.body, /name="mine" value="1"/);
    assert.match(page.body, /<option value="3" selected>X/);
});

test('a column shows twelve, and leads to the list of all', async () => {
    await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, created_at, updated_at)
        SELECT ${idOf(other)}, 5, CONCAT('Idea ', seq), 'b', 'idea', UTC_TIMESTAMP(), ${writerId}, NOW(), NOW() FROM seq_1_to_15`);
    const { idea } = await board('content', 'channel=5');
    assert.equal(idea.titles.length, 12);
    assert.match(idea.text, /and 3 more/);
    assert.deepEqual(idea.links.at(-1), '/posts?state=idea&channel=5');
    assert.match((await people.content.get(idea.links.at(-1))).text, /Idea 15.*Idea 1/);
    await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, created_at, updated_at)
        SELECT ${idOf(other)}, 5, CONCAT('Idea ', 100 + seq), 'b', 'idea', UTC_TIMESTAMP(), ${writerId}, NOW(), NOW() FROM seq_1_to_100`);
    assert.match((await board('leader', 'channel=5')).idea.text, /100 or more .*and over 87 more/);
});

describe('moving a card', () => {
    test('a move that asks for nothing is made at once, and the board shows it', async () => {
        const id = await put('To be written', 'idea');
        const page = await move('writer', id, 'drafting');
        assert.match(page.path, /^\/board\?show=all&note=drafting/);
        assert.ok(columnsOf(page).drafting.titles.includes('To be written'));
        assert.equal((await instance.sql(`SELECT COUNT(*) FROM audit WHERE action = 'post.move' AND object_id = ${id}`))[0][0], '1');
    });

    test('one that asks for more leads to the page of the post', async () => {
        const post = await writePost(people.writer, campaign, { title: 'To be reviewed' });
        const offered = async (name) => (await people[name].get(`/board?post=${idOf(post)}`)).body.match(/data-to="\w+" href="[^"]*"/g);
        assert.deepEqual(await offered('writer'), [`data-to="in_review" href="${post}#f-to"`, `data-to="dropped" href="${post}#f-to"`]);
        await movePost(people.writer, post, 'in_review');
        assert.equal(await offered('writer'), null, 'nobody approves what they wrote');
        assert.deepEqual((await offered('content')).map((to) => to.match(/"(\w+)"/)[1]), ['approved', 'changes_wanted', 'declined']);
        assert.match((await people.writer.get(`/board?post=${idOf(post)}`)).body, /name="to" value="drafting"/, 'but they may take it back');
    });

    test('two move one card: the second hears of it, and nothing is lost', async () => {
        const id = await put('Wanted by two', 'dropped');
        const forms = [];
        for (const name of ['writer', 'content'])
            forms.push((await people[name].get(`/board?show=all&post=${id}`)).form(/\/move\?/));
        const [first, second] = await Promise.all([people.writer.submit(forms[0], { to: 'drafting' }), people.content.submit(forms[1], { to: 'drafting' })]);
        const paths = [first, second].map(({ path }) => path.match(/note=([\w-]+)/)[1]).sort();
        assert.deepEqual(paths, ['drafting', 'moved-before']);
        const late = [first, second].find(({ path }) => path.includes('moved-before'));
        assert.match(late.text, /Somebody moved or changed that post before you did/);
        assert.ok(columnsOf(late).drafting.titles.includes('Wanted by two'));
        assert.deepEqual(await instance.sql(`SELECT version, (SELECT COUNT(*) FROM post_moves WHERE post_id = p.id) FROM posts p WHERE id = ${id}`), [['2', '1']]);
    });

    test('a form sent twice moves once', async () => {
        const id = await put('Twice', 'dropped');
        const form = (await people.writer.get(`/board?show=all&post=${id}`)).form(/\/move\?/);
        for (let i = 0; i < 2; i++)
            assert.match((await people.writer.submit(form, { to: 'drafting' })).path, /^\/board\?show=all&note=drafting/);
        assert.equal((await instance.sql(`SELECT COUNT(*) FROM post_moves WHERE post_id = ${id}`))[0][0], '1');
    });
});
