// From nothing to a published brief, a linked campaign and a volunteer: the first admin is led
// there by a list that goes away for good; each newcomer gets three steps, once.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { assertWell } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';

const password = 'a quiet river at dawn';
const pagesMost = 40; // of ten minutes, a quarter of a minute for each

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const main = (page) => page.locator('main');
const press = (page, name, within = main(page)) =>
    Promise.all([page.waitForNavigation(), within.getByRole('button', { name, exact: true }).first().click()]);
const follow = (page, name, within = main(page)) =>
    Promise.all([page.waitForNavigation(), within.getByRole('link', { name }).first().click()]);
const list = (page) => page.locator('section', { has: page.getByRole('heading', { name: 'Your first hour' }) });
const steps = (page) => page.locator('section', { has: page.getByRole('heading', { name: 'Three steps to begin with' }) });

for (const [how, javaScript, viewport] of [['with JavaScript', true, desktop], ['without JavaScript, on a phone', false, phone]])
    describe(`the first hour ${how}`, () => {
        let instance;
        let admin;
        let colleague;
        let invitation;
        let loads = 0;

        before(async () => (instance = await startInstance()));
        after(() => instance.stop());

        async function open() {
            const page = await openPage(browser, instance, { javaScript, viewport });
            page.on('response', (response) => (loads += response.request().isNavigationRequest() && response.status() === 200 ? 1 : 0));
            page.on('dialog', (dialog) => dialog.accept());
            return page;
        }

        async function enter(page, link) {
            await page.goto(link);
            await page.fill('[name=password]', password);
            await page.fill('[name=again]', password);
            await press(page, 'Set the password and sign in');
            await page.goto('/');
        }

        const doneWords = async (words) => {
            await admin.goto('/');
            await list(admin).getByText(words, { exact: true }).waitFor();
        };

        it('begins with a list whose first step leads on', async () => {
            admin = await open();
            await enter(admin, (await instance.handler('account', '--first-admin', 'ada@example.org', 'Ada Moss')).trim());
            await list(admin).getByText('0 of 5 done', { exact: true }).waitFor();
            assert.equal(await list(admin).getByRole('listitem').count(), 5);
            assert.equal(await list(admin).locator('.button-primary').count(), 1, 'one filled button');
            assert.equal(await steps(admin).count(), 0, 'one thing at a time');
            if (javaScript)
                await assertWell(admin, 'the home of a new portal');
            await follow(admin, 'Invite a person', list(admin));
            await admin.fill('[name=name]', 'Ben Ito');
            await admin.fill('[name=email]', 'ben@example.org');
            await press(admin, 'Invite');
            invitation = await admin.locator('input[value*="/welcome/"]').inputValue();
            await doneWords('1 of 5 done');
        });

        it('tells who writes briefs, and lets the admin try it with a role', async () => {
            await list(admin).getByText('Leaders write it: their home leads them there.').waitFor();
            await follow(admin, 'My account', list(admin));
            await admin.getByLabel('Leader').check();
            await admin.getByLabel('Content').check();
            await press(admin, 'Save');
            await admin.goto('/sign-in'); // a change of roles signs out
            await admin.fill('[name=name]', 'ada@example.org');
            await admin.fill('[name=password]', password);
            await Promise.all([admin.waitForNavigation(), admin.click('form[action="/sign-in"] button[type=submit]')]);
            await doneWords('2 of 5 done');
        });

        it('leads to a published brief with a goal, filled with examples', async () => {
            await follow(admin, 'Write it', list(admin));
            assert.equal(await admin.inputValue('[name=title]'), 'Answer every question within a day');
            assert.match(await admin.inputValue('[name=body]'), /## What changes/);
            await press(admin, 'Save');
            await admin.goto('/briefs/1/goals/new');
            await follow(admin, 'Fill it with an example');
            assert.equal(await admin.inputValue('[name=target]'), '90');
            await admin.selectOption('[name=category]', { index: 1 });
            await press(admin, 'Save goal');
            await admin.goto('/briefs/1/publish');
            await press(admin, 'Publish');
            await doneWords('3 of 5 done');
        });

        it('leads to a campaign that serves it', async () => {
            await follow(admin, 'Plan it', list(admin));
            await admin.locator('[name=goal]').first().selectOption({ index: 1 });
            assert.match(await admin.locator('[name=why]').first().inputValue(), /answer/);
            await admin.locator('[name=channel]').first().check();
            await press(admin, 'File the campaign');
            await doneWords('4 of 5 done');
        });

        it('leads to a call, and is gone for good once somebody offers help', async () => {
            await follow(admin, 'Ask for help', list(admin));
            await admin.locator('[name=campaign]').first().selectOption({ index: 1 });
            await press(admin, 'Open the call');
            const call = new URL(admin.url()).pathname;
            colleague = await open();
            await enter(colleague, invitation);
            await steps(colleague).getByText('Say what you like to do').waitFor();
            await colleague.goto(call);
            await follow(colleague, 'Take part first');
            await Promise.all([colleague.waitForNavigation(), colleague.click('button[name=action][value=yes]')]);
            await colleague.goto(call);
            await press(colleague, 'Take it');
            await admin.goto('/');
            assert.equal(await list(admin).count(), 0);
            assert.ok(loads <= pagesMost, `${loads} pages`);
        });

        it('gives a newcomer three steps, until they say that they know their way', async () => {
            await colleague.goto('/');
            assert.equal(await steps(colleague).getByRole('listitem').count(), 3);
            if (javaScript)
                await assertWell(colleague, 'the home of a newcomer');
            await press(colleague, 'I know my way', steps(colleague));
            await colleague.getByText('The first steps are put away.').waitFor();
            assert.equal(await steps(colleague).count(), 0);
            await colleague.goto('/');
            assert.equal(await steps(colleague).count(), 0);
            await admin.goto('/');
            await steps(admin).getByText('Invite the first people').waitFor();
        });
    });

describe('the list for the first hour', () => {
    let instance;
    before(async () => (instance = await startInstance()));
    after(() => instance.stop());

    it('is put away by a click, twice as well, and brought back by a setting', async () => {
        const page = await openPage(browser, instance);
        await page.goto((await instance.handler('account', '--first-admin', 'ada@example.org', 'Ada Moss')).trim());
        await page.fill('[name=password]', password);
        await page.fill('[name=again]', password);
        await press(page, 'Set the password and sign in');
        await page.goto('/');
        const other = await page.context().newPage();
        await other.goto('/');
        await press(page, 'Put this list away', list(page));
        await page.getByText('The list is put away.').waitFor();
        await press(other, 'Put this list away', list(other));
        assert.equal(await list(other).count(), 0);
        await page.goto('/settings/first-hour');
        await page.fill('[name=value]', '1');
        await press(page, 'Save');
        await page.goto('/');
        await list(page).getByText('0 of 5 done').waitFor();
    });
});
