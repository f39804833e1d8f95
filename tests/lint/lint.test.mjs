// The lint finds what it is there to find, and lets pass what is right.

import assert from 'node:assert/strict';
import test from 'node:test';
import { cProblems, migrationProblems, styleProblems, templateProblems } from './rules.mjs';

const badTemplates = [
    '<?cs uvar:Brief.Title ?>',
    '<?cs call:drawn(Brief.Title) ?>',
    '<?cs lvar:Brief.Title ?>',
    '<?cs evar:Brief.Title ?>',
    '<?cs linclude:Name ?>',
    '<?cs include:"layout/top.cs" ?>',
    '<?cs include!Name ?>',
    '<?cs alt:Brief.Title ?>x<?cs /alt ?>',
    '<?cs name:Brief ?>',
    '<?cs escape:"none" ?><?cs /escape ?>',
    '<?cs var:html_escape(X) + Y ?>',
    '<?cs var:url_escape(X) + Y ?>',
    '<?cs set:Brief.Title = "x" ?>',
    '<?cs def:row(r) ?><?cs set:r = Missing ?><?cs /def ?>',
    '<?cs each:b = Briefs ?><?cs set:b = "x" ?><?cs /each ?>',
    '<?cs def:node(n) ?><?cs call:node(n) ?><?cs /def ?>',
    '<a href=<?cs var:Href ?>>x</a>',
    "<a href='<?cs var:Href ?>'>x</a>",
    '<p style="color: red">x</p>',
    '<p class="a" onclick="x()">x</p>',
    '<script>var x = "<?cs var:X ?>";</script>',
    '<style>p { color: red }</style>',
];

const goodTemplates = [
    '<?cs # uvar:X in a comment ?>',
    '<?cs call:drawn(Part.Goals) ?>',
    '<?cs include!"layout/top.cs" ?>',
    '<p class="a<?cs if:X ?> b<?cs /if ?>"><?cs var:X ?></p>',
    '<input <?cs if:X ?>checked<?cs /if ?> value="<?cs var:Y ?>">',
    '<a href="/search?q=<?cs var:url_escape(Q) ?>">x</a>',
    '<?cs set:seen = "1" ?><?cs each:b = Briefs ?><?cs var:b.Title ?><?cs /each ?><?cs set:b = "1" ?>',
    '<p>style= and onclick= are only words here</p>'.replace(/ (style|onclick)=/g, ' the $1'),
    '<script src="/static/<?cs var:Site.Assets ?>/js/app.js" type="module"></script>',
];

test('C1: each bad template is found', () => {
    for (const text of badTemplates)
        assert.notDeepEqual(templateProblems('templates/briefs/x.cs', text), [], text);
});

test('C1: good templates pass', () => {
    for (const text of goodTemplates)
        assert.deepEqual(templateProblems('templates/briefs/x.cs', text), [], text);
    assert.deepEqual(templateProblems('templates/macros/stored_html.cs', '<?cs uvar:html ?>'), []);
});

test('C1: the line of a problem is right', () => {
    assert.equal(templateProblems('x.cs', '<p>\n\n<?cs lvar:X ?>')[0].line, 3);
});

test('D1: SQL outside the stores is found', () => {
    const code = 'static const char *q = "SELECT id FROM briefs";\n';
    assert.equal(cProblems('cgi-bin/briefs/brief_pages.c', code).length, 1);
    assert.deepEqual(cProblems('cgi-bin/briefs/brief_store.c', code), []);
});

test('D1: SQL put together from texts is found', () => {
    const code = 'arena_printf(arena, "SELECT id FROM briefs WHERE id = %s", id);\n';
    assert.equal(cProblems('cgi-bin/briefs/brief_store.c', code).length, 1);
});

test('C3: unsafe functions, and a second writer of answers, are found', () => {
    for (const code of ['strcpy(a, b);', 'FCGX_FPrintF(out, "x");', 'cgi_init(&cgi, NULL);', 'FCGX_PutStr(a, 1, out);'])
        assert.equal(cProblems('cgi-bin/lib/x.c', code).length, 1, code);
    assert.deepEqual(cProblems('cgi-bin/lib/x.c', 'cgi_register_strfuncs(cs);'), []);
    assert.deepEqual(cProblems('cgi-bin/lib/worker.c', 'FCGX_PutStr(a, 1, out);'), []);
});

test('R5: migrations are one statement that can be repeated', () => {
    const good = '-- people\nCREATE TABLE IF NOT EXISTS people (id INT) DEFAULT CHARSET=utf8mb4;\n';
    assert.deepEqual(migrationProblems('001_people.sql', good), []);
    assert.equal(migrationProblems('001.sql', good.replace('IF NOT EXISTS ', '')).length, 1);
    assert.equal(migrationProblems('001.sql', good + good).length, 1);
    assert.equal(migrationProblems('001.sql', "INSERT INTO channels VALUES (1, 'x');").length, 1);
});

test('R5: migrations leave all that the code before them uses', () => {
    for (const code of ['DROP COLUMN IF EXISTS a', 'DROP TABLE IF EXISTS a', 'RENAME COLUMN IF EXISTS a TO b', 'MODIFY COLUMN IF EXISTS a INT',
        'CHANGE COLUMN IF EXISTS a b INT', 'ADD COLUMN IF NOT EXISTS a INT NOT NULL', 'ADD COLUMN IF NOT EXISTS a DECIMAL(20, 4) NOT NULL'])
        assert.equal(migrationProblems('1.sql', `ALTER TABLE people ${code};`).length, 1, code);
    for (const code of ['ADD COLUMN IF NOT EXISTS a INT NOT NULL DEFAULT 0', 'ADD COLUMN IF NOT EXISTS a INT NULL', 'ADD INDEX IF NOT EXISTS by_a (a)'])
        assert.deepEqual(migrationProblems('1.sql', `ALTER TABLE people ${code};`), [], code);
});

test('finds a raw colour outside the tokens', () => {
    const bad = ['#fff', '#1a1e27', 'RGB(0 0 0)', '0 1px 2px rgb(0 0 0 / .1)', 'rgba(0, 0, 0, .5)', 'hsl(20 50% 50%)', 'oklch(46% .16 var(--hue))'];
    for (const value of bad) {
        assert.equal(styleProblems('www/css/parts.css', `.a { color: ${value} }`).length, 1, value);
        assert.deepEqual(styleProblems('www/css/tokens.css', `:root { --a: ${value}; }`), [], value);
    }
    const good = ['#fade { color: var(--ink); }', '.a:hover { border-color: CanvasText; }', '.a { background: url("icons.svg#mark"); }', '/* once #fff; */ .a { color: inherit }',
        '.a { background: color-mix(in oklab, var(--tint), var(--surface)); }'];
    for (const text of good)
        assert.deepEqual(styleProblems('www/css/parts.css', text), [], text);
    assert.equal(styleProblems('www/css/parts.css', '.a { margin: 0;\n  color: #000; }')[0].line, 2);
});
