// Pictures of posts: known by their bytes, drawn anew, kept once, shown to those who may see a
// post that has them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileCampaign, idOf, publishedGoal, writePost } from '../support/campaigns.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, addPerson, signIn } from '../support/people.mjs';
import { jpegOf, pngOf } from '../support/pictures.mjs';

const people = {};
let instance;
let campaign;
let post;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await addPerson(instance, 'writer', 'content', 'Test writer');
    for (const name of ['employee', 'content', 'leader', 'writer'])
        people[name] = await signIn(instance, name);
    campaign = await fileCampaign(people.content, await publishedGoal(instance, people.leader));
    post = await newPost();
});
after(() => instance?.stop());

const newPost = (client = people.writer, fields = {}) => writePost(client, campaign, { title: 'With pictures', channel: 1, body: 'Words.', ...fields });
const rows = async (table) => Number((await instance.sql(`SELECT COUNT(*) FROM ${table}`))[0][0]);
async function bring(content, fields = { words: 'A red square' }, { at = post, client = people.writer, filename = 'a.png', type = 'image/png' } = {}) {
    const form = (await client.get(`${at}/pictures`)).form(`${at}/pictures`);
    return client.submit(form, { file: { filename, content, type }, ...fields });
}
const sourcesOf = (page) => [...page.body.matchAll(/src="(\/pictures\/[^"]+)"/g)].map(([, source]) => source);
const sizeOf = (bytes) => bytes[0] === 0x89 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : jpegSize(bytes);
function jpegSize(bytes) {
    for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2))
        if (bytes[at + 1] >= 0xC0 && bytes[at + 1] <= 0xC2)
            return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
}

test('a picture is drawn anew, stands on the post with its words, and is kept once', async () => {
    const page = await bring(pngOf(40, 30, () => [200, 0, 0, 255]));
    assert.equal(page.status, 200, page.text.slice(0, 300));
    const [source] = sourcesOf(page);
    assert.match(source, /^\/pictures\/[0-9a-f]{64}$/);
    assert.match(page.text, new RegExp(`!\\[A red square\\]\\(${source}\\)`));
    const shown = await people.writer.get(post);
    assert.ok(shown.body.includes(`<img src="${source}" alt="A red square" width="40" height="30"`));
    const answer = await people.writer.get(source);
    assert.equal(answer.headers['content-type'], 'image/jpeg');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.deepEqual(sizeOf(answer.bytes), [40, 30]);
    const other = await newPost(people.content);
    const again = await bring(pngOf(40, 30, () => [200, 0, 0, 255]), { words: 'The same' }, { at: other, client: people.content });
    assert.deepEqual(sourcesOf(again), [source]);
    assert.equal(await rows('pictures'), 1);
    assert.match((await bring(pngOf(40, 30, () => [200, 0, 0, 255]))).text, /The post has this picture already/);
    await people.content.submit(again.form(/remove$/));
    assert.equal(await rows('pictures'), 1, 'another post has it still');
    assert.equal((await people.writer.get(source)).status, 200);
    await people.writer.submit((await people.writer.get(`${post}/pictures`)).form(/remove$/));
    assert.equal(await rows('pictures'), 0);
    assert.equal((await people.writer.get(source)).status, 404);
    assert.doesNotMatch((await people.writer.get(post)).body, /\/pictures\/[0-9a-f]/);
});

describe('what is kept', () => {
    const one = async (content, options) => {
        const page = await bring(content, { words: 'One' }, options);
        assert.equal(page.status, 200, page.text.slice(0, 300));
        const [source] = sourcesOf(page);
        const { bytes } = await people.writer.get(source);
        await people.writer.submit(page.form(/remove$/));
        return { source, bytes };
    };

    test('nothing of where a camera was, and turned as it was meant', async () => {
        const plain = jpegOf(32, 16);
        const secret = 'GPS 52.5200 13.4050';
        for (const [turned, size] of [[1, [32, 16]], [3, [32, 16]], [6, [16, 32]], [8, [16, 32]]]) {
            const { bytes } = await one(jpegOf(32, 16, { turned, secret }), { filename: 'photo.jpg', type: 'image/jpeg' });
            assert.ok(!bytes.includes(secret));
            assert.ok(!bytes.includes('Exif'));
            assert.deepEqual(sizeOf(bytes), size, `turned ${turned}`);
        }
        assert.ok(jpegOf(32, 16, { secret }).includes(secret) && !plain.includes(secret));
    });

    test('what shows through stays so, and a large one is made smaller', async () => {
        const through = await one(pngOf(20, 20, (x) => [0, 0, 255, x < 10 ? 0 : 255]));
        assert.equal(through.bytes.toString('latin1', 1, 4), 'PNG');
        assert.deepEqual(sizeOf(through.bytes), [20, 20]);
        const large = await one(pngOf(3000, 1500, (x, y) => [x % 256, y % 256, 0, 255]));
        assert.deepEqual(sizeOf(large.bytes), [2000, 1000]);
        assert.deepEqual(sizeOf((await one(pngOf(1, 1, () => [1, 2, 3, 255]))).bytes), [1, 1]);
    });
});

