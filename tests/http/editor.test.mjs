// A post's text: its versions, the same on several channels, its file, both texts of a conflict,
// its address once it is out; and that what reviewers say stays with those who work on it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const secret = 'Only for whoever works on it: the Zanzibar figure.';
const praise = { what_worked: `The first line. ${secret}` };
let instance;
let goal;
let campaign;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const [name, role] of [['writer', 'content'], ['helper', 'employee']])
        await addPerson(instance, name, role, `Test ${name}`);
    for (const name of ['employee', 'content', 'leader', 'writer', 'helper'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal, { channel: [1, 2, 3, 9] });
});
after(() => instance?.stop());

const saveAs = async (client, post, fields) =>
    client.submit((await client.get(`${post}/edit`)).form(`${post}/edit`), { action: 'draft', ...fields });
const versionsOf = (post) => instance.sql(`SELECT number, body, state FROM post_versions WHERE post_id = ${idOf(post)} ORDER BY number`);
const bodyOf = async (post) => (await instance.sql(`SELECT body FROM posts WHERE id = ${idOf(post)}`))[0][0].replaceAll('\\n', '\n');
const hoursLater = (post) => instance.sql(`UPDATE post_versions SET began_at = began_at - INTERVAL 1 HOUR, saved_at = saved_at - INTERVAL 1 HOUR
    WHERE post_id = ${idOf(post)}; UPDATE posts SET created_at = created_at - INTERVAL 1 HOUR WHERE id = ${idOf(post)}`);
const putInto = (post, state) => instance.sql(`UPDATE posts SET state = '${state}', state_since = UTC_TIMESTAMP() WHERE id = ${idOf(post)}`);

