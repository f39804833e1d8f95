// My queue: what waits for whom, with a clock and an owner; what is late comes first. And the
// table of states, as the program goes by it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const people = {};
const ids = {};
const praise = { what_worked: 'All.' };
let instance;
let campaign;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const [name, role] of [['writer', 'content'], ['chief', 'leader'], ['keeper', 'leader'], ['owner', 'content']])
        ids[name] = await addPerson(instance, name, role, `Test ${name}`);
    for (const name of ['employee', 'content', 'leader', 'admin', 'writer', 'chief', 'keeper', 'owner'])
        people[name] = await signIn(instance, name);
    campaign = await fileCampaign(people.owner, await publishedGoal(instance, people.leader), { owner: ids.owner });
});
after(() => instance?.stop());

const wait = (post, days, column = 'state_since') => instance.sql(`UPDATE posts SET ${column} = UTC_TIMESTAMP() - INTERVAL ${days} DAY WHERE id = ${idOf(post)}`);
const queueOf = async (name) => (await people[name].get('/posts/queue')).text.match(/My queue How a post goes(.*?) Home Briefs Write/)[1];
const clear = () => instance.sql("UPDATE posts SET state = 'dropped'; UPDATE channels SET owner_id = NULL, deputy_id = NULL");
const inReview = async (title, fields = {}) => {
    const post = await writePost(people.writer, campaign, { title });
    await movePost(people.writer, post, 'in_review', fields);
    return post;
};

