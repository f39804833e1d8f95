// The voting booth: yes, not now and never are equally easy, and a no is seen by nobody.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { addCampaign, answerBooth, openCall, sayYes, takePart } from '../support/help.mjs';

let instance;
let call;
const people = {};
const ids = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['priya', 'booth', 'other'])
        ids[name] = await addPerson(instance, name, 'employee', `Test ${name}`);
    for (const name of ['employee', 'content', 'leader', 'admin', 'priya', 'booth', 'other'])
        people[name] = await signIn(instance, name);
    const campaign = await addCampaign(instance, { owner: 'leader', deputy: 'content' });
    call = await openCall(people.content, campaign, { title: 'Write a page', format: 'write' });
});
after(() => instance?.stop());

const settingsOf = (page) => page.forms.find((form) => form.html.includes('name="interests"'));

async function row(name) {
    const rows = await instance.sql(`SELECT answer, takes_part, seen, paused, interests, formats, hours
        FROM volunteers WHERE person_id = ${ids[name]}`);
    return rows[0];
}

describe('the booth', () => {
    test('offers three answers alike, with both switches off', async () => {
        const page = await people.booth.get('/volunteer');
        const booth = page.forms.find((form) => form.html.includes('value="never"'));
        const buttons = [...booth.html.matchAll(/<button class="([^"]*)" type="submit" name="action" value="(\w+)">/g)];
        assert.deepEqual(buttons.map(([, , value]) => value), ['yes', 'not_now', 'never']);
        assert.equal(new Set(buttons.map(([, style]) => style)).size, 1, 'one style for all three');
        assert.match(page.text, /Two switches, both off/);

        const yes = await sayYes(people.booth);
        const form = settingsOf(yes);
        assert.ok(form.fields.some(([name]) => name === 'takes_part'));
        assert.ok(!form.fields.some(([name]) => name === 'seen'), 'being seen stays off');
        assert.deepEqual(await row('booth'), ['yes', '1', '0', '0', '', '', '0']);
    });

    test('keeps interests, formats, networks and hours, and shows them again', async () => {
        const said = { formats: ['write', 'review'], interests: 'Bread 🍞\nשלום', networks: [2, 9], hours: 3, seen: 1 };
        const page = await takePart(people.booth, said);
        const fields = settingsOf(page).fields;
        const values = (wanted) => fields.filter(([name]) => name === wanted).map(([, value]) => value);
        assert.deepEqual(values('formats'), ['write', 'review']);
        assert.deepEqual(values('networks'), ['2', '9']);
        assert.deepEqual(values('interests'), ['Bread 🍞\nשלום']);
        assert.deepEqual(values('hours'), ['3']);
        assert.deepEqual(values('seen'), ['1']);
        assert.doesNotMatch(page.body, /Newsletter|Company blog/, 'networks are those of kind social');
    });

    test('pauses and goes on with all that was said', async () => {
        const before = await row('booth');
        assert.match((await answerBooth(people.booth, 'pause')).text, /having a pause/);
        assert.equal((await row('booth'))[3], '1');
        assert.doesNotMatch((await people.booth.get(call)).body, /action="[^"]*\/offer"/);
        await answerBooth(people.booth, 'resume');
        assert.deepEqual(await row('booth'), before);
    });

    test('deletes what was said when one leaves, or says no later', async () => {
        await answerBooth(people.booth, 'leave');
        const left = `SELECT (SELECT COUNT(*) FROM volunteers WHERE person_id = ${ids.booth}) +
            (SELECT COUNT(*) FROM volunteer_networks WHERE person_id = ${ids.booth})`;
        assert.deepEqual(await instance.sql(left), [['0']]);
        for (const answer of ['not_now', 'never']) {
            await takePart(people.booth, { interests: 'Bread', networks: [2], seen: 1, hours: 2, formats: ['write'] });
            const page = await people.booth.get('/volunteer');
            const keys = settingsOf(page).fields.filter(([name]) => ['form_token', 'once', 'next'].includes(name));
            const no = await people.booth.post('/volunteer', [...keys, ['action', answer]]);
            assert.match(no.text, answer === 'never' ? /never ask again/ : /not now/);
            assert.deepEqual(await row('booth'), [answer, '0', '0', '0', '', '', '0']);
            const [[networks]] = await instance.sql(`SELECT COUNT(*) FROM volunteer_networks WHERE person_id = ${ids.booth}`);
            assert.equal(networks, '0');
            await sayYes(people.booth);
        }
    });

    test('leads on to an own path alone', async () => {
        const page = await people.booth.get(`/volunteer?next=${call}`);
        assert.deepEqual(settingsOf(page).fields.find(([name]) => name === 'next'), ['next', call]);
        const saved = await people.booth.submit(settingsOf(page), { action: 'save', takes_part: 1 }, { follow: false });
        assert.equal(saved.headers.location, call);
        for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a%0d%0aSet-Cookie:x=1', '/a%09b']) {
            const shown = await people.booth.get(`/volunteer?next=${bad}`);
            assert.ok(shown.status === 400 || !shown.body.includes('evil'), bad);
            const sent = await people.booth.submit(settingsOf(page),
                { action: 'save', takes_part: 1, once: null, next: decodeURIComponent(bad), version: null }, { follow: false });
            assert.ok(!/evil|Set-Cookie:x/.test(JSON.stringify(sent.headers)), bad);
        }
    });

    test('refuses what does not fit and keeps what was typed', async () => {
        await takePart(people.booth, {});
        const form = settingsOf(await people.booth.get('/volunteer'));
        const wrong = [
            [{ hours: 41 }, 422, /Hours a month must be between 0 and 40/], [{ hours: 'two' }, 422, /whole number/],
            [{ formats: ['dance'] }, 422, /not one of the choices/], [{ networks: [1] }, 422, /not one of the choices/],
            [{ networks: ['x'] }, 422, /not one of the choices/], [{ networks: [999999] }, 422, /not one of the choices/],
            [{ interests: 'x\n'.repeat(21) }, 422, /at most 20 lines/], [{ interests: 'y'.repeat(1601) }, 422, /at most 1600 characters/],
            [{ formats: Array(7).fill('write') }, 400], [{ action: 'shout' }, 422], [{ action: null }, 422],
            [{ answer: 'never' }, 400], [{ version: [1, 2] }, 400],
        ];
        const before = await row('booth');
        for (const [fields, status, words] of wrong) {
            const page = await people.booth.submit(form, { action: 'save', takes_part: 1, interests: 'kept 🙂', ...fields });
            assert.equal(page.status, status, JSON.stringify(fields));
            if (words)
                assert.match(page.text, words, JSON.stringify(fields));
            if (status === 422 && !fields.interests && fields.action === undefined)
                assert.ok(page.body.includes('kept 🙂'), JSON.stringify(fields));
        }
        assert.deepEqual(await row('booth'), before);
    });

    test('shows both texts to a second window', async () => {
        const form = settingsOf(await people.booth.get('/volunteer'));
        await people.booth.submit(form, { action: 'save', takes_part: 1, interests: 'first window' });
        const stale = await people.booth.submit(form, { action: 'save', takes_part: 1, interests: 'second window', once: null });
        assert.equal(stale.status, 409);
        for (const words of ['first window', 'second window'])
            assert.ok(stale.body.includes(words), words);
        const saved = await people.booth.submit(settingsOf(stale), { action: 'save' });
        assert.equal(saved.status, 200);
        assert.equal((await row('booth'))[4], 'second window');
    });

    test('needs a session and its token', async () => {
        const { Client } = await import('../support/client.mjs');
        const stranger = new Client(instance.origin);
        assert.match((await stranger.get('/volunteer', { follow: false })).headers.location, /^\/sign-in/);
        assert.equal((await stranger.post('/volunteer', { action: 'yes' })).status, 403);
        assert.equal((await people.other.post('/volunteer', { action: 'yes', form_token: 'x' })).status, 403);
        assert.equal(await row('other'), undefined);
    });
});

