// A worker that answers page after page holds no more than it did (the long form, with its
// figures, is tests/bench/memory.mjs).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { slowness, startInstance } from '../support/instance.mjs';
import { growthOf, memoryWhile, mostOf, oneWorker, pagesByHandler } from '../support/memory.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { handlers } from '../support/routes.mjs';

const requests = 2400;
const most = 8 * 1024;
const grown = 96; // lost with each answer: 80 bytes

let instance;
before(async () => (instance = await startInstance({ demo: true, settings: oneWorker })));
after(() => instance.stop());

test('memory stays flat', { skip: slowness > 1 && 'a build for tests keeps what is freed' }, async () => {
    const client = await signIn(instance, 'dana.okafor', demoPassword);
    const pages = await pagesByHandler(client);
    assert.deepEqual(Object.keys(pages).sort(), [...handlers].sort());
    for (const [handler, paths] of Object.entries(pages)) {
        const growths = [];
        do { // what is lost with each answer is lost again; a part kept once more, or a step of the allocator, is not
            const steps = await memoryWhile(instance, handler, client, paths, requests);
            assert.ok(mostOf(steps) < most, `${handler} holds ${mostOf(steps)} KiB`);
            growths.push(growthOf(steps));
        } while (growths.at(-1) >= grown && growths.length < 2);
        assert.ok(growths.at(-1) < grown, `${handler} grew by ${growths.join(' and ')} KiB in ${requests / 2} answers each`);
    }
});
