// Calls for contributors and the offers that answer them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { addCampaign, callFields, dayFromNow, openCall, sayYes, takePart } from '../support/help.mjs';

let instance;
const people = {};
let campaign;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['owner', 'deputy', 'helper', 'second', 'third'])
        await addPerson(instance, name, 'employee', `Test ${name}`);
    for (const name of ['employee', 'content', 'leader', 'admin', 'owner', 'deputy', 'helper', 'second', 'third'])
        people[name] = await signIn(instance, name);
    campaign = await addCampaign(instance, { owner: 'owner', deputy: 'deputy' });
    for (const name of ['helper', 'second', 'third'])
        await sayYes(people[name]);
});
after(() => instance?.stop());

async function offerOn(person, call, words = '') {
    return person.submit((await person.get(call)).form(`${call}/offer`), { words });
}

async function offerIn(call, userName) {
    const [[id]] = await instance.sql(`SELECT o.id FROM offers o JOIN people p ON p.id = o.person_id
        WHERE o.call_id = ${call.split('/').pop()} AND p.user_name = '${userName}'`);
    return `/help-wanted/offers/${id}`;
}

async function stateOf(offer) {
    return (await instance.sql(`SELECT state FROM offers WHERE id = ${offer.split('/').pop()}`))[0][0];
}

// Answers an offer as its page's form would, whatever the page offers by now.
async function answer(person, offer, action, words = '', options = {}) {
    const page = await person.get(offer);
    return person.submit(page.form(offer), { action, answer: words }, options);
}

describe('the way of a call', () => {
    test('offered, accepted with thanks, written, done, with the goal that it served', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Three photos 📷 مرحبا', places: 2 });
        const shown = await people.helper.get(call);
        for (const words of ['Three photos 📷 مرحبا', '30 minutes', '2 of 2 places left', 'Fewer second visits',
            'The photos are in the folder'])
            assert.ok(shown.text.includes(words), words);

        const offered = await offerOn(people.helper, call, 'I am there on Monday 👋 שלום');
        assert.match(offered.text, /Waiting for an answer/);
        const seen = await people.owner.get(call);
        assert.match(seen.text, /Test helper/);
        assert.ok(seen.text.includes('I am there on Monday 👋 שלום'));

        const offer = await offerIn(call, 'helper');
        const accepted = await answer(people.owner, offer, 'accept', 'Lovely, thank you');
        assert.equal(accepted.status, 200);
        assert.match(accepted.text, /1 of 2 places left/);

        const mine = await people.helper.get('/help-wanted/mine');
        assert.match(mine.text, /Lovely, thank you/);
        assert.ok(mine.links.includes(`/posts/new?campaign=${campaign}&call=${call.split('/').pop()}`));

        await answer(people.deputy, offer, 'done', 'Just what we needed');
        assert.equal(await stateOf(offer), 'done');
        const done = await people.helper.get('/help-wanted/mine');
        assert.match(done.text, /The goal that this served: Fewer second visits/);
        assert.match(done.text, /Just what we needed/);
        const audit = await instance.sql(`SELECT action FROM audit WHERE object_kind = 'offer' AND
            object_id = ${offer.split('/').pop()} ORDER BY id`);
        assert.deepEqual(audit.flat(), ['offer.make', 'offer.answer', 'offer.answer']);
    });

    test('declined with thanks, and asked no second time', async () => {
        const call = await openCall(people.content, campaign, { title: 'Declining' });
        await offerOn(people.helper, call);
        await answer(people.content, await offerIn(call, 'helper'), 'decline', 'Somebody was first, thank you');
        const shown = await people.helper.get(call);
        assert.match(shown.text, /Declined with thanks/);
        assert.match(shown.text, /Somebody was first, thank you/);
        const again = await people.helper.post(`${call}/offer`, shown.forms.at(-1).fields
            .filter(([name]) => name === 'form_token' || name === 'once').concat([['words', 'again']]));
        assert.equal(again.status, 200);
        assert.match(again.text, /offered to help here already/);
        assert.equal(await stateOf(await offerIn(call, 'helper')), 'declined');
    });

    test('withdrawn and offered anew is one offer', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Withdrawing' });
        await offerOn(people.helper, call, 'first');
        const page = await people.helper.get(call);
        const withdrawn = await people.helper.submit(page.form(`${call}/withdraw`));
        assert.match(withdrawn.text, /Nothing is held against you/);
        assert.doesNotMatch((await people.owner.get(call)).text, /Test helper/);
        const again = await offerOn(people.helper, call, 'second');
        assert.match(again.text, /Waiting for an answer/);
        const rows = await instance.sql(`SELECT words, state FROM offers WHERE call_id = ${call.split('/').pop()}`);
        assert.deepEqual(rows, [['second', 'offered']]);
    });
});

