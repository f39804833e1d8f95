// A real strategy, mixed Markdown and HTML: imported through the pages as one brief with
// four goals, it reads well and nothing of its markup shows; and coverage follows each step
// of the work for it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { addGoal, editBrief, publish } from '../support/briefs.mjs';
import { fileCampaign, idOf } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { absent, goals, parts, postPaths, sourceOf } from '../support/national_archives.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { textOf } from '../support/html.mjs';

// The words of a source without front matter and tags, entities as they are read.
const wordsOf = (name) => textOf(sourceOf(name).replace(/^---.*?---/s, '').replace(/[*#_\\]/g, '')).split(' ');

describe('the strategy of the National Archives', { skip: absent }, () => {
    let instance, leader, content, employee, brief, page, prose;

    before(async () => {
        instance = await startInstance();
        await addOneOfEachRole(instance);
        [leader, content, employee] = await Promise.all(['leader', 'content', 'employee'].map((name) => signIn(instance, name)));

        const form = (await leader.get('/briefs/import')).form('/briefs/import');
        const imported = await leader.submit(form, { file: parts.map((name) => ({
            filename: `${name}.md`, content: sourceOf(name), type: 'text/markdown' })) });
        brief = imported.path.match(/\/briefs\/\d+/)[0];
        await editBrief(leader, brief, {
            title: 'Social media strategy',
            vision: textOf(sourceOf('vision').split('## Vision')[1]),
            summary: 'Tell great stories, and help staff tell them.',
        });
        for (const goal of goals)
            await addGoal(leader, brief, goal);
        await publish(leader, brief);
        page = await employee.get(brief);
        prose = page.body.slice(page.body.indexOf('<div class="prose">'), page.body.indexOf('<section class="panel" id="goals">'));
    });
    after(() => instance?.stop());

    test('it is one published brief with its vision and four goals', () => {
        assert.equal(page.status, 200);
        assert.match(page.text, /Published.* Social media strategy/);
        assert.match(page.text, /The vision The National Archives uses social media platforms to tell great stories/);
        for (const goal of goals)
            assert.ok(page.text.includes(`${goal.title} `), goal.title);
        assert.match(page.text, /From 1.5 to 2.25 million by/);
        assert.match(page.text, /To 40 thousand by/);
    });

    test('no word of the six files is lost', () => {
        const shown = new Set(textOf(prose).split(/[^\p{L}\p{N}]+/u));
        for (const name of parts) {
            const words = wordsOf(name).flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 3);
            assert.ok(words.length > 40, name);
            const lost = words.filter((word) => !shown.has(word) && !word.startsWith('http'));
            assert.deepEqual(lost, [], name);
        }
    });

    test('headings, lists, a table, emphasis and links are there', () => {
        for (const heading of ['Introduction', 'Vision', 'Goal 1: Tell Great Stories', 'Goal 4: Cultivate a Community of Practice'])
            assert.match(prose, new RegExp(`<h\\d[^>]*>${heading}</h\\d>`), heading);
        const count = (tag) => prose.split(`<${tag}`).length - 1;
        assert.ok(count('ul>') >= 5, 'lists');
        assert.ok(count('table') >= 1 && count('td') >= 8, 'a table');
        assert.ok(count('em>') >= 4 && count('strong>') >= 4, 'emphasis');
        assert.match(prose, /<a [^>]*href="http:\/\/www\.archives\.gov\/social-media\/strategies\/"[^>]*>first social media strategy<\/a>/);
    });

    test('nothing of markup or front matter shows', () => {
        const text = textOf(prose);
        for (const trace of [/<\/?\w/, /&\w+;/, /layout:|permalink:|description:/, /class=|style=|href=/, /accordion|collapse\d|panel-/,
            /\*\*|^#+ /m, /\{[%:{]/])
            assert.doesNotMatch(text, trace);
    });

    test('nothing active is left', () => {
        assert.doesNotMatch(prose, /<(script|style|iframe|object|embed|form|input|link|meta|svg)\b/i);
        assert.doesNotMatch(prose, /\son\w+=|\sstyle=|\sdata-|javascript:/i);
        const classes = new Set([...prose.matchAll(/class="([^"]*)"/g)].map(([, names]) => names));
        for (const names of classes)
            assert.match(names, /^(prose|align-\w+|table-scroll|brief-lines.*|read-form|meta.*|notice.*)$/);
    });

    test('the front matter is kept for its writer', async () => {
        const [[kept]] = await instance.sql(`SELECT front_matter FROM briefs WHERE id = ${brief.split('/').pop()}`);
        assert.match(kept, /permalink: \/introduction\//);
        assert.match(kept, /permalink: \/goal4\//);
    });

    describe('coverage of it', () => {
        let ids;
        const campaigns = [];

        const covers = async (section, words) =>
            assert.match((await leader.get(`/coverage?section=${section}&brief=${idOf(brief)}`)).text, words);

        async function start(campaign) {
            const page = await content.get(campaign);
            const form = page.forms.find((one) => one.action === `${campaign}/state` && one.html.includes('value="live"'));
            return content.submit(form, { to: 'live' });
        }

        async function importPosts(campaign, from, to) {
            const at = `${campaign}/posts/import`;
            const page = await content.submit((await content.get(at)).form(at), { channel: 1, state: 'drafting',
                files: postPaths().slice(from, to).map((path) => ({
                    filename: basename(path), content: readFileSync(path, 'utf8'), type: 'text/markdown' })) });
            assert.equal(page.path.split('?')[0], `${campaign}/posts`);
        }

        before(async () => {
            ids = (await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)} ORDER BY position, id`)).map(([id]) => Number(id));
            assert.equal(ids.length, 4);
        });

        test('before any campaign, 4 of 4 goals are uncovered', async () => {
            await covers('goals', /4 of 4 goals\./);
            const page = await content.get(`/coverage?section=goals&brief=${idOf(brief)}`);
            for (const id of ids)
                assert.ok(page.links.includes(`/campaigns/new?goal=${id}`));
        });

        test('each campaign that goes live covers its goal', async () => {
            for (const [index, goal] of [ids[0], ids[1], ids[1]].entries()) {
                campaigns.push(await fileCampaign(content, goal, { title: `Stories ${index + 1}`, channel: [1] }));
                await importPosts(campaigns[index], index * 8, index * 8 + 8);
                await covers('goals', [/4 of 4 goals/, /3 of 4 goals/, /2 of 4 goals/][index]);
                await start(campaigns[index]);
                await covers('goals', [/3 of 4 goals/, /2 of 4 goals/, /2 of 4 goals/][index]);
            }
            await covers('measures', /3 campaigns\./);
            await covers('links', /0 links\./);
        });

        test('a new meaning of goal 2 makes its links suspect; one is confirmed, one withdrawn', async () => {
            const edit = `/goals/${ids[1]}/edit`;
            await leader.submit((await leader.get(edit)).form(edit), { target: '60', meaning: 'yes' });
            await covers('links', /2 links\. .*Stories 2 .*Stories 3/);
            await content.submit((await content.get(campaigns[1])).form(`${campaigns[1]}/goals/${ids[1]}/confirm`));
            await covers('links', /1 link\. .*Stories 3/);
            const at = `${campaigns[2]}/goals/${ids[1]}/withdraw`;
            await content.submit((await content.get(at)).form(at), { reason: 'Engagement is not what these stories are for.' });
            await covers('links', /0 links\./);
            await covers('goals', /2 of 4 goals/);
            const found = await leader.get('/coverage?section=posts');
            assert.match(found.text, /8 posts\. .*of Stories 3/);
            const [[confirmed, all]] = await instance.sql(`SELECT SUM(l.meaning = g.meaning), COUNT(*) FROM campaign_goals l
                JOIN goals g ON g.id = l.goal_id WHERE g.id = ${ids[1]}`);
            assert.deepEqual([confirmed, all], ['1', '1']);
        });
    });
});