describe('what is refused, in words', () => {
    const bomb = () => pngOf(10, 10, () => [0, 0, 0, 255], { claims: [50_000, 50_000] });
    const good = () => pngOf(40, 30, () => [0, 0, 0, 255]);
    const refused = [
        ['nothing', () => Buffer.alloc(0), /(empty|Choose|needs)/], ['a web page named .png', () => Buffer.from('<html><script>alert(1)</script>'), /This is a web page/],
        ['an SVG', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), /This is an SVG drawing/],
        ['a zip', () => Buffer.from('PK\x03\x04rest'), /no picture that can be read here/], ['a bomb of pixels', bomb, /too many pixels/],
        ['half a picture', () => good().subarray(0, 60), /damaged/], ['a head alone', () => Buffer.from('89504e470d0a1a0a0000000d4948445200000028', 'hex'), /no picture|damaged/],
        ['half a photo', () => jpegOf(64, 64).subarray(0, -12), /damaged/], ['zeros after a mark', () => Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(99)]), /damaged/],
    ];
    for (const [name, content, words] of refused)
        test(name, async () => {
            const before = await rows('pictures');
            const page = await bring(content());
            assert.equal(page.status, 422, page.text.slice(0, 200));
            assert.match(page.text, words);
            assert.equal(await rows('pictures'), before);
        });

    test('without words it is decoration, or nothing; more than 8 MB are too many', async () => {
        assert.match((await bring(good(), { words: '' })).text, /Say what the picture shows, or that it is decoration alone/);
        const page = await bring(good(), { words: '', decoration: '1' });
        assert.match(page.text, /Decoration/);
        assert.match((await people.writer.get(post)).body, /<img src="\/pictures\/[0-9a-f]+" alt=""/);
        await people.writer.submit(page.form(/remove$/));
        assert.equal((await bring(Buffer.alloc(8_500_000, 'x'))).status, 413);
    });

    test('an eleventh', async () => {
        const at = await newPost();
        for (let i = 0; i < 10; i++)
            await bring(pngOf(4 + i, 4, () => [i, i, i, 255]), { words: `Number ${i}` }, { at });
        const form = (await people.writer.get(`${post}/pictures`)).form(`${post}/pictures`);
        const late = await people.writer.submit({ ...form, action: `${at}/pictures` }, { file: { filename: 'x.png', content: good(), type: 'image/png' }, words: 'One more' });
        assert.equal(late.status, 422);
        assert.match(late.text, /ten pictures at most/);
    });
});

describe('who sees and changes it', () => {
    test('of a draft those who see the draft, of what is out everybody; locked it stays as it is', async () => {
        const at = await newPost();
        const page = await bring(pngOf(8, 8, () => [9, 9, 9, 255]), { words: 'Grey' }, { at });
        const [source] = sourcesOf(page);
        const remove = page.form(/remove$/);
        for (const [name, status] of [['writer', 200], ['content', 200], ['leader', 200], ['employee', 404]])
            assert.equal((await people[name].get(source)).status, status, name);
        assert.equal((await people.employee.get(`${at}/pictures`)).status, 404);
        assert.ok(!(await people.leader.get(`${at}/pictures`)).forms.some(({ action }) => action.endsWith('/pictures')));
        await instance.sql(`UPDATE posts SET state = 'published', published_at = UTC_TIMESTAMP() WHERE id = ${idOf(at)}`);
        assert.equal((await people.employee.get(source)).status, 200);
        assert.equal((await people.writer.submit(remove)).status, 409);
        for (const bad of ['/pictures/x', `/pictures/${'0'.repeat(64)}`, `${source}0`, source.slice(0, -1), source.toUpperCase().replace('PICTURES', 'pictures')])
            assert.equal((await people.writer.get(bad)).status, 404, bad);
    });

    test('two who bring the same at once have one picture', async () => {
        const before = await rows('pictures');
        const [one, other] = [await newPost(), await newPost(people.content)];
        const same = pngOf(12, 12, () => [7, 8, 9, 255]);
        const both = await Promise.all([bring(same, { words: 'One' }, { at: one }), bring(same, { words: 'Other' }, { at: other, client: people.content })]);
        assert.deepEqual(both.map(({ status }) => status), [200, 200]);
        assert.equal(await rows('pictures'), before + 1);
    });
});
