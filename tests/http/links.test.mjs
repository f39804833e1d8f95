// Short links: where they may lead, what they answer, and that their counts are exact and know
// nothing of who came.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { Client } from '../support/client.mjs';
import { until } from '../support/faults.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const people = {};
let instance;
let goal;
let campaign;
let post;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['employee', 'content', 'leader', 'admin'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal, { title: 'Ladder Year: open doors' });
    post = await publish(campaign, 'https://blog.example.org/five?lang=en&utm_source=old#top');
});
after(() => instance?.stop());

async function publish(of, address) {
    const made = await writePost(people.content, of, { title: 'Five & open' });
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = '${address}' WHERE id = ${idOf(made)}`);
    return made;
}

const linksOf = (of) => `/results${of}/links`;

async function send(client, fields, of = campaign) {
    const form = (await client.get(`${linksOf(of)}/new`)).form(`${linksOf(of)}/new`);
    return client.submit(form, { post: '', address: '', channel: 2, medium: 'social', content: '', ...fields });
}

// Makes a link; gives back its page, its address here, and where it leads.
async function makeLink(fields, of = campaign) {
    const page = await send(people.content, fields, of);
    assert.equal(page.redirects.length, 1, page.text.slice(0, 500));
    const path = page.body.match(/\/l\/[a-z0-9]{8}/)[0];
    return { at: page.redirects[0].split('?')[0], id: idOf(page.redirects[0]), path };
}

const follow = (path, headers = {}, client = new Client(instance.origin)) =>
    client.get(path, { follow: false, headers: { 'User-Agent': browser, ...headers } });
const counted = async (id) => Number((await instance.sql(`SELECT COALESCE(SUM(clicks), 0) FROM link_days WHERE link_id = ${id}`))[0][0]);

describe('following', () => {
    let link;

    before(async () => {
        link = await makeLink({ post: idOf(post), content: 'First Comment!' });
    });

    test('leads to the address with its tags, without signing in and without a cookie', async () => {
        const page = await follow(link.path);
        assert.equal(page.status, 302);
        assert.equal(page.headers.location, 'https://blog.example.org/five?lang=en&utm_source=linkedin&utm_medium=social' +
            `&utm_campaign=ladder-year-open-doors-${idOf(campaign)}&utm_content=first-comment#top`);
        assert.equal(page.headers['cache-control'], 'no-store');
        assert.equal(page.headers['referrer-policy'], 'same-origin');
        assert.equal(page.headers['set-cookie'], undefined);
        assert.equal(page.bytes.length, 0);
    });

    test('what a request names changes nothing of where it leads', async () => {
        const { location } = (await follow(link.path)).headers;
        for (const tail of ['?url=https://evil.example', '?next=//evil.example', '?address=https://evil.example&target=x'])
            assert.equal((await follow(link.path + tail)).headers.location, location);
        assert.equal((await follow(link.path.toUpperCase().replace('/L/', '/l/'))).headers.location, location);
    });

    test('an unknown one is 404 and a retired one 410, in plain words; it can be taken back', async () => {
        for (const path of ['/l/bbbbbbbb', '/l/x', '/l/toolongtobeacode'])
            assert.deepEqual([(await follow(path)).status, /There is no such link/.test((await follow(path)).text)], [404, true]);
        const other = await makeLink({ post: idOf(post), content: 'short-lived' });
        assert.equal((await follow(other.path)).status, 302);
        const press = async () => people.content.submit((await people.content.get(other.at)).form(`${other.at}/retire`));
        await press();
        const gone = await follow(other.path);
        assert.equal(gone.status, 410);
        assert.match(gone.text, /This link has ended/);
        await press();
        assert.equal((await follow(other.path)).status, 302);
    });

    test('a stale page retires nothing', async () => {
        const form = (await people.content.get(link.at)).form(`${link.at}/retire`);
        assert.equal((await people.content.submit(form, { version: 99 })).status, 409);
        assert.equal((await follow(link.path)).status, 302);
    });
});

