#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "../support/active_html.h"
#include "../support/proof.h"
#include "lib/front_matter.h"
#include "lib/markdown.h"
#include "lib/slowness.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(64 << 20);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static const char *rendered(const char *text)
{
    static const char *html;
    html = NULL;
    assert_int_equal(markdown_render(arena, text, strlen(text), &html), STATUS_OK);
    return html;
}

static void assert_safe(const char *html)
{
    const char *found = active_html(html);
    if (found != NULL)
        fail_msg("active: %s in %s", found, html);
}

/* Text, and what its HTML holds without its line ends. */
static void assert_pairs(const char *const (*pairs)[2], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *html = arena_strdup(arena, rendered(pairs[i][0]));
        size_t length = 0;
        for (const char *at = html; *at != '\0'; at++)
            if (*at != '\n')
                html[length++] = *at;
        html[length] = '\0';
        assert_string_equal(html, pairs[i][1]);
        assert_safe(html);
    }
}

#define TABLE                                                                                      \
    "<div class=\"table-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>"

#define ASSERT_PAIRS(pairs) assert_pairs(pairs, sizeof(pairs) / sizeof *(pairs))

static void what_people_write(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"", ""},
        {"Plain \"quotes\" -- (c) 1^2", "<p>Plain &quot;quotes&quot; -- (c) 1^2</p>"},
        {"# One\n## Two\n", "<h2>One</h2><h3>Two</h3>"},
        {"*a* **b** ~~c~~ `d<e`",
         "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code></p>"},
        {"- a\n- b\n\n1. c\n2. d\n", "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>"},
        {"- [ ] a\n- [x] b\n", "<ul><li>\u2610 a</li><li>\u2611 b</li></ul>"},
        {"> a\n", "<blockquote><p>a</p></blockquote>"},
        {"```c\nif (a < b && c)\n```\n",
         "<pre tabindex=\"0\"><code>if (a &lt; b &amp;&amp; c)</code></pre>"},
        {"|a|b|\n|-|-:|\n|1|2|\n",
         TABLE "<thead><tr><th>a</th><th class=\"align-right\">b</th></tr></thead><tbody><tr>"
               "<td>1</td><td class=\"align-right\">2</td></tr></tbody></table></div>"},
        {"[a](http://x.y \"t\") [b](/c) [d](mailto:e@f.g)",
         "<p><a href=\"http://x.y\" rel=\"noopener nofollow ugc\" title=\"t\">a</a> "
         "<a href=\"/c\">b</a> <a href=\"mailto:e@f.g\">d</a></p>"},
        {"http://x.y/a_b_c", "<p><a href=\"http://x.y/a_b_c\" rel=\"noopener nofollow ugc\">"
                             "http://x.y/a_b_c</a></p>"},
        {"[a](/b c)", "<p><a href=\"/b%20c\">a</a></p>"},
        {"![words](http://x.y/z.png)", "<p><span class=\"image-text\">words</span></p>"},
        {"% no title\n% no author\n% no date\n", "<p>% no title% no author% no date</p>"},
        {"> %none%\n> a", "<blockquote><p>%none%a</p></blockquote>"},
        {"~~~ \"><script>x</script>\na\n~~~", "<pre tabindex=\"0\"><code>a</code></pre>"},
        {"A. Smith wrote", "<p>A. Smith wrote</p>"},
        {"if a < b, x<y and <3", "<p>if a &lt; b, x&lt;y and &lt;3</p>"},
        {"Dear <Your name>,", "<p>Dear &lt;Your name&gt;,</p>"},
        {"a <b>b</b> <u>c", "<p>a <b>b</b> <u>c</u></p>"},
        {"a\r\nb\rc\003d", "<p>abcd</p>"},
        {"---\ntitle: T\n---\ntext", "<p>text</p>"},
        {"---\n\ntext", "<hr><p>text</p>"},
        {"caf\u00E9 \U0001F600", "<p>caf\u00E9 \U0001F600</p>"},
    };
    ASSERT_PAIRS(pairs);
}

