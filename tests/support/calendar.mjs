// The calendar and the board as tests look at them.

import { idOf } from './campaigns.mjs';
import { linksOf, textOf } from './html.mjs';

const quoted = (text) => `CONVERT(X'${Buffer.from(text).toString('hex')}' USING utf8mb4)`;

// A post in a state, written straight into the database; `at` is where it stands, in UTC. Gives
// back its id.
export async function putOnCalendar(instance, campaign, title, state, at, fields = {}) {
    const columns = { campaign_id: idOf(campaign), channel_id: 1, author_id: 4, ...fields };
    const moment = at === undefined ? 'NULL' : `'${at}'`;
    const [[id]] = await instance.sql(`INSERT INTO posts (title, body, state, state_since, goes_out_at, published_at, created_at, updated_at, ${Object.keys(columns)})
        VALUES (${quoted(title)}, 'Words.', '${state}', UTC_TIMESTAMP(), ${moment}, ${state === 'published' ? moment : 'NULL'}, UTC_TIMESTAMP(), UTC_TIMESTAMP(),
            ${Object.values(columns)});
        SELECT LAST_INSERT_ID()`);
    return Number(id);
}

// The days that a page of the calendar shows: { '2034-05-09': { text, links } }.
export function daysOf(page) {
    const days = page.body.split('<li class="calendar-day').slice(1).map((html) => html.split('</ol>')[0]);
    return Object.fromEntries(days.map((html) => [html.match(/datetime="(\d{4}-\d\d-\d\d)"/)[1],
        { text: textOf(`<li class="${html}`), links: linksOf(html) }]));
}

// The columns of the board: { approved: { text, titles } }.
export function columnsOf(page) {
    const columns = page.body.split('<section class="board-column"').slice(1).map((html) => html.split('</section>')[0]);
    return Object.fromEntries(columns.map((html) => [html.match(/data-state="(\w+)"/)[1],
        { text: textOf(`<section${html}`), titles: [...html.matchAll(/data-card="([^"]*)"/g)].map(([, title]) => title), links: linksOf(html) }]));
}
