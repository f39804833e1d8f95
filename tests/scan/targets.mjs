// What a scan aims at: for each route and role the request that a person of that role would
// send, with every parameter of it. Routes and fields come from the handlers themselves,
// paths and forms from following links, names in queries from the pages' source.
//
// A target is { method, pattern, role, path, page, parameters, seenAt, hasForm }; a parameter
// is { name, value, place, segment, shown, atRest }. `place` is query, form, file, header or
// path: one of the path's numbers or words, called path-2 by its segment. `atRest` is what is
// sent while the scanner leaves the value alone.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crawl } from '../support/crawl.mjs';
import { choicesOf } from '../support/html.mjs';
import { root } from '../support/instance.mjs';
import { kinds, ordinary, required } from '../support/naughty.mjs';
import { testPassword } from '../support/people.mjs';
import { allRoutes, mayPass } from '../support/routes.mjs';

export const roles = ['content', 'leader', 'admin', 'employee', 'anonymous'];

// ---- names in queries: those that the file of the page function asks for

const sources = (folder) => readdirSync(join(root, 'cgi-bin', folder)).filter((name) => name.endsWith('.c'))
    .map((name) => readFileSync(join(root, 'cgi-bin', folder, name), 'utf8'));
const asked = (text) => [...text.matchAll(/(?:params_get\(&request->query, |query_\w+\(request, )"(\w+)"/g)].map(([, name]) => name);

// What the library asks for on every page.
export const queryNamesOfAll = new Set(sources('lib').flatMap(asked));

export function queryNames({ handler, pattern }) {
    const files = sources(handler);
    const row = files.join('\n').match(new RegExp(`\\{METHOD_GET, "${pattern.replaceAll('*', '\\*')}", [^}]*?(\\w+)\\}`));
    const page = new RegExp(`^enum status ${row?.[1]}\\(`, 'm');
    const file = files.find((text) => page.test(text)) ?? '';
    const shared = [...file.matchAll(/^#include "(\w+\/\w+_show)\.h"/gm)].map(([, name]) => readFileSync(join(root, 'cgi-bin', `${name}.c`), 'utf8'));
    return new Set([...[file, ...shared].flatMap(asked), ...queryNamesOfAll]);
}

// ---- paths

const shape = (pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '\\d+').replaceAll(/\*\w+/g, '[\\w-]+')}$`);

function pathParameters(pattern, path) {
    const values = path.split('/');
    return pattern.split('/').flatMap((part, segment) =>
        (/^[:*]/.test(part) ? [{ name: `path-${segment}`, value: values[segment], place: 'path', segment }] : []));
}

// Where no link leads to a route: the numbers that stand in other links with the same beginning.
function guessedPaths(pattern, known) {
    const [, before, after] = pattern.match(/^(.*?)(\/[:*].*)?$/);
    if (after === undefined)
        return [pattern];
    const begins = known.filter((path) => path.startsWith(`${before}/`));
    const tails = new Set(begins.map((path) => path.slice(before.length).split('?')[0])
        .map((tail) => {
            const numbers = tail.match(/\d+/g) ?? [];
            return after.replaceAll(/:\w+/g, () => numbers.shift() ?? 1);
        }));
    return [...tails].map((tail) => before + tail);
}

// ---- forms

const valueIn = (form, name) => form.fields.find(([one]) => one === name)?.[1];
const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

// The password of everybody in the scan fits wherever one is asked for, and so does the name;
// of two figures or days in a form the second is the greater.
function fieldValue(route, form, field) {
    const at = 5 + route.fields.indexOf(field);
    if (field.kind === kinds.password)
        return testPassword;
    if (route.pattern === '/sign-in' && field.name === 'name')
        return 'content';
    const own = { [kinds.decimal]: String(at), [kinds.date]: dayIn(at) }[field.kind];
    return valueIn(form, field.name) || own || ordinary(form, field) || 'scan';
}

// What is sent while the scanner leaves a field alone: a form as somebody filled it in who
// made every choice and pressed the first button, but the one that only shows and saves nothing.
function atRest(route, form, field) {
    const shown = valueIn(form, field.name);
    const isOffered = field.kind === kinds.choice && field.name !== 'preview' && choicesOf(form, field.name).length > 0;
    const isSomething = shown !== '' || field.kind !== kinds.id || choicesOf(form, field.name).length > 0;
    if (field.flags & required || isOffered || (shown !== undefined && isSomething))
        return fieldValue(route, form, field);
    return shown;
}

function formParameters(route, form) {
    const fields = route.fields.map((field) => ({
        name: field.name, value: fieldValue(route, form, field), place: field.kind === kinds.file ? 'file' : 'form',
        shown: valueIn(form, field.name) !== undefined, atRest: atRest(route, form, field),
    }));
    // a form without fields of its own has its key, which is new each time
    const bare = { name: 'once', value: 'c2NhbnNjYW5zY2Fuc2Nhbg', place: 'form' };
    const agent = { name: 'user-agent', value: 'Mozilla/5.0', place: 'header' }; // kept with a session
    return fields.length === 0 ? [bare] : route.right === 0 ? [...fields, agent] : fields;
}

// ---- targets

const withoutForm = { html: '', fields: [] };

function target(route, role, path, parameters, more) {
    const all = [...parameters, ...pathParameters(route.pattern, path)];
    return {
        method: route.method, pattern: route.pattern, handler: route.handler, role, path, parameters: all,
        page: path, seenAt: [], hasForm: false, ...more,
        // a form that may be sent many times as it was shown, as one that makes something new
        isRepeatable: all.some(({ shown }) => shown) && !all.some(({ name, shown }) => name === 'version' && shown),
        valueOf: (name) => all.find((one) => one.name === name)?.value,
        tested: (name) => all.some((one) => one.name === name),
    };
}

function getTargets(route, role, seen) {
    const names = queryNames(route);
    const fits = [...seen.keys()].filter((path) => shape(route.pattern).test(path.split('?')[0]));
    const links = [...seen.values()].flatMap(({ links: all }) => all).filter((link) => shape(route.pattern).test(link.split('?')[0]));
    const values = new Map([...fits, ...links].flatMap((path) => [...new URLSearchParams(path.split('?')[1] ?? '')]));
    const parameters = [...new Set([...names, ...values.keys()])].map((name) => ({ name, value: values.get(name) || '1', place: 'query' }));
    const paths = [...fits.filter((path) => seen.get(path).status === 200).map((path) => path.split('?')[0]),
        ...guessedPaths(route.pattern, [...seen.keys()])];
    return [...new Set(paths)].map((path) => target(route, role, path, parameters));
}

// The page that shows what a form did: its list and the thing itself.
function placesOf(path) {
    const parts = path.split('/').slice(0, 3);
    return [...new Set([`/${parts[1]}`, ...(/^\d+$/.test(parts[2] ?? '') ? [parts.join('/')] : [])])];
}

function postTargets(route, role, found, seen) {
    const known = found.forms.filter((form) => form.route?.pattern === route.pattern).map((form) =>
        target(route, role, form.action, formParameters(route, form), { page: form.page, hasForm: true, seenAt: placesOf(form.action) }));
    const guessed = guessedPaths(route.pattern, [...seen.keys()]).map((path) =>
        target(route, role, path, formParameters(route, withoutForm), { page: pageOf(path, seen), seenAt: placesOf(path) }));
    return [...known, ...guessed];
}

// A page from which a form that is not shown would be sent: the nearest that there is.
function pageOf(path, seen) {
    for (let at = path; at.length > 1; at = at.slice(0, at.lastIndexOf('/')))
        if (seen.get(at)?.status === 200)
            return at;
    return '/';
}

// Candidates by route and role: { route, role, candidates }, to be tried in order.
export async function candidates(clients, from) {
    const found = {};
    for (const role of roles)
        found[role] = await crawl(clients[role], { from: from[role], each: 4 });
    const all = new Map(roles.flatMap((role) => [...found[role].pages]));
    return allRoutes().flatMap((route) => roles.filter((role) => mayPass(route, role)).map((role) => ({
        route, role,
        candidates: route.method === 'GET' ? getTargets(route, role, new Map([...all, ...found[role].pages]))
            : postTargets(route, role, found[role], new Map([...all, ...found[role].pages])),
    })));
}

// The holes that are there on purpose.
export function canaryTargets() {
    const parameters = (place) => ['words', 'title'].map((name) => ({ name, value: 'canary', place, shown: true, atRest: 'canary' }));
    const routeOf = (method) => ({ handler: 'canary', method, pattern: '/canary', right: 0 });
    return ['GET', 'POST'].map((method) => ({ route: routeOf(method), role: 'content', candidates: [
        target(routeOf(method), 'content', '/canary', parameters(method === 'GET' ? 'query' : 'form'),
            { hasForm: method === 'POST', seenAt: method === 'POST' ? ['/canary'] : [] })] }));
}
