#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "../support/active_html.h"
#include "../support/proof.h"
#include "lib/allow_list.h"
#include "lib/sanitiser.h"

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

static const char *sanitised(const char *html)
{
    struct buf out;
    buf_init(&out, arena);
    sanitise_html(&out, html, strlen(html));
    return out.data;
}

static void assert_safe(const char *html)
{
    const char *found = active_html(html);
    if (found != NULL)
        fail_msg("active: %s in %s", found, html);
}

/* Pairs of what comes in and what goes out. */
static void assert_pairs(const char *const (*pairs)[2], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *out = sanitised(pairs[i][0]);
        assert_string_equal(out, pairs[i][1]);
        assert_safe(out);
    }
}

#define TABLE                                                                                      \
    "<div class=\"table-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>"

#define ASSERT_PAIRS(pairs) assert_pairs(pairs, sizeof(pairs) / sizeof *(pairs))

static void links(void **state)
{
    (void)state;
    static const char *const good[] = {
        "http://example.org",
        "https://example.org/a?b#c",
        "HTTPS://EXAMPLE.ORG",
        "mailto:a@b.c",
        "#top",
        "/",
        "/briefs/1",
        "/a//b",
    };
    static const char *const bad[] = {
        "",
        "#",
        "//host",
        "/\\host",
        "\\\\host",
        "http:",
        "http://",
        "http:///x",
        "https:x",
        "mailto:",
        "x",
        "../x",
        "javascript:",
        "javascript:x()",
        "JaVaScRiPt:x()",
        "data:,x",
        "vbscript:",
        "file:///etc",
        "ftp://x",
        "blob:x",
        "tel:1",
        " /x",
        "/x ",
        "/a\tb",
        "java\nscript:x()",
        "\x01http:",
        "http://a\\@b",
        "/\x7F",
        "?a=b",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(allow_list_url(good[i], strlen(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(allow_list_url(bad[i], strlen(bad[i])));
    assert_false(allow_list_url("/\0x", 3));
    char longest[2049];
    memset(longest, '/', sizeof longest);
    longest[1] = 'x';
    assert_true(allow_list_url(longest, 2048));
    assert_false(allow_list_url(longest, 2049));
}

static void text_stays_text(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"a < b & c > d \"e\"", "a &lt; b &amp; c &gt; d &quot;e&quot;"},
        {"&lt;script&gt;", "&lt;script&gt;"},
        {"&#60;b&#62;", "&lt;b&gt;"},
        {"Dear <Your Name>, hello", "Dear &lt;Your Name&gt;, hello"},
        {"<p>if x<y and y>z</p><p>so", "<p>if x&lt;y and y&gt;z</p><p>so</p>"},
        {"<3", "&lt;3"},
        {"a&#2;b&#27;c\177d", "abc\uFFFDd"},
        {"a\001b&#0;", "a\uFFFDb\uFFFD"},
    };
    ASSERT_PAIRS(pairs);
}

static void elements(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"<p><em>a</em><b>b</b><strike>c</strike></p>", "<p><em>a</em><b>b</b><s>c</s></p>"},
        {"a<script>alert(1)</script>b<style>x{}</style>c", "abc"},
        {"a<!-- b -->c<!doctype html><?php x ?>d", "acd"},
        {"<iframe src=/x>a</iframe><object data=/x>b</object><video>c</video>d", "d"},
        {"<svg><a href=/x>b</a><script>c</script></svg><math><mi>d</mi></math>e", "e"},
        {"<font color=red>a</font> <my-card x=1>b</my-card> <blink>c</blink>", "a b c"},
        {"<form action=/x><p>a</p><button>b</button></form>", "<p>a</p>"},
        {"<input type=checkbox checked>a", "\u2611 a"},
        {"<title>a</title><textarea><b>b</textarea>", "a&lt;b&gt;b"},
        {"<noscript><p>a</noscript>", "<p>a</p>"},
        {"<xmp><b>a</xmp>", "<pre tabindex=\"0\">&lt;b&gt;a</pre>"},
        {"<template><p>a</template>b", "b"},
        {"<base href=//x><meta http-equiv=refresh><link rel=stylesheet href=/x>a", "a"},
        {"<p></p><b> </b><a href=/x>&nbsp;</a><td>", " \u00A0"},
        {"<details open><summary>a</summary>b</details>",
         "<details open=\"\"><summary>a</summary>b</details>"},
        {"<ol start=3 type=a><li value=5>a</ol>", "<ol start=\"3\"><li value=\"5\">a</li></ol>"},
        {"<ol start=-3><li value=x>a</ol>", "<ol><li>a</li></ol>"},
        {"a<br>b<hr>c<wbr>", "a<br>b<hr>c<wbr>"},
        {"<q lang=de dir=rtl cite=http://x>a</q><q lang='\"x' dir=up>b</q>",
         "<q lang=\"de\" dir=\"rtl\">a</q><q>b</q>"},
    };
    ASSERT_PAIRS(pairs);
}