describe('offers', () => {
    test('only from those who take part; others are led to the booth and back', async () => {
        const call = await openCall(people.owner, campaign, { title: 'For volunteers' });
        const page = await people.employee.get(call);
        assert.ok(page.links.includes(`/volunteer?next=${call}`));
        const keys = page.form(`${call}/pass`).fields.filter(([name]) => name !== 'version');
        const sent = await people.employee.post(`${call}/offer`, [...keys, ['words', 'me']], { follow: false });
        assert.equal(sent.status, 303);
        assert.equal(sent.headers.location, `/volunteer?next=${call}`);
        const rows = await instance.sql(`SELECT COUNT(*) FROM offers WHERE call_id = ${call.split('/').pop()}`);
        assert.equal(rows[0][0], '0');
        const [[answered]] = await instance.sql(`SELECT COUNT(*) FROM volunteers v JOIN people p ON
            p.id = v.person_id WHERE p.user_name = 'employee'`);
        assert.equal(answered, '0', 'offering sets nothing else silently');
    });

    test('a double click is one offer and the same page', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Double click' });
        const form = (await people.helper.get(call)).form(`${call}/offer`);
        const answers = await Promise.all([1, 2, 3].map(() => people.helper.submit(form, { words: 'x' })));
        for (const page of answers)
            assert.match(page.text, /Waiting for an answer/);
        const rows = await instance.sql(`SELECT COUNT(*) FROM offers WHERE call_id = ${call.split('/').pop()}`);
        assert.equal(rows[0][0], '1');
    });

    test('none on a closed call, after its deadline, without a place, of a campaign that is over', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Shut', places: 1 });
        const id = call.split('/').pop();
        const form = (await people.second.get(call)).form(`${call}/offer`);
        const refused = async (setup, undo, words) => {
            await instance.sql(setup);
            const fields = { words: 'kept words', once: null };
            const page = await people.second.submit(form, fields);
            assert.equal(page.status, 422);
            assert.match(page.text, words);
            assert.match(page.title, /^Error: /);
            assert.match(page.text, /kept words/);
            await instance.sql(undo);
        };
        await refused(`UPDATE calls SET state = 'closed' WHERE id = ${id}`,
            `UPDATE calls SET state = 'open' WHERE id = ${id}`, /This call is closed/);
        await refused(`UPDATE calls SET deadline = UTC_DATE() - INTERVAL 2 DAY WHERE id = ${id}`,
            `UPDATE calls SET deadline = UTC_DATE() + INTERVAL 9 DAY WHERE id = ${id}`, /deadline of this call has passed/);
        await refused(`UPDATE campaigns SET state = 'stopped' WHERE id = ${campaign}`,
            `UPDATE campaigns SET state = 'live' WHERE id = ${campaign}`, /campaign of this call is over/);
        await offerOn(people.helper, call);
        await answer(people.owner, await offerIn(call, 'helper'), 'accept');
        await refused('DO 1', 'DO 1', /The one place of this call is taken/);
        const rows = await instance.sql(`SELECT COUNT(*) FROM offers WHERE call_id = ${id}`);
        assert.equal(rows[0][0], '1');
    });

    test('two accepted at once for the last place: one gets it, the other gets clear words', async () => {
        for (let round = 0; round < 5; round++) {
            const call = await openCall(people.owner, campaign, { title: `Last place ${round}`, places: 1 });
            await offerOn(people.helper, call);
            await offerOn(people.second, call);
            const offers = [await offerIn(call, 'helper'), await offerIn(call, 'second')];
            const forms = [(await people.owner.get(offers[0])).form(offers[0]),
                (await people.content.get(offers[1])).form(offers[1])];
            const pages = await Promise.all([
                people.owner.submit(forms[0], { action: 'accept', answer: 'kept 1' }),
                people.content.submit(forms[1], { action: 'accept', answer: 'kept 2' }),
            ]);
            const refused = pages.filter((page) => page.status === 422);
            assert.equal(refused.length, 1);
            assert.match(refused[0].text, /All places are taken/);
            assert.match(refused[0].body, /kept [12]<\/textarea>/);
            const states = [await stateOf(offers[0]), await stateOf(offers[1])].sort();
            assert.deepEqual(states, ['accepted', 'offered']);
        }
    });

    test('a withdrawn one cannot be accepted, a done one not withdrawn, an answered one not answered', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Out of turn', places: 3 });
        await offerOn(people.helper, call);
        const offer = await offerIn(call, 'helper');
        const stale = (await people.owner.get(offer)).form(offer);
        const mine = (await people.helper.get(call)).form(`${call}/withdraw`);
        await people.helper.submit(mine);
        const late = await people.owner.submit(stale, { action: 'accept', answer: 'kept' });
        assert.equal(late.status, 422);
        assert.match(late.text, /has withdrawn this offer/);
        assert.match(late.text, /You wrote kept/);
        assert.equal(await stateOf(offer), 'withdrawn');

        await offerOn(people.helper, call);
        const notYet = await answer(people.owner, offer, 'done');
        assert.equal(notYet.status, 422);
        await answer(people.owner, offer, 'accept');
        const twice = await people.owner.submit(stale, { action: 'decline', once: null });
        assert.equal(twice.status, 422);
        assert.equal(await stateOf(offer), 'accepted');
        const before = (await people.helper.get(call)).form(`${call}/withdraw`);
        await answer(people.owner, offer, 'done');
        const tooLate = await people.helper.submit(before);
        assert.equal(tooLate.status, 422);
        assert.match(tooLate.text, /nothing to withdraw/);
        assert.equal(await stateOf(offer), 'done');
    });

    test('a stale version is a conflict and changes nothing', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Stale answer' });
        await offerOn(people.helper, call);
        const offer = await offerIn(call, 'helper');
        const form = (await people.owner.get(offer)).form(offer);
        const page = await people.owner.submit(form, { action: 'accept', answer: '', version: 99 });
        assert.equal(page.status, 409);
        assert.equal(await stateOf(offer), 'offered');
        const withdraw = (await people.helper.get(call)).form(`${call}/withdraw`);
        assert.equal((await people.helper.submit(withdraw, { version: 99 })).status, 409);
    });

    test('are seen and answered by owner, deputy and content team, and do not exist for anybody else', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Who may see', places: 5 });
        await offerOn(people.helper, call, 'secret words');
        const offer = await offerIn(call, 'helper');
        const form = (await people.owner.get(offer)).form(offer);
        for (const name of ['owner', 'deputy', 'content']) {
            assert.match((await people[name].get(call)).text, /secret words/);
            assert.equal((await people[name].get(offer)).status, 200);
        }
        for (const name of ['employee', 'leader', 'admin', 'second', 'helper']) {
            assert.equal((await people[name].get(offer)).status, 404, name);
            if (name !== 'helper')
                assert.doesNotMatch((await people[name].get(call)).text, /secret words|Test helper/, name);
            const token = (await people[name].get('/help-wanted/mine')).form('/sign-out').fields;
            const fields = form.fields.filter(([field]) => !['form_token', 'once'].includes(field));
            const sent = await people[name].post(offer, [...fields, ...token, ['action', 'accept']]);
            assert.equal(sent.status, 404, name);
        }
        assert.equal(await stateOf(offer), 'offered');
        assert.equal((await people.owner.get('/help-wanted/offers/999999')).status, 404);
    });

    test('take words up to their length and keep them when they are longer', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Long words' });
        const long = await offerOn(people.helper, call, 'é'.repeat(501));
        assert.equal(long.status, 422);
        assert.match(long.text, /at most 500 characters; this has 501/);
        assert.ok(long.body.includes('é'.repeat(501)));
        assert.match((await offerOn(people.helper, call, '🦊'.repeat(500))).text, /Waiting for an answer/);
    });
});

