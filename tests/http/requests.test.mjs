// What is asked. Safety B3, B4, B5 and B6 at every form of every handler: what is malformed or
// too much ends with a plain page and the right status before a page function sees it, and
// changes nothing.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { addBelongings, kindOf } from '../support/belongings.mjs';
import { Client } from '../support/client.mjs';
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

describe('B4: form tokens', () => {
    it('B4: missing', () => expectEverywhere(403, () => ({})));
    it('B4: changed', () => expectEverywhere(403, () => ({ form_token: token.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')).replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) })));
    it('B4: of another session', async () => {
        const other = await signIn(instance, 'employee');
        const theirs = (await other.get('/me')).form('/me').fields.find(([name]) => name === 'form_token')[1];
        await expectEverywhere(403, () => ({ form_token: theirs }));
    });
    it('B4: twice', () => expectEverywhere(400, () => [['form_token', token], ['form_token', token]]));
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1', 'http://localhost.evil.example'])
        it(`B4: from ${origin}`, () => expectEverywhere(403, () => ({ form_token: token }), { headers: { Origin: origin } }));
    it('B4: from nowhere that is known', () =>
        expectEverywhere(403, () => ({ form_token: token }), { headers: { Origin: '', 'Sec-Fetch-Site': '' } }));
    it('B4: from a page of another site, by Sec-Fetch-Site', () =>
        expectEverywhere(403, () => ({ form_token: token }), { headers: { Origin: '', 'Sec-Fetch-Site': 'cross-site' } }));
    it('B4: from our own page, by Sec-Fetch-Site: goes on to the fields', () =>
        expectEverywhere(400, () => ({ form_token: token, no_form_has_this: '1' }),
            { headers: { Origin: '', 'Sec-Fetch-Site': 'same-origin' } }));
});

describe('B4: reading', () => {
    // All but when a session was last used.
    async function everything() {
        const tables = (await instance.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'throughline' AND table_type = 'BASE TABLE'"))
            .flat().filter((name) => name !== 'sessions');
        return JSON.stringify(await instance.sql(`CHECKSUM TABLE ${tables.join()}; SELECT number, person_id, HEX(id_hash), created_at FROM sessions`));
    }

    it('B4: by GET and HEAD writes nothing, on any route, of what exists and what does not', async () => {
        const mine = await addBelongings(instance, 'all', 'employee');
        const theirs = await addBelongings(instance, 'content', 'employee');
        await client.get('/');
        const before = await everything();
        let found = 0;
        for (const route of allRoutes().filter(({ method }) => method === 'GET'))
            for (const id of [mine[kindOf(route)], theirs[kindOf(route)], nowhere].filter(Boolean))
                for (const method of ['GET', 'HEAD']) {
                    const path = route.path(1).replace(/\/1(?=\/|$)/, `/${id}`);
                    const page = await client.send(method, `${path}?action=save&confirm=1&campaign=${mine.campaign}&q=x&form_token=${token}`);
                    found += page.status === 200 ? 1 : 0;
                }
        assert.ok(found > 60, `${found} were found`);
        assert.equal(await everything(), before);
    });
});

describe('B3: fields', () => {
    it('B3: a single field twice', () =>
        expectEverywhere(400, (route) => {
            const { name } = route.fields.find(({ kind, flags }) => !(flags & repeated) && kind !== file);
            return [['form_token', token], [name, 'a'], [name, 'b']];
        }, {}, posts.filter(({ fields }) => fields.some(({ kind, flags }) => !(flags & repeated) && kind !== file))));
    it('B3: 200 fields are read and 201 are not, with names of 64 letters and not of 65', async () => {
        const many = (count) => Array.from({ length: count }, (_, i) => [`f${i}`, '']);
        const named = (length) => [['a'.repeat(length), '1']];
        for (const [query, status] of [[many(199), 200], [many(200), 200], [many(201), 400], [named(63), 200], [named(64), 200], [named(65), 400]])
            assert.equal((await client.get(`/search?${new URLSearchParams(query)}`)).status, status);
        await expectEverywhere(400, () => [['form_token', token], ...many(200)]);
        await expectEverywhere(400, () => [['form_token', token], ...named(65)]);
    });
    it('B3: of 64 KiB at most, or of what a form with Markdown or files may have, to the byte', async () => {
        const sizes = { '/briefs': 1 << 20, '/posts/new': 1 << 20, '/briefs/preview': 1 << 20, '/briefs/import': 8 << 20, '/me': 1 << 16, '/sign-in': 1 << 16 };
        for (const [pattern, most] of Object.entries(sizes))
            assert.equal(posts.find((route) => route.pattern === pattern).most, most, pattern);
        for (const route of posts) {
            assert.ok([1 << 16, 1 << 20].includes(route.most) || route.fields.some(({ kind }) => kind === file), `${route.pattern} takes ${route.most}`);
            for (const [more, status] of [[-1, 400], [0, 400], [1, 413]]) {
                const body = Buffer.from(`form_token=${token}&no_form_has_this=`.padEnd(Math.min(route.most, 16 << 20) + more, 'a')); // more comes in parts
                const page = await client.send('POST', route.path(nowhere), {
                    headers: { Origin: instance.origin, 'Content-Type': 'application/x-www-form-urlencoded' }, body,
                });
                assert.equal(page.status, status, `${route.pattern} with ${body.length} bytes answers ${page.status}`);
            }
        }
    });
    it('B3: a file more than the form takes is named at its field, a second one where it takes one is malformed', async () => {
        const files = (count) => Array.from({ length: count }, (_, i) => ({ filename: `${i}.md`, content: 'Words' }));
        for (const [count, status] of [[7, 303], [8, 303], [9, 422], [100, 422]]) {
            const form = (await client.get('/briefs/import')).form('/briefs/import');
            const page = await client.submit(form, { file: files(count) }, { follow: false });
            assert.equal(page.status, status, `${count} files`);
            assert.equal(/Choose at most 8 files at a time/.test(page.text), status === 422, `${count} files`);
        }
        const form = (await client.get('/accounts/import')).form('/accounts/import');
        assert.equal((await client.submit(form, { file: files(2) }, { follow: false })).status, 400);
    });
    it('B3: bytes that are not UTF-8, NUL and broken escapes', async () => {
        for (const bytes of ['%ff', '%c0%80', '%ed%a0%80', '%00', '%zz'])
            for (const route of posts) {
                const page = await client.send('POST', route.path(nowhere), {
                    headers: { Origin: instance.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
                    body: Buffer.from(`form_token=${token}&name=${bytes}`),
                });
                assert.equal(page.status, 400, `${route.pattern} with ${bytes} answers ${page.status}`);
            }
    });
    it('B3: another kind of body', () =>
        expectEverywhere(415, () => ({ form_token: token }), { headers: { 'Content-Type': 'application/json' } }));
});

describe('B3: a body that is cut off', () => {
    it('B3: is no request, and others go on', async () => {
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

describe('B5: hosts and addresses', () => {
    it('B5: an unknown Host is 421', async () => {
        for (const host of ['evil.example', `127.0.0.1.evil.example:${instance.port}`, '[::1]'])
            assert.equal((await client.get('/', { headers: { Host: host } })).status, 421, host);
    });
    it('B5: headers that name somebody else change nothing', async () => {
        const plain = await client.get('/me');
        const spoofed = await client.get('/me', { headers: { 'X-Forwarded-For': '10.0.0.1', 'X-Forwarded-User': 'employee',
            'X-Forwarded-Host': 'evil.example', Authorization: 'Basic YWRtaW46YWRtaW4=', 'X-Original-URL': '/accounts' } });
        assert.equal(spoofed.text, plain.text);
    });
    it('B5: and open no page, whatever they claim', async () => {
        const employee = await signIn(instance, 'employee');
        const headers = { 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-User': 'admin', 'X-Forwarded-Host': 'evil.example', 'Remote-User': 'admin',
            'X-Remote-User': 'admin', 'X-User': 'admin', 'X-Roles': '15', Authorization: 'Basic YWRtaW46YWRtaW4=', 'X-Original-URL': '/accounts',
            'X-Rewrite-URL': '/accounts', 'X-HTTP-Method-Override': 'POST', 'Request-Method': 'POST', 'Request-Uri': '/accounts', 'Person-Id': '1' };
        for (const route of allRoutes().filter(({ method }) => method === 'GET')) {
            for (const one of [employee, new Client(instance.origin)]) {
                const plain = await one.get(route.path(nowhere), { follow: false });
                const spoofed = await one.get(route.path(nowhere), { follow: false, headers });
                assert.deepEqual([spoofed.status, spoofed.headers.location, spoofed.title], [plain.status, plain.headers.location, plain.title], route.pattern);
            }
        }
        const [[address]] = await instance.sql("SELECT address FROM sessions WHERE person_id = (SELECT id FROM people WHERE user_name = 'employee') ORDER BY number DESC");
        assert.equal(address, '127.0.0.1');
    });
    it('B5: sign-in leads to own paths alone', async () => {
        for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aSet-Cookie:x', '\\\\x', '/a\tb']) {
            const page = await client.get(`/sign-in?next=${encodeURIComponent(next)}`, { follow: false });
            assert.equal(page.status, 303);
            assert.ok(/^\/(?![/\\])[^\s\\]*$/.test(page.headers.location), `${next} leads to ${page.headers.location}`);
        }
    });
});

describe('B6: limits', () => {
    let strict;
    let employee;
    let employeeToken;
    before(async () => {
        strict = await startInstance({ settings: { THROUGHLINE_WRITES_A_MINUTE: '20', THROUGHLINE_RENDERS_A_MINUTE: '10', WRITE_RATE: '2r/s', RENDER_RATE: '1r/s' } });
        await addOneOfEachRole(strict);
        employee = await signIn(strict, 'employee');
        employeeToken = (await employee.get('/me')).form('/me').fields.find(([name]) => name === 'form_token')[1];
    });
    after(() => strict?.stop());

    // How many of so many in a row are refused, and by whom.
    async function refusals(count, path, fields, who = employee) {
        const answers = [];
        for (let i = 0; i < count; i++)
            answers.push(await who.post(path, fields, { follow: false }));
        const refused = answers.filter(({ status }) => status === 429);
        for (const page of refused) {
            assert.match(page.text, /Wait (a little|some seconds)/);
            assert.ok(Number(page.headers['retry-after']) > 0, page.headers['retry-after']);
        }
        return { taken: answers.length - refused.length, refused: refused.length, last: answers.at(-1) };
    }

    it('B6: of what one person writes, ten at once where twenty a minute are allowed', async () => {
        const { taken, last } = await refusals(16, '/me', { form_token: employeeToken, name: '' });
        assert.ok(taken >= 10 && taken <= 14, `${taken} were taken`);
        assert.equal(last.status, 429);
        await strict.logged('account', 'forms of person');
        assert.equal((await employee.get('/me')).status, 200, 'reading goes on');
        const other = await signIn(strict, 'content');
        const theirs = (await other.get('/me')).form('/me');
        assert.equal((await other.submit(theirs, {}, { follow: false })).status, 303, 'and others write');
    });

    it('B6: of what one person has rendered, five at once where ten a minute are allowed, and what was typed is kept', async () => {
        const { taken, last } = await refusals(12, '/briefs/preview', { form_token: employeeToken, text: 'Some words' });
        assert.ok(taken >= 5 && taken <= 8, `${taken} were taken`);
        assert.equal(last.status, 429);
        assert.match(last.text, /Some words/);
    });

    it('B6: of what comes from one address: renders, then writes', async () => {
        const stranger = new Client(strict.origin, { address: '127.0.0.5' });
        const previews = await refusals(70, '/posts/preview', {}, stranger);
        assert.ok(previews.taken >= 50 && previews.taken <= 60, `${previews.taken} previews were taken`);
        const writes = await refusals(70, '/briefs', {}, stranger);
        assert.ok(writes.taken >= 30 && writes.taken <= 65, `${writes.taken} writes were taken`);
        assert.equal((await stranger.get('/sign-in')).status, 200, 'reading goes on');
    });
});
