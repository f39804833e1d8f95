// What goes out, safety C2, C3 and C6: the pages that each role of the demo organisation
// reaches from its home, errors of every kind, static files.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { acceptInvitation, invite } from '../support/account.mjs';
import { writeBrief } from '../support/briefs.mjs';
import { Client, Page } from '../support/client.mjs';
import { crawl, routeOf } from '../support/crawl.mjs';
import { freePort, root, startInstance } from '../support/instance.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { names, startsOf } from '../support/reach.mjs';
import { allRoutes } from '../support/routes.mjs';
import { assertAnswer, assertHeaders, assertPage } from '../support/sent.mjs';

const nowhere = 999_999_999;
const clients = {};
let anyone;
let instance;

before(async () => {
    instance = await startInstance({ demo: true, settings: { SIGN_IN_RATE: '60r/m' } });
    anyone = new Client(instance.origin);
    for (const [role, name] of Object.entries(names))
        clients[role] = await signIn(instance, name, demoPassword);
});
after(() => instance?.stop());

const tokenOf = async (client) => (await client.get('/me')).form('/me').fields.find(([name]) => name === 'form_token')[1];

async function endProcess(name) {
    const { [name]: id, ...others } = await instance.processes();
    process.kill(id, 'SIGTERM');
    while ((await instance.processes())[name])
        continue;
    return others;
}

