// Posts: written, reviewed, approved, published; who sees and who may do what; imported.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, forceMove, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const praise = { what_worked: 'The first sentence.' };
const review = { ...praise, words: 'Say the number.' };
let instance;
let goal;
let campaign;
let call;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    const ids = {};
    for (const [name, role] of [['writer', 'content'], ['helper', 'employee'], ['chief', 'leader']])
        ids[name] = await addPerson(instance, name, role, `Test ${name}`);
    people.chiefId = ids.chief;
    for (const name of ['employee', 'content', 'leader', 'admin', 'writer', 'helper', 'chief'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal);
    const rows = await instance.sql(`INSERT INTO calls (campaign_id, title, need, format, topic, minutes, places, deadline,
            done_means, created_by, created_at, updated_at) VALUES (${idOf(campaign)}, 'Write about your van', 'n', 'write', 't', 10, 2,
            '2035-01-01', 'd', 1, NOW(), NOW());
        SET @call = LAST_INSERT_ID();
        INSERT INTO offers (call_id, person_id, state, created_at, updated_at) VALUES (@call, ${ids.helper}, 'accepted', NOW(), NOW());
        SELECT @call`);
    call = Number(rows[0][0]);
});
after(() => instance?.stop());

const stateOf = async (post) => (await instance.sql(`SELECT state FROM posts WHERE id = ${idOf(post)}`))[0][0];

// Sets a state by hand, and the clocks that go with it.
const putInto = (post, state) => instance.sql(`UPDATE posts SET state = '${state}', state_since = UTC_TIMESTAMP() WHERE id = ${idOf(post)}`);
const versionOf = async (post) => Number((await instance.sql(`SELECT version FROM posts WHERE id = ${idOf(post)}`))[0][0]);

describe('from an idea to its address', () => {
    test('the whole way, with its history and audit', async () => {
        const post = await writePost(people.writer, campaign, { action: 'idea' });
        await movePost(people.writer, post, 'drafting');
        await movePost(people.writer, post, 'in_review', { reviewer: '' });
        const asked = await movePost(people.content, post, 'changes_wanted', review);
        assert.match(asked.text, /Changes wanted/);
        assert.match((await people.writer.get(post)).text, /What works: The first sentence\..*Say the number\./);
        const form = (await people.writer.get(`${post}/edit`)).form(`${post}/edit`);
        await people.writer.submit(form, { body: 'Press the left one, **twice**.', action: 'draft' });
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'approved', praise);
        await movePost(people.writer, post, 'scheduled', { goes_out_at: '2035-06-01T09:30' });
        const page = await movePost(people.writer, post, 'published', { address: 'https://blog.example.org/two' });
        assert.match(page.text, /Published\. It is part of the thread/);
        assert.ok(page.links.includes('https://blog.example.org/two'));
        assert.ok(page.body.includes('<strong>twice</strong>'));
        assert.deepEqual(await instance.sql(`SELECT from_state, to_state FROM post_moves WHERE post_id = ${idOf(post)} ORDER BY id`), [
            ['idea', 'drafting'], ['drafting', 'in_review'], ['in_review', 'changes_wanted'], ['changes_wanted', 'in_review'],
            ['in_review', 'approved'], ['approved', 'scheduled'], ['scheduled', 'published']]);
        const audit = await instance.sql(`SELECT action, before_state, after_state FROM audit WHERE object_kind = 'post'
            AND object_id = ${idOf(post)} ORDER BY id`);
        assert.equal(audit.length, 9);
        assert.equal(JSON.parse(audit.at(-1)[1]).state, 'scheduled');
        assert.equal(JSON.parse(audit.at(-1)[2]).address, 'https://blog.example.org/two');
    });

    test('the contributor writes for the call, sees the goal, and content publishes it', async () => {
        const post = await writePost(people.helper, campaign, {}, call);
        assert.equal((await instance.sql(`SELECT call_id FROM posts WHERE id = ${idOf(post)}`))[0][0], String(call));
        const page = await people.helper.get(post);
        for (const words of ['Fewer second visits', 'Most second visits come from controls nobody explained.', 'Written for a call'])
            assert.ok(page.text.includes(words), words);
        await movePost(people.helper, post, 'in_review');
        await movePost(people.writer, post, 'approved', praise);
        await movePost(people.writer, post, 'published', { address: 'https://blog.example.org/van' });
        assert.equal(await stateOf(post), 'published');
        assert.match((await people.helper.get(post)).text, /What works: The first sentence\./);
        assert.doesNotMatch((await people.employee.get(post)).text, /The first sentence\./, 'reviews are for those who work on it');
    });

    test('somebody else may not write for the campaign', async () => {
        for (const name of ['employee', 'leader', 'admin'])
            assert.equal((await people[name].get(`/posts/new?campaign=${idOf(campaign)}&call=${call}`)).status, 403, name);
        const other = await fileCampaign(people.content, goal);
        assert.equal((await people.helper.get(`/posts/new?campaign=${idOf(other)}&call=${call}`)).status, 403);
        const form = (await people.helper.get(`/posts/new?campaign=${idOf(campaign)}&call=${call}`)).form('/posts/new');
        assert.equal((await people.helper.submit(form, { title: 'x', campaign: idOf(other) })).status, 403);
        assert.equal((await people.helper.submit(form, { title: 'x', campaign: '' })).status, 404);
    });

    test('a campaign that is over takes no new posts', async () => {
        const over = await fileCampaign(people.content, goal);
        await instance.sql(`UPDATE campaigns SET state = 'done' WHERE id = ${idOf(over)}`);
        const page = await people.content.submit((await people.content.get(`/posts/new?campaign=${idOf(over)}`)).form('/posts/new'),
            { title: 'Too late', body: 'kept as typed' });
        assert.equal(page.status, 422);
        assert.ok(page.text.includes('This campaign is over') && page.text.includes('kept as typed'));
    });
});

