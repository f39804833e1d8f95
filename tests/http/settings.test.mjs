// What an admin sets for the whole portal: held to its bounds, audited, never lost.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';

const page = '/settings/goal-tolerance';
let instance;
let admin;

before(async () => {
    instance = await startInstance();
    await addOneOfEachRole(instance);
    admin = await signIn(instance, 'admin');
});
after(() => instance.stop());

const kept = async () => instance.sql("SELECT value, version FROM settings WHERE name = 'goal-tolerance'");
const valueOf = (form) => form.fields.find(([name]) => name === 'value')[1];

describe('settings', () => {
    test('what nobody has changed holds as it came', async () => {
        assert.match((await admin.get('/settings')).text, /Tolerance of goals .* nobody has changed it 10 %/);
        assert.equal(valueOf((await admin.get(page)).form(page)), '10');
        assert.equal((await admin.get('/settings/no-such')).status, 404);
        assert.deepEqual(await kept(), []);
    });

    test('what does not fit is refused in words, and stays in the field', async () => {
        const form = (await admin.get(page)).form(page);
        for (const [value, words] of [['', /Value is missing/], ['ten', /Tolerance of goals must be a whole number/], ['10.5', /must be a whole number/],
            ['-1', /must be between 0 and 50/], ['51', /must be between 0 and 50/], ['9'.repeat(300), /at most 200/]]) {
            const answer = await admin.submit(form, { value });
            assert.equal(answer.status, 422, value);
            assert.match(answer.text, words);
            assert.equal(valueOf(answer.form(page)), value);
        }
        assert.deepEqual(await kept(), []);
    });

    test('a change holds, is audited, and a stale one shows both', async () => {
        const first = (await admin.get(page)).form(page);
        const second = (await admin.get(page)).form(page);
        assert.match((await admin.submit(first, { value: '007' })).text, /Saved\. .*Set by .* 7 %/);
        assert.deepEqual(await kept(), [['7', '1']]);
        await admin.submit(first, { value: '007' });
        assert.deepEqual(await kept(), [['7', '1']], 'sent twice');
        const third = (await admin.get(page)).form(page);
        const conflict = await admin.submit(second, { value: '12' });
        assert.equal(conflict.status, 409);
        assert.match(conflict.text, /Saved by somebody else meanwhile 7/);
        assert.equal(valueOf(conflict.form(page)), '12');
        await admin.submit(conflict.form(page));
        assert.deepEqual(await kept(), [['12', '2']]);
        for (const form of [first, third])
            assert.equal((await admin.submit(form, { value: '20', once: `other ${form === first}` })).status, 409);
        assert.deepEqual(await kept(), [['12', '2']]);
        assert.deepEqual(await instance.sql(`SELECT JSON_VALUE(before_state, '$.value'), JSON_VALUE(after_state, '$.value'),
            JSON_VALUE(after_state, '$.name') FROM audit WHERE action = 'setting.save' ORDER BY id`),
        [['NULL', '7', 'goal-tolerance'], ['7', '12', 'goal-tolerance']]);
    });
});