describe('versions', () => {
    test('of one person in one sitting are one, of another or later they are more; the same text is none', async () => {
        const post = await writePost(people.writer, campaign, { body: 'One.' });
        await saveAs(people.writer, post, { body: 'One.' });
        assert.deepEqual(await versionsOf(post), []);
        assert.match((await people.writer.get(`${post}/versions`)).text, /has not been changed since it was written/);
        await saveAs(people.writer, post, { body: 'One, two.' });
        assert.deepEqual(await versionsOf(post), [['1', 'One, two.', 'drafting']], 'folded into the first');
        await saveAs(people.content, post, { body: 'One, two, three.' });
        assert.equal((await versionsOf(post)).length, 2, 'somebody else');
        await saveAs(people.content, post, { body: 'Four.' });
        assert.equal((await versionsOf(post)).length, 2);
        await hoursLater(post);
        await saveAs(people.content, post, { body: 'Five.' });
        assert.deepEqual((await versionsOf(post)).map(([, body]) => body), ['One, two.', 'Four.', 'Five.']);
        await movePost(people.writer, post, 'in_review');
        await movePost(people.content, post, 'changes_wanted', { ...praise, words: secret });
        await saveAs(people.content, post, { body: 'Six.' });
        assert.deepEqual((await versionsOf(post)).at(-1), ['4', 'Six.', 'changes_wanted'], 'what was reviewed is kept');
    });

    test('are listed, compared and restored as a new one', async () => {
        const post = await writePost(people.writer, campaign, { title: 'First title', body: 'The **old** text.' });
        await hoursLater(post);
        await saveAs(people.writer, post, { title: 'Second title', body: 'The **new** text.' });
        const list = await people.content.get(`${post}/versions`);
        assert.match(list.text, /Version 2: Second title .*Stands now.*Version 1: First title/);
        const compared = await people.content.get(`${post}/compare/1/2`);
        assert.match(compared.body, /<del>First<\/del>/);
        assert.match(compared.body, /<ins>(\*\*)?new/);
        assert.match((await people.content.get(`${post}/versions/1`)).body, /<strong>old<\/strong>/);
        const restored = await people.content.submit(list.form(`${post}/versions/1/restore`));
        assert.match(restored.text, /stands again, as a new version/);
        assert.match(restored.body, /<strong>old<\/strong>/);
        assert.deepEqual((await versionsOf(post)).map(([, body]) => body), ['The **old** text.', 'The **new** text.', 'The **old** text.']);
        const again = await people.content.submit(list.form(`${post}/versions/1/restore`));
        assert.equal((await versionsOf(post)).length, 3, `twice is once: ${again.status}`);
        const [[action]] = await instance.sql(`SELECT action FROM audit WHERE object_kind = 'post' AND object_id = ${idOf(post)} ORDER BY id DESC LIMIT 1`);
        assert.equal(action, 'post.restore');
    });

    test('a stale page restores nothing, and a locked text is restored by nobody', async () => {
        const post = await writePost(people.writer, campaign, { body: 'Old.' });
        await hoursLater(post);
        await saveAs(people.writer, post, { body: 'New.' });
        const list = await people.writer.get(`${post}/versions`);
        await hoursLater(post);
        await saveAs(people.content, post, { body: 'Newer.' });
        assert.equal((await people.writer.submit(list.form(`${post}/versions/1/restore`))).status, 409);
        const fresh = await people.writer.get(`${post}/versions`);
        for (const state of ['in_review', 'approved', 'scheduled', 'published', 'declined', 'dropped']) {
            await putInto(post, state);
            const page = await people.writer.get(`${post}/versions`);
            assert.ok(!page.forms.some(({ action }) => action.endsWith('/restore')), state);
            assert.match(page.text, /The text is locked/);
            assert.equal((await people.writer.submit(fresh.form(`${post}/versions/1/restore`), { once: `${state}0000000000000000000000000000000000`.slice(0, 32).replace(/[^0-9a-f]/g, 'a') })).status, 409, state);
        }
        assert.equal(await bodyOf(post), 'Newer.');
    });

    test('are for those who work on the post, also once everybody reads it', async () => {
        const post = await writePost(people.writer, campaign, { body: 'A slip of the pen.' });
        await hoursLater(post);
        await saveAs(people.writer, post, { body: 'Better.' });
        for (const state of ['drafting', 'published']) {
            await putInto(post, state);
            for (const at of ['versions', 'versions/1', 'compare/1/2'])
                for (const [name, status] of [['employee', 404], ['leader', 200], ['content', 200], ['writer', 200]])
                    assert.equal((await people[name].get(`${post}/${at}`)).status, status, `${at} as ${name} in ${state}`);
        }
        assert.doesNotMatch((await people.employee.get(post)).body, /versions|slip of the pen/);
        for (const at of ['versions/9', 'compare/1/9', 'compare/9/1'])
            assert.equal((await people.writer.get(`${post}/${at}`)).status, 404);
    });

    test('are bounded: the first and the newest hundred stay', async () => {
        const post = await writePost(people.writer, campaign, { body: 'Text 1' });
        await hoursLater(post);
        await instance.sql(`INSERT INTO post_versions (post_id, number, title, summary, body, state, person_id, began_at, saved_at)
            SELECT ${idOf(post)}, seq, 'Two buttons', '', CONCAT('Text ', seq), 'drafting', 1, NOW() - INTERVAL 1 DAY, NOW() - INTERVAL 1 DAY FROM seq_1_to_100`);
        await saveAs(people.writer, post, { body: 'Text 101' });
        await hoursLater(post);
        await saveAs(people.writer, post, { body: 'Text 102' });
        const numbers = (await versionsOf(post)).map(([number]) => Number(number));
        assert.deepEqual([numbers.length, numbers[0], numbers[1], numbers.at(-1)], [101, 1, 3, 102]);
        const first = await people.writer.get(`${post}/versions`);
        const next = await people.writer.get(first.links.find((link) => link.includes('before=')));
        assert.match(first.text, /Version 102/);
        assert.match(next.text, /Version 72:/);
        assert.doesNotMatch(next.text, /Version 73:/);
    });
});

const addChannels = async (client, post, fields) =>
    client.submit((await client.get(`${post}/channels`)).form(`${post}/channels`), { start: 'master', ...fields });
const siblingsOf = async (post) => (await instance.sql(`SELECT post_id FROM post_masters WHERE master_id = ${idOf(post)} ORDER BY post_id`)).map(([id]) => `/posts/${id}`);

