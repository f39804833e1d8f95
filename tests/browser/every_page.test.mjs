// Every page of the demo organisation, as each kind of person sees it: nothing wider than the
// window, nothing that axe finds, in light and dark, on a desk and on a phone, in few bytes. On its
// way it takes a picture of each into build/pictures, where index.html shows them all.
//
// make pictures: all of them for every role, in both themes at both widths.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openBrowser, openPage } from '../support/browser.mjs';
import { crawl, routeOf } from '../support/crawl.mjs';
import { assertWell } from '../support/fits.mjs';
import { build, startInstance } from '../support/instance.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { names, startsOf } from '../support/reach.mjs';
import { galleryOf } from '../support/gallery.mjs';

const whole = process.env.PICTURES === 'all';
const folder = join(build, 'pictures');
const roles = ['employee', 'content', 'leader', 'admin'];
const heights = { 1280: 900, 390: 844, 768: 1024, 640: 450, 320: 640 };
const scriptsMost = 50 * 1024;
const tallest = 8000;
const pictureMs = 60_000; // of a long page, on a busy machine
const isPage = (page) => page.status === 200 && /^text\/html/.test(page.headers['content-type']);

const walks = {};
const pictures = [];
const titles = new Map();
let instance;
let browser;

// What a role walks: its home, and each page that no role before it walked.
async function plan() {
    const clients = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await signIn(instance, names[role], demoPassword)])));
    const starts = await startsOf(instance, clients.content);
    const walked = new Set();
    for (const role of roles) {
        const { pages } = await crawl(clients[role], { from: starts[role], each: 1 });
        const own = [...pages.values()].filter(isPage).map(({ path }) => new URL(path, instance.origin))
            .map(({ pathname, search }) => ({ path: pathname + search, pattern: routeOf(pathname, 'GET').pattern }));
        walks[role] = own.filter(({ path, pattern }) => whole || path === '/' || (!walked.has(pattern) && walked.add(pattern)));
    }
}

before(async () => {
    [instance, browser] = await Promise.all([startInstance({ demo: true, settings: { SIGN_IN_RATE: '60r/m' } }), openBrowser()]);
    rmSync(folder, { recursive: true, force: true });
    await plan();
});
after(async () => {
    writeFileSync(join(folder, 'index.html'), galleryOf(pictures));
    await browser?.close();
    await instance?.stop();
});

async function look(page, { width, dark }) {
    await page.setViewportSize({ width, height: heights[width] });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
}

async function takePicture(page, role, path, view) {
    const theme = view.dark ? 'dark' : 'light';
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: view.width, height: Math.max(heights[view.width], Math.min(tall, tallest)) }); // what is fixed stands at the ends
    const file = join(role, `${path.replace(/^\//, '').replaceAll(/[^\w.-]+/g, '_') || 'home'}-${view.width}-${theme}.png`);
    await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled', timeout: pictureMs });
    pictures.push({ role, path, width: view.width, theme, file, title: await page.title() });
}

async function assertNoWider(page, width, path) {
    await look(page, { width });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${path} is ${wide} wide in ${width}`);
}

// Styles and scripts that the page asked for, as they were sent.
const bytesOfParts = (page) => page.evaluate(() => performance.getEntriesByType('resource')
    .filter(({ name }) => /\.(?:css|js)$/.test(new URL(name).pathname)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0));

async function assertShape(page, path, pattern) {
    assert.equal(await page.locator('h1').count(), 1, `${path} has one heading of the first level`);
    const title = await page.title();
    assert.equal(titles.get(title) ?? pattern, pattern, `${path} has a title of its own: ${title}`);
    titles.set(title, pattern);
    const first = await page.evaluate(() => document.querySelector('a[href], button, input, summary')?.className);
    assert.equal(first, 'skip', `${path} begins with the way to its content`);
}

const views = whole ? [1280, 390].flatMap((width) => [{ width, dark: false }, { width, dark: true }]) : [{ width: 1280, dark: false }, { width: 390, dark: true }];

describe('every page that a person of this role reaches', { concurrency: 2 }, () => {
    for (const role of roles)
        test(role, async () => {
            mkdirSync(join(folder, role), { recursive: true });
            const page = await openPage(browser, instance, { person: names[role], password: demoPassword });
            const faults = [];
            const check = (promise) => promise.catch((error) => faults.push(error.message));
            assert.ok(walks[role].length > 0);
            for (const { path, pattern } of walks[role]) {
                await look(page, views[0]);
                await page.goto(path);
                await check(assertShape(page, path, pattern));
                for (const view of views) {
                    await look(page, view);
                    await check(assertWell(page, `${path} at ${view.width}${view.dark ? ' in the dark' : ''}`));
                    await takePicture(page, role, path, view);
                }
                for (const width of [768, 640, 320])
                    await check(assertNoWider(page, width, path));
                const bytes = await bytesOfParts(page);
                if (bytes > scriptsMost)
                    faults.push(`${path} takes ${bytes} bytes of styles and scripts`);
            }
            assert.deepEqual(faults, []);
            assert.deepEqual(page.problems, []);
        });
});
