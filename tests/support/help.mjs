// A campaign, calls and volunteers for the tests of helping.

// A day so many days from today, as YYYY-MM-DD.
export function dayFromNow(days) {
    return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

// A live campaign for one goal, with owner and deputy by user name; gives back its id.
export async function addCampaign(instance, { owner, deputy }) {
    const rows = await instance.sql(`
        SELECT id INTO @owner FROM people WHERE user_name = '${owner}';
        SELECT id INTO @deputy FROM people WHERE user_name = '${deputy}';
        INSERT INTO briefs (state, owner_id, title, body, current_version, changed, created_at, updated_at, published_at)
            VALUES ('published', @owner, 'Warm homes', '', 1, FALSE, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @brief = LAST_INSERT_ID();
        INSERT INTO brief_versions (brief_id, number, title, summary, vision, body, body_html, audience,
                                    key_messages, no_gos, goals, author_id, published_at)
            VALUES (@brief, 1, 'Warm homes', '', 'Every home warm', '', '', '', '', '', '', @owner, UTC_TIMESTAMP());
        INSERT INTO goals (brief_id, title, category_id, measure, unit, target, due_on, owner_id, created_at, updated_at)
            VALUES (@brief, 'Fewer second visits', 4, 'Second visits', 'visits', 10, '2035-12-31', @owner,
                    UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @goal = LAST_INSERT_ID();
        INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, deputy_id, starts_on, ends_on, state,
                               created_by, created_at, updated_at)
            VALUES ('First winter', 'mixed', 'Customers', 'Calm', 'Steam is normal', @owner, @deputy,
                    UTC_DATE(), UTC_DATE() + INTERVAL 90 DAY, 'live', @owner, UTC_TIMESTAMP(), UTC_TIMESTAMP());
        SET @campaign = LAST_INSERT_ID();
        INSERT INTO campaign_goals (campaign_id, goal_id, why, linked_by, linked_at) VALUES (@campaign, @goal, 'Controls that nobody explained', @owner, UTC_TIMESTAMP());
        SELECT @campaign;`);
    return Number(rows[0][0]);
}

// What the form of a call takes.
export function callFields(campaign, fields = {}) {
    return {
        campaign,
        title: 'Three photos',
        need: 'Three photos of a Monday morning in the workshop',
        done_means: 'The photos are in the folder',
        example: '',
        format: 'photo',
        channel: '',
        topic: 'Workshop',
        minutes: 30,
        places: 1,
        deadline: dayFromNow(9),
        ...fields,
    };
}

// Opens a call through its form; gives back its address.
export async function openCall(person, campaign, fields = {}) {
    const form = (await person.get(`/help-wanted/new?campaign=${campaign}`)).form('/help-wanted/new');
    const page = await person.submit(form, callFields(campaign, fields), { follow: false });
    if (page.status !== 303)
        throw new Error(`the call was not opened: ${page.status} ${page.text.slice(0, 400)}`);
    return page.headers.location.split('?')[0];
}

// One answer of the voting booth: yes, not_now, never, pause, resume, leave.
export async function answerBooth(person, action) {
    const form = (await person.get('/volunteer')).forms.find((one) => one.html.includes(`value="${action}"`));
    return person.submit(form, { action });
}

export function sayYes(person) {
    return answerBooth(person, 'yes');
}

// Says yes, where that was not said yet, and what goes with it: takes_part, seen, formats,
// interests, networks, hours. What is not given stays as it was; null takes it away.
export async function takePart(person, fields) {
    const settings = (page) => page.forms.find((form) => form.html.includes('name="interests"'));
    const form = settings(await person.get('/volunteer')) ?? settings(await sayYes(person));
    return person.submit(form, { action: 'save', takes_part: 1, ...fields });
}
