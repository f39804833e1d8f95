// A portal under load: readers and writers that keep count of what was acknowledged, and of
// what went wrong during which fault.

import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProxy, Editor, Reader, Writer, reckoning, restartHandlers, until, workersOf } from '../support/faults.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { handlers } from '../support/routes.mjs';

export const workersOfEach = 4;

const wellSeconds = 15;
const restSeconds = 2.5;
const pages = ['/briefs', '/', '/people', '/campaigns', '/me', '/search?q=strategy', '/posts', '/briefs/new', '/help-wanted'];

export class Portal {
    // clock: with a clock that faults move; then without the disk and the proxy of the others.
    // Writers pause (milliseconds), so that a long run leaves no more behind than people would.
    static async start({ clock = false, disk = null, pause = 25 } = {}) {
        const portal = new Portal();
        Object.assign(portal, { disk, pause });
        portal.instance = await startInstance({ clock, folder: disk?.folder,
            settings: { THROUGHLINE_WORKERS: String(workersOfEach) } });
        await addOneOfEachRole(portal.instance);
        if (!clock)
            await portal.reachDatabaseByLink();
        portal.parents = await portal.instance.processes();
        await portal.makeLoad();
        return portal;
    }

    constructor() {
        Object.assign(this, { fault: 'none', answers: new Map(), recoveries: new Map(), kills: 0 });
    }

    // The link leads to the database itself, or for a while to a proxy before it.
    async reachDatabaseByLink() {
        const run = join(this.instance.state, 'run');
        this.proxy = new DatabaseProxy(join(run, 'proxy.sock'), join(run, 'mariadb.sock'));
        await this.proxy.listen();
        this.linkDatabase('mariadb.sock');
        await restartHandlers(this.instance, `unix:${run}/database.sock`);
    }

    linkDatabase(socket) {
        const link = join(this.instance.state, 'run/database.sock');
        symlinkSync(socket, `${link}.new`);
        renameSync(`${link}.new`, link);
    }

    async makeLoad() {
        const [leader, admin] = [await signIn(this.instance, 'leader'), await signIn(this.instance, 'admin')];
        this.leader = leader;
        this.writers = await Promise.all([0, 1, 2].map((i) => Writer.of(leader, `load ${i}`)));
        this.bigWriter = await Writer.of(leader, 'big');
        this.bigWriter.more = { body: 'All of it is worth keeping. '.repeat(4000) };
        this.editors = await Promise.all([0, 1].map((i) => Editor.of(this.instance, admin, `count ${i}`)));
        this.readers = [0, 1, 2, 3].map((i) => new Reader(leader, [...pages.slice(i), ...pages.slice(0, i)]));
        this.load = [...this.writers, ...this.editors, ...this.readers];
        for (const one of [...this.load, this.bigWriter])
            Object.assign(one, {
                pause: this.readers.includes(one) ? 5 : this.pause,
                noted: (method, status, seconds) => this.note(method, status, seconds),
            });
    }

    note(method, status, seconds) {
        const key = [this.fault, method, status].join(' ');
        const { count, slowest } = this.answers.get(key) ?? { count: 0, slowest: 0 };
        this.answers.set(key, { fault: this.fault, method, status: String(status), count: count + 1, slowest: Math.max(slowest, seconds) });
    }

    // How often anything but what was asked for was answered; of all statuses, or of that one.
    failures(status) {
        return [...this.answers.values()].filter((answer) => answer.status !== { GET: '200', POST: '303' }[answer.method] &&
            (!status || answer.status === status)).reduce((sum, { count }) => sum + count, 0);
    }

    acknowledged() {
        return this.writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    }

    // What is not well, in words: the pages that are not shown, the workers that are missing.
    async ailments() {
        const paths = [...pages, ...handlers.map((name) => (name === 'home' ? '/healthz' : `/healthz/${name}`))];
        const answers = await Promise.all(paths.map(async (path) => {
            const { status } = await this.leader.get(path, { follow: false }).catch((error) => ({ status: error.code }));
            return { words: `${path} ${status}`, isWell: status === 200 };
        }));
        const pools = handlers.map((name) => {
            const count = workersOf(this.parents[name]).length;
            return { words: `${count} workers of ${name}`, isWell: count === workersOfEach };
        });
        return [...answers, ...pools].filter(({ isWell }) => !isWell).map(({ words }) => words).join(', ');
    }

    async becomesWell() {
        let last = '';
        await until(async () => (last = await this.ailments()) === '', 'well again', wellSeconds)
            .catch((error) => { throw new Error(`${error.message}: ${last}`); });
    }

    // Every reader gets pages and every writer writes, after they had what was in hand.
    async loadGoesOn() {
        const goals = [
            ...this.readers.map((reader) => [() => reader.good, reader.good + 4]),
            ...this.writers.map((writer) => [() => writer.acknowledged.size, writer.acknowledged.size + 2]),
            ...this.editors.map((editor) => [() => editor.acknowledged, editor.acknowledged + 2]),
        ];
        await until(() => goals.every(([count, goal]) => count() >= goal), 'the load goes on', wellSeconds);
    }

    // A worker to which the database was silent refuses for a while more (REST_MS in
    // cgi-bin/lib/db.c). Whom it refuses was hurt by this fault and not by the next.
    async refusesNobody() {
        let [failures, since] = [this.failures(), performance.now()];
        await until(() => {
            if (this.failures() !== failures)
                [failures, since] = [this.failures(), performance.now()];
            return performance.now() - since > restSeconds * 1000;
        }, 'an end of refusals', wellSeconds);
    }

    async suffer(kind, random) {
        this.fault = kind.name;
        await kind.strike(this, random);
        const begin = performance.now();
        await this.becomesWell();
        const seconds = (performance.now() - begin) / 1000;
        const { times, slowest } = this.recoveries.get(kind.name) ?? { times: 0, slowest: 0 };
        this.recoveries.set(kind.name, { times: times + 1, slowest: Math.max(seconds, slowest) });
        await this.loadGoesOn();
        if (kind.refusedWithin)
            await this.refusesNobody();
    }

    // The database's errors that handlers logged, by number, each with its first line.
    databaseErrors() {
        const lines = handlers.flatMap((name) => this.instance.log(name).match(/database error \d+.{0,200}/g) ?? []);
        const byNumber = new Map();
        for (const line of lines)
            byNumber.set(line.match(/\d+/)[0], [...byNumber.get(line.match(/\d+/)[0]) ?? [], line]);
        return [...byNumber.values()].map((all) => `${all.length} × ${all[0]}`);
    }

    reckoning() {
        return reckoning(this.instance, [...this.writers, this.bigWriter], this.editors);
    }

    async stop() {
        await this.instance.stop().finally(() => this.proxy?.close());
    }
}
