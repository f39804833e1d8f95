// How people get in: the first admin, invitations (safety A7).

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { acceptInvitation, accountOf, invite, isSignedIn, linkOf, tryToSignIn } from '../support/account.mjs';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addPerson, signIn, testPassword } from '../support/people.mjs';

const hour = 3600;

let instance;
let admin;
let moved = 0;

before(async () => {
    instance = await startInstance({ clock: true });
});
after(() => instance?.stop());

function wait(seconds) {
    moved += seconds;
    instance.moveClock(moved);
}

const visit = (path) => new Client(instance.origin).get(path);

describe('A7: the first admin', () => {
    const firstAdmin = (...words) => instance.handler('account', '--first-admin', ...words);

    test('A7: is nobody until the command is given, which says what it needs', async () => {
        assert.deepEqual(await instance.sql('SELECT id FROM people'), []);
        for (const words of [[], ['ada@example.org'], ['ada', 'Ada'], ['ada@example.org', ''],
            ['ada@example.org', 'x'.repeat(101)], ['ada@example.org', 'Ada\nByron'], ['!@example.org', 'Ada']])
            await assert.rejects(firstAdmin(...words), /usage: account --first-admin EMAIL NAME|must begin with/);
        assert.deepEqual(await instance.sql('SELECT id FROM people'), []);
    });

    test('A7: gets a link that ends after 24 hours; the command then gives another', async () => {
        const late = new URL((await firstAdmin('ada@example.org', 'Ada مريم 🌻')).trim());
        assert.equal(late.origin, instance.origin);
        wait(23 * hour);
        assert.equal((await visit(late.pathname)).status, 200);
        wait(hour + 60);
        assert.equal((await visit(late.pathname)).status, 410);
        const link = new URL((await firstAdmin('ada@example.org', 'Ada')).trim());
        admin = await acceptInvitation(instance, link.pathname);
        assert.equal((await admin.get('/accounts')).status, 200);
        assert.equal((await visit(link.pathname)).status, 410, 'it works once');
        assert.deepEqual(await instance.sql('SELECT user_name, roles, state, name FROM people'),
            [['ada', '9', 'active', 'Ada مريم 🌻']]);
    });

    test('A7: is made once', async () => {
        for (const email of ['ada@example.org', 'eve@example.org'])
            await assert.rejects(firstAdmin(email, 'Eve'), /There is an admin already/);
        assert.equal((await instance.sql('SELECT id FROM people')).length, 1);
    });
});

