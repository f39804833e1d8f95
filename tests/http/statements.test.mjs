// What handlers and the database say to each other, overheard and falsified between them
// (safety D1, D2, D4), and what they keep of every deed (D5, D7).

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeBrief } from '../support/briefs.mjs';
import { crawl } from '../support/crawl.mjs';
import { until } from '../support/faults.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

let instance;
let leader;
let proxy;

// Stands between the handler briefs and the database. `answer` may answer what the handler
// sends in the database's stead; `heard` is all that the handler sent.
const between = { heard: [], answer: () => null };

function listen(path, target) {
    const server = createServer((handler) => {
        const database = connect(target);
        handler.on('data', (chunk) => {
            between.heard.push(chunk);
            const answer = between.answer(chunk);
            if (answer)
                handler.write(answer);
            else
                database.write(chunk);
        });
        database.on('data', (chunk) => handler.write(chunk));
        for (const [one, other] of [[handler, database], [database, handler]])
            one.on('error', () => other.destroy()).on('close', () => other.destroy());
    });
    return new Promise((resolve) => server.listen(path, () => resolve(server)));
}

async function restartBriefs() {
    process.kill((await instance.processes()).briefs, 'SIGTERM');
    await until(async () => !(await instance.processes()).briefs, 'its end');
    await instance.start();
}

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    leader = await signIn(instance, 'leader');
    const path = join(instance.state, 'run/between.sock');
    proxy = await listen(path, join(instance.state, 'run/mariadb.sock'));
    instance.settings.THROUGHLINE_DB_HOSTS = `unix:${path}`;
    await restartBriefs();
});
after(async () => {
    await instance?.stop();
    proxy?.close();
});

// One packet of the protocol: length, number, bytes.
const packet = (number, bytes) => Buffer.concat([Buffer.from([bytes.length & 255, bytes.length >> 8, 0, number]), bytes]);
const query = (text) => packet(0, Buffer.from(`\x03${text}`, 'latin1'));
const says = (chunk, text) => chunk.includes(text);

const deadlock = packet(1, Buffer.from('\xff\xbd\x04#40001Deadlock found when trying to get lock; try restarting transaction', 'latin1'));

const createBrief = async (title) =>
    leader.submit((await leader.get('/briefs/new')).form('/briefs'), { title, summary: 's', vision: 'v', body: 'b' }, { follow: false });

const briefsOf = async (title) => Number((await instance.sql(`SELECT COUNT(*) FROM briefs WHERE title = '${title}'`))[0][0]);

describe('D2: a connection', () => {
    test('D2: begins strict, in UTC, and with limits', async () => {
        await leader.get('/briefs');
        const [begun] = between.heard.filter((chunk) => says(chunk, 'SET SESSION sql_mode'));
        for (const setting of ["sql_mode = 'STRICT_ALL_TABLES,", "time_zone = '+00:00'", 'max_statement_time = 2.5', 'innodb_lock_wait_timeout = 2'])
            assert.ok(says(begun, setting), `${setting} in ${begun}`);
    });

    test('D2: is strict and in UTC whatever the server thinks', async () => {
        const [[mode, zone]] = await instance.sql('SELECT @@GLOBAL.sql_mode, @@GLOBAL.time_zone');
        await instance.sql("SET GLOBAL sql_mode = '', GLOBAL time_zone = '+05:00', GLOBAL max_statement_time = 0");
        await restartBriefs();
        assert.equal((await createBrief('In UTC')).status, 303);
        const [[away]] = await instance.sql("SELECT ABS(TIMESTAMPDIFF(SECOND, created_at, UTC_TIMESTAMP())) FROM briefs WHERE title = 'In UTC'");
        assert.ok(Number(away) < 60, `${away} seconds away`);
        await instance.sql(`SET GLOBAL sql_mode = '${mode}', GLOBAL time_zone = '${zone}', GLOBAL max_statement_time = 5`);
    });
});

