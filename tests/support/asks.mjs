// Asks made through their pages, as the content team would.

import { dayFromNow } from './briefs.mjs';
import { idOf } from './campaigns.mjs';

// The goal of support/briefs.mjs falls: a change that helps is below nothing.
export const askFields = {
    kind: 'money',
    title: 'Two film days',
    amount: '8000',
    currency: 'GBP',
    why: 'Six films, one for each question.',
    answer_by: dayFromNow(5),
    change_by: dayFromNow(60),
};

// Sends the form of a new ask; gives back the answer.
export async function fillAsk(client, goals, fields = {}) {
    const form = (await client.get('/asks/new')).form('/asks/new');
    return client.submit(form, {
        ...askFields,
        goal: goals.map(([goal]) => goal),
        expected: goals.map(([, expected]) => expected),
        ...fields,
    });
}

// Saves a draft for one goal; gives back its address.
export async function draftAsk(client, goal, fields = {}) {
    const page = await fillAsk(client, [[goal, '-2']], fields);
    const at = page.redirects.at(-1)?.match(/^\/asks\/\d+/)?.[0];
    if (!at)
        throw new Error(`no ask was made: ${page.status} ${page.text.slice(0, 600)}`);
    return at;
}

// The form of the page that holds the button for that state, sent; gives back the answer.
export async function moveAsk(client, ask, to, fields = {}, options = {}) {
    const page = await client.get(ask);
    const form = page.forms.find((one) => one.action.startsWith(`${ask}/`) && one.html.includes(`value="${to}"`));
    if (!form)
        throw new Error(`${ask} offers no move to ${to}: ${page.status} ${page.text.slice(0, 300)}`);
    return client.submit(form, { ...fields, to }, options);
}

export async function sentAsk(client, goal, fields = {}) {
    const ask = await draftAsk(client, goal, fields);
    await moveAsk(client, ask, 'asked');
    return ask;
}

// Sends what the page may not offer, with the keys of another form of that person.
export async function forceAsk(client, ask, way, fields = {}) {
    const keys = (await client.get('/me')).form('/sign-out').fields;
    return client.post(`${ask}/${way}`, { ...Object.fromEntries(keys), ...fields }, { follow: false });
}

export async function sayOutcome(client, ask, fields = {}) {
    const form = (await client.get(ask)).form(`${ask}/outcome`);
    return client.submit(form, { outcome: 'came', figure: '-2', said: 'Counted in the depots.', ...fields });
}

export async function askRow(instance, ask, ...columns) {
    return (await instance.sql(`SELECT ${columns.join(', ')} FROM asks WHERE id = ${idOf(ask)}`))[0];
}
