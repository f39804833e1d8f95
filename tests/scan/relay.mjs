// Stands between a scanner and the portal, on loopback: adds to each request what a browser
// of a signed-in person would send (session, Origin, a fresh form token, `once` and the row's
// version), so that the scanner's own parameters reach the page functions. Parts of the path
// and headers are offered to the scanner as parameters too (see targets.mjs).

import { randomBytes } from 'node:crypto';
import { createServer, request } from 'node:http';
import { formsOf } from '../support/html.mjs';

const slowest = 20_000;
const own = ['form_token', 'once'];

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

// A page that leads a scanner to the target and to where its effects can be seen.
function mapOf(target) {
    const inputs = target.parameters.map(({ name, value }) =>
        `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join('');
    const links = target.seenAt.map((path) => `<a href="${escape(path)}">there</a>`).join('');
    return `<!DOCTYPE html><title>Map</title><form method="${target.method}" action="${escape(target.path)}">` +
        `${inputs}<button>Send</button></form>${links}`;
}

// A field as it is sent: what the scanner left alone is as the page has it, or is not there.
function atRest(target, [name, value]) {
    const parameter = target.parameters.find((one) => one.name === name);
    const isLeftAlone = parameter?.place === 'form' && (target.hasForm || name === 'once') && parameter.value === value;
    return isLeftAlone ? [name, parameter.atRest] : [name, value];
}

function multipart(fields, files) {
    const boundary = randomBytes(12).toString('hex');
    const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"` +
        `${files.has(name) ? '; filename="scan.txt"\r\nContent-Type: text/plain' : ''}\r\n\r\n${value}\r\n`);
    return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}

export class Relay {
    // signIn(role) gives back the cookies of a new session; putBack() puts all rows back.
    constructor(instance, { signIn, putBack }) {
        Object.assign(this, { instance, signIn, putBack, isChanged: false, cookies: {}, forms: new Map(), faults: [], queue: Promise.resolve() });
        this.server = createServer((from, to) => {
            this.queue = this.queue.then(() => this.answer(from, to)).catch(() => to.destroy());
        });
    }

    async listen() {
        await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
        this.origin = `http://127.0.0.1:${this.server.address().port}`;
    }

    close() {
        this.server.closeAllConnections();
        this.server.close();
    }

    // From now on requests are for this target, as its role, with all rows as they were. Gives
    // back what counts them.
    async begin(target, tool) {
        if (this.isChanged)
            await this.restore();
        Object.assign(this, { target, tool, isSilent: false, counts: { requests: 0, statuses: {} } });
        this.forms.clear();
        return this.counts;
    }

    // Answers nothing more for this target.
    silence() {
        this.isSilent = true;
    }

