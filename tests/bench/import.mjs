// make bench: a file of figures with 200,000 rows, IMPORT_ROWS for another size: rows a second of
// the handler's core and of the database's, from the click on Import to the last sum, and the most
// memory that a worker held.

import { setTimeout as pause } from 'node:timers/promises';
import { bringFile, importOf, pressDraft } from '../support/figures.mjs';
import { startInstance } from '../support/instance.mjs';
import { peakOf } from '../support/memory.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { cpuSeconds, settings } from './measure.mjs';

const rows = Number(process.env.IMPORT_ROWS || 200_000);
const kinds = ['Reach', 'Impressions', 'Likes', 'Comments', 'Shares', 'Clicks'];

const fileOf = (figures) => ['Post ID,Title', ...kinds.slice(0, figures)].join(',') + '\n' +
    Array.from({ length: rows }, (_, i) => [1e9 + i, `A post number ${i}`, ...kinds.slice(0, figures).map((_, k) => (i * 7 + k) % 1000)].join(',')).join('\n');

const instance = await startInstance({ demo: true, settings: { ...settings, DATABASE_MEMORY: '512M' } });
try {
    const client = await signIn(instance, 'sam.reyes', demoPassword);
    const [[campaign]] = await instance.sql("SELECT MIN(id) FROM campaigns WHERE state = 'live'");
    const { mariadbd, 'results-slow': handler } = await instance.processes();
    console.log('figures a row  understood s  written s  handler rows/s  database rows/s  both rows/s  KiB/worker');
    for (const figures of [1, 3, 6]) {
        let began = performance.now();
        const page = await bringFile(client, fileOf(figures));
        const understood = (performance.now() - began) / 1000;
        const before = [handler, mariadbd].map((id) => cpuSeconds([id]));
        began = performance.now();
        await pressDraft(client, page, 'confirm', { campaign });
        while (/Being written/.test((await client.get(importOf(page))).text))
            await pause(100); // a look costs what is measured here
        const written = (performance.now() - began) / 1000;
        const [own, database] = [handler, mariadbd].map((id, i) => cpuSeconds([id]) - before[i]);
        console.log([String(figures).padStart(13), understood.toFixed(1).padStart(13), written.toFixed(1).padStart(10),
            ...[own, database, own + database].map((cpu, i) => (rows / cpu).toFixed(0).padStart([15, 16, 12][i])),
            String(peakOf(handler)).padStart(11)].join(' '));
        const done = await client.get(importOf(page));
        if (!done.text.includes(`counts ${rows.toLocaleString('en-US')} `))
            throw new Error(done.text.slice(0, 600));
        began = performance.now();
        await client.submit(done.form(`${importOf(page)}/take-back`));
        console.log(`taken back in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
} finally {
    await instance.stop();
}
