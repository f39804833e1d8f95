// A FastCGI program of the tests' own, served by the same nginx as a portal.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './client.mjs';

// From now on that path of the instance goes to that socket; waits until it is answered.
export async function serveBeside(instance, path, socket) {
    const file = join(instance.state, 'nginx.conf');
    const location = `location = ${path} {\n            fastcgi_pass unix:${socket};\n        }\n\n        `;
    const settings = readFileSync(file, 'utf8').split('location / {\n            fastcgi_pass');
    writeFileSync(file, settings.join(`${location}location / {\n            fastcgi_pass`));
    process.kill((await instance.processes()).nginx, 'SIGHUP');
    const client = new Client(instance.origin);
    const end = Date.now() + 20_000;
    while ([404, 502].includes((await client.get(path, { follow: false })).status))
        if (Date.now() > end)
            throw new Error(`${path} is not served: ${instance.log('nginx').slice(-500)}`);
}
