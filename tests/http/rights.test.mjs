// Safety B1: what the route tables do not list is refused, and each listed route opens for
// the roles in its row alone. Generated from the tables, so a new route is tested at once.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { allRoutes, mayPass } from '../support/routes.mjs';

const nowhere = 999_999_999;
const routes = allRoutes();
const clients = {};
let instance;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const role of ['employee', 'content', 'leader', 'admin'])
        clients[role] = await signIn(instance, role);
    await addPerson(instance, 'disabled', 'admin');
    clients.disabled = await signIn(instance, 'disabled');
    await instance.sql("UPDATE people SET state = 'inactive' WHERE user_name = 'disabled'");
    clients.anonymous = new Client(instance.origin);
    await clients.anonymous.get('/sign-in');
});
after(() => instance.stop());

async function formToken(client) {
    const isOutside = client === clients.anonymous || client === clients.disabled;
    const form = (await client.get(isOutside ? '/sign-in' : '/me')).form(isOutside ? '/sign-in' : '/sign-out');
    return form.fields.find(([name]) => name === 'form_token')[1];
}

describe('every route and role', () => {
    for (const role of ['anonymous', 'disabled', 'employee', 'content', 'leader', 'admin'])
        it(`GET as ${role}`, async () => {
            for (const route of routes.filter(({ method }) => method === 'GET')) {
                const page = await clients[role].get(`${route.path(nowhere)}?campaign=${nowhere}`, { follow: false });
                const what = `${route.pattern} as ${role} answers ${page.status}`;
                if (mayPass(route, role))
                    assert.ok([200, 303, 404, 410].includes(page.status), what);
                else if (role === 'anonymous' || role === 'disabled')
                    assert.ok(page.status === 303 && page.headers.location.startsWith('/sign-in'), what);
                else
                    assert.equal(page.status, 403, what);
            }
        });

    // A field that no form declares stops a request right behind the door: 400 inside,
    // 403 before it.
    for (const role of ['anonymous', 'disabled', 'employee', 'content', 'leader', 'admin'])
        it(`POST as ${role}`, async () => {
            const token = await formToken(clients[role]);
            for (const route of routes.filter(({ method }) => method === 'POST')) {
                const page = await clients[role].post(route.path(nowhere),
                    { form_token: token, no_form_has_this: '1' }, { follow: false });
                assert.equal(page.status, mayPass(route, role) ? 400 : 403,
                    `${route.pattern} as ${role} answers ${page.status}`);
            }
        });
});

describe('what no table lists', () => {
    it('other methods are 405', async () => {
        for (const route of routes)
            for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
                const page = await clients.admin.send(method, route.path(nowhere), { headers: { Origin: instance.origin } });
                assert.equal(page.status, 405, `${method} ${route.pattern}`);
                assert.ok(page.headers.allow?.includes(route.method), `Allow of ${route.pattern}: ${page.headers.allow}`);
            }
    });

    it('other paths are 404', async () => {
        const prefixes = new Set(routes.map(({ pattern }) => pattern.split('/')[1]).filter(Boolean));
        for (const prefix of prefixes) {
            for (const path of [`/${prefix}/no/such/page`, `/${prefix}/-1`, `/${prefix}/0`, `/${prefix}/1e3`,
                `/${prefix}/99999999999999999999`, `/${prefix}x`, `/${prefix}/%2e%2e/1`, `/${prefix}/1%00`]) {
                const page = await clients.admin.get(path, { follow: false });
                assert.ok([400, 404, 410].includes(page.status), `${path} answers ${page.status}`);
            }
        }
    });

    it('a page of another method is not taken for one that does not exist', async () => {
        const page = await clients.admin.get('/sign-out');
        assert.equal(page.status, 405);
        assert.match(page.text, /cannot be done here/);
    });
});
