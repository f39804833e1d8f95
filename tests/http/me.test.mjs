// What a person says of themselves, and their password.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accountOf, isSignedIn } from '../support/account.mjs';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addPerson, signIn, testPassword } from '../support/people.mjs';

let instance;
let ada;

before(async () => {
    instance = await startInstance();
    for (const name of ['ada', 'ben'])
        await addPerson(instance, name, 'employee');
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, 'Workshop'), (2, 'Sales')");
    ada = await signIn(instance, 'ada');
});
after(() => instance?.stop());

async function save(fields, client = ada) {
    return client.submit((await client.get('/me')).form('/me'), fields);
}

async function changePassword(fields, client = ada) {
    const form = (await client.get('/me/password')).form('/me/password');
    return client.submit(form, { old: testPassword, new: 'three grey herons', again: 'three grey herons', ...fields });
}

describe('what I say of myself', () => {
    test('is kept, in any script, and shown as I typed it', async () => {
        for (const name of ['Ada Byron', 'مريم بنت أحمد', 'שירה לי 🌻', '李 小龍', 'Zoë O’Neil <b>"&']) {
            const page = await save({ name, title: `Tester ${name}`, department: 1, time_zone: 'Europe/Stockholm' });
            assert.match(page.text, /Saved\./);
            assert.ok(page.form('/me').fields.some(([field, value]) => field === 'name' && value === name));
            assert.equal((await accountOf(instance, 'ada')).name, name);
        }
    });

    test('is refused with words at the field, and what was typed stays', async () => {
        for (const [fields, words] of [
            [{ name: '' }, 'Name is missing.'],
            [{ name: ' \t ' }, 'Name is missing.'],
            [{ name: 'x'.repeat(101) }, 'Name can be at most 100 characters; this has 101.'],
            [{ name: '🌻'.repeat(101) }, 'Name can be at most 100 characters; this has 101.'],
            [{ name: 'two\nlines' }, 'Name must be one line, without control characters.'],
            [{ title: 'x'.repeat(101) }, 'What you do can be at most 100 characters; this has 101.'],
            [{ department: 99 }, 'Department is not one of the choices.'],
            [{ department: 'x' }, 'Department is not one of the choices.'],
            [{ time_zone: 'Europe/Nowhere' }, 'Time zone is not one of the choices.'],
            [{ time_zone: '../../etc/passwd' }, 'Time zone is not one of the choices.'],
            [{ time_zone: '' }, 'Time zone is missing.'],
        ]) {
            const before = await accountOf(instance, 'ada');
            const page = await save({ title: 'Kept 🌻', ...fields });
            assert.equal(page.status, 422, words);
            assert.ok(page.text.includes(words), `${words}: ${page.text.slice(0, 300)}`);
            assert.equal(page.body.split(words).length, 3, `${words} stands in the summary and at the field`);
            assert.ok(page.body.includes(fields.title ?? 'Kept 🌻'));
            assert.deepEqual(await accountOf(instance, 'ada'), before);
        }
        assert.equal((await save({ version: 'x' })).status, 422);
        assert.equal((await save({ version: null })).status, 422);
        assert.equal((await save({ name: 'x'.repeat(100), title: '' })).status, 200);
    });

    test('cannot be what is not mine to say', async () => {
        for (const field of ['role', 'roles', 'state', 'email', 'user_name', 'id'])
            assert.equal((await save({ [field]: 'admin' })).status, 400, field);
        assert.equal((await save({ name: ['Ada', 'Eve'] })).status, 400);
        assert.equal((await accountOf(instance, 'ada')).roles, 1);
    });

    test('shows both texts when it was changed meanwhile', async () => {
        await save({ name: 'Ada', title: 'Engineer', department: 1 });
        const [here, there] = [(await ada.get('/me')).form('/me'), (await ada.get('/me')).form('/me')];
        await ada.submit(there, { name: 'Ada of there', department: 2 });
        const page = await ada.submit(here, { name: 'Ada of here' });
        assert.equal(page.status, 409);
        assert.match(page.text, /saved meanwhile/);
        assert.equal(page.body.match(/theirs-text">Ada of there</g).length, 1);
        assert.equal(page.body.match(/theirs-text">Sales</g).length, 1);
        assert.ok(page.form('/me').fields.some(([field, value]) => field === 'name' && value === 'Ada of here'));
        assert.equal((await accountOf(instance, 'ada')).name, 'Ada of there');
        assert.equal((await ada.submit(page.form('/me'))).status, 200);
        assert.equal((await accountOf(instance, 'ada')).name, 'Ada of here');
    });

    test('is saved once when sent twice, and the second is no conflict', async () => {
        const form = (await ada.get('/me')).form('/me');
        const { version } = await accountOf(instance, 'ada');
        const answers = await Promise.all([1, 2].map(() => ada.submit(form, { title: 'Twice' })));
        for (const page of answers)
            assert.ok([200, 409].includes(page.status));
        assert.equal((await accountOf(instance, 'ada')).version, version + 1);
    });

    test('is written down with before and after', async () => {
        await save({ title: 'Before' });
        await save({ title: 'After 🌻' });
        const [[before, after, person]] = await instance.sql(`SELECT JSON_VALUE(before_state, '$.title'),
            JSON_VALUE(after_state, '$.title'), person_id FROM audit WHERE action = 'account.change'
            ORDER BY id DESC LIMIT 1`);
        assert.deepEqual([before, after, Number(person)], ['Before', 'After 🌻', (await accountOf(instance, 'ada')).id]);
    });

    test('is for the signed-in alone', async () => {
        for (const path of ['/me', '/me/password', '/me/sessions']) {
            const page = await new Client(instance.origin).get(path, { follow: false });
            assert.equal(page.status, 303);
            const { pathname, searchParams } = new URL(page.headers.location, instance.origin);
            assert.deepEqual([pathname, searchParams.get('next')], ['/sign-in', path]);
        }
        const late = new Client(instance.origin);
        const page = await late.post('/me', { name: 'Typed in vain' });
        assert.equal(page.status, 403);
        assert.match(page.text, /You are signed out/);
        assert.match(page.text, /Typed in vain/, 'what was typed is not lost');
    });
});

describe('a new password', () => {
    test('is refused with the reason at the field', async () => {
        for (const [fields, words] of [
            [{ old: 'not the right one' }, 'That is not your present password.'],
            [{ old: '' }, 'Present password is missing.'],
            [{ new: 'x7.5bn2 qp1', again: 'x7.5bn2 qp1' }, 'New password must be at least 12 characters; this has 11.'],
            [{ new: 'x '.repeat(64) + 'x', again: 'x '.repeat(64) + 'x' }, 'New password can be at most 128 characters; this has 129.'],
            [{ new: 'Password1234', again: 'Password1234' }, 'is one of the first that a guesser tries'],
            [{ new: 'a'.repeat(12), again: 'a'.repeat(12) }, 'is the same character again and again'],
            [{ again: 'three grey heron' }, 'The two new passwords differ.'],
        ]) {
            const page = await changePassword(fields);
            assert.equal(page.status, 422, words);
            assert.ok(page.text.includes(words), `${words}: ${page.text.slice(0, 300)}`);
            assert.ok(!/<input[^>]*type="password"[^>]*value="[^"]/.test(page.body), 'passwords are not sent back');
        }
        assert.ok(await isSignedIn(await signIn(instance, 'ada')));
    });

    test('may be short of nothing at 12 and 128 characters, of any kind', async () => {
        let old = testPassword;
        for (const password of ['x7.5bn2 qp1!', 'x '.repeat(64), '🌻'.repeat(11) + 'é', ' spaces at both ends ']) {
            const page = await changePassword({ old, new: password, again: password });
            assert.match(page.text, /Your password is changed/, password);
            await signIn(instance, 'ada', password);
            old = password;
        }
    });
});
