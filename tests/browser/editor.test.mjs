// What the editor of posts needs a browser for: what office programs paste, counters held against
// the server's, words kept in the browser, and both texts of a conflict.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, openPage } from '../support/browser.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { pasted } from '../support/office.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

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
        '@alice@example.org @bob. a@b @x-y', '#tea #1st #12 #größe a#b &#x', 'e\u0301\u0915\u094D\u0937\u093F กำ', '故人西辞黄鹤楼\uFB2C‐‑\u2000\u200D', 'HTTPS://EXAMPLE.ORG:80/a?b…',
        'http://localhost http://a.b http://münchen.example/ä (https://x.org) "https://x.org/a"', 'one\n\ntwo\tthree', '\u{1F1E9}\u{1F1EA}\u{1F1EB} x\u{1F3FD}', 'https://x.org/a)b) www.example.co.uk/a t.co/x example.com.',
        'xn--a.com https://xn--mnchen-3ya.de/ #a#b @@a //@a =@a', '#tea '.repeat(31), 'é'.repeat(3000)];

    test('say the same in the browser and on the server, for every network', async () => {
        const page = await openPage(browser, instance, { person: 'content' });
        const channels = await instance.sql("SELECT id, name, network FROM channels WHERE kind = 'social' ORDER BY id");
        assert.equal(channels.filter(([, , network]) => network !== '').length, 8);
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