describe('where a link may lead', () => {
    const refused = [
        [{}, /Choose a post, or write down another address/], [{ post: 999999 }, /That post is not out/],
        [{ address: 'https://evil.example/' }, /the admin has listed no other host/],
        [{ address: 'javascript:alert(1)' }, /Another address/], [{ address: '//evil.example/' }, /Another address/],
        [{ channel: '' }, /Where it will stand/], [{ channel: 9999 }, /no such channel/],
    ];

    test('to posts that are out alone, where the admin listed no host', async () => {
        const draft = await writePost(people.content, campaign);
        const elsewhere = await publish(await fileCampaign(people.content, goal), 'https://blog.example.org/other');
        for (const [fields, words] of [...refused, [{ post: idOf(draft) }, /That post is not out/], [{ post: idOf(elsewhere) }, /That post is not out/],
            [{ post: idOf(post), address: 'https://blog.example.org/' }, /either a post or another address/],
            [{ post: idOf(post), content: '!!!' }, /needs a letter/]]) {
            const page = await send(people.content, fields);
            assert.equal(page.status, 422, JSON.stringify(fields));
            assert.match(page.text, words);
        }
    });

    test('and to hosts that the admin listed, and to nothing that only looks like them', async () => {
        const setting = '/settings/link-hosts';
        await people.admin.submit((await people.admin.get(setting)).form(setting), { value: 'www.example.org, blog.example.org' });
        const link = await makeLink({ address: 'https://www.example.org/visit?utm_campaign=theirs&a=b#c', channel: 3, medium: 'paid-social' });
        assert.equal((await follow(link.path)).headers.location,
            `https://www.example.org/visit?a=b&utm_source=x&utm_medium=paid-social&utm_campaign=ladder-year-open-doors-${idOf(campaign)}#c`);
        for (const address of ['https://www.example.org.evil.example/', 'https://www.example.org@evil.example/', 'https://evil.example/?www.example.org',
            'https://www.example.org\\@evil.example/', 'https://example.org/'])
            assert.equal((await send(people.content, { address })).status, 422, address);
    });

    test('the same twice is one link', async () => {
        const [one, two] = [await makeLink({ post: idOf(post), channel: 4 }), await makeLink({ post: idOf(post), channel: 4 })];
        assert.deepEqual(one, two);
    });

    test('content staff and the campaign’s owner make them, others see them', async () => {
        for (const name of ['employee', 'leader', 'admin']) {
            assert.equal((await people[name].get(`${linksOf(campaign)}/new`)).status, 403);
            assert.equal((await people[name].get(`${linksOf(campaign)}/name`)).status, 403);
            assert.equal((await people[name].get(linksOf(campaign))).status, 200);
        }
        const owned = await fileCampaign(people.content, goal, { title: 'Owned' });
        await instance.sql(`UPDATE campaigns SET owner_id = (SELECT id FROM people WHERE user_name = 'employee') WHERE id = ${idOf(owned)}`);
        instance.forgetKept();
        assert.equal((await people.employee.get(`${linksOf(owned)}/new`)).status, 200);
    });

    test('a campaign’s name in links is its owner’s to choose until it is used, and no other’s', async () => {
        const one = await fileCampaign(people.content, goal, { title: 'Named' });
        const two = await fileCampaign(people.content, goal, { title: 'Named' });
        const rename = async (of, name, fields = {}) => {
            const form = (await people.content.get(`${linksOf(of)}/name`)).form(`${linksOf(of)}/name`);
            return people.content.submit(form, { name, ...fields });
        };
        assert.equal((await rename(one, 'Spring  Visits!')).redirects.length, 1);
        assert.match((await people.content.get(linksOf(one))).text, /as spring-visits \(utm_campaign\)/);
        assert.match((await rename(two, 'spring visits')).text, /Another campaign is called spring-visits/);
        assert.equal((await rename(one, '!!')).status, 422);
        const stale = await rename(one, 'spring-two', { version: 99 });
        assert.equal(stale.status, 409);
        assert.match(stale.text, /spring-visits/);
        const made = await publish(one, 'https://blog.example.org/named');
        const open = (await people.content.get(`${linksOf(one)}/name`)).form(`${linksOf(one)}/name`);
        await makeLink({ post: idOf(made) }, one);
        assert.match((await people.content.get(`${linksOf(one)}/name`)).text, /so it stays/);
        assert.equal((await people.content.submit(open, { name: 'other' })).status, 422);
    });
});

