// What leaders read in three minutes: decisions made on the home itself, links in doubt
// confirmed there, and the digest as a page and as text, in 600 words at most.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { askRow, sentAsk } from '../support/asks.mjs';
import { fileCampaign, idOf, publishedGoal } from '../support/campaigns.mjs';
import { textOf } from '../support/html.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const wordsMost = 600;
const people = {};
let instance;
let goal;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'chief', 'leader', 'Test chief');
    for (const name of ['employee', 'content', 'leader', 'chief'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
});
after(() => instance?.stop());

const decide = (page, ask, to, fields = {}) => people.leader.submit(page.form(`${ask}/decide`), { ...fields, to });
const at = (page) => page.path.split('?')[0];
// What is seen at once: no more of what is folded than its summary.
const mainOf = (page) => textOf(page.body.slice(page.body.indexOf('<main'), page.body.indexOf('</main>'))
    .replaceAll(/<details[^>]*>(<summary>.*?<\/summary>).*?<\/details>/gs, '$1'));
const countWords = (text) => text.split(/\s+/).filter(Boolean).length;

describe('decisions on the home', () => {
    test('an ask is approved there, and the home says so', async () => {
        const ask = await sentAsk(people.content, goal);
        const home = await people.leader.get('/');
        assert.match(home.text, /One thing needs you\. About two minutes\./);
        assert.match(home.text, /Two film days GBP 8,000, for “Fewer second visits”: -2\sper 100 visits expected by .* From Test content, needed by .*Six films, one for each question\./);
        const after = await decide(home, ask, 'approved');
        assert.equal(at(after), '/');
        assert.match(after.text, /Approved\. Whoever asked sees it\./);
        assert.deepEqual(await askRow(instance, ask, 'state'), ['approved']);
        assert.doesNotMatch(after.text, /Two film days/);
    });

    test('a refusal needs its reason, and what was typed comes back', async () => {
        const ask = await sentAsk(people.content, goal);
        const home = await people.leader.get('/');
        const refused = await decide(home, ask, 'declined');
        assert.equal(refused.status, 422);
        assert.match(refused.text, /Say why/);
        const done = await people.leader.submit(refused.forms.find((form) => form.html.includes('value="declined"')),
            { to: 'declined', words: 'Not before the frost.' });
        assert.equal(at(done), '/', 'back where it was begun');
        assert.match(done.text, /Declined, with your words\./);
        assert.deepEqual(await askRow(instance, ask, 'state'), ['declined']);
    });

    test('a part of it is given there', async () => {
        const ask = await sentAsk(people.content, goal);
        const done = await decide(await people.leader.get('/'), ask, 'part_approved', { given: '3000', words: 'One day of film.' });
        assert.equal(at(done), '/', done.text.slice(0, 300));
        assert.deepEqual(await askRow(instance, ask, 'state', 'given'), ['part_approved', '3000.0000']);
    });

    test('what somebody decided meanwhile is decided once, and said', async () => {
        const ask = await sentAsk(people.content, goal);
        const [first, second] = [await people.leader.get('/'), await people.leader.get('/')];
        assert.equal(at(await decide(first, ask, 'approved')), '/');
        const late = await decide(second, ask, 'declined', { words: 'No.' });
        assert.equal(late.status, 409);
        assert.match(late.text, /Somebody was quicker/);
        assert.deepEqual(await askRow(instance, ask, 'state'), ['approved']);
    });

    test('who does not decide sees none; who is asked for more does', async () => {
        const ask = await sentAsk(people.content, goal);
        for (const other of ['employee', 'chief', 'content'])
            assert.doesNotMatch((await people[other].get('/')).text, /Two film days/, other);
        await decide(await people.leader.get('/'), ask, 'more_wanted', { words: 'For which houses?' });
        const asked = await people.content.get('/');
        assert.match(asked.text, /Waiting for your answer .*Two film days .*Say more/);
        assert.ok(!asked.forms.some((form) => form.action === `${ask}/decide`));
        await instance.sql(`UPDATE asks SET state = 'withdrawn' WHERE id = ${idOf(ask)}`);
    });

    test('three at most are answered in place, and the others counted', async () => {
        const asks = [];
        for (let i = 0; i < 5; i++)
            asks.push(await sentAsk(people.content, goal, { title: `Ask number ${i}` }));
        const home = await people.leader.get('/');
        assert.equal(home.forms.filter((form) => form.action.endsWith('/decide')).length, 3);
        assert.match(home.text, /Waiting for your answer 2 more/);
        assert.match(home.text, /Five things need you/);
        await instance.sql("UPDATE asks SET state = 'withdrawn' WHERE title LIKE 'Ask number%'");
    });
});

