// Who may what. Safety B1: what the route tables do not list is refused, and each listed route
// opens for the roles in its row alone. B2: what one may not see is 404, and logged. Generated
// from the tables, so a new route is tested at once.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addBelongings, kindOf, stateOfBelongings } from '../support/belongings.mjs';
import { campaignFields } from '../support/campaigns.mjs';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { kinds as fieldKinds } from '../support/naughty.mjs';
import { addPerson, signIn } from '../support/people.mjs';
import { allRoutes, mayPass } from '../support/routes.mjs';

const nowhere = 999_999_999;
const roles = ['employee', 'content', 'leader', 'admin'];
const everybody = ['anonymous', 'disabled', ...roles];
const routes = allRoutes();
const clients = {};
const ids = {};
const belongings = {};
let instance;

// Two people of each role, each pair in two departments, with something of each kind to
// their names.
before(async () => {
    instance = await startInstance();
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, 'One'), (2, 'Two')");
    ids.helper = await addPerson(instance, 'helper', 'employee');
    for (const role of roles)
        for (const name of [role, `${role}.two`]) {
            ids[name] = await addPerson(instance, name, role);
            await instance.sql(`UPDATE people SET department_id = ${name === role ? 1 : 2} WHERE id = ${ids[name]}`);
            belongings[name] = await addBelongings(instance, name, 'helper');
            clients[name] = await signIn(instance, name);
            const [[session]] = await instance.sql(`SELECT MAX(number) FROM sessions WHERE person_id = ${ids[name]}`);
            belongings[name].session = Number(session);
        }
    await addPerson(instance, 'disabled', 'admin');
    clients.disabled = await signIn(instance, 'disabled');
    await instance.sql("UPDATE people SET state = 'inactive' WHERE user_name = 'disabled'");
    clients.anonymous = new Client(instance.origin);
    await clients.anonymous.get('/sign-in');
});
after(() => instance?.stop());

async function formToken(client) {
    const isOutside = client === clients.anonymous || client === clients.disabled;
    const form = (await client.get(isOutside ? '/sign-in' : '/me')).form(isOutside ? '/sign-in' : '/sign-out');
    return form.fields.find(([name]) => name === 'form_token')[1];
}

const isOutside = (role) => role === 'anonymous' || role === 'disabled';

describe('B1: every route, method and role', () => {
    function assertCell(page, route, role, what) {
        if (mayPass(route, role))
            assert.ok([200, 303, 404, 410].includes(page.status) && !page.headers.location?.startsWith('/sign-in'), what);
        else if (isOutside(role))
            assert.ok(page.status === 303 && page.headers.location.startsWith('/sign-in'), what);
        else
            assert.equal(page.status, 403, what);
    }

    for (const role of everybody)
        it(`B1: GET and HEAD as ${role}`, async () => {
            for (const route of routes.filter(({ method }) => method === 'GET')) {
                const path = `${route.path(nowhere)}?campaign=${nowhere}`;
                const page = await clients[role].get(path, { follow: false });
                assertCell(page, route, role, `${route.pattern} as ${role} answers ${page.status}`);
                const head = await clients[role].send('HEAD', path);
                assert.deepEqual([head.status, head.bytes.length], [page.status, 0], `HEAD ${route.pattern} as ${role}`);
            }
        });

    // A field that no form declares stops a request right behind the door: 400 inside,
    // 403 before it.
    for (const role of everybody)
        it(`B1: POST as ${role}`, async () => {
            const token = await formToken(clients[role]);
            for (const route of routes.filter(({ method }) => method === 'POST')) {
                const page = await clients[role].post(route.path(nowhere),
                    { form_token: token, no_form_has_this: '1' }, { follow: false });
                assert.equal(page.status, mayPass(route, role) ? 400 : 403,
                    `${route.pattern} as ${role} answers ${page.status}`);
            }
        });

    // What a role opens, it opens for what is somebody else's too, and nothing but that.
    for (const role of everybody)
        it(`B1: GET as ${role}, of what belongs to a person of another department`, async () => {
            for (const route of routes.filter(({ method, pattern }) => method === 'GET' && pattern.includes(':number'))) {
                const path = route.path(1).replace(/\/1(?=\/|$)/, `/${belongings['admin.two'][kindOf(route)]}`);
                const page = await clients[role].get(path, { follow: false });
                const what = `${path} as ${role} answers ${page.status}`;
                if (mayPass(route, role))
                    assert.ok([200, 403, 404].includes(page.status), what);
                else
                    assertCell(page, route, role, what);
            }
        });
});

