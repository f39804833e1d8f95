// Asks in a browser: with scripts and without, on a desk and on a phone.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { askFields, moveAsk, sentAsk } from '../support/asks.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { idOf, publishedGoal } from '../support/campaigns.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

let instance;
let browser;
let content;
let leader;
let goal;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    content = await signIn(instance, 'content');
    leader = await signIn(instance, 'leader');
    goal = await publishedGoal(instance, leader);
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const stateOf = async (ask) => (await instance.sql(`SELECT state FROM asks WHERE id = ${idOf(ask)}`))[0][0];
const leave = (page, click) => Promise.all([page.waitForNavigation(), click]);

async function fill(page, title) {
    await page.fill('[name=title]', title);
    await page.fill('[name=amount]', '8000');
    await page.selectOption('[name=currency]', 'GBP');
    await page.locator('[name=goal]').first().selectOption(String(goal));
    await page.locator('[name=expected]').first().fill('2');
    await page.fill('[name=change_by]', askFields.change_by);
    await page.fill('[name=why]', askFields.why);
}

for (const javaScript of [true, false])
    for (const [where, viewport] of [['a desk', desktop], ['a phone', phone]])
        describe(`${javaScript ? 'with' : 'without'} scripts, on ${where}`, () => {
            const title = `Film days ${javaScript} ${where}`;

            test('written, mended, sent, approved in part, and settled', async () => {
                const asker = await openPage(browser, instance, { person: 'content', javaScript, viewport });
                await asker.goto('/asks/new');
                await fill(asker, title);
                await leave(asker, asker.click('button:has-text("Save and look it over")'));
                assert.match(await asker.title(), /^Error: /);
                await asker.locator('.error-summary', { hasText: 'That leads away from the target' }).waitFor();
                assert.equal(await asker.inputValue('[name=title]'), title);
                await asker.locator('[name=expected]').first().fill('-2');
                await leave(asker, asker.click('button:has-text("Save and look it over")'));
                await leave(asker, asker.click('button:has-text("Send it to Test leader")'));
                const ask = new URL(asker.url()).pathname;
                const decider = await openPage(browser, instance, { person: 'leader', javaScript, viewport });
                await decider.goto('/asks');
                await leave(decider, decider.click(`.row:has-text("${title}") >> text=Decide`));
                await decider.fill('[name=words]', 'The first of them.');
                await decider.fill('[name=given]', '4000');
                await leave(decider, decider.click('button[value=part_approved]'));
                assert.equal(await stateOf(ask), 'part_approved');
                await instance.sql(`UPDATE asks SET change_by = CURDATE() - INTERVAL 1 DAY WHERE id = ${idOf(ask)}`);
                for (const page of [asker, decider]) {
                    await page.goto(ask);
                    await page.check('[name=outcome][value=partly]');
                    await page.fill('[name=said]', 'Counted.');
                    await leave(page, page.click('button:has-text("Keep it")'));
                }
                assert.equal(await stateOf(ask), 'settled');
                assert.deepEqual([asker.problems, decider.problems], [[], []]);
            });

            test('a decision that came too late shows both', async () => {
                const ask = await sentAsk(content, goal, { title: `Late ${title}` });
                const page = await openPage(browser, instance, { person: 'leader', javaScript, viewport });
                await page.goto(ask);
                await moveAsk(leader, ask, 'approved', { words: 'Decided elsewhere.' });
                await page.fill('[name=words]', 'Mine, too late.');
                await leave(page, page.click('button[value=declined]'));
                const text = await page.locator('main').innerText();
                for (const words of ['Somebody was quicker', 'Decided elsewhere.', 'Mine, too late.'])
                    assert.ok(text.includes(words), words);
                assert.equal(await stateOf(ask), 'approved');
                assert.deepEqual(page.problems, []);
            });
        });

test('Enter in a line saves, and another goal is another row', async () => {
    for (const javaScript of [true, false]) {
        const page = await openPage(browser, instance, { person: 'content', javaScript });
        await page.goto('/asks/new');
        await Promise.all([javaScript ? null : page.waitForNavigation(), page.click('[data-add-row]')]);
        assert.equal(await page.locator('select[name=goal]').count(), 3);
        await page.fill('[name=title]', 'Entered');
        await leave(page, page.press('[name=title]', 'Enter'));
        assert.match(await page.title(), /^Error: /, 'it was checked, so it was sent');
    }
});

test('every page fits a phone, has each id once, and is accessible in light and dark', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(3);
    const sent = await sentAsk(content, goal, { title: long, why: long });
    const more = await sentAsk(content, goal, { amount: '999999999.99' });
    await moveAsk(leader, more, 'more_wanted', { words: long });
    for (const person of ['content', 'leader'])
        for (const [dark, viewport] of [[false, phone], [true, desktop]]) {
            const page = await openPage(browser, instance, { person, viewport, dark });
            for (const path of ['/asks', '/asks?waiting=1', '/asks/record', sent, more, ...(person === 'content' ? ['/asks/new', `${sent}/edit`] : [])])
                await assertFits(page, path);
            assert.deepEqual(page.problems, []);
        }
});
