// The leader's home and the digest in Chromium: a decision made in place, with scripts and
// without; the digest prints on one sheet of A4.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { demoPassword } from '../support/people.mjs';


let instance;
let browser;
before(async () => {
    [instance, browser] = await Promise.all([startInstance({ demo: true }), openBrowser()]);
});
after(() => instance?.stop());

const open = (person, options) => openPage(browser, instance, { person, password: demoPassword, ...options });

async function decides(options) {
    const page = await open('dana.okafor', options);
    const row = page.locator('li.need', { has: page.locator('form[action$="/decide"]') }).first();
    const href = await row.locator('.row-title a').getAttribute('href');
    await Promise.all([page.waitForNavigation(), row.getByRole('button', { name: 'Decline' }).click()]);
    await page.getByText('Say why').first().waitFor();
    await page.locator('[name=words]').first().fill('Not before the frost.');
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: /Decline/ }).click()]);
    assert.equal(new URL(page.url()).pathname, '/');
    await page.getByText('Declined, with your words.').waitFor();
    assert.equal(await page.locator(`a[href="${href}"]`).count(), 0);
    assert.deepEqual(page.problems, []);
    await page.context().close();
}

test('a leader declines with a reason from the home on a phone, without scripts', () => decides({ viewport: phone, javaScript: false }));
test('a leader declines with a reason from the home at a desk', () => decides({ viewport: desktop }));

for (const [where, options] of [['at a desk', { viewport: desktop }], ['on a phone, in the dark', { viewport: phone, dark: true }]])
    test(`home, digest and thread ${where} have what they need, and no more than their width`, async () => {
        for (const person of ['dana.okafor', 'sam.reyes']) {
            const page = await open(person, options);
            for (const path of person === 'dana.okafor' ? ['/', '/digest', '/digest/team', '/thread/goals/1'] : ['/', '/digest']) {
                await assertFits(page, path);
            }
            assert.deepEqual(page.problems, []);
            await page.context().close();
        }
    });

const sheetsOf = async (page) => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;

test('the digest prints on one sheet of A4', async () => {
    const page = await open('dana.okafor', { viewport: desktop });
    await page.goto('/digest');
    assert.equal(await sheetsOf(page), 1);
    await page.context().close();
});

test('the thread prints on A4: its knots from the goal to the posts, nothing cut and nothing to click', async () => {
    const page = await open('sam.reyes', { viewport: { width: 718, height: 1047 } }); // A4 within 1 cm, at 96 dpi
    for (const [path, most] of [['/thread/goals/1', 2], ['/thread/campaigns/1', 3], ['/thread/posts/1', 3]]) {
        await page.goto(path);
        await page.emulateMedia({ media: 'print' });
        assert.ok(await sheetsOf(page) <= most, `${path} takes ${await sheetsOf(page)} sheets`);
        const print = await page.evaluate(() => {
            const knots = [...document.querySelectorAll('.thread a')];
            const seen = [...document.querySelectorAll('nav, form, .toolbar, main button, a[href$="csv"], a[href$="json"]')].filter((one) => one.checkVisibility());
            return { wide: document.documentElement.scrollWidth, knots: knots.length, hidden: knots.filter((one) => !one.checkVisibility()).length,
                cut: knots.filter((one) => one.getBoundingClientRect().right > 718).length, seen: seen.map((one) => one.outerHTML.slice(0, 80)) };
        });
        assert.deepEqual({ ...print, knots: print.knots > 2 }, { wide: 718, knots: true, hidden: 0, cut: 0, seen: [] }, path);
        await page.emulateMedia({ media: null });
    }
    await page.context().close();
});

test('a brief prints black on white from either theme, its text whole and nothing to click', async () => {
    for (const dark of [false, true]) {
        const page = await open('priya.nair', { viewport: { width: 718, height: 1047 }, dark });
        await page.goto('/briefs/1');
        const words = (await page.locator('.prose').first().innerText()).length;
        await page.emulateMedia({ media: 'print', colorScheme: dark ? 'dark' : 'light' });
        const sheets = await sheetsOf(page);
        const tall = await page.evaluate(() => document.documentElement.scrollHeight);
        assert.ok(sheets <= Math.ceil(tall / 1047) + 1, `${tall} pixels take ${sheets} sheets`);
        const print = await page.evaluate(() => {
            const seen = [...document.querySelectorAll('nav, form, .bar, .phone-nav, main button, main .button')].filter((one) => one.checkVisibility());
            const { color } = getComputedStyle(document.querySelector('.prose p'));
            const { backgroundColor } = getComputedStyle(document.body);
            return { wide: document.documentElement.scrollWidth, color, back: backgroundColor, words: document.querySelector('.prose').innerText.length,
                cut: [...document.querySelectorAll('.prose :is(p, li, table)')].filter((one) => one.getBoundingClientRect().right > 718.5).length,
                seen: seen.map((one) => one.outerHTML.slice(0, 80)) };
        });
        assert.deepEqual(print, { wide: 718, color: 'rgb(0, 0, 0)', back: 'rgb(255, 255, 255)', words, cut: 0, seen: [] });
        await page.context().close();
    }
});
