// The calendar: posts on their days, in everybody's own time zone, moved from there; and the
// same as an iCalendar.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, forceMove, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { daysOf, putOnCalendar } from '../support/calendar.mjs';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const { default: ICAL } = await import(createRequire(new URL('../../www/package.json', import.meta.url)).resolve('ical.js'));
const zones = { berlin: 'Europe/Berlin', york: 'America/New_York', howe: 'Australia/Lord_Howe' };
const people = {};
let instance, campaign, other;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const [name, zone] of Object.entries(zones)) {
        await addPerson(instance, name, 'content');
        await instance.sql(`UPDATE people SET time_zone = '${zone}' WHERE user_name = '${name}'`);
    }
    await addPerson(instance, 'writer', 'content');
    for (const name of ['employee', 'content', 'leader', 'writer', ...Object.keys(zones)])
        people[name] = await signIn(instance, name);
    const goal = await publishedGoal(instance, people.leader);
    campaign = await fileCampaign(people.content, goal);
    other = await fileCampaign(people.content, goal, { title: 'The other one' });
});
after(() => instance?.stop());

const put = (title, state, at, fields) => putOnCalendar(instance, campaign, title, state, at, fields);
const rowOf = async (id, columns) => (await instance.sql(`SELECT ${columns} FROM posts WHERE id = ${id}`))[0];

const back = (path) => `?back=${encodeURIComponent(path)}`;

// What "Move" on a page of the calendar leads to, sent with those fields.
async function move(client, at, id, to, fields = {}) {
    const page = await client.get(`${at}&post=${id}`);
    const form = page.forms.find(({ action, html }) => action.startsWith(`/posts/${id}/move?back=`) && html.includes(`value="${to}"`));
    assert.ok(form, `${at} offers no move of ${id} to ${to}: ${page.status} ${page.text.slice(0, 600)}`);
    return client.submit(form, { ...fields, to });
}

