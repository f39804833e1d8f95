// The thread: from a goal down to each post, from a post up to the vision, on one page.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sentAsk } from '../support/asks.mjs';
import { fileCampaign, idOf, movePost, publishedGoal, sendCampaign, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { answer, ask } from '../support/questions.mjs';

const vision = 'Every home is warm after one visit.';
let instance;
let goal;
let campaign;
let post;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'writer', 'content', 'Test Writer');
    for (const name of ['employee', 'content', 'leader', 'writer'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader, { title: 'Right first time', vision });
    campaign = await fileCampaign(people.content, goal);
    post = await writePost(people.writer, campaign, { title: 'Out in the world' });
    await movePost(people.writer, post, 'in_review');
    await movePost(people.content, post, 'approved', { what_worked: 'All of it.' });
    await movePost(people.content, post, 'published', { address: 'https://blog.example.org/out' });
});
after(() => instance?.stop());

// The texts stand on the page in that order.
function inOrder(page, texts) {
    let from = 0;
    for (const text of texts) {
        const place = page.text.indexOf(text, from);
        assert.ok(place >= 0, `${text} after ${page.text.slice(from, from + 200)}`);
        from = place + text.length;
    }
}

const why = 'Most second visits come from controls nobody explained.';
const chain = [vision, 'Right first time', 'Fewer second visits', 'The visit that was enough', why, 'Out in the world'];

test('down from the goal, with the state of each', async () => {
    const page = await people.employee.get(`/thread/goals/${goal}`);
    inOrder(page, [...chain, 'No figures yet']);
    inOrder(page, ['Campaign Planned', 'Company blog Published']);
    for (const link of [`/goals/${goal}`, campaign, post])
        assert.ok(page.links.includes(link), link);
});

test('up from the post, and from the campaign', async () => {
    inOrder(await people.employee.get(`/thread${post}`), [...chain, 'No figures yet']);
    const page = await people.employee.get(`/thread${campaign}`);
    inOrder(page, chain);
    assert.ok(page.links.includes(post) && page.links.includes(`/thread/goals/${goal}`));
    assert.ok((await people.employee.get(post)).links.includes(`/thread${post}`), 'one click from the post');
    assert.ok((await people.employee.get(campaign)).links.includes(`/thread${campaign}`), 'one click from the campaign');
});

test('a campaign of two goals has two chains, each with its own why', async () => {
    const other = await publishedGoal(instance, people.leader, { title: 'Calls', vision: 'Nobody waits.' });
    const filed = await sendCampaign(people.content, [[goal, 'The first why.'], [other, 'The second why.']], { title: 'Both' });
    const page = await people.leader.get(`/thread${filed.redirects.at(-1).split('?')[0]}`);
    inOrder(page, [vision, 'The first why.', 'Nobody waits.', 'The second why.']);
});

test('a goal without a campaign says so, and content staff file one from there', async () => {
    const bare = await publishedGoal(instance, people.leader, { title: 'Bare' });
    assert.match((await people.employee.get(`/thread/goals/${bare}`)).text, /No campaign serves this goal yet/);
    assert.ok((await people.content.get(`/thread/goals/${bare}`)).links.includes(`/campaigns/new?goal=${bare}`));
});

test('asks hang on their goal and campaign, for those who take part in them', async () => {
    const own = await publishedGoal(instance, people.leader, { title: 'Asked for' });
    const filed = await fileCampaign(people.content, own, { title: 'With a wish' });
    await sentAsk(people.content, own, { title: 'For the goal' });
    await sentAsk(people.content, own, { title: 'For the campaign', campaign: idOf(filed) });
    const page = await people.leader.get(`/thread/goals/${own}`);
    inOrder(page, ['Fewer second visits', 'Ask Asked', 'For the campaign', 'For the goal', 'With a wish', 'Ask Asked', 'For the campaign', 'GBP 8,000']);
    assert.doesNotMatch((await people.employee.get(`/thread/goals/${own}`)).text, /For the/);
});

