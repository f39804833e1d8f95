// Files of figures brought through their pages.

// Sends a file; gives back the page that shows what was understood, or what is wrong.
export async function bringFile(client, content, { filename = 'export.csv', ...fields } = {}) {
    const form = (await client.get('/import')).form('/import');
    return client.submit(form, { file: { filename, content: Buffer.from(content), type: 'text/csv' }, ...fields });
}

// Presses one of the buttons of that page, "look" or "confirm"; gives back the answer.
export const pressDraft = (client, page, action, fields = {}) =>
    client.submit(page.form(`${importOf(page)}/preview`), { ...fields, action });

// The address of the import that a page is about.
export const importOf = (page) => page.path.match(/^\/import\/\d+/)[0];
