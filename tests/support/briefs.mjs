// Briefs written through their pages, as a leader would.

export const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const goalFields = {
    title: 'Fewer second visits',
    category: 7,
    measure: 'Return visits within 30 days',
    unit: 'per 100 visits',
    baseline: '14.2',
    target: '9',
    due_on: dayFromNow(90),
};

// Saves a new draft; gives back its address.
export async function writeBrief(leader, fields) {
    const page = await leader.submit((await leader.get('/briefs/new')).form('/briefs'), fields);
    const at = page.redirects.at(-1)?.match(/^\/briefs\/\d+/)?.[0];
    if (!at)
        throw new Error(`no brief was made: ${page.status} ${page.text.slice(0, 300)}`);
    return at;
}

export async function addGoal(leader, brief, fields = {}) {
    const form = (await leader.get(`${brief}/goals/new`)).form(`${brief}/goals`);
    return leader.submit(form, { ...goalFields, ...fields });
}

export async function editBrief(leader, brief, fields) {
    return leader.submit((await leader.get(`${brief}/edit`)).form(`${brief}/edit`), fields);
}

export async function publish(leader, brief, fields = {}) {
    return leader.submit((await leader.get(`${brief}/publish`)).form(`${brief}/publish`), fields);
}

// A published brief with one goal; gives back its address.
export async function publishedBrief(leader, fields = {}) {
    const brief = await writeBrief(leader, {
        title: 'Right first time',
        summary: 'One visit should be enough.',
        vision: 'Every home is warm after one visit.',
        body: '## What changes\n\nFive minutes at the **kitchen table**.\n',
        ...fields,
    });
    await addGoal(leader, brief);
    await publish(leader, brief);
    return brief;
}