describe('one message on several channels', () => {
    test('each begins from the master text in its own way, with tabs that lead between them', async () => {
        const post = await writePost(people.writer, campaign, { title: 'Two buttons', summary: 'Short.', body: 'Press the **left** one.\n\n- [Why](https://example.org/why)\n- When' });
        const page = await addChannels(people.writer, post, { channel: ['2', '3'] });
        assert.match(page.text, /Each channel has a text of its own now/);
        const [linkedIn, x] = await siblingsOf(post);
        assert.equal(page.path.split('?')[0], `${linkedIn}/edit`);
        assert.equal(await bodyOf(x), 'Press the left one.\n\n• Why (https://example.org/why)\n• When');
        const tabs = page.links.filter((link) => /^\/posts\/\d+(\/edit|\/channels)?$/.test(link));
        for (const link of [`${post}/edit`, `${linkedIn}/edit`, `${x}/edit`, `${linkedIn}/channels`])
            assert.ok(tabs.includes(link), link);
        assert.match((await people.writer.get(post)).text, /Company blog master LinkedIn X Add a channel/);
        const states = await instance.sql(`SELECT state, channel_id, campaign_id, author_id = (SELECT author_id FROM posts WHERE id = ${idOf(post)}) FROM posts WHERE id = ${idOf(x)}`);
        assert.deepEqual(states, [['drafting', '3', String(idOf(campaign)), '1']]);
        await movePost(people.writer, x, 'in_review');
        assert.equal((await instance.sql(`SELECT GROUP_CONCAT(state ORDER BY id) FROM posts WHERE id IN (${idOf(post)}, ${idOf(x)})`))[0][0], 'drafting,in_review');
        assert.doesNotMatch((await people.writer.get(`${post}/channels`)).text, /LinkedIn.*Add$/);
        const last = await addChannels(people.writer, x, { channel: ['9'], start: 'empty' });
        assert.equal(await bodyOf((await siblingsOf(post))[2]), '', last.text.slice(0, 200));
        assert.match((await people.writer.get(`${post}/channels`)).text, /Each channel of the campaign has a text already/);
    });

    test('each says when the master changed since, and holds or begins again', async () => {
        const post = await writePost(people.writer, campaign, { body: 'The first text.' });
        await addChannels(people.writer, post, { channel: ['2', '3'] });
        const [linkedIn, x] = await siblingsOf(post);
        assert.match((await people.writer.get(`${x}/edit`)).text, /which has not changed since/);
        await saveAs(people.writer, post, { body: 'The second text.' });
        assert.deepEqual((await versionsOf(post)).map(([, body]) => body), ['The first text.', 'The second text.'], 'what a channel was taken from is not folded');
        const told = await people.writer.get(linkedIn);
        assert.match(told.text, /The master text \(Company blog\) has changed since/);
        assert.match((await people.writer.get(told.links.find((link) => link.includes('/compare/')))).body, /<del>first<\/del>.*<ins>second<\/ins>/s);
        const held = await people.writer.submit(told.form(`${linkedIn}/hold`));
        assert.match(held.text, /You will see when the master text changes again/);
        assert.match(held.text, /which has not changed since/);
        assert.equal(await bodyOf(linkedIn), 'The first text.');
        const begun = await people.writer.submit((await people.writer.get(`${x}/edit`)).form(`${x}/begin`));
        assert.match(begun.text, /It begins again from the master text/);
        assert.equal(await bodyOf(x), 'The second text.');
        await saveAs(people.writer, post, { title: 'A third title' });
        assert.match((await people.writer.get(x)).text, /has changed since/);
    });

    test('what a channel said before it began again is among its versions; a locked one only holds', async () => {
        const post = await writePost(people.writer, campaign, { body: 'Master.' });
        await addChannels(people.writer, post, { channel: ['3'] });
        const [x] = await siblingsOf(post);
        await hoursLater(x);
        await saveAs(people.content, x, { body: 'My own words.' });
        const page = await people.content.get(x);
        await people.writer.submit((await people.writer.get(x)).form(`${x}/begin`));
        assert.deepEqual((await versionsOf(x)).map(([, body]) => body), ['Master.', 'My own words.', 'Master.']);
        assert.equal((await people.content.submit(page.form(`${x}/begin`))).status, 409, 'stale');
        await saveAs(people.writer, post, { body: 'Master, changed.' });
        const begin = (await people.writer.get(x)).form(`${x}/begin`);
        await movePost(people.writer, x, 'in_review');
        const locked = await people.writer.get(x);
        assert.doesNotMatch(locked.text, /Begin again from the master text/);
        assert.equal((await people.writer.submit(begin)).status, 409);
        assert.equal((await people.writer.submit((await people.writer.get(x)).form(`${x}/hold`))).status, 200);
    });

    test('what does not fit is refused, and whoever may not write adds nothing', async () => {
        const post = await writePost(people.writer, campaign);
        const form = (await people.writer.get(`${post}/channels`)).form(`${post}/channels`);
        for (const [channel, words] of [[[], /The channel/], [['5'], /the campaign does not use it/], [['3', '3'], /Choose each channel once/], [['1'], /has a text by now/]])
            assert.match((await people.writer.submit(form, { channel, start: 'master' })).text, words);
        assert.deepEqual(await siblingsOf(post), []);
        const twice = await people.writer.submit(form, { channel: ['3'], start: 'master' });
        const again = await people.writer.submit(form, { channel: ['3'], start: 'master' });
        assert.deepEqual([again.status, again.path], [200, twice.path], 'a double click leads to the same');
        assert.equal((await siblingsOf(post)).length, 1);
        await putInto(post, 'published');
        for (const [name, status] of [['employee', 403], ['leader', 403], ['content', 200]])
            assert.equal((await people[name].get(`${post}/channels`)).status, status, name);
        assert.equal((await people.writer.get(`${post}/channels`)).status, 200);
        const alone = await writePost(people.writer, campaign);
        const keys = Object.fromEntries(form.fields.filter(([name]) => name === 'form_token'));
        assert.equal((await people.writer.post(`${alone}/hold`, { ...keys, version: 1 })).status, 404);
    });

    test('a tab is shown to those who may see its post', async () => {
        const post = await writePost(people.writer, campaign, { body: 'Seen.' });
        await addChannels(people.writer, post, { channel: ['2', '3'] });
        const [linkedIn, x] = await siblingsOf(post);
        await putInto(post, 'published');
        await putInto(x, 'published');
        const page = await people.employee.get(post);
        assert.ok(page.links.includes(x) && !page.links.includes(linkedIn));
        assert.doesNotMatch(page.text, /Add a channel|has changed since/);
    });
});

