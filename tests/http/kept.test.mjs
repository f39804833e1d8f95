// What workers keep of the database and of drawn pages: a write by anybody is seen by
// everybody at once, in every handler and every worker.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayFromNow } from '../support/briefs.mjs';
import { fileCampaign, movePost, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const asks = 24; // of four workers, so that each answers some
let instance;
let goal;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'reviewer', 'content');
    for (const name of ['content', 'leader', 'employee', 'admin', 'reviewer'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
});
after(() => instance?.stop());

const pages = (client, path) => Promise.all(Array.from({ length: asks }, () => client.get(path, { follow: false })));

async function holds(client, path, pattern) {
    for (const page of await pages(client, path))
        assert.match(page.text, pattern, path);
}

test('a campaign is in the list as soon as it was filed, whatever was kept of the list', async () => {
    for (let round = 0; round < 3; round++) {
        await pages(people.employee, '/campaigns');
        await fileCampaign(people.content, goal, { title: `Campaign of round ${round}` });
        await holds(people.employee, '/campaigns', new RegExp(`Campaign of round ${round}`));
    }
});

test('what one handler writes, another shows at once', async () => {
    const campaign = await fileCampaign(people.content, goal, { starts_on: dayFromNow(0) });
    const post = await writePost(people.content, campaign, { title: 'Read across rooms' });
    await pages(people.leader, '/');
    await movePost(people.content, post, 'in_review', { reviewer: '' });
    await movePost(people.reviewer, post, 'approved', { what_worked: 'All of it' });
    await pages(people.employee, '/');
    await movePost(people.content, post, 'published', { address: 'https://blog.example.org/rooms' });
    await holds(people.employee, '/', /Read across rooms/);
});

test('a brief shows its new version, and each reader their own mark', async () => {
    const [[brief]] = await instance.sql('SELECT MIN(id) FROM briefs');
    await pages(people.employee, `/briefs/${brief}`);
    await pages(people.content, `/briefs/${brief}`);
    const form = (await people.employee.get(`/briefs/${brief}`)).form(`/briefs/${brief}/read`);
    await people.employee.submit(form);
    await holds(people.employee, `/briefs/${brief}`, /You have read this version/);
    await holds(people.content, `/briefs/${brief}`, /I have read this/);
});

test('a drawn list holds nothing of the person for whom it was drawn', async () => {
    await pages(people.content, '/campaigns');
    for (const page of await pages(people.employee, '/campaigns'))
        assert.doesNotMatch(page.body, /campaigns\/new/, 'an employee is offered no new campaign');
    for (const page of await pages(people.content, '/campaigns'))
        assert.match(page.body, /campaigns\/new/);
});

test('a person who is switched off is out at once in every handler', async () => {
    const paths = ['/', '/briefs', '/campaigns', '/people', '/me'];
    for (const path of paths)
        for (const page of await pages(people.employee, path))
            assert.equal(page.status, 200, path);
    const [[id]] = await instance.sql("SELECT id FROM people WHERE user_name = 'employee'");
    const form = (await people.admin.get(`/accounts/${id}`)).form(`/accounts/${id}/deactivate`);
    assert.equal((await people.admin.submit(form)).status, 200);
    for (const path of paths)
        for (const page of await pages(people.employee, path))
            assert.equal(page.status, 303, path);
});