describe('counting', () => {
    test('clicks of people count, robots and what is fetched ahead do not', async () => {
        const link = await makeLink({ post: idOf(post), content: 'who' });
        for (const headers of [{ 'User-Agent': 'Googlebot/2.1' }, { 'User-Agent': null }, { 'Sec-Purpose': 'prefetch;prerender' }, { Purpose: 'prefetch' }])
            assert.equal((await follow(link.path, headers)).status, 302);
        assert.equal((await new Client(instance.origin).send('HEAD', link.path, { headers: { 'User-Agent': browser } })).status, 302);
        for (let i = 0; i < 3; i++)
            await follow(link.path);
        await follow(link.path, {}, people.employee);
        await until(async () => await counted(link.id) >= 4, 'the clicks are written');
        assert.equal(await counted(link.id), 4);
    });

    test('what is kept is a link, a day and a number', async () => {
        assert.deepEqual((await instance.sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'link_days' ORDER BY ordinal_position")).flat(),
            ['link_id', 'day', 'clicks']);
        assert.equal((await instance.sql("SELECT COUNT(*) FROM audit WHERE action LIKE '%click%' OR action LIKE '%follow%'"))[0][0], '0');
        for (const name of ['access', 'results'])
            assert.doesNotMatch(instance.log(name), /\/l\/[a-z0-9]{8}/, name);
    });

    test('they stand on the link’s page, its post’s and its campaign’s results, and in a file, apart from networks’ clicks', async () => {
        const link = await makeLink({ post: idOf(post), content: 'shown' });
        await instance.sql(`INSERT INTO link_days VALUES (${link.id}, '2026-01-05', 1200), (${link.id}, '2026-01-06', 34)`);
        const day = (text) => text.match(/6 January 2026 34 1,234 5 January 2026 1,200 1,200/);
        instance.forgetKept();
        assert.ok(day((await people.employee.get(link.at)).text));
        for (const of of [post, campaign]) {
            const page = await people.employee.get(`/results${of}`);
            assert.match(page.text, /Clicks on our short links.* in all, counted here and not by a network/);
            assert.ok(day(page.text), of);
            assert.doesNotMatch(page.body, /Sums of all figures[\s\S]*>Clicks</);
        }
        const csv = await people.employee.get(`${linksOf(campaign)}/csv`);
        assert.match(csv.headers['content-type'], /^text\/csv/);
        assert.ok(csv.body.includes(`${link.path},LinkedIn,shown,https://blog.example.org/five?lang=en&utm_source=old#top,2026-01-06,34\r\n`), csv.body);
    });

    // Eight clients at once, while the handler begins anew three times and is then stopped.
    test('counts are exact with eight clients at once, over rolling restarts and a stop in good order', async () => {
        const link = await makeLink({ post: idOf(post), content: 'exact' });
        const { results } = await instance.processes();
        let goes = true;
        let followed = 0;
        const clients = Array.from({ length: 8 }, async () => {
            while (goes) {
                const page = await follow(link.path);
                assert.equal(page.status, 302);
                followed++;
            }
        });
        for (let round = 1; round <= 3; round++) {
            await until(() => followed > 150 * round, 'clicks between restarts');
            process.kill(results, 'SIGHUP');
        }
        await until(() => followed > 700, 'clicks after the last');
        goes = false;
        await Promise.all(clients);
        process.kill(results, 'SIGTERM');
        await until(async () => !(await instance.processes()).results, 'the handler has ended');
        assert.equal(await counted(link.id), followed);
        await instance.start();
        assert.equal((await follow(link.path)).status, 302);
    });
});
