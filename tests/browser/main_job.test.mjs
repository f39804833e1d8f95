// The main job from an empty portal to the thread, as each kind of person, in Chromium,
// with scripts and without: a goal is published, a campaign is filed against it, a
// colleague volunteers, takes a place and writes a post, which is reviewed, approved and
// published; then the thread is pulled from both ends.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { startInstance } from '../support/instance.mjs';

const password = 'a quiet river at dawn';
const vision = 'Every customer understands the bill on the first read.';
const goal = 'Fewer calls about bills';
const campaign = 'Your bill, line by line';
const why = 'People call because nobody explained the standing charge.';
const postTitle = 'What the standing charge pays for';
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const press = async (page, name) => {
    await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('button', { name, exact: true }).first().click()]);
};
const follow = async (page, name) => {
    await Promise.all([page.waitForNavigation(), page.locator('main').getByRole('link', { name }).first().click()]);
};
const path = (page) => new URL(page.url()).pathname;
const sees = async (page, ...texts) => {
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const wanted of texts)
        assert.ok(text.includes(wanted), `${path(page)} shows “${wanted}”: ${text.slice(0, 600)}`);
};

for (const [name, javaScript, viewport] of [['with JavaScript', true, desktop], ['without JavaScript, on a phone', false, phone]])
    describe(`the main job ${name}`, () => {
        let instance;
        let admin;
        const people = {};
        const links = {};
        let callPath;
        let postPath;

        before(async () => (instance = await startInstance()));
        after(() => instance.stop());

        const open = () => openPage(browser, instance, { javaScript, viewport });

        async function choosePassword(page, link) {
            await page.goto(link);
            await page.fill('[name=password]', password);
            await page.fill('[name=again]', password);
            await press(page, 'Set the password and sign in');
            assert.equal(path(page), '/me');
        }

        it('the first admin comes in by a link and invites three people', async () => {
            admin = await open();
            await choosePassword(admin, (await instance.handler('account', '--first-admin', 'ada@example.org', 'Ada Moss')).trim());
            await admin.goto('/departments');
            await admin.fill('#f-name', 'Billing');
            await press(admin, 'Add');
            for (const [role, person] of [['leader', 'Lena Brandt'], ['content', 'Carlo Vega'], ['', 'Emi Sato 佐藤']]) {
                await admin.goto('/accounts/new');
                await admin.fill('[name=name]', person);
                await admin.fill('[name=email]', `${person.split(' ')[0].toLowerCase()}@example.org`);
                await admin.selectOption('[name=department]', { label: 'Billing' });
                if (role)
                    await admin.check(`[name=role][value=${role}]`);
                await press(admin, 'Invite');
                links[role || 'employee'] = await admin.inputValue('#invite-link');
            }
            for (const role of ['leader', 'content', 'employee']) {
                people[role] = await open();
                await choosePassword(people[role], links[role]);
            }
        });

        it('a leader writes a brief with a goal and publishes it', async () => {
            const page = people.leader;
            await page.goto('/briefs/new');
            await page.fill('[name=title]', 'Bills that explain themselves');
            await page.fill('[name=summary]', 'A bill is our most read letter, so it must be our clearest.');
            await page.fill('[name=vision]', vision);
            await page.fill('[name=body]', '## What changes\n\nEvery line says **what it pays for**.\n\n- no codes\n- no jargon\n');
            await press(page, 'Save');
            const brief = path(page).match(/^\/briefs\/\d+/)[0];
            await page.goto(`${brief}/publish`);
            await sees(page, 'Before you can publish it');
            await page.goto(`${brief}/goals/new`);
            await page.fill('[name=title]', goal);
            await page.selectOption('[name=category]', { label: 'Satisfaction' });
            await page.fill('[name=measure]', 'Calls about bills in a month');
            await page.fill('[name=unit]', 'calls');
            await page.fill('[name=baseline]', '1200');
            await page.fill('[name=target]', '700.5');
            await page.fill('[name=due_on]', day(120));
            await page.locator('main form.form button.button-primary').click();
            await page.waitForURL((url) => !url.pathname.endsWith('/new'));
            await page.goto(`${brief}/publish`);
            await press(page, 'Publish');
            await page.goto(brief);
            await sees(page, 'Bills that explain themselves', vision, 'what it pays for', goal, '700.5');
        });

        it('the content team files a campaign against it, and not without a goal', async () => {
            const page = people.content;
            await page.goto('/campaigns/new');
            await page.fill('[name=title]', campaign);
            await page.check('[name=kind][value=mixed]');
            await page.fill('[name=audience]', 'Customers in their first year');
            await page.fill('[name=voice]', 'Plain, patient, exact');
            await page.fill('[name=message]', 'Each line of the bill is there for a reason.');
            await page.locator('label.choice', { hasText: 'Company blog' }).locator('input').check();
            await page.fill('[name=starts_on]', day(0));
            await page.fill('[name=ends_on]', day(60));
            await press(page, 'File the campaign');
            await sees(page, 'goal');
            assert.match(await page.title(), /^Error: /);
            assert.equal(await page.inputValue('[name=title]'), campaign, 'what was typed is kept');
            await page.locator('[name=goal]').first().selectOption({ label: await page.locator('[name=goal]').first().locator('option', { hasText: goal }).innerText() });
            await page.locator('[name=why]').first().fill(why);
            await press(page, 'File the campaign');
            assert.match(path(page), /^\/campaigns\/\d+$/);
            await sees(page, campaign, goal, why, 'Plain, patient, exact');
            await page.goto(`/help-wanted/new?campaign=${path(page).split('/')[2]}`);
            await page.fill('[name=title]', 'Explain one line of the bill');
            await page.fill('[name=need]', 'Somebody who explains the standing charge on the phone every day.');
            await page.check('[name=format][value=write]').catch(() => page.selectOption('[name=format]', 'write'));
            await page.fill('[name=topic]', 'Bills');
            await page.fill('[name=minutes]', '30');
            await page.fill('[name=places]', '1');
            await page.fill('[name=deadline]', day(20));
            await page.fill('[name=done_means]', 'A page that your neighbour understands.');
            await page.locator('main form.form button.button-primary').click();
            await page.waitForURL((url) => /^\/help-wanted\/\d+$/.test(url.pathname));
            callPath = path(page);
        });

        it('an employee says yes, takes the place, and is accepted', async () => {
            const page = people.employee;
            await page.goto('/help-wanted');
            await sees(page, 'Explain one line of the bill', goal);
            await page.goto(callPath);
            await follow(page, 'Take part first');
            await Promise.all([page.waitForNavigation(), page.click('button[name=action][value=yes]')]);
            await page.goto(callPath);
            await page.fill('[name=words]', 'I answer this question ten times a day.');
            await press(page, 'Take it');
            await people.content.goto(callPath);
            await sees(people.content, 'Emi Sato 佐藤', 'ten times a day');
            await follow(people.content, 'Answer');
            await people.content.fill('[name=answer]', 'Thank you, just the right person.');
            await press(people.content, 'Accept');
            await page.goto('/help-wanted/mine');
            await sees(page, 'Explain one line of the bill');
        });

        it('the contributor writes the post and submits it', async () => {
            const page = people.employee;
            await page.goto(callPath);
            await sees(page, 'Thank you, just the right person.');
            await follow(page, 'Write it');
            await page.fill('[name=title]', postTitle);
            await page.locator('[name=channel]').selectOption({ label: 'Company blog' }).catch(() => {});
            await page.fill('[name=body]', '## The charge, opened up\n\nIt pays for the *meter*, the wires and the people who mend both.\n');
            await sees(page, 'Customers in their first year');
            await page.locator('main form.form button.button-primary').first().click();
            await page.waitForURL((url) => /^\/posts\/\d+$/.test(url.pathname));
            postPath = path(page);
            await sees(page, postTitle, goal);
            const reviewer = page.locator('[name=reviewer]');
            if (await reviewer.count())
                await reviewer.selectOption({ label: 'Carlo Vega' }).catch(() => {});
            await Promise.all([page.waitForNavigation(), page.click('button[name=to][value=in_review]')]);
            await sees(page, 'In review');
        });

        it('it is sent back with what works, changed, approved and published', async () => {
            const { content, employee } = people;
            await content.goto(postPath);
            await content.locator('form:has(button[value=changes_wanted]) [name=what_worked]').fill('The first sentence is a gift.');
            await content.locator('form:has(button[value=changes_wanted]) [name=words]').fill('Say what the wires cost.');
            await Promise.all([content.waitForNavigation(), content.click('button[name=to][value=changes_wanted]')]);
            await employee.goto(postPath);
            await sees(employee, 'The first sentence is a gift.', 'Say what the wires cost.');
            await employee.goto(`${postPath}/edit`);
            await employee.fill('[name=body]', '## The charge, opened up\n\nIt pays for the *meter*, the wires (4 cents a day) and the people who mend both.\n');
            await employee.locator('main form.form button.button-primary').first().click();
            await employee.waitForURL((url) => url.pathname === postPath);
            await Promise.all([employee.waitForNavigation(), employee.click('button[name=to][value=in_review]')]);
            await content.goto(postPath);
            const form = content.locator('form:has(button[value=approved])');
            await form.locator('[name=what_worked]').fill('Now I would send it to my mother.');
            if (await form.locator('[name=words]').count())
                await form.locator('[name=words]').fill('Out it goes.');
            await Promise.all([content.waitForNavigation(), content.click('button[name=to][value=approved]')]);
            await sees(content, 'Approved');
            await content.locator('form:has(button[value=published]) [name=address]').fill('https://blog.example.org/standing-charge');
            await Promise.all([content.waitForNavigation(), content.click('button[name=to][value=published]')]);
            await sees(content, 'Published', '4 cents a day');
        });

        it('the thread runs from the post to the vision and back', async () => {
            const id = postPath.split('/')[2];
            await people.employee.goto(`/thread/posts/${id}`);
            await sees(people.employee, postTitle, campaign, why, goal, vision);
            await Promise.all([people.employee.waitForNavigation(),
                people.employee.locator('main a[href^="/goals/"], main a[href^="/thread/goals/"]').first().click()]);
            const page = people.leader;
            await page.goto(`/thread/goals/${(await instance.sql('SELECT id FROM goals'))[0][0]}`);
            await sees(page, vision, goal, campaign, why, postTitle, 'Published');
            await page.goto('/');
            await page.goto(`/search?q=standing`);
            await sees(page, postTitle);
        });

        it('every step is in the audit, and nothing went wrong in the browser', async () => {
            const actions = (await instance.sql('SELECT DISTINCT action FROM audit')).map(([action]) => action);
            for (const kind of ['account.first-admin', 'account.create', 'account.welcome', 'brief.publish', 'goal.', 'campaign.', 'call.', 'offer.', 'post.'])
                assert.ok(actions.some((action) => action.startsWith(kind)), `${kind} in ${actions.join(' ')}`);
            for (const page of [admin, ...Object.values(people)])
                assert.deepEqual(page.problems, []);
        });
    });
