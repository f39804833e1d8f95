// A writer adds a picture, with and without scripts, on a desk and on a phone, and readers see it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from '../support/browser.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { jpegOf } from '../support/pictures.mjs';

let instance;
let browser;
let client;
let campaign;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    client = await signIn(instance, 'content');
    campaign = await fileCampaign(client, await publishedGoal(instance, await signIn(instance, 'leader')));
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

for (const [how, options] of [['with scripts, on a desk, light', { viewport: { width: 1280, height: 800 } }],
    ['without scripts, on a phone, dark', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, colorScheme: 'dark' }]])
    describe(how, () => {
        test('a picture is added and seen', async () => {
            const post = await writePost(client, campaign, { title: `Seen ${how}`, channel: 1, body: 'Words.' });
            const context = await browser.newContext({ baseURL: instance.origin, ...options });
            await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: instance.origin })));
            const page = await context.newPage();
            await page.goto(post);
            await page.getByRole('link', { name: 'Pictures' }).click();
            await page.getByRole('button', { name: 'Add' }).click();
            await page.getByText('Say what the picture shows').first().waitFor();
            await page.setInputFiles('input[name=file]', { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpegOf(64, 48, { turned: 6 }) });
            await page.getByLabel('What it shows').fill('Grey, as <b>fog</b> is [really]');
            await page.getByRole('button', { name: 'Add' }).click();
            await page.getByText('Grey, as <b>fog</b> is [really]').first().waitFor();
            if (options.javaScriptEnabled !== false)
                await assertFits(page, `${post}/pictures`);
            const line = await page.locator('code').innerText();
            await page.goto(post);
            const picture = page.getByRole('img', { name: 'Grey, as <b>fog</b> is [really]' });
            assert.deepEqual(await picture.evaluate((image) => [image.naturalWidth, image.naturalHeight]), [48, 64]);
            await page.goto(`${post}/edit`);
            await page.locator('[name=body]').fill(`Above.\n\n${line}\n\nBelow.`);
            await page.locator('main form').getByRole('button', { name: /^Save/ }).first().click();
            await page.goto(post);
            const within = page.locator('.prose img');
            assert.equal(await within.getAttribute('alt'), 'Grey, as <b>fog</b> is [really]');
            assert.equal(await within.evaluate((image) => image.complete && image.naturalWidth), 48);
            assert.equal(await page.locator('.pictures img').count(), 0, 'it stands there once');
            if (options.javaScriptEnabled !== false)
                await assertFits(page, post);
            await context.close();
        });
    });

describe('in the editor', () => {
    test('a picture is put where the cursor stands, can be undone, and its words are changed', async () => {
        const post = await writePost(client, campaign, { title: 'Within', channel: 1, body: 'Above.\n\nBelow.' });
        const form = (await client.get(`${post}/pictures`)).form(`${post}/pictures`);
        await client.submit(form, { file: { filename: 'a.jpg', content: jpegOf(64, 48), type: 'image/jpeg' }, words: 'Fog' });
        const context = await browser.newContext({ baseURL: instance.origin, viewport: { width: 1280, height: 800 } });
        await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: instance.origin })));
        const page = await context.newPage();
        await page.goto(`${post}/edit`);
        page.on('dialog', (dialog) => dialog.accept());
        const body = page.locator('[name=body]');
        await page.locator('.editor-bar:not([hidden])').first().waitFor();
        await body.evaluate((area) => area.setSelectionRange(6, 6));
        await page.getByRole('button', { name: 'Insert Fog' }).click();
        assert.match(await body.inputValue(), /^Above\.\n\n!\[Fog\]\(\/pictures\/[0-9a-f]{64}\)\n\nBelow\.$/);
        await body.press('Control+z');
        assert.equal(await body.inputValue(), 'Above.\n\nBelow.');
        await assertFits(page, `${post}/edit`);
        await page.getByRole('link', { name: 'Add or change' }).click();
        await page.getByRole('link', { name: /^Change the words ?: Fog/ }).click();
        await page.getByLabel('What it shows').fill('');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Say what the picture shows').first().waitFor();
        await page.getByLabel('What it shows').fill('Mist over a field');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Saved what it shows.').waitFor();
        assert.deepEqual(await instance.sql(`SELECT words FROM post_pictures WHERE post_id = ${idOf(post)}`), [['Mist over a field']]);
        await context.close();
    });
});