describe('calls', () => {
    test('are made by owner, deputy and content team alone', async () => {
        for (const name of ['owner', 'deputy', 'content'])
            assert.match((await people[name].get(await openCall(people[name], campaign, { title: `By ${name}` }))).text,
                new RegExp(`By ${name}`));
        for (const name of ['employee', 'leader', 'admin', 'helper']) {
            assert.equal((await people[name].get(`/help-wanted/new?campaign=${campaign}`)).status, 403, name);
            const none = await people[name].get('/help-wanted/new');
            assert.match(none.text, /you look after none/);
            assert.ok(!none.forms.some((form) => form.action === '/help-wanted/new'), name);
            const token = (await people[name].get('/help-wanted/mine')).form('/sign-out').fields;
            const fields = { ...callFields(campaign), ...Object.fromEntries(token) };
            assert.equal((await people[name].post('/help-wanted/new', fields)).status, 403, name);
        }
        assert.equal((await people.content.get('/help-wanted/new?campaign=999999')).status, 404);
        assert.equal((await people.content.get('/help-wanted/999999')).status, 404);
        assert.equal((await people.content.get('/help-wanted/nonsense')).status, 404);
    });

    test('say what is wrong at each field and keep what was typed', async () => {
        const form = (await people.owner.get(`/help-wanted/new?campaign=${campaign}`)).form('/help-wanted/new');
        const wrong = [
            [{ title: '' }, /Title is missing/], [{ title: 'x'.repeat(161) }, /at most 160 characters/],
            [{ need: ' ' }, /What we need is missing/], [{ need: 'n'.repeat(2001) }, /at most 2000 characters/],
            [{ format: 'dance' }, /Format is not one of the choices/], [{ topic: '' }, /Topic is missing/],
            [{ channel: '9999' }, /Network is not one of the choices/],
            [{ minutes: '4' }, /Minutes must be between 5 and 2400/], [{ minutes: 'an hour' }, /whole number/],
            [{ places: '0' }, /Places must be between 1 and 50/], [{ places: '51' }, /Places must be between 1 and 50/],
            [{ deadline: '2026-02-30' }, /Deadline must be a date/], [{ deadline: '2020-01-01' }, /today or later/],
            [{ deadline: '9999-12-31' }, /within two years/], [{ done_means: '' }, /What done looks like is missing/],
            [{ campaign: '' }, /Campaign is missing/], [{ campaign: '999999' }, /Campaign is not one of the choices/],
        ];
        for (const [fields, words] of wrong) {
            const page = await people.owner.submit(form, { ...callFields(campaign), example: 'kept <b>🙂</b>', ...fields });
            assert.equal(page.status, 422, JSON.stringify(fields));
            assert.match(page.text, words);
            assert.ok(page.body.includes('kept &lt;b&gt;🙂&lt;/b&gt;'), JSON.stringify(fields));
        }
        assert.equal((await people.owner.submit(form, { ...callFields(campaign), title: ['a', 'b'] })).status, 400);
        assert.equal((await people.owner.submit(form, { ...callFields(campaign), state: 'closed' })).status, 400);
    });

    test('change with both texts when somebody was quicker, and never below what is taken', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Before', places: 2 });
        const first = (await people.owner.get(`${call}/edit`)).form(`${call}/edit`);
        const second = (await people.deputy.get(`${call}/edit`)).form(`${call}/edit`);
        assert.match((await people.owner.submit(first, { title: 'Their title' })).text, /Their title/);
        const stale = await people.deputy.submit(second, { title: 'My title' });
        assert.equal(stale.status, 409);
        for (const words of ['My title', 'Their title'])
            assert.ok(stale.body.includes(words), words);
        const saved = await people.deputy.submit(stale.form(`${call}/edit`), {});
        assert.equal(saved.status, 200);
        assert.match(saved.text, /My title/);

        await offerOn(people.helper, call);
        await offerOn(people.second, call);
        await answer(people.owner, await offerIn(call, 'helper'), 'accept');
        await answer(people.owner, await offerIn(call, 'second'), 'accept');
        const page = await people.owner.get(`${call}/edit`);
        const fewer = await people.owner.submit(page.form(`${call}/edit`), { places: 1 });
        assert.equal(fewer.status, 422);
        assert.match(fewer.text, /fewer than the 2 that are taken/);
        for (const name of ['employee', 'leader', 'helper']) {
            assert.equal((await people[name].get(`${call}/edit`)).status, 403, name);
            const token = (await people[name].get('/help-wanted/mine')).form('/sign-out').fields;
            for (const action of ['close', 'reopen'])
                assert.equal((await people[name].post(`${call}/${action}`, [...token, ['version', '1']])).status, 403);
            assert.equal((await people[name].post(`${call}/edit`,
                { ...callFields(campaign), campaign: [], ...Object.fromEntries(token) })).status, 403, name);
        }
    });

    test('close, leave the list, and open again', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Closing time' });
        assert.match((await people.employee.get('/help-wanted')).text, /Closing time/);
        const closed = await people.owner.submit((await people.owner.get(call)).form(`${call}/close`));
        assert.match(closed.text, /This call is closed/);
        assert.doesNotMatch((await people.owner.get('/help-wanted/mine')).text, /Closing time/);
        assert.doesNotMatch((await people.employee.get('/help-wanted')).text, /Closing time/);
        await people.owner.submit(closed.form(`${call}/reopen`));
        assert.match((await people.employee.get('/help-wanted')).text, /Closing time/);
    });
});

