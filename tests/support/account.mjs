// Invitations and accounts for the tests of signing in and of who may.

import assert from 'node:assert/strict';
import { Client } from './client.mjs';
import { testPassword } from './people.mjs';

// Tries to sign in; gives back the answer, no redirect followed.
export async function tryToSignIn(client, name, password = testPassword, options = {}) {
    const form = (await client.get('/sign-in')).form('/sign-in');
    return client.submit(form, { name, password }, { follow: false, ...options });
}

export async function isSignedIn(client) {
    return (await client.get('/me', { follow: false })).status === 200;
}

// Invites through the form; gives back the path of the link that the answer shows.
export async function invite(admin, fields) {
    const form = (await admin.get('/accounts/new')).form('/accounts/new');
    const page = await admin.submit(form, fields, { follow: false });
    assert.equal(page.status, 200, page.text.slice(0, 400));
    return linkOf(page);
}

// The path of the invitation that a page shows.
export function linkOf(page) {
    const link = page.body.match(/value="(http[^"]*\/welcome\/[^"]+)"/)?.[1];
    assert.ok(link, `${page.path} shows no link: ${page.text.slice(0, 400)}`);
    return new URL(link).pathname;
}

// Chooses a password where an invitation leads, in a new browser.
export async function acceptInvitation(instance, path, password = testPassword) {
    const client = new Client(instance.origin);
    const page = await client.submit((await client.get(path)).form(path), { password, again: password });
    assert.equal(page.path.split('?')[0], '/me', page.text.slice(0, 400));
    return client;
}

export async function accountOf(instance, userName) {
    const [row] = await instance.sql(
        `SELECT id, version, roles, state, name FROM people WHERE user_name = '${userName}'`);
    return row && { id: Number(row[0]), version: Number(row[1]), roles: Number(row[2]), state: row[3],
        name: row[4], path: `/accounts/${row[0]}` };
}
