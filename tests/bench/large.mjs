// make bench: the main pages in a large organisation (100,000 people, 2,000 goals, 100,000
// campaigns, 1,000,000 posts, 20,000,000 figures), in a thousandth and in a hundredth of it, as they are served:
// workers keep what they may. LARGE_FACTORS names other sizes (0.001,0.01,1).

import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { testPassword } from '../support/people.mjs';
import { generate } from './generate.mjs';
import { clientsOf, measurePages, print, settings, startFloor } from './measure.mjs';

const factors = (process.env.LARGE_FACTORS || '0.001,0.01,1').split(',').map(Number);

async function measure(factor) {
    const instance = await startInstance({ settings: { ...settings, DATABASE_MEMORY: factor > 0.2 ? '3G' : '512M' } });
    const floor = await startFloor(instance);
    try {
        const made = await generate(instance, factor);
        const { briefs, campaigns, home, results } = await instance.processes();
        const leaders = await clientsOf(instance, '& 4', testPassword);
        const content = await clientsOf(instance, '& 2', testPassword);
        const employees = await clientsOf(instance, '= 1', testPassword);
        const admins = await clientsOf(instance, '& 8', testPassword);
        const rows = await measurePages(instance, floor, [
            ['floor', '/floor', [new Client(instance.origin)], floor.pid],
            ['brief', `/briefs/${made.brief}`, employees, briefs, 4],
            ['campaign list', '/campaigns', content, campaigns, 4],
            ['board', '/board', content, campaigns, 8],
            ['month calendar', '/calendar', content, campaigns, 8],
            ['home, content', '/', content, home, 6],
            ['home, employee', '/', employees, home, 6],
            ['home, admin', '/', admins, home, 6],
            ['search', '/search?q=customers', employees, home, 8],
            ['coverage', '/coverage', content, campaigns, 8],
            ['results', `/results/campaigns/${made.counted}`, content, results, 8],
            ['thread', `/thread/goals/${made.goal}`, leaders, campaigns, 8],
            ['executive home', '/', leaders, home, 8],
            ['floor at the end', '/floor', [new Client(instance.origin)], floor.pid],
        ]);
        console.log(`\n${made.campaigns} campaigns, ${made.posts} posts, ${made.figures} figures, ${made.goals} goals, made in ${made.seconds} s`);
        print(rows);
        return rows;
    } finally {
        floor.kill();
        await instance.stop();
    }
}

const sizes = [];
for (const factor of factors)
    sizes.push(await measure(factor));
for (const [index, { name, cpu }] of sizes.at(-1).entries())
    console.log(`${name.padEnd(16)} ${sizes.slice(0, -1).map((rows, i) =>
        `${(cpu / rows[index].cpu).toFixed(2)} × its CPU at ${factors[i]}`).join('   ')}`);
process.exitCode = sizes.flat().some(({ failed }) => failed > 0) ? 1 : 0;
