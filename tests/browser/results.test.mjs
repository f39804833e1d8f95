// Figures and what they mean, in a browser: by hand and from a file, with scripts and without, on
// a desk and on a phone.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { bringFile, pressDraft } from '../support/figures.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const folder = fileURLToPath(new URL('../../../shared/data/metrics/', import.meta.url));
const absent = existsSync(folder) ? false : 'the folder ../shared/data/metrics is not here';

let instance;
let browser;
let content;
let goal;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    content = await signIn(instance, 'content');
    goal = await publishedGoal(instance, await signIn(instance, 'leader'));
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const leave = (page, click) => Promise.all([page.waitForNavigation(), click]);
const total = async (page, kind) => (await page.locator('.table').first().locator('tr', { hasText: kind }).first().innerText()).replace(/\s+/g, ' ');

async function publish(campaign, title) {
    const post = await writePost(content, campaign, { title });
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = 'https://blog.example.org/${idOf(post)}' WHERE id = ${idOf(post)}`);
    return post;
}

for (const javaScript of [true, false])
    for (const [where, viewport] of [['a desk', desktop], ['a phone', phone]])
        describe(`${javaScript ? 'with' : 'without'} scripts, on ${where}`, () => {
            const open = (person) => openPage(browser, instance, { person, javaScript, viewport });

            test('a post’s figures by hand, what they brought to the goal, and the thread that shows it', async () => {
                const campaign = await fileCampaign(content, goal, { title: `By hand ${javaScript} ${where}` });
                const post = await publish(campaign, 'Brought something');
                const page = await open('content');
                await page.goto(post);
                await leave(page, page.click('text=Figures'));
                await leave(page, page.click('text=Write down figures >> nth=0'));
                await leave(page, page.click('button:has-text("Write it down")'));
                assert.match(await page.title(), /^Error: /, 'nothing was written');
                await page.getByLabel('Conversions', { exact: true }).fill('12');
                await page.getByLabel('Reach').fill('1200');
                await leave(page, page.click('button:has-text("Write it down")'));
                assert.match(await total(page, 'Reach'), /1,200/);
                await leave(page, page.click('text=Results of the whole campaign'));
                await leave(page, page.click('text=Say what it brought'));
                await page.getByLabel('By which figure of the campaign').selectOption({ label: 'Conversions' });
                await page.getByLabel('One of these is').fill('0.5');
                await page.getByLabel('Why this is so').fill('Every second one books a visit.');
                await leave(page, page.click('button:has-text("Say it")'));
                await page.locator('text=Measured: 0.5 × Conversions').waitFor();
                const leader = await open('leader');
                await leader.goto(`/thread/goals/${goal}`);
                const thread = await leader.locator('main').innerText();
                assert.match(thread, /1 of 1 post out · what it brought: 6 per 100 visits, measured; Conversions 12, Reach 1,200/);
                await leader.goto(`/thread${post}`);
                await leader.locator('text=Every second one books a visit.').waitFor();
                await leave(page, page.click('button:has-text("Take back") >> nth=0'));
                await page.locator('text=No figure yet').first().waitFor();
                assert.deepEqual([page.problems, leader.problems], [[], []]);
            });

            test('a network’s file: looked at, imported, and taken back whole', { skip: absent }, async () => {
                const campaign = await fileCampaign(content, goal, { title: `From a file ${javaScript} ${where}` });
                const page = await open('content');
                await page.goto('/results');
                await leave(page, page.click('text=Bring a file of figures'));
                await leave(page, page.click('button:has-text("See what is in it")'));
                assert.match(await page.title(), /^Error: /);
                await page.setInputFiles('[name=file]', { name: 'facebook-page-2014.csv', mimeType: 'text/csv', buffer: readFileSync(`${folder}facebook-page-2014.csv`) });
                await leave(page, page.click('button:has-text("See what is in it")'));
                await page.locator('text=Nothing is written yet.').waitFor();
                assert.match(await total(page, 'Likes'), /88,795 1 unknown/);
                await page.getByLabel('Its rows belong to').selectOption(String(idOf(campaign)));
                await leave(page, page.click('button:has-text("Import 500 rows")'));
                const done = new URL(page.url()).pathname;
                await page.goto(`/results${campaign}`);
                for (const [kind, words] of [['Reach', /6,951,680/], ['Impressions', /14,792,974/], ['Comments', /3,741/], ['Likes', /88,795 ?1 unknown/],
                    ['Shares', /13,524 ?4 unknown/], ['Engagements', /106,060/]])
                    assert.match(await total(page, kind), words);
                await page.goto(done);
                await leave(page, page.click('button:has-text("Take it back whole")'));
                await page.goto(`/results${campaign}`);
                await page.locator('text=No figure yet').first().waitFor();
                assert.deepEqual(page.problems, []);
            });
        });

for (const javaScript of [true, false])
    test(`a short link is made, copied and followed, and a post is shared in one’s own words, ${javaScript ? 'with' : 'without'} scripts`, async () => {
        const campaign = await fileCampaign(content, goal, { title: `Going out ${javaScript}` });
        const post = await publish(campaign, 'Goes out');
        const page = await openPage(browser, instance, { person: 'content', javaScript, viewport: phone });
        await page.goto(`/results${post}/share`);
        await leave(page, page.click('text=Make a short link >> nth=1'));
        await leave(page, page.click('button:has-text("Make the link")'));
        const short = (await page.locator('h1').innerText()).trim();
        assert.match(short, /\/l\/[a-z0-9]{8}$/);
        await page.goto(`/results${post}/share`);
        await page.getByLabel('In your own words').fill('Come & see');
        await leave(page, page.click('button:has-text("Use these words")'));
        assert.ok((await page.locator('main').innerText()).includes(`Come & see\nI work at`));
        assert.ok((await page.locator('main').innerText()).includes(short));
        const opens = await page.locator('a:has-text("Open Bluesky")').getAttribute('href');
        assert.match(decodeURIComponent(opens.split('text=')[1]), /^Come & see\nI work at .*\nhttps:/s);
        await page.locator('#f-channel').selectOption({ label: 'LinkedIn' });
        await leave(page, page.click('button:has-text("I shared it")'));
        await page.locator('text=A few people say that they shared it.').waitFor();
        await leave(page, page.click('button:has-text("Take back")'));
        await page.locator('text=Nobody has said so yet.').waitFor();
        assert.deepEqual(page.problems, []);
    });

test('what came in is logged, escalated and answered from a leader’s home, on a phone', async () => {
    const page = await openPage(browser, instance, { person: 'content', viewport: phone });
    await page.goto('/inbound');
    await leave(page, page.click('text=Log what came in >> nth=0'));
    await leave(page, page.click('button:has-text("Log it")'));
    assert.match(await page.title(), /^Error: /);
    await page.getByLabel('What was said').fill('Mine hums at night.');
    await page.getByLabel('Urgent').check();
    await leave(page, page.click('button:has-text("Log it")'));
    await leave(page, page.click('button:has-text("Escalate it")'));
    assert.match(await page.title(), /^Error: /);
    await page.getByLabel('What was answered, or why').fill('Please ring her yourself.');
    await page.locator('#f-leader').selectOption({ index: 1 });
    await leave(page, page.click('button:has-text("Escalate it")'));
    await page.locator('text=Escalated. It waits with that leader').waitFor();
    const leader = await openPage(browser, instance, { person: 'leader' });
    await leader.goto('/');
    await leave(leader, leader.click('text=Mine hums at night.'));
    await leader.getByLabel('What was answered, or why').fill('Rang her. A loose panel.');
    await leave(leader, leader.click('button:has-text("It is answered")'));
    await leader.locator('text=Answered. Thank you.').waitFor();
    assert.deepEqual([page.problems, leader.problems], [[], []]);
});

test('every page fits a phone, has each id once, and is accessible in light and dark', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(3);
    const campaign = await fileCampaign(content, goal, { title: long });
    const post = await publish(campaign, long);
    for (const day of ['2026-01-05', '2026-02-05']) {
        const path = `/results${post}/new`;
        await content.submit((await content.get(path)).form(path), { day, note: long, figure: ['5', '', '', '1234567890', '99'].concat(Array(10).fill('')) });
    }
    const draft = (await bringFile(content, `${long},Date,Campaign,Reach,Likes\nx,5/6/2026,${long},"1,200",many\ny,6/6/2026,${long},"1,300",\n`)).path;
    const done = await bringFile(content, 'Post ID,Reach\n1,2\n', { filename: `${long}.csv` });
    await pressDraft(content, done, 'confirm');
    const made = await content.submit((await content.get(`/results${campaign}/links/new`)).form(`/results${campaign}/links/new`),
        { post: idOf(post), channel: 2, medium: 'social', content: long.slice(0, 60) });
    const link = made.redirects[0].split('?')[0];
    await instance.sql(`INSERT INTO link_days VALUES (${idOf(link)}, '2026-01-05', 1200), (${idOf(link)}, '2026-01-06', 34)`);
    const logged = await content.submit((await content.get('/inbound/new')).form('/inbound/new'),
        { kind: 'idea', tone: 'urgent', words: `${long} ${long}`, said_by: long.slice(0, 100), address: `https://social.example.org/${long}`, about: `${instance.origin}${campaign}` });
    const came = logged.redirects[0].split('?')[0];
    await content.submit((await content.get(`/results${post}/share`)).form(`/results${post}/share/tell`), { channel: 2, named: '1' });
    await content.submit((await content.get(`/results${post}/share`)).form(`/results${post}/share/thanks`), { thanks: long });
    const outgoing = [`/results${campaign}/links`, link];
    const paths = ['/results', ...outgoing, `/results${campaign}`, `/results${campaign}?kind=4`, `/results${post}`, `/results${post}/share`];
    const own = [`/results${campaign}/new`, `/results${post}/new`, `/results${campaign}/goals/${goal}`, '/import', draft, done.path, '/results/unplanned',
        `/results${campaign}/links/new`, `/results${campaign}/links/name`, '/inbound', '/inbound?state=&q=x', came, `${came}/edit`, '/inbound/new', '/results/unread', '/results/unread?show=unknown',
        `/results/unread/${idOf(post)}`, '/l/bbbbbbbb', `${campaign}/measures/new`];
    for (const [person, all] of [['content', [...paths, ...own]], ['employee', paths]])
        for (const [dark, viewport] of [[false, phone], [true, desktop]]) {
            const page = await openPage(browser, instance, { person, viewport, dark });
            for (const path of all)
                await assertFits(page, path);
            assert.deepEqual(page.problems, []);
        }
});
