// Keys: the list says what works, each works as it says, and who wants none has none.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage } from '../support/browser.mjs';
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

const open = (person = 'sam.reyes') => openPage(browser, instance, { person, password: demoPassword });
const list = (page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const ready = (page, path) => page.goto(path).then(() => page.locator('body[data-signed-in]').waitFor());

test('the list under ? has every place, and its keys go there', async () => {
    const page = await open();
    await page.keyboard.press('?');
    await list(page).waitFor();
    const rows = await list(page).locator('dl').evaluate((dl) => [...dl.querySelectorAll('dt')].map((dt) => [dt.innerText.trim(), dt.nextElementSibling.innerText]));
    const places = rows.filter(([keys]) => keys.startsWith('g '));
    assert.ok(places.length >= 14, `${places.length} places`);
    await page.keyboard.press('Escape');
    for (const [keys, word] of places) {
        await ready(page, '/me');
        for (const key of keys.split(/\s+/))
            await page.keyboard.press(key);
        await page.waitForURL((url) => url.pathname !== '/me');
        const shown = `${await page.locator('h1').innerText()} ${await page.locator('.bar-nav [aria-current]').allInnerTexts()} ${await page.title()}`;
        assert.match(shown, new RegExp(word.replace('My queue', 'queue'), 'i'), keys);
    }
    assert.deepEqual(page.problems, []);
});

test('j and k go through the lines, Enter opens one, e edits what is shown', async () => {
    const page = await open();
    await ready(page, '/campaigns');
    const titles = page.locator('.card-title a');
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), await titles.nth(0).textContent());
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), await titles.nth(1).textContent());
    const href = await titles.nth(1).getAttribute('href');
    await Promise.all([page.waitForURL(`**${href}`), page.keyboard.press('Enter')]);
    await ready(page, '/campaigns/1');
    await Promise.all([page.waitForURL('**/campaigns/1/edit'), page.keyboard.press('e')]);
    await page.locator('[name=title]').focus();
    await page.keyboard.type('?je/');
    assert.match(await page.inputValue('[name=title]'), /\?je\//, 'what is typed in a field is text');
    assert.equal(await list(page).count(), 0);
});

test('who switches them off has none, and nobody else is without', async () => {
    const page = await open();
    await page.keyboard.press('?');
    await list(page).getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await ready(page, '/campaigns');
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    assert.equal(await list(page).count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await page.keyboard.press('Control+k');
    await page.locator('.palette').waitFor();
    await page.evaluate(() => { document.body.dataset.person = '999'; });
    await page.keyboard.press('Escape');
    await page.locator('.palette').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await list(page).waitFor();
});
