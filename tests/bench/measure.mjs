// What a page costs: CPU per request of nginx, handlers and database together, from /proc, and
// response times, under wrk, beside a floor of 8 KB from memory behind the same nginx. Answers
// are asked for without compression.

import { execFile, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveBeside } from '../support/beside.mjs';
import { build } from '../support/instance.mjs';
import { signIn } from '../support/people.mjs';

const run = promisify(execFile);
const seconds = Number(process.env.BENCH_SECONDS || 5);
const connections = 32;
const peopleMost = 8;
const here = fileURLToPath(new URL('.', import.meta.url));

// The floor has one worker, a handler two for each core.
export const settings = { THROUGHLINE_WORKERS: String(2 * availableParallelism()) };

// ---- processes

function stat(id) {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return { parent: fields[1], ticks: fields[11] + fields[12], ofChildren: fields[13] + fields[14] };
}

// The processes of those ids and all below them.
function tree(ids) {
    const parents = new Map();
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number))
        try {
            parents.set(id, stat(id).parent);
        } catch {
            continue; // it ended meanwhile
        }
    const found = new Set(ids);
    let size;
    do {
        size = found.size;
        for (const [id, parent] of parents)
            if (found.has(parent))
                found.add(id);
    } while (found.size > size);
    return [...found];
}

// CPU seconds of those processes, their descendants, and those of them that ended.
export function cpuSeconds(ids) {
    return tree(ids).map(stat).reduce((sum, one) => sum + one.ticks + one.ofChildren, 0) / 100;
}

// Proportional share of memory of the workers below a handler's parent, in KiB each.
function memoryOfWorkers(id) {
    const workers = tree([id]).filter((other) => other !== id);
    const shares = workers.map((worker) =>
        Number(readFileSync(`/proc/${worker}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)[1]));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

// ---- the floor, in the same nginx

export async function startFloor(instance) {
    const socket = join(instance.state, 'run/floor.sock');
    const floor = spawn(join(build, 'tests/bench/floor'), { env: { THROUGHLINE_SOCKET: socket }, stdio: 'ignore' });
    await serveBeside(instance, '/floor', socket);
    return floor;
}

// ---- measuring

// People of a role who take turns, so that little of what is kept for one serves another.
export async function clientsOf(instance, role, password) {
    const names = await instance.sql(`SELECT user_name FROM people WHERE roles ${role} AND state = 'active'
        AND id IN (SELECT person_id FROM credentials) ORDER BY id LIMIT ${peopleMost}`);
    const clients = [];
    for (const [name] of names)
        clients.push(await signIn(instance, name, password));
    return clients;
}

async function load(instance, clients, path) {
    const cookies = clients.map((client) => [...client.cookies].map((pair) => pair.join('=')).join('; '));
    const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', join(here, 'turns.lua'),
        `${instance.origin}${path}`, '--', path, ...cookies]);
    return JSON.parse(stdout.trim().split('\n').pop());
}

// CPU microseconds per request of each group of processes, beside what work() found.
async function measured(groups, work) {
    const before = groups.map(cpuSeconds);
    const found = await work();
    const cpu = groups.map((ids, index) => ((cpuSeconds(ids) - before[index]) * 1e6) / found.requests);
    return { ...found, cpu: cpu.reduce((sum, one) => sum + one, 0), parts: cpu };
}

async function bytesOf(client, path) {
    const page = await client.get(path, { follow: false });
    if (![200, 302].includes(page.status))
        throw new Error(`${path} answers ${page.status}`);
    return page.bytes.length;
}

export function print(rows) {
    const floor = rows[0];
    console.log('page               bytes  CPU µs   nginx handlers database  × floor  goal  p50 ms  p99 ms  p99/p50 ' +
        'requests  failed  KiB/worker');
    for (const row of rows)
        console.log([row.name.padEnd(16), String(row.bytes ?? '').padStart(7), row.cpu.toFixed(0).padStart(7),
            ...row.parts.map((part) => part.toFixed(0).padStart(7)).map((text, i) => (i > 0 ? ` ${text}` : text)),
            (row.cpu / floor.cpu).toFixed(1).padStart(8), String(row.goal ?? '').padStart(5),
            (row.p50 / 1000).toFixed(2).padStart(7), (row.p99 / 1000).toFixed(2).padStart(7),
            (row.p99 / row.p50).toFixed(1).padStart(8), String(row.requests).padStart(8),
            String(row.failed).padStart(7), row.memory.toFixed(0).padStart(11)].join(' '));
}

// A row for each page: [name, path, clients, process id of its handler, goal].
export async function measurePages(instance, floor, pages) {
    const { nginx, mariadbd, ...handlers } = await instance.processes();
    const groups = [[nginx], [...Object.values(handlers), floor.pid], [mariadbd]];
    const rows = [];
    for (const [name, path, clients, id, goal] of pages) {
        const bytes = await bytesOf(clients[0], path);
        const found = await measured(groups, () => load(instance, clients, path));
        rows.push({ name, bytes, goal, ...found, memory: memoryOfWorkers(id) });
    }
    return rows;
}