describe('D1: statements', () => {
    test('D1: are prepared: no value of a person stands in one', async () => {
        between.heard = [];
        await leader.get('/briefs');
        await createBrief("A title'; that is \"nowhere\" in SQL");
        const texts = between.heard.flatMap((chunk) => (chunk[4] === 0x03 || chunk[4] === 0x16 ? [chunk.subarray(5).toString('latin1')] : []));
        assert.ok(between.heard.some((chunk) => says(chunk, 'that is "nowhere"')), 'it went over as a value');
        assert.deepEqual(texts.filter((text) => text.includes('that is "nowhere"')), []);
        const spoken = between.heard.filter((chunk) => chunk[4] === 0x03).map((chunk) => chunk.subarray(5).toString('latin1').split(' ')[0]);
        assert.deepEqual([...new Set(spoken)].filter((word) => !['SET', 'START', 'COMMIT', 'ROLLBACK'].includes(word)), [], 'others are prepared');
    });

    test('D1: a server that asks for a file of ours gets none', async () => {
        const file = join(instance.state, 'tmp/private');
        writeFileSync(file, 'nobody else may read this');
        const asks = packet(1, Buffer.concat([Buffer.from([0xfb]), Buffer.from(file)]));
        let asked = 0;
        between.heard = [];
        between.answer = (chunk) => (says(chunk, 'SET SESSION sql_mode') && ++asked ? asks : null);
        await instance.sql('KILL USER throughline_briefs');
        const page = await leader.get('/healthz/briefs');
        between.answer = () => null;
        assert.ok(asked > 0, 'it was asked');
        assert.equal(page.status, 503);
        assert.ok(!between.heard.some((chunk) => says(chunk, 'nobody else')), 'the file went out');
        rmSync(file);
        await until(async () => (await leader.get('/healthz/briefs')).status === 200, 'all well');
    });
});

describe('D4: a deadlock', () => {
    async function refuseCommits(count) {
        let refused = 0;
        between.answer = (chunk) => (chunk.equals(query('COMMIT')) && refused < count && ++refused ? deadlock : null);
        const title = `After ${count}`;
        const page = await createBrief(title);
        between.answer = () => null;
        return { page, refused, found: await briefsOf(title) };
    }

    test('D4: is tried anew, up to the fifth time, and then refused whole', async () => {
        for (const count of [1, 4]) {
            const { page, refused, found } = await refuseCommits(count);
            assert.deepEqual([page.status, refused, found], [303, count, 1]);
        }
        const { page, refused, found } = await refuseCommits(100);
        assert.deepEqual([page.status, refused, found], [503, 5, 0]);
        await instance.logged('briefs', 'transaction is done anew, try 5');
    });
});

describe('D5: a form', () => {
    test('D5: carries 128 random bits, another on each page, unique in the database', async () => {
        const seen = new Map();
        const { pages } = await crawl(leader, { each: 2 });
        for (const [path, page] of pages)
            for (const form of page.forms.filter(({ method }) => method === 'post')) {
                const [, once] = form.fields.find(([name]) => name === 'once') ?? [];
                assert.match(once ?? '', /^[0-9a-f]{32}$/, `${form.action} at ${path}`);
                assert.equal(seen.get(once) ?? path, path, 'no two pages have the same');
                seen.set(once, path);
            }
        assert.ok(seen.size > 10, `${seen.size} pages with forms`);
        assert.deepEqual((await instance.sql("SHOW INDEX FROM submissions WHERE Key_name = 'PRIMARY'")).map((row) => [row[1], row[4]]),
            [['0', 'form_key']]);
    });
});

describe('D7: the audit', () => {
    const lastRow = async () => (await instance.sql(`SELECT request_id, person_id, roles, action, object_kind, object_id, before_state, after_state, result,
        ABS(TIMESTAMPDIFF(SECOND, at, UTC_TIMESTAMP())) FROM audit ORDER BY id DESC LIMIT 1`))[0];

    test('D7: says when, by which request, who, as what, what was done to what, and what it was and became', async () => {
        const [[person]] = await instance.sql("SELECT id FROM people WHERE user_name = 'leader'");
        const brief = await writeBrief(leader, { title: 'Before', body: 'One' });
        const created = await lastRow();
        const id = brief.split('/')[2];
        assert.deepEqual(created.slice(1, 6), [person, '5', 'brief.create', 'brief', id]);
        assert.equal(created[6], 'NULL');
        assert.equal(JSON.parse(created[7].replaceAll('\\\\', '\\')).title, 'Before');
        assert.equal(created[8], 'done');
        assert.ok(Number(created[9]) < 60);
        await instance.logged('access', created[0]);
        await leader.submit((await leader.get(`${brief}/edit`)).form(`${brief}/edit`), { title: 'After' });
        const edited = await lastRow();
        assert.deepEqual(edited.slice(1, 6), [person, '5', 'brief.save', 'brief', id]);
        assert.deepEqual([6, 7].map((at) => JSON.parse(edited[at].replaceAll('\\\\', '\\')).title), ['Before', 'After']);
    });

    test('D7: is written with the deed or not at all', async () => {
        await instance.sql("REVOKE INSERT ON audit FROM 'throughline_briefs'");
        const page = await createBrief('Without audit');
        await instance.sql("GRANT INSERT ON audit TO 'throughline_briefs'");
        assert.equal(page.status, 500);
        assert.equal(await briefsOf('Without audit'), 0);
        assert.equal((await createBrief('With audit')).status, 303);
        assert.equal(await briefsOf('With audit'), 1);
    });
});
