// The database stops, dies, falls silent and takes answers with it: what was acknowledged is
// there, once (safety D2, D4, D5, D6).

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DatabaseProxy, Reader, Writer, killBusy, reckon, restartHandlers, timed, underLoad, until } from '../support/faults.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { allRoutes, handlers } from '../support/routes.mjs';

let instance;
let leader;
let admin;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    await instance.sql("INSERT INTO departments (id, name) VALUES (1, '0'), (2, 'Other'), (3, 'Untold')");
    leader = await signIn(instance, 'leader');
    admin = await signIn(instance, 'admin');
});
after(() => instance?.stop());

const isWell = async () => (await leader.get('/briefs')).status === 200 && (await admin.get('/departments')).status === 200 &&
    (await Promise.all(handlers.map((name) => leader.get(name === 'home' ? '/healthz' : `/healthz/${name}`))))
        .every(({ status }) => status === 200);

const writers = (name, count) => Promise.all(Array.from({ length: count }, (_, i) => Writer.of(leader, `${name} ${i}`)));

// Runs SQL as administrator and returns once it sleeps, holding its locks; `.ended` waits for its end.
async function holding(sql, seconds) {
    const ended = instance.sql(sql.replace('HOLD', `DO SLEEP(${seconds})`));
    await until(async () => (await instance.sql('SHOW PROCESSLIST')).some((row) => row[6] === 'User sleep'), 'the lock');
    return { ended };
}

test('D2: a database that stands still is answered with 503 within 6 seconds, on every page', async () => {
    const [writer] = await writers('still', 1);
    const { mariadbd } = await instance.processes();
    const pages = allRoutes().filter((route) => route.method === 'GET').map((route) => route.path());
    const { ended } = await holding('LOCK TABLES audit WRITE; HOLD; UNLOCK TABLES', 1);
    const inHand = writer.write();
    await until(async () => (await instance.sql('SHOW PROCESSLIST')).some((row) => /INSERT INTO audit/.test(row[7])), 'a write');
    process.kill(mariadbd, 'SIGSTOP');
    let answers;
    try {
        answers = await Promise.all(pages.map(async (path) => {
            const { answer, seconds } = await timed(leader.get(path, { follow: false }));
            return { path, status: answer.status, seconds };
        }));
        await until(() => writer.refusals.length > 0, 'an answer to the write', 1);
    } finally {
        process.kill(mariadbd, 'SIGCONT');
    }
    assert.deepEqual(answers.filter(({ status, seconds }) => status !== 503 || seconds > 6), []);
    await until(isWell, 'all well');
    await inHand;
    await ended;
    assert.deepEqual([...new Set(writer.refusals)], [503]);
    assert.deepEqual(await reckon(instance, [writer]), []);
});

test('D4: nothing that was acknowledged is lost or doubled when the database is killed under load', async () => {
    const writing = await writers('killed', 4);
    const readers = Array.from({ length: 4 }, () => new Reader(leader, ['/briefs', '/', '/people', '/campaigns']));
    const count = () => writing.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    await underLoad([...writing, ...readers], async () => {
        for (let round = 0; round < 5; round++) {
            const enough = count() + 15 + round * 3;
            await until(() => count() > enough, 'writes go on');
            process.kill((await instance.processes()).mariadbd, 'SIGKILL');
            await instance.start();
        }
        const enough = count() + 15;
        await until(() => count() > enough, 'writes go on');
    });
    assert.deepEqual(await reckon(instance, writing), []);
    const statuses = new Set([...writing.flatMap(({ refusals }) => refusals), ...readers.flatMap((reader) => Object.keys(reader.statuses))].map(String));
    assert.deepEqual([...statuses].sort(), ['200', '503'], 'no other answer than a page or 503');
    assert.ok(readers.every((reader) => reader.statuses[200] > 10));
});

test('D4: a COMMIT whose answer is lost, one in ten, loses and doubles nothing', async (t) => {
    const proxy = await behindProxy(t);
    proxy.swallow = (commits) => commits % 10 === 0;
    const writing = await writers('swallowed', 4);
    await Promise.all(writing.map(async (writer) => {
        for (let i = 0; i < 50; i++)
            await writer.write(false);
    }));
    assert.ok(proxy.swallowed >= 20, `${proxy.swallowed} answers were lost`);
    assert.deepEqual(await reckon(instance, writing), []);
});

test('D4: the next host of the list is used when the first is gone or says nothing', async (t) => {
    const proxy = await behindProxy(t, ',unix:RUN/mariadb.sock');
    const writing = await writers('hosts', 8);
    await Promise.all(writing.map((writer) => writer.write(false)));
    assert.ok(proxy.commits > 0, 'the first host is used while it answers');
    proxy.silent = true;
    for (const path of ['/briefs', '/campaigns']) {
        const { answer, seconds } = await timed(leader.get(path));
        assert.equal(answer.status, 200, path);
        assert.ok(seconds < 6, `${path} took ${seconds} s`);
    }
    proxy.close();
    await Promise.all(writing.map((writer) => writer.write(false)));
    assert.deepEqual(await reckon(instance, writing), []);
});

