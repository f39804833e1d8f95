// Sessions: what is stored of them, when they end, and who ends them (safety A4).

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accountOf, invite, isSignedIn, tryToSignIn } from '../support/account.mjs';
import { Client } from '../support/client.mjs';
import { slowness, startInstance } from '../support/instance.mjs';
import { addPerson, signIn, testPassword } from '../support/people.mjs';

const minute = 60;
const newPassword = 'three grey herons';

let instance;
let admin;
let moved = 0;

before(async () => {
    instance = await startInstance({ clock: true });
    for (const name of ['ada', 'ben', 'cat'])
        await addPerson(instance, name, 'employee');
    await addPerson(instance, 'admin', 'admin');
});
after(() => instance?.stop());

function wait(seconds) {
    moved += seconds;
    instance.moveClock(moved);
}

// The same browser, as somebody would be who had copied its cookies.
function copyOf(client) {
    const copy = new Client(instance.origin);
    copy.cookies = new Map(client.cookies);
    return copy;
}

async function endedWithinASecond(client) {
    const since = Date.now();
    const ended = !await isSignedIn(client);
    assert.ok(Date.now() - since < 1000 * slowness);
    return ended;
}

describe('A4: what is stored', () => {
    test('A4: is a hash of the id, which is new at each sign-in', async () => {
        const ada = await signIn(instance, 'ada');
        const id = ada.cookies.get('session');
        assert.equal(Buffer.from(id, 'base64url').length, 32);
        const stored = (await instance.sql('SELECT HEX(id_hash) FROM sessions')).flat();
        const hex = Buffer.from(id, 'base64url').toString('hex').toUpperCase();
        assert.ok(!stored.includes(hex));
        assert.ok(stored.every((hash) => hash.length === 64));
        assert.notEqual((await signIn(instance, 'ada')).cookies.get('session'), id);
    });

    test('A4: ends when an invitation is taken in the same browser', async () => {
        const ben = await signIn(instance, 'ben');
        const copy = copyOf(ben);
        admin = await signIn(instance, 'admin');
        const path = await invite(admin, { name: 'Dan', email: 'dan@example.org' });
        await ben.submit((await ben.get(path)).form(path), { password: newPassword, again: newPassword });
        assert.match((await ben.get('/me')).text, /dan@example\.org/);
        assert.ok(!await isSignedIn(copy), 'the old cookie is worth nothing');
    });

    test('A4: is never an id that somebody else chose', async () => {
        const client = new Client(instance.origin);
        const planted = 'A'.repeat(43);
        client.cookies.set('session', planted);
        await tryToSignIn(client, 'ada');
        assert.notEqual(client.cookies.get('session'), planted);
        const thief = new Client(instance.origin);
        thief.cookies.set('session', planted);
        assert.ok(!await isSignedIn(thief));
    });

    test('A4: is asked for in vain with what is no id', async () => {
        for (const value of ['', 'x', 'A'.repeat(42), 'A'.repeat(44), 'A'.repeat(5000), '../../x', "' OR 1=1"]) {
            const client = new Client(instance.origin);
            client.cookies.set('session', value);
            assert.ok(!await isSignedIn(client), value);
        }
    });
});

