// What of a brief needs a browser: the editor, drafts that save themselves, reading, and
// the same without scripts.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { addGoal, dayFromNow, editBrief, goalFields, publish, publishedBrief, writeBrief } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { AxeBuilder } = require('@axe-core/playwright');

let instance;
let browser;
let leader;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    leader = await signIn(instance, 'leader');
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const pathOf = (page) => new URL(page.url()).pathname;

async function done(page) {
    assert.deepEqual(page.problems, []);
    await page.context().close();
}

// Sends a form without a shortcut: the page that it leads to has come.
async function press(page, name) {
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);
}

describe('the editor', () => {
    test('a button of the toolbar marks the selection, and the preview shows it', async () => {
        const page = await openPage(browser, instance, { person: 'leader' });
        await page.goto('/briefs/new');
        await page.fill('[name=body]', 'warm homes');
        await page.locator('[name=body]').selectText();
        await page.click('md-bold');
        assert.equal(await page.inputValue('[name=body]'), '**warm homes**');
        await page.click('[data-mode=preview]');
        await page.waitForSelector('.editor-preview strong');
        assert.equal(await page.textContent('.editor-preview strong'), 'warm homes');
        assert.equal(await page.isVisible('[name=body]'), false);
        await page.click('[data-mode=write]');
        assert.equal(await page.inputValue('[name=body]'), '**warm homes**');
        await done(page);
    });

    test('a draft saves itself after a pause, and goes on as the same draft', async () => {
        const page = await openPage(browser, instance, { person: 'leader' });
        await page.clock.install();
        await page.goto('/briefs/new');
        await page.fill('[name=title]', 'Saved by itself');
        await page.clock.runFor(5000);
        await page.waitForFunction(() => /^Saved \d\d:\d\d/.test(document.querySelector('.save-state').textContent));
        await page.fill('[name=vision]', 'Nothing is lost');
        await page.clock.runFor(5000);
        await page.waitForFunction(() => document.querySelector('[name=version]').value === '2');
        await press(page, 'Save');
        assert.match(pathOf(page), /^\/briefs\/\d+$/);
        assert.match(await page.textContent('main'), /Saved by itself[^]*Nothing is lost/);
        assert.deepEqual(await instance.sql("SELECT COUNT(*) FROM briefs WHERE title = 'Saved by itself'"), [['1']]);
        await done(page);
    });

    test('a save that meets another says so and leads to both texts', async () => {
        const brief = await writeBrief(leader, { title: 'Two desks', body: 'First' });
        const page = await openPage(browser, instance, { person: 'leader' });
        await page.clock.install();
        await page.goto(`${brief}/edit`);
        await editBrief(leader, brief, { body: 'From the other desk' });
        await page.fill('[name=body]', 'From this desk');
        await page.clock.runFor(5000);
        await press(page, 'See both texts');
        assert.equal(await page.inputValue('[name=body]'), 'From this desk');
        assert.match(await page.textContent('.theirs'), /From the other desk/);
        await press(page, 'Save');
        assert.match(await page.textContent('.prose'), /From this desk/);
        await done(page);
    });
});

describe('reading', () => {
    test('a page that was open for some seconds counts as read', async () => {
        const brief = await publishedBrief(leader, { title: 'Read by waiting' });
        const page = await openPage(browser, instance, { person: 'employee' });
        await page.clock.install();
        await page.goto(brief);
        await page.clock.runFor(3000);
        assert.ok(await page.isVisible('text=I have read this'));
        await page.clock.runFor(7000);
        await page.waitForSelector('text=You have read this version.');
        await page.goto('/briefs');
        assert.doesNotMatch(await page.textContent('main'), /Read by waiting\s*New/);
        await done(page);
    });
});

for (const javaScript of [true, false])
    test(`from nothing to a brief that is read, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
        const title = `Written ${javaScript ? 'with' : 'without'} scripts`;
        const writer = await openPage(browser, instance, { javaScript, person: 'leader', viewport: phone });
        await writer.goto('/briefs');
        await writer.getByRole('link', { name: 'New brief' }).first().click();
        await writer.fill('[name=title]', title);
        await writer.fill('[name=summary]', 'One sentence.');
        await writer.fill('[name=body]', '## Why\n\n- because\n- **therefore**');
        if (!javaScript) {
            await press(writer, 'Preview');
            assert.equal(await writer.textContent('.editor-preview strong'), 'therefore');
        }
        await press(writer, 'Save');
        await writer.getByRole('link', { name: 'Publish', exact: true }).click();
        await writer.getByRole('link', { name: 'Write the vision' }).click();
        await writer.fill('[name=vision]', 'All is clear.');
        await press(writer, 'Save');
        await writer.getByRole('link', { name: 'Add a goal' }).click();
        for (const [name, value] of Object.entries({ ...goalFields, category: undefined }))
            if (value !== undefined)
                await writer.fill(`[name=${name}]`, value);
        await writer.selectOption('[name=category]', 'Cost');
        await press(writer, 'Save goal');
        await writer.getByRole('link', { name: 'Publish', exact: true }).click();
        await press(writer, 'Publish');
        assert.match(await writer.textContent('main'), /Published\. Everyone sees it/);
        await done(writer);

        const reader = await openPage(browser, instance, { javaScript, person: 'content', viewport: phone });
        await reader.goto('/briefs');
        await reader.getByRole('link', { name: title }).click();
        assert.match(await reader.textContent('main'), /All is clear\.[^]*From 14\.2 to 9 per 100 visits/);
        await press(reader, 'I have read this');
        assert.match(await reader.textContent('main'), /You have read this version/);
        await done(reader);
    });

for (const [viewport, dark] of [[phone, false], [desktop, true]])
    test(`the pages hold at ${viewport.width} pixels${dark ? ' in the dark' : ''}, and axe finds nothing`, async () => {
        const brief = await publishedBrief(leader, { title: 'A'.repeat(60), review_by: dayFromNow(-2),
            body: `${'W'.repeat(300)}\n\n| a | b |\n|---|---|\n| ${'x '.repeat(80)} | yes |\n\n` +
                `|${'wide|'.repeat(40)}\n|${'-|'.repeat(40)}\n|${'cell|'.repeat(40)}\n\n~~~\n${'long '.repeat(80)}\n~~~\n`,
            key_messages: 'One\nTwo', no_gos: 'Three' });
        await editBrief(leader, brief, { body: 'V'.repeat(300) });
        const goal = `/goals/${(await instance.sql(`SELECT id FROM goals WHERE brief_id = ${brief.split('/').pop()}`))[0][0]}`;
        const page = await openPage(browser, instance, { person: 'leader', viewport, dark });
        const paths = ['/briefs', '/briefs?show=archived', '/briefs/new', '/briefs/import', brief, `${brief}/edit`, `${brief}/publish`,
            `${brief}/history`, `${brief}/changes`, `${brief}/versions/1`, `${brief}/goals/new`, goal, `${goal}/edit`];
        for (const path of paths) {
            await page.goto(path);
            const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            assert.ok(content <= screen, `${path} is ${content} wide on a screen of ${screen}`);
            const { violations } = await new AxeBuilder({ page }).analyze();
            assert.deepEqual(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0].html}`), []);
        }
        await publish(leader, brief);
        await addGoal(leader, brief);
        await page.goto(`${brief}/compare/1/2`);
        assert.equal(await page.locator('.panel ins').count(), 1);
        await done(page);
    });
