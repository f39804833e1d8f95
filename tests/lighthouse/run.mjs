// make lighthouse: the home of each role, a brief, a campaign and the calendar, on a phone and on
// a desk, in all four categories. Fails below 100; what costs points is said below each.

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { startInstance } from '../support/instance.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { names } from '../support/reach.mjs';

const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
const desk = {
    formFactor: 'desktop',
    screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
    throttling: { rttMs: 40, throughputKbps: 10240, cpuSlowdownMultiplier: 1 },
};
const pages = [...Object.keys(names).map((role) => [role, '/']), ['content', '/briefs/1'], ['content', '/campaigns/1'], ['content', '/calendar']];

const instance = await startInstance({ demo: true });
const chrome = await launch({ chromePath: process.env.CHROMIUM || '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
let below = 0;

async function look(role, path, form, settings) {
    const client = await signIn(instance, names[role], demoPassword);
    const Cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
    const { lhr } = await lighthouse(instance.origin + path, { port: chrome.port, logLevel: 'error', onlyCategories, extraHeaders: { Cookie }, ...settings });
    const categories = Object.values(lhr.categories);
    console.log(`${role.padEnd(9)} ${path.padEnd(13)} ${form.padEnd(6)} ${categories.map(({ id, score }) => `${id} ${Math.round(score * 100)}`).join('  ')}`);
    below += categories.filter(({ score }) => score < 0.995).length;
    for (const { id, weight } of categories.flatMap(({ auditRefs }) => auditRefs)) {
        const { score, title, displayValue = '' } = lhr.audits[id];
        if (score !== null && score < 0.9 && weight > 0)
            console.log(`    ${title} ${displayValue}`);
    }
}

try {
    for (const [role, path] of pages)
        for (const [form, settings] of [['phone', {}], ['desk', desk]])
            await look(role, path, form, settings);
} finally {
    await chrome.kill();
    await instance.stop();
}
process.exitCode = below > 0 ? 1 : 0;
