// Accounts and departments, by admins.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { acceptInvitation, accountOf, invite, isSignedIn } from '../support/account.mjs';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance;
let admin;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'ada', 'employee', 'Ada Byron');
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, 'Workshop')");
    admin = await signIn(instance, 'admin');
});
after(() => instance?.stop());

async function edit(userName, fields, client = admin) {
    const { path } = await accountOf(instance, userName);
    return client.submit((await client.get(path)).form(path), fields);
}

async function press(userName, action, client = admin) {
    const { path } = await accountOf(instance, userName);
    return client.submit((await client.get(path)).form(`${path}/${action}`));
}

const people = () => instance.sql('SELECT * FROM people ORDER BY id');

test('are open to admins alone', async () => {
    const { path } = await accountOf(instance, 'ada');
    const pages = ['/accounts', '/accounts/new', '/accounts/import', path, '/departments', '/departments/1'];
    const posts = ['/accounts/new', '/accounts/import', path, `${path}/invite`, `${path}/deactivate`,
        `${path}/activate`, '/departments', '/departments/1'];
    const before = await people();
    for (const role of ['employee', 'content', 'leader']) {
        const client = await signIn(instance, role);
        const token = (await client.get('/me')).form('/me').fields.find(([name]) => name === 'form_token');
        for (const page of pages)
            assert.equal((await client.get(page, { follow: false })).status, 403, `${role} ${page}`);
        for (const post of posts)
            assert.equal((await client.post(post, [token], { follow: false })).status, 403, `${role} ${post}`);
    }
    const nobody = new Client(instance.origin);
    for (const page of pages)
        assert.match((await nobody.get(page, { follow: false })).headers.location, /^\/sign-in\?next=/);
    for (const post of posts)
        assert.equal((await nobody.post(post, {}, { follow: false })).status, 403);
    assert.deepEqual(await people(), before);
});

describe('inviting', () => {
    test('makes a person with roles, who gets in by the link', async () => {
        const path = await invite(admin, { name: 'مريم 🌻', email: ' Maryam.X@example.org ', title: 'Engineer',
            department: 1, time_zone: 'Asia/Kathmandu', role: ['content', 'leader'] });
        const maryam = await acceptInvitation(instance, path);
        assert.ok(await isSignedIn(maryam));
        assert.deepEqual(await instance.sql(`SELECT email, name, title, department_id, time_zone, roles, state
            FROM people WHERE user_name = 'maryam.x'`),
        [['Maryam.X@example.org', 'مريم 🌻', 'Engineer', '1', 'Asia/Kathmandu', '7', 'active']]);
        const [[after]] = await instance.sql(`SELECT JSON_VALUE(after_state, '$.roles') FROM audit
            WHERE action = 'account.create' ORDER BY id DESC LIMIT 1`);
        assert.equal(after, '7');
    });

    test('is refused with words at the field', async () => {
        for (const [fields, words] of [
            [{ name: '' }, 'Name is missing.'],
            [{ email: '' }, 'E-mail is missing.'],
            [{ email: 'no address' }, 'E-mail must be an e-mail address such as name@example.org.'],
            [{ email: 'ada@example.org' }, 'Somebody with this e-mail address is here already.'],
            [{ email: 'ADA@example.org' }, 'Somebody with this e-mail address is here already.'],
            [{ user_name: 'ada' }, 'This user name is taken.'],
            [{ user_name: 'Ada' }, 'This user name is taken.'],
            [{ email: 'ada@elsewhere.example' }, 'This user name is taken.'],
            [{ user_name: 'a b' }, 'User name can have letters, digits, dots, hyphens and underscores.'],
            [{ user_name: 'x'.repeat(65) }, 'User name can be at most 64 characters; this has 65.'],
            [{ email: '!@example.org' }, 'User name can have letters, digits, dots, hyphens and underscores.'],
            [{ department: 99 }, 'Department is not one of the choices.'],
            [{ role: 'owner' }, 'Roles is not one of the choices.'],
        ]) {
            const before = await people();
            const form = (await admin.get('/accounts/new')).form('/accounts/new');
            const page = await admin.submit(form, { name: 'Kept שלום', email: 'new@example.org', ...fields });
            assert.equal(page.status, 422, words);
            assert.match(page.title, /^Error: /);
            assert.equal(page.body.split(words).length, 3, `${words}: ${page.text.slice(0, 300)}`);
            assert.ok(page.body.includes(fields.name ?? 'Kept שלום'));
            assert.deepEqual(await people(), before);
        }
        const form = (await admin.get('/accounts/new')).form('/accounts/new');
        assert.equal((await admin.submit(form, { name: 'x', email: 'x@example.org', state: 'active' })).status, 400);
    });

    test('by a long address makes a user name that fits', async () => {
        await invite(admin, { name: 'Long', email: `${'l'.repeat(80)}@example.org` });
        assert.ok(await accountOf(instance, 'l'.repeat(64)));
    });

    test('sent twice adds once', async () => {
        const form = (await admin.get('/accounts/new')).form('/accounts/new');
        const fields = { name: 'Twice', email: 'twice@example.org' };
        assert.equal((await admin.submit(form, fields, { follow: false })).status, 200);
        const again = await admin.submit(form, fields, { follow: false });
        assert.equal(again.headers.location, (await accountOf(instance, 'twice')).path);
        assert.equal((await admin.submit(form, { ...fields, name: 'Other' })).status, 409);
    });
});

