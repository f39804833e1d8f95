// The first page by role, /write and /healthz.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance;
const people = {};

const day = (away) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);

// One brief of the leader with two goals, one campaign of the content person against the
// first, one call, and posts in several states.
const rows = `
    SELECT id INTO @employee FROM people WHERE user_name = 'employee';
    SELECT id INTO @content FROM people WHERE user_name = 'content';
    SELECT id INTO @leader FROM people WHERE user_name = 'leader';
    SET @now = UTC_TIMESTAMP();
    INSERT INTO briefs (id, state, owner_id, title, body, current_version, told_version, changed,
                        created_at, updated_at, published_at)
        VALUES (1, 'published', @leader, 'Quiet yards', '', 3, 2, FALSE, @now, @now, @now),
               (2, 'draft', @leader, 'Not for <b>you</b> yet', '', NULL, NULL, TRUE, @now, @now, NULL);
    INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience,
                                key_messages, no_gos, goals, author_id, published_at, review_by)
        VALUES (1, 1, 'Quiet yards', '', 'Old', 'b', '', '', '', '', '', @leader, @now, NULL),
               (1, 2, 'Quiet yards', 'Nobody hears us at night.', 'New', 'b', '', '', '', '', '', @leader, @now, NULL),
               (1, 3, 'Quiet yards', 'Nobody hears us at night.', 'New', 'b', '', '', '', '', '', @leader, @now, '2020-02-03');
    INSERT INTO goals (id, brief_id, position, title, category_id, measure, unit, baseline, target,
                       due_on, owner_id, created_at, updated_at)
        VALUES (1, 1, 1, 'Sound at the boundary', 8, 'm', 'dB', 42, 36.5, '2031-05-01', @leader, @now, @now),
               (2, 1, 2, 'Complaints', 8, 'm', 'a year', NULL, 1200, '2031-06-01', @leader, @now, @now);
    INSERT INTO campaigns (id, title, kind, audience, voice, message, owner_id, starts_on, ends_on,
                           state, created_by, created_at, updated_at)
        VALUES (1, 'Hear the night', 'blog', 'a', 'v', 'm', @content, @now, '2031-01-01', 'live', @content, @now, @now);
    INSERT INTO campaign_goals (campaign_open, campaign_live, campaign_id, goal_id, why, linked_by, linked_at) VALUES (1, 1, 1, 1, 'why', @content, @now);
    INSERT INTO calls (id, campaign_id, title, need, format, topic, minutes, places, deadline,
                       done_means, created_by, created_at, updated_at)
        VALUES (1, 1, 'Measure your own yard', 'n', 'write', 't', 25, 2, '${day(9)}', 'd', @content, @now, @now),
               (2, 1, 'A full call', 'n', 'photo', 't', 10, 1, '${day(9)}', 'd', @content, @now, @now),
               (3, 1, 'A call of yesterday', 'n', 'photo', 't', 10, 5, '${day(-2)}', 'd', @content, @now, @now);
    INSERT INTO posts (id, campaign_id, channel_id, title, body, state, state_since, author_id,
                       reviewer_id, goes_out_at, created_at, updated_at)
        VALUES (1, 1, 2, 'Four days in the queue', 'Short & <i>sweet</i>.', 'in_review', @now - INTERVAL 4 DAY, @employee, @leader, NULL, @now, @now),
               (2, 1, 2, 'Nobody has it', REPEAT('Long words. ', 90), 'in_review', @now, @employee, NULL, NULL, @now, @now),
               (3, 1, 2, 'Wants a better end', 'b', 'changes_wanted', @now, @employee, @content, NULL, @now, @now),
               (4, 1, 2, 'Goes out soon', 'b', 'scheduled', @now, @content, NULL, @now + INTERVAL 2 DAY, @now, @now),
               (5, 1, 2, 'Out since yesterday', 'b', 'published', @now - INTERVAL 1 DAY, @content, NULL, NULL, @now, @now),
               (6, 1, 2, 'Half an idea', 'b', 'drafting', @now, @content, NULL, NULL, @now, @now);
    INSERT INTO offers (id, call_id, person_id, state, created_at, updated_at)
        SELECT 7, 1, id, 'offered', @now, @now FROM people WHERE user_name = 'admin';
    INSERT INTO offers (id, call_id, person_id, state, created_at, updated_at)
        SELECT 8, 2, id, 'accepted', @now, @now FROM people WHERE user_name = 'admin';
    INSERT INTO brief_reads SELECT 1, id, 2, @now FROM people WHERE user_name IN ('content', 'admin');
    INSERT INTO brief_reads SELECT 1, id, 1, @now FROM people WHERE user_name = 'employee';`;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'fresh', 'employee', 'Fresh Person');
    await instance.sql("INSERT INTO people (user_name, email, name, state, created_at) " +
        "VALUES ('late', 'late@example.org', 'Never Came', 'invited', UTC_TIMESTAMP())");
    people.empty = await signIn(instance, 'fresh');
    people.emptyPage = await people.empty.get('/');
    await instance.sql(rows);
    for (const role of ['employee', 'content', 'leader', 'admin'])
        people[role] = await signIn(instance, role);
});

