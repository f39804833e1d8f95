// make valgrind: handlers that run under valgrind answer every route as each role, and the
// writes that the product lives by; then they end in good order, and nothing was misread and
// nothing lost.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { invite } from '../support/account.mjs';
import { editBrief, publishedBrief } from '../support/briefs.mjs';
import { fileCampaign, forceMove, idOf, writePost } from '../support/campaigns.mjs';
import { Client } from '../support/client.mjs';
import { crawl } from '../support/crawl.mjs';
import { openCall, takePart } from '../support/help.mjs';
import { startInstance } from '../support/instance.mjs';
import { demoPassword, signIn } from '../support/people.mjs';
import { allRoutes, handlers } from '../support/routes.mjs';

const names = { leader: 'dana.okafor', content: 'sam.reyes', employee: 'priya.nair', admin: 'alex.admin' };
const clients = {};
let instance;

// Passwords are hashed before valgrind is there: one would take it longer than a request may.
before(async () => {
    instance = await startInstance({ demo: true, settings: { THROUGHLINE_WORKERS: '1' } });
    clients.anonymous = new Client(instance.origin);
    for (const [role, name] of Object.entries(names))
        clients[role] = await signIn(instance, name, demoPassword);
    await instance.control('stop');
    instance.settings.UNDER = `${process.env.MEMCHECK} --log-file=%q{STATE}/log/memcheck-%p.log`;
    await instance.start();
});

// What valgrind wrote, by process.
function reports() {
    const folder = join(instance.state, 'log');
    const files = readdirSync(folder).filter((name) => name.startsWith('memcheck-'));
    return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('every route is answered, for each role', async () => {
    const pages = allRoutes().filter(({ method }) => method === 'GET');
    for (const [role, client] of Object.entries(clients))
        for (const route of pages)
            for (const number of [1, 999_999_999]) {
                const page = await client.get(route.path(number), { follow: false });
                assert.ok(page.status < 500, `${route.pattern} as ${role} is answered ${page.status}`);
            }
});

test('briefs, campaigns, posts, calls and accounts are written', async () => {
    const { leader, content, employee, admin } = clients;
    const brief = await publishedBrief(leader, { body: '# One\n\n- *two*\n- [three](https://example.org/)\n\n|a|b|\n|-|-|\n|1|2|\n' });
    assert.equal((await editBrief(leader, brief, { body: 'Changed.\n\n<p onclick=x>Kept</p><script>gone</script>' })).status, 200);
    const [[goal]] = await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`);
    const campaign = await fileCampaign(content, goal);
    const post = await writePost(content, campaign, { body: '**Bold** and a [link](https://example.org/).' });
    await forceMove(content, post, 'in_review');
    await openCall(content, idOf(campaign));
    await takePart(employee, { interests: 'Photos' });
    const invitation = await invite(admin, { name: 'New Here', email: 'new.here@example.org' });
    assert.equal((await clients.anonymous.get(invitation)).status, 200);
});

test('what is malformed or too large is refused', async () => {
    const { leader } = clients;
    for (const path of ['/%', '/briefs/1%00', '/search?q=%ff', `/search?q=${'x'.repeat(3000)}`])
        assert.ok((await leader.get(path)).status < 500, path);
    const form = (await leader.get('/briefs/new')).form('/briefs');
    for (const body of ['\0', 'x'.repeat(2 << 20), '>'.repeat(20_000)])
        assert.ok((await leader.submit(form, { title: 'Odd', body }, { follow: false })).status < 500);
});

// Last, since such a form may end a session.
test('every kind of form is sent as it stands, for each role', async () => {
    for (const [role, client] of Object.entries(clients)) {
        const { forms } = await crawl(client, { each: 1 });
        for (const form of forms.filter(({ action }) => action !== '/sign-out')) {
            const page = await client.submit(form, {}, { follow: false });
            assert.ok(page.status < 500, `${form.action} as ${role} is answered ${page.status}`);
        }
    }
});

test('nothing was misread and nothing lost', async () => {
    await instance.control('stop');
    const all = reports();
    const ended = all.filter((report) => report.includes('ERROR SUMMARY:'));
    assert.ok(ended.length >= 2 * handlers.length, `${ended.length} processes ended in good order`);
    const faults = all.filter((report) => !/ERROR SUMMARY: 0 errors/.test(report) && /ERROR SUMMARY|^==\d+== (Invalid|Use of|Conditional|Syscall|Process terminating)/m.test(report));
    await instance.stop();
    assert.deepEqual(faults, []);
});
