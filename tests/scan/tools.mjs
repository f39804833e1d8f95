// Debian's sqlmap and wapiti, each run for one target through the relay, and what they found
// there: { kind, parameter, detail }.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Runs a program with its files in `folder`; after so many seconds `onTime` is to make it end,
// and a little later it is killed. Gives back what it printed and whether it was cut short.
// Whatever either tool would ask of another host goes nowhere.
async function run(program, options, { folder, seconds, onTime }) {
    const nowhere = 'http://127.0.0.1:9';
    const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'dumb',
        http_proxy: nowhere, https_proxy: nowhere, no_proxy: '127.0.0.1' };
    const child = spawn(program, options, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (printed += text));
    let isCut = false;
    const timers = [
        setTimeout(() => { isCut = true; onTime(child); }, seconds * 1000),
        setTimeout(() => child.kill('SIGKILL'), (seconds + 30) * 1000),
    ];
    const status = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
    timers.forEach(clearTimeout);
    return { printed, isCut, status };
}

// ---- sqlmap

// For sqlmap an asterisk marks the place to try, and nothing else.
const query = (target) => new URLSearchParams(target.parameters.map(({ name, value }) => [name, value])).toString().replaceAll('*', '%2A');

// A suspicion that it goes on to dismiss is none; one that it had no time to check is.
function sqlmapFindings(printed, isCut) {
    const sure = printed.matchAll(/^(?:Parameter: (.+?) \((?:GET|POST)\)\n((?:    .*\n|\n)+))/gm);
    const guessed = printed.matchAll(/(?:GET|POST) parameter '(.+?)' (?:appears to be|is) '(.+?)' injectable/g);
    const hints = printed.matchAll(/heuristic \((XSS|FI)\) test shows that (?:GET|POST) parameter '(.+?)' might be/g);
    const found = [
        ...[...sure].map(([, parameter, detail]) => ({ kind: 'SQL injection', parameter, detail: detail.trim().replace(/\s+/g, ' ') })),
        ...(isCut ? [...guessed] : []).map(([, parameter, detail]) => ({ kind: 'SQL injection, suspected', parameter, detail })),
        ...[...hints].map(([, kind, parameter]) => ({ kind: `${kind}, suspected`, parameter, detail: 'heuristic' })),
    ];
    return found.filter((one, at) =>
        found.findIndex(({ kind, parameter }) => kind === one.kind && parameter === one.parameter) === at);
}

// What could be read by UNION or stacked statements shows by truth, errors or time as well.
async function sqlmap(target, { origin }, { folder, seconds }) {
    const address = `${origin}${target.path}`;
    const options = target.method === 'GET' ? ['-u', `${address}?${query(target)}`] : ['-u', address, '--data', query(target)];
    const { printed, isCut, status } = await run('sqlmap', [...options, '--batch', '--ignore-stdin', '--disable-coloring',
        '--flush-session', '--output-dir', folder, '--answers=keep testing=Y,skip those kind=N', '--technique=BET', '--dbms=mysql',
        '--skip-waf', '--ignore-redirects', '--drop-set-cookie', '--time-sec=2', '--timeout=20', '--retries=0'],
    { folder, seconds, onTime: (child) => child.kill('SIGTERM') });
    const finished = new Set([...printed.matchAll(/parameter '(.+?)' (?:does not seem to be injectable|is vulnerable)/g)].map(([, name]) => name));
    const isWhole = isCut || target.parameters.every(({ name }) => finished.has(name)); // an address may hold more
    return { findings: sqlmapFindings(printed, isCut), isCut, printed,
        failure: isWhole ? undefined : `sqlmap finished ${finished.size} of ${target.parameters.length} parameters, status ${status}` };
}

// ---- wapiti

// Its other modules guess at shells, scripts and included files, which no handler has, at
// XML, at files of other programs, or ask other hosts; blindsql does what sqlmap does.
const modules = 'sql,xss,permanentxss,redirect,crlf';

function wapitiFindings(file) {
    const { vulnerabilities, anomalies } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, list]) =>
        list.map(({ parameter, info, path }) => ({ kind, parameter: parameter ?? '', detail: `${info} ${path}` })));
}

// Interrupted, it would go on with the next module; silenced, it soon ends with its report.
async function wapiti(target, relay, { folder, seconds }) {
    const file = join(folder, 'report.json');
    writeFileSync(join(folder, 'apps.json'), '{}'); // or it asks another host for that list
    const { printed, isCut, status } = await run('wapiti', ['-u', `${relay.origin}/map`, '--scope', 'domain', '-d', '1', '-m', modules,
        '-t', '20', '--flush-session', '--store-session', folder, '--store-config', folder, '--no-bugreport',
        '-f', 'json', '-o', file], { folder, seconds, onTime: () => relay.silence() });
    const isWhole = existsSync(file);
    return { findings: isWhole ? wapitiFindings(file) : [], isCut, printed,
        failure: isWhole ? undefined : `wapiti left no report, status ${status}` };
}

export const tools = { sqlmap, wapiti };
