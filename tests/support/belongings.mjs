// One of everything that is somebody's own, in every state that matters to others, written
// straight into the database, so that anybody can be its owner.

// Each kind of :number with the addresses that take it; the first that fits counts.
const kinds = [
    ['goal', /^\/(thread\/)?goals\/:/],
    ['campaign', /^\/(thread\/|results\/)?campaigns\/:/],
    ['panel', /^\/posts\/panel\/:/],
    ['post', /^\/(thread\/|results\/)?posts\/:|^\/results\/unread\/:/],
    ['entry', /^\/results\/entries\/:/],
    ['import', /^\/import\/:/],
    ['inbound', /^\/inbound\/:/],
    ['link', /^\/results\/links\/:/],
    ['ask', /^\/asks\/:/],
    ['round', /^\/questions\/rounds\/:/],
    ['question', /^\/questions\/:/],
    ['brief', /^\/briefs\/:/],
    ['offer', /^\/help-wanted\/offers\/:/],
    ['call', /^\/help-wanted\/:/],
    ['session', /^\/me\/sessions\/:/],
    ['person', /^\/(people|accounts)\/:/],
    ['department', /^\/departments\/:/],
    ['channel', /^\/channels\/:/],
    ['word', /^\/glossary\/:/],
];

// What the first number of a route's pattern is of; undefined for one that this file does
// not know yet.
export const kindOf = ({ pattern }) => kinds.find(([, fits]) => fits.test(pattern))?.[0];