static void tags_of_site_generators(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"a {{< tmp \"x\" >}}b {% include x %}c {{% y %}}d {{ site.url }}e", "<p>a b c d e</p>"},
        {"[a]({{< ref \"b.md\" >}}) <a href=\"{{< ref \"c\" >}}\">d</a>", "<p>a d</p>"},
        {"[a](http://x.y){:target=\"_blank\"} b\n{: .class}",
         "<p><a href=\"http://x.y\" rel=\"noopener nofollow ugc\">a</a> b</p>"},
        {"# Head {#id}\n", "<h2>Head</h2>"},
        {"{{< note >}}**a**{{< /note >}}", "<p><strong>a</strong></p>"},
        {"[{{< img src=\"x\" alt=\"A [b] <c>\" caption=\"\" >}}](http://x.y)",
         "<p><a href=\"http://x.y\" rel=\"noopener nofollow ugc\">"
         "<span class=\"image-text\">A [b] &lt;c&gt;</span></a></p>"},
        {"{{< youtube id=\"x\" title=\"A film\" >}}",
         "<p><span class=\"image-text\">A film</span></p>"},
        {"`{{< a >}}` and {{name}} and {b} and {:) and {{< open",
         "<p><code>{{&lt; a &gt;}}</code> and {{name}} and {b} and {:) and {{&lt; open</p>"},
        {"```\n{% a %}\n```\n{% b %}", "<pre tabindex=\"0\"><code>{% a %}</code></pre>"},
        {"~~~~\n{% a %}\n~~~\n{% b %}\n~~~~\n",
         "<pre tabindex=\"0\"><code>{% a %}~~~{% b %}</code></pre>"},
    };
    ASSERT_PAIRS(pairs);
}

static void links_within_a_text(void **state)
{
    (void)state;
    const char *html = rendered("[a](#the-plan) [b](#no-such) x[^1]\n\n# The *plan*!\n\n[^1]: y\n");
    assert_safe(html);
    const char *link = strstr(html, "<a href=\"#t");
    assert_non_null(link);
    const char *heading = arena_printf(arena, "<h2 id=\"%.18s\">", link + strlen("<a href=\"#"));
    assert_non_null(strstr(heading, "-the-plan\""));
    assert_non_null(strstr(html, heading));
    assert_null(strstr(html, "no-such"));
    assert_non_null(strstr(html, "-fn:1\">"));
}

static void refused_input(void **state)
{
    (void)state;
    const char *html = NULL;
    char *large = arena_alloc(arena, MARKDOWN_MOST + 2);
    for (size_t i = 0; i <= MARKDOWN_MOST; i++)
        large[i] = "word "[i % 5];
    assert_int_equal(markdown_render(arena, large, MARKDOWN_MOST + 1, &html), STATUS_TOO_LARGE);
    enum status status = STATUS_INVALID; /* a busy machine may take longer than it may */
    for (int tries = 0; status == STATUS_INVALID && tries < 8; tries++)
        status = markdown_render(arena, large, MARKDOWN_MOST, &html);
    assert_int_equal(status, STATUS_OK);
    html = NULL;
    assert_int_equal(markdown_render(arena, "a\0b", 3, &html), STATUS_BAD_REQUEST);
    assert_int_equal(markdown_render(arena,
                                     "a\xFF"
                                     "b",
                                     3, &html),
                     STATUS_BAD_REQUEST);
    assert_int_equal(markdown_render(arena, "caf\xE9", 4, &html), STATUS_BAD_REQUEST);
    assert_null(html);
    assert_string_not_equal(markdown_problem(STATUS_TOO_LARGE), markdown_problem(STATUS_INVALID));
    assert_string_not_equal(markdown_problem(STATUS_UNAVAILABLE), markdown_problem(STATUS_INVALID));
    assert_string_not_equal(markdown_problem(STATUS_BAD_REQUEST), markdown_problem(STATUS_INVALID));
}

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static const char *repeat(const char *text, size_t count)
{
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_puts(&out, text);
    return out.data;
}

/* A third of a second; a machine with other work may need several tries to keep it. */
enum { WALL = 334 * SLOWNESS, TRIES = 8 };

