// instance.sh and migrate.sh: what is started is stopped, what was killed starts again.

import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '../support/client.mjs';
import { Reader, Writer, reckon, underLoad, until } from '../support/faults.mjs';
import { build, root, startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const handlers = readFileSync(join(root, 'Makefile'), 'utf8').match(/^HANDLERS = (.*)$/m)[1].split(' ');

let instance;
before(async () => (instance = await startInstance()));
after(() => instance?.stop());

// Whether it runs; one that ended and waits for its parent to look does not.
function isAlive(id) {
    try {
        return !/\) [ZX] /.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
    } catch {
        return false;
    }
}

// The settings that migrate.sh needs, as instance.sh gives them.
function migrateSettings(state) {
    return {
        ...process.env,
        HANDLERS: handlers.join(' '),
        THROUGHLINE_DB_HOSTS: `unix:${state}/run/mariadb.sock`,
        THROUGHLINE_SECRETS: join(state, 'secrets'),
    };
}

function migrate(folder = join(root, 'sql')) {
    return spawnSync(join(folder, 'migrate.sh'), { env: migrateSettings(instance.state), encoding: 'utf8' });
}

// The structure of the database, as text.
async function structure() {
    const names = (await instance.sql('SHOW TABLES')).flat();
    const shown = await Promise.all(names.map((name) => instance.sql(`SHOW CREATE TABLE ${name}`)));
    const grants = await Promise.all(handlers.map((name) => instance.sql(`SHOW GRANTS FOR 'throughline_${name}'`)));
    return JSON.stringify([shown, grants.map((rows) => rows.flat().sort())])
        .replace(/ AUTO_INCREMENT=\d+/g, '');
}

test('starting twice is starting once', async () => {
    const first = await instance.processes();
    assert.deepEqual(Object.keys(first).sort(), ['mariadbd', 'nginx', 'results-slow', ...handlers].sort());
    await instance.start();
    assert.deepEqual(await instance.processes(), first);
});

test('what was killed starts again, with its data', async () => {
    await instance.sql("INSERT INTO departments (name) VALUES ('Kept')");
    for (const id of Object.values(await instance.processes()))
        process.kill(-id, 'SIGKILL'); // with its workers: each leads a group
    await instance.start();
    assert.deepEqual(await instance.sql('SELECT name FROM departments'), [['Kept']]);
    assert.equal((await new Client(instance.origin).get('/healthz')).status, 200);
});

test('an nginx whose first process was killed is replaced, and ended', async () => {
    const workersOf = (id) => readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    for (const [command, answers] of [['start', true], ['stop', false]]) {
        const { nginx } = await instance.processes();
        const workers = workersOf(nginx);
        process.kill(nginx, 'SIGKILL');
        await until(() => !isAlive(nginx), 'its end');
        assert.ok(workers.length > 0 && workers.every(isAlive), 'its workers live on, with the port');
        await instance.control(command);
        await until(() => !workers.some(isAlive), 'the end of its workers');
        if (answers)
            await instance.control('wait');
        else
            await assert.rejects(new Client(instance.origin).get('/healthz'), /ECONNREFUSED/);
    }
    await instance.start();
});

test('a number that belongs to another process since is left alone', async () => {
    const stranger = spawn('sleep', ['60']);
    const file = join(instance.state, 'run/people.pid');
    const [id] = readFileSync(file, 'utf8').split(' ');
    writeFileSync(file, `${stranger.pid} 1\n`);
    await instance.control('stop');
    assert.ok(isAlive(stranger.pid));
    process.kill(Number(id), 'SIGTERM');
    stranger.kill();
    await instance.start();
});

test('stopping ends all of it and nothing else', async () => {
    const other = await startInstance();
    const processes = Object.values(await instance.processes());
    await instance.control('stop');
    assert.deepEqual(processes.filter(isAlive), []);
    assert.equal(Object.keys(await other.processes()).length, handlers.length + 3);
    await other.stop();
    await instance.start();
});

test('R8: passwords, sockets and settings are closed to others', () => {
    const mode = (path) => statSync(join(instance.state, path)).mode & 0o777;
    for (const name of ['migrate', ...handlers])
        assert.equal(mode(`secrets/${name}`), 0o600, name);
    for (const name of handlers)
        assert.equal(mode(`run/${name}.sock`) & 0o007, 0, `${name}.sock`);
    assert.equal(mode('run'), 0o700);
    assert.equal(mode('data'), 0o700);
});