describe('A4: a session ends', () => {
    test('A4: by signing out, by a form alone', async () => {
        const ada = await signIn(instance, 'ada');
        const copy = copyOf(ada);
        assert.equal((await ada.get('/sign-out', { follow: false })).status, 405);
        assert.ok(await isSignedIn(ada));
        const page = await ada.submit((await ada.get('/me')).form('/sign-out'));
        assert.match(page.text, /You are signed out/);
        assert.ok(!ada.cookies.has('session'));
        assert.ok(await endedWithinASecond(copy), 'the old cookie is worth nothing');
    });

    test('A4: after 30 minutes without use', async () => {
        const ada = await signIn(instance, 'ada');
        wait(29 * minute);
        assert.ok(await isSignedIn(ada));
        wait(29 * minute);
        assert.ok(await isSignedIn(ada), 'using it counts');
        wait(31 * minute);
        assert.ok(!await isSignedIn(ada));
    });

    test('A4: after 12 hours, used or not', async () => {
        const ada = await signIn(instance, 'ada');
        for (let i = 0; i < 29; i++) {
            wait(24 * minute);
            assert.ok(await isSignedIn(ada), `after ${(i + 1) * 24} minutes`);
        }
        wait(25 * minute);
        assert.ok(!await isSignedIn(ada));
    });

    test('A4: when its person is deactivated, within a second', async () => {
        admin = await signIn(instance, 'admin');
        const [first, second] = [await signIn(instance, 'cat'), await signIn(instance, 'cat')];
        const { path } = await accountOf(instance, 'cat');
        await admin.submit((await admin.get(path)).form(`${path}/deactivate`));
        assert.ok(await endedWithinASecond(first));
        assert.ok(await endedWithinASecond(second));
        assert.equal((await tryToSignIn(new Client(instance.origin), 'cat')).status, 422);
        await admin.submit((await admin.get(path)).form(`${path}/activate`));
        assert.ok(!await isSignedIn(first), 'and stays ended');
        assert.ok(await isSignedIn(await signIn(instance, 'cat')));
    });

    test('A4: when the roles of its person change', async () => {
        admin = await signIn(instance, 'admin');
        const cat = await signIn(instance, 'cat');
        const { path } = await accountOf(instance, 'cat');
        const save = async (fields) => admin.submit((await admin.get(path)).form(path), fields);
        await save({ title: 'Gardener' });
        assert.ok(await isSignedIn(cat), 'a title is no role');
        await save({ role: 'leader' });
        assert.ok(await endedWithinASecond(cat));
        assert.equal((await accountOf(instance, 'cat')).roles, 5);
    });

    test('A4: everywhere at once, on request', async () => {
        const [here, there] = [await signIn(instance, 'ada'), await signIn(instance, 'ada')];
        const ben = await signIn(instance, 'ben');
        await here.submit((await here.get('/me/sessions')).form('/me/sessions/end'));
        assert.ok(!await isSignedIn(here));
        assert.ok(!await isSignedIn(there));
        assert.ok(await isSignedIn(ben));
    });

    test('A4: for all others when the password changes, and gets a new id', async () => {
        const [here, there] = [await signIn(instance, 'ben'), await signIn(instance, 'ben')];
        const copy = copyOf(here);
        const page = await here.submit((await here.get('/me/password')).form('/me/password'),
            { old: testPassword, new: newPassword, again: newPassword });
        assert.match(page.text, /Your password is changed/);
        assert.ok(await isSignedIn(here));
        assert.ok(await endedWithinASecond(there));
        assert.ok(await endedWithinASecond(copy), 'the id before is worth nothing');
        assert.equal((await tryToSignIn(new Client(instance.origin), 'ben')).status, 422);
        await signIn(instance, 'ben', newPassword);
    });
});

describe('A4: the list of sessions', () => {
    test("A4: shows one's own, by browser, and ends one of them", async () => {
        const chrome = { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0' };
        const here = await signIn(instance, 'ada');
        const there = new Client(instance.origin, { address: '127.0.0.3' });
        await tryToSignIn(there, 'ada', testPassword, { headers: chrome });
        const page = await here.get('/me/sessions');
        assert.match(page.text, /Edge on Windows From 127\.0\.0\.3/);
        assert.match(page.text, /This one/);
        const form = page.forms.find(({ action }) => /^\/me\/sessions\/\d+\/end$/.test(action));
        const ended = await here.submit(form);
        assert.match(ended.text, /That session is ended/);
        assert.ok(!await isSignedIn(there));
        assert.ok(await isSignedIn(here));
    });

    test("A4: neither shows nor ends another's", async () => {
        const ben = await signIn(instance, 'ben', newPassword);
        const ada = await signIn(instance, 'ada');
        const [[number]] = await instance.sql(`SELECT MAX(number) FROM sessions s JOIN people p ON p.id = s.person_id
            WHERE p.user_name = 'ada'`);
        const page = await ben.get('/me/sessions');
        assert.ok(!page.body.includes(`/me/sessions/${number}/end`));
        const token = page.form('/me/sessions/end').fields.find(([name]) => name === 'form_token');
        for (const other of [number, 999999])
            assert.equal((await ben.post(`/me/sessions/${other}/end`, [token])).status, 404, other);
        assert.ok(await isSignedIn(ada));
    });
});
