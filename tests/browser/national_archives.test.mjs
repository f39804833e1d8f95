// The strategy of the National Archives and the posts of digital.gov, worked with in Chromium
// by role, with scripts and without: coverage is right after each step; a goal that changes
// its meaning puts its links in doubt, one is confirmed and one withdrawn, and the digest
// shows it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { startInstance } from '../support/instance.mjs';
import { absent, goals, parts, pathOf, postPaths } from '../support/national_archives.mjs';
import { addOneOfEachRole } from '../support/people.mjs';

const press = (page, name) =>
    Promise.all([page.waitForNavigation(), page.locator('main').getByRole('button', { name, exact: true }).first().click()]);
const follow = (page, name) =>
    Promise.all([page.waitForNavigation(), page.locator('main').getByRole('link', { name }).first().click()]);
const pathOfPage = (page) => new URL(page.url()).pathname;
const words = async (page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

let browser;
before(async () => (browser = await openBrowser()));

for (const [name, options] of [['with scripts', { viewport: desktop }], ['without scripts, on a phone', { viewport: phone, javaScript: false }]])
    describe(`the strategy at work ${name}`, { skip: absent }, () => {
        let instance, leader, content, brief;
        const campaigns = [];

        before(async () => {
            instance = await startInstance();
            await addOneOfEachRole(instance);
            [leader, content] = await Promise.all(['leader', 'content'].map((person) => openPage(browser, instance, { person, ...options })));
        });
        after(() => instance?.stop());

        // What coverage says of a section, to both sides.
        async function covers(section, expected) {
            for (const page of [leader, content]) {
                await page.goto(`/coverage?section=${section}&brief=${brief.split('/')[2]}`);
                assert.match(await words(page), expected);
            }
        }

        test('a leader imports it, gives it its goals and publishes it', async () => {
            await leader.goto('/briefs/import');
            await leader.setInputFiles('[name=file]', parts.map(pathOf));
            await press(leader, 'Import');
            brief = pathOfPage(leader).match(/^\/briefs\/\d+/)[0];
            await leader.goto(`${brief}/edit`);
            await leader.fill('[name=title]', 'Social media strategy');
            await leader.fill('[name=summary]', 'Tell great stories, and help staff tell them.');
            await leader.fill('[name=vision]', 'Stories that reach everyone.');
            await press(leader, 'Save');
            for (const goal of goals) {
                await leader.goto(`${brief}/goals/new`);
                for (const field of ['title', 'measure', 'unit', 'baseline', 'target'])
                    await leader.fill(`[name=${field}]`, goal[field]);
                await leader.selectOption('[name=category]', String(goal.category));
                await leader.fill('[name=due_on]', dayFromNow(200));
                await press(leader, 'Save goal');
            }
            await leader.goto(`${brief}/publish`);
            await press(leader, 'Publish');
            await covers('goals', /4 of 4 goals\./);
        });

        test('each campaign that goes live covers its goal', async () => {
            for (const [index, goal] of [goals[0], goals[1], goals[1]].entries()) {
                await content.goto(`/coverage?section=goals&brief=${brief.split('/')[2]}`);
                if (index < 2) {
                    const row = content.locator('main li', { hasText: goal.title });
                    await Promise.all([content.waitForNavigation(), row.locator('a[href^="/campaigns/new"]').click()]);
                } else { // its goal is covered: by the goal's own page
                    await content.goto(brief);
                    await follow(content, goal.title);
                    await content.goto(`/campaigns/new?goal=${pathOfPage(content).split('/')[2]}`);
                }
                await content.fill('[name=title]', `Stories ${index + 1}`);
                await content.check('[name=kind][value=blog]');
                await content.fill('[name=audience]', 'People who look for their own history');
                await content.fill('[name=voice]', 'Curious and exact');
                await content.fill('[name=message]', 'Every record is somebody’s story.');
                await content.locator('label.choice', { hasText: 'Company blog' }).locator('input').check();
                await content.fill('[name=starts_on]', dayFromNow(0));
                await content.fill('[name=ends_on]', dayFromNow(60));
                await content.locator('[name=why]').first().fill('Nobody comes to what they never heard of.');
                await press(content, 'File the campaign');
                campaigns.push(pathOfPage(content));
                await content.goto(`${campaigns[index]}/posts/import`);
                await content.setInputFiles('[name=files]', postPaths().slice(index * 8, index * 8 + 8));
                await content.selectOption('[name=channel]', { label: 'Company blog' });
                await content.check('[name=state][value=drafting]');
                await press(content, 'Import');
                assert.equal(pathOfPage(content), `${campaigns[index]}/posts`);
                await covers('goals', [/4 of 4 goals/, /3 of 4 goals/, /2 of 4 goals/][index]);
                await content.goto(campaigns[index]);
                await Promise.all([content.waitForNavigation(), content.click('form[action$="/state"] button[value=live], form[action$="/state"]:has([name=to][value=live]) button')]);
                await covers('goals', [/3 of 4 goals/, /2 of 4 goals/, /2 of 4 goals/][index]);
            }
            await covers('links', /0 links\./);
            await covers('measures', /3 campaigns\./);
        });

        test('a new meaning of goal 2 puts its links in doubt; one is confirmed, one withdrawn', async () => {
            await leader.goto(brief);
            await follow(leader, goals[1].title);
            const goal = pathOfPage(leader);
            await leader.goto(`${goal}/edit`);
            await leader.fill('[name=target]', '60');
            await press(leader, 'Save goal');
            await leader.check('[name=meaning][value=yes]');
            await press(leader, 'Save goal');
            await leader.getByText('0 of 2 open campaigns have confirmed').waitFor();
            await covers('links', /2 links\. .*Stories 2 .*Stories 3/);
            await leader.goto('/digest');
            assert.match(await words(leader), /2 links in doubt/);

            await content.goto('/');
            assert.match(await words(content), /Does “Stories 2” still serve its goal\?/);
            await Promise.all([content.waitForNavigation(), content.locator('li.need', { hasText: 'Stories 2' }).getByRole('button', { name: 'Still true' }).click()]);
            assert.doesNotMatch(await words(content), /Stories 2/);
            await covers('links', /1 link\. .*Stories 3/);
            await content.goto(campaigns[2]);
            await follow(content, /^Withdraw/);
            await content.fill('[name=reason]', 'Engagement is not what these stories are for.');
            await press(content, 'Withdraw');
            await covers('links', /0 links\./);
            await covers('goals', /2 of 4 goals/);
            await leader.goto('/digest');
            assert.doesNotMatch(await words(leader), /in doubt/);
            assert.match(await words(leader), /Deepen engagement .*1 live campaign/);
            await leader.goto('/coverage?section=posts');
            assert.match(await words(leader), /8 posts\. .*of Stories 3/);
            await leader.goto(goal);
            assert.match(await words(leader), /1 of 1 open campaign has confirmed/);
            assert.deepEqual([...leader.problems, ...content.problems], []);
        });

        test('a question on a goal is asked by the team, answered from the leader’s home, and pinned', async () => {
            await content.goto(brief);
            await follow(content, goals[1].title);
            const goal = pathOfPage(content);
            await follow(content, 'Ask a question');
            await content.fill('[name=title]', 'Do comments count as engagement?');
            await press(content, 'Ask');
            const question = pathOfPage(content);
            await leader.goto('/');
            const row = leader.locator('.row', { hasText: 'Do comments count' });
            await row.locator('textarea').fill('Those that we answered.');
            await Promise.all([leader.waitForNavigation(), row.locator('button').click()]);
            await content.goto(question);
            await press(content, 'Mark as the answer');
            await leader.goto(goal);
            assert.match(await words(leader), /Do comments count as engagement\?.* Those that we answered\./);
            assert.deepEqual([...leader.problems, ...content.problems], []);
        });
    });
