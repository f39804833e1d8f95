// What goes wrong around the handlers, and a reckoning of what was promised meanwhile.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

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
// to the nth COMMIT is lost with its connection; while `silent`, nobody is answered.
export class DatabaseProxy {
    constructor(path, target) {
        Object.assign(this, { path, target, commits: 0, swallowed: 0, connections: 0, silent: false, swallow: () => false });
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
                client.destroy();
            } else if (!this.silent) {
                client.write(chunk);
            }
        });
        client.on('close', () => database.destroy());
        database.on('close', () => client.destroy());
    }

    close() {
        for (const socket of this.sockets)
            socket.destroy();
        this.server.close();
        rmSync(this.path, { force: true });
    }
}

// Saves new briefs under titles of their own and counts those that were acknowledged. What
// is refused is sent again under the same key, as a person would, until it is taken.
export class Writer {
    constructor(client, form, name) {
        Object.assign(this, { client, form, name, acknowledged: new Map(), refusals: [], goesOn: true });
    }

    static async of(client, name) {
        return new Writer(client, (await client.get('/briefs/new')).form('/briefs'), name);
    }

    async write(resends = true) {
        const fields = { title: `${this.name} ${this.acknowledged.size}`, once: randomBytes(16).toString('hex') };
        for (;;) {
            const answer = await this.client.submit(this.form, fields, { follow: false })
                .catch((error) => ({ status: error.code }));
            if (answer.status === 303)
                return this.acknowledged.set(fields.title, answer.headers.location);
            this.refusals.push(answer.status);
            if (!resends)
                throw new Error(`${fields.title} was answered ${answer.status}`);
            await sleep(20);
        }
    }

    async run() {
        while (this.goesOn)
            await this.write();
    }
}

// Asks for pages and keeps the count of each status.
export class Reader {
    constructor(client, paths) {
        Object.assign(this, { client, paths, statuses: {}, asked: 0, goesOn: true });
    }

    async run() {
        while (this.goesOn) {
            const path = this.paths[this.asked++ % this.paths.length];
            const { status } = await this.client.get(path, { follow: false }).catch((error) => ({ status: error.code }));
            this.statuses[status] = (this.statuses[status] ?? 0) + 1;
        }
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
    }
    await Promise.all(running);
}

// What is wrong with the briefs and the audit, measured by what was acknowledged: nothing.
export async function reckon(instance, writers) {
    const found = new Map(await instance.sql('SELECT title, GROUP_CONCAT(id) FROM briefs GROUP BY title'));
    const audited = new Map(await instance.sql(`SELECT b.title, COUNT(*) FROM audit a JOIN briefs b ON b.id = a.object_id
        WHERE a.action = 'brief.create' GROUP BY b.id`));
    const wrong = [];
    for (const writer of writers) {
        for (const [title, location] of writer.acknowledged) {
            const ids = found.get(title);
            if (!ids || !new RegExp(`^/briefs/${ids}(?!\\d)`).test(location))
                wrong.push(`${title} was promised as ${location} and is there as ${ids}`);
            if (audited.get(title) !== '1')
                wrong.push(`${title} was audited ${audited.get(title)} times`);
            found.delete(title);
        }
    }
    for (const title of found.keys())
        if (writers.some((writer) => title.startsWith(`${writer.name} `)))
            wrong.push(`${title} is there and was not acknowledged`);
    return wrong;
}