describe('how it will look', () => {
    test('on a network: links, hashtags and names marked, the rest behind see more', async () => {
        const post = await writePost(people.writer, campaign, { channel: 2, body: `Look: https://example.org/a, #tea @bob <b>&\n${'x'.repeat(300)}` });
        const page = await people.writer.get(post);
        for (const marked of ['https://example.org/a', '#tea', '@bob'])
            assert.ok(page.body.includes(`<span class="network-link">${marked}</span>`), marked);
        assert.match(page.body, /&lt;b&gt;&amp;/);
        assert.match(page.text, /… see more x+/);
        const form = (await people.writer.get(`${post}/edit`)).form(`${post}/edit`);
        const preview = await people.writer.submit(form, { body: '#another', preview: 'body' });
        assert.ok(preview.body.includes('<span class="network-link">#another</span>'));
        assert.notEqual(await bodyOf(post), '#another');
        const keys = Object.fromEntries(form.fields.filter(([name]) => name === 'form_token'));
        const part = await people.writer.post('/posts/preview?channel=2', { ...keys, text: '#live **x**' });
        assert.match(part.body, /network-link">#live<\/span> \*\*x\*\*/);
        assert.match((await people.writer.post('/posts/preview?channel=1', { ...keys, text: '**x**' })).body, /<strong>x<\/strong>/);
    });

    test('too many bytes, hashtags or signs are said before the review', async () => {
        for (const [channel, body, words] of [[9, '👨‍👩‍👧‍👦'.repeat(121), /25 bytes too long: Bluesky takes 3,000 bytes/], [3, '字'.repeat(141), /2 characters too long: X takes 280/]]) {
            const post = await writePost(people.writer, campaign, { channel, body });
            assert.match((await people.writer.get(post)).text, words);
            assert.match((await movePost(people.writer, post, 'in_review')).text, words);
        }
        const fits = await writePost(people.writer, campaign, { channel: 3, body: `https://example.org/${'a'.repeat(900)}` });
        assert.equal((await movePost(people.writer, fits, 'in_review')).status, 200);
    });
});

const importOf = async (markdown) => {
    const form = (await people.content.get(`${campaign}/posts/import`)).form(`${campaign}/posts/import`);
    await people.content.submit(form, { files: { filename: 'a.md', content: markdown, type: 'text/markdown' }, channel: '1', state: 'drafting' });
    const [[id]] = await instance.sql('SELECT MAX(id) FROM posts');
    return `/posts/${id}`;
};
const textsOf = async (post) => (await instance.sql(`SELECT title, summary, body FROM posts WHERE id = ${idOf(post)}`))[0];

describe('as a file', () => {
    test('what is written here imports again as the same', async () => {
        for (const fields of [
            { title: 'Two "buttons" \\ and: a #colon', summary: 'It\'s – “short”.', body: 'Press.\n\n---\ntitle: not me\n---\n\n\ttab' },
            { title: 'AT&T <b> &amp; co > x', summary: '', body: '---\n\nA rule first' },
            { title: '[x] - {y} % @z | `w`', summary: '- not a list', body: '\n\nمرحبا 👋' }]) {
            const post = await writePost(people.writer, campaign, fields);
            const file = await people.writer.get(`${post}/markdown`);
            assert.equal(file.headers['content-type'], 'text/markdown; charset=utf-8');
            assert.match(file.headers['content-disposition'], /attachment; filename="post-\d+\.md"/);
            const again = await importOf(file.body);
            assert.deepEqual(await textsOf(again), await textsOf(post));
            const twice = await people.content.get(`${again}/markdown`);
            assert.equal(twice.body, file.body);
        }
    });

    test('what an imported file had besides stays in it', async () => {
        const head = '---\nslug: "two-buttons"\n# a comment\ntitle: >\n  Old\n  title\ndate: 2016-05-04 10:00\ntopics:\n- tea\n- "milk, cold"\nsummary: \'An old one\'\nauthors: [ann, "bob"]\n---\n';
        const post = await importOf(`${head}\nThe text.\n`);
        await saveAs(people.content, post, { title: 'A new title', summary: 'A new one' });
        const file = (await people.content.get(`${post}/markdown`)).body;
        assert.equal(file, '---\ntitle: "A new title"\nsummary: "A new one"\nchannel: "Company blog"\nslug: "two-buttons"\n# a comment\n'
            + 'date: 2016-05-04 10:00\ntopics:\n- tea\n- "milk, cold"\nauthors: [ann, "bob"]\n---\n\nThe text.\n');
        assert.deepEqual(await textsOf(await importOf(file)), await textsOf(post));
    });

    test('says the day it came out, and is for those who may read the post', async () => {
        const post = await writePost(people.writer, campaign, { body: 'Text.' });
        assert.equal((await people.employee.get(`${post}/markdown`)).status, 404);
        await instance.sql(`UPDATE posts SET state = 'published', published_at = '2031-02-03 12:00:00' WHERE id = ${idOf(post)}`);
        assert.match((await people.employee.get(`${post}/markdown`)).body, /\ndate: 2031-02-03\n---\nText\.$/);
    });
});

test('both texts of a conflict are held against each other, theirs can be taken whole', async () => {
    const post = await writePost(people.writer, campaign, { body: 'Press the left one.' });
    const mine = (await people.content.get(`${post}/edit`)).form(`${post}/edit`);
    await saveAs(people.writer, post, { body: 'Press the right one.' });
    const page = await people.content.submit(mine, { body: 'Push the left one.', action: 'draft' });
    assert.equal(page.status, 409);
    assert.match(page.body, /<del>Press<\/del><ins>Push<\/ins>/);
    assert.match(page.body, /<del>right<\/del><ins>left<\/ins>/);
    assert.match(page.text, /Their whole text Press the right one\./);
    const form = page.form(`${post}/edit`);
    assert.equal(form.fields.find(([name]) => name === 'body')[1], 'Push the left one.');
    assert.ok(page.links.includes(`${post}/edit`), 'theirs and drop mine');
    assert.equal((await people.content.submit(form, { body: 'Push the right one.', action: 'draft' })).status, 200);
    assert.equal(await bodyOf(post), 'Push the right one.');
});

describe('the address of a post that is out', () => {
    test('is corrected with a reason, by those who write it', async () => {
        const post = await writePost(people.writer, campaign);
        assert.equal((await people.writer.get(`${post}/address`)).status, 404, 'not out yet');
        await instance.sql(`UPDATE posts SET state = 'published', published_at = '2031-02-03 12:00:00', address = 'https://old.example.org/' WHERE id = ${idOf(post)}`);
        const form = (await people.writer.get(`${post}/address`)).form(`${post}/address`);
        for (const [fields, words] of [[{ address: 'http://new.example.org/' }, /must begin with https/], [{ address: '' }, /The address/], [{ reason: '' }, /The reason/],
            [{ address: 'https://old.example.org/' }, /That is its address already/]])
            assert.match((await people.writer.submit(form, { address: 'https://new.example.org/', reason: 'The blog moved.', ...fields })).text, words);
        const page = await people.writer.submit(form, { address: 'https://new.example.org/', reason: 'The blog moved.' });
        assert.match(page.text, /corrected its address.*The blog moved\./);
        assert.ok(page.links.includes('https://new.example.org/'));
        assert.deepEqual(await instance.sql(`SELECT address, state, published_at FROM posts WHERE id = ${idOf(post)}`), [['https://new.example.org/', 'published', '2031-02-03 12:00:00']]);
        assert.equal((await people.content.submit(form, { address: 'https://newer.example.org/', reason: 'x' })).status, 403, 'not their form');
        const stale = (await people.content.get(`${post}/address`)).form(`${post}/address`);
        await people.writer.submit((await people.writer.get(`${post}/address`)).form(`${post}/address`), { address: 'https://third.example.org/', reason: 'Again.' });
        const conflict = await people.content.submit(stale, { address: 'https://fourth.example.org/', reason: 'Mine.' });
        assert.equal(conflict.status, 409);
        assert.match(conflict.text, /https:\/\/third\.example\.org/);
        for (const name of ['employee', 'leader'])
            assert.equal((await people[name].get(`${post}/address`)).status, 403, name);
    });
});

test('what reviewers say reaches nobody else: not the page, the file, the preview, the share page, search or the thread', async () => {
    const post = await writePost(people.writer, campaign, { title: 'Told in full', body: 'Published words.' });
    await addChannels(people.writer, post, { channel: ['3'] });
    const [x] = await siblingsOf(post);
    for (const one of [post, x]) {
        await movePost(people.writer, one, 'in_review');
        await movePost(people.content, one, 'changes_wanted', { ...praise, words: secret });
        await movePost(people.writer, one, 'in_review');
        await movePost(people.content, one, 'approved', praise);
        await movePost(people.writer, one, 'published', { address: `https://blog.example.org${one}` });
    }
    assert.match((await people.writer.get(post)).text, /Zanzibar/, 'its author sees it');
    for (const at of [post, x, `${post}/markdown`, `${x}/markdown`, `/results${post}/share`, `/results${x}/share`, `/results${post}`, `/thread${post}`,
        `/thread${post}/csv`, `/thread${post}/json`, `/thread/goals/${goal}`, `${campaign}/posts`, '/posts', '/', '/search?q=Told', '/search?q=Zanzibar']) {
        const page = await people.employee.get(at);
        assert.ok([200, 403].includes(page.status), `${at} answers ${page.status}`);
        assert.doesNotMatch(page.body.replaceAll('/search?q=Zanzibar', '').replaceAll('value="Zanzibar"', ''), at.includes('Zanzibar') ? /Zanzibar figure/ : /Zanzibar/, at);
    }
    assert.doesNotMatch((await people.writer.get(`${post}/markdown`)).body, /Zanzibar/, 'nor whoever may read it takes it out');
});