describe('moves that are refused', () => {
    test('nobody approves what they wrote', async () => {
        const post = await writePost(people.writer, campaign);
        await movePost(people.writer, post, 'in_review');
        for (const to of ['approved', 'changes_wanted', 'declined']) {
            assert.ok(!(await people.writer.get(post)).body.includes(`value="${to}"`));
            assert.equal((await forceMove(people.writer, post, to, { ...review, version: await versionOf(post) })).status, 403, to);
        }
        assert.equal(await stateOf(post), 'in_review');
    });

    test('a leader reviews when named, else not', async () => {
        const post = await writePost(people.writer, campaign);
        await movePost(people.writer, post, 'in_review', { reviewer: people.chiefId });
        const refused = await forceMove(people.leader, post, 'approved', { ...praise, version: await versionOf(post) });
        assert.equal(refused.status, 403);
        assert.match((await people.chief.get('/posts')).text, /Waiting for you All of it Two buttons/);
        await movePost(people.chief, post, 'approved', praise);
        assert.equal(await stateOf(post), 'approved');
    });

    test('what is asked for must be said', async () => {
        const post = await writePost(people.writer, campaign);
        const refused = async (who, to, fields, words) => {
            const page = await movePost(people[who], post, to, fields);
            assert.equal(page.status, 422, to);
            assert.match(page.title, /^Error: /);
            assert.match(page.text, words);
            return page;
        };
        await refused('writer', 'dropped', { words: ' ' }, /Say it in a sentence or two/);
        await refused('writer', 'in_review', { reviewer: 1 }, /The reviewer is one of the content team or a leader/);
        const writerId = (await instance.sql("SELECT id FROM people WHERE user_name = 'writer'"))[0][0];
        await refused('writer', 'in_review', { reviewer: writerId }, /Somebody other than the author/);
        await movePost(people.writer, post, 'in_review');
        await refused('content', 'approved', {}, /Say first what works/);
        const kept = await refused('content', 'changes_wanted', { words: 'Say the number.' }, /Say first what works/);
        assert.ok(kept.text.includes('Say the number.'), 'what was typed is kept');
        await refused('content', 'changes_wanted', praise, /Say it in a sentence or two/);
        await movePost(people.content, post, 'approved', praise);
        await refused('writer', 'scheduled', { goes_out_at: '' }, /on which day and at what time/);
        await refused('writer', 'scheduled', { goes_out_at: '2001-01-01T09:00' }, /That moment has passed/);
        await refused('writer', 'scheduled', { goes_out_at: 'soon' }, /must be a day and a time/);
        for (const address of ['', 'http://blog.example.org/x', 'javascript:alert(1)', 'https://', '//x', 'https://a b'])
            await refused('writer', 'published', { address }, /address/);
        assert.equal(await stateOf(post), 'approved');
    });

    test('only the moves of the table, from the state that stands, by those it names', async () => {
        const table = {
            idea: ['drafting', 'declined', 'dropped'], drafting: ['in_review', 'dropped'],
            in_review: ['approved', 'changes_wanted', 'declined'], changes_wanted: ['in_review', 'dropped'],
            approved: ['scheduled', 'published', 'drafting', 'dropped'], scheduled: ['scheduled', 'published', 'approved'],
            published: [], declined: ['drafting'], dropped: ['drafting'],
        };
        const fields = { ...review, goes_out_at: '2035-06-01T09:30', address: 'https://blog.example.org/x' };
        const post = await writePost(people.writer, campaign);
        for (const [from, open] of Object.entries(table))
            for (const to of Object.keys(table)) {
                await putInto(post, from);
                const answer = await forceMove(people.content, post, to, { ...fields, version: await versionOf(post) });
                const own = from === 'in_review' && to === 'drafting';
                assert.equal(answer.status, open.includes(to) ? 303 : own ? 403 : 409, `${from} to ${to}`);
                assert.equal(await stateOf(post), open.includes(to) ? to : from);
            }
        await putInto(post, 'published');
        assert.equal((await forceMove(people.employee, post, 'dropped', { ...fields, version: await versionOf(post) })).status, 403);
    });

    test('a stale page moves nothing, and a double click moves once', async () => {
        const post = await writePost(people.writer, campaign);
        const stale = (await people.writer.get(post)).forms.find((form) => form.html.includes('value="in_review"'));
        await people.writer.submit((await people.writer.get(`${post}/edit`)).form(`${post}/edit`), { title: 'Changed', action: 'draft' });
        assert.equal((await people.writer.submit(stale, { to: 'in_review' })).status, 409);
        const fresh = (await people.writer.get(post)).forms.find((form) => form.html.includes('value="in_review"'));
        const pages = await Promise.all([1, 2].map(() => people.writer.submit(fresh, { to: 'in_review' }, { follow: false })));
        assert.deepEqual(pages.map((page) => page.status), [303, 303]);
        assert.equal((await instance.sql(`SELECT COUNT(*) FROM post_moves WHERE post_id = ${idOf(post)}`))[0][0], '1');
    });

    test('the length of a network is kept, and the page says by how much it is over', async () => {
        const post = await writePost(people.writer, campaign, { channel: 3, body: '👩🏽‍🔧'.repeat(140) + 'مرحبا' });
        assert.match((await people.writer.get(post)).text, /285 of 280 characters/);
        const page = await movePost(people.writer, post, 'in_review');
        assert.equal(page.status, 422);
        assert.match(page.text, /The text is 5 characters too long: X takes 280 in one post/);
        const empty = await writePost(people.writer, campaign, { channel: 3, body: ' ' });
        assert.match((await movePost(people.writer, empty, 'in_review')).text, /There is no text yet/);
    });
});

