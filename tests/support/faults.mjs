// What goes wrong around the handlers, and a reckoning of what was promised meanwhile.

import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { handlers } from './routes.mjs';

// Waits until the condition holds.
export async function until(condition, what, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    while (!await condition()) {
        if (Date.now() > end)
            throw new Error(`${what}: not within ${seconds} seconds`);
        await sleep(20);
    }
}

// The answer and the seconds that it took.
export async function timed(asked) {
    const begin = performance.now();
    const answer = await asked;
    return { answer, seconds: (performance.now() - begin) / 1000 };
}

const commit = Buffer.from('\x07\0\0\0\x03COMMIT', 'latin1');

// Between handlers and the database, on a unix socket. `swallow(n)` says whether the answer
// to the nth COMMIT is lost with its connection, or alone where it `holds` on to that; while
// `silent`, nobody is answered.
export class DatabaseProxy {
    constructor(path, target) {
        Object.assign(this, { path, target, commits: 0, swallowed: 0, connections: 0, silent: false, holds: false, swallow: () => false });
        this.sockets = new Set();
        this.server = createServer((client) => this.serve(client));
    }

    listen() {
        return new Promise((resolve) => this.server.listen(this.path, resolve));
    }

    keep(socket) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy()).on('close', () => this.sockets.delete(socket));
        return socket;
    }

    serve(client) {
        this.connections++;
        this.keep(client);
        const database = this.keep(connect(this.target));
        let lost = false;
        client.on('data', (chunk) => {
            lost = chunk.equals(commit) && this.swallow(++this.commits);
            if (!this.silent)
                database.write(chunk);
        });
        database.on('data', (chunk) => {
            if (lost) {
                this.swallowed++;
                if (!this.holds)
                    client.destroy();
            } else if (!this.silent) {
                client.write(chunk);
            }
        });
        client.on('close', () => database.destroy());
        database.on('close', () => client.destroy());
    }

    drop() {
        for (const socket of this.sockets)
            socket.destroy();
    }

    close() {
        this.drop();
        this.server.close();
        rmSync(this.path, { force: true });
    }
}

// Numbers that look random and are the same for the same seed (Park and Miller).
export function chance(seed) {
    return (below) => (seed = (seed * 48271) % 2147483647) % below;
}

const longestAnswer = 20; // seconds

// One kind of load. `noted` hears of every answer: GET or POST, its status or the code of what
// went wrong, the seconds it took, and the path.
class Load {
    constructor(client) {
        Object.assign(this, { client, goesOn: true, pause: 0, noted: () => {} });
    }

    async ask(method, path, asked) {
        const limit = new AbortController();
        const none = sleep(longestAnswer * 1000, { status: 'none' }, { signal: limit.signal });
        const caught = asked.catch((error) => ({ status: error.code ?? error.message }));
        const { answer, seconds } = await timed(Promise.race([caught, none]));
        limit.abort();
        this.noted(method, answer.status, seconds, path);
        return answer;
    }

    async run() {
        for (; this.goesOn; await sleep(this.pause))
            await this.step();
    }
}

// Saves new briefs under titles of their own and counts those that were acknowledged. What
// is refused is sent again under the same key, as a person would, until it is taken.
export class Writer extends Load {
    constructor(client, form, name) {
        super(client);
        Object.assign(this, { form, name, acknowledged: new Map(), refusals: [], more: {} });
    }

    static async of(client, name) {
        return new Writer(client, (await client.get('/briefs/new')).form('/briefs'), name);
    }

    async write(resends = true) {
        const fields = { ...this.more, title: `${this.name} ${this.acknowledged.size}`, once: newKey() };
        for (;;) {
            const answer = await this.ask('POST', '/briefs', this.client.submit(this.form, fields, { follow: false }));
            if (answer.status === 303)
                return this.acknowledged.set(fields.title, answer.headers.location);
            this.refusals.push(answer.status);
            if (!resends)
                throw new Error(`${fields.title} was answered ${answer.status}`);
            await sleep(20);
        }
    }

    step() {
        return this.write();
    }
}

const newKey = () => randomBytes(16).toString('hex');

// Counts up in the name of a department of its own, by editing it again and again.
export class Editor extends Load {
    constructor(client, id, name) {
        super(client);
        Object.assign(this, { path: `/departments/${id}`, id, name, acknowledged: 0 });
    }

    static async of(instance, client, name) {
        const [[id]] = await instance.sql(`INSERT INTO departments (name) VALUES ('${name} 0'); SELECT LAST_INSERT_ID()`);
        return new Editor(client, Number(id), name);
    }

    async step() {
        const page = await this.ask('GET', this.path, this.client.get(this.path, { follow: false }));
        if (page.status !== 200)
            return;
        const fields = { name: `${this.name} ${this.acknowledged + 1}`, once: newKey() };
        for (;;) {
            const answer = await this.ask('POST', this.path, this.client.submit(page.form(this.path), fields, { follow: false }));
            if (answer.status === 303)
                return ++this.acknowledged;
            if (answer.status < 500)
                return undefined; // a conflict, with its own work for one: the reckoning says
            await sleep(20);
        }
    }
}