// Gives back the ids: { brief, draftBrief, goal, draftGoal, campaign, post, ask, round, question,
// call, offer, person, department, word, entry, import, channel, panel, link, inbound }; `offer` is somebody else's, on the call.
export async function addBelongings(instance, userName, helper) {
    const names = ['brief', 'goal', 'draftBrief', 'draftGoal', 'campaign', 'post', 'ask', 'round', 'question', 'call', 'offer', 'person', 'department', 'word', 'entry', 'import', 'channel', 'panel', 'link', 'inbound'];
    const words = `Hidden words of ${userName}!`;
    const brief = (name, state, version, title) => `
        INSERT INTO briefs (state, owner_id, title, body, current_version, created_at, updated_at, published_at)
            VALUES ('${state}', @person, '${title}', '', ${version}, UTC_TIMESTAMP(), UTC_TIMESTAMP(), ${version && 'UTC_TIMESTAMP()'});
        SET @${name} = LAST_INSERT_ID();`;
    const goal = (name, of, title) => `
        INSERT INTO goals (brief_id, title, category_id, measure, unit, target, due_on, owner_id, created_at, updated_at)
            VALUES (@${of}, '${title}', 1, 'Visits', 'visits', 10, '2035-12-31', @person, UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @${name} = LAST_INSERT_ID();`;
    const [ids] = await instance.sql(`
        SELECT id, department_id INTO @person, @department FROM people WHERE user_name = '${userName}';
        ${brief('brief', 'published', 1, 'For everybody')}
        INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience, key_messages, no_gos, goals,
                                    author_id, published_at)
            VALUES (@brief, 1, 'For everybody', '', '', '', '', '', '', '', '', @person, UTC_TIMESTAMP());
        ${goal('goal', 'brief', 'For everybody')}
        ${brief('draftBrief', 'draft', 'NULL', words)}
        ${goal('draftGoal', 'draftBrief', words)}
        INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, starts_on, ends_on, state, created_by, created_at, updated_at)
            VALUES ('For everybody', 'mixed', 'All', 'Calm', 'Steam', @person, UTC_DATE(), UTC_DATE() + INTERVAL 90 DAY, 'live', @person,
                    UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @campaign = LAST_INSERT_ID();
        INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at)
            VALUES (@campaign, @goal, 'Because', @person, UTC_TIMESTAMP());
        INSERT INTO posts (campaign_id, channel_id, title, body, state, state_since, author_id, created_at, updated_at)
            VALUES (@campaign, 1, '${words}', '${words}', 'drafting', UTC_TIMESTAMP(), @person, UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @post = LAST_INSERT_ID();
        INSERT INTO asks (kind, title, why, campaign_id, asker_id, answer_by, change_by, state_since, created_at, updated_at)
            VALUES ('time', '${words}', '${words}', @campaign, @person, UTC_DATE() + INTERVAL 9 DAY, UTC_DATE() + INTERVAL 90 DAY,
                    UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @ask = LAST_INSERT_ID();
        INSERT INTO ask_goals (ask_id, goal_id, position, expected) VALUES (@ask, @goal, 1, 5);
        INSERT INTO rounds (leader_id, title, answer_on, created_at, updated_at)
            VALUES (@person, 'For everybody', UTC_DATE() + INTERVAL 9 DAY, UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @round = LAST_INSERT_ID();
        INSERT INTO questions (subject, subject_id, title, words, asker_id, owner_id, answer_by, private, state_since, asked_at, updated_at)
            VALUES ('goal', @goal, '${words}', '${words}', @person, @person, UTC_DATE(), TRUE, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @question = LAST_INSERT_ID();
        INSERT INTO answers (question_id, person_id, words, created_at, updated_at)
            VALUES (@question, @person, '${words}', UTC_TIMESTAMP(), UTC_TIMESTAMP());
        INSERT INTO calls (campaign_id, title, need, format, topic, minutes, places, deadline, done_means, created_by, created_at, updated_at)
            VALUES (@campaign, 'For everybody', 'Photos', 'photo', 'Steam', 30, 1, UTC_DATE() + INTERVAL 9 DAY, 'Done', @person,
                    UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @call = LAST_INSERT_ID();
        INSERT INTO offers (call_id, person_id, words, created_at, updated_at)
            SELECT @call, id, '${words}', UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM people WHERE user_name = '${helper}';
        SET @offer = LAST_INSERT_ID();
        INSERT INTO glossary (word, side, meaning, changed_by, updated_at) VALUES ('Word of ${userName}', 'social', 'For everybody', @person, UTC_TIMESTAMP());
        SET @word = LAST_INSERT_ID();
        INSERT INTO imports (source, campaign_id, taken_on, person_id, created_at, updated_at)
            VALUES ('hand', @campaign, UTC_DATE(), @person, UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @entry = LAST_INSERT_ID();
        INSERT INTO imports (source, taken_on, file_name, plan, person_id, state, created_at, updated_at)
            VALUES ('file', UTC_DATE(), '${words}', CONCAT('0 0 0 0', REPEAT(' 0', 30), '\nreach\nlikes'), @person, 'draft', UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @import = LAST_INSERT_ID();
        INSERT INTO import_parts (import_id, part, bytes) VALUES (@import, 0, 'Reach,Likes\n1,2\n');
        INSERT INTO panel_asks (post_id, asker_id, question, options, closes_on, most, open_post, created_at)
            VALUES (@post, @person, '${words}', 'Yes\nNo', UTC_DATE() + INTERVAL 90 DAY, 5, @post, UTC_TIMESTAMP());
        SET @panel = LAST_INSERT_ID();
        INSERT INTO channels (name) VALUES ('Of ${userName}');
        SET @channel = LAST_INSERT_ID();
        INSERT INTO short_links (code, campaign_id, channel_id, post_id, address, medium, target, made_by, made_at)
            VALUES (SUBSTRING(SHA2('${userName}', 256), 1, 8), @campaign, 2, NULL, 'https://example.org/', 'social', 'https://example.org/', @person, UTC_TIMESTAMP());
        SET @link = LAST_INSERT_ID();
        INSERT INTO inbound (kind, tone, words, owner_id, due_on, state_since, logged_by, logged_at)
            VALUES ('comment', 'neutral', 'For everybody', @person, UTC_DATE(), UTC_TIMESTAMP(), @person, UTC_TIMESTAMP());
        SET @inbound = LAST_INSERT_ID();
        SELECT ${names.map((name) => `@${name}`).join()};`);
    return Object.fromEntries(names.map((name, at) => [name, Number(ids[at])]));
}

// The tables in which those things are, as one text that changes with any of them.
export async function stateOfBelongings(instance) {
    return JSON.stringify(await instance.sql(`CHECKSUM TABLE briefs, brief_versions, goals, goal_progress, campaigns, campaign_goals, campaign_channels,
        campaign_measures, posts, post_moves, post_versions, post_masters, post_pictures, pictures, asks, ask_goals, ask_moves, rounds, questions, answers, question_supports, question_moves, calls, offers, people, credentials, invitations, departments, volunteers, glossary, channels, panel_asks, panel_votes, imports, import_parts, metrics, contributions, short_links, inbound, inbound_moves`));
}
