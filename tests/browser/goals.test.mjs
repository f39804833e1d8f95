// A goal as its people use it in a browser: written down, corrected, taken back, its meaning
// changed; with and without scripts, on a phone and on a desk.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addGoal, dayFromNow, publish, writeBrief } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf } from '../support/campaigns.mjs';
import { assertWell } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

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

async function liveGoal() {
    const brief = await writeBrief(leader, { title: 'Goals that live', vision: 'Warm homes.' });
    await addGoal(leader, brief, { unit: '£ million', baseline: '-1.5', target: '4', starts_on: dayFromNow(-100), due_on: dayFromNow(100) });
    await publish(leader, brief);
    const [[id]] = await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`);
    await fileCampaign(await signIn(instance, 'content'), id);
    return { brief, goal: `/goals/${id}` };
}

async function press(page, name) {
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);
}

for (const [name, options] of [['with scripts', { viewport: desktop }], ['without scripts', { viewport: desktop, javaScript: false }],
    ['on a phone, in the dark', { viewport: phone, dark: true }]])
    describe(name, () => {
        test('a figure from the brief, corrected, taken back and put back; then the meaning', async () => {
            const { brief, goal } = await liveGoal();
            const page = await openPage(browser, instance, { person: 'leader', ...options });
            await page.goto(brief);
            await page.click('summary:has-text("Fewer second visits")');
            await page.fill('[name=figure]', '1.1');
            await press(page, 'Write it down');
            await page.getByText('The figure was written down.').waitFor();
            await page.getByText('Last figure £1.1').waitFor();

            await page.goto(goal);
            await page.getByText('By today the line is at £1.3 million; the last figure is £1.1 million, 3 % of the way below it; tolerance 10 %.').waitFor();
            assert.equal(await page.locator('svg[role=img]').count(), 1);
            await page.fill('[name=figure]', 'a lot');
            await press(page, 'Write it down');
            await page.getByRole('link', { name: /Figure must be a number/ }).waitFor();
            assert.equal(await page.inputValue('[name=figure]'), 'a lot');
            await page.goto(goal);
            await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: /^Correct the figure of/ }).click()]);
            await page.fill('[name=figure]', '-2');
            await press(page, 'Save');
            await page.getByText('the last figure is -£2 million, 60 % of the way below it').waitFor();
            await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: /^Correct the figure of/ }).click()]);
            await press(page, 'Take this figure back');
            await page.getByText('No figure has been written down yet').waitFor();
            await press(page, 'Undo');
            await page.getByText('The figure is back.').waitFor();

            await page.goto(`${goal}/edit`);
            await page.fill('[name=target]', '5');
            await press(page, 'Save goal');
            await page.getByRole('link', { name: /You changed the target/ }).waitFor();
            assert.ok(await page.isChecked('[name=meaning][value=yes]'));
            await press(page, 'Save goal');
            await page.getByText('0 of 1 open campaign has confirmed').waitFor();
            assert.deepEqual(page.problems, []);
            await page.context().close();
        });
    });

describe('every page of it', () => {
    for (const [where, options] of [['on a desk', { viewport: desktop }], ['on a phone, in the dark', { viewport: phone, dark: true }]])
        test(`${where} has what it needs, and no more than its width`, async () => {
            const { brief, goal } = await liveGoal();
            const form = (await leader.get(goal)).form(`${goal}/progress`);
            for (const days of [-90, -40, 0])
                await leader.submit(form, { once: `day ${days}`, day: dayFromNow(days), figure: String(1 + days / 40), note: 'Twelve months to the end of last week' });
            const [at] = (await leader.get(goal)).links.filter((link) => link.startsWith(`${goal}/progress/`));
            const page = await openPage(browser, instance, { person: 'leader', ...options });
            for (const path of [brief, goal, `${goal}/edit`, `${goal}/progress`, `${goal}/history`, at]) {
                await page.goto(path);
                await assertWell(page, path);
            }
            const admin = await openPage(browser, instance, { person: 'admin', ...options });
            for (const path of ['/settings', '/settings/goal-tolerance']) {
                await admin.goto(path);
                await assertWell(admin, path);
            }
            assert.deepEqual([...page.problems, ...admin.problems], []);
            await page.context().close();
            await admin.context().close();
        });
});
