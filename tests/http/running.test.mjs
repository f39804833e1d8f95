// Handlers die, begin anew and meet silent peers, and nobody notices who need not (safety R1,
// R2, R3).

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Reader, Writer, chance, killBusy, reckon, silentPeer, timed, underLoad, until, workersOf as workersBelow } from '../support/faults.mjs';
import { slowness, startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { handlers } from '../support/routes.mjs';

const workersOfEach = 4;
const watchdogSeconds = 10;

let instance;
let leader;
let parents;

before(async () => {
    instance = await startInstance({ settings: { THROUGHLINE_WORKERS: String(workersOfEach) } });
    await addOneOfEachRole(instance);
    leader = await signIn(instance, 'leader');
    parents = await instance.processes();
});
after(() => instance?.stop());

const workersOf = (name) => workersBelow(parents[name]);

const writers = (name, count) => Promise.all(Array.from({ length: count }, (_, i) => Writer.of(leader, `${name} ${i}`)));

// Keeps that table locked while `meanwhile` runs, at most two seconds, and begins it once a
// statement of briefs waits for the lock.
async function whileBriefsWaitFor(table, asked, meanwhile) {
    const lock = instance.sql(`LOCK TABLES ${table} WRITE; SELECT CONNECTION_ID(); DO SLEEP(2)`).catch(() => {});
    const running = async () => instance.sql('SHOW PROCESSLIST');
    await until(async () => (await running()).some((row) => row[6] === 'User sleep'), 'the lock');
    const answer = asked();
    await until(async () => (await running()).some((row) => row[1] === 'throughline_briefs' && /metadata lock/.test(row[6])), 'the wait');
    await meanwhile(answer);
    const [holder] = (await running()).filter((row) => row[6] === 'User sleep');
    if (holder)
        await instance.sql(`KILL ${holder[0]}`);
    await lock;
    return answer;
}

test('R1: a page whose worker is killed is asked for again by nginx', async () => {
    const before = workersOf('briefs');
    const page = await whileBriefsWaitFor('briefs', () => leader.get('/briefs'), () => killBusy(parents.briefs));
    assert.equal(page.status, 200);
    assert.equal(before.filter((id) => !workersOf('briefs').includes(id)).length, 1, 'one was killed');
});

test('R1: a write whose worker is killed is not sent again by nginx, and did not happen', async () => {
    const [writer] = await writers('in hand', 1);
    const written = await whileBriefsWaitFor('audit', () => writer.write(false).catch((error) => error.message), async (answer) => {
        killBusy(parents.briefs);
        assert.match(await answer, /was answered 502/, 'while it would still wait');
    });
    assert.match(written, /in hand 0 0/);
    await until(async () => (await leader.get('/briefs')).status === 200, 'new workers');
    assert.deepEqual(await instance.sql("SELECT id FROM briefs WHERE title LIKE 'in hand%'"), []);
    await writer.write(false);
    assert.deepEqual(await reckon(instance, [writer]), []);
});

test('R1: killing workers under load hurts no page, and no write but the one in hand', async () => {
    const random = chance(7);
    const writing = await writers('killed', 3);
    const readers = Array.from({ length: 3 }, () => new Reader(leader, ['/briefs', '/', '/briefs/new']));
    const kills = 40;
    await underLoad([...writing, ...readers], async () => {
        for (let kill = 0; kill < kills; kill++) {
            const name = ['briefs', 'briefs', 'home'][random(3)];
            const workers = workersOf(name);
            process.kill(workers[random(workers.length)], 'SIGKILL');
            /* so that no page meets two kills, which nobody promised to survive */
            const asked = readers.map((reader) => reader.asked + 3);
            await until(() => readers.every((reader, i) => reader.asked > asked[i]) &&
                workersOf(name).length === workersOfEach, 'pages and a new worker');
        }
    });
    assert.deepEqual(readers.flatMap(({ statuses }) => Object.keys(statuses)).filter((status) => status !== '200'), []);
    const refusals = writing.flatMap((writer) => writer.refusals);
    assert.deepEqual(refusals.filter((status) => status !== 502), []);
    assert.ok(refusals.length <= kills, `${refusals.length} writes were refused by ${kills} kills`);
    assert.deepEqual(await reckon(instance, writing), []);
});

test('R2: handlers that begin anew under load fail nobody', async () => {
    const writing = await writers('anew', 3);
    const readers = Array.from({ length: 3 }, () => new Reader(leader, ['/briefs', '/', '/people', '/campaigns', '/me']));
    await underLoad([...writing, ...readers], async () => {
        for (let round = 0; round < 4; round++)
            for (const name of handlers) {
                const old = new Set(workersOf(name));
                process.kill(parents[name], 'SIGHUP');
                await until(() => {
                    const workers = workersOf(name);
                    return workers.length === workersOfEach && !workers.some((worker) => old.has(worker));
                }, `new workers of ${name}`);
            }
    });
    assert.deepEqual(writing.flatMap(({ refusals }) => refusals), []);
    assert.deepEqual([...new Set(readers.flatMap(({ statuses }) => Object.keys(statuses)))], ['200']);
    assert.deepEqual(await reckon(instance, writing), []);
    assert.deepEqual(await instance.processes(), parents, 'as the same processes');
});

test('R3: peers of a socket that say nothing, or too little, hold a worker no longer than the watchdog lets them', async () => {
    const peers = Array.from({ length: workersOfEach }, (_, i) =>
        silentPeer(join(instance.state, 'run/people.sock'), i % 2 === 0, 1.5 * watchdogSeconds));
    const [elsewhere, there, ...closed] = await Promise.all([leader.get('/briefs'), leader.get('/people'), ...peers].map(timed));
    assert.deepEqual([elsewhere.answer.status, there.answer.status], [200, 200]);
    assert.ok(elsewhere.seconds < 2 * slowness, `another handler's page took ${elsewhere.seconds} s`);
    for (const { seconds } of [there, ...closed])
        assert.ok(seconds < watchdogSeconds + 2 * slowness, `${seconds} s`);
    assert.ok(closed[0].seconds > 5, 'it was the watchdog that ended the first');
    await until(() => workersOf('people').length === workersOfEach, 'new workers');
});

test('R3: clients that send slowly hold no worker', async () => {
    const head = `POST /briefs HTTP/1.1\r\nHost: 127.0.0.1:${instance.port}\r\nContent-Length: 1000\r\n\r\na=`;
    const slow = Array.from({ length: 4 * workersOfEach }, () => connect(instance.port, '127.0.0.1', function () {
        this.write(head);
    }).on('error', () => {}));
    try {
        await sleep(200);
        const { answer, seconds } = await timed(leader.get('/briefs'));
        assert.equal(answer.status, 200);
        assert.ok(seconds < 2 * slowness, `${seconds} s`);
    } finally {
        slow.forEach((socket) => socket.destroy());
    }
});
