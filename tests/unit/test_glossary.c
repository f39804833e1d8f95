#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "lib/glossary.h"

static const struct glossary_entry items[] = {
    {1, "reach", "How many saw it", "how far it went", ""},
    {2, "call to action", "What it asks for", "", "CTA"},
    {3, "call", "A talk", "", "calls"},
    {4, "R&D", "New things", "", ""},
    {5, "caf\xc3\xa9", "A place", "", ""},
    {6, "quote\"d <b>", "A \"hard\" one & <i>", "", ""},
};
static const struct glossary_entries entries = {sizeof items / sizeof items[0], items};

static const char *marked(struct arena *arena, const char *html)
{
    return glossary_mark(arena, &entries, html);
}

static size_t count(const char *text, const char *part)
{
    size_t found = 0;
    for (; (text = strstr(text, part)) != NULL; text += strlen(part))
        found++;
    return found;
}

static void marks_the_first_of_each(void **state)
{
    struct arena *arena = *state;
    assert_string_equal(
        marked(arena, "<p>Reach is reach.</p>"),
        "<p><a class=\"term\" href=\"/glossary/1\" data-note=\"how far it went. How many saw it\">"
        "Reach</a> is reach.</p>");
}

static void takes_the_longest(void **state)
{
    const char *html = marked(*state, "<p>A call to action, and calls.</p>");
    assert_non_null(strstr(html, "\">call to action</a>"));
    assert_non_null(strstr(html, "\">calls</a>"));
    assert_int_equal(count(html, "class=\"term\""), 2);
}

static void leaves_parts_of_words(void **state)
{
    static const char *const texts[] = {
        "<p>reaching, outreach, reach_out, caf\xc3\xa9s, preach\xc3\xa9</p>",
        "",
        "plain",
        "&amp;",
        "<p>cta is not written so</p>",
        "<",
        "<p",
        "&",
        "&amp",
        "<a href=\"reach\">x</a>"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_string_equal(marked(*state, texts[i]), texts[i]);
}

static void leaves_links_code_and_headings(void **state)
{
    static const char *const texts[] = {
        "<a href=\"/x\">reach <b>reach</b></a>", "<code>reach</code>",
        "<pre><code>reach</code></pre>",         "<h2 id=\"reach\">reach</h2>",
        "<img alt=\"reach > reach\">",           "<p title='reach'>x</p>"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_string_equal(marked(*state, texts[i]), texts[i]);
    assert_non_null(strstr(marked(*state, "<h2>reach</h2><p>reach</p>"), "<p><a class"));
    assert_non_null(strstr(marked(*state, "<abbr>reach</abbr>"), "<abbr><a class"));
}

static void knows_html(void **state)
{
    const char *html = marked(*state, "<p>R&amp;D at the caf\xc3\xa9: quote&quot;d &lt;b&gt;</p>");
    assert_non_null(strstr(html, "\">R&amp;D</a>"));
    assert_non_null(strstr(html, "\">caf\xc3\xa9</a>"));
    assert_non_null(strstr(html, "data-note=\"A &quot;hard&quot; one &amp; &lt;i&gt;\""));
    assert_non_null(strstr(marked(*state, "<p>&nbsp;reach</p>"), "&nbsp;<a class"));
}

static void marks_so_many_at_most(void **state)
{
    enum { MANY = 60 };
    struct arena *arena = *state;
    struct glossary_entry many[MANY];
    struct buf html;
    buf_init(&html, arena);
    for (int i = 0; i < MANY; i++) {
        many[i] = (struct glossary_entry){i + 1, arena_printf(arena, "word%d", i), "x", "", ""};
        buf_printf(&html, "<p>word%d</p>", i);
    }
    const struct glossary_entries all = {MANY, many};
    assert_int_equal(count(glossary_mark(arena, &all, html.data), "class=\"term\""),
                     GLOSSARY_MARKS_MOST);
}

static void explains_nothing_without_words(void **state)
{
    const struct glossary_entries none = {0, NULL};
    const char *html = "<p>reach</p>";
    assert_ptr_equal(glossary_mark(*state, &none, html), html);
}

static int begin(void **state)
{
    *state = arena_new(64 * 1024 * 1024);
    return *state == NULL;
}

static int end(void **state)
{
    arena_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(marks_the_first_of_each, begin, end),
        cmocka_unit_test_setup_teardown(takes_the_longest, begin, end),
        cmocka_unit_test_setup_teardown(leaves_parts_of_words, begin, end),
        cmocka_unit_test_setup_teardown(leaves_links_code_and_headings, begin, end),
        cmocka_unit_test_setup_teardown(knows_html, begin, end),
        cmocka_unit_test_setup_teardown(marks_so_many_at_most, begin, end),
        cmocka_unit_test_setup_teardown(explains_nothing_without_words, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