describe('C2: pages', () => {
    const visited = new Set();
    let starts;
    before(async () => {
        starts = await startsOf(instance, clients.content);
    });
    for (const role of Object.keys(names))
        it(`C2: that a person of role ${role} reaches from home`, async () => {
            const { pages } = await crawl(clients[role], { from: starts[role], each: 2 });
            assert.ok(pages.size > 40, `${pages.size} pages`);
            for (const [path, page] of pages) {
                assert.equal(page.status, 200, page.path);
                await assertAnswer(page);
                visited.add(routeOf(path, 'GET').pattern);
            }
        });

    it('C2: among which is every page that the route tables have', () => {
        const all = allRoutes().filter(({ method }) => method === 'GET').map(({ pattern }) => pattern);
        assert.deepEqual(all.filter((pattern) => !visited.has(pattern)), ['/sign-in', '/welcome/*token', '/healthz', '/pictures/*name', '/calendar/feed/*key/posts.ics', '/l/*word']);
    });

    it('C2: that one sees before signing in', async () => {
        await assertPage(await anyone.get('/sign-in'));
        await assertPage(await anyone.get('/l/bbbbbbbb'));
        const welcome = await invite(clients.admin, { name: 'Soon Here', email: 'soon@example.org' });
        await assertPage(await anyone.get(welcome));
        const made = await clients.employee.submit((await clients.employee.get('/calendar/feed')).form('/calendar/feed/make'));
        assertHeaders(await anyone.get(new URL(made.body.match(/http[^"]*posts\.ics/)[0]).pathname));
    });

    it('C2: that are pictures', async () => {
        const [[name]] = await instance.sql('SELECT LOWER(HEX(digest)) FROM pictures LIMIT 1');
        const picture = await clients.content.get(`/pictures/${name}`);
        assertHeaders(picture);
        assert.equal(picture.headers['content-type'], 'image/png');
    });

    it('C2: that redirect', async () => {
        assertHeaders(await anyone.get('/', { follow: false }));
        assertHeaders(await anyone.get('/briefs/1?note=%0d%0aX: y', { follow: false }));
        assertHeaders(await clients.leader.get('/sign-in', { follow: false }));
        assertHeaders(await anyone.get('/l/bmtwn4x7', { follow: false }));
    });

    it('C2: asked for by HEAD: the headers of GET and no body', async () => {
        const page = await clients.leader.send('HEAD', '/briefs');
        assert.equal(page.status, 200);
        assert.equal(page.bytes.length, 0);
        assertHeaders(page);
    });
});

describe('C2: static files', () => {
    it('C2: every one may be kept for ever', async () => {
        const files = readdirSync(join(root, 'build/www'), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && entry.name !== 'version')
            .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, 'build/www').length));
        assert.ok(files.length > 5, files.join(' '));
        for (const file of files) {
            const page = await anyone.get(`/static/v1${file}`);
            assert.equal(page.status, 200, file);
            assert.notEqual(page.headers['content-type'], 'application/octet-stream', file);
            assertHeaders(page, { kept: true });
            const again = await anyone.get(`/static/v1${file}`, { headers: { 'If-None-Match': page.headers.etag } });
            assert.equal(again.status, 304, file);
            assertHeaders(again, { kept: true });
        }
        for (const range of ['bytes=0-9', 'bytes=99999999-', 'bytes=0-1,5-6'])
            assertHeaders(await anyone.get(`/static/v1${files[0]}`, { headers: { Range: range } }), { kept: true });
        const changed = await anyone.get(`/static/v1${files[0]}`, { headers: { 'If-Match': '"other"' } });
        assert.equal(changed.status, 412);
        assertHeaders(changed);
    });

    it('C2: folders and what stands outside are errors, not kept', async () => {
        for (const path of ['/static/', '/static/v1/', '/static/v1/css', '/static/v1/css/', '/static/v1/version.bak']) {
            const page = await anyone.get(path, { follow: false });
            assert.notEqual(page.status, 200, path);
            assertHeaders(page);
        }
    });
});

describe('C2: https', () => {
    it('C2: is told to last a year, on pages, errors and files, and only there', async () => {
        const port = await freePort();
        const [key, certificate, file] = ['key', 'certificate', 'nginx.conf'].map((name) => join(instance.state, name));
        execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
            '-keyout', key, '-out', certificate, '-days', '1', '-subj', '/CN=127.0.0.1'], { stdio: 'ignore' });
        const settings = readFileSync(file, 'utf8').replace(/listen (127\.0\.0\.1:\d+);/,
            `listen $1;\n        listen 127.0.0.1:${port} ssl;\n        ssl_certificate ${certificate};\n` +
            `        ssl_certificate_key ${key};`);
        writeFileSync(file, settings);
        const { nginx } = await instance.processes();
        const workers = () => readFileSync(`/proc/${nginx}/task/${nginx}/children`, 'utf8').trim().split(' ');
        const old = workers();
        process.kill(nginx, 'SIGHUP');
        do
            await new Promise((resolve) => setImmediate(resolve));
        while (workers().some((worker) => old.includes(worker)));
        const ask = (path, host) => new Promise((resolve, reject) => {
            const options = { port, path, agent: false, rejectUnauthorized: false, headers: { Host: host } };
            request(options, (response) => {
                const chunks = [];
                response.on('data', (chunk) => chunks.push(chunk));
                response.on('end', () => resolve(new Page(path, response, Buffer.concat(chunks))));
            }).on('error', reject).end();
        });
        const own = `127.0.0.1:${instance.port}`;
        for (const [path, host, status] of [['/sign-in', own, 200], ['/', own, 303], ['/sign-in/none', own, 404],
            ['/static/', own, 404], ['/', 'example.org', 421]]) {
            const page = await ask(path, host);
            assert.equal(page.status, status, path);
            assertHeaders(page, { https: true });
        }
        assertHeaders(await ask('/static/v1/css/throughline.css', own), { https: true, kept: true });
        assertHeaders(await anyone.get('/sign-in'));
    });
});

