// What one worker of a handler holds in memory while it answers page after page. The
// instance has one worker for each handler, which is never renewed:
//
//   startInstance({ demo: true, settings: oneWorker })

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crawl } from './crawl.mjs';
import { root } from './instance.mjs';
import { allRoutes } from './routes.mjs';

const run = promisify(execFile);

export const oneWorker = { THROUGHLINE_WORKERS: '1', THROUGHLINE_REQUESTS: '999999' };

export const workersOf = (id) => readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

// KiB that are resident: with its share of what it maps together with others, as libraries are,
// and with all of that.
function memoryOf(id) {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    const [kib, mapped] = ['Pss', 'Rss'].map((name) => Number(text.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))[1]));
    return { kib, mapped };
}

// The most KiB that any worker of a pool ever held.
export const peakOf = (parent) => Math.max(...workersOf(parent).map((id) =>
    Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/^VmHWM:\s+(\d+)/m)[1])));

// The pages that a person reaches from home, by the handler that answers them.
export async function pagesByHandler(client) {
    const { pages } = await crawl(client, { each: 2 });
    const routes = allRoutes().filter(({ method }) => method === 'GET').map(({ handler, pattern }) =>
        ({ handler, fits: new RegExp(`^${pattern.replaceAll(/:\w+/g, '\\d+').replaceAll(/\*\w+/g, '[^/]+')}$`) }));
    const found = {};
    for (const page of [...pages.values()].filter(({ status }) => status === 200)) {
        const { handler } = routes.find(({ fits }) => fits.test(page.path.split('?')[0]));
        (found[handler] ??= []).push(page.path);
    }
    return found;
}

// Asks for the paths in turn until the worker has answered that many; gives back what it held
// by the number of answers, in steps of about a second: { answered, kib, mapped }.
export async function memoryWhile(instance, handler, client, paths, most) {
    const parent = (await instance.processes())[handler];
    const [worker] = workersOf(parent);
    const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
    const steps = [];
    for (let answered = 0; answered < most || steps.length < 4;) {
        const { stdout } = await run('wrk', ['-t1', '-c2', '-d1s', '-s', join(root, 'tests/bench/paths.lua'),
            '-H', `Cookie: ${cookie}`, instance.origin, '--', ...paths]);
        const { requests, failed } = JSON.parse(stdout.trim().split('\n').pop());
        if (requests === 0 || failed > 0)
            throw new Error(`${handler} answered ${requests} and failed ${failed} of ${paths}`);
        answered += requests;
        steps.push({ answered, ...memoryOf(worker) });
    }
    if (workersOf(parent)[0] !== worker)
        throw new Error(`the worker of ${handler} was renewed meanwhile`);
    return steps;
}

export const mostOf = (steps) => Math.max(...steps.map(({ kib }) => kib));

// The KiB by which the most that was held in the last half of the answers is above that of the
// first: between pages the heap shrinks or not, as it likes.
export function growthOf(steps) {
    const half = steps.at(-1).answered / 2;
    return mostOf(steps.filter(({ answered }) => answered > half)) - mostOf(steps.filter(({ answered }) => answered <= half));
}
