// People from a CSV file: a preview that writes nothing, then all of them at once.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accountOf } from '../support/account.mjs';
import { startInstance } from '../support/instance.mjs';
import { addPerson, signIn } from '../support/people.mjs';

let instance;
let admin;

before(async () => {
    instance = await startInstance();
    await addPerson(instance, 'admin', 'admin');
    await addPerson(instance, 'ada', 'employee');
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, 'Field Service')");
    admin = await signIn(instance, 'admin');
});
after(() => instance?.stop());

const people = async () => (await instance.sql('SELECT user_name FROM people ORDER BY id')).flat();

async function upload(content, filename = 'people.csv') {
    const form = (await admin.get('/accounts/import')).form('/accounts/import');
    return admin.submit(form, { file: { filename, content, type: 'text/csv' } });
}

const confirmOf = (page) => page.forms.find((form) => form.fields.some(([name]) => name === 'confirm'));

// Rows of the table of problems: row, column, words.
function problemsOf(page) {
    return [...page.body.matchAll(/<tr><td class="num">(\d+)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g)]
        .map(([, row, column, words]) => [Number(row), column, words]);
}

// Uploads what must not be taken: nothing can be confirmed, nothing is written.
async function refused(content) {
    const before = await people();
    const page = await upload(content);
    assert.ok(page.status === 200 || page.status === 422, String(page.status));
    assert.equal(confirmOf(page), undefined);
    assert.deepEqual(await people(), before);
    return page;
}

describe('a file', () => {
    test('is shown first and written when confirmed, once', async () => {
        const page = await upload('name,email,user_name,title,department,roles\r\n' +
            'Mira Lindholm,mira@example.org,,Engineer,Field service,employee\r\n' +
            '"Achebe, Tom",tom@example.org,t.achebe,"Head of ""content""",Communications,content leader\r\n' +
            'مريم 🌻,maryam@example.org,,,Communications,\r\n' +
            'Ada again,ADA@example.org,,,,\r\n');
        assert.match(page.text, /3 new people; 1 person is here already/);
        for (const words of ['Achebe, Tom', 'Head of "content"', 'مريم 🌻', 't.achebe', 'employee, content, leader'])
            assert.ok(page.text.includes(words), words);
        assert.deepEqual(await people(), ['admin', 'ada'], 'the preview wrote nothing');
        assert.deepEqual(await instance.sql('SELECT name FROM departments'), [['Field Service']]);

        const form = confirmOf(page);
        const done = await admin.submit(form, {});
        assert.match(done.text, /The people are added/);
        assert.deepEqual(await people(), ['admin', 'ada', 'mira', 't.achebe', 'maryam']);
        assert.deepEqual(await instance.sql(`SELECT p.name, p.title, d.name, p.roles, p.state FROM people p
            LEFT JOIN departments d ON d.id = p.department_id WHERE p.id > 2 ORDER BY p.id`), [
            ['Mira Lindholm', 'Engineer', 'Field Service', '1', 'invited'],
            ['Achebe, Tom', 'Head of "content"', 'Communications', '7', 'invited'],
            ['مريم 🌻', '', 'Communications', '1', 'invited'],
        ]);
        await admin.submit(form, {});
        assert.equal((await people()).length, 5, 'sent again it adds nobody');
        const [[audited]] = await instance.sql("SELECT COUNT(*) FROM audit WHERE action = 'account.import'");
        assert.equal(audited, '3');
    });

    test('confirmed twice at once is added once', async () => {
        const form = confirmOf(await upload('name,email\nTwo At Once,at.once@example.org\n'));
        await Promise.all([admin.submit(form, {}), admin.submit(form, {})]);
        assert.equal((await people()).filter((name) => name === 'at.once').length, 1);
    });

    test('may have a byte order mark, semicolons or tabs, columns in any order, spaces around', async () => {
        const page = await upload('\ufeffE-Mail ignored;Email ; NAME;roles\n;  sem@example.org ; Sem Iko ;leader|content\n');
        assert.match(page.text, /1 new person/);
        await admin.submit(confirmOf(page), {});
        assert.equal((await accountOf(instance, 'sem')).name, 'Sem Iko');
        assert.equal((await accountOf(instance, 'sem')).roles, 7);
        const tabs = await upload('name\temail\nTab, Ula\ttab@example.org\n');
        assert.match(tabs.text, /Tab, Ula/);
    });

    test('may be pasted', async () => {
        const form = (await admin.get('/accounts/import')).form('/accounts/import');
        const page = await admin.submit(form, { text: 'name,email\nPasted,pasted@example.org\n' });
        assert.match(page.text, /1 new person/);
        await admin.submit(confirmOf(page), {});
        assert.ok(await accountOf(instance, 'pasted'));
    });

    test('may hold formulas, which stay text', async () => {
        const page = await upload('name,email\n"\'=1+1",formula@example.org\n"=HYPERLINK(""http://x"")",other@example.org\n');
        await admin.submit(confirmOf(page), {});
        assert.equal((await accountOf(instance, 'formula')).name, '=1+1', 'the guard of our own exports is dropped');
        assert.equal((await accountOf(instance, 'other')).name, '=HYPERLINK("http://x")');
    });

    test('cannot make markup', async () => {
        const page = await upload('name,email\n<script>alert(1)</script>,script@example.org\n');
        assert.ok(page.body.includes('&lt;script&gt;alert(1)'));
        assert.ok(!page.body.includes('<script>alert(1)'));
    });
});