describe('my queue', () => {
    test('nothing waits, and that is said', async () => {
        assert.match(await queueOf('employee'), /Nothing waits for you/);
        assert.equal((await people.employee.get('/posts/queue?due=x&id=-1')).status, 200);
    });

    test('late ones first, with by how much; what is left is said', async () => {
        const [fresh, older, oldest] = [await inReview('Fresh one', { reviewer: ids.chief }), await inReview('Older one', { reviewer: ids.chief }),
            await inReview('Oldest one', { reviewer: ids.chief })];
        await wait(older, 5);
        await wait(oldest, 9);
        const queue = await queueOf('chief');
        assert.match(queue, /3 posts wait for you, 2 late\..*Oldest one.*Late by 6 days.*Older one.*Late by 2 days.*Fresh one.*[23] days left/);
        assert.match(await queueOf('writer'), /Waiting for others Oldest one .*With Test chief\..*Late by 6 days/);
        assert.doesNotMatch(await queueOf('keeper'), /one/);
        void fresh;
        await clear();
    });

    test('a review without a reviewer waits for the channel, then for the campaign; the team may take it', async () => {
        const post = await inReview('Whose turn');
        assert.match(await queueOf('owner'), /1 post waits for you.*Whose turn/);
        assert.match(await queueOf('content'), /Whose turn.*With Test owner; anyone of the content team may/);
        assert.doesNotMatch(await queueOf('keeper'), /Whose turn/);
        await instance.sql(`UPDATE channels SET owner_id = ${ids.keeper}, deputy_id = ${ids.chief} WHERE id = 1`);
        assert.match(await queueOf('keeper'), /1 post waits for you.*Whose turn/);
        assert.match(await queueOf('chief'), /Whose turn/);
        assert.match((await people.keeper.get('/')).text, /Review “Whose turn”/);
        assert.doesNotMatch((await people.leader.get('/')).text, /Whose turn/);
        assert.match(await queueOf('owner'), /Whose turn.*With Test keeper; anyone of the content team may/);
        assert.match(await queueOf('writer'), /Waiting for others Whose turn.*With Test keeper\./);
        await instance.sql(`UPDATE channels SET owner_id = ${ids.writer}, deputy_id = NULL WHERE id = 1`);
        assert.match(await queueOf('writer'), /With Test owner\./, 'nobody reviews their own');
        await movePost(people.content, post, 'approved', praise);
        assert.doesNotMatch(await queueOf('owner'), /Review/);
        await clear();
    });

    test('changes, a moment, the address and figures wait too, each with its time', async () => {
        const post = await inReview('One by one');
        await movePost(people.content, post, 'changes_wanted', { ...praise, words: 'Say the number.' });
        await wait(post, 7);
        assert.match(await queueOf('writer'), /One by one.*Late by 2 days .*Change it/);
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'approved', praise);
        assert.match(await queueOf('writer'), /One by one.*[45] days left .*Schedule/);
        assert.match(await queueOf('owner'), /One by one.*Schedule/);
        await movePost(people.writer, post, 'scheduled', { goes_out_at: '2035-06-01T09:30' });
        assert.doesNotMatch(await queueOf('writer'), /One by one/, 'its moment has not come');
        await instance.sql(`UPDATE channels SET owner_id = ${ids.keeper} WHERE id = 1`);
        await wait(post, 3, 'goes_out_at');
        for (const name of ['writer', 'keeper', 'owner'])
            assert.match(await queueOf(name), /One by one.*Late by 2 days .*Publish/, name);
        await instance.sql(`UPDATE campaigns SET state = 'stopped' WHERE id = ${idOf(campaign)}`);
        assert.match(await queueOf('writer'), /One by one.*The campaign is stopped/);
        await instance.sql(`UPDATE campaigns SET state = 'live' WHERE id = ${idOf(campaign)}`);
        await movePost(people.keeper, post, 'published', { address: 'https://blog.example.org/x' });
        assert.match(await queueOf('writer'), /One by one.*[67] days left .*Bring figures/);
        await instance.sql(`INSERT INTO post_totals (post_id, kind_id, figure, known, unknown, latest_on) VALUES (${idOf(post)}, 4, 1, 1, 0, UTC_DATE())`);
        assert.doesNotMatch(await queueOf('writer'), /One by one/);
        await clear();
    });

    test('the times are the admin’s', async () => {
        const post = await inReview('Timed', { reviewer: ids.chief });
        await wait(post, 4);
        assert.match(await queueOf('chief'), /Late by 1 day/);
        assert.match((await people.chief.get('/')).text, /Late: came 4 days ago/);
        await people.admin.submit((await people.admin.get('/settings/wait-review')).form('/settings/wait-review'), { value: 10 });
        assert.match(await queueOf('chief'), /[56] days left/);
        assert.doesNotMatch((await people.chief.get('/')).text, /Late: came/);
        assert.match((await people.employee.get('/posts/states')).text, /In review Its text is locked\. It may wait 10 days for its review/);
        await instance.sql("DELETE FROM settings WHERE name = 'wait-review'");
        await clear();
    });

    test('it is paged, each post once, however alike their clocks', async () => {
        await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, reviewer_id, created_at, updated_at)
            SELECT ${idOf(campaign)}, 1, CONCAT('Paged ', seq), 'x', IF(seq % 2, 'in_review', 'changes_wanted'),
                UTC_TIMESTAMP() - INTERVAL IF(seq % 2, 10, 12) DAY, IF(seq % 2, ${ids.writer}, ${ids.chief}), ${ids.chief}, UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM seq_1_to_70`);
        const seen = [];
        let page = await people.chief.get('/posts/queue');
        assert.match(page.text, /The first 30 posts wait for you/);
        for (let pages = 0; pages < 5; pages++) {
            seen.push(...[...page.body.matchAll(/>(Paged \d+)</g)].map(([, title]) => title));
            const next = page.links.find((link) => /queue\?due=/.test(link));
            if (next === undefined)
                break;
            page = await people.chief.get(next);
        }
        assert.deepEqual([seen.length, new Set(seen).size], [70, 70]);
        await clear();
    });
});

test('the states are told from the table that the program goes by', async () => {
    const { text } = await people.employee.get('/posts/states');
    assert.match(text, /Send for review In review By author, content staff, owner and deputy of the campaign They may say who reviews it/);
    assert.match(text, /Ask for changes Changes wanted By content staff, owner and deputy of the campaign, owner and deputy of the channel, named reviewer They say first what works, a reason/);
    assert.match(text, /Take it back Drafting By author /);
    assert.match(text, /It is published Published By author, .*They say the address/);
    assert.match(text, /Published Its text is locked\. It may wait 7 days for figures\. It stays so\./);
});