test('D2: several hosts that all say nothing take no longer than one', async (t) => {
    const proxy = await behindProxy(t, ',unix:RUN/proxy.sock,unix:RUN/proxy.sock');
    assert.equal((await leader.get('/briefs')).status, 200);
    proxy.silent = true;
    /* each asks for something else, which no worker has kept */
    const asked = await Promise.all(Array.from({ length: 8 }, (_, i) => timed(leader.get(`/search?q=silent${i}`))));
    for (const { answer, seconds } of asked) {
        assert.equal(answer.status, 503);
        assert.ok(seconds < 6, `${seconds} s`);
    }
    proxy.silent = false;
    await until(isWell, 'all well');
});

test('D6: 400 of 400 updates of one row by eight at once are counted', async () => {
    let saved = 0;
    let stale = 0;
    await Promise.all(Array.from({ length: 8 }, async () => {
        while (saved < 400) {
            const form = (await admin.get('/departments/1')).form('/departments/1');
            const [, count] = form.fields.find(([name]) => name === 'name');
            if (Number(count) >= 400)
                return;
            const { status } = await admin.submit(form, { name: Number(count) + 1 }, { follow: false });
            assert.ok([303, 409].includes(status), `answered ${status}`);
            saved += status === 303 ? 1 : 0;
            stale += status === 409 ? 1 : 0;
        }
    }));
    assert.equal(saved, 400);
    assert.ok(stale > 0, 'they met');
    assert.deepEqual(await instance.sql('SELECT name, version FROM departments WHERE id = 1'), [['400', '401']]);
});

test('D4: a lock that takes too long is waited for anew, and not for ever', async () => {
    const rename = async (name) => admin.submit((await admin.get('/departments/2')).form('/departments/2'), { name }, { follow: false });
    const lock = 'START TRANSACTION; SELECT * FROM departments WHERE id = 2 FOR UPDATE; HOLD; ROLLBACK';
    const short = await holding(lock, 2.3);
    assert.equal((await rename('Later')).status, 303);
    await short.ended;
    const long = await holding(lock, 8);
    const { answer, seconds } = await timed(rename('Never'));
    assert.equal(answer.status, 503);
    assert.ok(seconds < 7, `${seconds} s`);
    await long.ended.catch(() => {});
    assert.deepEqual(await instance.sql('SELECT name, version FROM departments WHERE id = 2'), [['Later', '2']]);
});

test('a page is shown though it cannot be noted that its session was used', async () => {
    await instance.sql('UPDATE sessions SET seen_at = UTC_TIMESTAMP() - INTERVAL 5 MINUTE');
    const { ended } = await holding('START TRANSACTION; SELECT * FROM sessions FOR UPDATE; HOLD; ROLLBACK', 3);
    const { answer, seconds } = await timed(leader.get('/briefs'));
    assert.equal(answer.status, 200);
    assert.ok(seconds < 6, `${seconds} s`);
    await ended;
});

test('D4: whoever is told of what a killed worker wrote sees it', async (t) => {
    const proxy = await behindProxy(t);
    const { account } = await instance.processes();
    const many = () => Promise.all(Array.from({ length: 12 }, () => admin.get('/departments/3')));
    const [page] = await many(); // every worker keeps it for a second
    proxy.holds = true;
    proxy.swallow = () => true;
    const write = () => admin.submit(page.form('/departments/3'), { name: 'Told' }, { follow: false });
    const first = write();
    await until(() => proxy.swallowed === 1, 'the COMMIT');
    killBusy(account);
    assert.equal((await first).status, 502);
    proxy.swallow = () => false;
    assert.equal((await write()).status, 303);
    for (const { body } of await many())
        assert.match(body, /value="Told"/);
});

test('D5: an edit sent twice is led to its first result', async () => {
    const form = (await admin.get('/departments/2')).form('/departments/2');
    const answers = await Promise.all([1, 2].map(() => admin.submit(form, { name: 'Twice' }, { follow: false })));
    answers.push(await admin.submit(form, { name: 'Twice' }, { follow: false }));
    assert.deepEqual(answers.map(({ status }) => status), [303, 303, 303]);
    assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1);
    assert.deepEqual(await instance.sql('SELECT name, version FROM departments WHERE id = 2'), [['Twice', '3']]);
});

// Handlers that reach the database through a proxy, and by `others` after it.
async function behindProxy(t, others = '') {
    const run = join(instance.state, 'run');
    const proxy = new DatabaseProxy(join(run, 'proxy.sock'), join(run, 'mariadb.sock'));
    await proxy.listen();
    t.after(async () => {
        await restartHandlers(instance).finally(() => proxy.close());
    });
    await restartHandlers(instance, `unix:${proxy.path}${others.replaceAll('RUN', run)}`);
    return proxy;
}