test('a link in doubt is confirmed on its owner’s home', async () => {
    const campaign = await fileCampaign(people.content, goal, { title: 'The first winter' });
    assert.doesNotMatch((await people.content.get('/')).text, /still serve/);
    await instance.sql(`UPDATE goals SET meaning = meaning + 1 WHERE id = ${goal}`);
    const home = await people.content.get('/');
    assert.match(home.text, /Does “The first winter” still serve its goal\? “Fewer second visits” has changed since/);
    assert.doesNotMatch((await people.leader.get('/')).text, /still serve/);
    const done = await people.content.submit(home.form(`${campaign}/goals/${goal}/confirm?back=home`));
    assert.equal(at(done), '/');
    assert.match(done.text, /Still true: the goal's leader sees that you looked\./);
    assert.doesNotMatch(done.text, /still serve/);
    assert.deepEqual(await instance.sql(`SELECT l.meaning = g.meaning FROM campaign_goals l JOIN goals g ON g.id = l.goal_id
        WHERE l.campaign_id = ${idOf(campaign)}`), [['1']]);
});

test('many needs are counted, some shown, more folded, and the rest comes up later', async () => {
    const campaign = await fileCampaign(people.content, goal);
    await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, reviewer_id, created_at, updated_at)
        SELECT ${idOf(campaign)}, 1, CONCAT('Waits ', seq), 'b', 'in_review', UTC_TIMESTAMP(), l.id, c.id, UTC_TIMESTAMP(), UTC_TIMESTAMP()
        FROM people c, people l, seq_1_to_19 WHERE c.user_name = 'content' AND l.user_name = 'leader'`);
    const home = await people.content.get('/');
    assert.match(home.text, /19 things need you/);
    assert.match(home.text, /and 15 more/);
    assert.match(home.text, /11 more come up when these are done\./);
    assert.equal(home.body.match(/class="row need"/g).length, 8);
    await instance.sql("UPDATE posts SET state = 'dropped' WHERE title LIKE 'Waits %'");
});

describe('the digest', () => {
    test('is for leaders and content staff, each their own', async () => {
        const ask = await sentAsk(people.content, goal);
        assert.equal((await people.employee.get('/digest')).status, 403);
        assert.equal((await people.employee.get('/digest.txt')).status, 403);
        const page = await people.leader.get('/digest');
        assert.match(page.text, /Waiting for your answer Two film days/);
        assert.match(page.text, /Where the goals stand .*Fewer second visits No progress yet/);
        assert.match(page.text, /What is missing Coverage 1 goal without a live campaign/);
        const own = await people.content.get('/digest');
        assert.match(own.text, /Waiting for your answer None\./);
        await instance.sql(`UPDATE asks SET state = 'withdrawn' WHERE id = ${idOf(ask)}`);
    });

    test('is plain text with whole addresses, in lines of 72', async () => {
        const ask = await sentAsk(people.content, goal);
        const page = await people.leader.get('/digest.txt');
        assert.match(page.headers['content-type'], /^text\/plain; charset=utf-8/);
        assert.ok(page.body.includes(`* Two film days\n  GBP 8,000, for “Fewer second visits”`), page.body);
        assert.ok(page.body.includes(`\n  ${instance.origin}${ask}\n`));
        assert.ok(page.body.includes(`\n  ${instance.origin}/goals/${goal}\n`));
        for (const line of page.body.split('\n'))
            assert.ok([...line].length <= 72 || /^ {2}http\S+$/.test(line), line);
    });

    test('of a full organisation keeps to 600 words, on the home too', async () => {
        const long = 'A goal with a title that somebody wrote who had a lot to say and all of the day to say it in, so it goes on and on until there is no more room for it';
        await instance.sql(`INSERT INTO goals (brief_id, position, title, category_id, measure, unit, target, due_on, owner_id, created_at, updated_at)
            SELECT brief_id, seq + 1, '${long}', 1 + seq % 7, measure, 'words of a unit that is long', target, due_on, owner_id, created_at, updated_at
            FROM goals, seq_1_to_60 WHERE id = ${goal};
            UPDATE asks SET title = REPEAT('word ', 32), why = REPEAT('because ', 240) WHERE state = 'asked'`);
        for (let i = 0; i < 4; i++)
            await sentAsk(people.content, goal, { title: 'word '.repeat(31).trim(), why: 'because '.repeat(200).trim() });
        const campaign = await fileCampaign(people.content, goal);
        await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, reviewer_id, created_at, updated_at)
            SELECT ${idOf(campaign)}, 1, REPEAT('title ', 26), REPEAT('body ', 80), 'in_review', UTC_TIMESTAMP(), c.id, l.id, UTC_TIMESTAMP(), UTC_TIMESTAMP()
            FROM people c, people l, seq_1_to_9 WHERE c.user_name = 'content' AND l.user_name = 'leader';
            INSERT INTO briefs (id, state, owner_id, title, body, current_version, told_version, version_at, told_at, created_at, updated_at, published_at)
            SELECT 900 + seq, 'published', c.id, 'x', '', 1, 1, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP()
            FROM people c, seq_1_to_9 WHERE c.user_name = 'chief';
            INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience, key_messages, no_gos, goals, author_id, published_at)
            SELECT id, 1, REPEAT('brief ', 26), REPEAT('line ', 50), 'v', 'b', '', '', '', '', '', owner_id, published_at FROM briefs WHERE id > 900`);
        for (const path of ['/digest', '/']) {
            const page = await people.leader.get(path);
            const text = mainOf(page);
            assert.match(text, /more/);
            assert.ok(countWords(text) > 200 && countWords(text) <= wordsMost, `${path} has ${countWords(text)} words`);
        }
        const text = (await people.leader.get('/digest.txt')).body.replaceAll(/http\S+/g, '');
        assert.ok(countWords(text) > 200 && countWords(text) <= wordsMost, `${countWords(text)} words`);
    });
});

