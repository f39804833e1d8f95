// What campaigns and posts need a browser for: rows that are added, drafts that save
// themselves, the counter, the preview, and pages that fit a phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
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
    campaign = await fileCampaign(content, await publishedGoal(instance, await signIn(instance, 'leader')));
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

test('a goal more is a row more, and an error leads to its row', async () => {
    const page = await openPage(browser, instance, { person: 'content' });
    await page.goto('/campaigns/new');
    await page.click('[data-add-row]');
    assert.equal(await page.locator('select[name=goal]').count(), 4);
    assert.equal(await page.evaluate(() => document.activeElement.name), 'goal', 'the new row has the focus');
    await page.locator('select[name=goal]').nth(3).selectOption({ index: 1 });
    await page.fill('[name=title]', 'Four rows');
    await Promise.all([page.waitForNavigation(), page.click('main form.form button.button-primary')]);
    assert.match(await page.title(), /^Error: /);
    assert.equal(await page.inputValue('[name=title]'), 'Four rows');
    await page.click('.error-summary a[href="#f-why-3"]');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-why-3');
    assert.deepEqual(page.problems, []);
});

test('a new draft saves itself and stays one post', async () => {
    const page = await openPage(browser, instance, { person: 'content' });
    await page.goto(`/posts/new?campaign=${idOf(campaign)}`);
    await page.fill('[name=title]', 'Saved by itself');
    await page.fill('[name=body]', 'First **words**.');
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
    await page.fill('[name=body]', 'Second **words**, مرحبا 👋.');
    await page.waitForResponse((answer) => answer.url().endsWith('/edit') && answer.status() === 200);
    assert.deepEqual(await instance.sql("SELECT body, version FROM posts WHERE title = 'Saved by itself'"),
        [['Second **words**, مرحبا 👋.', '2']]);
    await page.click('[data-mode=preview]');
    await page.locator('.editor-preview strong', { hasText: 'words' }).waitFor();
    await page.click('[data-mode=write]');
    await Promise.all([page.waitForNavigation(), page.click('main form.form button.button-primary')]);
    assert.match(new URL(page.url()).pathname, /^\/posts\/\d+$/);
    assert.equal((await instance.sql("SELECT COUNT(*) FROM posts WHERE title = 'Saved by itself'"))[0][0], '1');
    assert.deepEqual(page.problems, []);
});

test('a save over somebody else\'s says so and leads to both texts', async () => {
    const post = await writePost(content, campaign, { title: 'Two at once' });
    const page = await openPage(browser, instance, { person: 'content' });
    await page.goto(`${post}/edit`);
    const other = await signIn(instance, 'writer');
    await other.submit((await other.get(`${post}/edit`)).form(`${post}/edit`), { body: 'Theirs.', action: 'draft' });
    await page.fill('[name=body]', 'Mine.');
    await page.getByText('Someone else saved this meanwhile.').waitFor();
    await Promise.all([page.waitForNavigation(), page.click('main form.form button.button-primary')]);
    const text = await page.locator('main').textContent();
    assert.ok(text.includes('Theirs.'));
    assert.equal(await page.inputValue('[name=body]'), 'Mine.');
});

test('the counter says how many characters a network leaves', async () => {
    const page = await openPage(browser, instance, { person: 'content' });
    await page.goto(`/posts/new?campaign=${idOf(campaign)}&channel=3`);
    await page.fill('[name=body]', 'x'.repeat(270));
    await page.getByText('10 characters left').waitFor();
    await page.fill('[name=body]', 'x'.repeat(281));
    await page.getByText('1 character too many').waitFor();
});

test('a review in the browser, and every page fits a phone', async () => {
    const post = await writePost(await signIn(instance, 'writer'), campaign, { title: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze '.repeat(3) });
    await movePost(await signIn(instance, 'writer'), post, 'in_review');
    const page = await openPage(browser, instance, { person: 'content', viewport: phone });
    await page.goto(post);
    await page.fill('[name=what_worked]', 'The first line.');
    await Promise.all([page.waitForNavigation(), page.click('button[name=to][value=approved]')]);
    await page.getByText('Approved. The author sees your words.').waitFor();
    const goal = (await instance.sql('SELECT MIN(id) FROM goals'))[0][0];
    for (const path of ['/campaigns', '/campaigns/new', campaign, `${campaign}/edit`, `${campaign}/posts`, `${campaign}/people`,
        `${campaign}/posts/import`, '/posts', '/posts/new', `/posts/new?campaign=${idOf(campaign)}`, post, `/thread${post}`, `/thread/goals/${goal}`]) {
        await page.goto(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} is ${wide} px too wide`);
        const twice = await page.evaluate(() => {
            const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
            return ids.filter((id, place) => ids.indexOf(id) !== place);
        });
        assert.deepEqual(twice, [], `${path} has ids twice`);
    }
    assert.deepEqual(page.problems, []);
});
