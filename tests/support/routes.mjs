// The route tables of all handlers, as their programs print them with --routes.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './instance.mjs';

export const handlers = readFileSync(join(root, 'Makefile'), 'utf8').match(/^HANDLERS = (.*)$/m)[1].split(' ');

const roleBits = { employee: 1, content: 2, leader: 4, admin: 8 };

// Whether somebody who holds that one role, beside being an employee, passes the door.
export function mayPass(route, role) {
    if (route.right === 0)
        return true;
    return role in roleBits && (route.right & (roleBits.employee | roleBits[role])) !== 0;
}

// { handler, method, pattern, right, form, fields: [{ name, kind, flags }], most }; path() fills
// the pattern's numbers and words in.
export function allRoutes() {
    return handlers.flatMap((handler) => {
        const table = execFileSync(join(build, 'cgi-bin', handler), ['--routes'], { encoding: 'utf8' });
        return table.replace(/\n$/, '').split('\n').map((line) => {
            const [method, pattern, right, form, fields, most] = line.split('\t');
            return {
                handler, method, pattern, form, right: Number(right), most: Number(most),
                fields: fields.split(',').filter(Boolean).map((field) => {
                    const [name, kind, flags] = field.split(':');
                    return { name, kind: Number(kind), flags: Number(flags) };
                }),
                path: (number = 1, word = 'word') =>
                    pattern.replaceAll(/:\w+/g, String(number)).replaceAll(/\*\w+/g, word),
            };
        });
    });
}