describe('B1: what no table lists', () => {
    it('B1: other methods are 405', async () => {
        for (const route of routes)
            for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
                const page = await clients.admin.send(method, route.path(nowhere), { headers: { Origin: instance.origin } });
                assert.equal(page.status, 405, `${method} ${route.pattern}`);
                assert.ok(page.headers.allow?.includes(route.method), `Allow of ${route.pattern}: ${page.headers.allow}`);
            }
    });

    it('B1: other paths are 404', async () => {
        const prefixes = new Set(routes.map(({ pattern }) => pattern.split('/')[1]).filter(Boolean));
        for (const prefix of prefixes) {
            for (const path of [`/${prefix}/no/such/page`, `/${prefix}/-1`, `/${prefix}/0`, `/${prefix}/1e3`,
                `/${prefix}/99999999999999999999`, `/${prefix}x`, `/${prefix}/%2e%2e/1`, `/${prefix}/1%00`]) {
                const page = await clients.admin.get(path, { follow: false });
                assert.ok([400, 404, 410].includes(page.status), `${path} answers ${page.status}`);
            }
        }
    });

    it('B1: a page of another method is not taken for one that does not exist', async () => {
        const page = await clients.admin.get('/sign-out');
        assert.equal(page.status, 405);
        assert.match(page.text, /cannot be done here/);
    });
});

// What each role sees of what is another's; content staff help with posts, asks, calls and offers.
const hiddenFrom = {
    draftBrief: roles,
    draftGoal: roles,
    session: roles,
    post: ['employee', 'admin'],
    ask: ['employee', 'leader', 'admin'],
    question: roles,
    import: roles,
    panel: roles,
    offer: ['employee', 'leader', 'admin'],
};
const alsoOf = { brief: ['draftBrief'], goal: ['draftGoal'] };

// What anybody may do with what they see: say that they read it, answer a call.
const openToAll = /\/(read|pass|return|offer)$/;
const byRole = { admin: ['person', 'department', 'word', 'channel', 'inbound'], content: ['inbound', 'campaign', 'post', 'ask', 'call', 'offer', 'word', 'entry', 'link'] };

// Values that a form takes, so that it is the right that refuses.
const fitting = {
    [fieldKinds.line]: 'x', [fieldKinds.text]: 'x', [fieldKinds.email]: 'x@example.org', [fieldKinds.date]: '2030-01-01',
    [fieldKinds.moment]: '2030-01-01T10:00', [fieldKinds.choice]: 'in_review', [fieldKinds.password]: 'three grey herons',
};
const valuesOf = (route) => Object.fromEntries(route.fields.filter(({ kind }) => kind !== fieldKinds.file)
    .map(({ name, kind }) => [name, fitting[kind] ?? '1']));

const addressOf = (route, id) => route.path(1).replace(/\/1(?=\/|$)/, `/${id}`);