describe('C6: errors', () => {
    // One line on what is the matter, a way on, and the number that the log has; nothing of
    // the inside.
    async function assertError(page, status, handler) {
        assert.equal(page.status, status, `${page.path} answers ${page.status}: ${page.text.slice(0, 200)}`);
        await assertPage(page);
        assert.equal(page.body.match(/<h1\b/g).length, 1, page.path);
        assert.ok(page.links.some((link) => /^\/(?!\/)/.test(link)), `a way on from ${page.path}`);
        assert.doesNotMatch(page.body, /\.(cs|c|h|sql|html|sock)\b|\/(tmp|var|etc|usr|root|home)\/|cgi-bin|templates?\b/i);
        assert.doesNotMatch(page.body, /\b(SELECT|INSERT|UPDATE|DELETE|FROM|TABLE)\b|mariadb|mysql|fastcgi|clearsilver/);
        const id = page.body.match(/\b[0-9a-f]{32}\b/)[0];
        let line; // nginx writes it after it has answered
        do {
            await new Promise((resolve) => setImmediate(resolve));
            line = instance.log('access').split('\n').find((one) => one.includes(`request=${id} `));
        } while (line === undefined);
        assert.match(line, new RegExp(` status=${status} `), page.path);
        assert.equal(line.match(/ path="([^"]*)"/)[1], new URL(page.path, instance.origin).pathname);
        if (handler)
            assert.ok(instance.log(handler).includes(id), `the log of ${handler} has ${id}`);
    }

    const json = { headers: { 'Content-Type': 'application/json' } };
    const kinds = [
        [400, 'a field that no form has', 'account', async () =>
            clients.employee.post('/me', { form_token: await tokenOf(clients.employee), none: '1' })],
        [403, 'another role', 'account', () => clients.employee.get('/accounts')],
        [403, 'no form token', 'briefs', () => clients.leader.post('/briefs', {})],
        [404, 'a brief that is not', 'briefs', () => clients.leader.get(`/briefs/${nowhere}`)],
        [404, 'an address that is not', 'home', () => clients.leader.get('/none/../nothing?<script>')],
        [404, 'a file that is not', '', () => anyone.get('/static/v1/none.css')],
        [405, 'a method that is not', 'people', () => clients.leader.send('DELETE', '/people')],
        [405, 'a method that nginx refuses', '', () => anyone.send('TRACE', '/')],
        [410, 'an invitation that was used', 'account', async () => {
            const path = await invite(clients.admin, { name: 'Once Only', email: 'once@example.org' });
            await acceptInvitation(instance, path);
            const page = await anyone.get(path);
            page.path = '/welcome/...';
            return page;
        }],
        [413, 'a form over its limit', 'account', async () =>
            clients.employee.post('/me', { form_token: await tokenOf(clients.employee), title: 'x'.repeat(100_000) })],
        [413, 'more than nginx takes', '', () => anyone.post('/sign-in', { name: 'x'.repeat(1_100_000) })],
        [415, 'another kind of body', 'campaigns', () => clients.leader.post('/posts/preview', {}, json)],
        [421, 'another name', '', () => anyone.get('/sign-in', { headers: { Host: 'evil.example' } })],
    ];
    for (const [status, what, handler, ask] of kinds)
        it(`C6: ${status}: ${what}`, async () => assertError(await ask(), status, handler));

    it('C6: 400: an address with NUL', async () => {
        const page = await anyone.get('/briefs/1%00');
        assert.equal(page.status, 400);
        await assertPage(page);
    });

    it('C6: 414: an address without end', async () => {
        const page = await anyone.get(`/search?q=${'x'.repeat(40_000)}`);
        assert.equal(page.status, 414);
        await assertPage(page);
    });

    it('C6: 409: somebody was quicker, and both texts are shown', async () => {
        const brief = await writeBrief(clients.leader, { title: 'Twice', body: 'One.' });
        const [mine, theirs] = [await clients.leader.get(`${brief}/edit`), await clients.leader.get(`${brief}/edit`)];
        await clients.leader.submit(theirs.form(`${brief}/edit`), { body: 'Two.' });
        const page = await clients.leader.submit(mine.form(`${brief}/edit`), { body: 'Three.' });
        assert.equal(page.status, 409);
        assert.match(page.text, /Two\..*Three\.|Three\..*Two\./);
        await assertPage(page);
    });

    it('C6: 422: each form sent empty', async () => {
        for (const [client, form] of [[clients.leader, '/briefs/new'], [clients.content, '/campaigns/new'],
            [clients.admin, '/accounts/new'], [clients.admin, '/departments'], [clients.leader, '/me/password'],
            [anyone, '/sign-in']]) {
            const { action, fields } = (await client.get(form)).forms.findLast(({ method, action }) =>
                method === 'post' && action !== '/sign-out');
            const keys = fields.filter(([name]) => ['form_token', 'once'].includes(name));
            const page = await client.post(action, keys);
            assert.equal(page.status, 422, `${form}: ${page.text.slice(0, 200)}`);
            assert.match(page.title, /^Error: /);
            await assertPage(page);
        }
    });

    it('C6: 500: a database that lacks a table says nothing of it', async () => {
        await instance.sql('RENAME TABLE volunteers TO volunteers_away');
        await assertError(await clients.leader.get('/volunteer'), 500, 'people');
        await instance.sql('RENAME TABLE volunteers_away TO volunteers');
        assert.equal((await clients.leader.get('/volunteer')).status, 200);
    });

    it('C6: 503: no database, and a time to try again', async () => {
        await endProcess('mariadbd');
        const page = await clients.leader.get('/briefs');
        await assertError(page, 503, 'briefs');
        assert.match(page.headers['retry-after'], /^\d+$/);
        await instance.start();
        assert.equal((await clients.leader.get('/briefs')).status, 200);
    });

    it('C6: 502: a handler that is away, and a time to try again', async () => {
        await endProcess('campaigns');
        const page = await clients.leader.get('/campaigns');
        await assertError(page, 502);
        assert.match(page.headers['retry-after'], /^\d+$/);
        await instance.start();
        assert.equal((await clients.leader.get('/campaigns')).status, 200);
    });

    it('C6: 429: too many at once', async () => {
        let page;
        do
            page = await anyone.send('POST', '/sign-in');
        while (page.status !== 429);
        await assertError(page, 429);
        assert.match(page.headers['retry-after'], /^\d+$/);
    });
});