describe('editing', () => {
    test('saves, and says so', async () => {
        const page = await edit('ada', { name: 'Ada שלום', email: 'ada.byron@example.org', role: 'content' });
        assert.match(page.text, /Saved\./);
        assert.equal((await accountOf(instance, 'ada')).roles, 3);
        assert.equal((await accountOf(instance, 'ada')).name, 'Ada שלום');
        const form = (await admin.get((await accountOf(instance, 'ada')).path)).forms
            .find(({ action }) => action === page.path.split('?')[0]);
        assert.deepEqual(form.fields.filter(([name]) => name === 'role'), [['role', 'content']]);
    });

    test('takes no address or user name of somebody else', async () => {
        for (const [fields, words] of [
            [{ email: 'leader@example.org' }, 'Somebody with this e-mail address is here already.'],
            [{ user_name: 'LEADER' }, 'This user name is taken.'],
        ]) {
            const page = await edit('ada', fields);
            assert.equal(page.status, 422);
            assert.equal(page.body.split(words).length, 3);
        }
        assert.equal((await edit('ada', { email: 'ada.byron@example.org' })).status, 200, "one's own is free");
    });

    test('shows both when somebody else was quicker', async () => {
        const { path } = await accountOf(instance, 'ada');
        await edit('ada', { name: 'Ada', role: 'content', department: '' });
        const stale = (await admin.get(path)).form(path);
        await edit('ada', { name: 'Ada of there', role: 'leader', department: 1 });
        const page = await admin.submit(stale, { name: 'Ada of here' });
        assert.equal(page.status, 409);
        for (const theirs of ['Ada of there', 'employee, leader', 'Workshop'])
            assert.equal(page.body.split(`theirs-text">${theirs}<`).length, 2, theirs);
        assert.equal((await accountOf(instance, 'ada')).name, 'Ada of there');
        assert.equal((await admin.submit(page.form(path))).status, 200);
        assert.equal((await accountOf(instance, 'ada')).name, 'Ada of here');
    });

    test('of somebody who is not there is 404', async () => {
        for (const path of ['/accounts/99999', '/accounts/0', '/accounts/-1', '/accounts/1x'])
            assert.equal((await admin.get(path)).status, 404, path);
        const form = (await admin.get('/accounts/new')).form('/accounts/new');
        assert.equal((await admin.submit({ ...form, action: '/accounts/99999' }, { name: 'x', email: 'x@y.z' })).status, 404);
    });

    test('loses no change of two who save at once', async () => {
        const { path, version } = await accountOf(instance, 'employee');
        const forms = [(await admin.get(path)).form(path), (await admin.get(path)).form(path)];
        const answers = await Promise.all(forms.map((form, i) => admin.submit(form, { title: `Title ${i}` })));
        assert.deepEqual(answers.map((page) => page.status).sort(), [200, 409]);
        assert.equal((await accountOf(instance, 'employee')).version, version + 1);
    });
});

describe('the portal keeps an admin', () => {
    test('who cannot give it up while alone', async () => {
        await addPerson(instance, 'waiting', 'admin');
        await instance.sql("UPDATE people SET state = 'invited' WHERE user_name = 'waiting'");
        const page = await edit('admin', { role: 'content' });
        assert.equal(page.status, 422);
        assert.match(page.text, /is the only admin. Make somebody else one first/);
        assert.equal((await accountOf(instance, 'admin')).roles, 9);
        assert.ok(await isSignedIn(admin));
        const { path } = await accountOf(instance, 'admin');
        assert.ok(!(await admin.get(path)).forms.some(({ action }) => action === `${path}/deactivate`));
        const token = (await admin.get(path)).form(path).fields.find(([name]) => name === 'form_token');
        await admin.post(`${path}/deactivate`, [token]);
        assert.equal((await accountOf(instance, 'admin')).state, 'active');
        await press('waiting', 'deactivate');
    });

    test('even when two demote each other at once', async () => {
        await addPerson(instance, 'second', 'admin');
        const second = await signIn(instance, 'second');
        const [mine, theirs] = [await accountOf(instance, 'admin'), await accountOf(instance, 'second')];
        const forms = [(await admin.get(theirs.path)).form(theirs.path), (await second.get(mine.path)).form(mine.path)];
        /* neither can commit before both have looked whether the other is there */
        const held = instance.sql('LOCK TABLES audit WRITE; DO SLEEP(0.7); UNLOCK TABLES');
        while (!(await instance.sql('SHOW PROCESSLIST')).some((row) => row[6] === 'User sleep'))
            continue;
        await Promise.all([admin.submit(forms[0], { role: null }), second.submit(forms[1], { role: null }), held]);
        const [[left]] = await instance.sql("SELECT COUNT(*) FROM people WHERE roles & 8 AND state = 'active'");
        assert.equal(left, '1');
        await instance.sql("UPDATE people SET roles = IF(user_name = 'admin', 9, 1) WHERE user_name IN ('admin', 'second')");
        admin = await signIn(instance, 'admin');
    });
});

