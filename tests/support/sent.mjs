// What every answer must be like, whoever made it: its headers (safety C2) and, where it is
// a page, its markup.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { HtmlValidate } = require('html-validate');

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const always = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const immutable = 'public, max-age=31536000, immutable';
const mayStand = ['server', 'date', 'connection', 'content-type', 'content-length', 'transfer-encoding',
    'content-encoding', 'vary', 'etag', 'last-modified', 'accept-ranges', 'location', 'allow', 'retry-after',
    'set-cookie', 'content-disposition'];

// The headers of every answer with their values, none twice and no other beside them.
export function assertHeaders(page, { kept = false, https = false } = {}) {
    const wanted = {
        ...always,
        'cache-control': kept ? immutable : 'no-store',
        ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    };
    const what = `${page.path} (${page.status})`;
    const names = page.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    const single = names.filter((name) => name !== 'set-cookie');
    assert.deepEqual(single.filter((name, index) => single.indexOf(name) !== index), [], `twice at ${what}`);
    for (const [name, value] of Object.entries(wanted))
        assert.equal(page.headers[name], value, `${name} of ${what}`);
    assert.deepEqual(names.filter((name) => !(name in wanted) && !mayStand.includes(name)), [], `beside them at ${what}`);
    assert.equal(page.headers.server, 'nginx', `server of ${what}`);
}

// The tags of a page as [name, { attribute: value }], no matter what stands in values.
function tagsOf(html) {
    const tags = html.replace(/<!--.*?-->/gs, '').matchAll(/<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi);
    return [...tags].map(([, name, text]) => {
        const pairs = text.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
        return [name.toLowerCase(), Object.fromEntries([...pairs]
            .map(([, key, double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? '']))];
    });
}

const isOwn = (address) => /^(#|\/(?![/\\])|$)/.test(address) || /^[\w?][^:]*$/.test(address);

// Nothing inline that the policy would block, and nothing fetched from or sent to elsewhere.
function assertOwnParts(page) {
    for (const [name, attributes] of tagsOf(page.body)) {
        const what = `<${name} ${JSON.stringify(attributes)}> at ${page.path}`;
        assert.notEqual(name, 'style', what);
        assert.notEqual(name, 'base', what);
        assert.ok(name !== 'script' || attributes.src, `inline ${what}`);
        for (const [key, value] of Object.entries(attributes)) {
            assert.ok(key !== 'style' && key !== 'srcdoc' && !/^on/.test(key) && !/^hx-on/.test(key), what);
            if (['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'xlink:href'].includes(key) ||
                (key === 'href' && name !== 'a'))
                assert.ok(isOwn(value), what);
            if (key === 'href' && name === 'a')
                assert.ok(isOwn(value) || /^(https?|mailto):/.test(value), what);
        }
    }
}

const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
        'form-dup-name': 'off', // a field may be repeated
        'long-title': 'off', // titles are what people wrote
        'void-style': 'off',
        'wcag/h63': 'off', // tables in Markdown have one row of heads
    },
});

// What html-validate finds in the page as it was sent, as lines.
export async function faultsOf(page) {
    const report = await validator.validateString(page.body);
    return report.results.flatMap(({ messages }) => messages)
        .filter(({ ruleId, selector }) => ruleId !== 'prefer-native-element' || !/ md-[\w-]+$/.test(selector))
        .map(({ ruleId, message, line, column }) => `${page.path}:${line}:${column} ${ruleId}: ${message}`);
}

export async function assertPage(page) {
    assertHeaders(page);
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8', page.path);
    assertOwnParts(page);
    assert.deepEqual(await faultsOf(page), []);
}

const fileTypes = { md: 'text/markdown; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' };

// A page, a text to read, or a file to take away.
export async function assertAnswer(page) {
    const file = page.headers['content-disposition'];
    const isText = page.path.endsWith('.txt');
    if (file === undefined && !isText)
        return assertPage(page);
    assertHeaders(page);
    const [, ending] = isText ? [] : file.match(/^attachment; filename="[\w.-]+\.(csv|json|md)"$/);
    assert.equal(page.headers['content-type'], isText ? 'text/plain; charset=utf-8' : fileTypes[ending], page.path);
}
