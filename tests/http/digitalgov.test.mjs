// 51 real posts, Markdown with front matter, inline HTML and shortcodes: imported through
// the pages as posts of three campaigns linked to goals, they read well, are found again
// and hang on the thread.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addGoal, publishedBrief } from '../support/briefs.mjs';
import { fileCampaign, idOf } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const folder = fileURLToPath(new URL('../../../shared/data/posts-digitalgov/', import.meta.url));
const absent = existsSync(folder) ? false : 'the folder ../shared/data/posts-digitalgov is not here';
const filesAtOnce = 8;
const withoutText = ['#GovLove 2023', 'Celebrating the work of public servants']; // front matter alone

describe('the posts of digital.gov', { skip: absent }, () => {
    let instance, content, employee, names, goals, posts;
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
        instance = await startInstance();
        await addOneOfEachRole(instance);
        content = await signIn(instance, 'content');
        employee = await signIn(instance, 'employee');
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
});
