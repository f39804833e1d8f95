// Safety D3: the walls between the rooms. Every handler's database account tries every
// table and view in every way; what a table's comment says of its owner is what holds.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { handlers } from '../support/routes.mjs';

let instance;
let tables;

before(async () => {
    instance = await startInstance();
    const rows = await instance.sql(`SELECT t.table_name, t.table_type, t.table_comment,
            (SELECT c.column_name FROM information_schema.columns c WHERE c.table_schema = t.table_schema
                AND c.table_name = t.table_name ORDER BY c.ordinal_position DESC LIMIT 1)
        FROM information_schema.tables t WHERE t.table_schema = 'throughline'`);
    tables = rows.map(([name, type, comment, column]) => ({ name, isView: type === 'VIEW', comment, column }));
});
after(() => instance.stop());

const attempts = {
    select: ({ name }) => `SELECT COUNT(*) FROM ${name} WHERE FALSE;`,
    insert: ({ name }) => `INSERT INTO ${name} SELECT * FROM ${name} WHERE FALSE;`,
    update: ({ name, column }) => `UPDATE ${name} SET ${column} = ${column} WHERE FALSE;`,
    delete: ({ name }) => `DELETE FROM ${name} WHERE FALSE;`,
    drop: ({ name, isView }) => `ALTER ${isView ? `VIEW ${name} AS SELECT 1` : `TABLE ${name} COMMENT = 'x'`};`,
};

// Which of the attempts the account succeeds with, as a set of "select people".
async function succeeds(handler) {
    const tries = tables.flatMap((table) => Object.entries(attempts).map(([kind, make]) =>
        ({ key: `${kind} ${table.name}`, sql: make(table) })));
    const client = spawn('mariadb', ['--no-defaults', `--socket=${instance.state}/run/mariadb.sock`,
        `--user=throughline_${handler}`, '--force', 'throughline'],
    { env: { ...process.env, MYSQL_PWD: readFileSync(join(instance.state, 'secrets', handler), 'utf8') } });
    let errors = '';
    client.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    client.stdout.resume();
    client.stdin.end(tries.map(({ sql }) => sql).join('\n'));
    await new Promise((resolve) => client.on('close', resolve));
    const refused = new Set([...errors.matchAll(/at line (\d+): (?:SELECT|INSERT|UPDATE|DELETE|ALTER|DROP|CREATE|INSERT, )[^\n]*denied|at line (\d+):[^\n]*denied/g)]
        .map(([, first, second]) => Number(first ?? second)));
    const failed = [...errors.matchAll(/at line (\d+)/g)].map(([, line]) => Number(line));
    for (const line of failed)
        assert.ok(refused.has(line) || !/^select/.test(tries[line - 1].key),
            `${handler}: ${tries[line - 1].key} failed for another reason: ${errors.split('\n').find((text) => text.includes(`line ${line}:`))}`);
    return new Set(tries.filter((_, index) => !failed.includes(index + 1)).map(({ key }) => key));
}

const everyHandlers = new Set(['submissions', 'audit']);

describe('D3: every account and every table', () => {
    for (const handler of handlers)
        it(`D3: ${handler} stays in its room`, async () => {
            const may = await succeeds(handler);
            for (const { name, isView, comment } of tables) {
                assert.ok(!may.has(`drop ${name}`), `${handler} may change the shape of ${name}`);
                if (isView) {
                    assert.match(name, /^shared_/);
                    for (const kind of ['insert', 'delete'])
                        assert.ok(!may.has(`${kind} ${name}`), `${handler} may ${kind} through ${name}`);
                    assert.equal(may.has(`update ${name}`), name === 'shared_session_uses', `${handler} update ${name}`);
                } else if (!everyHandlers.has(name)) {
                    assert.ok(comment !== '' || name === 'migrations', `${name} says whose it is`);
                    assert.equal(may.has(`select ${name}`), comment === handler, `${handler} select ${name} of ${comment}`);
                    if (comment !== handler)
                        for (const kind of ['insert', 'update', 'delete'])
                            assert.ok(!may.has(`${kind} ${name}`), `${handler} may ${kind} ${name} of ${comment}`);
                }
            }
        });

    it('D3: the audit is added to and never changed', async () => {
        for (const handler of handlers) {
            const columns = '(at, request_id, action, object_kind)';
            const values = "(UTC_TIMESTAMP(3), REPEAT('0', 32), 'test.row', 'test')";
            await instance.sql(`INSERT INTO audit ${columns} VALUES ${values}`, handler);
            for (const change of ["UPDATE audit SET action = 'x'", 'DELETE FROM audit', 'TRUNCATE audit',
                'REPLACE INTO audit (id, at, request_id, action, object_kind) VALUES (1, NOW(), 1, 1, 1)'])
                await assert.rejects(instance.sql(change, handler), /denied/, `${handler}: ${change}`);
        }
        const rows = await instance.sql("SELECT COUNT(*) FROM audit WHERE action = 'test.row'");
        assert.equal(Number(rows[0][0]), handlers.length);
    });

    it('D3: nobody but account reads a password hash, nobody but people who said no', async () => {
        for (const handler of handlers) {
            const hashes = instance.sql('SELECT password_hash FROM credentials', handler);
            await (handler === 'account' ? assert.doesNotReject(hashes) : assert.rejects(hashes, /denied/));
            const answers = instance.sql('SELECT answer FROM volunteers', handler);
            await (handler === 'people' ? assert.doesNotReject(answers) : assert.rejects(answers, /denied/));
        }
    });

    it('D3: no account reads files or other databases', async () => {
        for (const handler of handlers) {
            assert.deepEqual(await instance.sql("SELECT LOAD_FILE('/etc/passwd')", handler), [['NULL']]);
            await assert.rejects(instance.sql('SELECT * FROM mysql.user', handler), /denied/);
            await assert.rejects(instance.sql("LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE audit", handler));
        }
    });

    it('D3: the account for migrations owns this database and reaches no other', async () => {
        await instance.sql('SELECT COUNT(*) FROM people', 'migrate');
        for (const query of ['SELECT * FROM mysql.user', 'SELECT * FROM mysql.global_priv', 'CREATE DATABASE other', "SET GLOBAL local_infile = 1",
            "SELECT 'x' INTO OUTFILE '/tmp/x'"])
            await assert.rejects(instance.sql(query, 'migrate'), /denied/, query);
    });
});
