// Reads the forms and links of our own pages: lower-case tags, double-quoted attributes.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export function decode(text) {
    return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
        if (name)
            return entities[name] ?? all;
        return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
    });
}

function attributes(text) {
    const found = {};
    for (const [, name, value = ''] of text.matchAll(/([\w-]+)(?:="([^"]*)")?/g))
        found[name] = decode(value);
    return found;
}

// The text that a person sees, spaces collapsed.
export function textOf(html) {
    const seen = html.replace(/<(script|style|template)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
    return decode(seen).replace(/\s+/g, ' ').trim();
}

// Names and values as a browser would send them, in order; submit buttons are left out.
function fieldsOf(html) {
    const fields = [];
    const tags = /<(input|textarea|select)\b([^>]*)>(?:(.*?)<\/\1>)?/gs;
    const noTemplates = html.replace(/<template\b.*?<\/template>/gs, '');
    for (const [all, tag, text] of noTemplates.matchAll(tags)) {
        const { name, type = 'text', value, ...rest } = attributes(text);
        if (!name || 'disabled' in rest)
            continue;
        if (tag === 'textarea') {
            const content = all.slice(all.indexOf('>') + 1, -'</textarea>'.length);
            fields.push([name, decode(content.replace(/^\n/, ''))]);
        } else if (tag === 'select') {
            const options = [...all.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)]
                .map(([, attrs, label]) => ({ label: decode(label), ...attributes(attrs) }));
            const chosen = options.filter((option) => 'selected' in option);
            for (const option of chosen.length > 0 || 'multiple' in rest ? chosen : options.slice(0, 1))
                fields.push([name, option.value ?? option.label]);
        } else if (['checkbox', 'radio'].includes(type)) {
            if ('checked' in rest)
                fields.push([name, value ?? 'on']);
        } else if (!['submit', 'button', 'image', 'reset', 'file'].includes(type)) {
            fields.push([name, value ?? '']);
        }
    }
    return fields;
}

// The page's forms: { method, action, enctype, fields, html }.
export function formsOf(html) {
    return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attrs, inner]) => {
        const { method = 'get', action = '', enctype } = attributes(attrs);
        return { method: method.toLowerCase(), action, enctype, fields: fieldsOf(inner), html: inner };
    });
}

// The addresses of the page's links.
export function linksOf(html) {
    return [...html.matchAll(/<a\b([^>]*)>/g)].map(([, attrs]) => attributes(attrs).href).filter(Boolean);
}

// What a form lets one choose for a field: options, radio buttons, checkboxes, buttons.
export function choicesOf(form, name) {
    const select = form.html.match(new RegExp(`<select\\b[^>]*name="${name}".*?</select>`, 's'))?.[0];
    const tags = select ? select.match(/<option\b[^>]*>/g) : form.html.match(new RegExp(`<(?:input|button)\\b[^>]*name="${name}"[^>]*>`, 'g'));
    return (tags ?? []).map((tag) => decode(tag.match(/value="([^"]*)"/)?.[1] ?? '')).filter(Boolean);
}
