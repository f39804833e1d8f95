// What can go wrong. `share` is how often of a hundred; `may` is what a reader (GET) or writer
// (POST) may be answered meanwhile beside what was asked for, `refusedWithin` and `answeredWithin`
// how many seconds that, and what was asked for, may take; `strike` does it and puts the
// surroundings right again, but waits for nothing that the portal has to mend itself.

import { execFile, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { silentPeer, until, workersOf } from '../support/faults.mjs';
import { root } from '../support/instance.mjs';
import { handlers } from '../support/routes.mjs';
import { workersOfEach } from './portal.mjs';

const run = promisify(execFile);
const watchdogSeconds = 10;

const pick = (list, random) => list[random(list.length)];

// In an order of chance, not all where `least` is fewer.
function some(list, random, least = list.length) {
    const rest = [...list];
    const order = list.map(() => rest.splice(random(rest.length), 1)[0]);
    return order.slice(0, least + random(list.length - least + 1));
}

// One worker of each of some handlers, never two of one, so that no page meets two kills, which
// nobody promised to survive. Of two kills one waits for a worker that has a request in hand.
async function killWorkers(portal, random) {
    for (const name of some(handlers, random, 1)) {
        const workers = workersOf(portal.parents[name]);
        const worker = (random(2) === 0 && await firstBusy(workers)) || pick(workers, random);
        process.kill(worker, 'SIGKILL');
        portal.kills++;
    }
}

// The first of those workers that takes a connection, if one does soon: it has a file more.
async function firstBusy(workers) {
    const files = (id) => readdirSync(`/proc/${id}/fd`).length;
    const least = new Map(workers.map((id) => [id, files(id)]));
    for (const end = Date.now() + 500; Date.now() < end; await setImmediate()) {
        for (const id of workers) {
            const now = files(id);
            if (now > least.get(id))
                return id;
            least.set(id, now);
        }
    }
    return null;
}

async function startAgain(portal) {
    await portal.instance.start();
    portal.parents = await portal.instance.processes();
}

async function killDatabase(portal) {
    process.kill(portal.parents.mariadbd, 'SIGKILL');
    await startAgain(portal);
}

// For a moment, or until those who ask have long been told.
async function stopDatabase(portal, random) {
    const moment = random(2) === 0 ? random(1500) : 0;
    const before = portal.failures('503');
    process.kill(portal.parents.mariadbd, 'SIGSTOP');
    try {
        await (moment ? sleep(moment) : until(() => portal.failures('503') >= before + 8, 'answers without a database'));
    } finally {
        process.kill(portal.parents.mariadbd, 'SIGCONT');
    }
}

async function cutConnections(portal) {
    const [[kills]] = await portal.instance.sql(`SELECT COALESCE(GROUP_CONCAT('KILL ', id SEPARATOR ';'), 'DO 1')
        FROM information_schema.processlist WHERE user LIKE 'throughline\\_%'`);
    /* some of them may have ended by themselves */
    await Promise.all(kills.split(';').map((kill) => portal.instance.sql(kill).catch(() => {})));
}

// The connections are cut as they come to the proxy and as they leave it, with time between,
// since no page is promised to survive two cuts.
async function swallowCommits(portal, random) {
    const { proxy } = portal;
    const each = 3 + random(8);
    const wanted = proxy.swallowed + 3;
    proxy.swallow = (commits) => commits % each === 0;
    portal.linkDatabase('proxy.sock');
    await cutConnections(portal);
    await until(() => proxy.swallowed >= wanted, 'answers to COMMIT that are lost');
    proxy.swallow = () => false;
    portal.linkDatabase('mariadb.sock');
    await portal.loadGoesOn();
    proxy.drop();
}

async function restartHandlersInTurn(portal, random) {
    for (const name of some(handlers, random)) {
        const old = new Set(workersOf(portal.parents[name]));
        process.kill(portal.parents[name], 'SIGHUP');
        await until(() => {
            const workers = workersOf(portal.parents[name]);
            return workers.length === workersOfEach && !workers.some((worker) => old.has(worker));
        }, `new workers of ${name}`);
    }
}

// Until the first writes are refused, or the database found room for all of them.
async function fillDisk(portal) {
    const { bigWriter, disk, parents } = portal;
    const before = portal.failures();
    await disk.fill(parents.mariadbd);
    let writing;
    try {
        for (let i = 0; i < 100 && portal.failures() === before; i++) {
            writing = bigWriter.write();
            await Promise.race([writing, until(() => portal.failures() > before, 'an answer', 30)]);
        }
    } finally {
        disk.free(parents.mariadbd);
    }
    await startAgain(portal);
    await writing;
}

async function killWebServer(portal) {
    process.kill(portal.parents.nginx, 'SIGKILL');
    await startAgain(portal);
}

async function connectSilentPeers(portal, random) {
    const socket = join(portal.instance.state, `run/${pick(handlers, random)}.sock`);
    const begin = performance.now();
    await Promise.all(Array.from({ length: 1 + random(workersOfEach) },
        () => silentPeer(socket, random(2) === 0, 2 * watchdogSeconds)));
    const seconds = (performance.now() - begin) / 1000;
    if (seconds > watchdogSeconds + 2)
        throw new Error(`silent peers were heard for ${seconds} s`);
}

async function connectSlowly(portal, random) {
    const way = pick([['-H'], ['-B'], ['-X', '-w', '10', '-y', '20', '-z', '5', '-k', '3']], random);
    const options = ['-c', '200', '-r', '200', '-l', '6', '-i', '1', '-p', '3', '-u', `${portal.instance.origin}/sign-in`];
    const { stdout } = await run('slowhttptest', [...way, ...options], { timeout: 30_000 });
    if (/service available:\S*\s+\S*NO/.test(stdout))
        throw new Error(`slowhttptest ${way[0]} closed the portal: ${stdout}`);
}

// All of them again, killed on the way, while the portal runs on them.
async function killMigrations(portal, random) {
    await portal.instance.sql("DELETE FROM migrations WHERE name LIKE '%.sql' OR name LIKE 'grants-%'");
    const child = spawn(join(root, 'cgi-bin/instance.sh'), ['start'], { env: portal.instance.settings, detached: true, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await Promise.race([ended, sleep(random(1500))]);
    if (child.exitCode === null)
        process.kill(-child.pid, 'SIGKILL');
    await ended;
    await portal.instance.start();
}

// Within the half hour that a session may be idle.
async function moveClock(portal, random) {
    portal.instance.moveClock(random(28 * 60) - 14 * 60);
    await portal.loadGoesOn();
}

export const kinds = [
    { name: 'workers', words: 'kill -9 of random workers', share: 38, may: { POST: ['502'] }, strike: killWorkers },
    { name: 'database', words: 'kill -9 of mariadbd', share: 12, may: { GET: ['503'], POST: ['503'] }, refusedWithin: 6, strike: killDatabase },
    { name: 'stopped', words: 'mariadbd stopped and continued', share: 8, may: { GET: ['503'], POST: ['503'] }, refusedWithin: 6, strike: stopDatabase },
    { name: 'commits', words: 'answers to COMMIT lost, connections cut', share: 12, may: {}, strike: swallowCommits },
    { name: 'restart', words: 'handlers restarted in turn', share: 10, may: {}, strike: restartHandlersInTurn },
    { name: 'clock', words: 'the clock jumps', share: 6, may: {}, strike: moveClock },
    { name: 'migrations', words: 'migrations killed and run again', share: 4, may: {}, strike: killMigrations },
    { name: 'nginx', words: "kill -9 of nginx's first process", share: 4, may: { GET: ['ECONNREFUSED', 'ECONNRESET'], POST: ['ECONNREFUSED', 'ECONNRESET'] }, strike: killWebServer },
    { name: 'disk', words: 'the disk is full', share: 2, may: { GET: ['503'], POST: ['503'] }, strike: fillDisk },
    { name: 'peers', words: "silent peers on a handler's socket", share: 2, may: {}, strike: connectSilentPeers },
    { name: 'slow', words: 'slowhttptest', share: 2, may: {}, answeredWithin: 5, strike: connectSlowly },
];

// That many faults in an order of chance, each kind by its share and at least once.
export function schedule(count, random, only) {
    const wanted = kinds.filter(({ name }) => !only || only.includes(name));
    const shares = wanted.reduce((sum, { share }) => sum + share, 0);
    const each = wanted.map((kind) => Math.max(1, Math.floor((kind.share * count) / shares)));
    each[0] += Math.max(0, count - each.reduce((sum, times) => sum + times, 0));
    return some(wanted.flatMap((kind, i) => Array(each[i]).fill(kind)), random);
}
