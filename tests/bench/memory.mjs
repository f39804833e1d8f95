// make bench: the most that a worker of each handler holds in MEMORY_REQUESTS answers (50,000), of
// every page that a leader reaches, one process answering all. Fails above 8 MB, and where the
// last half still grew. Libraries, which all workers share, count by share, and whole in the
// last column.

import { startInstance } from '../support/instance.mjs';
import { growthOf, memoryWhile, mostOf, oneWorker, pagesByHandler } from '../support/memory.mjs';
import { demoPassword, signIn } from '../support/people.mjs';

const requests = Number(process.env.MEMORY_REQUESTS || 50_000);
const most = 8 * 1024;
const grown = 64;

const instance = await startInstance({ demo: true, settings: oneWorker });
try {
    const client = await signIn(instance, 'dana.okafor', demoPassword);
    console.log('worker        pages answers    KiB grown  with all of its libraries');
    for (const [handler, paths] of Object.entries(await pagesByHandler(client))) {
        const steps = await memoryWhile(instance, handler, client, paths, requests);
        const { answered, mapped } = steps.at(-1);
        const kib = mostOf(steps);
        console.log([handler.padEnd(12), ...[[paths.length, 6], [answered, 7], [kib, 6], [growthOf(steps), 5], [mapped, 6]]
            .map(([number, width]) => String(number).padStart(width))].join(' '));
        if (kib > most || growthOf(steps) > grown)
            process.exitCode = 1;
    }
} finally {
    await instance.stop();
}
