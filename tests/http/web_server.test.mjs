// nginx: headers, names, limits, static files, and what it says when a handler is away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '../support/client.mjs';
import { root, startInstance } from '../support/instance.mjs';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const onEveryAnswer = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const stylesheet = '/static/any-version/css/throughline.css';

let instance;
let client;

before(async () => {
    instance = await startInstance();
    client = new Client(instance.origin);
});
after(() => instance?.stop());

// Each header just once, and nothing that tells what the server is made of.
function assertHeaders(page, cacheControl = 'no-store') {
    const names = page.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    for (const [name, value] of Object.entries({ ...onEveryAnswer, 'cache-control': cacheControl })) {
        assert.equal(page.headers[name], value, `${name} of ${page.path} (${page.status})`);
        assert.equal(names.filter((other) => other === name).length, 1, `${name} once at ${page.path}`);
    }
    assert.doesNotMatch(page.headers.server ?? '', /\d/);
    assert.equal(page.headers['strict-transport-security'], undefined, 'plain http must not claim https');
}

// Sends bytes as they are and gives back all that is answered until the server closes.
function raw(bytes) {
    return new Promise((resolve, reject) => {
        const socket = connect(instance.port, '127.0.0.1', () => socket.write(bytes));
        let text = '';
        socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        socket.on('error', reject).on('end', () => resolve(text));
    });
}

const kinds = [
    ['a page', 200, () => client.get('/sign-in')],
    ['a redirect', 303, () => client.get('/me', { follow: false })],
    ["a handler's 404", 404, () => client.get('/sign-in/none')],
    ["a handler's 405", 405, () => client.send('PUT', '/sign-in')],
    ["a handler's 403", 403, () => client.send('POST', '/sign-in')],
    ["nginx's 404", 404, () => client.get('/static/v/css/none.css')],
    ["nginx's 405", 405, () => client.send('TRACE', '/')],
    ['too large', 413, () => client.post('/sign-in', { name: 'x'.repeat(1_100_000) })],
    ['too long an address', 414, () => client.get(`/search?q=${'x'.repeat(20_000)}`)],
    ['another name', 421, () => client.get('/sign-in', { headers: { Host: 'example.org' } })],
];
for (const [name, status, ask] of kinds)
    test(`C2: all headers stand on ${name}`, async () => {
        const page = await ask();
        assert.equal(page.status, status);
        assertHeaders(page);
    });

test('C2: all headers stand on a request that is none', async () => {
    const answer = await raw('GET /\u0001 HTTP/9\r\nHost: x y\r\n\r\n');
    assert.match(answer, /^HTTP\/1\.1 400 /);
    for (const [name, value] of Object.entries(onEveryAnswer))
        assert.ok(answer.toLowerCase().includes(`${name}: ${value.toLowerCase()}`), name);
});

