// Chromium, driven. One browser for a test file, a fresh context for each person.
//
//   const browser = await openBrowser();
//   after(() => browser.close());
//   const page = await openPage(browser, instance, { person: 'dana.okafor', javaScript: false });

import { createRequire } from 'node:module';
import { after } from 'node:test';
import { testPassword } from './people.mjs';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { chromium } = require('playwright-core');

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

const opened = [];

// A browser that nobody closes keeps its test file running: a `before` that fails may never
// have learnt of it.
after(async () => {
    for (const browser of await Promise.allSettled(opened))
        await browser.value?.close();
});

export function openBrowser() {
    const browser = chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
            '--disable-background-networking', '--disable-component-update'],
    });
    opened.push(browser);
    return browser;
}

// A page at the portal. What goes wrong in it, an error of a script, a policy that was
// broken, a request to another host, is kept in page.problems. With person: signed in.
export async function openPage(browser, instance,
    { javaScript = true, viewport = desktop, dark = false, person, password = testPassword } = {}) {
    const context = await browser.newContext({
        baseURL: instance.origin,
        javaScriptEnabled: javaScript,
        viewport,
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(String(error)));
    page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
            page.problems.push(message.text());
    });
    page.on('request', (request) => {
        if (!request.url().startsWith(instance.origin) && !request.url().startsWith('data:'))
            page.problems.push(`request to ${request.url()}`);
    });
    if (person)
        await signInPage(page, person, password);
    return page;
}

export async function signInPage(page, person, password = testPassword) {
    await page.goto('/sign-in');
    await page.fill('input[name="name"]', person);
    await page.fill('input[name="password"]', password);
    await Promise.all([
        page.waitForURL((url) => url.pathname !== '/sign-in'),
        page.click('form[action="/sign-in"] button[type="submit"]'),
    ]);
}
