// make scan: sqlmap and wapiti over every route of every handler, signed in, within
// SCAN_SECONDS (720) and a tenth of them for each tool at each route. Fails on what they find
// and listed.json does not give a reason for, on an answer of 500 or more, on a route that
// nobody reached or that no time was left for, and where either tool is blind to the canary.
// What the tools print is kept in build/scan.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../support/instance.mjs';
import { startLane } from './lane.mjs';
import { queryNames, queryNamesOfAll } from './targets.mjs';
import { tools } from './tools.mjs';

const seconds = Number(process.env.SCAN_SECONDS || 720);
const only = process.env.SCAN_ONLY && new RegExp(process.env.SCAN_ONLY);
const began = Date.now();
let scanning; // since when
const left = () => seconds - (Date.now() - scanning) / 1000;
const lanesMost = 2;
const refusedMost = 4;
const folder = join(build, 'scan');
const listed = JSON.parse(readFileSync(new URL('listed.json', import.meta.url), 'utf8'));
const nameOf = ({ method, pattern }) => `${method} ${pattern}`;

// ---- what to aim at

// The status of the request that the target's person would send.
async function ordinaryStatus(lane, target) {
    const counts = await lane.relay.begin(target, 'aim');
    const fields = new URLSearchParams(target.parameters.map(({ name, value }) => [name, value]));
    const answer = await fetch(`${lane.relay.origin}${target.path}${target.method === 'GET' ? `?${fields}` : ''}`,
        { method: target.method, redirect: 'manual', ...(target.method === 'POST' ? { body: fields } : {}) });
    await answer.arrayBuffer();
    return Number(Object.keys(counts.statuses)[0]);
}

// The first of the candidates that gets to the page function, as its place in both lanes;
// rather one that the page function takes than one that it refuses.
async function reach(lane, places) {
    const refused = [];
    for (const [index, at] of places) {
        if (refused.length === refusedMost)
            break;
        const status = await ordinaryStatus(lane, lane.candidates[index].candidates[at]);
        if (status === 200 || status === 303)
            return { index, at, status };
        if (status === 422)
            refused.push({ index, at, status });
    }
    return refused[0];
}

// Home, and the lists and searches that may show each role something else.
const isByRole = (route) => route.method === 'GET' && route.right !== 0 && !/[:*]/.test(route.pattern) &&
    (route.pattern === '/' || queryNames(route).size > queryNamesOfAll.size);

// Each route as the first role that gets there, by a form that its page shows where there is
// one; home, lists and searches as content, leader and admin.
async function aim(lane) {
    const routes = new Map();
    lane.candidates.forEach((one, index) => routes.set(nameOf(one.route), [...routes.get(nameOf(one.route)) ?? [], { ...one, index }]));
    const aims = [];
    const missed = [];
    for (const [name, list] of routes) {
        if (only && !only.test(name))
            continue;
        const isEachRole = isByRole(list[0].route);
        const places = list.map(({ index, candidates }) => candidates.map((one, at) => [index, at, one.hasForm]));
        const groups = isEachRole ? places.slice(0, 3) : [places.flat().sort((a, b) => b[2] - a[2])];
        const found = [];
        for (const group of groups)
            found.push(await reach(lane, group));
        aims.push(...found.filter(Boolean));
        if (!found.some(Boolean))
            missed.push(name);
    }
    return { aims, missed };
}

// ---- scanning

async function runJob(lane, { index, at, tool }) {
    const target = lane.candidates[index].candidates[at];
    const name = `${tool}-${target.method}-${target.role}${target.pattern.replaceAll(/[^\w]/g, '_')}`;
    const counts = await lane.relay.begin(target, tool);
    mkdirSync(join(folder, name));
    const most = seconds / (target.handler === 'canary' ? 4 : 10);
    const result = await tools[tool](target, lane.relay, { folder: join(folder, name), seconds: Math.min(most, Math.max(left(), 1)) });
    rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, `${name}.log`), result.printed);
    return { target, tool, counts, ...result, findings: result.findings.map((one) => ({ ...one, target, tool })) };
}

async function runJobs(lanes, jobs, report) {
    const waiting = [...jobs];
    await Promise.all(lanes.map(async (lane) => {
        while (waiting.length > 0 && left() > 0)
            report(await runJob(lane, waiting.shift()));
    }));
    return waiting;
}

function printJob({ target, tool, counts, findings, isCut, failure }) {
    const statuses = Object.entries(counts.statuses).map(([status, count]) => `${count} × ${status}`).join(', ');
    console.log(`${nameOf(target)} as ${target.role}, ${tool}: ${statuses}${isCut ? ', cut short' : ''}` +
        `${failure ? `, ${failure}` : ''}${findings.map(({ kind, parameter }) => `, FOUND ${kind} ${parameter}`).join('')}`);
}

