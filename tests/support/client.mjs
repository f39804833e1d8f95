// A browser without a window: cookies, forms, redirects. Over node:http, since fetch will
// not send a Host or Origin of one's choice.
//
//   const client = new Client(instance.origin);
//   const page = await client.get('/sign-in');
//   await client.submit(page.form('/sign-in'), { name: 'dana.okafor', password });

import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { formsOf, linksOf, textOf } from './html.mjs';

export class Page {
    constructor(path, response, body) {
        this.path = path;
        this.status = response.statusCode;
        this.headers = response.headers;
        this.rawHeaders = response.rawHeaders;
        this.bytes = body;
        this.body = body.toString('utf8');
        this.redirects = [];
    }

    get text() {
        return textOf(this.body);
    }

    get title() {
        return textOf(this.body.match(/<title>(.*?)<\/title>/s)?.[1] ?? '');
    }

    get links() {
        return linksOf(this.body);
    }

    get forms() {
        return formsOf(this.body);
    }

    // The form with that action, a text or a regular expression; it must be there.
    form(action) {
        const fits = (form) => (action instanceof RegExp ? action.test(form.action) : form.action === action);
        const form = this.forms.find(fits);
        if (!form)
            throw new Error(`${this.path} (${this.status}) has no form for ${action}, but for ` +
                `${this.forms.map((other) => other.action).join(', ') || 'nothing'}: ${this.text.slice(0, 300)}`);
        return form;
    }
}

function urlencoded(fields) {
    return Buffer.from(new URLSearchParams(fields).toString());
}

function multipart(fields, boundary) {
    const parts = fields.map(([name, value]) => {
        const file = typeof value === 'object';
        const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
            (file ? `; filename="${value.filename}"\r\nContent-Type: ${value.type ?? 'text/plain'}` : '');
        return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(file ? value.content : value),
            Buffer.from('\r\n')]);
    });
    return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

// The form's own fields with those of `values` put in their place: a list stands for a
// repeated field, null takes a field out, { filename, content, type } is a file.
function filledIn(fields, values) {
    const kept = fields.filter(([name]) => !(name in values));
    const added = Object.entries(values).flatMap(([name, value]) =>
        [value].flat().filter((one) => one !== null).map((one) => [name, typeof one === 'object' ? one : String(one)]));
    return [...kept, ...added];
}

export class Client {
    // address: of this machine, such as 127.0.0.2, to come from.
    constructor(origin, { address } = {}) {
        this.origin = origin;
        this.address = address;
        this.cookies = new Map();
    }

    // One request and its answer, no redirect followed.
    send(method, path, { headers = {}, body } = {}) {
        const url = new URL(path, this.origin);
        const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
        const all = {
            ...(cookie ? { Cookie: cookie } : {}),
            ...(body ? { 'Content-Length': body.length } : {}),
            ...headers,
        };
        const options = {
            method,
            agent: false,
            localAddress: this.address,
            headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)),
        };
        return new Promise((resolve, reject) => {
            const sent = request(url, options, (response) => {
                const chunks = [];
                response.on('data', (chunk) => chunks.push(chunk));
                response.on('error', reject);
                response.on('end', () => {
                    this.keepCookies(response.headers['set-cookie'] ?? []);
                    resolve(new Page(path, response, Buffer.concat(chunks)));
                });
            });
            sent.on('error', reject);
            sent.end(body);
        });
    }

    keepCookies(lines) {
        for (const line of lines) {
            const [pair, ...rules] = line.split(/;\s*/);
            const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
            if (rules.some((rule) => /^max-age=0$/i.test(rule)))
                this.cookies.delete(name);
            else
                this.cookies.set(name, value);
        }
    }

    async followed(page, follow) {
        const redirects = [];
        while (follow && [301, 302, 303, 307, 308].includes(page.status)) {
            if (redirects.length === 10)
                throw new Error(`${page.path} redirects without end: ${redirects.join(' ')}`);
            redirects.push(page.headers.location);
            page = await this.send('GET', new URL(page.headers.location, new URL(page.path, this.origin)).href
                .slice(this.origin.length));
        }
        page.redirects = redirects;
        return page;
    }

    // { follow: false } gives back the redirect itself; headers are added, one that is null is
    // left out.
    async get(path, { follow = true, headers } = {}) {
        return this.followed(await this.send('GET', path, { headers }), follow);
    }

    // Posts fields, a list of [name, value] or an object, as a form of our own pages would.
    async post(path, fields, { follow = true, headers, enctype } = {}) {
        const list = Array.isArray(fields) ? fields : Object.entries(fields);
        const boundary = randomBytes(12).toString('hex');
        const parts = enctype === 'multipart/form-data';
        const type = parts ? `${enctype}; boundary=${boundary}` : 'application/x-www-form-urlencoded';
        const body = parts ? multipart(list, boundary) : urlencoded(list);
        const page = await this.send('POST', path, {
            headers: { Origin: this.origin, 'Content-Type': type, ...headers },
            body,
        });
        return this.followed(page, follow);
    }

    // Fills in a form of a page and sends it.
    async submit(form, values = {}, options = {}) {
        const fields = filledIn(form.fields, values);
        if (form.method === 'get')
            return this.get(`${form.action}?${new URLSearchParams(fields)}`, options);
        return this.post(form.action, fields, { enctype: form.enctype, ...options });
    }
}