// ---- a no is seen by nobody

const keys = /name="(once|form_token)" value="[^"]*"/g;

// All that comes back for a request, but for its keys, its number and the date.
function bare(page) {
    const { date, ...headers } = page.headers;
    return JSON.stringify([page.status, headers, page.body.replace(keys, '').replace(/<code>[0-9a-f]{32}<\/code>/g, '')]);
}

// What leader, content team, admin and a colleague see wherever helping might show.
async function seenByOthers(id) {
    const paths = ['/people', '/people?q=Test', '/people?q=priya', '/people?helps=any', '/people?helps=write',
        `/people/${id}`, '/people/999999', '/help-wanted', '/help-wanted?format=write', '/help-wanted/mine', call,
        '/help-wanted/new', '/volunteer', '/campaigns', '/campaigns/1', '/posts', '/briefs', '/', '/search?q=priya',
        '/search?q=bread', `/volunteer/${id}`, '/accounts', `/accounts/${id}`, `/thread?goal=1`];
    const seen = {};
    for (const name of ['leader', 'content', 'admin', 'other'])
        for (const path of paths)
            seen[`${name} ${path}`] = bare(await people[name].get(path, { follow: false }));
    return seen;
}

describe('to everybody else', () => {
    test('no, pause, not seen and gone are like never asked, byte by byte', async () => {
        const said = { interests: 'bread', formats: ['write'], networks: [2], hours: 2 };
        const neverAsked = await seenByOthers(ids.priya);
        assert.deepEqual(await seenByOthers(ids.priya), neverAsked, 'pages are the same twice');

        const answers = {
            'not now': () => answerBooth(people.priya, 'not_now'),
            'never': () => answerBooth(people.priya, 'never'),
            'yes': () => answerBooth(people.priya, 'yes'),
            'yes, with all but being seen': () => takePart(people.priya, said),
            'seen, but taking no part': () => takePart(people.priya, { ...said, seen: 1, takes_part: null }),
        };
        for (const [words, answer] of Object.entries(answers)) {
            await answer();
            assert.deepEqual(await seenByOthers(ids.priya), neverAsked, words);
        }

        await takePart(people.priya, { ...said, seen: 1 });
        const visible = await seenByOthers(ids.priya);
        assert.notEqual(visible['leader /people'], neverAsked['leader /people']);
        assert.match(visible[`leader /people/${ids.priya}`], /Happy to help/);
        assert.match(visible['other /people?helps=write'], /Test priya/);

        await answerBooth(people.priya, 'pause');
        assert.deepEqual(await seenByOthers(ids.priya), neverAsked, 'a pause');
        await answerBooth(people.priya, 'resume');
        assert.deepEqual(await seenByOthers(ids.priya), visible);
        await answerBooth(people.priya, 'leave');
        assert.deepEqual(await seenByOthers(ids.priya), neverAsked, 'gone');
    });

    test('every answer is sent to one address, leads to one address and leaves one row in the audit', async () => {
        const seen = new Set();
        for (const action of ['not_now', 'yes', 'save', 'pause', 'resume', 'leave', 'never']) {
            const page = await people.priya.get('/volunteer');
            const form = page.forms.find((one) => one.html.includes(`value="${action}"`));
            const sent = await people.priya.submit(form, { action }, { follow: false });
            const [[, ...audit]] = await instance.sql(`SELECT id, action, object_kind, object_id, before_state, after_state,
                result FROM audit WHERE person_id = ${ids.priya} ORDER BY id DESC LIMIT 1`);
            const [location] = await instance.sql('SELECT location FROM submissions ORDER BY created_at DESC LIMIT 1');
            seen.add(JSON.stringify([form.action, sent.status, sent.headers.location, audit, location]));
        }
        assert.deepEqual([...seen], [JSON.stringify(['/volunteer', 303, '/volunteer?note=saved',
            ['volunteer.change', 'volunteer', 'NULL', 'NULL', 'NULL', 'done'], ['/volunteer?note=saved']])]);
    });

    test('the other rooms have no door to the answers', async () => {
        for (const handler of ['account', 'home', 'briefs', 'campaigns'])
            for (const table of ['volunteers', 'volunteer_networks', 'call_passes'])
                await assert.rejects(instance.sql(`SELECT * FROM ${table}`, handler), /denied/, `${handler} ${table}`);
        const audit = await instance.sql("SELECT COUNT(*) FROM shared_audit WHERE action LIKE 'volunteer%'", 'home');
        assert.deepEqual(audit, [['0']]);
    });

    test('fewer than five who help are no number', async () => {
        for (let i = 1; i <= 5; i++) {
            await addPerson(instance, `glad${i}`, 'employee', `Glad ${i}`);
            await takePart(await signIn(instance, `glad${i}`), { seen: 1 });
            const page = await people.leader.get('/people');
            if (i < 5)
                assert.doesNotMatch(page.text, /colleagues say that they are happy/, `with ${i}`);
            else
                assert.match(page.text, /5 colleagues say that they are happy/);
        }
    });
});
