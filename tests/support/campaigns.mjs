// Campaigns and posts made through their pages, as the content team would.

import { dayFromNow, publishedBrief } from './briefs.mjs';

export const idOf = (path) => Number(path.match(/\d+/)[0]);

// The newest goal of a brief just published by that leader; gives back its id.
export async function publishedGoal(instance, leader, fields) {
    const brief = await publishedBrief(leader, fields);
    const rows = await instance.sql(`SELECT id FROM goals WHERE brief_id = ${idOf(brief)}`);
    return Number(rows[0][0]);
}

export const campaignFields = {
    title: 'The visit that was enough',
    kind: 'mixed',
    audience: 'Owners with a service due',
    voice: 'Unhurried and exact',
    message: 'One good visit is enough.',
    channel: [1, 3],
    starts_on: dayFromNow(0),
    ends_on: dayFromNow(60),
};

// Sends the form of a new campaign; gives back the answer.
export async function sendCampaign(client, goals, fields = {}) {
    const form = (await client.get('/campaigns/new')).form('/campaigns/new');
    return client.submit(form, {
        ...campaignFields,
        goal: goals.map(([goal]) => goal),
        why: goals.map(([, why]) => why),
        ...fields,
    });
}

// Files a campaign for one goal; gives back its address.
export async function fileCampaign(client, goal, fields = {}) {
    const page = await sendCampaign(client, [[goal, 'Most second visits come from controls nobody explained.']], fields);
    const at = page.redirects.at(-1)?.match(/^\/campaigns\/\d+/)?.[0];
    if (!at)
        throw new Error(`no campaign was filed: ${page.status} ${page.text.slice(0, 300)}`);
    return at;
}

// Saves a new post; gives back its address.
export async function writePost(client, campaign, fields = {}, call = '') {
    const form = (await client.get(`/posts/new?campaign=${idOf(campaign)}${call && `&call=${call}`}`)).form('/posts/new');
    const page = await client.submit(form, {
        title: 'Two buttons', body: 'Press the **left** one.', channel: 1, action: 'draft', ...fields,
    });
    const at = page.redirects.at(-1)?.match(/^\/posts\/\d+/)?.[0];
    if (!at)
        throw new Error(`no post was made: ${page.status} ${page.text.slice(0, 300)}`);
    return at;
}

// Sends one of the forms that move the post; gives back the answer.
export async function movePost(client, post, to, fields = {}) {
    const page = await client.get(post);
    const form = page.forms.find((one) => one.action === `${post}/move` && one.html.includes(`value="${to}"`));
    if (!form)
        throw new Error(`${post} offers no move to ${to}: ${page.status} ${page.text.slice(0, 300)}`);
    return client.submit(form, { ...fields, to });
}

// Sends a move that the page may not offer, with the keys of another form of that person.
export async function forceMove(client, post, to, fields = {}, query = '') {
    const keys = (await client.get('/campaigns')).forms.find((form) => form.action === '/sign-out').fields;
    return client.post(`${post}/move${query}`, { ...Object.fromEntries(keys), to, ...fields }, { follow: false });
}