describe('many', () => {
    let wide;
    before(async () => {
        wide = await publishedGoal(instance, people.leader, { title: 'Wide' });
        await instance.sql(`INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, starts_on, ends_on, created_by, created_at, updated_at)
                SELECT CONCAT('Wide ', seq), 'blog', 'a', 'v', 'm', 1, '2030-01-01', '2031-01-01', 1, NOW(), NOW() FROM seq_1_to_500;
            INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at) SELECT id, ${wide}, 'because', 1, NOW() FROM campaigns WHERE title LIKE 'Wide %';
            UPDATE campaign_goals SET starts_on = '2030-01-01' WHERE goal_id = ${wide};
            INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, created_at, updated_at)
                SELECT (SELECT MAX(id) FROM campaigns), 1, CONCAT('Deep ', seq), 'b', 'published', NOW(), 1, NOW(), NOW() FROM seq_1_to_3000`);
    });

    test('a page holds 12 campaigns with their three newest posts, and the pages hold all', async () => {
        const seen = new Set();
        let path = `/thread/goals/${wide}`;
        for (let pages = 0; path; pages++) {
            const page = await people.employee.get(path);
            const titles = page.body.match(/Wide \d+(?=<)/g);
            assert.ok(titles.length <= 12 && page.bytes.length < 40_000);
            if (pages === 0) {
                assert.deepEqual(page.body.match(/Deep \d+(?=<)/g), ['Deep 3000', 'Deep 2999', 'Deep 2998']);
                assert.match(page.text, /All 3,000 posts/);
            }
            titles.forEach((title) => seen.add(title));
            path = page.links.find((link) => link.startsWith(`/thread/goals/${wide}?before=`));
            assert.ok(pages < 50);
        }
        assert.equal(seen.size, 500);
    });

    test('files end at 2,000 lines and say so', async () => {
        const json = JSON.parse((await people.employee.get(`/thread/goals/${wide}/json`)).body);
        assert.equal(json.complete, false);
        assert.equal(json.goals[0].campaigns[0].posts.length, 2000);
        const lines = (await people.employee.get(`/thread/goals/${wide}/csv`)).body.trim().split('\r\n');
        assert.equal(lines.length, 2002);
        assert.equal(lines.at(-1), 'There are more lines than these.');
    });
});

test('files hold the chain both ways; what results will bring is unknown', async () => {
    const ways = [`/thread/goals/${goal}`, `/thread${campaign}`, `/thread${post}`];
    const asked = await ask(people.employee, campaign, { title: 'Is this in the file?' });
    await answer(people.employee, asked, 'As it should be.');
    await ask(people.employee, `/goals/${goal}`, { title: 'And this?' });
    await ask(people.employee, campaign, { title: 'But not this?', private: '1' });
    for (const way of ways) {
        const page = await people.employee.get(way);
        assert.ok(page.links.includes(`${way}/csv`) && page.links.includes(`${way}/json`), way);
        const file = await people.employee.get(`${way}/json`);
        assert.match(file.headers['content-type'], /^application\/json/);
        assert.match(file.headers['content-disposition'], /attachment; filename="thread-\w+-\d+\.json"/);
        const { goals, complete } = JSON.parse(file.body);
        const found = goals.find(({ id }) => id === goal);
        assert.ok(complete);
        assert.deepEqual([found.vision, found.title, found.target], [vision, 'Fewer second visits', 9]);
        const serving = found.campaigns.find(({ id }) => id === idOf(campaign));
        assert.deepEqual([serving.title, serving.why, serving.contribution], ['The visit that was enough', why, null]);
        assert.deepEqual(serving.posts.map(({ title, address, figures }) => [title, address, figures]),
            [['Out in the world', 'https://blog.example.org/out', null]]);
        assert.deepEqual(serving.questions.map(({ title, state }) => [title, state]), [['Is this in the file?', 'asked']]);
        assert.deepEqual(found.questions.map(({ title }) => title), ['And this?']);
        assert.ok(!file.body.includes('But not this?'));
        const csv = (await people.employee.get(`${way}/csv`)).body;
        assert.match(csv, /^Vision,Brief,Goal,.*Figure,Contribution,Asks,Questions\r\n/);
        assert.ok(csv.includes(`Out in the world,Company blog,${new Date().toISOString().slice(0, 10)},https://blog.example.org/out,,,,Is this in the file?\r\n`), csv);
    }
});

test('a file has no formulas, and nothing that the person may not see', async () => {
    const risky = await publishedGoal(instance, people.leader, { title: '=1+1', vision: '@SUM(A1)' });
    const csv = (await people.employee.get(`/thread/goals/${risky}/csv`)).body;
    assert.ok(csv.includes("\r\n'@SUM(A1),'=1+1,Fewer second visits"), csv);
    const draft = await writePost(people.writer, campaign, { title: 'Not out yet' });
    assert.equal((await people.employee.get(`/thread${draft}/json`)).status, 404);
    assert.ok(!(await people.writer.get(`/thread/goals/${goal}/json`)).body.includes('Not out yet'));
});

describe('what is not there', () => {
    test('unknown ids, and goals of a brief that is not published', async () => {
        for (const path of ['/thread/goals/999999', '/thread/posts/999999', '/thread/campaigns/999999', '/thread/goals/x',
            '/thread/goals/999999/csv', '/thread/campaigns/999999/json'])
            assert.equal((await people.leader.get(path)).status, 404, path);
        await instance.sql(`INSERT INTO briefs (owner_id, title, body, created_at, updated_at) VALUES (1, 'Draft', '', NOW(), NOW());
            INSERT INTO goals (brief_id, title, category_id, measure, unit, target, due_on, owner_id, created_at, updated_at)
                VALUES (LAST_INSERT_ID(), 'Hidden', 1, 'm', 'u', 1, '2035-01-01', 1, NOW(), NOW())`);
        const hidden = (await instance.sql("SELECT id FROM goals WHERE title = 'Hidden'"))[0][0];
        assert.equal((await people.leader.get(`/thread/goals/${hidden}`)).status, 404);
        assert.ok(!(await people.content.get('/campaigns/new')).text.includes('Hidden'));
    });
});
