// What the editor of posts needs a browser for: what office programs paste, counters held against
// the server's, words kept in the browser, and both texts of a conflict.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { pasted } from '../support/office.mjs';
import { addOneOfEachRole, addPerson, signIn, testPassword } from '../support/people.mjs';

let instance;
let browser;
let content;
let campaign;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    await addPerson(instance, 'writer', 'content', 'Test Writer');
    content = await signIn(instance, 'content');
    campaign = await fileCampaign(content, await publishedGoal(instance, await signIn(instance, 'leader')),
        { channel: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const newPost = (channel = 1) => `/posts/new?campaign=${idOf(campaign)}&channel=${channel}`;

// Through the real clipboard: copied with these contents, then pasted by key.
async function paste(page, html, plain) {
    await page.evaluate(([html, plain]) => document.addEventListener('copy', (event) => {
        event.clipboardData.setData('text/html', html);
        event.clipboardData.setData('text/plain', plain);
        event.preventDefault();
    }, { once: true }), [html, plain]);
    await page.keyboard.press('Control+c');
    await page.focus('[name=body]');
    await page.keyboard.press('Control+v');
}

describe('what is pasted', () => {
    for (const [program, html, markdown] of pasted)
        test(`from ${program} becomes clean Markdown`, async () => {
            const page = await openPage(browser, instance, { person: 'content' });
            const hosts = [];
            page.on('request', (request) => hosts.push(new URL(request.url()).host));
            await page.goto(newPost());
            await paste(page, html, 'plain words');
            await page.waitForFunction(() => document.querySelector('[name=body]').value !== '');
            assert.equal(await page.inputValue('[name=body]'), markdown);
            assert.deepEqual([...new Set(hosts)], [new URL(instance.origin).host]);
            await page.keyboard.press('Control+z');
            assert.equal(await page.inputValue('[name=body]'), '', 'undone as one step');
            assert.deepEqual(page.problems, []);
        });

    test('plain text, and text for a network, stay as they are', async () => {
        const page = await openPage(browser, instance, { person: 'content' });
        await page.goto(newPost());
        await paste(page, '', '**plain**');
        assert.equal(await page.inputValue('[name=body]'), '**plain**');
        await page.goto(newPost(3));
        await paste(page, pasted[0][1], 'plain words');
        assert.equal(await page.inputValue('[name=body]'), 'plain words');
    });

    test('the parts that read it are fetched when something is pasted, not before', async () => {
        const page = await openPage(browser, instance, { person: 'content' });
        const scripts = [];
        page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
        await page.goto(newPost(), { waitUntil: 'networkidle' });
        assert.ok(!scripts.some((path) => path.includes('turndown')));
        await paste(page, '<p><b>x</b></p>', 'x');
        await page.waitForFunction(() => document.querySelector('[name=body]').value !== '');
        assert.ok(scripts.some((path) => path.includes('turndown')));
    });
});

// The length, and whether any limit is passed, as the counter's own rule has it while one types.
const countInBrowser = (page, text) => page.evaluate(async (typed) => {
    const field = document.querySelector('[name=body]');
    const line = document.querySelector('.counter[data-unit]');
    const { count } = await import(document.querySelector('script[type=module]').src.replace('app.js', 'network_count.js'));
    const { unit, link, domains } = line.dataset;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return [count(field.value, { unit, link: Number(link), domains }).length, line.classList.contains('counter-over')];
}, text);

// The same as the server draws it for a text that is saved.
async function countOnServer(post, text) {
    await instance.sql(`UPDATE posts SET body = CONVERT(UNHEX('${Buffer.from(text).toString('hex')}') USING utf8mb4) WHERE id = ${idOf(post)}`);
    const [, over, number] = (await content.get(`${post}/edit`)).body.match(/class="counter( counter-over)?" data-counter="f-body"[^>]*>([\d,]+) of/);
    return [Number(number.replaceAll(',', '')), over !== undefined];
}

describe('counters', () => {
    const texts = ['a', 'Look at https://en.wikipedia.org/wiki/Tea_(meal), please.', 'test.com and main.py/a or Node.js, name@example.com', '👩🏽‍🔧👨‍👩‍👧‍👦🇩🇪©️©1️⃣❤️‍🔥☺︎',
        '@alice@example.org @bob. a@b @x-y', '#tea #1st #12 #größe a#b &#x', 'e\u0301\u0915\u094D\u0937\u093F กำ', 'გამარჯობა 故人西辞黄鹤楼\uFB2C‐‑\u2000\u200D', 'HTTPS://EXAMPLE.ORG:80/a?b…',
        'http://localhost http://a.b http://münchen.example/ä (https://x.org) "https://x.org/a"', 'one\n\ntwo\tthree', '\u{1F1E9}\u{1F1EA}\u{1F1EB} x\u{1F3FD}', 'https://x.org/a)b) www.example.co.uk/a t.co/x example.com.',
        'xn--a.com https://xn--mnchen-3ya.de/ #a#b @@a //@a =@a', '#tea '.repeat(31), 'é'.repeat(3000)];

    test('say the same in the browser and on the server, for every network', async () => {
        const page = await openPage(browser, instance, { person: 'content' });
        const channels = await instance.sql("SELECT id, name, network FROM channels WHERE kind = 'social' ORDER BY id");
        assert.equal(channels.filter(([, , network]) => network !== 'other').length, 8);
        for (const [id, name] of channels) {
            const post = await writePost(content, campaign, { channel: Number(id), body: 'x' });
            await page.goto(`${post}/edit`);
            for (const text of texts) {
                const shown = await countInBrowser(page, text);
                assert.deepEqual(shown, await countOnServer(post, text), `${name}: ${text.slice(0, 60)}`);
            }
        }
        assert.deepEqual(page.problems, []);
    });

    test('follow what is typed, and say each limit that is passed', async () => {
        const page = await openPage(browser, instance, { person: 'content' });
        await page.goto(newPost(3));
        await page.fill('[name=body]', `https://example.org/${'a'.repeat(400)} ${'字'.repeat(100)}`);
        await page.getByText('56 characters left').waitFor();
        await page.goto(newPost(9));
        await page.fill('[name=body]', '👨‍👩‍👧‍👦'.repeat(121));
        await page.getByText('179 characters left, 25 bytes too many').waitFor();
        await page.goto(newPost(5));
        await page.fill('[name=body]', '#tea '.repeat(31));
        await page.getByText('1 hashtag too many').waitFor();
        assert.equal(await page.locator('.counter-over').count(), 1);
    });
});

const keptWords = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft ')).map((key) => localStorage.getItem(key)));
const untilKept = (page, words) => page.waitForFunction((wanted) => Object.entries(localStorage).some(([key, text]) => key.startsWith('draft ') && text.includes(wanted)), words);

describe('words that are not saved yet', () => {
    test('are kept when the connection is gone, and put back after a crash', async () => {
        const post = await writePost(content, campaign, { title: 'Crash', body: 'Saved words.' });
        const page = await openPage(browser, instance, { person: 'content' });
        await page.route(`**${post}/edit`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
        await page.goto(`${post}/edit`);
        await page.fill('[name=body]', 'Words before the crash.');
        await untilKept(page, 'before the crash');
        await page.getByText('Your words are kept in this browser, and we try again.').waitFor();
        const again = await page.context().newPage();
        const [crashed, tab] = [page.waitForEvent('crash'), await page.context().newCDPSession(page)];
        tab.send('Page.crash').catch(() => undefined);
        await crashed;
        await again.goto(`${post}/edit`);
        assert.equal(await again.inputValue('[name=body]'), 'Saved words.');
        await again.getByRole('button', { name: 'Put them back' }).click();
        assert.equal(await again.inputValue('[name=body]'), 'Words before the crash.');
        await again.getByText(/^Saved \d\d:\d\d/).waitFor();
        assert.deepEqual(await keptWords(again), []);
        assert.deepEqual(await instance.sql(`SELECT body FROM posts WHERE id = ${idOf(post)}`), [['Words before the crash.']]);
        await again.reload();
        await again.locator('.save-state').waitFor({ state: 'attached' });
        assert.equal(await again.locator('.notice-draft').count(), 0);
    });

    test('come back after the session ended and one signed in again', async () => {
        const post = await writePost(content, campaign, { title: 'Session', body: 'Saved words.' });
        const page = await openPage(browser, instance, { person: 'writer' });
        page.on('dialog', (dialog) => dialog.accept());
        await page.goto(`${post}/edit`);
        await instance.sql("DELETE FROM sessions WHERE person_id = (SELECT id FROM people WHERE user_name = 'writer')");
        await page.fill('[name=body]', 'Words after the end.');
        await page.getByText('you may have been signed out').waitFor();
        await page.getByRole('link', { name: 'Sign in' }).click();
        await page.fill('[name=name]', 'writer');
        await page.fill('[name=password]', testPassword);
        await Promise.all([page.waitForURL(`**${post}/edit`), page.click('button[type=submit]')]);
        await page.getByRole('button', { name: 'Put them back' }).click();
        await page.getByText(/^Saved \d\d:\d\d/).waitFor();
        assert.deepEqual(await instance.sql(`SELECT body FROM posts WHERE id = ${idOf(post)}`), [['Words after the end.']]);
    });

    test('can be forgotten, are nobody else\'s, and leave with who signs out', async () => {
        const post = await writePost(content, campaign, { title: 'Forget', body: 'Saved words.' });
        const page = await openPage(browser, instance, { person: 'content' });
        page.on('dialog', (dialog) => dialog.accept());
        await page.route(`**${post}/edit`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
        await page.goto(`${post}/edit`);
        for (const end of ['Forget them', 'sign out']) {
            await page.fill('[name=body]', `Words to ${end}.`);
            await untilKept(page, `Words to ${end}`);
            await page.goto(`${post}/edit`);
            await page.locator('.notice-draft').waitFor();
            if (end === 'Forget them') {
                await page.getByRole('button', { name: end }).click();
                assert.deepEqual(await keptWords(page), []);
            }
        }
        await page.evaluate(() => { document.body.dataset.person = '999'; });
        assert.equal((await keptWords(page)).length, 1);
        await page.goto('/posts');
        await page.locator('summary', { has: page.locator('.person-name') }).first().click();
        await Promise.all([page.waitForURL('**/sign-in*'), page.locator('form[action="/sign-out"] button:visible').first().click()]);
        assert.deepEqual(await keptWords(page), []);
    });

    test('are not offered again once the form that was sent has arrived', async () => {
        const post = await writePost(content, campaign, { title: 'Sent', body: 'Saved words.' });
        const page = await openPage(browser, instance, { person: 'content' });
        await page.goto(`${post}/edit`);
        await page.fill('[name=body]', 'Sent words.');
        await Promise.all([page.waitForURL(/\/posts\/\d+(\?|$)/), page.click('main form.form button.button-primary')]);
        await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('draft ')));
        await content.submit((await content.get(`${post}/edit`)).form(`${post}/edit`), { body: 'Other words.', action: 'draft' });
        await page.goto(`${post}/edit`);
        await page.locator('.save-state').waitFor({ state: 'attached' });
        assert.equal(await page.locator('.notice-draft').count(), 0);
        assert.equal(await page.inputValue('[name=body]'), 'Other words.');
    });
});

test('a conflict found while saving leads to both texts with the difference, and is merged there', async () => {
    const post = await writePost(content, campaign, { title: 'Merge', body: 'Press the left one.' });
    const page = await openPage(browser, instance, { person: 'content' });
    await page.goto(`${post}/edit`);
    const other = await signIn(instance, 'writer');
    await other.submit((await other.get(`${post}/edit`)).form(`${post}/edit`), { body: 'Press the right one.', action: 'draft' });
    await page.fill('[name=body]', 'Push the left one.');
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'See both texts' }).click()]);
    assert.equal(await page.inputValue('[name=body]'), 'Push the left one.');
    assert.deepEqual(await page.locator('.theirs .diff del').allInnerTexts(), ['Struck through', 'Press', 'right']);
    if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/conflict-1280.png`, fullPage: true });
    await page.fill('[name=body]', 'Push the right one.');
    await Promise.all([page.waitForURL(/\/posts\/\d+(\?|$)/), page.click('main form.form button.button-primary')]);
    assert.deepEqual(await instance.sql(`SELECT body FROM posts WHERE id = ${idOf(post)}`), [['Push the right one.']]);
    assert.deepEqual(page.problems, []);
});

test('the preview of a network is drawn by the server, cut and marked, while one writes', async () => {
    const page = await openPage(browser, instance, { person: 'content' });
    await page.goto(newPost(2));
    await page.fill('[name=body]', `#tea at https://example.org/ <b>not bold</b> ${'word '.repeat(60)}`);
    await page.click('[data-mode=preview]');
    await page.locator('.editor-preview .network-link', { hasText: '#tea' }).waitFor();
    assert.equal(await page.locator('.editor-preview b').count(), 0);
    assert.equal(await page.locator('.editor-preview .network-more').getAttribute('open'), null);
    await page.click('.editor-preview summary');
    assert.notEqual(await page.locator('.editor-preview .network-more').getAttribute('open'), null);
    await page.click('[data-mode=write]');
    assert.deepEqual(page.problems, []);
});