test('C2: static files may be kept for ever, whatever the version, and only they', async () => {
    const page = await client.get(stylesheet);
    assert.equal(page.status, 200);
    assert.equal(page.headers['content-type'], 'text/css; charset=utf-8');
    assertHeaders(page, 'public, max-age=31536000, immutable');
    const again = await client.get(stylesheet, { headers: { 'If-None-Match': page.headers.etag } });
    assert.equal(again.status, 304);
    assertHeaders(again, 'public, max-age=31536000, immutable');
    const zipped = await client.get(stylesheet, { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    assertHeaders(await client.get('/static/../sign-in'));
});

test('C2: nothing outside the folder of static files is served', async () => {
    const secret = readFileSync(join(root, 'Makefile'), 'utf8').slice(0, 40);
    const tries = ['/static/v/../../Makefile', '/static/v/..%2f..%2fMakefile', '/static../Makefile',
        '/static/v//../../../Makefile', '/static/v/%2e%2e/%2e%2e/Makefile', '/static/v/.%00./Makefile',
        '/static/v/version/../../../../Makefile', '/errors/../../Makefile', '/../Makefile'];
    for (const path of tries) {
        const answer = await raw(`GET ${path} HTTP/1.0\r\nHost: 127.0.0.1:${instance.port}\r\n\r\n`);
        assert.match(answer, /^HTTP\/1\.1 (400|404|303)\b/, path);
        assert.ok(!answer.includes(secret), path);
    }
});

test('B3: imports may be larger than other forms, and no larger than 8 MiB', async () => {
    const body = { headers: { 'Content-Type': 'text/plain' }, body: Buffer.alloc(2_000_000) };
    for (const path of ['/accounts/import', '/briefs/import', '/campaigns/1/posts/import'])
        assert.notEqual((await client.send('POST', path, body)).status, 413, path);
    assert.equal((await client.send('POST', '/briefs', body)).status, 413);
    const tooLarge = { ...body, body: Buffer.alloc(9_000_000) };
    assert.equal((await client.send('POST', '/briefs/import', tooLarge).catch(() => ({ status: 413 }))).status, 413);
});

test('B5: another name is refused with words and shows no page', async () => {
    const page = await client.get('/sign-in', { headers: { Host: 'example.org' } });
    assert.match(page.text, /not known by that name/);
    assert.equal(page.headers['set-cookie'], undefined);
});

test('C6: a request has one id in the log of nginx and of the handler, and on the page', async () => {
    const page = await client.get('/sign-in/none?q=private');
    const id = page.body.match(/\b[0-9a-f]{32}\b/)[0];
    const line = await instance.logged('access', id);
    assert.match(line, /status=404 method=GET path="\/sign-in\/none" /);
    assert.ok(!line.includes('private'), 'what was asked for is not logged');
    await instance.logged('account', id);
});

test('A7: an invitation is not in the log', async () => {
    await client.get('/welcome/secret-of-the-invitation', { follow: false });
    await instance.logged('access', 'path="/welcome/..."');
    assert.ok(!instance.log('access').includes('secret-of-the-invitation'));
});

test('R1: a GET whose worker is killed is sent to another', async () => {
    const parent = (await instance.processes()).account;
    const workers = () => readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const answers = {};
    let [killed, secondTries] = [0, 0];
    // No GET meets two kills: each round's are answered before the next worker is killed. The kill
    // comes a little later each time, so that it finds them on their way in, in hand and on the way out.
    for (let round = 0; round < 300 && secondTries < 3; round++) {
        const gets = Array.from({ length: 8 }, () => client.get('/healthz/account'));
        const until = performance.now() + (round % 20) / 5;
        while (performance.now() < until)
            await new Promise(setImmediate);
        for (const worker of workers().slice(0, 1)) {
            process.kill(Number(worker), 'SIGKILL');
            killed++;
        }
        for (const { status } of await Promise.all(gets))
            answers[status] = (answers[status] ?? 0) + 1;
        secondTries = instance.log('access').match(/path="\/healthz\/account" .* handler_seconds="[\d.-]+, /g)?.length ?? 0;
    }
    assert.deepEqual(Object.keys(answers), ['200'], JSON.stringify(answers));
    assert.ok(secondTries >= 3, `of ${killed} killed workers ${secondTries} had a request in hand`);
});

test('R2: a rolling restart of a handler loses no request', async () => {
    const parent = (await instance.processes()).account;
    let goes = true;
    const restarting = (async () => {
        for (let i = 0; i < 5; i++) {
            process.kill(parent, 'SIGHUP');
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
        goes = false;
    })();
    const answers = {};
    while (goes)
        for (const { status } of await Promise.all(Array.from({ length: 4 }, () => client.get('/sign-in'))))
            answers[status] = (answers[status] ?? 0) + 1;
    await restarting;
    assert.deepEqual(Object.keys(answers), ['200'], JSON.stringify(answers));
    assert.equal((await instance.processes()).account, parent);
});

test('C6: a handler that is away gives a page with words, an id and a time to try again', async () => {
    process.kill((await instance.processes()).account, 'SIGTERM');
    while ((await instance.processes()).account)
        continue;
    const page = await client.get('/sign-in');
    assert.equal(page.status, 502);
    assertHeaders(page);
    assert.match(page.text, /back within a minute/);
    assert.match(page.text, /\b[0-9a-f]{32}\b/);
    assert.equal(page.headers['retry-after'], '10');
    await instance.start();
    assert.equal((await client.get('/sign-in')).status, 200);
});

test('B6: too many tries to sign in from one address are refused for a while', async () => {
    const strict = await startInstance({ settings: { SIGN_IN_RATE: '6r/m' } });
    try {
        const guesser = new Client(strict.origin);
        const pages = [];
        for (let i = 0; i < 40; i++)
            pages.push(await guesser.send('POST', '/sign-in'));
        const refused = pages.filter((page) => page.status === 429);
        assert.ok(refused.length >= 8 && refused.length <= 10, `${refused.length} of 40 refused`);
        assert.match(refused[0].text, /Too many requests/);
        assert.equal(refused[0].headers['retry-after'], '5');
        assertHeaders(refused[0]);
        assert.equal((await guesser.get('/sign-in')).status, 200, 'reading goes on');
    } finally {
        await strict.stop();
    }
});
