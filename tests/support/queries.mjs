// Every statement of the stores, and what the database did with each while pages ran.

import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './instance.mjs';

const preprocessor = readFileSync(join(root, 'Makefile'), 'utf8').match(/^CPPFLAGS = ((?:.*\\\n)*.*)$/m)[1]
    .split(/[\s\\]+/).filter((word) => !word.includes('$'));
const escapes = { n: '\n', t: '\t', '\\': '\\', '"': '"', "'": "'" };

function unescape(literal) {
    return [...literal.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
        text.replace(/\\(.)/g, (_, letter) => escapes[letter])).join('');
}

function functionAround(text, index) {
    const before = text.slice(0, index);
    return [...before.matchAll(/^(?:static )?(?:const )?[\w ]+?[ *](\w+)\([^;{}]*\)\s*\{/gm)].at(-1)?.[1] ?? '';
}

// As the compiler sees them, macros put in: { name, handler, sql }. A query that is written
// in a way that this does not understand is an error.
export function storeQueries() {
    const stores = readdirSync(join(root, 'cgi-bin'), { recursive: true }).filter((name) => name.endsWith('_store.c'));
    return stores.sort().map((name) => join('cgi-bin', name)).flatMap((file) => {
        const text = execFileSync('gcc', ['-E', '-P', ...preprocessor, file], { cwd: root, encoding: 'utf8' });
        const own = text.slice(text.lastIndexOf('struct query {'));
        const found = [...own.matchAll(/(?:\[(\w+)\] =\s*\{\s*)?\.sql\s*=\s*((?:"(?:[^"\\]|\\.)*"\s*)+)(?:,\s*\.\w+ = \d+)?\}/g)];
        const all = own.match(/\.sql\s*=|struct query \w+\s*;/g) ?? [];
        if (found.length !== all.length)
            throw new Error(`${file}: of ${all.length} queries ${found.length} could be read`);
        return found.map((match) => {
            const variable = [...own.slice(0, match.index + 1).matchAll(/struct query (\w+)/g)].at(-1)[1];
            const within = functionAround(own, match.index) || variable;
            return {
                name: `${basename(file, '.c')} ${within} ${variable}${match[1] ? `[${match[1]}]` : ''}`,
                handler: file.split('/')[1],
                sql: unescape(match[2]),
            };
        });
    });
}

// ---- the server's slow log, with everything in it

const setting = (file) => `SET GLOBAL slow_query_log_file = '${file}', long_query_time = ${file ? 0 : 10},
    log_slow_verbosity = 'query_plan,explain', slow_query_log = ${file ? 1 : 0};`;

// Has the server log each statement of the handlers with its plan from now on. Their connections
// are cut, since settings hold for new ones.
export async function logQueries(instance, handlers) {
    const file = join(instance.state, 'log/queries.log');
    await instance.sql(setting(file));
    const rows = await instance.sql(`SELECT id FROM information_schema.processlist
        WHERE user IN (${handlers.map((name) => `'throughline_${name}'`).join(', ')})`);
    for (const [id] of rows)
        await instance.sql(`KILL ${id}`).catch(() => {});
    return new QueryLog(file);
}

const number = (entry, name) => Number(entry.match(new RegExp(`${name}: ([\\d.]+)`))?.[1] ?? 0);

class QueryLog {
    constructor(file) {
        this.file = file;
        this.at = 0;
    }

    // What was logged since the last call: { handler, sql (with its values), rows (examined),
    // microseconds, plan: [{ table, type, key, rows }] }.
    read() {
        const end = statSync(this.file).size;
        const bytes = Buffer.alloc(end - this.at);
        const file = openSync(this.file);
        readSync(file, bytes, 0, bytes.length, this.at);
        closeSync(file);
        this.at = end;
        return bytes.toString('utf8').split(/^# User@Host: /m).slice(1).map((entry) => {
            const lines = entry.split('\n');
            const plan = lines.filter((line) => line.startsWith('# explain: ')).slice(1).map((line) => {
                const [, , table, type, , key, , , , rows] = line.slice('# explain: '.length).split('\t');
                return { table, type, key, rows: Number(rows) };
            });
            const sql = entry.slice(entry.indexOf('\n') + 1).replace(/^(#.*\n|use \w+;\n|SET timestamp=\d+;\n)*/, '')
                .replace(/;\n(# Time: .*\n)?$/, '');
            return { handler: entry.match(/^throughline_(\w+)/)?.[1], sql, plan,
                rows: number(entry, 'Rows_examined'), microseconds: Math.round(number(entry, 'Query_time') * 1e6) };
        });
    }
}

// A function that finds the store's query that a logged statement came from.
export function matcher(queries) {
    const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const patterns = queries.map((query) =>
        ({ query, pattern: new RegExp(`^${query.sql.trim().split('?').map(literal).join('[^]*?')}$`) }));
    return ({ handler, sql }) => patterns.find(({ query, pattern }) =>
        (query.handler === 'lib' || query.handler === handler) && pattern.test(sql.trim()))?.query;
}