describe('how quickly leaders answer', () => {
    const rowsOf = (page) => [...page.body.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td>/g)].map(([, ...cells]) => cells);

    test('is told of five or more together, by steps of 30 days, to leaders alone', async () => {
        await instance.sql(`DELETE m FROM ask_moves m; DELETE g FROM ask_goals g; DELETE FROM asks;
            UPDATE briefs SET state = 'archived' WHERE id > 900;
            INSERT INTO asks (kind, title, why, asker_id, answer_by, change_by, state, state_since, asked_at, sent_at, decision, decided_by, decided_at, created_at, updated_at)
            SELECT 'decision', 'x', 'y', 1, CURDATE(), CURDATE(), 'approved', UTC_TIMESTAMP(), UTC_TIMESTAMP(),
                UTC_TIMESTAMP() - INTERVAL 40 * (1 + seq DIV 6) + seq % 5 DAY, 'approved', 1, UTC_TIMESTAMP() - INTERVAL 40 * (seq DIV 6) + 10 DAY, UTC_TIMESTAMP(), UTC_TIMESTAMP()
            FROM seq_1_to_9`);
        for (const other of ['content', 'employee'])
            assert.equal((await people[other].get('/digest/team')).status, 403, other);
        const rows = rowsOf(await people.leader.get('/digest/team'));
        assert.equal(rows.length, 6);
        assert.deepEqual(rows[0].slice(1), ['Fewer than 5 briefs', '32 days, of 5 decisions']);
        assert.deepEqual(rows[1].slice(1), ['Fewer than 5 briefs', 'Fewer than 5 decisions']);
    });

    test('has the age of each brief’s newest version at that time', async () => {
        await instance.sql(`UPDATE briefs SET state = 'published' WHERE id BETWEEN 901 AND 906;
            UPDATE brief_versions SET published_at = UTC_TIMESTAMP() - INTERVAL 2410 HOUR WHERE brief_id BETWEEN 901 AND 906;
            INSERT INTO brief_versions SELECT brief_id, 2, title, summary, vision, body, body_html, html_version, minutes, audience, period_from, period_to,
                key_messages, no_gos, review_by, goals, small_change, note, author_id, UTC_TIMESTAMP() - INTERVAL 250 HOUR FROM brief_versions WHERE brief_id BETWEEN 901 AND 906;
            UPDATE briefs SET state = 'archived' WHERE id = 1`);
        const rows = rowsOf(await people.leader.get('/digest/team'));
        assert.equal(rows[0][1], '11 days, of 6 briefs');
        assert.equal(rows[1][1], '71 days, of 6 briefs');
        assert.equal(rows[3][1], '11 days, of 6 briefs');
        assert.equal(rows[4][1], 'Fewer than 5 briefs');
        assert.match((await people.leader.get('/digest/team')).body, /aria-label="[^"]*: 71 days, [^"]*: 11 days"/);
    });
});