describe('what is wrong', () => {
    test('is told by row and column', async () => {
        const page = await refused('name,email,user_name,title,department,roles\n' +
            ',a@example.org,,,,\n' +
            'B,no address,,,,\n' +
            '"C\nc",c@example.org,,,,\n' +
            'D,d@example.org,a b,,,\n' +
            `E,e@example.org,,${'x'.repeat(101)},,\n` +
            'F,f@example.org,,,,boss\n' +
            `G,g@example.org,,,${'x'.repeat(81)},\n` +
            'H,h@example.org,ada,,,\n' +
            'I,c2@example.org,,,,\nI,C2@example.org,,,,\n' +
            'J,c2@elsewhere.example,,,,\n' +
            'K,,,,,\n');
        assert.deepEqual(problemsOf(page).map(([row, column]) => [row, column]), [[2, 'name'], [3, 'email'],
            [4, 'name'], [5, 'user_name'], [6, 'title'], [7, 'roles'], [8, 'department'], [9, 'user_name'],
            [11, 'email'], [12, 'user_name'], [13, 'email']]);
        assert.match(page.text, /11 problems to mend/);
        assert.ok(page.body.includes('no address'), 'what was sent can be mended in place');
    });

    test('is said of a file that is not what it should be', async () => {
        for (const [content, words] of [
            ['', /Choose a file/],
            ['who,where\nA,B\n', /The first row must name the columns; name and email are needed/],
            [Buffer.from('name,email\nZo\xeb,zoe@example.org\n', 'latin1'), /not UTF-8/],
            [Buffer.from('name,email\nA,a@example.org\n', 'utf16le'), /not UTF-8/],
            ['name,email\n"A,a@example.org\n', /problem/],
            ['name,email\n', /0 new people/],
        ])
            assert.match((await refused(content)).text, words);
    });

    test('is said of too many', async () => {
        const rows = (count) => 'name,email\n' + Array.from({ length: count }, (_, i) =>
            `N${i},n${i}@example.org\n`).join('');
        assert.match((await upload(rows(1000))).text, /1,000 new people/);
        assert.match((await refused(rows(1001))).text, /At most 1,000 people at once/);
        const large = await upload(`name,email\nA,a@example.org\n${'#'.repeat(400_001)}`);
        assert.equal(large.status, 413);
    });

    test('is not that somebody else added one of them meanwhile', async () => {
        const page = await upload('name,email\nFirst,first@example.org\nLast,last@example.org\n');
        await addPerson(instance, 'last', 'employee');
        await admin.submit(confirmOf(page), {});
        assert.equal((await people()).filter((name) => ['first', 'last'].includes(name)).length, 2);
        assert.equal((await accountOf(instance, 'last')).name, 'Test last', 'who was here is left alone');
    });
});
