// The table of cgi-bin/lib/areas.c against sql/views.sql: what is kept of a view must be
// forgotten when any table below it is written.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const listed = new Map([...read('cgi-bin/lib/areas.c').matchAll(/\{"(\w+)",\s*([^}]*)\}/g)]
    .map(([, name, areas]) => [name, new Set([...areas.matchAll(/IN\((\w+)\)/g)].map(([, area]) => area))]));
const views = [...read('sql/views.sql').matchAll(/VIEW (\w+) AS([^;]*);/g)]
    .map(([, name, text]) => ({
        name,
        tables: [...text.replace(/--.*$/gm, '').matchAll(/\b(?:FROM|JOIN) (\w+)\b(?!\()/g)].map(([, table]) => table),
    }));

test('each view that is listed has every area of what it reads', () => {
    assert.ok(views.length >= 15, 'views were found');
    const checked = views.filter(({ name }) => listed.get(name)?.size > 0);
    assert.ok(checked.length >= 10, 'views are listed');
    for (const { name, tables } of checked)
        for (const table of tables) {
            assert.ok(listed.has(table), `${name} reads ${table}, which is in every area: list it too`);
            for (const area of listed.get(table))
                assert.ok(listed.get(name).has(area), `${name} reads ${table} and is not in ${area}`);
        }
});

test('what is in no area is shown by no page', () => {
    const none = [...listed].filter(([, areas]) => areas.size === 0).map(([name]) => name);
    assert.deepEqual(none, ['JSON_TABLE', 'shared_session_uses', 'sign_in_failures', 'submissions']);
});
