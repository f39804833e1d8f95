// make bench: the main pages of the demo organisation, each as several people of a role in turn.
// BENCH_SECONDS for each row (5). With THROUGHLINE_GENERATIONS= (empty) nothing is kept, and
// each page asks the database anew.

import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { clientsOf, measurePages, print, settings, startFloor } from './measure.mjs';

const signIns = 20;

async function loadOfSignIns(instance) {
    const times = [];
    let failed = 0;
    for (let i = 0; i < signIns; i++) {
        const began = performance.now();
        await signIn(instance, 'dana.okafor', demoPassword).catch(() => failed++);
        times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return { requests: signIns, failed, p50: times[signIns >> 1], p99: times[signIns - 1] };
}

const instance = await startInstance({ demo: true, settings });
const floor = await startFloor(instance);
try {
    const { account, briefs, campaigns, home, results } = await instance.processes();
    const nobody = [new Client(instance.origin)];
    const leaders = await clientsOf(instance, '& 4', demoPassword);
    const content = await clientsOf(instance, '& 2', demoPassword);
    const employees = await clientsOf(instance, '= 1', demoPassword);
    const admins = await clientsOf(instance, '& 8', demoPassword);
    const [[brief]] = await instance.sql("SELECT MIN(id) FROM briefs WHERE state = 'published'");
    const [[code]] = await instance.sql('SELECT MIN(code) FROM short_links');
    const rows = await measurePages(instance, floor, [
        ['floor', '/floor', nobody, floor.pid],
        ['short link', `/l/${code}`, nobody, results, 2],
        ['sign-in page', '/sign-in', nobody, account],
        ['brief', `/briefs/${brief}`, employees, briefs, 4],
        ['campaign list', '/campaigns', content, campaigns, 4],
        ['board', '/board', content, campaigns, 8],
        ['month calendar', '/calendar', content, campaigns, 8],
        ['home, leader', '/', leaders, home, 6],
        ['home, content', '/', content, home, 6],
        ['home, employee', '/', employees, home, 6],
        ['home, admin', '/', admins, home, 6],
        ['search', '/search?q=heat+pump', employees, home, 8],
    ]);
    print(rows);
    const { p50, p99, failed } = await loadOfSignIns(instance);
    console.log(`signing in: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${failed} of ${signIns} failed`);
    process.exitCode = failed > 0 || rows.some((row) => row.failed > 0) ? 1 : 0;
} finally {
    floor.kill();
    await instance.stop();
}
