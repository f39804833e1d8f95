// The palette: search without leaving the page; without scripts it is the search page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, phone } from '../support/browser.mjs';
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

const open = (options) => openPage(browser, instance, { person: 'sam.reyes', password: demoPassword, ...options });

test('Ctrl+K opens it, arrows choose, Enter goes there', async () => {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.locator('.palette-list a').first().waitFor();
    await page.keyboard.type('quieter by');
    await page.getByRole('option', { name: /Quieter by design/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    assert.match(await page.locator('[aria-selected="true"]').innerText(), /Quieter by design/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/briefs\/\d+$/);
    assert.deepEqual(page.problems, []);
});

test('Enter with nothing chosen goes to the search page', async () => {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.locator('.palette-list a').first().waitFor();
    await page.keyboard.type('noise');
    await page.getByRole('option', { name: /All that was found/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=noise$/);
    assert.ok(await page.locator('main mark').count() > 0);
});

test('Escape closes it, and the page is as it was', async () => {
    const page = await open();
    await page.keyboard.press('Control+k');
    await page.locator('.palette-list a').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.palette').waitFor({ state: 'hidden' });
    assert.equal(new URL(page.url()).pathname, '/');
});

test('without scripts the same words find the same things on a page', async () => {
    const page = await open({ javaScript: false, viewport: phone });
    await page.click('.phone-top a[href="/search"]');
    await page.fill('#search', 'quieter by');
    await page.click('main form button');
    await page.getByRole('link', { name: /Quieter by design/ }).first().click();
    await page.waitForURL(/\/briefs\/\d+$/);
});

test('begins with the pages looked at last, which leave with who signs out', async () => {
    const page = await open();
    await page.goto('/briefs/1');
    const title = await page.locator('h1').innerText();
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('recent ')));
    await page.goto('/campaigns');
    await page.keyboard.press('Control+k');
    await page.getByText('Lately').waitFor();
    await page.getByRole('option', { name: title }).first().click();
    await page.waitForURL(/\/briefs\/1$/);
    await page.locator('summary', { has: page.locator('.person-name') }).first().click();
    await Promise.all([page.waitForURL('**/sign-in*'), page.locator('form[action="/sign-out"] button:visible').first().click()]);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('recent ')).length), 0);
});

test('offers what can be done on the page, by its own buttons', async () => {
    const page = await open();
    await page.goto('/campaigns/1');
    await page.keyboard.press('Control+k');
    await page.getByText('On this page').waitFor();
    await page.keyboard.type('edit');
    await page.getByRole('option', { name: 'Edit', exact: true }).click();
    await page.waitForURL(/\/campaigns\/1\/edit$/);
    assert.deepEqual(page.problems, []);
});
