// Channels, the queue and the panel in a browser: with scripts and without, on a desk and on a
// phone, in light and dark.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance;
let browser;
let campaign;
let writer;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    for (const [name, role] of [['writer', 'content'], ...['m1', 'm2', 'm3', 'm4', 'm5'].map((member) => [member, 'employee'])])
        await addPerson(instance, name, role, `Test ${name}`);
    writer = await signIn(instance, 'writer');
    campaign = await fileCampaign(writer, await publishedGoal(instance, await signIn(instance, 'leader')));
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const leave = (page, click) => Promise.all([page.waitForNavigation(), click]);

for (const javaScript of [true, false])
    for (const [where, viewport] of [['a desk', desktop], ['a phone', phone]])
        describe(`${javaScript ? 'with' : 'without'} scripts, on ${where}`, () => {
            const open = (person) => openPage(browser, instance, { person, javaScript, viewport });

            test('an admin adds a channel, moves it up, blocks and retires it', async () => {
                const name = `Threads ${javaScript} ${viewport.width}`;
                const page = await open('admin');
                await page.goto('/channels');
                await leave(page, page.click('text=New channel'));
                await leave(page, page.click('main button:has-text("Save")'));
                assert.match(await page.title(), /^Error: /, 'it has no name');
                await page.fill('[name=name]', name);
                await page.fill('[name=most]', '500');
                await page.check('[name=blocked]');
                await leave(page, page.click('main button:has-text("Save")'));
                const row = page.locator('.row', { hasText: name });
                assert.match(await row.innerText(), /Blocked here/);
                await leave(page, row.locator('button:has-text("Move up")').click());
                await leave(page, row.locator('a', { hasText: name }).click());
                await leave(page, page.click('button:has-text("Retire")'));
                await page.locator('section', { hasText: 'Retired' }).locator('.row', { hasText: name }).waitFor();
                assert.deepEqual(page.problems, []);
            });

            test('a draft asks the panel, who answers from the home; the author reads it', async () => {
                const title = `Draft ${javaScript} ${viewport.width}`;
                const post = await writePost(writer, campaign, { title, body: 'It says **steady** here.' });
                const member = await open('m1');
                await member.goto('/posts/panel');
                const join = member.locator('button:has-text("Join the panel")');
                if (await join.count() > 0)
                    await leave(member, join.click());
                const author = await open('writer');
                await author.goto(post);
                await leave(author, author.click('text=Ask the panel'));
                await author.fill('[name=closes_on]', dayFromNow(4));
                await leave(author, author.click('main button:has-text("Ask")'));
                await member.goto('/');
                await leave(member, member.click('text=would like your opinion'));
                await leave(member, member.locator('.row', { hasText: title }).locator('.row-actions a').click());
                assert.equal(await member.locator('article strong', { hasText: 'steady' }).count(), 1);
                await member.check('[name=answer][value="2"]');
                await member.fill('[name=reason]', `Clear as day ${title}.`);
                await leave(member, member.click('main button:has-text("Send")'));
                await author.reload();
                await author.locator('.row', { hasText: `Clear as day ${title}.` }).waitFor();
                await leave(author, author.click('button:has-text("Close it")'));
                assert.deepEqual([member.problems, author.problems], [[], []]);
            });

            test('what is late is on top of the queue, and leads to the work', async () => {
                const title = `Late ${javaScript} ${viewport.width}`;
                const post = await writePost(writer, campaign, { title });
                await movePost(writer, post, 'in_review');
                await instance.sql(`UPDATE posts SET state_since = UTC_TIMESTAMP() - INTERVAL 9 DAY WHERE id = ${idOf(post)}`);
                const page = await open('content');
                await page.goto('/posts');
                await leave(page, page.click('.page-head >> text=My queue'));
                const first = page.locator('.row').first();
                assert.match(await first.innerText(), new RegExp(`${title}[^]*Late by 6 days`));
                await leave(page, first.locator('.row-actions a').click());
                assert.equal(new URL(page.url()).pathname, post);
                await movePost(await signIn(instance, 'content'), post, 'declined', { what_worked: 'All.', words: 'Late.' });
                assert.deepEqual(page.problems, []);
            });
        });

describe('every page', () => {
    for (const [where, viewport] of [['a desk', desktop], ['a phone', phone]])
        for (const dark of [false, true])
            test(`fits ${where}, ${dark ? 'dark' : 'light'}`, async () => {
                const post = await writePost(writer, campaign, { title: 'To be looked at' });
                await instance.sql(`UPDATE channels SET owner_id = (SELECT id FROM people WHERE user_name = 'writer'), blocked = id = 2 WHERE id IN (1, 2);
                    INSERT IGNORE INTO panel_members (person_id, seen, joined_at) SELECT id, user_name = 'm2', UTC_TIMESTAMP() FROM people WHERE user_name IN ('m1', 'm2', 'm3', 'm4', 'm5');
                    INSERT INTO panel_asks (post_id, asker_id, question, options, closes_on, most, votes, open_post, created_at)
                        VALUES (${idOf(post)}, 1, 'Which title would you click?', 'Two buttons\\nOne quiet night', UTC_DATE() + INTERVAL 4 DAY, 10, 5, ${idOf(post)}, UTC_TIMESTAMP());
                    INSERT INTO panel_votes (ask_id, person_id, answer, reason, voted_at)
                        SELECT (SELECT MAX(id) FROM panel_asks), person_id, 1 + person_id % 2, CONCAT('It is the shorter one ', person_id, '.'), UTC_TIMESTAMP() FROM panel_members`);
                const ask = (await instance.sql('SELECT MAX(id) FROM panel_asks'))[0][0];
                const review = await writePost(writer, campaign, { title: 'Waits for a review' });
                await movePost(writer, review, 'in_review');
                await instance.sql(`UPDATE posts SET state_since = UTC_TIMESTAMP() - INTERVAL 5 DAY WHERE id = ${idOf(review)}`);
                for (const [person, paths] of [
                    ['admin', ['/channels', '/channels/2', '/channels/new', '/settings']],
                    ['writer', ['/posts', '/posts/queue', '/posts/states', post, `${post}/panel`]],
                    ['content', ['/posts/queue']],
                    ['m1', ['/posts/panel', `/posts/panel/${ask}`, '/']],
                    ['employee', ['/posts/panel', '/posts/queue']],
                ]) {
                    const page = await openPage(browser, instance, { person, viewport, dark });
                    for (const path of paths)
                        await assertFits(page, path);
                    assert.deepEqual(page.problems, []);
                }
            });
});