static void containers(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"<div class=panel-title><strong>1.1</strong> Tell</div>",
         "<p><strong>1.1</strong> Tell</p>"},
        {"<div class=panel><div class=panel-body><p>a</p></div></div>", "<p>a</p>"},
        {"<section>a<p>b</p></section>", "<div>a<p>b</p></div>"},
        {"<div><span><ul><li>a</ul></span></div>", "<div><ul><li>a</li></ul></div>"},
        {"<center>a</center>", "<p>a</p>"},
        {"<div></div>", ""},
    };
    ASSERT_PAIRS(pairs);
}

static void attributes(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"<a href=http://x.y title='a\"b' onclick=c target=_blank class=d id=e>f</a>",
         "<a href=\"http://x.y\" rel=\"noopener nofollow ugc\" title=\"a&quot;b\">f</a>"},
        {"<a href=/x>a</a>", "<a href=\"/x\">a</a>"},
        {"<a href=mailto:a@b.c>a</a>", "<a href=\"mailto:a@b.c\">a</a>"},
        {"<a href=javascript:x()>a</a> <a href=//x>b</a> <a>c</a> <a href=../x>d</a>", "a b c d"},
        {"<a href='jav&#x09;ascript:x()'>a</a> <a href='&#1;javascript:x()'>b</a>", "a b"},
        {"<p style=color:red onmouseover=x() class=y data-z=1>a", "<p>a</p>"},
        {"<table><tr><th style='text-align:right;'>a<td style='text-align: center'>b"
         "<td align=right>c<td style='text-align:left'>d<td>",
         TABLE "<tbody><tr><th class=\"align-right\">a</th><td class=\"align-center\">b</td>"
               "<td class=\"align-right\">c</td><td>d</td><td></td></tr></tbody></table></div>"},
        {"<table><tr><th scope=col colspan=2 rowspan=99999>a</table>",
         TABLE "<tbody><tr><th scope=\"col\" colspan=\"2\">a</th></tr></tbody></table></div>"},
        {"<abbr title='Key figure'>KF</abbr>", "<abbr title=\"Key figure\">KF</abbr>"},
    };
    ASSERT_PAIRS(pairs);
}

static void pictures(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"<img src=/a.png alt='a \"b\"' width=10 height=1x onerror=x()>",
         "<img src=\"/a.png\" alt=\"a &quot;b&quot;\" width=\"10\">"},
        {"<img src=/a.png>", "<img src=\"/a.png\" alt=\"\">"},
        {"<img src=http://x.y/a.png alt='<b>'>", "<span class=\"image-text\">&lt;b&gt;</span>"},
        {"<img src=//x/a.png alt=a><img src=a.png alt=b>",
         "<span class=\"image-text\">a</span><span class=\"image-text\">b</span>"},
        {"<img src=data:image/svg+xml,x><img src='#'>", ""},
        {"<a href=http://x.y><img src=http://x.y/a alt=a></a>",
         "<a href=\"http://x.y\" rel=\"noopener nofollow ugc\"><span class=\"image-text\">a</span>"
         "</a>"},
        {"<a href=http://x.y><img src=http://x.y/a></a>", ""},
    };
    ASSERT_PAIRS(pairs);
}

static void headings_begin_at_two(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"<h1>a</h1><h2>b</h2><h6>c</h6>", "<h2>a</h2><h3>b</h3><h6>c</h6>"},
        {"<h2>a</h2><h3>b</h3>", "<h2>a</h2><h3>b</h3>"},
        {"<h4>a</h4><h3>b</h3><h6>c</h6>", "<h3>a</h3><h2>b</h2><h5>c</h5>"},
        {"<h6>a</h6>", "<h2>a</h2>"},
    };
    ASSERT_PAIRS(pairs);
}