// Asks for pages and keeps the count of each status.
export class Reader extends Load {
    constructor(client, paths) {
        super(client);
        Object.assign(this, { paths, statuses: {}, asked: 0, good: 0 });
    }

    async step() {
        const path = this.paths[this.asked++ % this.paths.length];
        const { status } = await this.ask('GET', path, this.client.get(path, { follow: false }));
        this.statuses[status] = (this.statuses[status] ?? 0) + 1;
        this.good += status === 200 ? 1 : 0;
    }
}

// Runs writers and readers while `faults` happen; they finish what they have in hand.
export async function underLoad(workers, faults) {
    const running = workers.map((worker) => worker.run());
    try {
        await Promise.race([faults(), Promise.all(running)]);
    } finally {
        for (const worker of workers)
            worker.goesOn = false;
        await Promise.all(running);
    }
}

// What is in the database of what was acknowledged: its count, and in words what is lost and
// what is there twice, or unasked for. Each write has its one row in the audit.
export async function reckoning(instance, writers, editors = []) {
    const sum = { acknowledged: 0, found: 0, lost: [], doubled: [] };
    const found = new Map(await instance.sql('SELECT title, GROUP_CONCAT(id) FROM briefs GROUP BY title'));
    const audited = new Map(await instance.sql(`SELECT b.title, COUNT(*) FROM audit a JOIN briefs b ON b.id = a.object_id
        WHERE a.action = 'brief.create' GROUP BY b.id`));
    for (const writer of writers)
        for (const [title, location] of writer.acknowledged) {
            const ids = found.get(title);
            const isThere = new RegExp(`^/briefs/${ids}(?!\\d)`).test(location) && audited.get(title) === '1';
            sum.acknowledged++;
            sum.found += isThere ? 1 : 0;
            if (!isThere)
                sum[ids?.includes(',') || audited.get(title) > 1 ? 'doubled' : 'lost'].push(
                    `${title} was promised as ${location}, is there as ${ids}, audited ${audited.get(title) ?? 0} times`);
            found.delete(title);
        }
    for (const title of found.keys())
        if (writers.some((writer) => title.startsWith(`${writer.name} `)))
            sum.doubled.push(`${title} is there and was not acknowledged`);
    for (const editor of editors)
        await reckonEdits(instance, editor, sum);
    return sum;
}

async function reckonEdits(instance, { id, name, acknowledged }, sum) {
    const [[now, version, audits] = [`${name} 0`, 1, 0]] = await instance.sql(`SELECT name, version, (SELECT COUNT(*) FROM audit
        WHERE object_kind = 'department' AND object_id = d.id) FROM departments d WHERE id = ${id}`);
    const edits = Math.min(version - 1, Number(audits), Number(now.slice(name.length)));
    const most = Math.max(version - 1, Number(audits), Number(now.slice(name.length)));
    sum.acknowledged += acknowledged;
    sum.found += Math.min(edits, acknowledged);
    if (edits < acknowledged)
        sum.lost.push(`of ${acknowledged} edits of ${name} ${edits} are there`);
    if (most > acknowledged)
        sum.doubled.push(`of ${acknowledged} edits of ${name} ${most} are there`);
}

// What is wrong with the briefs and the audit, measured by what was acknowledged: nothing.
export async function reckon(instance, writers) {
    const { lost, doubled } = await reckoning(instance, writers);
    return [...lost, ...doubled];
}

// Ends all handlers and starts them with those hosts of the database, or their own.
export async function restartHandlers(instance, hosts = '') {
    const processes = await instance.processes();
    for (const name of handlers)
        process.kill(processes[name], 'SIGTERM');
    await until(async () => !Object.keys(await instance.processes()).some((name) => handlers.includes(name)), 'their end');
    instance.settings.THROUGHLINE_DB_HOSTS = hosts;
    await instance.start();
}

// The process ids of the workers of a handler's parent.
export const workersOf = (parent) => readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
    .split(' ').filter(Boolean).map(Number);

// Kills the worker that has a request in hand: it holds the most files, its connection to the
// database and the request's.
export function killBusy(parent) {
    const files = (id) => readdirSync(`/proc/${id}/fd`).length;
    process.kill(workersOf(parent).sort((one, other) => files(other) - files(one))[0], 'SIGKILL');
}

// The head of a FastCGI request that promises 60,000 bytes of parameters.
const promise = Buffer.from('0101000100080000' + '0001000000000000' + '01040001ea600000', 'hex');

// Connects to a handler's socket and says nothing, or with `speaks` one byte a second of what was
// promised. Waits for the end of the connection, at most that many seconds.
export function silentPeer(path, speaks, seconds) {
    const socket = connect(path);
    if (speaks)
        socket.write(promise);
    const drip = setInterval(() => speaks && socket.writable && socket.write('\x01'), 1000);
    const tooLong = setTimeout(() => socket.destroy(), seconds * 1000);
    return new Promise((resolve) => socket.on('error', () => {}).on('close', resolve)).finally(() => {
        clearInterval(drip);
        clearTimeout(tooLong);
    });
}
