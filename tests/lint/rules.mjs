// The house rules that a compiler does not check. Each function takes a file's name and
// text and gives back a list of { line, words }.

function lineOf(text, index) {
    return text.slice(0, index).split('\n').length;
}

// ---- templates (what ClearSilver's escaping does not cover)

const words = ['var', 'if', 'elif', 'else', 'each', 'loop', 'with', 'def', 'call', 'set', 'include!',
    'uvar', '/if', '/each', '/loop', '/with', '/def'];
const escapers = /\b(html_escape|js_escape|null_escape|text_html|html_strip|url_validate|css_url_validate)\b/;

function commandProblem(file, word, argument, scopes) {
    if (!words.includes(word))
        return `<?cs ${word} is not among the allowed words`;
    if (word === 'uvar' && !file.endsWith('macros/stored_html.cs'))
        return 'uvar prints without escaping: only macros/stored_html.cs may';
    if (word === 'include!' && !/^"[\w/]+\.cs"$/.test(argument))
        return 'include! takes the name of a template in double quotes';
    if (escapers.test(argument))
        return 'an escape function switches escaping off for the whole expression';
    if (/\burl_escape\b/.test(argument) && !/^url_escape\([\w.]+\)$/.test(argument))
        return 'url_escape must be the whole expression, or the rest is printed raw';
    if (word === 'set') {
        const name = argument.split('=')[0].trim();
        const isSample = file.endsWith('account/styleguide.cs') && /^S\.[\w.]+ = (?:"[^"]*"|\d+)$/.test(argument);
        if (!/^\w+$/.test(name) && !isSample)
            return `set takes a plain name: ${name} would write into the data`;
        if (scopes.some((scope) => scope.names.includes(name)))
            return `set on ${name}, an argument or loop variable, damages the parsed template`;
    }
    if (word === 'call' && /^drawn\(/.test(argument) && !/^drawn\(Part\.\w+\)$/.test(argument))
        return 'drawn prints without escaping: only what lib/part.h drew, Part.<name>';
    if (word === 'call' && scopes.some((scope) => scope.macro === argument.split('(')[0].trim()))
        return 'a macro that calls itself overflows the stack';
    return null;
}

// Follows macros and loops, whose names must not be set.
function follow(scopes, word, argument) {
    if (word === 'def') {
        const [, macro, names] = argument.match(/^\s*(\w+)\s*\((.*)\)/s) ?? [null, '', ''];
        scopes.push({ macro, names: names.split(',').map((name) => name.trim()) });
    } else if (['each', 'loop', 'with'].includes(word)) {
        scopes.push({ names: [argument.split('=')[0].trim()] });
    } else if (['/def', '/each', '/loop', '/with'].includes(word)) {
        scopes.pop();
    }
}

// Where each <?cs stands in the HTML: in text, in a tag, or in a double-quoted value.
function placeAfter(place, html) {
    for (const character of html) {
        if (place === 'text' && character === '<')
            place = 'tag';
        else if (place === 'tag' && character === '>')
            place = 'text';
        else if (place === 'tag' && character === '"')
            place = 'value';
        else if (place === 'value' && character === '"')
            place = 'tag';
    }
    return place;
}

function htmlProblem(html) {
    if (/<(script|style)\b(?![^>]*\bsrc=)/.test(html))
        return 'a script or style element: the policy allows files alone';
    if (/[\s"](style|on[a-z]+)=/.test(html))
        return 'style= and on...= are blocked by the policy';
    return null;
}

export function templateProblems(file, text) {
    const problems = [];
    const scopes = [];
    let place = 'text';
    let end = 0;
    const report = (index, words) => words && problems.push({ line: lineOf(text, index), words });
    const html = text.replace(/<\?cs.*?\?>/gs, (tag) => ' '.repeat(tag.length));
    for (const { index } of html.matchAll(/<(?=script|style)|[\s"](?=style=|on[a-z]+=)/g))
        report(index, htmlProblem(html.slice(index, index + 200)));
    for (const match of text.matchAll(/<\?cs\s*(#|\/?\w+!?)\s*:?(.*?)\s*\?>/gs)) {
        const [tag, word, argument] = match;
        place = placeAfter(place, text.slice(end, match.index));
        end = match.index + tag.length;
        if (word === '#')
            continue;
        report(match.index, commandProblem(file, word, argument.trim(), scopes));
        if (word === 'var' && place === 'tag')
            report(match.index, 'var inside a tag must stand in a double-quoted value');
        follow(scopes, word, argument);
    }
    return problems;
}

// ---- C

const sqlWords = /"[^"\n]*\b(SELECT\b.*\bFROM|INSERT INTO|INSERT IGNORE|UPDATE \w+ SET|DELETE FROM|REPLACE INTO)\b/g;
const printed = /\b(\w*printf|buf_puts|buf_add|strcat)\s*\([^;]*?"[^"\n]*\b(SELECT|INSERT|UPDATE|DELETE|WHERE|ORDER BY)\b/g;
const refused = [
    [/\bfcgi_stdio\.h\b/g, 'fcgi_stdio.h replaces stdio: use fcgiapp.h'],
    [/\bFCGX_FPrintF\b/g, 'FCGX_FPrintF truncates: format with snprintf'],
    [/\bcgi_(init|parse|display|output|cookie|redirect|url_escape_more)\w*\s*\(/g,
        "ClearSilver's CGI kit is not used but for cgi_register_strfuncs"],
    [/\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|system|popen|tmpnam|mktemp)\s*\(/g,
        'an unsafe function of the C library'],
    [/\bmysql_(real_)?query\s*\([^;]*%/g, 'prepared statements only'],
];

export function cProblems(file, text) {
    const problems = [];
    const report = (index, words) => problems.push({ line: lineOf(text, index), words });
    if (!/_store\.[ch]$/.test(file))
        for (const { index } of text.matchAll(sqlWords))
            report(index, 'SQL belongs in the _store files');
    for (const { index } of text.matchAll(printed))
        report(index, 'SQL is never put together from texts: prepare it with ? for values');
    if (!/lib\/(worker|fcgi_reply)\.[ch]$/.test(file))
        for (const { index } of text.matchAll(/\bFCGX_(?!FPrintF)\w+|\bfcgi_reply\s*\(/g))
            report(index, 'answers go out through lib/worker.c alone');
    for (const [pattern, words] of refused)
        for (const { index } of text.matchAll(pattern))
            report(index, words);
    return problems;
}

// ---- SQL

// A migration is one statement that can be repeated: DDL commits by itself. The code before it
// runs on the schema after it, so it only adds.
export function migrationProblems(file, text) {
    const problems = [];
    const code = text.replace(/--.*$/gm, '').trim();
    const statements = code.split(/;\s*(?:\n|$)/).filter((statement) => statement.trim() !== '');
    if (statements.length !== 1)
        problems.push({ line: 1, words: `${statements.length} statements: a migration is one` });
    if (/\b(CREATE|ALTER|DROP)\b/.test(code) && !/\bIF (NOT )?EXISTS\b|\bOR REPLACE\b/.test(code))
        problems.push({ line: 1, words: 'cannot be repeated: IF NOT EXISTS or IF EXISTS is missing' });
    if (/^\s*INSERT INTO/.test(code) && !/\bON DUPLICATE KEY\b/.test(code))
        problems.push({ line: 1, words: 'cannot be repeated: INSERT IGNORE or ON DUPLICATE KEY' });
    if (/\b(DROP|RENAME|CHANGE|MODIFY(?!.*\b(MEDIUMTEXT|LONGTEXT|BIGINT)\b))\b/.test(code)) // the widest cannot be too narrow
        problems.push({ line: 1, words: 'takes away or changes what the code before it uses' });
    for (const [column] of code.matchAll(/\bADD COLUMN\b(?:[^,;(]|\([^)]*\))*/g))
        if (/\bNOT NULL\b/.test(column) && !/\b(DEFAULT|AUTO_INCREMENT|GENERATED|AS)\b/.test(column))
            problems.push({ line: 1, words: 'a new column that the code before it does not fill' });
    if (/CREATE TABLE/.test(code) && !/utf8mb4/.test(code))
        problems.push({ line: 1, words: 'tables are utf8mb4' });
    return problems;
}

// ---- CSS

const rawColour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;

// A colour has its name and its values for both themes in tokens.css, and nowhere else.
export function styleProblems(file, text) {
    if (file.endsWith('css/tokens.css'))
        return [];
    const code = text.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
    return [...code.matchAll(/:[^:;{}]*(?=[;}])/g)].filter(([value]) => rawColour.test(value))
        .map(({ 0: value, index }) => ({ line: lineOf(code, index), words: `a raw colour${value.trim().slice(0, 60)}: colours are tokens of tokens.css` }));
}