after(() => instance?.stop());

test('an empty portal has a home that says what is worth doing', () => {
    assert.equal(people.emptyPage.status, 200);
    assert.match(people.emptyPage.text, /Good (morning|afternoon|evening), Fresh/);
    assert.match(people.emptyPage.text, /Nothing waits for you\./);
    assert.ok(people.emptyPage.links.includes('/volunteer'));
});

test('a leader sees what needs them, late first, with person and minutes', async () => {
    const page = await people.leader.get('/');
    assert.match(page.text, /Three things need you\. About \w+ minutes in all\./);
    assert.match(page.text, /Review “Four days in the queue” Late: came 4 days ago From Test employee · LinkedIn 1\smin/);
    assert.ok(page.links.includes('/briefs/2/edit'));
    assert.match(page.text, /Finish your brief “Not for <b>you<\/b> yet”/);
    assert.match(page.text, /Is “Quiet yards” still right\? You meant to look at it by 3 February 2020/);
    assert.doesNotMatch(page.body, /<b>you<\/b>/, 'titles are escaped');
});

test('a leader sees how far the brief went: those who read the version that was told', async () => {
    const { text } = await people.leader.get('/');
    assert.match(text, /2 of 5 have read Quiet yards/);
    assert.match(text, /Where the goals stand Other → 0 of 2 on course /);
    assert.match(text, /Sound at the boundary No progress yet No figure yet, to 36\.5\sdB by 1 May 2031; 1 live campaign, 1 post out, no results yet/);
    assert.match(text, /Complaints No progress yet No figure yet, to 1,200\sa year by 1 Jun 2031; no campaign yet/);
    assert.match(text, /What is missing Coverage 1 goal without a live campaign/);
});

test('nobody is told who read a brief', async () => {
    const { body } = await people.leader.get('/');
    const panel = body.match(/How far your last brief went.*?<\/section>/s)[0];
    assert.match(panel, /aria-label="New readers\. Today: 2"/);
    assert.doesNotMatch(panel, /Test (content|admin|employee)/);
    await assert.rejects(instance.sql('SELECT * FROM brief_reads', 'home'), /denied/);
});

test('a short post is approved on the home itself', async () => {
    const form = (await people.leader.get('/')).form('/posts/1/move');
    assert.match(form.html, /What works\?/);
    assert.equal(Object.fromEntries(form.fields).to, 'approved');
    const page = await people.leader.submit(form, { what_worked: 'The microphone.' });
    assert.equal(page.status, 200, page.text.slice(0, 300));
    assert.deepEqual(await instance.sql('SELECT state FROM posts WHERE id = 1'), [['approved']]);
    assert.doesNotMatch((await people.leader.get('/')).text, /Four days in the queue/);
});

test('the content team sees free reviews, offers and the week with its gaps', async () => {
    const page = await people.content.get('/');
    assert.match(page.text, /Review “Nobody has it” From Test employee · LinkedIn · for whoever is free/);
    assert.ok(page.links.includes('/help-wanted/offers/7'));
    assert.match(page.text, /Answer Test admin’s offer to help “Measure your own yard” · Hear the night/);
    assert.doesNotMatch(page.text, /Finish “Half an idea”/, 'own drafts are daily work');
    assert.match(page.text, /\d\d:\d\d · LinkedIn/);
    assert.equal(page.text.match(/Nothing planned/g).length, 6);
    assert.doesNotMatch(page.text, /How far/);
});