// ---- judging

const covers = (entry, { tool, kind, parameter, target }) => entry.tool === tool && entry.kind === kind &&
    entry.route === nameOf(target) && entry.parameter === parameter;

// What each tool must find in the canary, by kind and method.
const holes = {
    sqlmap: [['SQL injection', 'GET', 'title'], ['SQL injection', 'POST', 'title']],
    wapiti: [['SQL Injection', 'GET', 'title'], ['SQL Injection', 'POST', 'title'],
        ['Cross Site Scripting', 'GET', 'words'], ['Cross Site Scripting', 'POST', 'words']],
};
const blindTo = (tool, findings) => holes[tool].filter(([kind, method, parameter]) => !findings.some((one) =>
    one.tool === tool && one.kind === kind && one.target.method === method && one.parameter === parameter));

function judge(results, { aims, missed, waiting, faults }) {
    const all = [...results.flatMap(({ findings }) => findings), ...faults];
    const isCanary = ({ target }) => target.handler === 'canary';
    const found = all.filter((one) => !isCanary(one));
    const known = listed.filter((entry) => found.some((one) => covers(entry, one)));
    const unlisted = found.filter((one) => !listed.some((entry) => covers(entry, one)));
    const blind = Object.keys(tools).flatMap((tool) => blindTo(tool, all.filter(isCanary)).map((hole) => `${tool}: ${hole.join(' ')}`));
    const real = results.filter((one) => !isCanary(one));
    const failures = results.filter(({ failure }) => failure);
    const targets = new Set(real.map(({ target }) => target));
    const answers = aims.map(({ status }) => status).reduce((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {});
    console.log(`
routes        ${new Set(real.map(({ target }) => nameOf(target))).size} scanned, ${missed.length} not reached, ${new Set(waiting.map(({ name }) => name)).size} without time
reached       ${aims.length} times: ${Object.entries(answers).map(([status, count]) => `${count} answered ${status}`).join(', ')}
as            ${[...new Set([...targets].map(({ role }) => role))].join(', ')}
parameters    ${new Set([...targets].flatMap((one) => one.parameters.map(({ name }) => `${nameOf(one)} ${name}`))).size}
requests      ${Object.keys(tools).map((tool) => `${tool} ${real.filter((one) => one.tool === tool).reduce((sum, { counts }) => sum + counts.requests, 0)}`).join(', ')}
cut short     ${real.filter(({ isCut }) => isCut).map(({ target, tool }) => `${nameOf(target)} (${tool})`).join(', ') || 'none'}
canary        ${blind.length === 0 ? `every hole found by ${Object.keys(tools).join(' and ')}` : `NOT FOUND by ${blind.join('; ')}`}
findings      ${found.length}, of them listed ${found.length - unlisted.length}
seconds       ${Math.round((Date.now() - began) / 1000)}`);
    listed.filter((entry) => !known.includes(entry)).forEach(({ route, tool, kind }) => console.log(`no longer found: ${kind} at ${route} by ${tool}`));
    missed.forEach((name) => console.log(`NOT REACHED ${name}`));
    waiting.forEach(({ name, tool }) => console.log(`NO TIME FOR ${name} (${tool})`));
    failures.forEach(({ target, failure }) => console.log(`FAILED ${nameOf(target)}: ${failure}`));
    unlisted.forEach(({ target, tool, kind, parameter, detail }) =>
        console.log(`FOUND ${kind} at ${nameOf(target)} ${parameter} as ${target.role} by ${tool}: ${detail}`));
    return blind.length + missed.length + waiting.length + unlisted.length + failures.length === 0;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const lanes = await Promise.all(Array.from({ length: lanesMost }, startLane));
try {
    const { aims, missed } = await aim(lanes[0]);
    const jobs = aims.flatMap((one) => Object.keys(tools).map((tool) =>
        ({ ...one, tool, name: nameOf(lanes[0].candidates[one.index].route) })));
    scanning = Date.now();
    aims.filter(({ status }) => status === 422).forEach(({ index }) => console.log(`refused as it is: ${nameOf(lanes[0].candidates[index].route)}`));
    console.log(`${aims.length} targets, ${Math.round((Date.now() - began) / 1000)} s`);
    const results = [];
    const waiting = await runJobs(lanes, jobs, (result) => {
        results.push(result);
        printJob(result);
    });
    const isGood = judge(results, { aims, missed, waiting, faults: lanes.flatMap(({ relay }) => relay.faults) });
    process.exitCode = isGood ? 0 : 1;
} finally {
    await Promise.all(lanes.map((lane) => lane.stop()));
}
