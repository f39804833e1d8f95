#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "lib/front_matter.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 24);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static struct front_matter split(const char *text)
{
    struct front_matter matter;
    front_matter_split(&matter, arena, text, strlen(text));
    return matter;
}

static void assert_value(const struct front_matter *matter, const char *key, const char *value)
{
    const char *found = front_matter_value(matter, key);
    assert_non_null(found);
    assert_string_equal(found, value);
}

static void a_post_is_split(void **state)
{
    (void)state;
    struct front_matter matter = split("---\n"
                                       "# a comment\n"
                                       "title: Ask: why now?\n"
                                       "date: 2026-11-22 10:00:00 -0500\n"
                                       "summary: 'It''s \"early\"'\n"
                                       "slug: \"a\\\"b\\\\c\"\n"
                                       "\n"
                                       "topics:\n"
                                       "  - social\n"
                                       "  - \"two words\"\n"
                                       "authors: [ann, 'b, c']\n"
                                       "empty:\n"
                                       "---\n"
                                       "The body.\n");
    assert_int_equal(matter.count, 7);
    assert_value(&matter, "title", "Ask: why now?");
    assert_value(&matter, "date", "2026-11-22 10:00:00 -0500");
    assert_value(&matter, "summary", "It's \"early\"");
    assert_value(&matter, "slug", "a\"b\\c");
    assert_null(front_matter_value(&matter, "empty"));
    assert_null(front_matter_value(&matter, "absent"));
    const struct front_matter_entry *topics = front_matter_entry(&matter, "topics");
    assert_int_equal(topics->count, 2);
    assert_string_equal(topics->values[1], "two words");
    const struct front_matter_entry *authors = front_matter_entry(&matter, "authors");
    assert_int_equal(authors->count, 2);
    assert_string_equal(authors->values[1], "b, c");
    assert_string_equal(matter.body, "The body.\n");
}

static void other_systems_line_ends(void **state)
{
    (void)state;
    struct front_matter matter = split("\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\nB\r\n");
    assert_value(&matter, "title", "A");
    assert_string_equal(matter.body, "B\r\n");
    matter = split("\xEF\xBB\xBF"
                   "B");
    assert_string_equal(matter.body, "B");
}

static void values_of_several_lines(void **state)
{
    (void)state;
    struct front_matter matter = split("---\n"
                                       "folded: >\n  one\n  two\n"
                                       "kept: |\n  one\n  two\n"
                                       "plain: one\n  two\n"
                                       "...\n");
    assert_value(&matter, "folded", "one two");
    assert_value(&matter, "kept", "one\ntwo");
    assert_value(&matter, "plain", "one two");
    assert_int_equal(matter.body_length, 0);
}

static void malformed_heads_are_body(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "---",
        "---\n",
        "---\n---\nx",
        "---\ntitle: A\nx",
        "---\nA sentence, then a rule.\n---\nx",
        "---\n- a list first\n---\nx",
        "---\n  indented: first\n---\nx",
        "----\ntitle: A\n---\n",
        "--- \n:\n---\n",
        "text\n---\ntitle: A\n---\n",
        "---\nhttp://example.org\n---\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct front_matter matter = split(texts[i]);
        assert_int_equal(matter.count, 0);
        assert_string_equal(matter.body, texts[i]);
        assert_int_equal(matter.body_length, strlen(texts[i]));
    }
}

static void too_much_is_body(void **state)
{
    (void)state;
    struct buf text;
    for (int entries = FRONT_MATTER_ENTRIES_MOST; entries <= FRONT_MATTER_ENTRIES_MOST + 1;
         entries++) {
        buf_init(&text, arena);
        buf_puts(&text, "---\n");
        for (int i = 0; i < entries; i++)
            buf_printf(&text, "k%d: v\n", i);
        buf_puts(&text, "---\nx");
        struct front_matter matter = split(text.data);
        assert_int_equal(matter.count, entries > FRONT_MATTER_ENTRIES_MOST ? 0 : entries);
        assert_int_equal(matter.body_length, entries > FRONT_MATTER_ENTRIES_MOST ? text.length : 1);
    }
}

static void a_long_value_takes_linear_memory(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text, arena);
    buf_puts(&text, "---\na: b\n");
    for (int i = 0; i < 50000; i++)
        buf_puts(&text, " c\n");
    buf_puts(&text, "---\n");
    struct front_matter matter = split(text.data);
    assert_int_equal(strlen(front_matter_value(&matter, "a")), 1 + 2 * 50000);
}

static void what_is_left_of_a_head(void **state)
{
    (void)state;
    static const char *const keys[] = {"title", "tags", NULL};
    static const struct {
        const char *head;
        const char *rest;
    } cases[] = {
        {"", ""},
        {"---\ntitle: a\n---\n", ""},
        {"---\ntitle: >\n  a\n  b\n\nslug: c\n---\n", "slug: c\n"},
        {"---\n# says: who\ntags:\n- a\n- b\ntitles: c\ntitle : d\n---\n",
         "# says: who\ntitles: c\ntitle : d\n"},
        {"\xEF\xBB\xBF---\r\nslug: a\r\ntitle: b\r\n...\r\n", "slug: a\n"},
        {"---\nlist:\n- title: a\n- b\n---\n", "list:\n- title: a\n- b\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(front_matter_rest(arena, cases[i].head, keys), cases[i].rest);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_post_is_split),
        cmocka_unit_test(other_systems_line_ends),
        cmocka_unit_test(values_of_several_lines),
        cmocka_unit_test(malformed_heads_are_body),
        cmocka_unit_test(too_much_is_body),
        cmocka_unit_test(a_long_value_takes_linear_memory),
        cmocka_unit_test(what_is_left_of_a_head),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
