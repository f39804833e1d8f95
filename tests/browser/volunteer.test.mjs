// The voting booth and the way from a call to an accepted offer, in Chromium.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { addCampaign, answerBooth, openCall } from '../support/help.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';


let instance;
let browser;
let campaign;
let content;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    await addPerson(instance, 'scripted', 'employee');
    await addPerson(instance, 'plain', 'employee');
    campaign = await addCampaign(instance, { owner: 'leader', deputy: 'content' });
    content = await signIn(instance, 'content');
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

for (const viewport of [phone, desktop])
    test(`yes, not now and never are of one size at ${viewport.width}`, async () => {
        const page = await openPage(browser, instance, { viewport, person: 'employee' });
        await page.goto('/volunteer');
        await page.mouse.move(0, 0);
        const boxes = await page.locator('button[name="action"]').evaluateAll((buttons) => buttons.map((button) => {
            const { width, height } = button.getBoundingClientRect();
            const { color, backgroundColor, fontSize, borderColor } = getComputedStyle(button);
            return JSON.stringify([Math.round(width), Math.round(height), color, backgroundColor, fontSize, borderColor]);
        }));
        assert.equal(boxes.length, 3);
        assert.equal(new Set(boxes).size, 1, boxes.join(' '));
        assert.deepEqual(page.problems, []);
        await page.context().close();
    });

for (const javaScript of [true, false])
    test(`a call leads to the booth and back, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
        const person = javaScript ? 'scripted' : 'plain';
        const call = await openCall(content, campaign, { title: `Taken by ${person}` });
        const page = await openPage(browser, instance, { javaScript, viewport: phone, person });
        await page.goto('/help-wanted');
        await page.click(`a[href="${call}"] >> nth=0`);
        await page.click('text=Take part first');
        await page.click('button[value="yes"]');
        await page.check('input[name="formats"][value="photo"]');
        await page.click('text=Save and go on');
        assert.equal(new URL(page.url()).pathname, call);
        await page.fill('textarea[name="words"]', 'Gladly 📷');
        await page.click('button:has-text("Take it")');
        await page.waitForSelector('text=Waiting for an answer');
        assert.deepEqual(page.problems, []);

        const owner = await openPage(browser, instance, { javaScript, person: 'leader' });
        await owner.goto(call);
        await owner.click(`a:text-is("Answer")`);
        await owner.fill('textarea[name="answer"]', 'Thank you!');
        await owner.click('button[value="accept"]');
        await owner.waitForSelector('text=Accepted. They can begin to write.');

        await page.goto('/help-wanted/mine');
        assert.match(await page.textContent('main'), /Thank you!/);
        const write = await page.getAttribute('a:has-text("Write it")', 'href');
        assert.equal(write, `/posts/new?campaign=${campaign}&call=${call.split('/').pop()}`);
        assert.deepEqual(owner.problems, []);
        await page.context().close();
        await owner.context().close();
    });

test('every page keeps WCAG 2.2 AA, light and dark, and needs no sideways scrolling', async () => {
    const call = await openCall(content, campaign, { title: 'A call to look at', need: 'W'.repeat(400), example: 'As here' });
    const helper = await signIn(instance, 'employee');
    await answerBooth(helper, 'yes');
    await helper.submit((await helper.get(call)).form(`${call}/offer`), { words: 'Me' });
    const [[offer]] = await instance.sql('SELECT MAX(id) FROM offers');
    const paths = [['admin', '/volunteer'], ['employee', '/volunteer'], ['employee', '/help-wanted'], ['employee', call],
        ['employee', '/help-wanted/mine'], ['admin', '/help-wanted/mine'], ['content', call], ['content', '/help-wanted/new'],
        ['content', `/help-wanted/offers/${offer}`], ['employee', '/people'], ['employee', '/people/1'],
        ['employee', '/people?q=zzz']];
    for (const person of ['admin', 'employee', 'content'])
        for (const [viewport, dark] of [[phone, true], [desktop, false]]) {
            const page = await openPage(browser, instance, { viewport, dark, person });
            for (const [, path] of paths.filter(([who]) => who === person)) {
                await assertFits(page, path);
            }
            assert.deepEqual(page.problems, []);
            await page.context().close();
        }
});