test('D1, D2: the database is strict, in UTC, and not to be reached by network or files', async () => {
    const rows = Object.fromEntries(await instance.sql(`SHOW VARIABLES WHERE Variable_name IN ('skip_networking',
        'local_infile', 'time_zone', 'sql_mode', 'max_statement_time', 'character_set_server')`));
    assert.match(rows.sql_mode, /STRICT_ALL_TABLES/);
    assert.deepEqual({ ...rows, sql_mode: '', max_statement_time: Number(rows.max_statement_time) },
        { skip_networking: 'ON', local_infile: 'OFF', time_zone: '+00:00', sql_mode: '', max_statement_time: 5,
            character_set_server: 'utf8mb4' });
    assert.deepEqual(await instance.sql("SELECT user FROM mysql.global_priv WHERE user = ''"), []);
});

test('no password stands in a command line or in the log', async () => {
    const secrets = ['migrate', ...handlers].map((name) => readFileSync(join(instance.state, 'secrets', name), 'utf8'));
    const lines = Object.values(await instance.processes()).map((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8'));
    const logs = readdirSync(join(instance.state, 'log')).map((name) => readFileSync(join(instance.state, 'log', name), 'utf8'));
    for (const text of [...lines, ...logs])
        assert.ok(!secrets.some((secret) => text.includes(secret)));
});

test('R5: a migration that was done and not recorded is done again', async () => {
    const wanted = await structure();
    await instance.sql("DELETE FROM migrations WHERE name LIKE '%.sql' OR name LIKE 'grants-%'");
    const { status, stderr } = migrate();
    assert.equal(status, 0, stderr);
    assert.equal(await structure(), wanted);
});

test('R5: migrations that are killed anywhere and run again end where others do', async () => {
    const wanted = await structure();
    await instance.sql('DROP DATABASE throughline; CREATE DATABASE throughline');
    let runs = 0;
    for (let milliseconds = 40; ; milliseconds += 40, runs++) {
        const child = spawn(join(root, 'sql/migrate.sh'), { env: migrateSettings(instance.state), detached: true, stdio: 'ignore' });
        const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), milliseconds);
        const status = await new Promise((resolve) => child.on('exit', resolve));
        clearTimeout(timer);
        if (status === 0)
            break;
    }
    assert.ok(runs > 2, 'it was killed some times');
    assert.equal(await structure(), wanted);
});

