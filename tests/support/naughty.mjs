// Values that people and attackers type, by the kind of field (lib/form.h).

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choicesOf } from './html.mjs';
import { root } from './instance.mjs';

export const kinds = {
    line: 0, text: 1, email: 2, url: 3, password: 4, date: 5, moment: 6, decimal: 7, integer: 8,
    id: 9, choice: 10, flag: 11, file: 12,
};
export const required = 1;
export const repeated = 2;

let serial = 0;

// What somebody who makes no mistake puts into a field of a form.
export function ordinary(form, { name, kind }) {
    const day = new Date(Date.now() + 86_400_000 * 5).toISOString().slice(0, 10);
    if ([kinds.id, kinds.choice, kinds.flag].includes(kind))
        return choicesOf(form, name)[0];
    return { [kinds.email]: `ordinary${++serial}@example.org`, [kinds.date]: day, [kinds.moment]: `${day}T10:00`,
        [kinds.decimal]: '5', [kinds.integer]: '10', [kinds.line]: `Ordinary ${++serial}`, [kinds.text]: `Ordinary ${++serial}`,
        [kinds.url]: 'https://example.org/' }[kind];
}

// What a field of that kind must refuse.
export const refused = {
    [kinds.line]: ['bell\u0007', 'one\ntwo', 'delete\u007f'],
    [kinds.email]: ['@', 'a@b', 'a b@example.org', 'a@example.org\r\nBcc: b@example.org', '<a@example.org>', 'a@exa_mple.org'],
    [kinds.url]: ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'https://', 'https://a b', 'https://x"onload="y',
        'https://example.org/\u0001', 'JAVASCRIPT:alert(1)//https://'],
    [kinds.date]: ['2026-02-30', '0000-00-00', '2026-13-01', '2026-00-10', '31.12.2026', '2026-1-1', '２０２６-01-01', '10000-01-01', 'tomorrow'],
    [kinds.moment]: ['2026-02-30T10:00', '2026-01-01T24:00', '2026-01-01', '2026-01-01T10:00:00Z', 'now'],
    [kinds.decimal]: ['1e9', 'NaN', 'Infinity', '0x10', '1,5', '--1', '99999999999999999999', '1.00001', '٣', '.5', '5.', '=1+1'],
    [kinds.integer]: ['1e3', 'NaN', '1.5', '99999999999999999999', '٣', '0x10', 'many'],
    [kinds.id]: ['0', '-1', '9223372036854775808', '999999999999999999', 'abc', '1 OR 1=1', '٣', "1'"],
    [kinds.choice]: ['nothing', "'", '<b>', '=1+1', '0'],
};

// What may be taken or refused, as the field likes.
export const odd = {
    [kinds.url]: ['https://example.org/%00', 'https://пример.рф/🦊', 'https://user:word@example.org', 'http://[::1]/'],
    [kinds.email]: ["o'neil+%_@example.org", `${'a'.repeat(250)}@example.org`],
    [kinds.password]: ['', ' '.repeat(20), '🦊'.repeat(128), '🦊'.repeat(129), "' OR 1=1 -- "],
    [kinds.date]: ['9999-12-31', '1000-01-01', '2028-02-29'],
    [kinds.moment]: ['9999-12-31T23:59', '1000-01-01T00:00'],
    [kinds.decimal]: ['-0', '9999999999999999.9999', '-9999999999999999.9999', '0.0001', '00000000000000001'],
    [kinds.integer]: ['-1', '0', '-0', '2147483648', '4294967296', '999999999999999999', '-999999999999999999'],
    [kinds.flag]: ['0', 'on', '<b>', '🦊'],
};

// Texts without control characters, all fit to be kept exactly.
export const texts = [
    '=1+1', '@SUM(A1)', '<b onmouseover=alert(1)>bold</b>', '</textarea><script>alert(1)</script>', '</title><img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>', "' OR '1'='1' -- ", "Robert'); DROP TABLE people;--", '%', '_', '100 %_\\', '\\', '\\\\n', '%s%n%d',
    '<?cs var:Person.Name ?>', '<?cs include:"/etc/passwd" ?>', '${7*7}{{7*7}}', '&amp;&lt;&#39;&nbsp;', '&', ']]>', '<!--', '-->',
    '🦊👩‍👩‍👧‍👦🏳️‍🌈', 'שלום עולם', 'مرحبا بالعالم', '\u202eevil\u202c', 'zero\u200bwidth\u200d\ufeff', 'é vs é', '\u0300\u0301', 'Ω≈ç√∫˜µ≤≥÷',
    '田中さんにあげて下さい', '\u2028\u2029', '\u{10ffff}\u{1f98a}', '\ufffe\uffff', 'NULL', 'undefined', 'true', '-', '.', '/../../etc/passwd',
    'javascript:alert(1)', '[x](javascript:alert(1))', '# heading\u00a0', 'a b   c', '﷽'.repeat(8), '𒐫'.repeat(8),
];

// Every nth line of the corpora of hostile texts, at most that many of each; none where they
// are not at hand.
export function corpus(most) {
    const folder = join(root, '../shared/data/hostile');
    if (!existsSync(folder))
        return [];
    const strings = JSON.parse(readFileSync(join(folder, 'naughty-strings.json'), 'utf8'));
    const payloads = readFileSync(join(folder, 'xss-payloads.txt'), 'utf8').split('\n');
    return [strings, payloads].flatMap((list) => {
        const stride = Math.max(1, Math.floor(list.length / most));
        return list.filter((text, index) => index % stride === 0 && text !== '').slice(0, most);
    });
}
