// What holds of every page that a person opens, whatever it shows.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { AxeBuilder } = require('@axe-core/playwright');

// The page is no wider than the window, has each id once, and axe finds nothing.
export async function assertWell(page, what) {
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= room, `${what} is ${wide} wide in ${room}`);
    const twice = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        return ids.filter((id, place) => ids.indexOf(id) !== place);
    });
    assert.deepEqual(twice, [], `${what} has ids twice`);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`), [], what);
}

// Opens the page and looks; with SHOTS in the environment, a folder, it leaves a picture there.
export async function assertFits(page, path) {
    await page.goto(path);
    await assertWell(page, path);
    const { width } = page.viewportSize();
    if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${path.replaceAll(/\W+/g, '_')}-${width}.png`, fullPage: true });
}
