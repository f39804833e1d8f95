// Questions, office hours and the glossary in a browser: with scripts and without, on a desk
// and on a phone.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { publishedBrief } from '../support/briefs.mjs';
import { desktop, openBrowser, openPage, phone } from '../support/browser.mjs';
import { idOf } from '../support/campaigns.mjs';
import { assertFits } from '../support/fits.mjs';
import { startInstance } from '../support/instance.mjs';
import { addOneOfEachRole, signIn } from '../support/people.mjs';
import { ask, answer, openRound, questionRow } from '../support/questions.mjs';

let instance;
let browser;
let employee;
let leader;
let brief;
let goal;

before(async () => {
    [instance, browser] = await Promise.all([startInstance(), openBrowser()]);
    await addOneOfEachRole(instance);
    employee = await signIn(instance, 'employee');
    leader = await signIn(instance, 'leader');
    brief = await publishedBrief(leader, { body: 'Our reach is small.\n' });
    goal = `/goals/${(await instance.sql('SELECT MAX(id) FROM goals'))[0][0]}`;
    await instance.sql(`INSERT INTO glossary (word, side, meaning, counterpart, changed_by, updated_at)
        VALUES ('reach', 'social', 'How many different people saw it.', 'how far it went', 1, UTC_TIMESTAMP())`);
});
after(async () => {
    await browser?.close();
    await instance?.stop();
});

const leave = (page, click) => Promise.all([page.waitForNavigation(), click]);

for (const javaScript of [true, false])
    for (const [where, viewport] of [['a desk', desktop], ['a phone', phone]])
        describe(`${javaScript ? 'with' : 'without'} scripts, on ${where}`, () => {
            test('asked on a goal, answered on the home, marked, and pinned where it was asked', async () => {
                const title = `Does it count ${javaScript} ${where}?`;
                const asker = await openPage(browser, instance, { person: 'employee', javaScript, viewport });
                await asker.goto(goal);
                await leave(asker, asker.click('text=Ask a question'));
                await leave(asker, asker.click('button:has-text("Ask")'));
                assert.match(await asker.title(), /^Error: /, 'nothing was asked');
                await asker.fill('[name=title]', title);
                await leave(asker, asker.click('button:has-text("Ask")'));
                const question = new URL(asker.url()).pathname;
                const owner = await openPage(browser, instance, { person: 'leader', javaScript, viewport });
                await owner.goto('/');
                const row = owner.locator('.row', { hasText: title });
                await row.locator('textarea').fill('Visitors alone.');
                await leave(owner, row.locator('button').click());
                assert.equal(new URL(owner.url()).pathname, '/');
                await asker.goto(question);
                await leave(asker, asker.click('button:has-text("Mark as the answer")'));
                await owner.goto(goal);
                await owner.locator('.row', { hasText: title }).filter({ hasText: 'Visitors alone.' }).waitFor();
                assert.equal((await questionRow(instance, question, 'state'))[0], 'accepted');
                assert.deepEqual([asker.problems, owner.problems], [[], []]);
            });

            test('a private one is published without names once both agree', async () => {
                const question = await ask(employee, goal, { title: `Between us ${javaScript} ${where}?`, private: '1' });
                await answer(leader, question, 'Between us, yes.');
                for (const person of ['employee', 'leader']) {
                    const page = await openPage(browser, instance, { person, javaScript, viewport });
                    await page.goto(question);
                    await leave(page, page.click('button:has-text("I agree to publish it")'));
                    assert.deepEqual(page.problems, []);
                }
                const other = await openPage(browser, instance, { person: 'content', javaScript, viewport });
                await other.goto(question);
                const text = await other.locator('main').innerText();
                assert.match(text, /Between us, yes\./);
                assert.doesNotMatch(text, /Test (leader|employee)/);
            });

            test('in an office hour one supports another’s question', async () => {
                const round = await openRound(leader, { title: `Hour ${javaScript} ${where}` });
                const asker = await openPage(browser, instance, { person: 'employee', javaScript, viewport });
                await asker.goto(round);
                await leave(asker, asker.click('main >> text=Ask a question >> nth=0'));
                await asker.fill('[name=title]', 'And in spring?');
                await leave(asker, asker.click('button:has-text("Ask")'));
                const other = await openPage(browser, instance, { person: 'content', javaScript, viewport });
                await other.goto(round);
                await leave(other, other.click('button:has-text("I would like to know too")'));
                await other.locator('text=1 other would like to know').waitFor();
                const [[id]] = await instance.sql("SELECT id FROM questions WHERE title = 'And in spring?' AND state = 'asked'");
                await answer(leader, `/questions/${id}`); // or it is among the three on the home
                assert.deepEqual([asker.problems, other.problems], [[], []]);
            });

            test('a word of the other side is explained where it stands', async () => {
                const page = await openPage(browser, instance, { person: 'leader', javaScript, viewport });
                await page.goto(brief);
                const term = page.locator('a.term');
                await term.focus();
                assert.match(await term.evaluate((element) => getComputedStyle(element, '::after').content), /how far it went/);
                await leave(page, term.click());
                await page.locator('h1', { hasText: 'reach' }).waitFor();
            });
        });

test('every page fits a phone, has each id once, and is accessible in light and dark', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(3);
    const open = await ask(employee, goal, { title: long, words: long });
    const answered = await ask(employee, goal, { title: long });
    await answer(leader, answered, long);
    const secret = await ask(employee, goal, { title: long, private: '1' });
    const round = await openRound(leader, { title: long, words: long });
    const [[word]] = await instance.sql('SELECT id FROM glossary LIMIT 1');
    for (const person of ['employee', 'leader'])
        for (const [dark, viewport] of [[false, phone], [true, desktop]]) {
            const page = await openPage(browser, instance, { person, viewport, dark });
            for (const path of ['/questions', open, answered, secret, `/questions/new?goal=${idOf(goal)}`, '/questions/rounds', round, '/glossary', `/glossary/${word}`, '/',
                ...(person === 'leader' ? ['/questions/rounds/new', `${round}/edit`, brief] : [`${open}/edit`, `/questions/new?round=${idOf(round)}`])])
                await assertFits(page, path);
            assert.deepEqual(page.problems, []);
        }
});
