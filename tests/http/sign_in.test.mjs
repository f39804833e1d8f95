// Passwords, guesses of them, and where the form comes from (safety A1, A2, A3, A5, B4, B5).

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { isSignedIn, tryToSignIn } from '../support/account.mjs';
import { Client } from '../support/client.mjs';
import { build, startInstance } from '../support/instance.mjs';
import { addPerson, signIn, testPassword } from '../support/people.mjs';

let instance;

before(async () => {
    instance = await startInstance({ clock: true, settings: { THROUGHLINE_WORKERS: '12', SIGN_IN_RATE: '6000r/m' } });
    for (const name of ['ada', 'ben', 'cat', 'gone'])
        await addPerson(instance, name, 'employee');
    await addPerson(instance, 'admin', 'admin');
    await instance.sql("UPDATE people SET state = 'inactive' WHERE user_name = 'gone'");
});
after(() => instance?.stop());

const visitor = (address) => new Client(instance.origin, { address });

async function forgetFailures() {
    await instance.sql('DELETE FROM sign_in_failures');
}

function sessionLine(page) {
    return page.headers['set-cookie']?.find((line) => /session=/.test(line));
}

function visitLine(page) {
    return page.headers['set-cookie']?.find((line) => /visit=/.test(line));
}

describe('signing in', () => {
    test('by user name or e-mail address, whatever the case', async () => {
        for (const name of ['ada', 'ADA', 'ada@example.org', 'Ada@Example.ORG', ' ada ']) {
            const client = visitor();
            assert.equal((await tryToSignIn(client, name)).status, 303, name);
            assert.ok(await isSignedIn(client), name);
        }
    });

    test('keeps the name that was typed, never the password', async () => {
        const page = await tryToSignIn(visitor(), 'ada "<b>', 'not the right one');
        assert.equal(page.status, 422);
        assert.match(page.title, /^Error: /);
        assert.ok(page.form('/sign-in').fields.some(([name, value]) => name === 'name' && value === 'ada "<b>'));
        assert.ok(!page.body.includes('not the right one'));
        await forgetFailures();
    });

    test('asks for both, and takes no longer ones than there are', async () => {
        assert.match((await tryToSignIn(visitor(), '', testPassword)).text, /User name or e-mail is missing/);
        assert.match((await tryToSignIn(visitor(), 'ada', '')).text, /Password is missing/);
        const long = await tryToSignIn(visitor(), 'ada', 'x'.repeat(129));
        assert.equal(long.status, 422);
        assert.match(long.text, /at most 128 characters/);
    });

    test('B5: leads where one was going, within the portal alone', async () => {
        const client = visitor();
        const asked = await client.get('/me/sessions?note=ended', { follow: false });
        assert.equal(asked.status, 303);
        const page = await client.get(asked.headers.location);
        const answer = await client.submit(page.form('/sign-in'), { name: 'ada', password: testPassword },
            { follow: false });
        assert.equal(answer.headers.location, '/me/sessions?note=ended');
        for (const next of ['//evil.example/', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)',
            '/a\r\nSet-Cookie: a=b', '\\\\evil.example', '']) {
            const other = visitor();
            const form = (await other.get(`/sign-in?next=${encodeURIComponent(next)}`)).form('/sign-in');
            assert.ok(form.fields.some(([name, value]) => name === 'next' && value === '/'), next);
            const led = await other.submit(form, { name: 'ada', password: testPassword, next: next.replace(/\s[^]*/, '') },
                { follow: false });
            assert.match(led.headers.location, /^\/[a-z]?$/, next);
        }
    });

    test('A5: sends a cookie that says nothing, by its exact text', async () => {
        const client = visitor();
        const page = await tryToSignIn(client, 'ada');
        assert.match(sessionLine(page), /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
        assert.equal(page.headers['cache-control'], 'no-store');
        assert.notEqual(sessionLine(await tryToSignIn(visitor(), 'ada')), sessionLine(page));
        assert.match(visitLine(await visitor().get('/sign-in')), /^visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
        assert.match(instance.log('account'), /plain http on loopback: cookies go without Secure and the prefix __Host-/);
    });

    test('A5: marks the cookie for https where the portal is at https', async () => {
        const { account } = await instance.processes();
        const ended = async () => (await instance.processes()).account === undefined;
        process.kill(account, 'SIGTERM');
        while (!await ended())
            continue;
        const line = 'set -a; . "$STATE/env"; THROUGHLINE_ORIGIN=$1 THROUGHLINE_SOCKET=$STATE/run/account.sock exec "$2"';
        const origin = `https://127.0.0.1:${instance.port}`;
        const handler = spawn('sh', ['-c', line, 'sh', origin, join(build, 'cgi-bin/account')],
            { env: instance.settings, stdio: 'ignore' });
        const client = visitor();
        try {
            while ((await client.get('/healthz/account')).status !== 200)
                continue;
            const shown = await visitor().get('/sign-in');
            assert.match(visitLine(shown), /^__Host-visit=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
            const form = (await client.get('/sign-in')).form('/sign-in');
            const fields = { name: 'ada', password: testPassword };
            assert.equal((await client.submit(form, fields, { follow: false })).status, 403);
            const page = await client.submit(form, fields, { follow: false, headers: { Origin: origin } });
            assert.equal(page.status, 303);
            assert.match(sessionLine(page),
                /^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
        } finally {
            handler.kill('SIGTERM');
            await new Promise((resolve) => handler.once('exit', resolve));
            await instance.start();
        }
    });
});

describe('A1, A2: passwords', () => {
    test('A1: are stored as argon2id, and made anew at sign-in when the parameters have risen', async () => {
        const weak = '$argon2id$v=19$m=8192,t=1,p=1$Oqa5YwCSwdE1N02hABSQ/g$yEA2TK3GA2my6adjoaBLIfHqTyoF3/5DIcnY47LfLkQ';
        await instance.sql(`UPDATE credentials SET password_hash = '${weak}' WHERE person_id =
            (SELECT id FROM people WHERE user_name = 'ben')`);
        const hashOf = async () => (await instance.sql(`SELECT password_hash FROM credentials c JOIN people p
            ON p.id = c.person_id WHERE p.user_name = 'ben'`))[0][0];
        await signIn(instance, 'ben');
        const strong = await hashOf();
        assert.match(strong, /^\$argon2id\$v=19\$m=65536,t=2,p=1\$[\w+/]+\$[\w+/]+$/);
        await signIn(instance, 'ben');
        assert.equal(await hashOf(), strong, 'a good one stays');
    });

    test('A2: do not fit, and say no more, for unknown, invited and deactivated people', async () => {
        await addPerson(instance, 'invited', 'employee');
        await instance.sql(`UPDATE people SET state = 'invited' WHERE user_name = 'invited'`);
        await forgetFailures();
        const wrong = await tryToSignIn(visitor(), 'ada', 'not the right one');
        for (const [name, password] of [['nobody', testPassword], ['gone', testPassword], ['invited', testPassword],
            ['ada', testPassword.toUpperCase()], ['ada', ` ${testPassword}`], ["' OR 1=1 -- ", testPassword],
            ['ada%', testPassword], ['مريم 🌻', testPassword]]) {
            const page = await tryToSignIn(visitor(), name, password);
            assert.equal(page.status, 422, name);
            assert.equal(page.text, wrong.text, name);
            assert.equal(sessionLine(page), undefined);
        }
        await forgetFailures();
    });

    test('A2: are of 12 to 128 characters, kept exactly', async () => {
        const long = '\u{1f98a}é '.repeat(50);
        let present = testPassword;
        for (const [length, fits] of [[11, false], [12, true], [13, true], [127, true], [128, true], [129, false]]) {
            const ben = await signIn(instance, 'ben', present);
            const chosen = [...` ${long}`].slice(0, length).join('');
            const page = await ben.submit((await ben.get('/me/password')).form('/me/password'),
                { old: present, new: chosen, again: chosen }, { follow: false });
            assert.equal(page.status, fits ? 303 : 422, `of ${length} characters`);
            if (!fits)
                assert.match(page.text, length < 12 ? /at least 12 characters; this has 11/ : /at most 128 characters; this has 129/);
            present = fits ? chosen : present;
            for (const other of [present.trim(), present.normalize('NFD'), [...present].slice(0, -1).join('')].filter((one) => one !== present))
                assert.equal((await tryToSignIn(visitor(), 'ben', other)).status, 422, `of ${length}: another one`);
            await forgetFailures();
        }
        await instance.sql(`UPDATE credentials c JOIN people a ON a.user_name = 'ada' JOIN credentials known
            ON known.person_id = a.id SET c.password_hash = known.password_hash`);
    });

    // What the machine does meanwhile weighs on both: if 200 tries are not within 5 % yet, as
    // many more are asked, and a difference of ours stays.
    test('A2: cost an unknown name the same time', async () => {
        const client = visitor();
        const form = (await client.get('/sign-in')).form('/sign-in');
        const ratios = [];
        const median = () => ratios.sort((a, b) => a - b)[ratios.length / 2];
        do {
            for (let i = 0; i < 100; i++) {
                if (i % 5 === 0)
                    await forgetFailures();
                const taken = {};
                for (const name of i % 2 ? ['ada', 'nobody'] : ['nobody', 'ada']) {
                    const since = process.hrtime.bigint();
                    const page = await client.submit(form, { name, password: 'not the right one' });
                    taken[name] = Number(process.hrtime.bigint() - since);
                    assert.equal(page.status, 422);
                }
                ratios.push(taken.ada / taken.nobody);
            }
        } while (Math.abs(median() - 1) > 0.05 && ratios.length < 300);
        await forgetFailures();
        assert.ok(Math.abs(median() - 1) <= 0.05, `a known name takes ${median()} times as long`);
    });

    test('A1: are checked four at once, whatever comes; the rest is told when to try again', async () => {
        const { account } = await instance.processes();
        const memory = () => readFileSync(`/proc/${account}/task/${account}/children`, 'utf8').trim().split(' ')
            .map((id) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/RssAnon:\s+(\d+)/)?.[1] ?? 0))
            .reduce((sum, one) => sum + one, 0) / 1024;
        const visitors = await Promise.all(Array.from({ length: 64 }, async (_, i) => {
            const client = visitor(`127.0.0.${2 + i % 4}`);
            return [client, (await client.get('/sign-in')).form('/sign-in')];
        }));
        const idle = memory();
        let most = 0;
        const watch = setInterval(() => (most = Math.max(most, memory())), 2);
        const answers = await Promise.all(visitors.map(([client, form]) =>
            client.submit(form, { name: 'cat', password: testPassword }, { follow: false })));
        clearInterval(watch);
        const count = (status) => answers.filter((page) => page.status === status).length;
        assert.ok(count(303) >= 4, `${count(303)} signed in`);
        assert.ok(count(503) > 0, 'none was refused');
        assert.equal(count(303) + count(503), 64);
        for (const page of answers.filter((one) => one.status === 503)) {
            assert.equal(page.headers['retry-after'], '2');
            assert.equal(sessionLine(page), undefined);
        }
        assert.ok(most > idle + 32, 'no hash was seen in memory');
        assert.ok(most < idle + 4 * 64 + 48, `${Math.round(most - idle)} MiB for hashes`);
        assert.ok(await isSignedIn(await signIn(instance, 'cat')), 'all is well afterwards');
    });
});

describe('A3: guesses', () => {
    async function guess(name, client = visitor()) {
        return tryToSignIn(client, name, 'not the right one');
    }

    let moved = 0;
    function wait(seconds) {
        moved += seconds;
        instance.moveClock(moved);
    }

    before(forgetFailures);

    test('A3: are free ten times, then wait longer and longer up to fifteen seconds', async () => {
        for (let i = 0; i < 10; i++)
            assert.equal((await guess('ada')).status, 422, `try ${i + 1}`);
        for (const most of [1, 2, 4, 8, 15, 15]) {
            const page = await guess('ada');
            assert.equal(page.status, 429);
            const seconds = Number(page.headers['retry-after']);
            assert.ok(seconds > most - 2 && seconds <= most, `${seconds} for ${most}`);
            assert.match(page.text, /many tries. Wait \d+ seconds?, then try again/);
            wait(seconds + 1);
            assert.equal((await guess('ada')).status, 422, `after ${most} seconds`);
        }
    });

    test('A3: hold up the right password there, but not its owner elsewhere', async () => {
        assert.equal((await tryToSignIn(visitor(), 'ada')).status, 429);
        assert.equal((await tryToSignIn(visitor('127.0.0.2'), 'ada')).status, 303);
        assert.equal((await tryToSignIn(visitor('127.0.0.2'), 'ada@example.org')).status, 303);
        assert.equal((await tryToSignIn(visitor(), 'ben')).status, 303, 'nor other people there');
    });

    test('A3: count alike by user name and e-mail address', async () => {
        assert.equal((await guess('ada@example.org')).status, 429);
        assert.equal((await guess('ADA')).status, 429);
    });

    test('A3: are free again where fifteen minutes have passed since the tenth', async () => {
        await forgetFailures();
        for (let i = 0; i < 10; i++)
            assert.equal((await guess('cat')).status, 422, `try ${i + 1}`);
        wait(14 * 60);
        assert.equal((await guess('cat')).status, 422, 'the delay is over');
        assert.equal((await guess('cat')).status, 429, 'the eleventh within fifteen minutes');
        wait(15 * 60 + 1);
        for (let i = 0; i < 10; i++)
            assert.equal((await guess('cat')).status, 422, `try ${i + 1} afterwards`);
        assert.equal((await guess('cat')).status, 429);
    });

    test('A3: count for names that nobody has too', async () => {
        await forgetFailures();
        for (let i = 0; i < 10; i++)
            assert.equal((await guess(i % 2 ? 'nobody' : 'Nobody')).status, 422);
        assert.equal((await guess('nobody')).status, 429);
    });

    test('A3: of the present password, by who found a browser open, count as well', async () => {
        await forgetFailures();
        const ben = await signIn(instance, 'ben');
        const change = async (old) => ben.submit((await ben.get('/me/password')).form('/me/password'),
            { old, new: 'three grey herons', again: 'three grey herons' }, { follow: false });
        for (let i = 0; i < 10; i++)
            assert.equal((await change('not the right one')).status, 422);
        assert.equal((await change(testPassword)).status, 429);
        assert.equal((await guess('ben')).status, 429);
    });

    test('A3: are a hundred an hour for an account, and nobody is locked out for good', async () => {
        await forgetFailures();
        await guess('ada');
        await instance.sql(`INSERT INTO sign_in_failures (account_key, address, failed_at)
            SELECT account_key, '192.0.2.1', failed_at FROM sign_in_failures, seq_1_to_88`);
        wait(20 * 60);
        await instance.sql(`INSERT INTO sign_in_failures (account_key, address, failed_at)
            SELECT account_key, '192.0.2.1', UTC_TIMESTAMP() FROM (SELECT DISTINCT account_key FROM
            sign_in_failures) one, seq_1_to_10`);
        wait(2);
        assert.equal((await guess('ada')).status, 422, 'the hundredth');
        const page = await tryToSignIn(visitor(), 'ada');
        assert.equal(page.status, 429, 'the hundred and first');
        const seconds = Number(page.headers['retry-after']);
        assert.ok(seconds > 38 * 60 && seconds <= 40 * 60, `${seconds}`);
        assert.match(page.text, /Wait (39|40) minutes/);
        assert.equal((await tryToSignIn(visitor('127.0.0.2'), 'ada')).status, 303);
        wait(seconds + 1);
        assert.equal((await tryToSignIn(visitor(), 'ada')).status, 303);
    });

    test('A3: are thirty an hour from an address', async () => {
        await forgetFailures();
        for (let i = 0; i < 30; i++)
            assert.equal((await guess(`name-${i}`)).status, 422);
        const page = await tryToSignIn(visitor(), 'ada');
        assert.equal(page.status, 429);
        const elsewhere = { 'X-Forwarded-For': '10.0.0.1', Forwarded: 'for=10.0.0.1', 'X-Real-IP': '10.0.0.1', 'Remote-Addr': '10.0.0.1' };
        assert.equal((await tryToSignIn(visitor(), 'ada', testPassword, { headers: elsewhere })).status, 429, 'whatever a header says');
        assert.equal((await tryToSignIn(visitor('127.0.0.2'), 'ada')).status, 303);
        wait(Number(page.headers['retry-after']) + 1);
        assert.equal((await tryToSignIn(visitor(), 'ada')).status, 303);
    });

    test('A3: and what else lost its use are forgotten after a day', async () => {
        await guess('ada');
        await signIn(instance, 'ada');
        wait(25 * 3600);
        await signIn(instance, 'ada');
        const [[failures, sessions]] = await instance.sql(`SELECT (SELECT COUNT(*) FROM sign_in_failures),
            (SELECT COUNT(*) FROM sessions)`);
        assert.deepEqual([failures, sessions], ['0', '1']);
    });
});

describe('B4: where a form comes from', () => {
    const fields = { name: 'ben', password: testPassword };
    const newName = { name: 'Taken over' };

    // Sends the form with one thing changed; the answer must be a refusal that changes nothing.
    async function sendChanged(client, form, values, change) {
        const page = await client.submit(form, { ...values, ...change.fields },
            { follow: false, headers: change.headers });
        assert.equal(page.status, 403, JSON.stringify(change));
        assert.equal(sessionLine(page), undefined);
    }

    function changes(stranger) {
        return [
            { fields: { form_token: null } },
            { fields: { form_token: '' } },
            { fields: { form_token: 'x' } },
            { fields: { form_token: 'A'.repeat(86) } },
            { fields: { form_token: stranger } },
            { headers: { Origin: null } },
            { headers: { Origin: 'null' } },
            { headers: { Origin: 'https://evil.example' } },
            { headers: { Origin: `${instance.origin}.evil.example` } },
            { headers: { Origin: instance.origin.replace('http:', 'https:') } },
            { headers: { Origin: null, 'Sec-Fetch-Site': 'cross-site' } },
            { headers: { Origin: null, 'Sec-Fetch-Site': 'same-site' } },
            { headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' } },
        ];
    }

    const tokenOf = (form) => form.fields.find(([name]) => name === 'form_token')[1];

    before(forgetFailures);

    test('B4: matters for signing in', async () => {
        const other = visitor();
        const stranger = tokenOf((await other.get('/sign-in')).form('/sign-in'));
        const client = visitor();
        const form = (await client.get('/sign-in')).form('/sign-in');
        for (const change of changes(stranger))
            await sendChanged(client, form, fields, change);
        const cookies = new Map(client.cookies);
        client.cookies.clear();
        await sendChanged(client, form, fields, {});
        client.cookies = cookies;
        const headers = { Origin: null, 'Sec-Fetch-Site': 'same-origin' };
        assert.equal((await client.submit(form, fields, { follow: false, headers })).status, 303);
    });

    test('B4: of a second tab that still asks to sign in leads on', async () => {
        const client = visitor();
        const form = (await client.get('/sign-in?next=/me/sessions')).form('/sign-in');
        assert.equal((await client.submit(form, fields, { follow: false })).status, 303);
        const session = client.cookies.get('session');
        for (const password of [testPassword, 'not the right one']) {
            const page = await client.submit(form, { ...fields, password }, { follow: false });
            assert.deepEqual([page.status, page.headers.location], [303, '/me/sessions']);
            assert.equal(client.cookies.get('session'), session, 'as the same person');
        }
        const stranger = tokenOf((await visitor().get('/sign-in')).form('/sign-in'));
        await sendChanged(client, form, fields, { fields: { form_token: stranger } });
        await sendChanged(client, form, fields, { headers: { Origin: 'https://evil.example' } });
        for (const [path, values] of [['/me', newName], ['/sign-out', {}]])
            assert.equal((await client.post(path, { ...values, form_token: tokenOf(form) }, { follow: false })).status, 403, path);
    });

    test('B4: matters once signed in', async () => {
        const ben = await signIn(instance, 'ben');
        const admin = await signIn(instance, 'admin');
        const stranger = tokenOf((await admin.get('/me')).form('/me'));
        const form = (await ben.get('/me')).form('/me');
        const before = await instance.sql('SELECT * FROM people ORDER BY id');
        for (const change of changes(stranger))
            await sendChanged(ben, form, newName, change);
        for (const action of ['/sign-out', '/me/sessions/end'])
            assert.equal((await ben.post(action, {}, { follow: false })).status, 403, action);
        assert.deepEqual(await instance.sql('SELECT * FROM people ORDER BY id'), before);
        assert.equal((await ben.submit(form, newName, { follow: false })).status, 303);
    });

    test('B4: is a token that looks different on each page, and fits nobody after signing out', async () => {
        const ben = await signIn(instance, 'ben');
        const [first, second] = [(await ben.get('/me')).form('/me'), (await ben.get('/me')).form('/me')];
        assert.notEqual(tokenOf(first), tokenOf(second));
        await ben.submit((await ben.get('/me')).form('/sign-out'));
        const again = await signIn(instance, 'ben');
        assert.equal((await again.submit(first, newName, { follow: false })).status, 403);
    });

    test('B4: is never in doubt for reading', async () => {
        for (const [method, path] of [['GET', '/sign-out'], ['PUT', '/me'], ['DELETE', '/me'], ['GET', '/me/sessions/end']]) {
            const ben = await signIn(instance, 'ben');
            assert.ok([404, 405].includes((await ben.send(method, path)).status), `${method} ${path}`);
            assert.ok(await isSignedIn(ben));
        }
    });
});