test('every page fits a phone and a desk, in light and dark', async () => {
    const post = await writePost(content, campaign, { title: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze and more', summary: 'In short.', body: 'The **first** text.\n\n- One\n- Two' });
    const add = (await content.get(`${post}/channels`)).form(`${post}/channels`);
    await content.submit(add, { channel: ['2', '3', '5', '8'], start: 'master' });
    const writer = await signIn(instance, 'writer');
    await writer.submit((await writer.get(`${post}/edit`)).form(`${post}/edit`), { body: 'The **second** text, changed here and there.\n\n- One', action: 'draft' });
    const [[x]] = await instance.sql(`SELECT MAX(post_id) FROM post_masters WHERE master_id = ${idOf(post)}`);
    const out = await writePost(content, campaign, { channel: 2, body: `Some words about #tea, see https://example.org/. ${'More of it. '.repeat(40)}` });
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = 'https://example.org/' WHERE id = ${idOf(out)}`);
    for (const options of [{ viewport: phone }, { viewport: desktop, dark: true }]) {
        const page = await openPage(browser, instance, { person: 'content', ...options });
        for (const path of [post, `${post}/edit`, `/posts/${x}`, `/posts/${x}/edit`, `${post}/versions`, `${post}/versions/1`, `${post}/compare/1/2`, `${out}/channels`, `${out}/address`, out, newPost(3)])
            await assertFits(page, path);
        assert.deepEqual(page.problems, []);
    }
});