static void attack(const char *text, const char *count)
{
    const char *html = "";
    enum status status = STATUS_FAILED;
    double took = 2 * WALL;
    for (int tries = 0; took >= WALL && tries < TRIES; tries++) {
        double start = milliseconds();
        status = markdown_render(arena, text, strlen(text), &html);
        took = milliseconds() - start;
    }
    print_message("%7.1f ms, status %d: %.12s %s\n", took, status, text, count);
    assert_true(status == STATUS_OK || status == STATUS_INVALID);
    assert_true(took < WALL);
    assert_safe(html);
}

static void attacks_end_in_time(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t count;
    } attacks[] = {
        {">", 40000},    {">", 100000},      {"[", 100000},           {"<", 60000},
        {"`", 60000},    {"[](", 80000},     {"![](", 60000},         {"<div>", 50000},
        {"<b>", 80000},  {"<a@b.c>", 37000}, {"~~~", 80000},          {"{{<", 80000},
        {"[^1]", 60000}, {"*a _b ", 40000},  {"- ", 100000},          {"> ", 2000},
        {"|", 250000},   {"&", 262144},      {"<table><td>", 20000},  {"<p a=b ", 30000},
        {"'\"", 100000}, {"# a\n", 60000},   {"<svg><style>", 20000}, {"\n\n1. ", 40000},
    };
    for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++) {
        arena_reset(arena);
        attack(repeat(attacks[i].text, attacks[i].count),
               arena_printf(arena, "* %zu", attacks[i].count));
    }
    attack(arena_printf(arena, "[](%s", repeat("'\"", 2048)), "4 KB");
    attack(arena_printf(arena, "[](%s", repeat("'\"", 4096)), "8 KB");
    attack(arena_printf(arena, "[](%s)", repeat("'\" ", 4096)), "12 KB");
    attack(arena_printf(arena, "[](x %s)", repeat("'\"", 4096)), "8 KB");
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

static void known_holes_are_shut(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "[x](javascript\\:alert(1))",
        "[a](javascript\\:alert(7\\))",
        "[a](<javascript\\:alert(1)>)",
        "[a][1]\n\n[1]: javascript\\:alert(1)",
        "[a](data\\:text/html,x) [b](vbscript\\:x) [c](java\\script:x)",
        "[a](&#106;avascript:x) [b](javascript&colon;x) [c](JAVASCRIPT:x)",
        "![a](javascript\\:x) <javascript:x> <javascript\\:x>",
        "[a](//host) ![b](//host/c.png) [d](/\\host)",
        "~~~ \"><script>alert(8)</script>\ncode\n~~~",
        "```\"><script>alert(8)</script>\ncode\n```",
        "> %aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa%\n"
        "> [x](onmouseover=alert(1))",
        "<style>x{}</style>\n\n<STYLE onload=x>\n",
        "[a](class:x) [b](id:x) [c](raw:<script>x</script>) [d](abbr:x)",
        "<a href=\"x\" onclick=\"y\">\n\n<img src=x onerror=y>\n\n<!-- <b> -->",
        "|a|\n|-|\n|<img src=x onerror=y>|",
        "# <a name=\"x\" onclick=y>z</a>",
        "[^\"onclick=x]: y\n\nz[^\"onclick=x]",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *html = rendered(texts[i]);
        assert_safe(html);
        assert_null(strstr(html, "<script"));
        assert_null(strstr(html, "href=\"java"));
        assert_null(strstr(html, "href=\"//"));
    }
}

static FILE *open_shared(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        print_message("skipped: ../shared/data is absent\n");
        skip();
    }
    return file;
}

/* A payload in a frame: %s as it stands, %c with its colons escaped. */
static void add_framed(struct buf *out, const char *frame, const char *payload)
{
    for (; *frame != '\0'; frame++) {
        if (*frame != '%') {
            buf_add(out, frame, 1);
            continue;
        }
        bool escaped = *++frame == 'c';
        for (const char *at = payload; *at != '\0'; at++) {
            buf_puts(out, escaped && *at == ':' ? "\\" : "");
            buf_add(out, at, 1);
        }
    }
}