describe('who sees what', () => {
    test('each state is for those it is for; else it is not there', async () => {
        const post = await writePost(people.helper, campaign, { title: 'Seen by some' }, call);
        for (const state of ['idea', 'drafting', 'in_review', 'changes_wanted', 'approved', 'scheduled', 'published', 'declined', 'dropped']) {
            await putInto(post, state);
            const open = ['approved', 'scheduled', 'published'].includes(state);
            for (const [name, sees] of [['helper', true], ['content', true], ['leader', true], ['employee', open], ['admin', open]]) {
                for (const path of [post, `/thread${post}`])
                    assert.equal((await people[name].get(path)).status, sees ? 200 : 404, `${path}, ${state}, ${name}`);
                for (const list of ['/posts', `${campaign}/posts`, `/thread${campaign}`])
                    assert.equal((await people[name].get(list)).text.includes('Seen by some'), sees, `${list}, ${state}, ${name}`);
                assert.equal((await people[name].get(`/thread/goals/${goal}`)).text.includes('Seen by some'), state === 'published',
                    `what is out hangs on the goal's thread, ${state}, ${name}`);
            }
            if (!open)
                for (const path of ['edit', 'move'])
                    assert.equal((await people.employee.post(`${post}/${path}`,
                        Object.fromEntries((await people.employee.get('/posts')).form('/sign-out').fields))).status, 404, path);
        }
    });

    test('its text is locked in review and after', async () => {
        const post = await writePost(people.writer, campaign);
        const form = (await people.writer.get(`${post}/edit`)).form(`${post}/edit`);
        for (const state of ['in_review', 'approved', 'scheduled', 'published', 'declined', 'dropped']) {
            await putInto(post, state);
            assert.equal((await people.writer.get(`${post}/edit`)).path.split('?')[0], post, state);
            assert.equal((await people.writer.submit(form, { body: `late ${state}`, action: 'draft' })).status, 409, state);
        }
        assert.equal((await instance.sql(`SELECT body FROM posts WHERE id = ${idOf(post)}`))[0][0], 'Press the **left** one.');
    });

    test('a colleague of content may mend a text, an employee who sees it may not', async () => {
        const post = await writePost(people.writer, campaign);
        assert.equal((await people.content.get(`${post}/edit`)).status, 200);
        assert.equal((await people.leader.get(`${post}/edit`)).status, 403);
        await putInto(post, 'approved');
        assert.equal((await people.employee.get(`${post}/edit`)).status, 403);
    });

    test('the queue shows what waits for me, and what of mine waits for others', async () => {
        const mine = await writePost(people.writer, campaign, { title: 'Mine in review' });
        await movePost(people.writer, mine, 'in_review');
        const panel = (page, heading) => page.body.split('<section').find((part) => part.includes(`>${heading}<`)) ?? '';
        assert.ok(panel(await people.writer.get('/posts'), 'Waiting for others').includes('Mine in review'));
        assert.ok(panel(await people.content.get('/posts'), 'Waiting for you').includes('Mine in review'));
        assert.ok(!(await people.employee.get('/posts')).text.includes('Waiting for'));
        await movePost(people.content, mine, 'changes_wanted', review);
        assert.ok(panel(await people.writer.get('/posts'), 'Waiting for you').includes('Mine in review'));
    });

    test('the list filters, and pages by key', async () => {
        const other = await fileCampaign(people.content, goal, { title: 'Many posts' });
        await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, created_at, updated_at)
            SELECT ${idOf(other)}, IF(seq % 2, 1, 3), CONCAT('Many ', seq), 'b', 'published', NOW(), ${people.chiefId}, NOW(), NOW() FROM seq_1_to_40`);
        const titles = (page) => [...page.body.matchAll(/row-title"><a href="\/posts\/\d+">(Many \d+)</g)].map(([, title]) => title);
        for (const list of [`/posts?campaign=${idOf(other)}`, `${other}/posts`]) {
            const first = await people.employee.get(list);
            const rest = await people.employee.get(first.links.find((link) => link.includes('before=')));
            assert.equal(titles(first).length, 30, list);
            assert.equal(new Set([...titles(first), ...titles(rest)]).size, 40, list);
        }
        assert.equal(titles(await people.employee.get(`/posts?campaign=${idOf(other)}&channel=3`)).length, 20);
        assert.equal(titles(await people.employee.get(`/posts?campaign=${idOf(other)}&state=approved`)).length, 0);
    });
});

describe('writing', () => {
    test('a stale edit shows both texts', async () => {
        const post = await writePost(people.writer, campaign);
        const form = (await people.writer.get(`${post}/edit`)).form(`${post}/edit`);
        await people.content.submit((await people.content.get(`${post}/edit`)).form(`${post}/edit`), { body: 'Their text.', action: 'draft' });
        const page = await people.writer.submit(form, { body: 'My text.', action: 'draft' });
        assert.equal(page.status, 409);
        assert.ok(page.text.includes('Their text.') && page.text.includes('My text.') && page.text.includes('This was saved meanwhile'));
        assert.ok((await people.writer.submit(page.form(`${post}/edit`), { action: 'draft' })).text.includes('My text.'));
    });

    test('a draft saves itself: new, then again, then a conflict', async () => {
        const headers = { 'X-Autosave': '1' };
        const form = (await people.writer.get(`/posts/new?campaign=${idOf(campaign)}`)).form('/posts/new');
        const untitled = await people.writer.submit(form, { body: 'x' }, { headers });
        assert.equal(untitled.status, 422);
        const first = await people.writer.submit(form, { title: 'By itself', body: 'one' }, { headers });
        assert.equal(first.status, 200);
        assert.match(first.headers['x-action'], /^\/posts\/\d+\/edit$/);
        const again = { ...form, action: first.headers['x-action'] };
        const keys = { once: first.headers['x-once'], version: first.headers['x-version'] };
        const second = await people.writer.submit(again, { title: 'By itself', body: 'two', ...keys }, { headers });
        assert.equal(second.headers['x-version'], '2');
        const stale = await people.writer.submit(again, { title: 'By itself', body: 'three', ...keys, once: 'another' }, { headers });
        assert.equal(stale.status, 409);
        assert.equal(stale.headers['x-conflict'], first.headers['x-action']);
        assert.deepEqual(await instance.sql("SELECT body FROM posts WHERE title = 'By itself'"), [['two']]);
    });

    test('Markdown is rendered safe at save, plain text is never taken for it', async () => {
        const hostile = '# Big\n\n<script>alert(1)</script> [x](javascript\\:alert(1)) <img src=x onerror=alert(1)>\n';
        const blog = await people.writer.get(await writePost(people.writer, campaign, { body: hostile }));
        assert.doesNotMatch(blog.body.split('<main')[1], /<script|javascript:|onerror/i);
        assert.match(blog.body, /<h2[^>]*>Big<\/h2>/);
        const plain = await people.writer.get(await writePost(people.writer, campaign, { channel: 3, body: '**no** <i>markup</i>' }));
        assert.ok(plain.text.includes('**no** <i>markup</i>'));
    });

    test('the preview shows what will stand there, without scripts on the same page', async () => {
        const keys = Object.fromEntries((await people.employee.get('/posts')).form('/sign-out').fields);
        const fragment = await people.employee.post('/posts/preview', { form_token: keys.form_token, text: '**bold** <script>' });
        assert.ok(fragment.body.includes('<strong>bold</strong>') && !/<script|<html/.test(fragment.body));
        const form = (await people.writer.get(`/posts/new?campaign=${idOf(campaign)}`)).form('/posts/new');
        const page = await people.writer.submit(form, { title: '', body: 'as **typed**', preview: 'body' });
        assert.equal(page.status, 200);
        assert.ok(page.body.includes('<strong>typed</strong>') && page.body.includes('as **typed**'));
        assert.equal((await instance.sql("SELECT COUNT(*) FROM posts WHERE body = 'as **typed**'"))[0][0], '0');
    });

    test('what does not fit is said at its field, and what was typed stays', async () => {
        const form = (await people.writer.get(`/posts/new?campaign=${idOf(campaign)}`)).form('/posts/new');
        for (const [fields, words] of [
            [{ title: '' }, /title is missing/], [{ title: 'x'.repeat(201) }, /at most 200/], [{ channel: 999 }, /does not use that channel/],
            [{ channel: 'x' }, /not one of the choices/], [{ summary: 'x'.repeat(501) }, /at most 500/], [{ body: '>'.repeat(100000) }, /text/i],
        ]) {
            const page = await people.writer.submit(form, { title: 'T', body: 'kept text', action: 'draft', ...fields });
            assert.equal(page.status, 422, JSON.stringify(fields).slice(0, 60));
            assert.match(page.text, words);
            assert.ok('body' in fields || page.text.includes('kept text'));
        }
        assert.equal((await people.writer.submit(form, { title: 'T', body: 'x'.repeat(1100000) })).status, 413);
        assert.equal((await people.writer.submit(form, { title: ['a', 'b'] })).status, 400);
    });

    test('unknown posts are 404', async () => {
        for (const path of ['/posts/999999', '/posts/999999/edit', '/thread/posts/999999', '/posts/new?campaign=999999'])
            assert.equal((await people.content.get(path)).status, 404, path);
    });
});

describe('import', () => {
    const at = () => `${campaign}/posts/import`;
    const send = async (client, files, fields = {}) => client.submit((await client.get(at())).form(at()), { files, channel: 1, state: 'drafting', ...fields });
    const file = (content, filename = 'a.md') => ({ filename, content, type: 'text/markdown' });

    test('files become posts: title, summary and the rest of the front matter kept', async () => {
        const head = '---\ntitle: "From: a file"\nsummary: Short\ndate: 2013-04-05 09:00\ntopics:\n  - x\n---\n';
        const page = await send(people.content, [file(`${head}Hello **there**.`), file('# The heading\n\nText.', 'b.md'), file('no head', 'name.md')]);
        assert.equal(page.status, 200);
        for (const title of ['From: a file', 'The heading', 'name.md'])
            assert.ok(page.text.includes(title), title);
        const rows = await instance.sql("SELECT id, summary, state, TO_BASE64(front_matter), body FROM posts WHERE title = 'From: a file'");
        assert.deepEqual([rows[0][1], rows[0][2], rows[0][4]], ['Short', 'drafting', 'Hello **there**.']);
        assert.equal(Buffer.from(rows[0][3].replaceAll('\\n', ''), 'base64').toString(), head);
        const post = await people.content.get(`/posts/${rows[0][0]}`);
        assert.ok(post.body.includes('<strong>there</strong>') && post.text.includes('dated 5 April 2013'));
        assert.doesNotMatch(post.text, /topics:|---/);
    });

    test('all of them or none, with the name of the file that does not fit', async () => {
        const count = async () => Number((await instance.sql('SELECT COUNT(*) FROM posts'))[0][0]);
        const before = await count();
        for (const [files, words] of [
            [[], /Markdown file is missing/],
            [[file('fine'), file(Buffer.from([0x66, 0xff, 0x00]), 'latin.md')], /latin\.md: it is not text in UTF-8/],
            [[file('fine'), file('x'.repeat(300000), 'long.md')], /long\.md: /],
        ]) {
            const page = await send(people.content, files);
            assert.equal(page.status, 422);
            assert.match(page.text, words);
        }
        assert.match((await send(people.content, [file('fine')], { channel: 3 })).text, /takes Markdown/);
        const tooMany = await send(people.content, Array(9).fill(file('fine')));
        assert.equal(tooMany.status, 422);
        assert.match(tooMany.text, /Choose at most 8 files at a time/);
        assert.equal(await count(), before);
        for (const name of ['employee', 'helper', 'leader'])
            assert.equal((await people[name].get(at())).status, 403, name);
    });
});

test('text of an older renderer is rendered again', async () => {
    const post = await writePost(people.writer, campaign, { body: 'again **and** again' });
    const social = await writePost(people.writer, campaign, { channel: 3, body: 'plain' });
    await instance.sql(`UPDATE posts SET body_html = 'old', html_version = 0 WHERE id = ${idOf(post)}`);
    await instance.handler('campaigns', '--render-again');
    assert.match((await instance.sql(`SELECT body_html FROM posts WHERE id = ${idOf(post)}`))[0][0], /<strong>and<\/strong>/);
    assert.equal((await instance.sql(`SELECT body_html FROM posts WHERE id = ${idOf(social)}`))[0][0], 'NULL');
});
