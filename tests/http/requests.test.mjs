// Safety B3, B4, B5 and C3 at every form of every handler: what is malformed ends with a
// plain page and the right status before a page function sees it, and changes nothing.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { allRoutes } from '../support/routes.mjs';

const nowhere = 999_999_999;
const posts = allRoutes().filter(({ method }) => method === 'POST');
const repeated = 2; // FIELD_REPEATED of lib/form.h
const file = 12; // FIELD_FILE
let instance;
let client;
let token;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'all', 'admin');
    await instance.sql("UPDATE people SET roles = 15 WHERE user_name = 'all'");
    client = await signIn(instance, 'all');
    const form = (await client.get('/me')).form('/me');
    token = form.fields.find(([name]) => name === 'form_token')[1];
});
after(() => instance.stop());

const auditRows = async () => Number((await instance.sql('SELECT COUNT(*) FROM audit'))[0][0]);

// Sends the same to every POST route and expects one status of all; nothing may be written.
async function expectEverywhere(status, makeFields, options = {}, routes = posts) {
    const rows = await auditRows();
    for (const route of routes) {
        const fields = makeFields(route);
        const page = await client.post(route.path(nowhere), fields, { follow: false, ...options });
        assert.equal(page.status, status, `${route.pattern} answers ${page.status}: ${page.text.slice(0, 200)}`);
        assert.match(page.body, /<html lang="en">|<!doctype html>/i);
        assert.doesNotMatch(page.body, /\.cs\b|SELECT|INSERT|cgi-bin/);
    }
    assert.equal(await auditRows(), rows, 'nothing was written');
}

describe('form tokens (B4)', () => {
    it('missing', () => expectEverywhere(403, () => ({})));
    it('changed', () => expectEverywhere(403, () => ({ form_token: token.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')).replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) })));
    it('of another session', async () => {
        const other = await signIn(instance, 'employee');
        const theirs = (await other.get('/me')).form('/me').fields.find(([name]) => name === 'form_token')[1];
        await expectEverywhere(403, () => ({ form_token: theirs }));
    });
    it('twice', () => expectEverywhere(400, () => [['form_token', token], ['form_token', token]]));
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1', 'http://localhost.evil.example'])
        it(`from ${origin}`, () => expectEverywhere(403, () => ({ form_token: token }), { headers: { Origin: origin } }));
    it('from nowhere that is known', () =>
        expectEverywhere(403, () => ({ form_token: token }), { headers: { Origin: '', 'Sec-Fetch-Site': '' } }));
    it('from a page of another site, by Sec-Fetch-Site', () =>
        expectEverywhere(403, () => ({ form_token: token }), { headers: { Origin: '', 'Sec-Fetch-Site': 'cross-site' } }));
    it('from our own page, by Sec-Fetch-Site: goes on to the fields', () =>
        expectEverywhere(400, () => ({ form_token: token, no_form_has_this: '1' }),
            { headers: { Origin: '', 'Sec-Fetch-Site': 'same-origin' } }));
});

describe('fields (B3)', () => {
    it('a single field twice', () =>
        expectEverywhere(400, (route) => {
            const { name } = route.fields.find(({ kind, flags }) => !(flags & repeated) && kind !== file);
            return [['form_token', token], [name, 'a'], [name, 'b']];
        }, {}, posts.filter(({ fields }) => fields.some(({ kind, flags }) => !(flags & repeated) && kind !== file))));
    it('201 fields', () =>
        expectEverywhere(400, () => [['form_token', token], ...Array.from({ length: 200 }, (_, i) => [`f${i}`, ''])]));
    it('a name of 65 letters', () => expectEverywhere(400, () => [['form_token', token], ['a'.repeat(65), '1']]));
    it('bytes that are not UTF-8, NUL and broken escapes', async () => {
        for (const bytes of ['%ff', '%c0%80', '%ed%a0%80', '%00', '%zz'])
            for (const route of posts) {
                const page = await client.send('POST', route.path(nowhere), {
                    headers: { Origin: instance.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
                    body: Buffer.from(`form_token=${token}&name=${bytes}`),
                });
                assert.equal(page.status, 400, `${route.pattern} with ${bytes} answers ${page.status}`);
            }
    });
    it('another kind of body', () =>
        expectEverywhere(415, () => ({ form_token: token }), { headers: { 'Content-Type': 'application/json' } }));
    it('a body over the largest', () =>
        expectEverywhere(413, () => ({ form_token: token, x: 'a'.repeat(9 * 1024 * 1024) })));
});

describe('a body that is cut off', () => {
    it('is no request, and others go on', async () => {
        const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
        for (const route of posts) {
            const socket = connect(instance.port, '127.0.0.1');
            socket.write(`POST ${route.path(nowhere)} HTTP/1.1\r\nHost: 127.0.0.1:${instance.port}\r\n` +
                `Cookie: ${cookie}\r\nOrigin: ${instance.origin}\r\n` +
                'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nform_token=');
            await new Promise((resolve) => socket.end(resolve));
        }
        assert.equal((await client.get('/me')).status, 200);
    });
});

describe('hosts and addresses (B5)', () => {
    it('an unknown Host is 421', async () => {
        for (const host of ['evil.example', `127.0.0.1.evil.example:${instance.port}`, '[::1]'])
            assert.equal((await client.get('/', { headers: { Host: host } })).status, 421, host);
    });
    it('headers that name somebody else change nothing', async () => {
        const plain = await client.get('/me');
        const spoofed = await client.get('/me', { headers: { 'X-Forwarded-For': '10.0.0.1', 'X-Forwarded-User': 'employee',
            'X-Forwarded-Host': 'evil.example', Authorization: 'Basic YWRtaW46YWRtaW4=', 'X-Original-URL': '/accounts' } });
        assert.equal(spoofed.text, plain.text);
    });
    it('sign-in leads to own paths alone', async () => {
        for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aSet-Cookie:x', '\\\\x', '/a\tb']) {
            const page = await client.get(`/sign-in?next=${encodeURIComponent(next)}`, { follow: false });
            assert.equal(page.status, 303);
            assert.ok(/^\/(?![/\\])[^\s\\]*$/.test(page.headers.location), `${next} leads to ${page.headers.location}`);
        }
    });
});