static void hostile_lines(const char *path, int least)
{
    static const char *const frames[] = {
        "%s",
        "[x](%s)",
        "[x](%c)",
        "[x](<%c>)",
        "[x][1]\n\n[1]: %c",
        "![%s](%s)",
        "```%s\ncode\n```",
        "~~~ %s\ncode\n~~~",
        "> %s\n> [x](%s)",
        "<%s>",
        "# %s",
        "|a|%s|\n|-|-|\n|%s|b|",
        "`%s` %c",
        "[^%s]: a\n\nb[^%s]",
        "- %s\n\n    %s",
        "{{< img alt=\"%s\" >}}",
    };
    FILE *file = open_shared(path);
    struct arena *scratch = arena_new(128 << 20);
    static char line[64 * 1024];
    int lines = 0;
    for (; fgets(line, sizeof line, file) != NULL; lines++) {
        line[strcspn(line, "\n")] = '\0';
        if (lines % CORPUS_STEP != 0)
            continue;
        for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
            struct buf text, html;
            arena_reset(scratch);
            buf_init(&text, scratch);
            buf_init(&html, scratch);
            add_framed(&text, frames[i], line);
            assert_int_equal(markdown_convert(scratch, text.data, text.length, &html), STATUS_OK);
            assert_safe(html.data);
        }
    }
    fclose(file);
    arena_free(scratch);
    print_message("%d lines in %zu frames\n", lines, sizeof frames / sizeof *frames);
    assert_true(lines >= least);
}

static void hostile_payloads(void **state)
{
    (void)state;
    hostile_lines("../shared/data/hostile/xss-payloads.txt", 6613);
}

static void naughty_strings(void **state)
{
    (void)state;
    hostile_lines("../shared/data/hostile/naughty-strings.json", 500);
}

static int occurrences(const char *text, const char *word)
{
    int count = 0;
    for (; (text = strstr(text, word)) != NULL; text++)
        count++;
    return count;
}

struct document {
    const char *html;
    const char *words;
    size_t body_length;
};

static struct document render_file(const char *path)
{
    static char text[MARKDOWN_MOST];
    FILE *file = open_shared(path);
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    const char *html = NULL;
    assert_int_equal(markdown_render(arena, text, length, &html), STATUS_OK);
    assert_safe(html);
    struct front_matter matter;
    front_matter_split(&matter, arena, text, length);
    return (struct document){html, markdown_excerpt(arena, html, SIZE_MAX), matter.body_length};
}

/* What nobody should see of a document: front matter, shortcodes, tags, emphasis marks. */
static void assert_reads_well(const char *path, const struct document *document)
{
    static const char *const unwanted[] = {
        "layout:", "permalink:", "slug:",  "{{<",    ">}}",        "{%", "</",          "<div",
        "<td",     "<p>",        "class=", "style=", "panel-body", "](", "data-toggle",
    };
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
        if (strstr(document->words, unwanted[i]) != NULL)
            fail_msg("%s shows %s", path, unwanted[i]);
    if (strlen(document->words) * 3 < document->body_length)
        fail_msg("%s lost text", path);
}

static void real_documents(void **state)
{
    (void)state;
    glob_t found = {0};
    glob("../shared/data/brief-national-archives/*.md", 0, NULL, &found);
    glob("../shared/data/posts-digitalgov/*.md", GLOB_APPEND, NULL, &found);
    glob("../shared/data/lessons/*.md", GLOB_APPEND, NULL, &found);
    glob("../shared/data/guideline-18f/*.md", GLOB_APPEND, NULL, &found);
    if (found.gl_pathc == 0) {
        print_message("skipped: ../shared/data is absent\n");
        skip();
    }
    assert_int_equal(found.gl_pathc, 8 + 51 + 5 + 1);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        arena_reset(arena);
        struct document document = render_file(found.gl_pathv[i]);
        if (strstr(found.gl_pathv[i], "goals.md") == NULL)
            assert_reads_well(found.gl_pathv[i], &document);
    }
    globfree(&found);
}

