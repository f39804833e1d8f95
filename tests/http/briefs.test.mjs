// Briefs and their goals: written, published, read, changed, restored, put away.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addGoal, dayFromNow, editBrief, goalFields, publish, publishedBrief, writeBrief } from '../support/briefs.mjs';
import { slowness, startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

let instance;
const people = {};

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    people.otherId = await addPerson(instance, 'other', 'leader', 'Other Leader');
    people.delegateId = await addPerson(instance, 'delegate', 'employee', 'Test Delegate');
    for (const name of ['employee', 'content', 'leader', 'admin', 'other', 'delegate'])
        people[name] = await signIn(instance, name);
});
after(() => instance?.stop());

const idOf = (path) => Number(path.match(/\d+/)[0]);
const valueOf = (form, name) => form.fields.find(([field]) => field === name)?.[1];
const panel = (page, heading) => page.body.split('<section').find((part) => part.includes(`<h2>${heading}</h2>`)) ?? '';

async function goalsOf(brief) {
    return (await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)} ORDER BY position`))
        .map(([id]) => `/goals/${id}`);
}

async function auditOf(kind, path) {
    return (await instance.sql(`SELECT action FROM audit WHERE object_kind = '${kind}'
        AND object_id = ${idOf(path)} ORDER BY id`)).flat();
}

describe('from a draft to its readers', () => {
    test('a draft is for its writer, then everybody reads it, then it is no longer new', async () => {
        const { leader, employee } = people;
        const brief = await writeBrief(leader, { title: 'Homes that were told no', body: 'We can **fit** them now.' });
        for (const name of ['employee', 'content', 'other', 'admin'])
            for (const path of [brief, `${brief}/edit`, `${brief}/publish`, `${brief}/history`, `${brief}/goals/new`])
                assert.equal((await people[name].get(path)).status, 404, `${path} as ${name}`);
        assert.ok(!(await employee.get('/briefs')).text.includes('Homes that were told no'));
        assert.match((await leader.get('/briefs')).text, /Your drafts and changes Tl Homes that were told no/);

        const refused = await leader.get(`${brief}/publish`);
        assert.match(refused.text, /It has no vision/);
        assert.match(refused.text, /It has no goal/);
        assert.ok(refused.links.includes(`${brief}/goals/new`));
        assert.throws(() => refused.form(`${brief}/publish`));

        await editBrief(leader, brief, { vision: 'Nobody is told no.', summary: 'Terraces ask most.' });
        assert.match((await addGoal(leader, brief)).text, /From 14.2 to 9 per 100 visits/);
        const published = await publish(leader, brief, { note: 'First words' });
        assert.match(published.text, /Published\. Everyone sees it/);

        const list = await employee.get('/briefs');
        assert.match(panel(list, 'New or changed since you looked'), /Homes that were told no/);
        assert.match(list.text, /Homes that were told no New Terraces ask most\./);
        const read = await employee.get(brief);
        assert.equal(read.status, 200);
        for (const words of ['Nobody is told no.', 'Terraces ask most.', 'Fewer second visits', 'Test leader', '1 min read'])
            assert.ok(read.text.includes(words), words);
        assert.match(read.body, /We can <strong>fit<\/strong> them now\./);
        assert.doesNotMatch(read.text, /\bEdit\b|Add a goal|Archive/);

        assert.deepEqual(await instance.sql(`SELECT COUNT(*) FROM brief_reads WHERE brief_id = ${idOf(brief)}`), [['1']],
            'looking writes nothing: only the publisher has read it');
        const thanked = await employee.submit(read.form(`${brief}/read`));
        assert.match(thanked.text, /You have read this version/);
        assert.match(panel(await employee.get('/briefs'), 'You have read these'), /Homes that were told no/);
        assert.deepEqual(await auditOf('brief', brief), ['brief.create', 'brief.save', 'brief.publish']);
    });

    test('what is posted to publish an unready brief is refused with the same words', async () => {
        const { leader } = people;
        const ready = await publishedBrief(leader);
        const form = (await leader.get(`${ready}/edit`)).form(`${ready}/edit`);
        const draft = await writeBrief(leader, { title: 'Not ready' });
        const page = await leader.post(`${draft}/publish`,
            { form_token: valueOf(form, 'form_token'), once: 'a', version: 1, note: '' });
        assert.equal(page.status, 422);
        assert.match(page.text, /It has no vision/);
        assert.deepEqual(await instance.sql(`SELECT state FROM briefs WHERE id = ${idOf(draft)}`), [['draft']]);
    });

    test('a change is shown as changed, a small one is not', async () => {
        const { leader, employee } = people;
        const brief = await publishedBrief(leader, { title: 'Changing' });
        const markRead = async () => employee.submit((await employee.get(brief)).form(`${brief}/read`));
        await markRead();

        await editBrief(leader, brief, { body: 'A mended link.' });
        assert.ok(!(await employee.get(brief)).text.includes('A mended link.'), 'the working copy is not shown');
        assert.match((await leader.get(brief)).text, /changes that readers do not see yet/);
        assert.ok(!(await employee.get(brief)).text.includes('changes that readers'));
        await publish(leader, brief, { small_change: '1' });
        assert.match((await employee.get(brief)).text, /A mended link\..*You have read this version/);
        assert.doesNotMatch(panel(await employee.get('/briefs'), 'New or changed since you looked'), /Changing/);

        await editBrief(leader, brief, { body: 'Something new.' });
        await publish(leader, brief);
        assert.match((await employee.get('/briefs')).text, /Changing Changed One visit/);
        await editBrief(leader, brief, { body: 'Something new!' });
        await publish(leader, brief, { small_change: '1' });
        assert.match((await employee.get('/briefs')).text, /Changing Changed/, 'the news before a small change stays news');
        await markRead();
        assert.doesNotMatch((await employee.get('/briefs')).text, /Changing Changed/);

        const again = await leader.get(`${brief}/publish`);
        assert.match(again.text, /Nothing has changed since/);
    });

    test('sent twice, a publication is one version', async () => {
        const { leader } = people;
        const brief = await publishedBrief(leader);
        await editBrief(leader, brief, { body: 'Twice' });
        const form = (await leader.get(`${brief}/publish`)).form(`${brief}/publish`);
        const [first, second] = [await leader.submit(form), await leader.submit(form)];
        assert.equal(first.status, 200);
        assert.equal(second.status, 200);
        assert.deepEqual(await instance.sql(`SELECT COUNT(*) FROM brief_versions WHERE brief_id = ${idOf(brief)}`), [['2']]);
    });

    test('a review that is overdue is said to everybody', async () => {
        const brief = await publishedBrief(people.leader, { review_by: dayFromNow(-3) });
        assert.match((await people.employee.get(brief)).text, /was due for review on .* Ask Test leader/);
        assert.match((await people.leader.get(brief)).text, /set a later date/);
        assert.match((await people.employee.get('/briefs')).text, /Review overdue/);
    });
});

describe('who may write', () => {
    test('only leaders begin one', async () => {
        for (const name of ['employee', 'content', 'admin'])
            for (const path of ['/briefs/new', '/briefs/import'])
                assert.equal((await people[name].get(path)).status, 403, `${path} as ${name}`);
        assert.ok(!(await people.employee.get('/briefs')).links.includes('/briefs/new'));
    });

    test('others may read a published brief, not write it', async () => {
        const brief = await publishedBrief(people.leader);
        const [goal] = await goalsOf(brief);
        const token = valueOf((await people.other.get('/briefs/new')).form('/briefs'), 'form_token');
        for (const path of [`${brief}/edit`, `${brief}/publish`, `${brief}/changes`, `${brief}/goals/new`, `${goal}/edit`])
            assert.equal((await people.other.get(path)).status, 403, path);
        for (const path of [`${brief}/edit`, `${brief}/publish`, `${brief}/archive`, `${brief}/versions/1/restore`,
            `${goal}/edit`, `${goal}/archive`])
            assert.equal((await people.other.post(path, { form_token: token, version: 1 })).status, 403, path);
        assert.equal((await people.other.get(brief)).status, 200);
    });

    test('a delegate writes and publishes, and the history says who', async () => {
        const { leader, delegate } = people;
        const brief = await writeBrief(leader, { title: 'Delegated', vision: 'Shared work', delegate: people.delegateId });
        assert.match((await delegate.get('/briefs')).text, /Delegated/);
        const form = (await delegate.get(`${brief}/edit`)).form(`${brief}/edit`);
        assert.equal(valueOf(form, 'delegate'), undefined, 'only the owner names a delegate');
        await delegate.submit(form, { body: 'Drafted for you' });
        await addGoal(delegate, brief);
        await publish(delegate, brief);
        assert.match((await people.employee.get(`${brief}/history`)).text, /Version 1: Delegated Current Test Delegate/);
        assert.deepEqual(await instance.sql(`SELECT delegate_id FROM briefs WHERE id = ${idOf(brief)}`),
            [[String(people.delegateId)]], 'saving by the delegate keeps the delegate');
        await editBrief(leader, brief, { delegate: '' });
        assert.equal((await delegate.get(`${brief}/edit`)).status, 403);
    });
});

describe('what is typed', () => {
    test('emoji, right-to-left text and markup go through unharmed', async () => {
        const strange = 'Über 👩‍🚀 شكرا <b>"&\'';
        const brief = await publishedBrief(people.leader, { title: strange, summary: strange, vision: strange,
            body: `${strange} <script>alert(1)</script> [x](javascript:alert(1))`, key_messages: `${strange}\n\nzwei`, no_gos: strange });
        const page = await people.employee.get(brief);
        for (const part of ['class="brief-title">', 'In one sentence</p><p>'])
            assert.ok(page.body.includes(`${part}Über 👩‍🚀 شكرا &lt;b&gt;&quot;&amp;&#39;`), part);
        assert.doesNotMatch(page.body, /<script>alert|javascript:alert/);
        const form = (await people.leader.get(`${brief}/edit`)).form(`${brief}/edit`);
        assert.equal(valueOf(form, 'vision'), strange);
        assert.equal(valueOf(form, 'key_messages'), `${strange}\n\nzwei`);
    });

    test('what is wrong is said at the field and nothing typed is lost', async () => {
        const { leader } = people;
        const form = (await leader.get('/briefs/new')).form('/briefs');
        const cases = [
            [{ title: '' }, /Title is missing/],
            [{ title: 'é'.repeat(161) }, /Title can be at most 160 characters; this has 161/],
            [{ title: 'ok', summary: 'x'.repeat(301) }, /In one sentence can be at most 300/],
            [{ title: 'ok', vision: 'x'.repeat(1001) }, /Vision can be at most 1000/],
            [{ title: 'ok', review_by: '2027-02-30' }, /Review by must be a date/],
            [{ title: 'ok', period_from: '2027-03-01', period_to: '2027-02-01' }, /To must not be before From/],
            [{ title: 'ok', delegate: '999999' }, /Delegate is not one of the choices/],
        ];
        for (const [fields, words] of cases) {
            const page = await leader.submit(form, { body: 'Kept & safe 🌱', ...fields });
            assert.equal(page.status, 422, String(words));
            assert.match(page.text, words);
            assert.match(page.title, /^Error: /);
            assert.equal(valueOf(page.form('/briefs'), 'body'), 'Kept & safe 🌱');
        }
        const fits = await writeBrief(leader, { title: '🌱'.repeat(160) });
        assert.match((await leader.get(fits)).text, /🌱{160}/u);
    });

    test('repeated, undeclared and oversized fields are refused', async () => {
        const { leader } = people;
        const form = (await leader.get('/briefs/new')).form('/briefs');
        assert.equal((await leader.submit(form, { title: ['a', 'b'] })).status, 400);
        assert.equal((await leader.submit(form, { title: 'a', owner_id: '1' })).status, 400);
        const long = await leader.submit(form, { title: 'Long', body: 'ü'.repeat(140_000) });
        assert.equal(long.status, 422, 'over 256 KiB of Markdown');
        assert.equal((await leader.submit(form, { title: 'a', body: 'x'.repeat(1_100_000) })).status, 413);
    });

    test('Markdown that nobody writes is refused when it is published, and others are served', async () => {
        const { leader } = people;
        const brief = await writeBrief(leader, { title: 'Deep', vision: 'v', body: '>'.repeat(100_000) });
        await addGoal(leader, brief);
        const started = Date.now();
        const page = await leader.get(`${brief}/publish`);
        assert.ok(Date.now() - started < 3000 * slowness);
        assert.ok(page.links.includes(`${brief}/edit#f-body`), page.text);
        assert.equal((await leader.get(brief)).status, 200);
    });

    test('unknown ids are not found', async () => {
        const brief = await publishedBrief(people.leader);
        for (const path of ['/briefs/999999', '/briefs/999999/edit', `${brief}/versions/9`, `${brief}/compare/1/9`,
            '/goals/999999', '/goals/999999/edit', '/briefs/0', '/briefs/x'])
            assert.equal((await people.leader.get(path)).status, 404, path);
    });

    test('the same form sent twice makes one brief', async () => {
        const { leader } = people;
        const form = (await leader.get('/briefs/new')).form('/briefs');
        const [first, second] = [await leader.submit(form, { title: 'Only once' }), await leader.submit(form, { title: 'Only once' })];
        assert.equal(first.redirects[0], second.redirects[0]);
        assert.deepEqual(await instance.sql("SELECT COUNT(*) FROM briefs WHERE title = 'Only once'"), [['1']]);
    });
});

