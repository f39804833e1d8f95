// Accounts in a browser: signing in, an invitation from end to end, every page at two
// widths, light and dark, with and without scripts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, openBrowser, openPage, phone, signInPage } from '../support/browser.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addPerson, testPassword } from '../support/people.mjs';


let instance;
let browser;

before(async () => {
    instance = await startInstance();
    await addPerson(instance, 'admin', 'admin');
    await addPerson(instance, 'ada', 'employee', 'Ada Byron');
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, 'Workshop')");
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const errorTitle = /^Error: /;

for (const [how, javaScript] of [['with scripts', true], ['without scripts', false]])
    test(`an admin invites somebody, who signs in, changes the password and leaves: ${how}`, async () => {
        const name = javaScript ? 'מריה לי 🌻' : 'مريم 🌻';
        const user = javaScript ? 'maria' : 'maryam';
        const admin = await openPage(browser, instance, { person: 'admin', javaScript });
        await admin.goto('/accounts');
        await admin.click('text=Invite a person');
        await admin.fill('#f-name', name);
        await admin.fill('#f-email', `${user}@example.org`);
        await admin.selectOption('#f-department', '1');
        await admin.check('input[value=content]');
        await admin.click('main button:has-text("Invite")');
        const link = await admin.inputValue('#invite-link');
        assert.match(link, /\/welcome\/[\w-]{43}$/);
        if (javaScript) {
            await admin.reload().catch(() => {});
            assert.ok(!(await admin.content()).includes(link), 'the link is shown once');
        }
        await admin.goto('/accounts?state=invited');
        assert.ok((await admin.textContent('main')).includes(name));

        const person = await openPage(browser, instance, { javaScript, viewport: phone });
        await person.goto(link);
        assert.ok((await person.textContent('h1')).includes(name));
        await person.fill('#f-password', 'short');
        await person.fill('#f-again', 'short');
        await person.click('main button');
        assert.match(await person.title(), errorTitle);
        assert.equal(await person.getAttribute('#f-password', 'aria-invalid'), 'true');
        if (javaScript)
            assert.ok(await person.evaluate(() => document.activeElement.matches('.error-summary')));
        await person.fill('#f-password', testPassword);
        await person.fill('#f-again', testPassword);
        await person.click('main button');
        assert.equal(new URL(person.url()).pathname, '/me');
        assert.match(await person.textContent('[role=status]'), /Your password is set/);

        await person.goto('/me/password');
        await person.fill('#f-old', testPassword);
        await person.fill('#f-new', 'three grey herons');
        await person.fill('#f-again', 'three grey herons');
        await person.click('main form[action="/me/password"] button');
        assert.match(await person.textContent('[role=status]'), /Your password is changed/);
        await person.goto('/me');
        await person.click('main form[action="/sign-out"] button');
        assert.match(await person.textContent('main'), /You are signed out/);
        await signInPage(person, user, 'three grey herons');
        assert.notEqual(new URL(person.url()).pathname, '/sign-in');
        assert.deepEqual([...admin.problems, ...person.problems], []);
        await admin.context().close();
        await person.context().close();
    });

test('a password manager finds what it looks for, and pasting works', async () => {
    const page = await openPage(browser, instance);
    await page.goto('/sign-in');
    assert.equal(await page.getAttribute('#f-name', 'autocomplete'), 'username');
    assert.equal(await page.getAttribute('#f-password', 'autocomplete'), 'current-password');
    assert.equal(await page.evaluate(() => ['f-name', 'f-password'].every((id) =>
        document.getElementById(id).dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })))), true);
    await page.fill('#f-name', 'ada');
    await page.fill('#f-password', 'not the right one');
    await page.press('#f-password', 'Enter');
    await page.waitForSelector('.error-summary');
    assert.equal(await page.inputValue('#f-name'), 'ada');
    assert.equal(await page.inputValue('#f-password'), '');
    assert.deepEqual(page.problems, []);
    await page.context().close();
});

test('a file is previewed, mended, confirmed', async () => {
    const page = await openPage(browser, instance, { person: 'admin' });
    await page.goto('/accounts/import');
    await page.setInputFiles('#f-file', { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('name,email\nSira,none\n') });
    await page.click('main form button[type=submit]');
    assert.match(await page.textContent('table'), /2\s*email\s*E-mail must be/);
    await page.fill('#f-text', 'name,email\nSira,sira@example.org\n');
    await page.click('main form button[type=submit]');
    await page.click('main button:has-text("Add 1 new person")');
    assert.match(await page.textContent('[role=status]'), /The people are added/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
});

const pages = ['/accounts', '/accounts/new', '/accounts/2', '/accounts/import', '/departments', '/departments/1', '/me',
    '/me/password', '/me/sessions'];

for (const [how, options] of [['on a phone', { viewport: phone }], ['on a phone in the dark', { viewport: phone, dark: true }],
    ['on a desktop', { viewport: desktop }], ['on a desktop in the dark', { viewport: desktop, dark: true }]])
    test(`every page is whole and accessible ${how}`, async () => {
        const page = await openPage(browser, instance, options);
        await assertFits(page, '/sign-in');
        await signInPage(page, 'admin');
        for (const path of pages)
            await assertFits(page, path);
        await page.goto('/accounts');
        assert.ok(await page.isVisible('text=Ada Byron'), 'names can be read');
        assert.deepEqual(page.problems, []);
        await page.context().close();
    });