test('a day with many posts names the first three, and hides no later day', async () => {
    await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, goes_out_at, created_at, updated_at)
        SELECT 1, 2, CONCAT('One of many, ', seq), 'b', 'scheduled', UTC_TIMESTAMP(), author_id, '${day(4)} 10:00' + INTERVAL seq MINUTE, UTC_TIMESTAMP(), UTC_TIMESTAMP()
        FROM posts, seq_10_to_79 WHERE posts.id = 4;
        INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, goes_out_at, created_at, updated_at)
        SELECT 1, 2, 'After the many', 'b', 'scheduled', UTC_TIMESTAMP(), author_id, '${day(5)} 10:00', UTC_TIMESTAMP(), UTC_TIMESTAMP()
        FROM posts WHERE id = 4`);
    const { text } = await people.content.get('/');
    assert.match(text, /One of many, 10 .*One of many, 12 \d\d:12 · LinkedIn and more .*After the many \d\d:00 · LinkedIn/);
    assert.doesNotMatch(text, /One of many, 13/);
    assert.equal(text.match(/Nothing planned/g).length, 4);
    await instance.sql("DELETE FROM posts WHERE title LIKE 'One of many,%' OR title = 'After the many'");
});

test('an employee sees their posts, what is new, goals and open calls', async () => {
    const { text } = await people.employee.get('/');
    assert.match(text, /Change “Wants a better end” Test content wants changes · LinkedIn 10\smin/);
    assert.match(text, /Waiting for others .*Nobody has it/);
    assert.match(text, /Changed Quiet yards Nobody hears us at night\. Brief by Test leader/);
    assert.match(text, /Out since yesterday/);
    assert.match(text, /42 to 36\.5 dB by 1 May 2031/);
    assert.match(text, /Measure your own yard 25\smin 2 places left by \d+ \w+ For the goal “Sound at the boundary”/);
    assert.doesNotMatch(text, /A full call|A call of yesterday|Answer |Nobody works on/);
});

test('a small change is no news, a change that was told is', async () => {
    assert.doesNotMatch((await people.content.get('/')).text, /Changed Quiet yards/);
    assert.match((await people.empty.get('/')).text, /New Quiet yards/);
});

test('an accepted call waits to be written, and is offered no more', async () => {
    const page = await people.admin.get('/');
    assert.match(page.text, /Begin “A full call” Test content took your offer/);
    assert.ok(page.links.includes('/posts/new?campaign=1&call=2'));
    assert.doesNotMatch(page.text, /Measure your own yard/, 'they have offered already');
});

test('a call that was passed or declined is not offered again, and home cannot tell which', async () => {
    assert.match((await people.empty.get('/')).text, /Measure your own yard/);
    await instance.sql("INSERT INTO call_passes SELECT id, 1, UTC_TIMESTAMP() FROM people WHERE user_name = 'fresh'");
    assert.doesNotMatch((await people.empty.get('/')).text, /Measure your own yard/);
    assert.match((await people.employee.get('/')).text, /Measure your own yard/);
    await instance.sql("UPDATE offers SET state = 'declined' WHERE id = 7");
    assert.doesNotMatch((await people.admin.get('/')).text, /Measure your own yard/);
    for (const table of ['call_passes', 'offers'])
        await assert.rejects(instance.sql(`SELECT * FROM ${table}`, 'home'), /denied/);
});

test('an admin sees who has not come, and what was changed today', async () => {
    const { text } = await people.admin.get('/');
    assert.match(text, /Invited, not here yet .*Never Came/);
    assert.match(text, /Test leader moved a post, post 1/);
    assert.match(text, /Today \d+ people have signed in/);
    assert.doesNotMatch((await people.employee.get('/')).text, /Never Came|moved a post/);
});

test('write offers what the role may write', async () => {
    const links = async (role) => (await people[role].get('/write')).links;
    assert.ok((await links('leader')).includes('/briefs/new'));
    assert.ok(!(await links('content')).includes('/briefs/new'));
    assert.ok((await links('content')).includes('/campaigns/new'));
    assert.ok((await links('content')).includes('/posts/new?campaign=1'));
    assert.ok((await links('admin')).includes('/posts/new?campaign=1&call=2'));
    assert.ok(!(await links('employee')).some((href) => href.startsWith('/posts/new')));
});

test('who is not signed in is led to sign in', async () => {
    for (const path of ['/', '/write', '/search?q=quiet']) {
        const page = await new Client(instance.origin).get(path);
        assert.match(page.path, /^\/sign-in/);
    }
});

test('healthz says ok without a session', async () => {
    const page = await new Client(instance.origin).get('/healthz');
    assert.equal(page.status, 200);
    assert.equal(page.body, 'ok\n');
    assert.match(page.headers['content-type'], /^text\/plain/);
});

test('the greeting follows the clock of the person', async () => {
    const greetings = new Set();
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'America/New_York', 'Europe/London']) {
        await instance.sql(`UPDATE people SET time_zone = '${zone}' WHERE user_name = 'fresh'`);
        const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format());
        const part = hour < 4 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
        assert.match((await people.empty.get('/')).text, new RegExp(`Good ${part}, Fresh`), zone);
        greetings.add(part);
    }
    assert.ok(greetings.size > 1);
});