describe('two who write at once', () => {
    test('the second sees both texts and may then save', async () => {
        const { leader, delegate } = people;
        const brief = await writeBrief(leader, { title: 'Both', body: 'First', delegate: people.delegateId });
        const mine = (await leader.get(`${brief}/edit`)).form(`${brief}/edit`);
        await editBrief(delegate, brief, { body: 'Theirs' });
        const conflict = await leader.submit(mine, { body: 'Mine' });
        assert.equal(conflict.status, 409);
        assert.match(conflict.text, /This was saved meanwhile/);
        assert.equal(valueOf(conflict.form(`${brief}/edit`), 'body'), 'Mine');
        assert.match(conflict.text, /Saved by somebody else meanwhile .*Theirs Mine Their whole text Theirs/);
        assert.deepEqual(await instance.sql(`SELECT body FROM briefs WHERE id = ${idOf(brief)}`), [['Theirs']]);
        await leader.submit(conflict.form(`${brief}/edit`), { body: 'Mine and theirs' });
        assert.deepEqual(await instance.sql(`SELECT body FROM briefs WHERE id = ${idOf(brief)}`), [['Mine and theirs']]);
    });

    test('buttons on a stale page change nothing', async () => {
        const { leader } = people;
        const brief = await publishedBrief(leader);
        const page = await leader.get(brief);
        await editBrief(leader, brief, { body: 'Newer' });
        assert.equal((await leader.submit(page.form(`${brief}/archive`))).status, 409);
        assert.deepEqual(await instance.sql(`SELECT state FROM briefs WHERE id = ${idOf(brief)}`), [['published']]);
    });
});