describe('days', () => {
    test('a post stands on its day in month, week, day and list, with its channel and state in words', async () => {
        const id = await put('Stands on Tuesday', 'scheduled', '2034-05-09 08:30:00', { channel_id: 3 });
        await put('Went out', 'published', '2034-05-10 09:00:00');
        for (const show of ['month', 'week', 'list', 'day']) {
            const page = await people.employee.get(`/calendar?show=${show}&on=2034-05-09`);
            const days = daysOf(page);
            assert.match(days['2034-05-09'].text, /08:30 Stands on Tuesday X Scheduled/, show);
            assert.ok(page.links.includes(`/posts/${id}`));
            if (show !== 'day')
                assert.match(days['2034-05-10'].text, /09:00 Went out Company blog Published/, show);
        }
        assert.equal(Object.keys(daysOf(await people.employee.get('/calendar?show=month&on=2034-05-20'))).length, 35);
        assert.equal(Object.keys(daysOf(await people.employee.get('/calendar?show=week&on=2034-05-14')))[0], '2034-05-08', 'weeks begin on Monday');
    });

    test('gaps are said in words on workdays, and only there', async () => {
        const days = daysOf(await people.employee.get('/calendar?show=week&on=2034-05-09'));
        assert.match(days['2034-05-11'].text, /Thursday: nothing planned/);
        assert.doesNotMatch(days['2034-05-13'].text, /nothing/);
        assert.match(daysOf(await people.employee.get('/calendar?show=week&on=2020-05-14'))['2020-05-14'].text, /Thursday: nothing went out/);
        const list = daysOf(await people.employee.get('/calendar?show=list&on=2034-05-08'));
        assert.match(list['2034-05-08'].text, /Monday: nothing planned/);
        assert.equal(list['2034-05-13'], undefined);
        assert.equal(Object.keys(list).at(-1), '2034-06-02', 'to the last workday of four weeks');
    });

    test('earlier, later and today lead on', async () => {
        const ways = async (query) => {
            const page = await people.employee.get(`/calendar?${query}`);
            return ['prev', 'next'].map((rel) => page.body.match(new RegExp(`rel="${rel}" href="([^"]*)"`))[1].replaceAll('&amp;', '&'));
        };
        assert.deepEqual(await ways('show=month&on=2034-01-31'), ['/calendar?show=month&on=2033-12-01', '/calendar?show=month&on=2034-02-01']);
        assert.deepEqual(await ways('show=week&on=2034-01-03&channel=3'), ['/calendar?show=week&on=2033-12-27&channel=3', '/calendar?show=week&on=2034-01-09&channel=3']);
        assert.deepEqual(await ways('show=day&on=2034-02-28'), ['/calendar?show=day&on=2034-02-27', '/calendar?show=day&on=2034-03-01']);
        for (const on of ['1034-01-01', '9999-12-31', '2034-02-31', '2034-13-45', 'x', ''])
            assert.equal((await people.employee.get(`/calendar?show=month&on=${on}`)).status, 200, on);
    });

    test('a day with many shows a few, and leads to all of them, page by page', async () => {
        for (let i = 0; i < 5; i++)
            await put(`Many ${i}`, 'scheduled', `2034-06-07 1${i}:00:00`);
        const month = await people.employee.get('/calendar?show=month&on=2034-06-01');
        const day = daysOf(month)['2034-06-07'];
        assert.match(day.text, /Many 0.*Many 1.*Many 2.*and 2 more/);
        assert.doesNotMatch(day.text, /Many 3/);
        const all = await people.employee.get(day.links.find((link) => link.includes('show=day')));
        assert.match(daysOf(all)['2034-06-07'].text, /Many 0.*Many 1.*Many 2.*Many 3.*Many 4/);
        await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, goes_out_at, author_id, created_at, updated_at)
            SELECT ${idOf(campaign)}, 1, CONCAT('Crowd ', seq), 'b', 'scheduled', NOW(), '2034-06-14 09:00:00', 1, NOW(), NOW() FROM seq_1_to_120`);
        assert.match(daysOf(await people.employee.get('/calendar?show=month&on=2034-06-02'))['2034-06-14'].text, /and over 96 more/);
        const titles = new Set();
        let pages = 0;
        for (let next = '/calendar?show=day&on=2034-06-14'; next; pages++) {
            const page = await people.employee.get(next);
            for (const [, title] of page.body.matchAll(/>(Crowd \d+)</g))
                titles.add(title);
            next = page.links.find((link) => link.includes('after='));
        }
        assert.deepEqual([titles.size, pages], [120, 3]);
    });

    test('it filters by channel and campaign', async () => {
        await put('Of the other', 'scheduled', '2034-07-04 09:00:00', { campaign_id: idOf(other), channel_id: 1 });
        await put('Of the first', 'scheduled', '2034-07-04 10:00:00', { channel_id: 3 });
        const text = async (query) => daysOf(await people.employee.get(`/calendar?show=month&on=2034-07-01${query}`))['2034-07-04'].text;
        assert.match(await text(''), /Of the other.*Of the first/);
        assert.doesNotMatch(await text(`&campaign=${idOf(other)}`), /Of the first/);
        assert.match(await text(`&campaign=${idOf(other)}`), /Of the other/);
        assert.doesNotMatch(await text('&channel=3'), /Of the other/);
        const page = await people.employee.get(`/calendar?campaign=${idOf(other)}&channel=3`);
        assert.match(page.body, new RegExp(`<option value="${idOf(other)}" selected>The other one`));
    });

    test('what should be out by now says so', async () => {
        const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
        await put('Forgotten', 'scheduled', `${day} 08:00:00`);
        assert.match(daysOf(await people.employee.get(`/calendar?show=day&on=${day}`))[day].text, /Forgotten .*Not out yet/);
    });
});

describe('moving', () => {
    const at = '/calendar?show=month&on=2034-09-01';

    test('an approved post is put on a day, moved to another, and taken off', async () => {
        const id = await put('To be placed', 'approved');
        const tray = await people.writer.get(at);
        assert.match(tray.text, /Approved, without a day yet.*To be placed/);
        const page = await move(people.writer, at, id, 'scheduled', { goes_out_at: '2034-09-12T09:15' });
        assert.match(page.path, /^\/calendar\?show=month&on=2034-09-01&note=scheduled/);
        assert.match(page.text, /It is on the schedule\./);
        assert.match(daysOf(page)['2034-09-12'].text, /09:15 To be placed/);
        const moved = await move(people.writer, at, id, 'scheduled', { goes_out_at: '2034-09-13T09:15' });
        assert.match(daysOf(moved)['2034-09-13'].text, /09:15 To be placed/);
        assert.doesNotMatch(daysOf(moved)['2034-09-12'].text, /To be placed/);
        assert.deepEqual(await instance.sql(`SELECT from_state, to_state FROM post_moves WHERE post_id = ${id} ORDER BY id`),
            [['approved', 'scheduled'], ['scheduled', 'scheduled']]);
        assert.equal((await instance.sql(`SELECT COUNT(*) FROM audit WHERE action = 'post.move' AND object_id = ${id}`))[0][0], '2');
        assert.match((await people.writer.get(`/posts/${id}`)).text, /moved it to another moment/);
        const off = await move(people.writer, at, id, 'approved');
        assert.match(off.text, /off the schedule/);
        assert.deepEqual(await rowOf(id, 'state, goes_out_at'), ['approved', 'NULL']);
    });

    test('what asks for more is on the page of the post', async () => {
        const id = await put('To be published', 'scheduled', '2034-09-14 08:00:00');
        const page = await people.writer.get(`${at}&post=${id}`);
        assert.match(page.body, new RegExp(`data-to="published" href="/posts/${id}#f-to"`));
        assert.ok((await people.writer.get(`/posts/${id}`)).forms.some(({ html }) => html.includes('value="published"')));
    });

    test('what is held by a stopped campaign goes nowhere, and says why', async () => {
        const id = await put('Held back', 'approved', undefined, { campaign_id: idOf(other) });
        await instance.sql(`UPDATE campaigns SET state = 'stopped' WHERE id = ${idOf(other)}`);
        const page = await people.writer.get(`${at}&post=${id}`);
        assert.match(page.text, /The campaign is stopped\./);
        assert.doesNotMatch(page.body, /name="goes_out_at"/);
        await instance.sql(`UPDATE campaigns SET state = 'live' WHERE id = ${idOf(other)}`);
    });

    test('a moment that has passed is refused, and what was typed stays, with the way back', async () => {
        const id = await put('Too late', 'approved');
        const page = await move(people.writer, at, id, 'scheduled', { goes_out_at: '2020-09-12T09:15' });
        assert.equal(page.status, 422);
        assert.match(page.text, /That moment has passed/);
        const form = page.forms.find(({ html }) => html.includes('value="scheduled"'));
        const again = await people.writer.submit(form, { goes_out_at: '2034-09-15T09:15', to: 'scheduled' });
        assert.match(again.path, /^\/calendar\?show=month&on=2034-09-01/);
        for (const path of ['//evil.example/', 'https://evil.example/', '/\\evil.example', '/calendar', '/boarding?x', '/calendar\\?x']) {
            const { version } = Object.fromEntries((await instance.sql(`SELECT 'version', version FROM posts WHERE id = ${id}`)));
            const answer = await forceMove(people.writer, `/posts/${id}`, 'scheduled', { version, goes_out_at: '2034-09-15T09:15' }, back(path));
            assert.equal(answer.status, 303, `${path}: ${answer.status}`);
            assert.match(answer.headers.location, /^\/posts\/\d+\?/, path);
        }
    });

    test('two move one post: the second hears of it, and nothing is lost', async () => {
        const id = await put('Wanted by two', 'scheduled', '2034-09-18 08:00:00');
        const pages = [];
        for (const name of ['writer', 'content'])
            pages.push((await people[name].get(`${at}&post=${id}`)).forms.find(({ action, html }) => action.startsWith(`/posts/${id}/move`) && html.includes('goes_out_at')));
        const first = await people.writer.submit(pages[0], { goes_out_at: '2034-09-19T08:00', to: 'scheduled' });
        const second = await people.content.submit(pages[1], { goes_out_at: '2034-09-20T08:00', to: 'scheduled' });
        assert.match(first.path, /note=scheduled/);
        assert.match(second.text, /Somebody moved or changed that post before you did/);
        assert.match(daysOf(second)['2034-09-19'].text, /Wanted by two/);
        assert.deepEqual(await rowOf(id, 'goes_out_at, version'), ['2034-09-19 08:00:00', '2']);
        const words = await forceMove(people.writer, `/posts/${id}`, 'published', { version: 1, address: 'https://blog.example.org/kept' }, back(at));
        assert.equal(words.status, 409);
        assert.match(words.text, /Somebody was quicker.*https:\/\/blog\.example\.org\/kept/, 'what was typed is shown');
    });

    test('who may not move a post is not offered it', async () => {
        const id = await put('Not for everyone', 'scheduled', '2034-09-21 08:00:00');
        const page = await people.employee.get(at);
        assert.match(page.text, /Not for everyone/);
        assert.doesNotMatch(page.body, /data-move|draggable/);
        assert.doesNotMatch((await people.employee.get(`${at}&post=${id}`)).body, /name="goes_out_at"/);
        const refused = await forceMove(people.employee, `/posts/${id}`, 'scheduled', { version: 1, goes_out_at: '2034-09-22T08:00' });
        assert.equal(refused.status, 403);
        const draft = await writePost(people.writer, campaign);
        assert.equal((await people.employee.get(`${at}&post=${idOf(draft)}`)).status, 404);
        assert.equal((await people.employee.get(`${at}&post=999999`)).status, 404);
    });
});

describe('time zones', () => {
    // In 2035 clocks change on 25 March and 28 October in Berlin, on 11 March and 4 November in New
    // York, and by half an hour on 1 April and 7 October on Lord Howe.
    const schedule = async (name, local) => {
        const id = await put(`Of ${name}`, 'approved');
        const page = await move(people[name], `/calendar?show=day&on=${local.slice(0, 10)}`, id, 'scheduled', { goes_out_at: local });
        return { id, page, day: daysOf(page)[local.slice(0, 10)]?.text, utc: (await rowOf(id, 'goes_out_at'))[0] };
    };

    for (const [name, local, utc] of [
        ['berlin', '2035-03-25T01:59', '2035-03-25 00:59:00'], ['berlin', '2035-03-25T03:00', '2035-03-25 01:00:00'],
        ['berlin', '2035-03-25T23:30', '2035-03-25 21:30:00'], ['berlin', '2035-10-28T00:30', '2035-10-27 22:30:00'],
        ['berlin', '2035-10-28T23:30', '2035-10-28 22:30:00'], ['berlin', '2035-10-28T02:30', '2035-10-28 00:30:00'],
        ['york', '2035-03-11T23:30', '2035-03-12 03:30:00'], ['york', '2035-11-04T01:30', '2035-11-04 05:30:00'],
        ['york', '2035-11-04T23:30', '2035-11-05 04:30:00'], ['howe', '2035-10-07T02:30', '2035-10-06 15:30:00'],
        ['howe', '2035-04-01T01:45', '2035-03-31 14:45:00'], ['howe', '2035-04-01T23:45', '2035-04-01 13:15:00'],
    ])
        test(`${name} ${local} is ${utc}, and stands on that day`, async () => {
            const { day, utc: kept } = await schedule(name, local);
            assert.equal(kept, utc);
            assert.match(day, new RegExp(`${local.slice(11)} Of ${name}`));
        });

    for (const [name, local] of [['berlin', '2035-03-25T02:30'], ['york', '2035-03-11T02:30'], ['howe', '2035-10-07T02:15']])
        test(`${name} ${local} does not exist, and is refused in words`, async () => {
            const { page, utc } = await schedule(name, local);
            assert.equal(page.status, 422);
            assert.match(page.text, /There is no such time on that day: the clocks go forward/);
            assert.equal(utc, 'NULL');
        });

    test('the hour stays when a post is moved over a change of clocks', async () => {
        const { id } = await schedule('berlin', '2035-03-23T09:15');
        assert.equal((await rowOf(id, 'goes_out_at'))[0], '2035-03-23 08:15:00');
        const page = await people.berlin.get('/calendar?show=week&on=2035-03-23');
        assert.match(page.body, /data-time="09:15"/);
        await move(people.berlin, '/calendar?show=week&on=2035-03-26', id, 'scheduled', { goes_out_at: '2035-03-26T09:15' });
        assert.equal((await rowOf(id, 'goes_out_at'))[0], '2035-03-26 07:15:00');
        assert.match(daysOf(await people.york.get('/calendar?show=day&on=2035-03-26'))['2035-03-26'].text, /03:15 Of berlin/);
        assert.match(daysOf(await people.howe.get('/calendar?show=day&on=2035-03-26'))['2035-03-26'].text, /18:15 Of berlin/);
    });

    test('of a time that is there twice, the second stays what it is when the post goes out', async () => {
        const id = await put('Second half past two', 'scheduled', '2035-10-28 01:30:00');
        const day = daysOf(await people.berlin.get('/calendar?show=day&on=2035-10-28'))['2035-10-28'].text;
        assert.match(day, /02:30 Second half past two/);
        await forceMove(people.berlin, `/posts/${id}`, 'published', { version: 1, address: 'https://blog.example.org/two' });
        assert.deepEqual(await rowOf(id, 'state, goes_out_at'), ['published', '2035-10-28 01:30:00']);
    });

    test('each post of a day stands on one day, in days of 23, 24 and 25 hours', async () => {
        for (const [name, day] of [['berlin', '2036-03-30'], ['berlin', '2036-10-26'], ['york', '2036-03-09'], ['howe', '2036-04-06']]) {
            const from = `${day} 00:00:00`;
            await instance.sql(`INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, goes_out_at, author_id, created_at, updated_at)
                SELECT ${idOf(other)}, 1, CONCAT('Half ', seq), 'b', 'scheduled', NOW(), '${from}' - INTERVAL 24 HOUR + INTERVAL seq * 30 MINUTE, 1, NOW(), NOW() FROM seq_0_to_143`);
            const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zones[name], dateStyle: 'short', timeStyle: 'short' });
            const expected = {};
            for (const [moment] of await instance.sql(`SELECT UNIX_TIMESTAMP(goes_out_at) FROM posts WHERE title LIKE 'Half %' ORDER BY goes_out_at`)) {
                const [local, time] = format.format(new Date(moment * 1000)).split(' ');
                (expected[local] ??= []).push(time);
            }
            for (const [local, times] of Object.entries(expected)) {
                const shown = [];
                for (let next = `/calendar?show=day&on=${local}&campaign=${idOf(other)}`; next;) {
                    const page = await people[name].get(next);
                    shown.push(...[...(page.body.matchAll(/entry-time">(\d\d:\d\d)</g))].map(([, time]) => time));
                    next = page.links.find((link) => link.includes('after='));
                }
                assert.deepEqual(shown, times, `${name} ${local}`);
            }
            await instance.sql("DELETE FROM posts WHERE title LIKE 'Half %'");
        }
    });
});

describe('the calendar in a program of one\'s own', () => {
    const keyed = async (client, action) => client.submit((await client.get('/calendar/feed')).form(`/calendar/feed/${action}`));
    const linkOf = (page) => new URL(page.body.match(/value="(http[^"]*\/calendar\/feed\/[^"]*)"/)[1]).pathname;
    const anyone = () => new Client(instance.origin);
    const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

    test('a key is shown once, kept as a hash, made anew and taken back', async () => {
        const page = await keyed(people.berlin, 'make');
        const link = linkOf(page);
        assert.equal(page.status, 200);
        assert.doesNotMatch((await people.berlin.get('/calendar/feed')).body, /posts\.ics/);
        const key = link.split('/')[3];
        assert.ok(key.length >= 43);
        const dump = JSON.stringify(await instance.sql('SELECT person_id, HEX(key_hash) FROM calendar_keys'));
        assert.ok(!dump.includes(key) && !dump.includes(Buffer.from(key, 'base64url').toString('hex').toUpperCase()));
        const answer = await anyone().get(link);
        assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'text/calendar; charset=utf-8']);
        assert.equal(answer.headers['set-cookie'], undefined);
        const second = linkOf(await keyed(people.berlin, 'make'));
        assert.equal((await anyone().get(link)).status, 404);
        assert.equal((await anyone().get(second)).status, 200);
        assert.match((await keyed(people.berlin, 'withdraw')).text, /The key is taken back/);
        assert.equal((await anyone().get(second)).status, 404);
        assert.deepEqual((await instance.sql("SELECT action FROM audit WHERE action LIKE 'calendar.%' ORDER BY id")).flat(),
            ['calendar.key', 'calendar.key', 'calendar.key-withdraw']);
    });

    test('a wrong key is 404, and so is the key of somebody who left', async () => {
        const link = linkOf(await keyed(people.york, 'make'));
        for (const wrong of [link.replace(/feed\/./, (start) => start.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))), '/calendar/feed/x/posts.ics', '/calendar/feed//posts.ics',
            link.replace('posts.ics', 'other.ics'), link.replace('/posts.ics', '')])
            assert.equal((await anyone().get(wrong, { follow: false })).status, 404, wrong);
        await instance.sql("UPDATE people SET state = 'inactive' WHERE user_name = 'york'");
        await new Promise((resolve) => setTimeout(resolve, 1100)); // what a worker may keep of what others write
        assert.equal((await anyone().get(link)).status, 404);
        await instance.sql("UPDATE people SET state = 'active' WHERE user_name = 'york'");
    });

    test('no log holds the key', async () => {
        const link = linkOf(await keyed(people.howe, 'make'));
        await anyone().get(link);
        await anyone().get(`${link}?x=1`);
        await anyone().get(`${link}/more`);
        const key = link.split('/')[3];
        for (const name of readdirSync(join(instance.state, 'log')))
            assert.ok(!readFileSync(join(instance.state, 'log', name)).includes(key), name);
    });

    test('a real parser reads it: moments, states, and hostile titles exactly', async () => {
        const titles = [
            'Two\nlines; and, commas\\ with "quotes": and BEGIN:VEVENT', `${'x'.repeat(66)}😀${'é'.repeat(60)}`, `${'€'.repeat(199)}`,
            `${'a'.repeat(65)};,\\${'😀'.repeat(60)}`, 'END:VCALENDAR\r\nBEGIN:VEVENT', ' space at both ends ', '日本語のタイトル', '\\n is no line end', '<b>&amp;</b>',
        ];
        const ids = new Map();
        for (const title of titles)
            ids.set(await put(title, 'scheduled', `${dayFromNow(5)} 07:45:00`), title.replaceAll('\r', ''));
        const out = await put('It went out', 'published', `${dayFromNow(-3)} 10:00:00`);
        const hidden = [await put('Too old', 'published', `${dayFromNow(-92)} 10:00:00`), await put('Too far', 'scheduled', `${dayFromNow(368)} 10:00:00`),
            await put('Not yet', 'approved')];
        const answer = await anyone().get(linkOf(await keyed(people.writer, 'make')));
        for (const line of answer.bytes.toString('latin1').split('\r\n'))
            assert.ok(line.length <= 75 && !/[\r\n]/.test(line), line);
        const calendar = new ICAL.Component(ICAL.parse(answer.body));
        const events = new Map(calendar.getAllSubcomponents('vevent').map((event) => [Number(event.getFirstPropertyValue('uid').match(/^post-(\d+)@/)[1]), event]));
        for (const [id, title] of ids) {
            const event = events.get(id);
            assert.equal(event.getFirstPropertyValue('summary'), title);
            assert.equal(event.getFirstPropertyValue('dtstart').toString(), `${dayFromNow(5)}T07:45:00Z`);
            assert.equal(event.getFirstPropertyValue('status'), 'TENTATIVE');
            assert.equal(event.getFirstPropertyValue('url'), `${instance.origin}/posts/${id}`);
            for (const name of ['dtstamp', 'last-modified', 'created'])
                assert.match(event.getFirstPropertyValue(name).toString(), /^\d{4}-.*Z$/);
            assert.equal(event.getFirstPropertyValue('sequence'), 0);
        }
        assert.equal(events.get(out).getFirstPropertyValue('status'), 'CONFIRMED');
        assert.equal(events.get(out).getFirstPropertyValue('dtstart').toString(), `${dayFromNow(-3)}T10:00:00Z`);
        for (const id of hidden)
            assert.equal(events.get(id), undefined);
        const [first] = ids.keys();
        await move(people.writer, '/calendar?show=month', first, 'scheduled', { goes_out_at: `${dayFromNow(6)}T07:45` });
        const again = new ICAL.Component(ICAL.parse((await anyone().get(linkOf(await keyed(people.writer, 'make')))).body))
            .getAllSubcomponents('vevent').find((event) => event.getFirstPropertyValue('uid').startsWith(`post-${first}@`));
        assert.equal(again.getFirstPropertyValue('sequence'), 1);
        assert.equal(again.getFirstPropertyValue('dtstart').toString(), `${dayFromNow(6)}T07:45:00Z`);
    });
});