static void a_real_brief(void **state)
{
    (void)state;
    arena_reset(arena);
    struct document goal = render_file("../shared/data/brief-national-archives/goal1.md");
    assert_non_null(strstr(goal.html, "<h2>Goal 1: Tell Great Stories</h2>"));
    assert_non_null(strstr(goal.html, "<strong>Support staff storytelling. </strong>"));
    assert_true(occurrences(goal.html, "<table>") >= 1);
    assert_true(occurrences(goal.html, "<li>") > 10);
    assert_true(occurrences(goal.html, "<b>Action:</b>") > 10);
    assert_int_equal(markdown_minutes(goal.html), 7);

    struct document introduction =
        render_file("../shared/data/brief-national-archives/introduction.md");
    assert_non_null(
        strstr(introduction.html, "<a href=\"http://www.archives.gov/social-media/\" rel=\""));
    assert_string_equal(markdown_excerpt(arena, introduction.html, 60),
                        "Introduction The National Archives was founded in 1934 to\u2026");

    struct document lesson = render_file(
        "../shared/data/lessons/improving-the-accessibility-of-social-media-in-government.md");
    assert_true(occurrences(lesson.html, "href=\"#t") >= 8);
}

static void excerpts(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        size_t most;
        const char *text;
    } cases[] = {
        {"", 10, ""},
        {"<p>one two</p>", 7, "one two"},
        {"<p>one two</p>", 6, "one\u2026"},
        {"<p>one two</p>", 0, ""},
        {"<p>one</p><p>two</p>\n<ul><li>three</li></ul>", 99, "one two three"},
        {"b<em>ol</em>d<br>a", 99, "bold a"},
        {"a &lt; b &amp;lt; &quot;c&quot; &gt; &x", 99, "a < b &lt; \"c\" > &x"},
        {"unbroken", 5, "unbr\u2026"},
        {"\u00E9\u00E9\u00E9\u00E9 x", 5, "\u00E9\u00E9\u00E9\u00E9\u2026"},
        {"a<img src=\"/x\" alt=\"y\">b", 99, "a b"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(markdown_excerpt(arena, cases[i].html, cases[i].most), cases[i].text);
}

static void minutes(void **state)
{
    (void)state;
    assert_int_equal(markdown_minutes(""), 1);
    assert_int_equal(markdown_minutes(repeat("<p>word</p>", 220)), 1);
    assert_int_equal(markdown_minutes(repeat("<p>word</p>", 221)), 2);
    assert_int_equal(markdown_minutes(repeat("w<em>or</em>d ", 440)), 2);
    assert_int_equal(markdown_minutes(repeat("<a href=\"/x\" title=\"a b c\">d</a> ", 220)), 1);
}

static const char *plain_of(const char *markdown)
{
    const char *html;
    assert_int_equal(markdown_render(arena, markdown, strlen(markdown), &html), STATUS_OK);
    return markdown_plain(arena, html);
}

static void plain_text(void **state)
{
    (void)state;
    static const struct {
        const char *markdown;
        const char *text;
    } cases[] = {
        {"", ""},
        {"# A title\n\nOne *two*\nthree.\n\n\nFour & five < six",
         "A title\n\nOne two three.\n\nFour & five < six"},
        {"- one\n- **two**\n    - inner\n- three\n\nAfter",
         "• one\n• two\n  • inner\n• three\n\nAfter"},
        {"1. one\n2. two", "1. one\n2. two"},
        {"See [the page](https://example.org/a?b=1&c=2), or <https://example.org/>.",
         "See the page (https://example.org/a?b=1&c=2), or https://example.org/."},
        {"[Here](/briefs/1) and [there](#x)", "Here and there"},
        {"    a  b\n    c\n\nd", "a  b\nc\n\nd"},
        {"one  \ntwo", "one\ntwo"},
        {"| a | b |\n|---|---|\n| c | d |", "a b\nc d"},
        {"> said\n\n![a picture](/x.png) after", "said\n\nafter"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(plain_of(cases[i].markdown), cases[i].text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_write),
        cmocka_unit_test(tags_of_site_generators),
        cmocka_unit_test(links_within_a_text),
        PROOF("C4", refused_input),
        PROOF("C4", known_holes_are_shut),
        PROOF("C4", hostile_payloads),
        PROOF("C4", naughty_strings),
        PROOF("C4", real_documents),
        cmocka_unit_test(a_real_brief),
        cmocka_unit_test(excerpts),
        cmocka_unit_test(minutes),
        cmocka_unit_test(plain_text),
        PROOF("C4", attacks_end_in_time),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