test('a closed call stays in its owner\'s list while offers wait', async () => {
    const call = await openCall(people.owner, campaign, { title: 'Closed too early' });
    await offerOn(people.helper, call);
    await people.owner.submit((await people.owner.get(call)).form(`${call}/close`));
    for (const name of ['owner', 'deputy', 'content'])
        assert.match((await people[name].get('/help-wanted/mine')).text, /Closed too early 1 offer waits for you/, name);
    for (const name of ['helper', 'leader', 'admin', 'second'])
        assert.doesNotMatch((await people[name].get('/help-wanted/mine')).text, /offers? waits? for you/, name);
    await answer(people.owner, await offerIn(call, 'helper'), 'decline');
    assert.doesNotMatch((await people.owner.get('/help-wanted/mine')).text, /Closed too early/);
});

describe('the list', () => {
    test('puts what fits first and says why', async () => {
        await openCall(people.owner, campaign, { title: 'Soonest of all', format: 'speak', topic: 'Lifts', deadline: dayFromNow(1) });
        await openCall(people.owner, campaign, { title: 'Fits entirely', format: 'video', topic: 'ÉCOLE visits', channel: 2, deadline: dayFromNow(60) });
        await openCall(people.owner, campaign, { title: 'Fits by format', format: 'video', topic: 'Lifts', deadline: dayFromNow(50) });
        await takePart(people.third, { formats: ['video'], interests: 'Bread\nécole\n', networks: [2], hours: 3 });
        const page = await people.third.get('/help-wanted');
        const order = ['Fits entirely', 'Fits by format', 'Soonest of all'].map((title) => page.text.indexOf(title));
        assert.deepEqual(order, [...order].sort((a, b) => a - b));
        assert.ok(order[0] > 0);
        assert.match(page.text, /Fits you because you like to make video, you care about école, you use LinkedIn/);
        assert.equal(page.text.split('Fits entirely').length, 2, 'listed once');
        assert.match(page.text, /Done means: The photos are in the folder/);
    });

    test('is filtered by format and minutes', async () => {
        await openCall(people.owner, campaign, { title: 'Quick review', format: 'review', minutes: 10 });
        await openCall(people.owner, campaign, { title: 'Slow review', format: 'review', minutes: 90 });
        const page = await people.employee.get('/help-wanted?format=review&minutes=15');
        assert.match(page.text, /Quick review/);
        assert.doesNotMatch(page.text, /Slow review|Soonest of all/);
        assert.match((await people.employee.get('/help-wanted?format=review')).text, /Slow review/);
        for (const bad of ['format=%27OR%201', 'minutes=-1', 'minutes=abc', 'from=x&after=y', 'from=2026-99-99&after=1',
            'from=9999-12-31&after=-5', 'passed=abc'])
            assert.equal((await people.employee.get(`/help-wanted?${bad}`)).status, 200, bad);
    });

    test('goes on by deadline without losing or repeating a call', async () => {
        const titles = [];
        for (let i = 0; i < 35; i++) {
            titles.push(`Many share ${String(i).padStart(2, '0')}`);
            await openCall(people.owner, campaign, { title: titles[i], format: 'share', deadline: dayFromNow(20 + i % 3) });
        }
        const found = [];
        let page = await people.employee.get('/help-wanted?format=share');
        for (let rounds = 0; page && rounds < 5; rounds++) {
            found.push(...page.text.match(/Many share \d\d/g));
            const next = page.links.find((link) => link.includes('after='));
            page = next && await people.employee.get(next);
        }
        assert.deepEqual([...found].sort(), titles);
    });

    test('leaves out what one passed on, for oneself alone, and gives it back', async () => {
        const call = await openCall(people.owner, campaign, { title: 'Passed over' });
        const before = (await people.owner.get(call)).body;
        const passed = await people.second.submit((await people.second.get(call)).form(`${call}/pass`));
        assert.match(passed.text, /nobody is told/);
        assert.doesNotMatch((await people.second.get('/help-wanted')).text, /Passed over/);
        assert.match((await people.helper.get('/help-wanted')).text, /Passed over/);
        const bare = (body) => body.replace(/name="(once|form_token)" value="[^"]*"/g, '').replace(/<code>\w{32}<\/code>/g, '');
        assert.equal(bare((await people.owner.get(call)).body), bare(before));
        const undone = await people.second.submit(passed.form(`${call}/return`));
        assert.match(undone.text, /back in your lists/);
        assert.match((await people.second.get('/help-wanted')).text, /Passed over/);
    });
});

test('nobody who is signed out sees or sends anything', async () => {
    const { Client } = await import('../support/client.mjs');
    const stranger = new Client(instance.origin);
    for (const path of ['/help-wanted', '/help-wanted/1', '/help-wanted/mine', '/help-wanted/new', '/help-wanted/offers/1'])
        assert.match((await stranger.get(path, { follow: false })).headers.location ?? '', /^\/sign-in/, path);
    for (const path of ['/help-wanted/new', '/help-wanted/1/offer', '/help-wanted/1/pass', '/help-wanted/offers/1'])
        assert.equal((await stranger.post(path, { words: 'x' })).status, 403, path);
});
