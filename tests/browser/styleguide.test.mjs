// Every part of the interface, on one page for admins: in both themes, on a desk and a phone, in
// forced colours, under the keyboard and under a finger.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { assertWell } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn, testPassword } from '../support/people.mjs';

let instance;
let browser;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const controls = 'main :is(a[href], button, input:not([type=hidden]), select, textarea, summary):not([disabled])';
const open = async (options) => {
    const page = await openPage(browser, instance, { person: 'admin', ...options });
    await page.goto('/styleguide');
    return page;
};

describe('the style guide', () => {
    it('is for admins, who find it among the settings', async () => {
        assert.equal((await (await signIn(instance, 'leader')).get('/styleguide')).status, 403);
        const page = await openPage(browser, instance, { person: 'admin' });
        await page.goto('/settings');
        await page.getByRole('link', { name: 'Style guide' }).click();
        await page.getByRole('heading', { name: 'Style guide', level: 1 }).waitFor();
    });

    for (const [what, viewport] of [['a desk', desktop], ['a phone', phone]])
        for (const dark of [false, true])
            it(`has no part that axe finds fault with, on ${what}, ${dark ? 'dark' : 'light'}`, async () => {
                const page = await open({ viewport, dark });
                await page.locator('.editor-bar:not([hidden])').waitFor();
                await assertWell(page, 'the style guide');
                assert.deepEqual(page.problems, []);
            });

    it('shows where the keyboard is, on each control', async () => {
        const page = await open({});
        const count = await page.locator(controls).count();
        assert.ok(count > 40, `${count} controls`);
        const unseen = [];
        for (let i = 0; i < count; i++) {
            const control = page.locator(controls).nth(i);
            if (!await control.isVisible())
                continue;
            await control.focus();
            await page.keyboard.press('Shift'); // by key, so that :focus-visible holds
            const seen = await control.evaluate((element) => {
                const styles = [element, element.closest('.choice, .editor-box') ?? element].map((one) => getComputedStyle(one));
                return element !== document.activeElement
                    || styles.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none');
            });
            if (!seen)
                unseen.push(await control.evaluate((element) => element.outerHTML.slice(0, 120)));
        }
        assert.deepEqual(unseen, []);
    });

    it('has targets that a pointer meets, and a finger', async () => {
        for (const [touch, least] of [[false, 24], [true, 44]]) {
            const context = await browser.newContext({ baseURL: instance.origin, viewport: touch ? phone : desktop, hasTouch: touch, isMobile: touch });
            const page = await context.newPage();
            await page.goto('/sign-in');
            await page.fill('input[name=name]', 'admin');
            await page.fill('input[name=password]', testPassword);
            await Promise.all([page.waitForNavigation(), page.click('form[action="/sign-in"] button[type=submit]')]);
            await page.goto('/styleguide');
            const small = await page.evaluate((size) => [...document.querySelectorAll('main .button, main .input, main .choice')]
                .map((element) => [element, element.getBoundingClientRect()])
                .filter(([element, { width, height }]) => width > 0 && !element.matches('textarea, [type=checkbox], [type=radio]') && (width < size || height < size - 0.5))
                .map(([element, { width, height }]) => `${element.outerHTML.slice(0, 80)} is ${width} by ${height}`), least);
            assert.deepEqual(small, []);
            await context.close();
        }
    });

    it('keeps its edges where colours are forced', async () => {
        const page = await open({});
        await page.emulateMedia({ forcedColors: 'active' });
        const bare = await page.evaluate(() => [...document.querySelectorAll('main :is(.button, .status, .notice, .input:not(.editor-box .input), .editor-box, .tile, .avatar, .new)')]
            .filter((element) => element.getBoundingClientRect().width > 0)
            .filter((element) => {
                const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
                return borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0;
            }).map((element) => element.outerHTML.slice(0, 120)));
        assert.deepEqual(bare, []);
        await page.emulateMedia({ forcedColors: 'none' });
    });

    it('says each of the five kinds of a status in a word and an icon', async () => {
        const page = await open({});
        const kinds = await page.locator('#statuses .status').evaluateAll((all) => all.map((one) => [one.className.match(/status-(\w+)/)[1], one.innerText.trim(), one.querySelector('use').getAttribute('href').split('#')[1]]));
        assert.deepEqual(kinds.map(([kind]) => kind), ['draft', 'waiting', 'scheduled', 'done', 'problem']);
        for (const [kind, word, icon] of kinds) {
            assert.ok(word.length > 0, kind);
            assert.equal(icon, `status-${kind}`);
        }
    });
});
