// 51 real posts, Markdown with front matter, inline HTML and shortcodes: imported through
// the pages as posts of three campaigns linked to goals, they read well, are found again
// and hang on the thread. Then they go through review onto the calendar, and out.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addGoal, publishedBrief } from '../support/briefs.mjs';
import { columnsOf, daysOf } from '../support/calendar.mjs';
import { fileCampaign, idOf, movePost } from '../support/campaigns.mjs';
import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';

const folder = fileURLToPath(new URL('../../../shared/data/posts-digitalgov/', import.meta.url));
const absent = existsSync(folder) ? false : 'the folder ../shared/data/posts-digitalgov is not here';
const filesAtOnce = 8;
const withoutText = ['#GovLove 2023', 'Celebrating the work of public servants']; // front matter alone

describe('the posts of digital.gov', { skip: absent }, () => {
    let instance, content, reviewer, employee, names, goals, posts;
    const campaigns = [];

    const sourceOf = (name) => readFileSync(folder + name, 'utf8');

    async function importAll(campaign, files) {
        const at = `${campaign}/posts/import`;
        for (let i = 0; i < files.length; i += filesAtOnce) {
            const form = (await content.get(at)).form(at);
            const page = await content.submit(form, { channel: 1, state: 'drafting',
                files: files.slice(i, i + filesAtOnce).map((name) => ({ filename: name, content: sourceOf(name), type: 'text/markdown' })) });
            assert.equal(page.path.split('?')[0], `${campaign}/posts`, page.text.slice(0, 400));
        }
    }

    before(async () => {
        names = readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
        instance = await startInstance({ clock: true });
        await addOneOfEachRole(instance);
        content = await signIn(instance, 'content');
        employee = await signIn(instance, 'employee');
        await addPerson(instance, 'reviewer', 'content');
        reviewer = await signIn(instance, 'reviewer');
        const leader = await signIn(instance, 'leader');
        const brief = await publishedBrief(leader, { title: 'Tell great stories', vision: 'Stories that people pass on.' });
        for (const title of ['Deepen engagement', 'Grow our audience'])
            await addGoal(leader, brief, { title });
        goals = (await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)} ORDER BY id`)).map(([id]) => Number(id));
        assert.equal(goals.length, 3);
        for (const [index, goal] of goals.entries()) {
            campaigns.push(await fileCampaign(content, goal, { title: `Campaign ${index + 1}`, channel: [1] }));
            await importAll(campaigns[index], names.filter((_, place) => place % 3 === index));
        }
        posts = await instance.sql('SELECT id, title, summary, campaign_id FROM posts ORDER BY id');
    });
    after(() => instance?.stop());

    test('all 51 are posts of their campaigns, with title, summary and the rest kept', async () => {
        assert.equal(names.length, 51);
        assert.equal(posts.length, 51);
        const kept = await instance.sql('SELECT COUNT(*) FROM posts WHERE front_matter LIKE "---%---_" AND front_matter LIKE "%slug: %" AND front_matter LIKE "%date: %"');
        assert.equal(kept[0][0], '51');
        assert.equal((await instance.sql("SELECT COUNT(*) FROM posts WHERE summary = '' AND front_matter NOT LIKE '%summary: \"\"%'"))[0][0], '0');
        assert.ok(posts.some(([, title]) => title === 'Using Gamification in Federal Projects'));
        assert.ok(posts.some(([, title]) => title.startsWith('The Content Corner: Recapping Content Marketing Trends in 2016')));
        for (const [, title, summary] of posts) {
            assert.doesNotMatch(title, /^["']|["']$|^\d{4}-\d\d-\d\d/, title);
            assert.doesNotMatch(title + summary, /&#?\w+;|<\w|\{\{/, title);
        }
    });

    test('each reads well: no raw tags, shortcodes or front matter, nothing active', async () => {
        for (const [id, title] of posts) {
            const page = await content.get(`/posts/${id}`);
            assert.equal(page.status, 200);
            const at = page.body.indexOf('<div class="prose">');
            if (withoutText.includes(title)) {
                assert.ok(page.text.includes('Nothing is written yet.'), title);
                continue;
            }
            assert.ok(at > 0, title);
            const prose = page.body.slice(at, page.body.indexOf('</article>', at));
            const text = prose.replace(/<[^>]*>/g, ' ');
            assert.ok(text.trim().length > 200, `${title} has its text`);
            assert.doesNotMatch(text, /\{\{|\}\}|&lt;\/?(p|div|span|a|img|em|strong|h\d|ul|ol|li|br|iframe|table|script)\b/i, title);
            assert.doesNotMatch(text, /\b(slug|expirydate|legacy-img|topics|authors):?\s*(=|-|\[)/i, title);
            assert.doesNotMatch(prose, /<(script|iframe|object|embed|form|style|input|svg)\b|\son\w+=|javascript:|style=/i, title);
            for (const [, href] of prose.matchAll(/href="([^"]*)"/g))
                assert.match(href, /^(https?:\/\/|mailto:|#|\/(?!\/))/, title);
        }
    });

    test('headings, lists, links and emphasis are kept', async () => {
        const [html] = (await instance.sql("SELECT body_html FROM posts WHERE title = 'Using Gamification in Federal Projects'"))[0];
        assert.match(html, /<h2[^>]*>Why It/);
        assert.match(html, /<li>.*<strong>Avoid kill-and-drill:<\/strong>/s);
        const all = (await instance.sql('SELECT body_html FROM posts')).flat().join('');
        for (const [element, least] of [['a href', 300], ['li', 200], ['p', 500]])
            assert.ok(all.split(`<${element}`).length > least, `${element}: ${all.split(`<${element}`).length}`);
    });

    test('they are found again, by content staff; drafts by nobody else', async () => {
        const found = await content.get('/search?q=gamification');
        assert.ok(found.text.includes('Using Gamification in Federal Projects'), found.text.slice(0, 400));
        assert.ok(!(await employee.get('/search?q=gamification')).text.includes('Using Gamification'));
        let listed = 0;
        for (let next = '/posts?state=drafting'; next; ) {
            const page = await content.get(next);
            listed += page.body.split('All posts</h2>')[1].match(/row-title/g).length;
            next = page.links.find((link) => link.includes('before='));
        }
        assert.equal(listed, 51);
    });

    test('the thread leads from each goal to its posts, and back', async () => {
        for (const [index, goal] of goals.entries()) {
            const page = await content.get(`/thread/goals/${goal}`);
            for (const words of ['Stories that people pass on.', 'Tell great stories', `Campaign ${index + 1}`, 'All 17 posts'])
                assert.ok(page.text.includes(words), words);
        }
        const [id, title] = posts[0];
        const up = await content.get(`/thread/posts/${id}`);
        for (const words of [title, 'Campaign 1', 'Fewer second visits', 'Stories that people pass on.'])
            assert.ok(up.text.includes(words), words);
    });

    // Three posts on each of 17 workdays from the first Monday of next month but one.
    const firstMonday = () => {
        const now = new Date();
        const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1));
        day.setUTCDate(1 + (8 - day.getUTCDay()) % 7);
        return day;
    };
    const momentOf = (place) => {
        const workday = Math.floor(place / 3);
        const moment = new Date(firstMonday().getTime() + (workday + Math.floor(workday / 5) * 2) * 86_400_000);
        moment.setUTCHours(8, 15 + 10 * (place % 3));
        return moment;
    };
    const dayOf = (place) => momentOf(place).toISOString().slice(0, 10);

    // Each of the 51 stands on its day, in that state, in month, list and feed.
    async function assertOnCalendar(word, status) {
        const first = dayOf(0);
        const months = {};
        for (const on of new Set(posts.map((_, place) => dayOf(place).slice(0, 7))))
            Object.assign(months, daysOf(await employee.get(`/calendar?show=month&on=${on}-01`)));
        const list = {};
        for (let next = `/calendar?show=list&on=${first}`; next;) {
            const page = await employee.get(next);
            for (const [day, { text }] of Object.entries(daysOf(page)))
                list[day] = `${list[day] ?? ''} ${text}`;
            next = page.links.find((link) => link.includes('after='));
        }
        const made = await employee.submit((await employee.get('/calendar/feed')).form('/calendar/feed/make'));
        const feed = await new Client(instance.origin).get(new URL(made.body.match(/http[^"]*posts\.ics/)[0]).pathname);
        const events = feed.body.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
        for (const [place, [id, title]] of posts.entries()) {
            const words = title.replace(/\s+/g, ' ');
            const time = momentOf(place).toISOString().slice(11, 16);
            for (const [where, days] of [['month', Object.fromEntries(Object.entries(months).map(([day, { text }]) => [day, text]))], ['list', list]]) {
                const text = days[dayOf(place)];
                assert.ok(text?.includes(`${time} ${words} Company blog ${word}`), `${title} in the ${where} on ${dayOf(place)}: ${text}`);
            }
            const event = events.find((one) => one.includes(`UID:post-${id}@`));
            assert.ok(event?.includes(`DTSTART:${dayOf(place).replaceAll('-', '')}T${time.replace(':', '')}`), `${title} in the feed: ${event}`);
            assert.ok(event.includes(`STATUS:${status}`) && event.includes(`SUMMARY:${title.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,')}\r`), title);
        }
        assert.equal(events.length - 1, 51);
    }

    test('all go through review and stand on the calendar, three a day', async () => {
        const [before] = await instance.sql('SELECT COUNT(*) FROM post_moves');
        assert.equal(before[0], '0');
        for (const [id, title] of posts) {
            const post = `/posts/${id}`;
            if (withoutText.includes(title)) { // nothing is sent for review that says nothing
                assert.match((await movePost(content, post, 'in_review')).text, /There is no text yet/);
                const form = (await content.get(`${post}/edit`)).form(`${post}/edit`);
                await content.submit(form, { body: 'Thank you for a year of public service.', action: 'draft' });
            }
            await movePost(content, post, 'in_review');
            await movePost(reviewer, post, 'approved', { what_worked: 'It says what to do.' });
        }
        assert.equal(columnsOf(await content.get('/board')).approved.titles.length, 12);
        for (const [place, [id]] of posts.entries()) {
            const page = await content.get(`/calendar?show=month&on=${dayOf(place)}&post=${id}`);
            const form = page.forms.find(({ action }) => action.startsWith(`/posts/${id}/move?`));
            await content.submit(form, { to: 'scheduled', goes_out_at: momentOf(place).toISOString().slice(0, 16) });
        }
        assert.deepEqual(await instance.sql('SELECT state, COUNT(*) FROM posts GROUP BY 1'), [['scheduled', '51']]);
        await assertOnCalendar('Scheduled', 'TENTATIVE');
    });

    test('each goes out at its moment, and stands there as published', async () => {
        for (const [place, [id]] of posts.entries()) {
            instance.moveClock(Math.round((momentOf(place).getTime() - Date.now()) / 1000) + 5);
            if (place % 3 === 0) {
                content = await signIn(instance, 'content'); // a session does not last for days
                assert.match((await content.get(`/board?show=all&post=${id}`)).text, /was due/);
            }
            await movePost(content, `/posts/${id}`, 'published', { address: `https://digital.example.org/${id}` });
        }
        employee = await signIn(instance, 'employee');
        assert.deepEqual(await instance.sql('SELECT state, COUNT(*) FROM posts GROUP BY 1'), [['published', '51']]);
        assert.deepEqual(await instance.sql('SELECT COUNT(*) FROM post_moves'), [['204']]);
        await assertOnCalendar('Published', 'CONFIRMED');
    });
});