describe('A7: an invitation', () => {
    let path;

    before(async () => {
        admin = await signIn(instance, 'ada');
        path = await invite(admin, { name: 'Ben שלום', email: 'ben@example.org' });
    });

    test('A7: greets by name and says with what one signs in', async () => {
        const page = await visit(path);
        assert.match(page.text, /Welcome, Ben שלום/);
        assert.match(page.text, /sign in as ben or with ben@example\.org/);
        assert.equal(page.headers['cache-control'], 'no-store');
        assert.equal(page.headers['referrer-policy'], 'same-origin');
    });

    test('A7: does not let in before a good password is chosen', async () => {
        assert.equal((await tryToSignIn(new Client(instance.origin), 'ben', '')).status, 422);
        const client = new Client(instance.origin);
        const form = (await client.get(path)).form(path);
        for (const [password, again, words] of [
            ['', '', 'Password is missing.'],
            ['x7.5bn2 qp1', 'x7.5bn2 qp1', 'Password must be at least 12 characters; this has 11.'],
            ['administrator', 'administrator', 'Password is one of the first that a guesser tries'],
            ['three grey herons', 'three grey heron', 'The two passwords differ.'],
        ]) {
            const page = await client.submit(form, { password, again });
            assert.equal(page.status, 422);
            assert.ok(page.text.includes(words), page.text.slice(0, 300));
        }
        assert.equal((await accountOf(instance, 'ben')).state, 'invited');
    });

    test('A7: is known by its hash alone, in the database and in every log', async () => {
        const token = path.split('/').pop();
        assert.equal(Buffer.from(token, 'base64url').length, 32);
        const stored = JSON.stringify(await instance.sql('SELECT HEX(token_hash) FROM invitations; SELECT * FROM audit; SELECT location FROM submissions'));
        assert.ok(!stored.includes(token));
        assert.ok(!stored.includes(Buffer.from(token, 'base64url').toString('hex').toUpperCase()));
        await visit(`${path}/`);
        for (const name of ['account', 'home', 'nginx', 'access'])
            assert.ok(!instance.log(name).includes(token), `${name}.log holds the token`);
    });

    test('A7: lets two who take it at once in once', async () => {
        const clients = [1, 2].map(() => new Client(instance.origin));
        const forms = await Promise.all(clients.map(async (client) => (await client.get(path)).form(path)));
        const answers = await Promise.all(clients.map((client, i) => client.submit(forms[i],
            { password: testPassword, again: testPassword }, { follow: false })));
        assert.deepEqual(answers.map((page) => page.status).sort(), [303, 410]);
        assert.equal((await visit(path)).status, 410);
        await signIn(instance, 'ben@example.org');
    });

    test('A7: is replaced by a newer one, which also serves for a forgotten password', async () => {
        const { path: account } = await accountOf(instance, 'ben');
        const old = await signIn(instance, 'ben');
        const make = async () => linkOf(await admin.submit((await admin.get(account)).form(`${account}/invite`)));
        const [first, second] = [await make(), await make()];
        assert.equal((await visit(first)).status, 410);
        assert.match((await visit(second)).text, /Choose a new password/);
        assert.ok(await isSignedIn(old), 'a link alone changes nothing');
        await acceptInvitation(instance, second, 'three grey herons');
        assert.ok(!await isSignedIn(old));
        await signIn(instance, 'ben', 'three grey herons');
        await assert.rejects(signIn(instance, 'ben'));
    });

    test('A7: is shown once, however often its form is sent', async () => {
        const { path: account } = await accountOf(instance, 'ben');
        const form = (await admin.get(account)).form(`${account}/invite`);
        const link = linkOf(await admin.submit(form, {}, { follow: false }));
        const again = await admin.submit(form, {}, { follow: false });
        assert.equal(again.status, 303);
        assert.equal(again.headers.location, account);
        assert.equal((await visit(link)).status, 200, 'the first link is still good');
    });

    test('A7: ends with a deactivation', async () => {
        const link = await invite(admin, { name: 'Cat', email: 'cat@example.org' });
        const { path: account } = await accountOf(instance, 'cat');
        await admin.submit((await admin.get(account)).form(`${account}/deactivate`));
        assert.equal((await visit(link)).status, 410);
        await admin.submit((await admin.get(account)).form(`${account}/activate`));
        assert.equal((await visit(link)).status, 410);
        assert.equal((await accountOf(instance, 'cat')).state, 'invited');
    });

    test('A7: cannot be guessed or malformed', async () => {
        for (const token of ['x', 'A'.repeat(43), 'A'.repeat(128)])
            assert.equal((await visit(`/welcome/${token}`)).status, 410, token);
        for (const token of ['', 'A'.repeat(129), 'a.b', '%00', '..%2f'])
            assert.ok([400, 404].includes((await visit(`/welcome/${token}`)).status), token);
    });
});

test('invitations are made by admins alone', async () => {
    const { path } = await accountOf(instance, 'ben');
    for (const role of ['employee', 'content', 'leader']) {
        await addPerson(instance, `is-${role}`, role);
        const client = await signIn(instance, `is-${role}`);
        const token = (await client.get('/me')).form('/me').fields.find(([name]) => name === 'form_token');
        for (const action of ['/accounts/new', `${path}/invite`])
            assert.equal((await client.post(action, [token], { follow: false })).status, 403, `${role} ${action}`);
    }
});
