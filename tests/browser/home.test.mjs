// The first page as people of the demo organisation see it, on a phone and a desktop.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { startInstance } from '../support/instance.mjs';
import { demoPassword } from '../support/people.mjs';

let instance;
let browser;

before(async () => {
    [instance, browser] = await Promise.all([startInstance({ demo: true }), openBrowser()]);
});

after(async () => {
    await browser?.close();
    await instance?.stop();
});

const home = (person, options) => openPage(browser, instance, { person, password: demoPassword, ...options });

// How far below the top of the window something ends.
const bottom = async (locator) => {
    const box = await locator.first().boundingBox();
    return box.y + box.height;
};

test('on a phone a leader has the three answers above the fold', async () => {
    const page = await home('dana.okafor', { viewport: phone, dark: true });
    const fold = phone.height - (await page.locator('.phone-nav').boundingBox()).height;
    assert.match(await page.locator('.lead').innerText(), /need you\. About .* minutes/);
    assert.match(await page.locator('.brought').innerText(), /\d+ of \d+ have read/);
    for (const part of ['.lead', '.brought', '.need .row-title', '.need .row-meta', '.need .button-primary'])
        assert.ok(await bottom(page.locator(part)) <= fold, part);
    assert.match(await page.locator('.need .row-meta').first().innerText(), /From .*\d+\smin/);
    assert.deepEqual(page.problems, []);
});

test('no page is wider than its window, and one button is filled', async () => {
    for (const person of ['dana.okafor', 'sam.reyes', 'priya.nair', 'alex.admin'])
        for (const viewport of [phone, desktop]) {
            const page = await home(person, { viewport });
            for (const path of ['/', '/write', '/search?q=noise']) {
                await page.goto(path);
                const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
                assert.ok(!wide, `${path} of ${person} at ${viewport.width}`);
                assert.ok(await page.locator('main .button-primary').count() <= 1, `${path} of ${person}`);
            }
            assert.deepEqual(page.problems, []);
            await page.context().close();
        }
});

test('the sentence of the week becomes the title of a brief, without scripts too', async () => {
    for (const javaScript of [true, false]) {
        const page = await home('dana.okafor', { javaScript });
        await page.fill('#start-brief', 'We open a second line & <hire>');
        await page.click('.start-brief button');
        await page.waitForURL(/\/briefs\/new\?/);
        assert.equal(await page.inputValue('[name="title"]'), 'We open a second line & <hire>');
    }
});

test('what is folded away opens without scripts', async () => {
    const page = await home('sam.reyes', { javaScript: false });
    const more = page.locator('.more-rows').first();
    assert.equal(await more.locator('.row').first().isVisible(), false);
    await more.locator('summary').click();
    assert.equal(await more.locator('.row').first().isVisible(), true);
});