    async answer(from, to) {
        const chunks = [];
        for await (const chunk of from)
            chunks.push(chunk);
        const sent = { method: from.method, url: from.url, headers: from.headers, body: Buffer.concat(chunks).toString() };
        const isMap = sent.url === '/map';
        if (isMap || this.isSilent) {
            to.writeHead(isMap ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(isMap ? mapOf(this.target) : '');
            return;
        }
        this.status = undefined;
        const page = await this.pass(sent).catch((error) => ({ status: 599, headers: {}, body: error.message }));
        this.count(sent, this.status ?? page.status);
        const { 'set-cookie': cookie, connection, 'transfer-encoding': encoding, ...headers } = page.headers;
        to.writeHead(page.status, headers).end(page.body);
    }

    count({ method, url, body }, status) {
        this.counts.requests++;
        this.counts.statuses[status] = (this.counts.statuses[status] ?? 0) + 1;
        if (status >= 500)
            this.faults.push({ target: this.target, tool: this.tool, kind: `answer ${status}`, parameter: '',
                detail: `${method} ${url} ${body}`.slice(0, 400) });
    }

    isTarget({ method, url }) {
        return method === this.target.method && url.split('?')[0] === this.target.path;
    }

    // Sends a request of the scanner on, and gives back { status, headers, body }.
    async pass(sent) {
        const out = this.isTarget(sent) ? this.placed(sent) : { ...sent, headers: {}, fields: fieldsOf(sent.body) };
        if (out.method !== 'POST')
            return this.signedIn(() => this.send(out));
        let page = await this.post(out);
        if (page.headers['retry-after']) {
            await this.renew();
            page = await this.post(out);
        }
        if (page.status !== 422 && !(page.status === 303 && this.target.isRepeatable))
            this.forms.delete(this.target.page);
        this.status = page.status;
        return this.followed(page);
    }

    // After a form wapiti gets the page that shows what it did, and so sees what came of its
    // words; sqlmap, which compares pages slowly, the answer as it is. A way out of the portal
    // is left for them to find.
    async followed(page) {
        const { location, ...headers } = page.headers;
        if (this.tool !== 'wapiti' || page.status !== 303 || !/^\/(?![/\\])/.test(location ?? ''))
            return page;
        const next = await this.send({ method: 'GET', url: location, headers: {} });
        return { ...next, headers: { ...headers, ...next.headers } };
    }

    // The scanner's parameters, each in its place.
    placed({ method, url, body }) {
        const given = method === 'GET' ? fieldsOf(url.split('?')[1] ?? '') : fieldsOf(body);
        const places = new Map(this.target.parameters.map((one) => [one.name, one]));
        const at = (place) => given.filter(([name]) => places.get(name)?.place === place);
        const segments = this.target.path.split('/');
        for (const [name, value] of at('path'))
            segments[places.get(name).segment] = encodeURIComponent(value);
        const headers = Object.fromEntries(at('header').map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '?')]));
        const fields = given.filter(([name]) => !['path', 'header'].includes(places.get(name)?.place));
        const query = method === 'GET' && fields.length > 0 ? `?${new URLSearchParams(fields)}` : '';
        return { method, url: segments.join('/') + query, headers, fields };
    }

    // A GET whose session is lost is done again with all rows, and so the session, put back.
    async signedIn(get) {
        const isLost = ({ status, headers }) => status === 303 && /^\/sign-in/.test(headers.location ?? '');
        const page = await get();
        if (this.target.role === 'anonymous' || !isLost(page))
            return page;
        await this.renew();
        return get();
    }

    async restore() {
        await this.putBack();
        this.isChanged = false;
    }

    async renew() {
        this.forms.clear();
        await this.restore();
        const page = await this.send({ method: 'GET', url: '/me', headers: {} });
        if (page.status === 303 && this.target.role !== 'anonymous')
            this.cookies[this.target.role] = await this.signIn(this.target.role);
    }

    // The hidden fields of the target's form, as its page shows them now. A page whose form
    // is gone (its work was done) is asked again with all rows put back.
    async hidden() {
        const { target } = this;
        if (!this.forms.has(target.page)) {
            let hidden = await this.hiddenNow();
            if (!hidden.isWhole) {
                await this.renew();
                hidden = await this.hiddenNow();
            }
            this.forms.set(target.page, hidden);
        }
        return this.forms.get(target.page);
    }

    async hiddenNow() {
        const { target } = this;
        const page = await this.signedIn(() => this.send({ method: 'GET', url: target.page, headers: {} }));
        const forms = formsOf(page.body).filter(({ method }) => method === 'post');
        const names = target.parameters.filter(({ shown }) => shown).map(({ name }) => name);
        const fits = ({ action, fields }) => action === target.path &&
            names.every((name) => fields.some(([one]) => one === name));
        const form = forms.find(fits);
        const values = new Map([...forms.flatMap(({ fields }) => fields), ...(form?.fields ?? [])]);
        return { values, isWhole: form !== undefined || !target.hasForm };
    }

    async post({ url, headers, fields }) {
        this.isChanged = true;
        const { values } = await this.hidden();
        const { target } = this;
        const all = fields.map((field) => atRest(target, field))
            .filter(([name, value]) => value !== undefined && (!own.includes(name) || target.tested(name)));
        for (const name of own)
            if (!all.some(([one]) => one === name))
                all.push([name, name === 'once' ? randomBytes(16).toString('base64url') : values.get(name) ?? '']);
        const version = all.find(([name, value]) => name === 'version' && value === target.valueOf('version'));
        if (version && values.has('version'))
            version[1] = values.get('version');
        const files = new Set(target.parameters.filter(({ place }) => place === 'file').map(({ name }) => name));
        const { type, body } = files.size > 0 ? multipart(all, files)
            : { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(all).toString() };
        return this.send({ method: 'POST', url, headers: { ...headers, 'Content-Type': type, Origin: this.instance.origin,
            'Sec-Fetch-Site': 'same-origin' }, body });
    }

    // One request to the portal as it stands: the address is not touched.
    send({ method, url, headers, body = '' }) {
        const cookies = this.cookies[this.target.role] ??= new Map();
        const options = {
            method, host: '127.0.0.1', port: this.instance.port, path: url, agent: false, timeout: slowest,
            headers: { ...headers, Host: `127.0.0.1:${this.instance.port}`, 'Content-Length': Buffer.byteLength(body),
                Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
        };
        return new Promise((resolve, reject) => {
            const sent = request(options, (response) => {
                const chunks = [];
                response.on('data', (chunk) => chunks.push(chunk));
                response.on('error', reject);
                response.on('end', () => {
                    this.keepVisit(cookies, response.headers['set-cookie'] ?? []);
                    resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
                });
            });
            sent.on('timeout', () => sent.destroy(new Error(`no answer in ${slowest / 1000} s`)));
            sent.on('error', reject);
            sent.end(body);
        });
    }

    // Before sign-in the form's token is bound to this cookie.
    keepVisit(cookies, lines) {
        for (const line of lines) {
            const [, name, value] = line.match(/^(\w+)=([^;]*)/) ?? [];
            if (name === 'visit')
                cookies.set(name, value);
        }
    }
}

function fieldsOf(text) {
    return [...new URLSearchParams(text)];
}