describe('B2: all ids swapped between two people', () => {
    const numbered = routes.filter(({ pattern }) => pattern.includes(':number'));

    it('B2: every number in an address is of a kind that this test knows', () => {
        assert.deepEqual(numbered.filter((route) => !kindOf(route)).map(({ pattern }) => pattern), []);
    });

    it('B2: who owns them sees them', async () => {
        for (const role of roles)
            for (const path of ['/briefs/draftBrief', '/briefs/draftBrief/edit', '/goals/draftGoal', '/posts/post', '/posts/post/edit',
                '/thread/posts/post', '/questions/question', '/help-wanted/offers/offer']) {
                const at = path.replace(/\/(\w+)(?=$|\/edit$)/, (_, kind) => `/${belongings[role][kind]}`);
                const page = await clients[role].get(at);
                assert.equal(page.status, 200, `${at} as ${role}`);
                assert.match(page.body, /Hidden words/, `${at} as ${role}`);
            }
    });

    async function ask(name, route, id, token) {
        const path = addressOf(route, id);
        const page = route.method === 'GET' ? await clients[name].get(path, { follow: false })
            : await clients[name].post(path, { ...valuesOf(route), form_token: token }, { follow: false });
        assert.doesNotMatch(page.body, new RegExp(`Hidden words of (?!${name}!)`),
            `${route.method} ${path} as ${name}`);
        return page;
    }

    for (const role of roles)
        for (const [name, other] of [[role, `${role}.two`], [`${role}.two`, role]])
            it(`B2: ${name} meets 404 at what is ${other}'s and not to be seen, and changes nothing`, async () => {
                const token = await formToken(clients[name]);
                const before = await stateOfBelongings(instance);
                const logged = [];
                for (const route of numbered) {
                    const kind = kindOf(route);
                    for (const one of [kind, ...alsoOf[kind] ?? []].filter((hidden) => hiddenFrom[hidden]?.includes(role))) {
                        const page = await ask(name, route, belongings[other][one], token);
                        const wanted = mayPass(route, role) ? 404 : 403;
                        assert.equal(page.status, wanted, `${route.method} ${route.pattern} of a ${one} as ${name}`);
                        logged.push([route, wanted]);
                    }
                }
                assert.equal(await stateOfBelongings(instance), before);
                assert.ok(logged.length > 20, `${logged.length} were hidden`);
                for (const [{ handler, method, pattern }, status] of logged)
                    await instance.logged(handler, `${method} ${pattern} answered ${status} (${status}), person ${ids[name]}`);
            });

    for (const role of roles)
        it(`B2: ${role} changes nothing of what is another's, though to be seen`, async () => {
            const token = await formToken(clients[role]);
            const before = await stateOfBelongings(instance);
            let refused = 0;
            for (const route of numbered.filter(({ method, pattern }) => method === 'POST' && !openToAll.test(pattern))) {
                const kind = kindOf(route);
                if (byRole[role]?.includes(kind))
                    continue;
                const page = await ask(role, route, belongings[`${role}.two`][kind], token);
                assert.ok([403, 404].includes(page.status), `${route.pattern} as ${role} answers ${page.status}`);
                refused++;
            }
            assert.equal(await stateOfBelongings(instance), before);
            assert.ok(refused > 10, `${refused} were refused`);
        });

    it('B2: nor through the fields of a form', async () => {
        const theirs = belongings['content.two'];
        const tries = [
            ['content', '/campaigns/new', { ...campaignFields, goal: theirs.draftGoal, why: 'Because' }],
            ['employee', '/posts/new', { title: 'x', body: 'x', channel: 1, action: 'draft', campaign: belongings['employee.two'].campaign }],
            ['employee', '/posts/new', { title: 'x', body: 'x', channel: 1, action: 'draft', campaign: belongings['employee.two'].campaign,
                call: belongings['employee.two'].call }],
            ['employee', '/help-wanted/new', { campaign: belongings['employee.two'].campaign, title: 'x', need: 'x', done_means: 'x',
                format: 'photo', topic: 'x', minutes: 30, places: 1, deadline: '2035-01-01' }],
        ];
        const before = await stateOfBelongings(instance);
        for (const [name, path, fields] of tries) {
            const list = Object.entries({ ...fields, form_token: await formToken(clients[name]) })
                .flatMap(([key, value]) => [value].flat().map((one) => [key, String(one)]));
            const page = await clients[name].post(path, list, { follow: false });
            assert.ok([403, 404, 422].includes(page.status), `${path} as ${name} answers ${page.status}`);
            assert.doesNotMatch(page.body, /Hidden words of \w+\.two!/, path);
        }
        assert.equal(await stateOfBelongings(instance), before);
    });
});
