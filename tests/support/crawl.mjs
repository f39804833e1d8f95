// Finds every form of the portal by following links, as one person sees it.

import { allRoutes } from './routes.mjs';

const routes = allRoutes();
const shapeOf = (path) => path.split('?')[0].replaceAll(/\/\d+(?=\/|$)/g, '/:number');

// The route that an address goes to.
export function routeOf(path, asked = 'POST') {
    const plain = path.split('?')[0];
    const fits = ({ pattern }) =>
        new RegExp(`^${pattern.replaceAll(/:\w+/g, '\\d+').replaceAll(/\*\w+/g, '[^/]+')}$`).test(plain);
    return routes.filter(({ method }) => method === asked).find(fits);
}

// Visits at most `each` pages of one shape. Gives back the pages by path, and of the forms
// that post the first of each kind: { page, action, fields, route, names }.
export async function crawl(client, { from = ['/'], each = 3 } = {}) {
    const wanted = [...from];
    const seen = new Set(wanted);
    const visits = new Map();
    const pages = new Map();
    const forms = new Map();
    while (wanted.length > 0) {
        const path = wanted.shift();
        const shape = shapeOf(path);
        if ((visits.get(shape) ?? 0) >= each)
            continue;
        visits.set(shape, (visits.get(shape) ?? 0) + 1);
        const page = await client.get(path);
        pages.set(path, page);
        for (const form of page.forms.filter(({ method }) => method === 'post')) {
            const names = form.fields.map(([name]) => name).filter((name) => !['form_token', 'once'].includes(name));
            const key = [shapeOf(form.action), ...new Set(names)].join(' ');
            if (!forms.has(key))
                forms.set(key, { ...form, page: path, route: routeOf(form.action), names });
        }
        for (const link of page.links) {
            const at = link.replace(/#.*/, '');
            if (/^\/(?!\/|static\/)/.test(at) && !seen.has(at)) {
                seen.add(at);
                wanted.push(at);
            }
        }
    }
    return { pages, forms: [...forms.values()] };
}
