// A page that shows all pictures of pages, small, by role; a click shows one as it is.

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const by = (list, key) => list.reduce((groups, one) => groups.set(key(one), [...groups.get(key(one)) ?? [], one]), new Map());

function pictureOf({ path, width, theme, file, title }) {
    return `<figure class="w${width} ${theme}"><a href="${escape(file)}"><img src="${escape(file)}" alt="${escape(title)}" loading="lazy"></a>` +
        `<figcaption>${escape(path)} <small>${width} ${theme}</small></figcaption></figure>`;
}

export function galleryOf(pictures) {
    const roles = by(pictures, ({ role }) => role);
    const choices = ['w1280', 'w390', 'light', 'dark'].map((name) => `<label><input type="checkbox" id="${name}" checked> ${name.replace('w', '')}</label>`);
    const hidden = ['w1280', 'w390', 'light', 'dark'].map((name) => `body:has(#${name}:not(:checked)) .${name} { display: none; }`);
    return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Every page</title><style>
body { font: 14px/1.4 sans-serif; margin: 16px; background: #888; }
nav { position: sticky; top: 0; display: flex; gap: 16px; padding: 8px; background: #fff; }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
figure { margin: 0; width: 320px; background: #fff; } figure.w390 { width: 160px; }
img { display: block; width: 100%; height: 400px; object-fit: cover; object-position: top; } figcaption { padding: 4px; overflow-wrap: anywhere; }
${hidden.join('\n')}
</style><nav>${[...roles.keys()].map((role) => `<a href="#${role}">${role} (${roles.get(role).length})</a>`).join('')}${choices.join('')}</nav>
${[...roles].map(([role, list]) => `<h1 id="${role}">${role}</h1><section>${list.map(pictureOf).join('\n')}</section>`).join('\n')}</html>
`;
}
