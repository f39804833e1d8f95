// Files of figures as networks give them: understood, confirmed, matched, taken back.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dayFromNow } from '../support/briefs.mjs';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { bringFile, importOf, pressDraft } from '../support/figures.mjs';
import { slowness, startInstance } from '../support/instance.mjs';
import { peakOf, workersOf } from '../support/memory.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const folder = fileURLToPath(new URL('../../../shared/data/metrics/', import.meta.url));
const absent = existsSync(folder) ? false : 'the folder ../shared/data/metrics is not here';

const people = {};
let instance;
let goal;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    for (const name of ['employee', 'content', 'leader'])
        people[name] = await signIn(instance, name);
    goal = await publishedGoal(instance, people.leader);
});
after(() => instance?.stop());

const bring = (content, fields = {}, filename = 'export.csv') => bringFile(people.content, content, { filename, ...fields });
const press = (page, action, fields) => pressDraft(people.content, page, action, fields);
const confirm = (page, fields) => press(page, 'confirm', fields);
const rowsOf = async (table, where = '1') => Number((await instance.sql(`SELECT COUNT(*) FROM ${table} WHERE ${where}`))[0][0]);
const tables = ['metrics', 'metric_items', 'post_totals', 'campaign_totals', 'campaign_channel_totals', 'campaign_days'];
const counts = async () => Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await rowsOf(table)])));

// A table of sums as { Reach: 'figure' }, with what is unknown.
const sumsOf = (page, caption) => Object.fromEntries([...(page.body.match(new RegExp(`${caption}[\\s\\S]*?</table>`))?.[0] ?? '')
    .matchAll(/<th scope="row">([^<]*)<[\s\S]*?<td class="num"><strong>([^<]*)<\/strong>(?:<\/td><td class="num">|<span class="figure-note">)?([^<]*)</g)]
    .map(([, kind, figure, unknown]) => [kind, unknown.endsWith('unknown') ? `${figure}, ${unknown}` : figure]));
const inFile = (page) => sumsOf(page, 'Sums of the file');
const meaningsOf = (page) => Object.fromEntries([...page.body.matchAll(/<th scope="row">([^<]*)<span[^>]*>[^<]*<\/span><\/th><td class="meaning"><select[^>]*>([\s\S]*?)<\/select>/g)]
    .map(([, name, options]) => [name.replaceAll('&quot;', '"').replaceAll('&#39;', "'"), options.match(/ selected>([^<]*)</)?.[1] ?? '']));
async function takeBack(path) {
    const page = await people.content.get(path);
    return people.content.submit(page.form(`${importOf(page)}/take-back`));
}

