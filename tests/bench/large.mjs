// make bench: the pages of the strategy side in a large organisation (100,000 campaigns, 1,000,000
// posts, 2,000 goals) and in a hundredth of it. LARGE_FACTORS names other sizes (0.01,1).

import { Client } from '../support/client.mjs';
import { startInstance } from '../support/instance.mjs';
import { testPassword } from '../support/people.mjs';
import { generate } from './generate.mjs';
import { clientsOf, measurePages, print, settings, startFloor } from './measure.mjs';

const factors = (process.env.LARGE_FACTORS || '0.01,1').split(',').map(Number);

async function measure(factor) {
    const instance = await startInstance({ settings: { ...settings, DATABASE_MEMORY: factor > 0.2 ? '3G' : '512M' } });
    const floor = await startFloor(instance);
    try {
        const made = await generate(instance, factor);
        const { campaigns, home } = await instance.processes();
        const leaders = await clientsOf(instance, '& 4', testPassword);
        const content = await clientsOf(instance, '& 2', testPassword);
        const rows = await measurePages(instance, floor, [
            ['floor', '/floor', [new Client(instance.origin)], floor.pid],
            ['coverage', '/coverage', content, campaigns, 8],
            ['thread', `/thread/goals/${made.goal}`, leaders, campaigns, 8],
            ['executive home', '/', leaders, home, 8],
        ]);
        console.log(`\n${made.campaigns} campaigns, ${made.posts} posts, ${made.goals} goals, made in ${made.seconds} s`);
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
    console.log(`${name}: ${(cpu / sizes[0][index].cpu).toFixed(2)} times its CPU in the smallest`);
process.exitCode = sizes.flat().some(({ failed }) => failed > 0) ? 1 : 0;
