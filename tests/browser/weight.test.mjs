// What a page weighs on the wire, as Chromium counts it: at most 150 KB for the first page
// with fonts and icons, 20 KB for each one after, and nothing from another host.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage } from '../support/browser.mjs';
import { startInstance } from '../support/instance.mjs';
import { demoPassword, signIn } from '../support/people.mjs';

const coldMost = 150_000;
const warmMost = 20_000;
let instance;
let browser;
let cookies;

before(async () => {
    [instance, browser] = await Promise.all([startInstance({ demo: true }), openBrowser()]);
    const client = await signIn(instance, 'dana.okafor', demoPassword);
    cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: instance.origin }));
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

// Opens an address; gives back what came over the wire, as [path, bytes] in order of weight.
async function weigh(page, network, path) {
    const paths = new Map();
    const loaded = [];
    const note = ({ requestId, request }) => paths.set(requestId, request.url);
    const add = ({ requestId, encodedDataLength }) => loaded.push([paths.get(requestId), encodedDataLength]);
    network.on('Network.requestWillBeSent', note);
    network.on('Network.loadingFinished', add);
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    network.off('Network.requestWillBeSent', note);
    network.off('Network.loadingFinished', add);
    return loaded.filter(([, bytes]) => bytes > 0).sort((one, other) => other[1] - one[1]);
}

const bytesOf = (loaded) => loaded.reduce((sum, [, bytes]) => sum + bytes, 0);

for (const [name, find] of [
    ['home', () => '/'],
    ['a brief', async () => `/briefs/${(await instance.sql("SELECT MIN(id) FROM briefs WHERE state = 'published'"))[0][0]}`],
    ['the list of campaigns', () => '/campaigns'],
    ['the board', () => '/board'],
    ['the calendar', () => '/calendar'],
    ['a post', async () => `/posts/${(await instance.sql("SELECT MIN(id) FROM posts WHERE state = 'published'"))[0][0]}`],
])
    test(`${name} is light, cold and warm`, async (t) => {
        const path = await find();
        const page = await openPage(browser, instance);
        await page.context().addCookies(cookies);
        const network = await page.context().newCDPSession(page);
        await network.send('Network.enable');
        const cold = await weigh(page, network, path);
        const warm = await weigh(page, network, path);
        t.diagnostic(`${path}: ${bytesOf(cold)} bytes cold in ${cold.length} answers, ${bytesOf(warm)} warm`);
        for (const kind of [/\/css\//, /\/js\//, /\/fonts\//, /icons\.svg/])
            assert.ok(cold.some(([url]) => kind.test(url)), `${kind} is among ${JSON.stringify(cold)}`);
        assert.ok(bytesOf(cold) <= coldMost, JSON.stringify(cold));
        assert.ok(bytesOf(warm) <= warmMost, JSON.stringify(warm));
        assert.deepEqual(page.problems, []);
    });
