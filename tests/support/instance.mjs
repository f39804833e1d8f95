// A portal of its own for a test file: real nginx, handlers and MariaDB in a temporary
// folder on a free port.
//
//   const instance = await startInstance();
//   after(() => instance.stop());

import { execFile, spawn, spawnSync } from 'node:child_process';
import {
    closeSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const build = resolve(root, process.env.BUILD || 'build');

// How many times longer than the product a build for tests may take; 1 for the product.
export const slowness = Number(process.env.SLOWNESS || 1);

const run = promisify(execFile);
const script = join(root, 'cgi-bin/instance.sh');

export async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}

// What libfaketime needs to move the clock of everything in the portal.
function clockSettings(file) {
    const library = spawnSync('sh', ['-c', 'ls /usr/lib/*/faketime/libfaketime.so.1']).stdout;
    return {
        LD_PRELOAD: library.toString().trim(),
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        ASAN_OPTIONS: 'verify_asan_link_order=0',
    };
}

// libfaketime leaves what it shared behind where a process was ended by a signal.
function tidyAfterClock() {
    for (const name of readdirSync('/dev/shm')) {
        const id = name.match(/faketime_(?:shm|sem)_(\d+)$/)?.[1];
        if (id && !existsSync(`/proc/${id}`))
            rmSync(join('/dev/shm', name), { force: true });
    }
}

class Instance {
    constructor(state, port, settings) {
        this.state = state;
        this.port = port;
        this.origin = `http://127.0.0.1:${port}`;
        this.settings = { ...process.env, STATE: state, PORT: String(port), BUILD: build, ...settings };
        this.stopNow = () => spawnSync(script, ['stop'], { env: this.settings });
    }

    // instance.sh with one of its commands.
    async control(command) {
        return (await run(script, [command], { env: this.settings })).stdout;
    }

    // A handler's program with options and the portal's settings; gives back what it prints.
    async handler(name, ...options) {
        const program = join(build, 'cgi-bin', name);
        const line = 'set -a; . "$STATE/env"; exec "$@"';
        return (await run('sh', ['-c', line, 'sh', program, ...options], { env: this.settings })).stdout;
    }

    // Rows of a query as lists of texts, as database administrator, or as the account of
    // a handler. Fails with the server's words.
    async sql(query, handler) {
        const account = handler
            ? [`--user=throughline_${handler}`]
            : [`--user=${userInfo().username}`];
        const password = handler ? readFileSync(join(this.state, 'secrets', handler), 'utf8') : '';
        const client = spawn('mariadb', ['--no-defaults', `--socket=${this.state}/run/mariadb.sock`,
            ...account, '--default-character-set=utf8mb4', '--batch', '--skip-column-names',
            'throughline'], { env: { ...process.env, MYSQL_PWD: password } });
        let out = '';
        let errors = '';
        client.stdout.setEncoding('utf8').on('data', (text) => (out += text));
        client.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
        client.stdin.on('error', () => {}).end(query); // one that is not let in reads nothing
        const status = await new Promise((resolve) => client.on('close', resolve));
        this.forgetKept();
        if (status !== 0)
            throw new Error(errors.trim());
        return out === '' ? [] : out.replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
    }

    // The process ids by name, of those that run.
    async processes() {
        const lines = (await this.control('status').catch((error) => error.stdout)).split('\n');
        const found = lines.map((line) => line.match(/^([\w-]+) runs as process (\d+)$/)).filter(Boolean);
        return Object.fromEntries(found.map(([, name, id]) => [name, Number(id)]));
    }

    // Of a handler, of its pool for long work too.
    log(name) {
        const files = [name, `${name}-slow`].map((one) => join(this.state, 'log', `${one}.log`));
        return files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')).join('');
    }

    // The line of a log that holds that text; a log may come after the answer, so it is
    // awaited for some seconds.
    async logged(name, text) {
        for (const end = Date.now() + 5000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
            const line = this.log(name).split('\n').find((one) => one.includes(text));
            if (line !== undefined)
                return line;
            if (Date.now() > end)
                throw new Error(`log/${name}.log has no line with ${text}`);
        }
    }

    // Makes the handlers ask the database anew (cgi-bin/lib/generations.c), as behind their back
    // something was changed.
    forgetKept() {
        if (!existsSync(join(this.state, 'run/generations')))
            return; // nothing is kept
        const number = Buffer.alloc(8);
        number.writeBigInt64LE(process.hrtime.bigint());
        const file = openSync(join(this.state, 'run/generations'), 'r+');
        writeSync(file, number, 0, number.length, 0);
        closeSync(file);
    }

    // Moves the clock, of an instance started with clock: true, by that many seconds from now.
    moveClock(seconds) {
        writeFileSync(this.clockFile, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}`);
        this.forgetKept();
    }

    get clockFile() {
        return join(this.state, 'clock');
    }

    async start() {
        await this.control('start');
        await this.control('wait');
    }

    // Fails if a handler crashed or a sanitizer found something meanwhile.
    async stop() {
        await this.control('stop');
        process.off('exit', this.stopNow);
        const faults = readdirSync(join(this.state, 'log'))
            .flatMap((name) => readFileSync(join(this.state, 'log', name), 'utf8').split('\n'))
            .filter((line) => /Sanitizer:|runtime error:|ended: (Segmentation fault|Aborted)/.test(line));
        if (this.settings.LD_PRELOAD)
            tidyAfterClock();
        if (!process.env.KEEP_STATE)
            rmSync(this.state, { recursive: true, force: true });
        if (faults.length > 0)
            throw new Error(`a handler crashed:\n${faults.join('\n')}`);
    }
}

// demo: with the demo organisation; clock: with a clock that moveClock() moves; folder: where
// its own is made; settings: further variables for instance.sh. Requests are limited far above
// what tests send unless settings say otherwise.
export async function startInstance({ demo = false, clock = false, folder = tmpdir(), settings = {} } = {}) {
    const state = mkdtempSync(join(folder, 'throughline-'));
    const instance = new Instance(state, await freePort(), {
        DEMO: demo ? '1' : '0',
        SIGN_IN_RATE: '6000r/m',
        WRITE_RATE: '5000r/s',
        RENDER_RATE: '5000r/s',
        THROUGHLINE_WRITES_A_MINUTE: '60000',
        THROUGHLINE_RENDERS_A_MINUTE: '60000',
        THROUGHLINE_DEVELOPMENT: '0',
        ...(clock ? clockSettings(join(state, 'clock')) : {}),
        ...settings,
    });
    if (clock)
        instance.moveClock(0);
    process.on('exit', instance.stopNow);
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => process.exit(1));
    await instance.start();
    return instance;
}