describe('real exports', { skip: absent }, () => {
    const page2014 = { Reach: '6,951,680', Impressions: '14,792,974', Engagements: '106,060', Likes: '88,795, 1 unknown', Comments: '3,741', Shares: '13,524, 4 unknown' };
    let file;
    let path;
    let campaign;

    before(async () => {
        campaign = await fileCampaign(people.content, goal, { title: 'The page' });
        file = absent || readFileSync(`${folder}facebook-page-2014.csv`);
    });

    test('of a page: each sum as it is in the file, with the unknowns counted, before anything is written', async () => {
        const page = await bring(file, {}, 'facebook-page-2014.csv');
        assert.match(page.text, /Facebook Insights, old\. UTF-8, parted by commas, the names of the columns in row 1\./);
        assert.match(page.text, /500 rows can be imported\./);
        assert.deepEqual(inFile(page), page2014);
        assert.deepEqual(await counts(), Object.fromEntries(tables.map((table) => [table, 0])));
        path = importOf(page);
        const done = await confirm(page, { campaign: idOf(campaign) });
        assert.match(done.text, /Posts and other things it counts 500 Of these, posts of ours 0 Unplanned work, of no campaign 0/);
        assert.deepEqual(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures'), page2014);
    });

    test('the same file again changes nothing', async () => {
        const before = await counts();
        const page = await bring(file, {}, 'the-same.csv');
        assert.equal(page.status, 422);
        assert.match(page.text, /This very file counts already/);
        assert.ok(page.links.includes(path));
        const spaced = await bring(Buffer.concat([file, Buffer.from('\r\n')]));
        await confirm(spaced, { campaign: idOf(campaign) });
        assert.deepEqual(await counts(), before);
        assert.deepEqual(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures'), page2014);
        await takeBack(spaced.path);
        assert.deepEqual(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures'), page2014);
    });

    test('undone it leaves nothing, and can be brought again', async () => {
        assert.equal((await takeBack(path)).redirects.length, 1);
        assert.deepEqual(await counts(), Object.fromEntries(tables.map((table) => [table, 0])));
        assert.match((await people.employee.get(`/results${campaign}`)).text, /No figures yet/);
        const page = await bring(file);
        assert.deepEqual(inFile(page), page2014);
        await confirm(page);
        assert.match((await people.content.get(page.path)).text, /Unplanned work, of no campaign 500/);
        await takeBack(page.path);
    });

    test('of advertisements: campaigns are named by the file and chosen by hand', async () => {
        const ours = [];
        for (const name of ['916', '936', '1178'])
            ours.push(await fileCampaign(people.content, goal, { title: `Advertised ${name}` }));
        const page = await bring(readFileSync(`${folder}facebook-ads-2017.csv`), {}, 'ads.csv');
        assert.match(page.text, /Facebook advertisements\..*1,143 rows can be imported/);
        assert.match(page.text, /916 \(54 rows\).*936 \(464 rows\).*1178 \(625 rows\)/);
        assert.deepEqual(inFile(page), { Conversions: '3,264', 'Approved conversions': '1,079', Impressions: '213,434,828', Clicks: '38,165', Spend: inFile(page).Spend });
        assert.equal(Math.round(Number(inFile(page).Spend.replace(/,/g, '')) * 10) / 10, 58705.2);
        const done = await confirm(page, { group: ours.map(idOf) });
        assert.match(done.text, /Posts and other things it counts 1,143 .*Unplanned work, of no campaign 0/);
        const totals = [];
        for (const one of ours)
            totals.push(sumsOf(await people.employee.get(`/results${one}`), 'Sums of all figures'));
        const add = (kind) => totals.reduce((sum, one) => sum + Number(one[kind].replace(/,/g, '')), 0);
        assert.deepEqual([add('Impressions'), add('Clicks'), add('Conversions'), add('Approved conversions')], [213434828, 38165, 3264, 1079]);
        assert.ok(totals.every((one) => Number(one.Conversions.replace(/,/g, '')) > 0));
        assert.match((await people.employee.get(`/results${ours[2]}`)).text, /Each conversion cost \d/);
        await takeBack(page.path);
        assert.deepEqual(await counts(), Object.fromEntries(tables.map((table) => [table, 0])));
    });
});

// In the shape of each network's export, each with its quirk.
const exports = [
    ['LinkedIn page, posts', 'Engagement metrics of your page for the last 90 days\n' +
        'Post title,Post link,Post type,Campaign name,Posted by,Created date,Impressions,Views,Offsite Views,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type\n' +
        '"A title, with a comma",https://www.linkedin.com/feed/update/1,Organic,,Ana,05/31/2026,"1,200",,,40,0.033,30,2,1,,0.06,\n',
    { Impressions: '1,200', Views: 'not known, 1 unknown', Clicks: '40', Likes: '30', Comments: '2', Shares: '1', 'New followers': 'not known, 1 unknown' }],
    ['LinkedIn page, daily metrics', 'Date,Impressions (organic),Impressions (sponsored),Impressions (total),Unique impressions (organic),Clicks (total),Reactions (total),Comments (total),Reposts (total)\n' +
        '05/30/2026,100,0,100,80,4,3,1,0\n05/31/2026,50,10,60,40,2,1,0,0\n',
    { Reach: '120', Impressions: '160', Clicks: '6', Likes: '4', Comments: '1', Shares: '0' }],
    ['Meta Business Suite, Facebook', '\uFEFFPost ID,Page ID,Page name,Title,Permalink,Post type,Date,Impressions,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Other clicks,Link Clicks\r\n' +
        '122100000000000001,1,Us,First,https://facebook.com/1,Photos,Lifetime,300,200,9,6,2,1,12,2,10\r\n',
    { Reach: '200', Impressions: '300', Engagements: '9', Likes: '6', Comments: '2', Shares: '1', Clicks: '12' }],
    ['Meta Business Suite, Instagram', 'Post ID,Account ID,Account username,Description,Permalink,Date,Views,Likes,Shares,Comments,Saves,Reach,Follows\n' +
        '1790001,2,us,"Two\nlines",https://instagram.com/p/1,Lifetime,500,40,3,5,7,400,1\n',
    { Reach: '400', Views: '500', Likes: '40', Comments: '5', Shares: '3', Saves: '7', 'New followers': '1' }],
    ['X, content', 'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks\n' +
        '1930000000000000001,"Fri, Jun 5, 2026",Hello,https://x.com/us/status/1,900,10,25,2,3,1,4,5,6,7,8\n',
    { Impressions: '900', Engagements: '25', Clicks: '8', Likes: '10', Comments: '4', Shares: '3', Saves: '2', 'New followers': '1' }],
    ['X, overview', 'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views\n' +
        '"Fri, Jun 5, 2026",10,1,2,0,0,0,0,0,0,3,1,0,0\n"Sat, Jun 6, 2026",20,1,2,0,0,0,0,0,0,3,1,0,0\n',
    { Impressions: '30', Views: '0', Engagements: '4', Likes: '2', Comments: '0', Shares: '0', Saves: '0', 'New followers': '0' }],
    ['Twitter, old', 'Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,replies,likes,user profile clicks,url clicks\n' +
        '1226900000000000001,https://twitter.com/us/status/1,Hello,2020-02-10 18:00 +0000,1000.0,30.0,0.03,2.0,1.0,20.0,3.0,4.0\n',
    { Impressions: '1,000', Engagements: '30', Clicks: '4', Likes: '20', Comments: '1', Shares: '2' }],
    ['GA4 traffic acquisition', '# ----------------------------------------\n# Traffic acquisition\n# Account: Us\n# Start date: 20260501\n# End date: 20260531\n# ----------------------------------------\n\n' +
        'Session primary channel group (Default Channel Group),Sessions,Engaged sessions,Engagement rate,Average engagement time per session,Events per session,Event count,Key events,Session key event rate,Total revenue\n' +
        'Organic Social,120,80,0.66,30.5,4.2,504,6,0.05,0\nDirect,40,20,0.5,10,3,120,1,0.02,0\n,,,,,,,,,\nGrand total,160,100,0.62,25,4,624,7,0.04,0\n',
    { Conversions: '7, 1 unknown', Value: '0, 1 unknown', Visits: '160, 1 unknown' }],
    ['Hootsuite', 'Post performance\nMay 2026\nDate (GMT),Post ID,Post Message,Post Permalink,Post Type,Social Network,Impressions,Reach,Engagement,Likes,Comments,Shares,Post Link Clicks,Video Views\n' +
        '2026-05-31 10:00,77,Hello,https://example.org/p/77,LINK,FACEBOOK,100,80,9,5,3,1,7,\n',
    { Reach: '80', Impressions: '100', Views: 'not known, 1 unknown', Engagements: '9', Clicks: '7', Likes: '5', Comments: '3', Shares: '1' }],
    ['Sprout', 'Date,Post ID,Network,Post Type,Content Type,Profile,Sent by,Link,Post,Impressions,Reach,Engagements,Engagement Rate (per Impression),Reactions,Comments,Shares,Saves,Post Link Clicks,Video Views\n' +
        '05/31/2026 10:00 am,88,LinkedIn,Post,Text,Us,Ana,https://example.org/p/88,Hello,100,,9,9%,5,3,1,0,7,\n',
    { Reach: 'not known, 1 unknown', Impressions: '100', Views: 'not known, 1 unknown', Engagements: '9', Clicks: '7', Likes: '5', Comments: '3', Shares: '1', Saves: '0' }],
    ['Buffer', 'Date,Update,Service,Service Link,Type,Impressions,Reach,Engagements,Likes,Comments,Shares,Clicks\n2026-05-31,Hello,linkedin,https://example.org/p/99,text,100,80,9,5,3,1,7\n',
        { Reach: '80', Impressions: '100', Engagements: '9', Clicks: '7', Likes: '5', Comments: '3', Shares: '1' }],
    ['TikTok', 'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\nHello,https://tiktok.com/@us/1,31 May 2026,5,3,1,900\n',
        { Views: '900', Likes: '5', Comments: '3', Shares: '1' }],
    ['YouTube', 'Content,Video title,Video publish time,Duration,Views,Likes\nTotal,,,,1300,12\nabc-1,One,"May 3, 2026",60,900,10\nabc-2,Two,"May 4, 2026",60,400,2\n',
        { Views: '1,300', Likes: '12' }],
];

describe('the export of each network is known by its columns', () => {
    for (const [name, text, sums] of exports)
        test(name, async () => {
            const page = await bring(text, {}, `${name}.csv`);
            assert.equal(page.status, 200, page.text.slice(0, 300));
            assert.ok(page.text.includes(`${name}.`), page.text.slice(0, 400));
            assert.doesNotMatch(page.text, /What is left out/);
            assert.deepEqual(inFile(page), sums);
            const done = await confirm(page);
            assert.match(done.text, /Counts/);
            await takeBack(page.path);
            assert.equal(await rowsOf('metrics'), 0);
        });

    test('semicolons, days before months and 1.200 for twelve hundred', async () => {
        const page = await bring('Fecha;Date;Impressions;Engagement\nx;31/05/2026;1.200;3,5\ny;01/06/2026;2.400;1\n', {}, 'metricool.csv');
        assert.match(page.text, /parted by semicolons/);
        assert.deepEqual(inFile(page), { Impressions: '3,600', Engagements: '4.5' });
        await confirm(page);
        assert.deepEqual((await instance.sql('SELECT DISTINCT taken_on FROM metrics ORDER BY 1')).flat(), ['2026-05-31', '2026-06-01']);
        await takeBack(page.path);
    });
});

describe('what rows are about', () => {
    test('a row with the address of a post of ours is that post; the newest count stands', async () => {
        const campaign = await fileCampaign(people.content, goal, { title: 'With an address' });
        const post = await writePost(people.content, campaign, { title: 'Out', channel: 3, body: 'Short.' });
        await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = 'https://x.com/us/status/42' WHERE id = ${idOf(post)}`);
        const file = (likes) => `Post id,Post text,Post Link,Likes,Detail Expands\n42,Out,https://x.com/us/status/42,${likes},1\n43,Else,https://x.com/us/status/43,9,1\n`;
        const first = await bring(file(5));
        const done = await confirm(first, { taken_on: dayFromNow(-3) });
        assert.match(done.text, /counts 2 Of these, posts of ours 1 Unplanned work, of no campaign 1/);
        const second = await bring(file(8));
        await confirm(second);
        assert.equal(sumsOf(await people.employee.get(`/results${post}`), 'Sums of all figures').Likes, '8');
        assert.equal(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures').Likes, '8');
        await takeBack(second.path);
        assert.equal(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures').Likes, '5');
        await takeBack(first.path);
        assert.equal(await rowsOf('metric_items'), 0);
    });

    test('or it is the post whose address ends with the row’s id; a short number is no name', async () => {
        const campaign = await fileCampaign(people.content, goal, { title: 'With an id' });
        const addresses = ['https://x.com/us/status/1930000000000000001?s=20', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://example.org/12345/', 'https://www.instagram.com/p/Cxyz123/'];
        const posts = [];
        for (const address of addresses) {
            posts.push(await writePost(people.content, campaign, { title: address.slice(8, 30), channel: 3, body: 'Short.' }));
            await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP(), address = '${address}' WHERE id = ${idOf(posts.at(-1))}`);
        }
        const page = await bring('Post ID,Title,Likes\n1930000000000000001,One,5\ndQw4w9WgXcQ,Two,6\ndqw4w9wgxcq,Other,7\n12345,Three,8\nCxyz123,Four,9\n');
        assert.match((await confirm(page)).text, /counts 5 Of these, posts of ours 3 Unplanned work, of no campaign 2/);
        const likes = await Promise.all(posts.map(async (post) => sumsOf(await people.employee.get(`/results${post}`), 'Sums of all figures').Likes));
        assert.deepEqual(likes, ['5', '6', undefined, '9']);
        await takeBack(page.path);
        assert.equal(await rowsOf('metric_items'), 0);
    });

    const meaning = { title: 1002, reach: 4, clicks: 9 };
    test('what columns mean is chosen, and remembered for files of the same kind', async () => {
        const page = await bring('Thing,Seen by,Pressed\nposter,120,4\n');
        assert.match(page.text, /A file of your own/);
        assert.deepEqual(meaningsOf(page), { Thing: '', 'Seen by': '', Pressed: '' });
        const none = await confirm(page, { meaning: [meaning.title, '', ''] });
        assert.equal(none.status, 422);
        assert.match(none.text, /Say of one column at least which figure it is/);
        const twice = await press(page, 'look', { meaning: [meaning.title, meaning.reach, meaning.reach] });
        assert.match(twice.text, /Two columns cannot mean the same: Seen by and Pressed/);
        const again = await press(page, 'look', { meaning: [meaning.title, meaning.reach, meaning.clicks] });
        assert.deepEqual(inFile(again), { Reach: '120', Clicks: '4' });
        await confirm(again);
        const next = await bring('Thing,Seen by,Pressed\nposter,130,5\n');
        assert.deepEqual(meaningsOf(next), { Thing: 'Its title', 'Seen by': 'Reach', Pressed: 'Clicks' });
        await people.content.submit(next.form(`${importOf(next)}/give-up`));
        assert.equal((await people.content.get(next.path)).text.includes('None of its figures count'), true);
        assert.equal(await rowsOf('import_parts', `import_id = ${idOf(importOf(next))}`), 0);
        await takeBack(again.path);
    });

    test('days and numbers that can be read either way are asked about', async () => {
        const page = await bring('Date,Impressions\n05/06/2026,"1,200"\n');
        assert.match(page.text, /How are its numbers written\?.*How are its days written\?/);
        assert.deepEqual(inFile(page), { Impressions: '1,200' });
        const other = await press(page, 'look', { decimals: 'comma', order: 'day' });
        assert.deepEqual(inFile(other), { Impressions: '1.2' });
        await confirm(other, { decimals: 'comma', order: 'day' });
        assert.deepEqual(await instance.sql('SELECT taken_on, figure FROM metrics'), [['2026-06-05', '1.2000']]);
        await takeBack(page.path);
    });
});

describe('unplanned work', () => {
    test('shows up in coverage until somebody says where it belongs; then its figures count there', async () => {
        const campaign = await fileCampaign(people.content, goal, { title: 'Found again' });
        assert.match((await people.content.get('/results/unplanned')).text, /All that networks counted belongs to a campaign\./);
        const page = await bring('Post ID,Title,Reach\n1,A found <b>post</b>,10\n2,Another,20\n3,,30\n');
        await confirm(page);
        assert.match((await people.leader.get('/coverage?section=unplanned')).text, /3 posts\. .*A found <b>post<\/b>.*Another.*Without a title/);
        for (const name of ['employee', 'leader'])
            assert.equal((await people[name].get('/results/unplanned')).status, 403);
        const list = await people.content.get('/results/unplanned');
        assert.match(list.text, /Without a title Reach 30 · A file of your own Another Reach 20/);
        const items = list.forms.find(({ action }) => action === '/results/unplanned').html.match(/name="item" value="(\d+)"/g).map((one) => one.match(/\d+/)[0]);
        const send = (fields) => people.content.submit(list.form('/results/unplanned'), fields);
        assert.match((await send({ campaign: idOf(campaign) })).text, /Choose what belongs to the campaign/);
        assert.match((await send({ item: [items[0]], campaign: 999999 })).text, /There is no such campaign any more/);
        assert.equal((await send({ item: [items[0], 999999], campaign: idOf(campaign) })).status, 409);
        const first = (await people.content.get('/results/unplanned')).form('/results/unplanned');
        await people.content.submit(first, { item: items.slice(0, 2), campaign: idOf(campaign) });
        assert.equal(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures').Reach, '50');
        assert.match((await people.leader.get('/coverage?section=unplanned')).text, /1 post\. /);
        await takeBack(page.path);
        assert.match((await people.leader.get('/coverage?section=unplanned')).text, /All that networks counted belongs to a campaign/);
        assert.equal(await rowsOf('metric_items'), 0);
        assert.match((await people.employee.get(`/results${campaign}`)).text, /No figures yet/);
    });

    test('what two choose at the same time belongs to one campaign', async () => {
        const [one, other] = [await fileCampaign(people.content, goal), await fileCampaign(people.content, goal)];
        const page = await bring('Post ID,Reach\n1,10\n');
        await confirm(page);
        const forms = [await people.content.get('/results/unplanned'), await people.content.get('/results/unplanned')].map((list) => list.form('/results/unplanned'));
        const [[item]] = await instance.sql('SELECT id FROM metric_items');
        const both = await Promise.all(forms.map((form, i) => people.content.submit(form, { item: [item], campaign: idOf([one, other][i]) })));
        assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
        assert.equal(await rowsOf('campaign_totals'), 1);
        await takeBack(page.path);
    });
});

describe('what cannot be read', () => {
    const refused = [
        ['nothing', '', /The file is empty/], ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /workbook of a spreadsheet program.*Save as, CSV/],
        ['a workbook', 'PK\x03\x04rest', /workbook of a spreadsheet program/], ['a web page', '<html><table>', /This is a web page/], ['a PDF', '%PDF-1.7', /This is a PDF/],
        ['zeros', Buffer.from('Reach,Likes\n1,\x002\n'), /This is no text/], ['no names', '1,2\n3,4\n', /No row near the top names the columns/],
        ['an open quote', 'Reach,Likes\n1,"2\n3,4\n', /quotation mark is opened/], ['many columns', `${'Reach,'.repeat(200)}x\n`, /201 columns. At most 100/],
        ['a million columns', `${','.repeat(1_000_000)}\n`, /columns/],
    ];
    for (const [name, content, words] of refused)
        test(`${name} is refused with a word about it`, async () => {
            const page = await bring(content);
            assert.equal(page.status, 422, page.text.slice(0, 200));
            assert.match(page.text, words);
            assert.equal(await rowsOf('import_parts'), 0);
        });

    test('text that is not UTF-8 is told by line and character, and read as Windows-1252 when asked to', async () => {
        const text = Buffer.from('Title,Reach\nplain,1\ncaf\xe9,2\n', 'latin1');
        const page = await bring(text);
        assert.equal(page.status, 422);
        assert.match(page.text, /Line 3 is not UTF-8 text, from its character 4 on/);
        const read = await bring(text, { windows: '1' });
        assert.match(read.text, /Windows-1252/);
        assert.match(read.text, /plain · café/);
        await people.content.submit(read.form(`${importOf(read)}/give-up`));
    });

    test('UTF-16 with its mark is read as it is', async () => {
        const page = await bring(Buffer.from('\uFEFFTitle\tReach\ncafé\t12\n', 'utf16le'));
        assert.match(page.text, /UTF-16, parted by tabs/);
        assert.deepEqual(inFile(page), { Reach: '12' });
        await people.content.submit(page.form(`${importOf(page)}/give-up`));
    });

    test('what is wrong is told by row and column, and the rest can be imported', async () => {
        const page = await bring('Post ID,Date,Reach,Likes\n6.49E+17,,1,1\n2,,-5,1\n3,,many,1\n4,,=1+1,2\n5,,12,3\n5,,13,3\nGrand total,,99,99\n');
        for (const words of [/2 Post ID “6\.49E\+17” is a long number that a spreadsheet program has shortened/, /3 Reach “-5” is below 0/, /4 Reach “many” is no number/,
            /5 Reach “=1\+1” is no number/, /7 Post ID “5” stands in the file before/, /1 row can be imported, 5 rows cannot; 1 row only summed up the others/])
            assert.match(page.text, words);
        const done = await confirm(page);
        assert.match(done.text, /1 row, by/);
        assert.deepEqual((await instance.sql('SELECT figure FROM metrics ORDER BY figure')).flat(), ['3.0000', '12.0000']);
        await takeBack(page.path);
        const days = await bring('Date,Reach\n31/02/2026,1\n13/02/2026,2\n');
        assert.match(days.text, /2 Date “31\/02\/2026” is no day of the calendar/);
        await people.content.submit(days.form(`${importOf(days)}/give-up`));
    });

    test('too many rows are told, too large a file is refused', async () => {
        const page = await bring(`Post ID,Reach\n${Array.from({ length: 200_001 }, (_, i) => `${i},1`).join('\n')}\n`);
        assert.match(page.text, /200001 .*There are more than 200,000 rows|There are more than 200,000 rows/);
        await people.content.submit(page.form(`${importOf(page)}/give-up`));
        const refused = await bring(Buffer.alloc(137_000_000, 'x'));
        assert.equal(refused.status, 413);
    });
});

describe('large files are written by the pool for long work', () => {
    const rows = (count, from = 0) => `Post ID,Title,Reach,Likes\n${Array.from({ length: count }, (_, i) => `${from + i},A post number ${i},${i % 100},${i % 7 === 0 ? '' : 1}`).join('\n')}\n`;
    const reach = (count) => Array.from({ length: count }, (_, i) => i % 100).reduce((sum, one) => sum + one, 0).toLocaleString('en-US');

    async function ended(path, goesOn = /Being written/) {
        let page;
        do
            page = await people.content.get(path);
        while (goesOn.test(page.text));
        return page;
    }

    test('200,000 rows: how far it is is shown, nothing counts before the end, and then all of it does', { timeout: 300_000 * slowness }, async () => {
        const campaign = await fileCampaign(people.content, goal, { title: 'Very many' });
        const page = await bring(rows(200_000));
        assert.match(page.text, /200,000 rows can be imported/);
        const path = importOf(page);
        const begun = await confirm(page, { campaign: idOf(campaign) });
        assert.equal(begun.path, path);
        assert.match(begun.text, /Being written/);
        const seen = new Set();
        for (let shown = begun; /Being written/.test(shown.text); shown = await people.content.get(path)) {
            const done = shown.text.match(/([\d,]+) of 200,000 rows are written|All rows are written/);
            assert.ok(done, shown.text);
            seen.add(done[0]);
            assert.equal(shown.headers.refresh, '2');
            const others = await people.employee.get(`/results${campaign}`);
            if (/Being written/.test((await people.content.get(path)).text))
                assert.match(others.text, /No figures yet/);
        }
        assert.ok([...seen].some((words) => /^[1-9]/.test(words)), `seen: ${[...seen].join('; ')}`);
        assert.match((await people.content.get(path)).text, /Counts.*counts 200,000/);
        assert.deepEqual(sumsOf(await people.employee.get(`/results${campaign}`), 'Sums of all figures'),
            { Reach: reach(200_000), Likes: `${(200_000 - 28_572).toLocaleString('en-US')}, 28,572 unknown` });
        if (slowness === 1) {
            const kib = peakOf((await instance.processes())['results-slow']);
            assert.ok(kib < 64 * 1024, `${kib} KiB`);
        }
        await takeBack(path);
        assert.deepEqual(await counts(), Object.fromEntries(tables.map((table) => [table, 0])));
        assert.match((await people.employee.get(`/results${campaign}`)).text, /No figures yet/);
    });

    const begin = async (count, from) => {
        const page = await bring(rows(count, from));
        return { page, path: importOf(page), begun: await confirm(page) };
    };
    const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
    // Until whoever wrote it has undone all, which is when the very same rows can be held again.
    const untilLetGo = async (path) => {
        while ((await instance.sql(`SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_rows_modified > 0`))[0][0] !== '0')
            await people.content.get(path);
    };

    test('it can be stopped by who began it: nothing is written, and it can be begun anew', async () => {
        const { path, begun } = await begin(60_000);
        const other = await signIn(instance, 'admin');
        await instance.sql("UPDATE people SET roles = roles | 2 WHERE user_name = 'admin'");
        const seen = await other.get(path);
        assert.match(seen.text, /Being written/);
        assert.ok(!seen.forms.some(({ action }) => action === `${path}/stop`), 'only who began it stops it');
        const [, version] = begun.form(`${path}/stop`).fields.find(([name]) => name === 'version');
        const keys = (await other.get('/import')).form('/import');
        assert.equal((await other.submit({ ...keys, action: `${path}/stop`, enctype: undefined }, { file: null, version })).status, 403);
        const stopped = await people.content.submit(begun.form(`${path}/stop`));
        assert.equal(stopped.path.split('?')[0], `${path}/preview`);
        assert.match(stopped.text, /It was stopped\. Nothing of it is written\./);
        await untilLetGo(path);
        assert.deepEqual(await counts(), nothing);
        await confirm(stopped);
        assert.match((await ended(path)).text, /Counts/);
        assert.equal(await rowsOf('metric_items'), 60_000);
        await takeBack(path);
    });

    test('a worker that is killed leaves nothing behind, and the page says so', async () => {
        const { path } = await begin(60_000);
        for (const id of workersOf((await instance.processes())['results-slow']))
            process.kill(id, 'SIGKILL');
        const page = await ended(path, /Being written(?!.*The writing broke off)/);
        assert.match(page.text, /The writing broke off/);
        assert.equal(page.headers.refresh, undefined);
        assert.deepEqual(await counts(), nothing);
        const back = await people.content.submit(page.form(`${path}/stop`));
        assert.equal(back.status, 200);
        await people.content.submit(back.form(`${path}/give-up`));
        assert.equal(await rowsOf('import_parts'), 0);
    });

    test('sent twice it is written once, and a third at the same time has to wait', async () => {
        const one = await bring(rows(20_000));
        const other = await bring(rows(20_000, 100_000));
        const third = await bring(rows(20_000, 200_000));
        const both = await Promise.all([confirm(one), confirm(one), confirm(other)]);
        assert.deepEqual(both.map(({ status }) => status), [200, 200, 200]);
        const late = await confirm(third);
        if (/Being written/.test((await people.content.get(importOf(other))).text)) {
            assert.equal(late.status, 422);
            assert.match(late.text, /Two large files are being written just now/);
        }
        for (const page of [one, other])
            assert.match((await ended(importOf(page))).text, /Counts.*counts 20,000/);
        assert.equal(await rowsOf('metrics'), 80_000);
        for (const page of [one, other])
            await takeBack(importOf(page));
        if (late.status === 422)
            await people.content.submit(late.form(`${importOf(third)}/give-up`));
        else
            await takeBack((await ended(importOf(third))).path);
        assert.deepEqual(await counts(), nothing);
    });
});

describe('who and when', () => {
    test('only the content team brings files, and a draft is its own', async () => {
        for (const name of ['employee', 'leader'])
            assert.equal((await people[name].get('/import')).status, 403);
        const page = await bring('Post ID,Reach\n1,1\n');
        await instance.sql("UPDATE people SET roles = 3 WHERE user_name = 'employee'");
        const other = await signIn(instance, 'employee');
        assert.equal((await other.get(page.path)).status, 404);
        await people.content.submit(page.form(`${importOf(page)}/give-up`));
    });

    test('a draft is confirmed once, also by two at the same time', async () => {
        const page = await bring('Post ID,Reach\n1,7\n');
        const [one, other] = [page, await people.content.get(page.path)].map((shown) => shown.form(page.path));
        const both = await Promise.all([one, other].map((form) => people.content.submit(form, { action: 'confirm' })));
        assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
        assert.equal(await rowsOf('metrics'), 1);
        const winner = [one, other][both.findIndex(({ status }) => status === 200)];
        assert.equal((await people.content.submit(winner, { action: 'confirm' })).status, 200, 'sent again it leads to the same');
        await takeBack(page.path);
        assert.equal(await rowsOf('metrics'), 0);
    });
});
