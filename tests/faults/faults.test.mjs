// Faults of every kind under load, and a reckoning: nothing acknowledged is lost or doubled,
// nobody is failed who was promised better, and all is well soon after each (safety D2, D4, R1 to
// R5).
//
//   make faults FAULTS=1000          how many (24)
//   make faults SEED=7               the same choices as a run that printed this seed
//   make faults ONLY=workers,disk    kinds by name, see kinds.mjs

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { chance, underLoad } from '../support/faults.mjs';
import { makeDisk } from './disk.mjs';
import { kinds, schedule } from './kinds.mjs';
import { Portal } from './portal.mjs';

const faults = Number(process.env.FAULTS || 24);
const seed = Number(process.env.SEED || randomInt(1, 1_000_000));
const only = process.env.ONLY?.split(',').filter(Boolean);
const random = chance(seed);
for (let i = 0; i < 10; i++)
    random(2); // the first ones are like their seed

const hasTime = { timeout: (240 + faults * 20) * 1000 };

test(`${faults} faults under load lose nothing, double nothing and fail only whom they may`, hasTime, async () => {
    const begin = performance.now();
    const planned = schedule(faults, random, only?.length ? only : null);
    console.log(`${planned.length} faults by chance from SEED=${seed}`);
    const disk = planned.some(({ name }) => name === 'disk') ? makeDisk(400 + faults * 4) : null;
    const ordinary = planned.filter(({ name }) => name !== 'clock');
    const clock = planned.filter(({ name }) => name === 'clock');
    const runs = [];
    try {
        if (ordinary.length > 0)
            runs.push(await runFaults(ordinary, { disk, pause: 25 + faults / 10 }));
        if (clock.length > 0)
            runs.push(await runFaults(clock, { clock: true }));
    } finally {
        disk?.remove();
    }
    const wrong = runs.flatMap((run) => run.wrong);
    assert.ok(runs.every(({ sums }) => sums), wrong.join('\n'));
    show(runs, disk, (performance.now() - begin) / 1000);
    assert.deepEqual(wrong, []);
});

// Runs them against a portal of their own; gives back the portal, its sums and what is wrong.
async function runFaults(list, options) {
    const portal = await Portal.start(options);
    const wrong = [];
    let sums;
    try {
        await underLoad(portal.load, async () => {
            for (const [index, kind] of list.entries()) {
                await portal.suffer(kind, random);
                if (index % 50 === 49)
                    console.log(`${index + 1} of ${list.length}: ${portal.acknowledged()} briefs, ${portal.failures()} failed requests`);
            }
        }).catch((error) => wrong.push(`${portal.fault}: ${error.message}`));
        sums = await portal.reckoning();
        wrong.push(...sums.lost, ...sums.doubled, ...unpromised(portal));
        if (wrong.length > 0)
            wrong.push(...portal.databaseErrors());
    } catch (error) {
        wrong.push(error.message, portal.instance.log('mariadbd').slice(-2000));
    } finally {
        await portal.stop().catch((error) => wrong.push(error.message));
    }
    return { portal, sums, wrong };
}

// Whoever was failed though that fault should not have hurt them, or waited too long.
function unpromised(portal) {
    const wrong = [];
    for (const { fault, method, status, count, slowest } of portal.answers.values()) {
        const kind = kinds.find(({ name }) => name === fault);
        const good = method === 'GET' ? '200' : '303';
        if (status !== good && !kind?.may[method]?.includes(status))
            wrong.push(`${count} ${method} were answered ${status} during '${fault}'`);
        if ((status === good ? kind?.answeredWithin : kind?.refusedWithin) < slowest)
            wrong.push(`${method} took ${slowest.toFixed(1)} s to be answered ${status} during '${fault}'`);
    }
    const refused = portal.answers.get('workers POST 502')?.count ?? 0;
    if (refused > portal.kills)
        wrong.push(`${refused} writes were refused by ${portal.kills} kills`);
    return wrong;
}

function show(runs, disk, seconds) {
    const answers = runs.flatMap(({ portal }) => [...portal.answers.values()]);
    const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
    row('fault', 'times', 'pages', 'writes', 'failed requests', 'slowest answer', 'well again within');
    row(...Array(7).fill('---'));
    for (const { name, words } of kinds) {
        const recoveries = runs.map(({ portal }) => portal.recoveries.get(name) ?? { times: 0, slowest: 0 });
        const times = recoveries.reduce((sum, one) => sum + one.times, 0);
        const own = answers.filter(({ fault }) => fault === name);
        const good = (method, status) => own.find((answer) => answer.method === method && answer.status === status)?.count ?? 0;
        const failed = own.filter(({ status }) => status !== '200' && status !== '303');
        if (own.length > 0)
            row(words, times, good('GET', '200'), good('POST', '303'),
                failed.map(({ method, status, count }) => `${method} ${status}: ${count}`).join(', ') || 'none',
                `${Math.max(0, ...own.map(({ slowest }) => slowest)).toFixed(1)} s`,
                `${Math.max(...recoveries.map(({ slowest }) => slowest)).toFixed(1)} s`);
    }
    const total = (key) => runs.reduce((sum, { sums }) => sum + (sums[key].length ?? sums[key]), 0);
    console.log(`acknowledged ${total('acknowledged')}, found ${total('found')}, lost ${total('lost')}, doubled ${total('doubled')}; ` +
        `${seconds.toFixed(0)} s, SEED=${seed}${disk ? `; full disk by ${disk.words}` : ''}`);
}
