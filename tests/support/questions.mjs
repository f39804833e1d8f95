// Questions asked through their pages.

import { dayFromNow } from './briefs.mjs';
import { idOf } from './campaigns.mjs';

// Sends the form of a new question about a place, such as '/goals/4'; gives back the answer.
export async function fillQuestion(client, place, fields = {}) {
    const [, kind, id] = place.match(/^\/(brief|goal|campaign|post|questions\/round)s\/(\d+)/);
    const page = await client.get(`/questions/new?${kind.split('/').at(-1)}=${id}`);
    return client.submit(page.forms.find(({ action }) => action.startsWith('/questions/new')) ?? page.form('/questions/new'), { title: 'Does it count our own staff?', ...fields });
}

// Asks; gives back the question's address. In a round, which one returns to, it is the newest.
export async function ask(client, place, fields = {}) {
    const page = await fillQuestion(client, place, fields);
    const at = page.redirects.at(-1)?.match(/^\/questions\/\d+/)?.[0];
    if (!at)
        throw new Error(`nothing was asked: ${page.status} ${page.text.slice(0, 400)}`);
    return at;
}

const send = async (client, question, way, fields, choose = () => true) => {
    const page = await client.get(question);
    const form = page.forms.find((one) => one.action === `${question}/${way}` && choose(one));
    if (!form)
        throw new Error(`${question} offers no ${way}: ${page.status} ${page.text.slice(0, 300)}`);
    return client.submit(form, fields);
};

export const answer = (client, question, words = 'No: visitors alone.') => send(client, question, 'answer', { words });
export const accept = (client, question, id) =>
    send(client, question, 'accept', {}, (form) => form.fields.some(([name, value]) => name === 'answer' && value === String(id)));
export const move = (client, question, to, fields = {}) =>
    send(client, question, 'move', { to, ...fields }, (form) => form.html.includes(`value="${to}"`));
export const pass = (client, question, owner, fields = {}) => send(client, question, 'pass', { owner, ...fields });
export const support = (client, question) => send(client, question, 'support', {});
export const agree = (client, question) => send(client, question, 'agree', {});

// Opens an office hour; gives back its address.
export async function openRound(leader, fields = {}) {
    const form = (await leader.get('/questions/rounds/new')).form('/questions/rounds');
    const page = await leader.submit(form, { title: 'Next year’s budget', answer_on: dayFromNow(5), ...fields });
    const at = page.redirects.at(-1)?.match(/^\/questions\/rounds\/\d+/)?.[0];
    if (!at)
        throw new Error(`no office hour was opened: ${page.status} ${page.text.slice(0, 400)}`);
    return at;
}

export async function questionRow(instance, question, ...columns) {
    return (await instance.sql(`SELECT ${columns.join(', ')} FROM questions WHERE id = ${idOf(question)}`))[0];
}

export async function lastAnswer(instance, question) {
    return Number((await instance.sql(`SELECT MAX(id) FROM answers WHERE question_id = ${idOf(question)}`))[0][0]);
}
