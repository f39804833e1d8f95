// Sharing a post: words in one's own voice with the disclosure, and saying that one did, which is
// nobody's business unless one wants it to be.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const people = {};
let instance;
let campaign;
let post;
let path;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['one', 'two', 'three', 'four'])
        await addPerson(instance, name, 'employee');
    for (const name of ['employee', 'content', 'leader', 'admin', 'one', 'two', 'three', 'four'])
        people[name] = await signIn(instance, name);
    campaign = await fileCampaign(people.content, await publishedGoal(instance, people.leader));
    post = await writePost(people.content, campaign, { title: 'Five & open' });
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = 'https://blog.example.org/five' WHERE id = ${idOf(post)}`);
    path = `/results${post}/share`;
});
after(() => instance?.stop());

const set = async (name, value) => {
    const at = `/settings/${name}`;
    await people.admin.submit((await people.admin.get(at)).form(at), { value });
};
const say = async (name, channel, fields = {}) => people[name].submit((await people[name].get(path)).form(`${path}/tell`), { channel, ...fields });
const textFor = (page, channel) => page.body.match(new RegExp(`>${channel}</p><p class="row-line pre-line"[^>]*>([^<]*)<`))[1];

describe('words', () => {
    test('the admin’s line stands under them once, also where one wrote it oneself', async () => {
        await set('disclosure', 'Disclosure: {name} pays me.');
        const page = await people.employee.get(path);
        const line = page.text.match(/Disclosure: .*? pays me\./)[0];
        assert.match(textFor(page, 'LinkedIn'), new RegExp(`^Five &amp; open\n${line}\nhttps:`));
        const own = await people.employee.get(`${path}?words=${encodeURIComponent(`Mind you: ${line} Come by.`)}`);
        assert.equal(textFor(own, 'LinkedIn').split(line).length, 2);
        assert.match(textFor(own, 'LinkedIn'), new RegExp(`^Mind you: ${line} Come by.\nhttps:`));
        await set('disclosure', 'Just a line.');
        assert.match(textFor(await people.employee.get(path), 'LinkedIn'), /^Five &amp; open\nJust a line\.\n/);
    });

    test('for one network only, where one likes; what is too long for it says so', async () => {
        const page = await people.employee.get(`${path}?channel=3&words=${'a'.repeat(260)}`);
        assert.match(textFor(page, 'X'), /^a{260}\n/);
        assert.match(textFor(page, 'LinkedIn'), /^Five/);
        const length = 260 + '\nJust a line.\n'.length + 23;
        assert.match(page.text, new RegExp(`The text is ${length - 280} characters too long: X takes 280 in one post`));
        assert.doesNotMatch((await people.employee.get(`${path}?channel=3&words=${'a'.repeat(243)}`)).text, /too long/);
    });

    test('a short link that the campaign has for a channel takes the place of the long one', async () => {
        const page = await people.content.get(path);
        const make = page.links.find((one) => one.includes('/links/new') && one.includes('channel=2'));
        assert.ok(!(await people.employee.get(path)).links.some((one) => one.includes('/links/new')));
        const form = (await people.content.get(make)).form(/\/links\/new$/);
        const made = await people.content.submit(form, {});
        const code = made.body.match(/\/l\/[a-z0-9]{8}/)[0];
        assert.match(textFor(await people.employee.get(path), 'LinkedIn'), new RegExp(`\\n${instance.origin}${code}$`));
        await instance.sql(`UPDATE posts SET address = 'https://blog.example.org/six' WHERE id = ${idOf(post)}`);
        instance.forgetKept();
        assert.match(textFor(await people.employee.get(path), 'LinkedIn'), /blog\.example\.org\/six\?utm/, 'not where it leads elsewhere');
    });
});

describe('I shared it', () => {
    test('is told to nobody by name, and as a few until five say so', async () => {
        assert.match((await people.content.get(path)).text, /Nobody has said so yet/);
        assert.equal((await say('one', 2)).redirects.length, 1);
        await say('one', 2);
        await say('one', 3);
        for (const name of ['two', 'three', 'four'])
            await say(name, 2);
        const page = await people.content.get(path);
        assert.match(page.text, /A few people say that they shared it\./);
        for (const name of ['one', 'two', 'three', 'four'])
            assert.ok(!page.body.includes((await instance.sql(`SELECT name FROM people WHERE user_name = '${name}'`))[0][0]), name);
        await say('employee', 2);
        assert.match((await people.content.get(path)).text, /5 people say that they shared it\./);
    });

    test('with one’s name only if one ticks it, and as long as one likes', async () => {
        const [[name]] = await instance.sql("SELECT name FROM people WHERE user_name = 'two'");
        await say('two', 2, { named: '1' });
        assert.ok((await people.content.get(path)).text.includes(`With their names: ${name}.`));
        assert.ok(!(await people.employee.get(path)).text.includes(name), 'to the author and the owner alone');
        await say('two', 2, { named: null });
        assert.ok(!(await people.content.get(path)).text.includes(name));
    });

    test('colleagues see their own alone; the author sees how many', async () => {
        for (const who of ['employee', 'leader', 'admin'])
            assert.doesNotMatch((await people[who].get(path)).text, /Who shared it/);
        await instance.sql(`UPDATE posts SET author_id = (SELECT id FROM people WHERE user_name = 'leader') WHERE id = ${idOf(post)}`);
        instance.forgetKept();
        assert.match((await people.leader.get(path)).text, /5 people say/);
    });

    test('taken back, nothing remains', async () => {
        const [[id]] = await instance.sql("SELECT id FROM people WHERE user_name = 'three'");
        const page = await people.three.get(path);
        await people.three.submit(page.form(`${path}/take-back`));
        assert.deepEqual(await instance.sql(`SELECT * FROM shares WHERE person_id = ${id}`), []);
        assert.deepEqual(await instance.sql(`SELECT * FROM audit WHERE person_id = ${id} AND action LIKE 'share%'`), []);
        assert.match((await people.content.get(path)).text, /A few people/);
        assert.doesNotMatch((await people.three.get(path)).text, /Take back/);
    });

    test('thanks are read by those who shared it, and said by the author and owner alone', async () => {
        const form = (await people.content.get(path)).form(`${path}/thanks`);
        assert.equal((await people.content.submit(form, { thanks: ' ' })).status, 422);
        await people.content.submit(form, { thanks: 'You <b>brought</b> eighty visitors.' });
        assert.match((await people.one.get(path)).text, /You <b>brought<\/b> eighty visitors\./);
        assert.doesNotMatch((await people.three.get(path)).text, /eighty visitors/);
        const token = people.one.cookies && (await people.one.get(path)).form(`${path}/tell`).fields.find(([name]) => name === 'form_token')[1];
        assert.equal((await people.one.post(`${path}/thanks`, { form_token: token, thanks: 'x' }, { follow: false })).status, 403);
    });

    test('what is wrong is said', async () => {
        assert.match((await say('four', '')).text, /Where/);
        assert.equal((await say('four', '')).status, 422);
        assert.match((await say('four', 9999)).text, /no such channel/);
        const draft = await writePost(people.content, campaign);
        assert.equal((await people.content.get(`/results${draft}/share`)).status, 404);
    });
});