test('R5: migrations that are killed in each step and run again end where others do', async () => {
    const wanted = await structure();
    const steps = [...readdirSync(join(root, 'sql/migrations')).map((name) => `Applying ${name}`), 'Setting views and grants'];
    await instance.sql('DROP DATABASE throughline; CREATE DATABASE throughline');
    let kills = 0;
    for (const [index, step] of steps.entries()) {
        const applied = await instance.sql('SHOW TABLES').then((tables) =>
            (tables.length ? instance.sql('SELECT name FROM migrations') : [])).then((names) => names.flat());
        if (applied.some((name) => step.endsWith(` ${name}`)))
            continue; // the one before was killed as late as this
        const child = spawn(join(root, 'sql/migrate.sh'), { env: migrateSettings(instance.state), detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
        const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
        let said = '';
        child.stdout.on('data', function listen(text) {
            said += text;
            if (!said.includes(step))
                return;
            child.stdout.off('data', listen).resume();
            setTimeout(() => process.kill(-child.pid, 'SIGKILL'), index % 10 * 2); // before, within or after its statement
        });
        assert.equal(await ended, 'SIGKILL', step);
        kills++;
    }
    assert.ok(kills > steps.length / 3, `${kills} of ${steps.length} steps were killed`);
    assert.equal(migrate().status, 0);
    assert.equal(await structure(), wanted);
});

test('R5: a database that is killed within a migration ends where others do', async () => {
    const wanted = await structure();
    const step = 17;
    await instance.sql('DROP DATABASE throughline; CREATE DATABASE throughline');
    const { mariadbd } = await instance.processes();
    const child = spawn(join(root, 'sql/migrate.sh'), { env: migrateSettings(instance.state), stdio: ['ignore', 'pipe', 'ignore'] });
    let steps = 0;
    child.stdout.on('data', (text) => {
        const before = steps;
        steps += String(text).split('Applying').length - 1;
        if (before < step && steps >= step)
            process.kill(mariadbd, 'SIGKILL');
    });
    assert.notEqual(await new Promise((resolve) => child.on('close', resolve)), 0);
    assert.ok(steps >= step && steps <= step + 1, `it stopped there, not after ${steps}`);
    await instance.start();
    assert.equal(await structure(), wanted);
});

test('R5: a database that is newer than the code is left alone', async () => {
    await instance.sql("INSERT INTO migrations VALUES ('999_later.sql', UTC_TIMESTAMP())");
    const { status, stderr } = migrate();
    assert.equal(status, 1);
    assert.match(stderr, /newer than this version.*999_later\.sql/);
    await instance.sql("DELETE FROM migrations WHERE name = '999_later.sql'");
});

test('D3: a right that leaves grants.sql is gone, and a new password is set', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-sql-'));
    cpSync(join(root, 'sql'), folder, { recursive: true });
    const grants = join(folder, 'grants.sql');
    writeFileSync(grants, readFileSync(grants, 'utf8').replace(/^GRANT .* ON goals TO 'throughline_briefs';\n/m, ''));
    const secret = join(instance.state, 'secrets/briefs');
    writeFileSync(secret, 'another-password');
    try {
        await instance.sql('SELECT 1 FROM goals', 'briefs').then(() => assert.fail('the old password counts'), () => 0);
        assert.equal(migrate(folder).status, 0);
        await assert.rejects(instance.sql('SELECT 1 FROM goals', 'briefs'), /SELECT command denied/);
        await instance.sql('SELECT 1 FROM briefs', 'briefs');
        assert.equal(migrate().status, 0);
        await instance.sql('SELECT 1 FROM goals', 'briefs');
    } finally {
        rmSync(folder, { recursive: true });
    }
    await instance.control('stop');
    await instance.start();
});

test('R2: setting all rights anew under load fails nobody', async () => {
    await addOneOfEachRole(instance);
    const leader = await signIn(instance, 'leader');
    const readers = Array.from({ length: 4 }, () => new Reader(leader, ['/briefs', '/', '/people', '/campaigns', '/me']));
    const writer = await Writer.of(leader, 'rights');
    await underLoad([...readers, writer], async () => {
        for (let times = 0; times < 8; times++) {
            await instance.sql("DELETE FROM migrations WHERE name LIKE 'grants-%'");
            const child = spawn(join(root, 'sql/migrate.sh'), { env: migrateSettings(instance.state), stdio: 'ignore' });
            assert.equal(await new Promise((resolve) => child.on('exit', resolve)), 0);
        }
    });
    assert.deepEqual([...new Set(readers.flatMap(({ statuses }) => Object.keys(statuses)))], ['200']);
    assert.deepEqual([writer.refusals, await reckon(instance, [writer])], [[], []]);
    assert.deepEqual(await instance.sql("SELECT user FROM mysql.global_priv WHERE user REGEXP '_(new|old)$'"), []);
});

test('reset asks first', async () => {
    const other = await startInstance();
    const reset = (answer) => spawnSync(join(root, 'cgi-bin/instance.sh'), ['reset'], { env: other.settings, input: answer });
    assert.equal(reset('no\n').status, 1);
    assert.equal((await new Client(other.origin).get('/healthz')).status, 200);
    assert.equal(reset('yes\n').status, 0);
    assert.deepEqual(await other.processes(), {});
    assert.ok(!existsSync(other.state));
});

test('R8: programs are hardened', { skip: Boolean(process.env.SAN) && 'a build for tests' }, () => {
    for (const name of handlers) {
        const read = (...options) => execFileSync('readelf', [...options, '--wide', join(build, 'cgi-bin', name)], { encoding: 'utf8' });
        assert.match(read('-h'), /Type:\s+DYN/, `${name}: position independent`);
        assert.match(read('-d'), /BIND_NOW/, `${name}: full RELRO`);
        assert.match(read('-l'), /GNU_RELRO/, name);
        assert.match(read('-l'), /GNU_STACK.* RW /, `${name}: no executable stack`);
        assert.match(read('--dyn-syms'), /__stack_chk_fail/, `${name}: stack protector`);
        assert.match(read('--dyn-syms'), /__v?snprintf_chk/, `${name}: FORTIFY`);
    }
});

test('R8: handlers and their workers leave no core files and gain no privileges', async () => {
    const processes = await instance.processes();
    for (const name of handlers) {
        const workers = readFileSync(`/proc/${processes[name]}/task/${processes[name]}/children`, 'utf8').trim().split(' ');
        for (const id of [processes[name], ...workers]) {
            assert.match(readFileSync(`/proc/${id}/limits`, 'utf8'), /Max core file size\s+0\s+0/, name);
            assert.match(readFileSync(`/proc/${id}/status`, 'utf8'), /^NoNewPrivs:\s+1$/m, name);
        }
    }
});

test('R8: the units run handlers as a user of their own, without privileges, with their own secret alone', () => {
    const unit = readFileSync(join(root, 'cgi-bin/systemd/throughline@.service'), 'utf8').split('\n');
    for (const line of ['User=throughline', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'LimitCORE=0', 'UMask=0077', 'ProtectSystem=strict',
        'LoadCredential=%i:/etc/throughline/secrets/%i', 'SystemCallFilter=~@privileged'])
        assert.ok(unit.includes(line), line);
});