describe('C3: redirects', () => {
    const evil = ['/\r\nX-Injected: 1', '/%0d%0aX-Injected: 1', '/\nSet-Cookie: session=x', '/\rX-Injected: 1', '/a\0b',
        '/嘊嘍X-Injected: 1', '//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example', 'javascript:alert(1)',
        ' /evil', '/\u2028/evil', '/a b', '', '.', '@evil.example', '/\u007f'];

    function assertNoInjection(page, what) {
        assert.equal(page.headers['x-injected'], undefined, what);
        assert.ok(!page.rawHeaders.some((value) => /session=x|injected: 1/i.test(value) && !/%/.test(value)), what);
        if (page.headers.location !== undefined)
            assert.match(page.headers.location, /^\/(?![/\\])[^\s\\\0-\x20\x7f]*$/, what);
        assertHeaders(page);
    }

    it('C3: to where one came from, once signed in', async () => {
        for (const next of evil) {
            const page = await clients.leader.get(`/sign-in?next=${encodeURIComponent(next)}`, { follow: false });
            assert.ok([303, 400].includes(page.status), `${JSON.stringify(next)} answers ${page.status}`);
            assertNoInjection(page, JSON.stringify(next));
        }
    });

    it('C3: after volunteering', async () => {
        for (const next of evil) {
            const shown = await clients.leader.get(`/volunteer?next=${encodeURIComponent(next)}`);
            assertNoInjection(shown, JSON.stringify(next));
            const { forms } = await clients.leader.get('/volunteer');
            const form = forms.find(({ action }) => action === '/volunteer');
            const page = await clients.leader.submit(form, { action: 'yes', next }, { follow: false });
            assert.ok([303, 400, 422].includes(page.status), `${JSON.stringify(next)} answers ${page.status}`);
            assertNoInjection(page, JSON.stringify(next));
        }
    });

    it('C3: of who is not signed in, from any address', async () => {
        for (const part of evil.map(encodeURIComponent))
            for (const path of [`/briefs/1?note=${part}`, `/briefs?q=${part}`, `/search?${part}`, '/help-wanted/1?passed=%0d%0aX:1'])
                assertNoInjection(await anyone.get(path, { follow: false }), path);
    });

    it('C3: of nginx, from folders to the same host', async () => {
        for (const path of ['/static/v1/css', '/static/v1/css?%0d%0aX-Injected:1', '/static/v1/fonts'])
            assertNoInjection(await anyone.get(path, { follow: false }), path);
    });

    it('C3: cannot be cut by bytes as they are', async () => {
        for (const bytes of ['/sign-in?next=/\rX-Injected: 1', '/sign-in?next=/\u0001', '/sign-in?next=/\0']) {
            const answer = await new Promise((resolve, reject) => {
                const socket = connect(instance.port, '127.0.0.1', () =>
                    socket.write(`GET ${bytes} HTTP/1.1\r\nHost: 127.0.0.1:${instance.port}\r\nConnection: close\r\n\r\n`));
                let text = '';
                socket.setEncoding('latin1').on('data', (chunk) => (text += chunk));
                socket.on('error', reject).on('end', () => resolve(text));
            });
            assert.match(answer, /^HTTP\/1\.1 (400|200|303) /, JSON.stringify(bytes));
            assert.doesNotMatch(answer.split('\r\n\r\n')[0], /^x-injected/im);
        }
    });
});