describe('drafts that save themselves', () => {
    const autosave = { headers: { 'X-Autosave': '1' }, follow: false };

    test('the first save makes the draft and says where it goes on', async () => {
        const { leader } = people;
        const form = (await leader.get('/briefs/new')).form('/briefs');
        const saved = await leader.submit(form, { body: 'No title yet' }, autosave);
        assert.equal(saved.status, 200);
        assert.equal(saved.headers['x-version'], '1');
        const action = saved.headers['x-action'];
        const keys = { once: saved.headers['x-once'], version: saved.headers['x-version'] };
        const next = await leader.submit({ ...form, action }, { ...keys, body: 'More', title: 'Now it has one' }, autosave);
        assert.equal(next.headers['x-version'], '2');
        assert.match((await leader.get(action.replace('/edit', ''))).text, /Now it has one/);

        const stale = await leader.submit({ ...form, action }, { once: 'b', version: 1, body: 'Stale' }, autosave);
        assert.equal(stale.status, 409);
        assert.equal(stale.headers['x-conflict'], action);
        const same = await leader.submit({ ...form, action }, { once: 'c', version: 1, body: 'More', title: 'Now it has one' }, autosave);
        assert.equal(same.status, 200, 'what is saved already needs no saving');
        assert.equal(same.headers['x-version'], '2');
    });

    test('a draft that does not fit is not saved', async () => {
        const form = (await people.leader.get('/briefs/new')).form('/briefs');
        const page = await people.leader.submit(form, { title: 'x'.repeat(200) }, autosave);
        assert.equal(page.status, 422);
    });

    test('saving by hand with the key of a save by itself leads to the draft', async () => {
        const { leader } = people;
        const form = (await leader.get('/briefs/new')).form('/briefs');
        await leader.submit(form, { title: 'By itself' }, autosave);
        const byHand = await leader.submit(form, { title: 'By itself' });
        assert.match(byHand.path, /^\/briefs\/\d+\/edit/);
        assert.deepEqual(await instance.sql("SELECT COUNT(*) FROM briefs WHERE title = 'By itself'"), [['1']]);
    });

    test('the preview is a fragment of safe HTML', async () => {
        const { leader } = people;
        const token = valueOf((await leader.get('/briefs/new')).form('/briefs'), 'form_token');
        const page = await leader.post('/briefs/preview', { form_token: token, text: '# Big\n\n<img src=x onerror=alert(1)> *thin*' });
        assert.equal(page.status, 200);
        assert.match(page.body, /<em>thin<\/em>/);
        assert.doesNotMatch(page.body, /onerror|<html/);
        const refused = await leader.post('/briefs/preview', { form_token: token, text: '['.repeat(200_000) });
        assert.equal(refused.status, 200);
        assert.match(refused.body, /class="notice notice-bad"/);
        assert.equal((await leader.post('/briefs/preview', { text: 'x' })).status, 403, 'without the token');
    });

    test('without scripts the preview button shows the page again', async () => {
        const { leader } = people;
        const form = (await leader.get('/briefs/new')).form('/briefs');
        const page = await leader.submit(form, { body: 'A *look*', preview: 'body' });
        assert.equal(page.status, 200);
        assert.match(page.body, /editor-preview"[^>]*><div class="prose"><p>A <em>look<\/em>/);
        assert.equal(valueOf(page.form('/briefs'), 'body'), 'A *look*');
    });
});

describe('versions', () => {
    let brief;

    before(async () => {
        brief = await publishedBrief(people.leader, { title: 'Second visits', body: 'We lose nine engineers.', key_messages: 'One visit' });
        await editBrief(people.leader, brief, { title: 'Fewer visits', body: 'We lose eleven engineers.', key_messages: 'One visit\nAsk first' });
        await publish(people.leader, brief, { note: 'New figures' });
    });

    test('the history lists them with author and note', async () => {
        const page = await people.employee.get(`${brief}/history`);
        assert.match(page.text, /Version 2: Fewer visits New figures Current Test leader/);
        assert.match(page.text, /Version 1: Second visits/);
        assert.doesNotMatch(page.text, /Restore/);
    });

    test('an earlier version can still be read', async () => {
        const page = await people.employee.get(`${brief}/versions/1`);
        assert.match(page.text, /We lose nine engineers\./);
        assert.match(page.text, /Fewer second visits: Return visits within 30 days, from 14.2 to 9 per 100 visits by/);
        assert.match(page.text, /This is an earlier version/);
    });

    test('the difference is word by word, and only of what differs', async () => {
        const page = await people.employee.get(`${brief}/compare/1/2`);
        assert.match(page.body, /We lose <del>nine<\/del><ins>eleven<\/ins> engineers\./);
        assert.match(page.body, /<del>Second<\/del><ins>Fewer<\/ins> visits/);
        assert.match(page.body, /<ins>\s*Ask first<\/ins>/);
        assert.doesNotMatch(page.text, /No-go's|For whom/);
        assert.match((await people.employee.get(`${brief}/compare/2/2`)).text, /They say the same/);
    });

    test('the writer sees what is not published yet', async () => {
        await editBrief(people.leader, brief, { body: 'We lose twelve engineers.' });
        const page = await people.leader.get(`${brief}/changes`);
        assert.match(page.body, /<del>eleven<\/del><ins>twelve<\/ins>/);
        assert.equal((await people.employee.get(`${brief}/changes`)).status, 403);
        assert.match((await people.employee.get(`${brief}/compare/1/2`)).text, /eleven/);
    });

    test('a version goes back into the editor, and out as a new one', async () => {
        const history = await people.leader.get(`${brief}/history`);
        const editor = await people.leader.submit(history.form(`${brief}/versions/1/restore`));
        assert.equal(valueOf(editor.form(`${brief}/edit`), 'body'), 'We lose nine engineers.');
        assert.match((await people.employee.get(brief)).text, /eleven/, 'readers see it only once it is published');
        await publish(people.leader, brief);
        assert.match((await people.employee.get(brief)).text, /We lose nine engineers\..*Version 3, history/s);
    });
});

describe('putting away', () => {
    test('an archived brief leaves the list, and comes back with Undo', async () => {
        const { leader, employee } = people;
        const brief = await publishedBrief(leader, { title: 'Winter ready' });
        const archived = await leader.submit((await leader.get(brief)).form(`${brief}/archive`));
        assert.match(archived.text, /Archived\. It is out of the list.* Undo/);
        assert.ok(!(await employee.get('/briefs')).text.includes('Winter ready'));
        assert.match((await employee.get('/briefs?show=archived')).text, /Winter ready/);
        assert.match((await employee.get(brief)).text, /This brief is archived/);
        assert.match((await leader.get(`${brief}/publish`)).text, /It is archived/);
        await leader.submit(archived.form(`${brief}/unarchive`));
        assert.ok((await employee.get('/briefs')).text.includes('Winter ready'));
        assert.deepEqual((await auditOf('brief', brief)).slice(-2), ['brief.archive', 'brief.unarchive']);
    });
});

describe('a long list', () => {
    test('is read page by page, each brief once', async () => {
        await instance.sql(`INSERT INTO briefs (id, state, owner_id, title, body, current_version, created_at, updated_at, published_at)
                SELECT 5000 + seq, 'archived', ${people.otherId}, '', '', 1, UTC_TIMESTAMP(), UTC_TIMESTAMP(),
                    '2020-01-01' + INTERVAL (seq DIV 15) DAY FROM seq_1_to_45;
            INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience, key_messages, no_gos,
                    goals, author_id, published_at)
                SELECT 5000 + seq, 1, CONCAT('Old plan ', seq, '.'), '', 'How it begins', '', '', '', '', '', '', ${people.otherId},
                    UTC_TIMESTAMP() FROM seq_1_to_45`);
        const seen = [];
        let pages = 0;
        for (let path = '/briefs?show=archived'; path; pages++) {
            const page = await people.employee.get(path);
            seen.push(...page.text.matchAll(/Old plan (\d+)\. How it begins/g));
            path = page.links.find((link) => link.includes('before='));
        }
        assert.equal(pages, 3);
        assert.equal(seen.length, 45);
        assert.equal(new Set(seen.map(([, number]) => number)).size, 45);
        for (const before of ['x', '99999999999999-1', '20200101000000', '20200101000000-', "1'-1"])
            assert.equal((await people.employee.get(`/briefs?before=${encodeURIComponent(before)}`)).status, 200, before);
    });
});

describe('goals', () => {
    test('each is checked, and what was typed stays', async () => {
        const { leader } = people;
        const brief = await writeBrief(leader, { title: 'With goals' });
        const form = (await leader.get(`${brief}/goals/new`)).form(`${brief}/goals`);
        const cases = [
            [{ title: '' }, /Goal is missing/], [{ title: 'x'.repeat(161) }, /Goal can be at most 160/],
            [{ category: '999' }, /Kind of outcome is not one of the choices/], [{ category: '7; DROP' }, /Kind of outcome is not one/],
            [{ measure: '' }, /Measure is missing/], [{ unit: '' }, /Unit is missing/],
            [{ target: '' }, /Target is missing/], [{ target: 'nine' }, /Target must be a number/],
            [{ target: '1.23456' }, /Target can have 16 digits/],
            [{ baseline: '1e5' }, /Where it stands must be a number/], [{ due_on: '2027-13-01' }, /By must be a date/],
            [{ due_on: '' }, /By is missing/], [{ owner: '999999' }, /Owner is not one of the choices/],
        ];
        for (const [fields, words] of cases) {
            const page = await leader.submit(form, { ...goalFields, ...fields });
            assert.equal(page.status, 422, String(words));
            assert.match(page.text, words);
            if (!('measure' in fields))
                assert.equal(valueOf(page.form(`${brief}/goals`), 'measure'), goalFields.measure);
        }
        assert.deepEqual(await goalsOf(brief), []);
    });

    test('a goal from nothing, to the last decimal', async () => {
        const { leader } = people;
        const brief = await writeBrief(leader, { title: 'From nought' });
        assert.match((await addGoal(leader, brief, { baseline: '0', target: '1234567.25' })).text, /From 0 to 1,234,567.25/);
        assert.match((await addGoal(leader, brief, { title: 'No baseline 🌍 مرحبا', baseline: '' })).text, /No baseline 🌍 مرحبا To 9 per 100/);
        const [first] = await goalsOf(brief);
        assert.equal(valueOf((await leader.get(`${first}/edit`)).form(`${first}/edit`), 'target'), '1234567.25');
    });

    test('it is changed, archived and brought back, and seen by who sees the brief', async () => {
        const { leader, employee } = people;
        const brief = await publishedBrief(leader);
        const [goal] = await goalsOf(brief);
        const page = await employee.get(goal);
        assert.match(page.text, /The vision it serves Every home is warm/);
        assert.doesNotMatch(page.text, /Edit|Archive/);
        await editBrief(leader, brief, { title: 'Not told yet', vision: 'Not told yet' });
        for (const path of [brief, goal, `${brief}/history`, '/briefs'])
            assert.ok(!(await employee.get(path)).text.includes('Not told yet'), path);

        const form = (await leader.get(`${goal}/edit`)).form(`${goal}/edit`);
        await leader.submit(form, { target: '8' });
        assert.match((await employee.get(goal)).text, /From 14.2 to 8/);
        const resent = await leader.submit(form);
        assert.equal(resent.status, 409, 'the same key with other text');
        const conflict = await leader.submit(form, { once: 'other', target: '7' });
        assert.equal(conflict.status, 409);
        assert.match(conflict.text, /Saved by somebody else meanwhile 8/);
        assert.equal(valueOf(conflict.form(`${goal}/edit`), 'target'), '7');

        const archived = await leader.submit((await leader.get(goal)).form(`${goal}/archive`));
        assert.match(archived.text, /The goal is archived.* Undo/);
        assert.match((await employee.get(brief)).text, /This brief has no live goal/);
        assert.match((await leader.get(`${brief}/publish`)).text, /It has no goal/);
        await leader.submit(archived.form(`${goal}/restore`));
        assert.match((await employee.get(brief)).text, /Fewer second visits/);
        assert.deepEqual(await auditOf('goal', goal), ['goal.create', 'goal.save', 'goal.archive', 'goal.restore']);
    });

    test("a draft's goal is seen by its writers alone", async () => {
        const brief = await writeBrief(people.leader, { title: 'Hidden goals' });
        await addGoal(people.leader, brief);
        const [goal] = await goalsOf(brief);
        assert.equal((await people.leader.get(goal)).status, 200);
        for (const name of ['employee', 'other', 'admin'])
            assert.equal((await people[name].get(goal)).status, 404, name);
    });
});

describe('reach', () => {
    test('counts by department of five or more, for leaders and the owner, never a name', async () => {
        const { leader, employee } = people;
        await instance.sql(`INSERT INTO departments (id, name) VALUES (51, 'Big Room'), (52, 'Small Room')`);
        for (let i = 0; i < 9; i++) {
            const id = await addPerson(instance, `room${i}`, 'employee', `Reader ${i}`);
            await instance.sql(`UPDATE people SET department_id = ${i < 5 ? 51 : 52} WHERE id = ${id}`);
        }
        const brief = await publishedBrief(leader);
        const reader = await signIn(instance, 'room0');
        await reader.submit((await reader.get(brief)).form(`${brief}/read`));
        const small = await signIn(instance, 'room7');
        await small.submit((await small.get(brief)).form(`${brief}/read`));
        for (const name of ['leader', 'other']) {
            const page = await people[name].get(brief);
            assert.match(page.text, /20% 1 of 5 people/);
            assert.match(page.text, /Big Room 1 of 5/);
            assert.doesNotMatch(page.text, /Small Room|Reader 0/);
        }
        for (const name of ['employee', 'content', 'admin'])
            assert.doesNotMatch((await people[name].get(brief)).text, /Big Room/, name);
        await editBrief(leader, brief, { body: 'News' });
        await publish(leader, brief);
        assert.match((await leader.get(brief)).text, /Big Room 0 of 5/);
        assert.equal((await employee.get(brief)).status, 200);
        assert.deepEqual(await instance.sql(`SELECT COUNT(*) FROM audit WHERE action LIKE '%read%'`), [['0']]);
    });

    test('a version that does not exist yet cannot be marked as read', async () => {
        const brief = await publishedBrief(people.leader);
        const form = (await people.employee.get(brief)).form(`${brief}/read`);
        await people.employee.submit(form, { number: '9999' });
        assert.deepEqual(await instance.sql(`SELECT MAX(number) FROM brief_reads WHERE brief_id = ${idOf(brief)}`), [['1']]);
    });
});

describe('import', () => {
    const file = (content, filename = 'plan.md') => ({ file: { filename, content, type: 'text/markdown' } });
    const importForm = async () => (await people.leader.get('/briefs/import')).form('/briefs/import');

    test('title and description are taken over, the rest of the front matter is kept', async () => {
        const content = '---\ntitle: "Plan: a start"\ndescription: One line\nlayout: page\ntopics:\n  - social\n  - video\n---\n\n## Aim\n\nText *here*.\n';
        const page = await people.leader.submit(await importForm(), file(content));
        assert.match(page.text, /Imported as a draft/);
        const form = page.form(/\/briefs\/\d+\/edit/);
        assert.equal(valueOf(form, 'title'), 'Plan: a start');
        assert.equal(valueOf(form, 'summary'), 'One line');
        assert.equal(valueOf(form, 'body'), '## Aim\n\nText *here*.\n');
        assert.match(page.text, /layout: page topics: social topics: video/);
        const preview = await people.leader.get(form.action.replace('/edit', ''));
        assert.match(preview.body, /<em>here<\/em>/);
        assert.doesNotMatch(preview.text, /layout: page/);
    });

    test('pasted text is called after its first heading', async () => {
        const page = await people.leader.submit(await importForm(), { text: '# Ein Plan\r\n\r\nWörter' });
        const form = page.form(/\/briefs\/\d+\/edit/);
        assert.equal(valueOf(form, 'title'), 'Ein Plan');
        assert.equal(valueOf(form, 'body'), 'Wörter');
    });

    test('what is no text, too large or nothing is refused in words', async () => {
        const cases = [
            [{}, /Choose a Markdown file/],
            [file(Buffer.from([0x41, 0xff, 0xfe])), /plan\.md is not plain text in UTF-8/],
            [file(Buffer.from('a\0b')), /plan\.md is not plain text/],
            [file('x'.repeat(300_000), 'große Datei.md'), /is larger than 256 KB/],
        ];
        for (const [fields, words] of cases) {
            const page = await people.leader.submit(await importForm(), fields);
            assert.equal(page.status, 422, String(words));
            assert.match(page.text, words);
        }
    });
});

describe('rendering again', () => {
    test('HTML of an older renderer is drawn anew, minutes too', async () => {
        const brief = await publishedBrief(people.leader, { body: 'Word '.repeat(1000) });
        await instance.sql(`UPDATE brief_versions SET body_html = 'old', html_version = 0, minutes = 1 WHERE brief_id = ${idOf(brief)}`);
        await instance.handler('briefs', '--render-again');
        const page = await people.employee.get(brief);
        assert.match(page.text, /Word Word Word/);
        assert.match(page.text, /5 min read/);
    });
});
