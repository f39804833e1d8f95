// People for a portal without the demo organisation: one of each role, written straight
// into the database, so that a test of briefs does not lean on the pages of account.

import { Client } from './client.mjs';

export const demoPassword = 'throughline demo 2026';
export const testPassword = 'throughline test 2026';

// argon2id of testPassword: 64 MiB, 2 passes.
export const passwordHash = '$argon2id$v=19$m=65536,t=2,p=1$Mlrn/wAONt1dqBVS8JazOg$lrAAgekhCcV2gQVOz1ubGwHRT5iZhBhws8/5OCgR2/M';

// The sum of roles, as cgi-bin/lib/session.h has it.
const roles = { employee: 1, content: 3, leader: 5, admin: 9 };

// Adds one person who may sign in with testPassword; gives back the id.
export async function addPerson(instance, userName, role, name = `Test ${userName}`) {
    const rows = await instance.sql(`
        INSERT INTO people (user_name, email, name, title, roles, state, created_at, welcomed_at)
            VALUES ('${userName}', '${userName}@example.org', '${name}', 'Tester', ${roles[role]}, 'active',
                    UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @person = LAST_INSERT_ID();
        INSERT INTO credentials (person_id, password_hash, changed_at)
            VALUES (@person, '${passwordHash}', UTC_TIMESTAMP());
        SELECT @person;`);
    return Number(rows[0][0]);
}

// One person of each role, named like it.
export async function addOneOfEachRole(instance) {
    for (const role of Object.keys(roles))
        await addPerson(instance, role, role);
}

// A client that is signed in.
export async function signIn(instance, userName, password = testPassword) {
    const client = new Client(instance.origin);
    const form = (await client.get('/sign-in')).form('/sign-in');
    const page = await client.submit(form, { name: userName, password });
    if (page.status !== 200 || page.path.startsWith('/sign-in'))
        throw new Error(`${userName} could not sign in: ${page.status} ${page.text.slice(0, 200)}`);
    return client;
}
