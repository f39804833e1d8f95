// One private portal with the demo organisation, somebody of each role who has something of
// every kind to their name, the canary, and a relay before it. Lanes run side by side.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { serveBeside } from '../support/beside.mjs';
import { Client } from '../support/client.mjs';
import { bringFile, pressDraft } from '../support/figures.mjs';
import { build, startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { Relay } from './relay.mjs';
import { candidates, canaryTargets, roles } from './targets.mjs';

// What the forms of each role need to be shown: things of theirs, in states that their
// buttons are for.
const belongings = `
    SELECT id INTO @content FROM people WHERE user_name = 'content';
    SELECT id INTO @leader FROM people WHERE user_name = 'leader';
    UPDATE briefs SET owner_id = @leader;
    UPDATE goals SET owner_id = @leader;
    UPDATE campaigns SET owner_id = @content;
    INSERT INTO panel_members (person_id, joined_at) VALUES (@leader, UTC_TIMESTAMP());
    UPDATE posts SET author_id = @content WHERE state IN ('idea', 'drafting', 'changes_wanted');
    INSERT INTO volunteers (person_id, answer, takes_part, seen, updated_at)
        VALUES (@leader, 'yes', TRUE, TRUE, UTC_TIMESTAMP());
    UPDATE offers SET person_id = @leader WHERE state = 'offered' ORDER BY id LIMIT 1;
    UPDATE calls SET state = 'closed' ORDER BY id DESC LIMIT 1;
    INSERT INTO call_passes (person_id, call_id, passed_at)
        SELECT @leader, MIN(id), UTC_TIMESTAMP() FROM calls WHERE state = 'open' AND id NOT IN
            (SELECT call_id FROM offers WHERE person_id = @leader);
    UPDATE asks SET asker_id = @content;
    UPDATE asks SET asker_outcome = NULL WHERE state = 'part_approved';
    UPDATE questions SET owner_id = @leader, asker_id = @content, state = IF(id = 1, 'asked', state), private = id = 4;
    UPDATE answers SET person_id = IF(id % 2 = 0, @content, @leader);
    UPDATE rounds SET leader_id = @leader, answer_on = UTC_DATE() + INTERVAL 9 DAY, closed = id = 1;
    UPDATE inbound SET owner_id = @content;
    UPDATE inbound SET leader_id = @leader WHERE state = 'escalated';
    UPDATE people SET state = 'inactive' WHERE state = 'active' AND roles = 1 AND user_name NOT IN ('employee') ORDER BY id DESC LIMIT 1;`;

const notRestored = ['audit', 'migrations'];

// Keeps a copy of every row; gives back the statements that put them back.
async function snapshot(instance) {
    const rows = await instance.sql(`SELECT t.table_name, GROUP_CONCAT('\`', c.column_name, '\`' ORDER BY ordinal_position)
        FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
        WHERE table_schema = 'throughline' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' GROUP BY 1`);
    const tables = rows.filter(([name]) => !notRestored.includes(name));
    await instance.sql(`CREATE DATABASE kept; ${tables.map(([name, columns]) =>
        `CREATE TABLE kept.${name} AS SELECT ${columns} FROM ${name};`).join('\n')}`);
    const back = tables.map(([name, columns]) => `DELETE FROM ${name}; INSERT INTO ${name} (${columns}) SELECT ${columns} FROM kept.${name};`);
    return `SET foreign_key_checks = 0; START TRANSACTION; ${back.join('\n')} COMMIT;`;
}

async function startCanary(instance) {
    const socket = join(instance.state, 'run/canary.sock');
    const canary = spawn('sh', ['-c', 'set -a; . "$STATE/env"; exec "$@"', 'sh', join(build, 'tests/scan/canary')],
        { env: { ...instance.settings, THROUGHLINE_SOCKET: socket, THROUGHLINE_WORKERS: '1' }, stdio: 'ignore' });
    await serveBeside(instance, '/canary', socket);
    return canary;
}

// The link with which somebody invited takes their account.
async function invitation(instance, admin) {
    const [[id]] = await instance.sql("SELECT id FROM people WHERE state = 'invited' ORDER BY id LIMIT 1");
    const form = (await admin.get(`/accounts/${id}`)).form(`/accounts/${id}/invite`);
    const page = await admin.submit(form);
    const path = page.text.match(/\/welcome\/[\w-]+/)?.[0] ?? page.body.match(/\/welcome\/[\w-]+/)?.[0];
    if (!path)
        throw new Error(`no invitation: ${page.status} ${page.text.slice(0, 300)}`);
    return path;
}

// The address with which somebody reads the calendar in a program of theirs.
async function feedOf(client) {
    const page = await client.submit((await client.get('/calendar/feed')).form('/calendar/feed/make'));
    return page.body.match(/\/calendar\/feed\/[\w-]+\/posts\.ics/)[0];
}

const states = ['idea', 'drafting', 'in_review', 'changes_wanted', 'approved', 'scheduled', 'published'];
const lists = ['/', '/posts/panel', '/posts/65/pictures', '/channels/1', ...states.map((state) => `/posts?state=${state}`), '/briefs?show=archived', '/briefs?show=drafts',
    '/calendar?show=week&post=60', '/calendar?show=list&post=61', '/board?show=all&post=60', '/asks?state=asked', '/asks?state=draft', '/asks?state=part_approved', '/questions/rounds/1', '/questions/rounds/2', '/campaigns/1/measures/1', '/posts/63', '/posts/66', '/posts/64/versions', '/posts/57/address', '/inbound?state=', '/results/unread', '/results/unread?show=unknown', '/results/links/1',
    ...Array.from({ length: 7 }, (_, at) => `/inbound/${at + 1}`),
    ...Array.from({ length: 12 }, (_, at) => `/questions/${at + 1}`)];

export async function startLane() {
    const instance = await startInstance({ demo: true });
    await instance.sql('SET GLOBAL innodb_flush_log_at_trx_commit = 0'); // nothing here is to last
    await addOneOfEachRole(instance);
    await instance.sql(belongings);
    const clients = { anonymous: new Client(instance.origin) };
    for (const role of roles.filter((one) => one !== 'anonymous'))
        clients[role] = await signIn(instance, role);
    await signIn(instance, 'content'); // a second session, to be ended
    await pressDraft(clients.content, await bringFile(clients.content, 'Post ID,Title,Reach\n1,One,2\n'), 'confirm');
    const draft = await bringFile(clients.content, 'Post ID,Campaign,Reach,Likes\n1,First,"1,200",3\n');
    const welcome = await invitation(instance, clients.admin);
    const feed = await feedOf(clients.content);
    const canary = await startCanary(instance);
    const restoring = await snapshot(instance);
    const relay = new Relay(instance, {
        signIn: async (role) => (await signIn(instance, role)).cookies,
        putBack: () => instance.sql(restoring),
    });
    for (const role of roles)
        relay.cookies[role] = new Map(clients[role].cookies);
    await relay.listen();
    const from = Object.fromEntries(roles.map((role) => [role, role === 'anonymous' ? ['/sign-in', welcome, feed] : [...lists, draft.path]]));
    return {
        instance, relay,
        candidates: [...canaryTargets(), ...await candidates(clients, from)],
        stop: async () => {
            relay.close();
            canary.kill();
            await instance.stop();
        },
    };
}
