// node tests/bench/scale.mjs [FACTOR...]: what the main pages cost the database in
// organisations of different size (a thousandth of the whole and the whole: 0.001 1), each
// asked anew, with nothing kept by the handlers. SCALE_REQUESTS for each page (200).
//
// Prints statements and microseconds of CPU of the database a page, without those of the
// session, and the last size as a multiple of the first.

import { readFileSync, readdirSync } from 'node:fs';
import { startInstance } from '../support/instance.mjs';
import { signIn } from '../support/people.mjs';
import { logQueries } from '../support/queries.mjs';
import { handlers } from '../support/routes.mjs';
import { generate } from './generate.mjs';

const factors = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0.001, 1];
const requests = Number(process.env.SCALE_REQUESTS || 200);

const pages = ({ brief }) => [
    ['brief', 'leader', `/briefs/${brief}`],
    ['campaign list', 'leader', '/campaigns'],
    ['board', 'content', '/board'],
    ['month calendar', 'content', '/calendar'],
    ['home, leader', 'leader', '/'],
    ['home, content', 'content', '/'],
    ['home, employee', 'employee', '/'],
    ['home, admin', 'admin', '/'],
    ['search, rare', 'employee', '/search?q=panorish'],
    ['search, two words', 'employee', '/search?q=panorish+visit'],
    ['search, common', 'employee', '/search?q=customers'],
    ['people, by word', 'employee', '/people?q=mar'],
];

// CPU of all threads of a process in microseconds.
function cpu(id) {
    return readdirSync(`/proc/${id}/task`).reduce((sum, task) =>
        sum + Number(readFileSync(`/proc/${id}/task/${task}/schedstat`, 'utf8').split(' ')[0]), 0) / 1000;
}

// The least of some rounds: the machine may be busy with other things.
async function costOf(client, path, id) {
    const rounds = 8;
    let least = Infinity;
    for (let round = 0; round < rounds; round++) {
        const before = cpu(id);
        for (let i = 0; i < requests / rounds; i++)
            await client.get(path);
        least = Math.min(least, (cpu(id) - before) / (requests / rounds));
    }
    return least;
}

async function measure(factor) {
    const instance = await startInstance({ settings: { THROUGHLINE_GENERATIONS: '', THROUGHLINE_WORKERS: '1',
        DATABASE_MEMORY: factor > 0.2 ? '3G' : '512M' } });
    try {
        const organisation = await generate(instance, factor);
        console.error(`factor ${factor}: made in ${organisation.seconds} s`);
        const { mariadbd } = await instance.processes();
        const clients = {};
        for (const role of ['leader', 'content', 'employee', 'admin'])
            clients[role] = await signIn(instance, organisation[role]);
        const found = [];
        for (const [name, role, path] of pages(organisation)) {
            await costOf(clients[role], path, mariadbd); // warm
            found.push({ name, us: await costOf(clients[role], path, mariadbd) - await costOf(clients[role], '/me/password', mariadbd) });
        }
        const log = await logQueries(instance, handlers);
        for (const [index, [, role, path]] of pages(organisation).entries()) {
            log.read();
            await clients[role].get(path);
            found[index].statements = log.read().filter(({ sql }) => /^(SET STATEMENT|\(?SELECT)/.test(sql) &&
                !sql.includes('shared_sessions')).length;
        }
        return found;
    } finally {
        await instance.stop();
    }
}

const results = [];
for (const factor of factors)
    results.push(await measure(factor));
console.log(['page'.padEnd(20), 'statements'.padStart(10), ...factors.map((factor) => `µs at ${factor}`.padStart(12)), 'times'.padStart(7)].join(' '));
for (const [index, { name, statements }] of results[0].entries()) {
    const costs = results.map((found) => found[index].us);
    console.log([name.padEnd(20), String(statements).padStart(10), ...costs.map((cost) => cost.toFixed(0).padStart(12)),
        (costs.at(-1) / costs[0]).toFixed(2).padStart(7)].join(' '));
}