/* The prefix is the text's own, so it is cut out before the comparison. */
static void ids_that_are_linked_to(void **state)
{
    (void)state;
    const char *html = sanitised("<a href=#a>x</a><a href=#none>y</a><p id=a>1</p><p id=a>2</p>"
                                 "<p id=b>3</p><a name=c>4</a><a href='#c'>z</a>"
                                 "<a href='#a' data-toggle=collapse>w</a>");
    assert_safe(html);
    const char *hash = strstr(html, "#t");
    assert_non_null(hash);
    const char *expected =
        arena_printf(arena,
                     "<a href=\"#%1$.10s%2$sa\">x</a>y<p id=\"%1$.10s%2$sa\">1</p><p>2</p><p>3</p>"
                     "<span id=\"%1$.10s%2$sc\">4</span><a href=\"#%1$.10s%2$sc\">z</a>w",
                     hash + 1, "");
    assert_string_equal(html, expected);
    assert_string_not_equal(strstr(sanitised("<a href=#a>other</a><p id=a>1</p>"), "#t"), hash);
}

static int deepest(const char *html, const char *tag)
{
    int depth = 0, most = 0;
    for (; (html = strchr(html, '<')) != NULL; html++) {
        depth += html[1] == '/' ? -1 : 1;
        most = depth > most ? depth : most;
        assert_non_null(strstr(html, tag));
    }
    return most;
}

static void depth_is_bounded(void **state)
{
    (void)state;
    struct buf deep;
    buf_init(&deep, arena);
    for (int i = 0; i < 2000; i++)
        buf_puts(&deep, "<blockquote>a");
    const char *html = sanitised(deep.data);
    assert_int_equal(deepest(html, "blockquote>"), SANITISER_DEPTH_MOST);
    size_t letters = 0;
    for (const char *at = html; (at = strstr(at, "a")) != NULL; at++)
        letters++;
    assert_int_equal(letters, 2000);
    assert_safe(html);

    buf_init(&deep, arena);
    for (int i = 0; i < 40; i++)
        buf_puts(&deep, "<table><tr><td>");
    html = sanitised(deep.data);
    assert_in_range(deepest(html, ""), SANITISER_DEPTH_MOST - 5, SANITISER_DEPTH_MOST);
    assert_safe(html);
}

/* Each line of a corpus, as it stands and where it would hurt. */
static void hostile_lines(void **state)
{
    (void)state;
    static const char *const frames[] = {
        "%s",
        "<a href=\"%s\">x</a>",
        "<img src=%s alt='%s'>",
        "<p title=\"%s\" class='%s'>",
        "<svg>%s",
        "<math><mtext><table><mglyph><style>%s",
        "<table>%s",
        "<select>%s",
        "<pre>%s</pre><noscript>%s</noscript>",
    };
    FILE *file = fopen("../shared/data/hostile/xss-payloads.txt", "r");
    if (file == NULL) {
        print_message("skipped: ../shared/data is absent\n");
        skip();
    }
    struct arena *scratch = arena_new(64 << 20);
    static char line[64 * 1024];
    int lines = 0;
    for (; fgets(line, sizeof line, file) != NULL; lines++) {
        line[strcspn(line, "\n")] = '\0';
        if (lines % CORPUS_STEP != 0)
            continue;
        for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
            struct buf source, out;
            arena_reset(scratch);
            buf_init(&source, scratch);
            buf_init(&out, scratch);
            for (const char *at = frames[i]; *at != '\0'; at++)
                if (strncmp(at, "%s", 2) == 0)
                    buf_puts(&source, line), at++;
                else
                    buf_add(&source, at, 1);
            sanitise_html(&out, source.data, source.length);
            assert_safe(out.data);
        }
    }
    arena_free(scratch);
    fclose(file);
    assert_true(lines > 6000);
}

/* What the checker itself must find. */
static void the_checker_finds(void **state)
{
    (void)state;
    static const char *const active[] = {
        "<script>x</script>",  "<p onclick=x>",        "<a href=javascript:x>x</a>",
        "<img src=//x>",       "<svg></svg>",          "<p class=x>",
        "<p><b><iframe>",      "<a href='/\\x'>x</a>", "<p style=x>",
        "<my-card></my-card>", "<!-- x -->",           "<form></form>",
    };
    for (size_t i = 0; i < sizeof active / sizeof *active; i++)
        assert_non_null(active_html(active[i]));
    assert_null(active_html("<p>a<a href=\"/x\">b</a> &lt;script&gt;</p>"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_checker_finds),
        PROOF("C4", links),
        cmocka_unit_test(text_stays_text),
        PROOF("C4", elements),
        cmocka_unit_test(containers),
        PROOF("C4", attributes),
        PROOF("C4", pictures),
        cmocka_unit_test(headings_begin_at_two),
        cmocka_unit_test(ids_that_are_linked_to),
        PROOF("C4", depth_is_bounded),
        PROOF("C4", hostile_lines),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
