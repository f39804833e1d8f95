// Checks the tree against rules.mjs: prints file:line: words, and fails if there are any.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cProblems, migrationProblems, styleProblems, templateProblems } from './rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function filesUnder(folder) {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(root, folder, entry.name)]);
}

const checks = [
    ['templates', /\.cs$/, templateProblems],
    ['cgi-bin', /\.[ch]$/, cProblems],
    ['sql/migrations', /\.sql$/, migrationProblems],
    ['www/css', /\.css$/, styleProblems],
];

let count = 0;
for (const [folder, pattern, check] of checks)
    for (const file of filesUnder(folder).filter((name) => pattern.test(name)))
        for (const { line, words } of check(file, readFileSync(file, 'utf8'))) {
            console.log(`${relative(root, file)}:${line}: ${words}`);
            count++;
        }
process.exitCode = count > 0 ? 1 : 0;