describe('leaving', () => {
    test('keeps the person, shuts them out, and can be undone', async () => {
        const leader = await signIn(instance, 'leader');
        const page = await press('leader', 'deactivate');
        assert.match(page.text, /Deactivated, and signed out everywhere/);
        assert.ok(!await isSignedIn(leader));
        assert.match((await press('leader', 'activate')).text, /Active again/);
        assert.ok(await isSignedIn(await signIn(instance, 'leader')));
        const audit = await instance.sql(`SELECT action, JSON_VALUE(before_state, '$.state'), JSON_VALUE(after_state,
            '$.state') FROM audit WHERE action LIKE 'account.%activate' ORDER BY id DESC LIMIT 2`);
        assert.deepEqual(audit, [['account.activate', 'inactive', 'active'], ['account.deactivate', 'active', 'inactive']]);
    });
});

describe('the list', () => {
    test('finds by words of the name, user name and address, taking signs literally', async () => {
        await addPerson(instance, 'o_neil', 'employee', 'Zoë O’Neil-Okafor');
        for (const [words, found] of [['zoe', true], ['O’Neil', true], ['o_n', true], ['o_neil@', true], ['%', false],
            ['_', false], ['kafor', false], ["' OR 1=1 -- ", false], ['\\', false]]) {
            const page = await admin.get(`/accounts?q=${encodeURIComponent(words)}`);
            assert.equal(page.status, 200);
            assert.equal(page.text.includes('Zoë O’Neil-Okafor'), found, words);
        }
        assert.match((await admin.get('/accounts?q=nobody+at+all')).text, /Nobody fits what you look for/);
    });

    test('pages through everyone once, those of one name too', async () => {
        await instance.sql(`INSERT INTO people (user_name, email, name, created_at) SELECT CONCAT('many-', seq),
            CONCAT('many-', seq, '@example.org'), IF(seq < 60, 'Many, of one name', CONCAT('Many ', seq)),
            UTC_TIMESTAMP() FROM seq_1_to_120`);
        const seen = [];
        let page = await admin.get('/accounts?state=invited&q=many');
        for (;;) {
            seen.push(...page.links.filter((href) => /^\/accounts\/\d+$/.test(href)));
            const next = page.links.find((href) => href.includes('after_id='));
            if (!next)
                break;
            assert.ok(seen.length <= 120);
            page = await admin.get(next);
        }
        assert.equal(seen.length, 120);
        assert.equal(new Set(seen).size, 120);
    });
});

describe('departments', () => {
    const names = async () => (await instance.sql('SELECT name FROM departments ORDER BY id')).flat();

    async function add(name) {
        return admin.submit((await admin.get('/departments')).form('/departments'), { name });
    }

    test('are added and renamed, each name once', async () => {
        assert.match((await add('قسم 🌻')).text, /Saved/);
        assert.deepEqual(await names(), ['Workshop', 'قسم 🌻']);
        const twice = await add('WORKSHOP');
        assert.equal(twice.status, 422);
        assert.match(twice.text, /There is a department of this name already/);
        assert.match((await add('')).text, /Name is missing/);
        assert.equal((await add('x'.repeat(81))).status, 422);
        const form = (await admin.get('/departments/1')).form('/departments/1');
        assert.match((await admin.submit(form, { name: 'Works' })).text, /Saved/);
        assert.deepEqual(await names(), ['Works', 'قسم 🌻']);
        const stale = await admin.submit(form, { name: 'Old shop' });
        assert.equal(stale.status, 409);
        assert.equal(stale.body.split('theirs-text">Works<').length, 2);
        const taken = await admin.submit(stale.form('/departments/1'), { name: 'قسم 🌻' });
        assert.equal(taken.status, 422);
        assert.equal((await admin.get('/departments/99')).status, 404);
        const audit = await instance.sql(`SELECT JSON_VALUE(before_state, '$.name'), JSON_VALUE(after_state, '$.name')
            FROM audit WHERE action = 'department.save' ORDER BY id DESC LIMIT 1`);
        assert.deepEqual(audit, [['Workshop', 'Works']]);
    });
});
