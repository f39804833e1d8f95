// The calendar and the board in a browser: by mouse, by key, without scripts, on a phone, on paper.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { putOnCalendar } from '../support/calendar.mjs';
import { fileCampaign, publishedGoal } from '../support/campaigns.mjs';
import { assertFits, assertWell } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance, browser, campaign;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    await addPerson(instance, 'writer', 'content');
    await instance.sql("UPDATE people SET time_zone = 'Europe/Berlin' WHERE user_name = 'writer'");
    const content = await signIn(instance, 'content');
    campaign = await fileCampaign(content, await publishedGoal(instance, await signIn(instance, 'leader')));
    for (const [at, title] of ['A short one', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(3), 'Three', 'Four', 'Five'].entries())
        await putOnCalendar(instance, campaign, title, 'scheduled', `2034-05-10 0${at + 5}:00:00`, { channel_id: at + 1 });
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const put = (...of) => putOnCalendar(instance, campaign, ...of);
const rowOf = async (id) => (await instance.sql(`SELECT state, goes_out_at FROM posts WHERE id = ${id}`))[0];
const card = (page, title) => page.locator('[data-card]', { hasText: title });
const said = (page, text) => page.getByText(text).waitFor();

// With the mouse, as a person drags; HTML's own drag and drop.
async function drag(page, title, target) {
    await card(page, title).locator('p').first().dragTo(page.locator(target), { targetPosition: { x: 20, y: 12 } });
}

test('a post is dragged from the tray to a day and on to another, keeping its hour', async () => {
    const id = await put('To be dragged', 'approved');
    const page = await openPage(browser, instance, { person: 'writer' });
    await page.goto('/calendar?show=week&on=2035-03-22');
    await drag(page, 'To be dragged', '[data-day="2035-03-23"]');
    await said(page, 'It is on the schedule.');
    assert.deepEqual(await rowOf(id), ['scheduled', '2035-03-23 08:00:00'], 'nine in Berlin');
    await drag(page, 'To be dragged', '[data-day="2035-03-25"]');
    await page.locator('[data-day="2035-03-25"] [data-card="To be dragged"]').waitFor();
    assert.deepEqual(await rowOf(id), ['scheduled', '2035-03-25 07:00:00'], 'still nine, though clocks went forward');
    await drag(page, 'To be dragged', '.tray');
    await said(page, 'It is off the schedule, and stays approved.');
    assert.deepEqual(await rowOf(id), ['approved', 'NULL']);
    assert.deepEqual(page.problems, []);
});

test('a drag that meets a change is told so, and changes nothing', async () => {
    const id = await put('Dragged late', 'scheduled', '2034-08-09 08:00:00');
    const page = await openPage(browser, instance, { person: 'writer' });
    await page.goto('/calendar?show=week&on=2034-08-09');
    await instance.sql(`UPDATE posts SET goes_out_at = '2034-08-10 08:00:00', version = version + 1 WHERE id = ${id}`);
    await drag(page, 'Dragged late', '[data-day="2034-08-11"]');
    await said(page, 'Somebody moved or changed that post before you did.');
    assert.deepEqual(await rowOf(id), ['scheduled', '2034-08-10 08:00:00']);
});

test('cards of the board are dragged to where they may go, and announced', async () => {
    const id = await put('An idea', 'idea');
    const page = await openPage(browser, instance, { person: 'writer', viewport: { width: 1900, height: 900 } });
    await page.goto('/board');
    await drag(page, 'An idea', '[data-state="approved"]');
    await said(page, '“An idea” cannot be moved to Approved.');
    assert.equal(await page.locator('.plan-said').getAttribute('role'), 'status');
    await drag(page, 'An idea', '[data-state="drafting"]');
    await said(page, 'It can be written on.');
    assert.equal((await rowOf(id))[0], 'drafting');
    await drag(page, 'An idea', '[data-state="in_review"]');
    await page.waitForURL(`**/posts/${id}#f-to`);
    assert.equal((await rowOf(id))[0], 'drafting', 'the page of the post asks first');
    assert.deepEqual(page.problems, []);
});

for (const javaScript of [true, false])
    test(`by menu and key ${javaScript ? 'with' : 'without'} scripts`, async () => {
        const title = `Placed ${javaScript ? 'with' : 'without'}`;
        const id = await put(title, 'approved');
        const page = await openPage(browser, instance, { person: 'writer', javaScript, viewport: phone });
        await page.goto('/calendar?show=list&on=2034-06-05');
        await page.getByRole('link', { name: `Move ${title}` }).press('Enter');
        await page.getByRole('heading', { name: `Move “${title}”` }).waitFor();
        assert.equal(await page.inputValue('#chosen-moment'), '2034-06-05T09:00', 'the day in view is suggested');
        await page.fill('#chosen-moment', '2034-06-06T10:30');
        await page.getByRole('button', { name: 'Schedule' }).press('Enter');
        await said(page, 'It is on the schedule.');
        assert.deepEqual(await rowOf(id), ['scheduled', '2034-06-06 08:30:00']);
        await page.getByText(`10:30 ${title}`).or(page.locator(`[data-card="${title}"]`)).first().waitFor();
        assert.deepEqual(page.problems, []);
    });

test('a key is made and copied', async () => {
    const page = await openPage(browser, instance, { person: 'content', viewport: phone });
    await page.goto('/calendar/feed');
    await page.getByRole('button', { name: 'Make an address' }).click();
    assert.match(await page.inputValue('#feed-link'), /\/calendar\/feed\/[\w-]{43}\/posts\.ics$/);
    await assertWell(page, 'the address');
    await page.goto('/calendar/feed');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await said(page, 'The key is taken back.');
});

for (const viewport of [phone, desktop])
    for (const dark of [false, true])
        test(`every page fits at ${viewport.width}${dark ? ', dark' : ''}`, async () => {
            const id = await put(`Fits ${viewport.width} ${dark}`, 'approved');
            const page = await openPage(browser, instance, { person: 'writer', viewport, dark });
            for (const path of ['/calendar?show=month&on=2034-05-01', '/calendar?show=week&on=2034-05-10', '/calendar?show=list&on=2034-05-08',
                '/calendar?show=day&on=2034-05-10', `/calendar?show=month&on=2034-05-01&post=${id}`, '/board', `/board?post=${id}`, '/calendar/feed'])
                await assertFits(page, path);
            assert.deepEqual(page.problems, []);
        });

test('a phone shows a month as an agenda', async () => {
    const page = await openPage(browser, instance, { person: 'writer', viewport: phone });
    await page.goto('/calendar?show=month&on=2034-05-01');
    assert.deepEqual(await page.locator('.calendar-day:visible h3').allInnerTexts(), ['Wednesday 10 May']);
});

test('a month prints on one sheet across', async () => {
    const page = await openPage(browser, instance, { person: 'writer' });
    await page.goto('/calendar?show=month&on=2034-05-01');
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(sheets.match(/\/Type \/Page\b/g).length, 1);
    const [, width, height] = sheets.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
    assert.ok(Number(width) > Number(height), `${width} by ${height}`);
});
