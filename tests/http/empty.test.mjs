// What an organisation without anything shows to each role: every list says why it is worth it,
// with one thing to do that this person may do, and an example.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { addPerson, signIn } from '../support/people.mjs';
import { allRoutes, mayPass } from '../support/routes.mjs';

const roles = ['employee', 'content', 'leader', 'admin'];
const plain = allRoutes().filter(({ method, pattern }) => method === 'GET' && !/[:*]/.test(pattern));

let instance;
const people = {};

before(async () => {
    instance = await startInstance();
    for (const role of roles) {
        await addPerson(instance, `is-${role}`, role);
        people[role] = await signIn(instance, `is-${role}`);
    }
});
after(() => instance?.stop());

const main = (page) => page.body.match(/<main[^]*<\/main>/)?.[0] ?? '';
const empties = (page) => main(page).match(/<div class="empty">[^]*?<\/div>/g) ?? [];
const linksOf = (html) => [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map((found) => found[1].replaceAll('&amp;', '&'));

// Pages that list what people make, of which there is none; /people and /channels have rows from the start.
const lists = {
    employee: ['/', '/write', '/briefs', '/questions', '/questions/rounds', '/campaigns', '/posts', '/posts/queue',
        '/posts/new', '/asks', '/help-wanted', '/help-wanted/mine', '/help-wanted/new', '/glossary', '/results'],
    content: ['/', '/briefs', '/questions', '/questions/rounds', '/campaigns', '/posts', '/posts/queue', '/posts/new',
        '/asks', '/asks/record', '/help-wanted', '/help-wanted/mine', '/help-wanted/new', '/glossary', '/results',
        '/results/unread', '/results/unplanned', '/inbound'],
    leader: ['/briefs', '/questions', '/questions/rounds', '/campaigns', '/posts', '/posts/queue', '/posts/new', '/asks',
        '/asks/record', '/help-wanted', '/help-wanted/mine', '/glossary', '/results', '/inbound'],
    admin: ['/', '/write', '/briefs', '/questions', '/questions/rounds', '/campaigns', '/posts', '/posts/queue',
        '/posts/new', '/asks', '/help-wanted', '/help-wanted/mine', '/glossary', '/results', '/inbound'],
};

for (const role of roles)
    describe(`nothing yet, to the role ${role}`, () => {
        const pages = new Map();

        before(async () => {
            for (const { pattern } of plain.filter((route) => mayPass(route, role)))
                if (pattern !== '/sign-in')
                    pages.set(pattern, await people[role].get(pattern));
        });

        it('is said on every list', () => {
            for (const path of lists[role])
                assert.ok(empties(pages.get(path)).length > 0, path);
        });

        it('is said in a sentence, with an example and at most one button', () => {
            for (const [path, page] of pages)
                for (const empty of empties(page)) {
                    assert.match(empty, /<p>[^<]+\.<\/p>/, path);
                    assert.match(empty, /class="example"/, path);
                    assert.ok(linksOf(empty).length <= 1, path);
                }
        });

        it('leaves no empty table or list', () => {
            for (const [path, page] of pages)
                assert.doesNotMatch(main(page), /<tbody>\s*<\/tbody>|<(ul|ol)\b[^>]*>\s*<\/\1>/, path);
        });

        it('offers nothing that is refused', async () => {
            const links = new Map();
            for (const [path, page] of pages)
                for (const link of linksOf(main(page)))
                    links.set(link, path);
            for (const [link, path] of links)
                assert.ok((await people[role].get(link)).status < 400, `${link} on ${path}`);
        });
    });

it('leads nobody who may not write to a new post', async () => {
    for (const role of ['employee', 'leader', 'admin'])
        assert.doesNotMatch(empties(await people[role].get('/posts')).join(''), /href="\/posts\/new"/, role);
});
