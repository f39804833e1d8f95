#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "lib/ical.h"
#include "lib/utf8.h"

enum { LINE_BYTES = 75 };

static struct arena *arena;
static struct buf calendar;

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

static const char *text_line(const char *text)
{
    buf_init(&calendar, arena);
    ical_text(&calendar, "SUMMARY", text);
    return calendar.data;
}

static void test_lines(void **state)
{
    (void)state;
    buf_init(&calendar, arena);
    ical_line(&calendar, "BEGIN", "VCALENDAR");
    ical_line(&calendar, "URL", "https://x.example/a;b,c\\d\r\nEND:VCALENDAR");
    ical_moment(&calendar, "DTSTART", 1796632200);
    ical_moment(&calendar, "DTSTAMP", 0);
    assert_string_equal(calendar.data, "BEGIN:VCALENDAR\r\n"
                                       "URL:https://x.example/a;b,c\\dEND:VCALENDAR\r\n"
                                       "DTSTART:20261207T083000Z\r\n"
                                       "DTSTAMP:19700101T000000Z\r\n");
}

static void test_escapes(void **state)
{
    (void)state;
    assert_string_equal(text_line("a;b,c\\d"), "SUMMARY:a\\;b\\,c\\\\d\r\n");
    assert_string_equal(text_line("one\r\ntwo\nthree"), "SUMMARY:one\\ntwo\\nthree\r\n");
    assert_string_equal(text_line("\x01tab\there\x7F"), "SUMMARY:tab\there\r\n");
    assert_string_equal(text_line(""), "SUMMARY:\r\n");
    assert_string_equal(text_line("\"quoted\": as it is"), "SUMMARY:\"quoted\": as it is\r\n");
}

/* Each line as RFC 5545 wants it; joined again it is what it was. */
static void check_folds(const char *line, const char *expected)
{
    char joined[2048];
    size_t length = 0;
    const char *at = line;
    while (*at != '\0') {
        const char *end = strstr(at, "\r\n");
        assert_non_null(end);
        assert_true((size_t)(end - at) <= LINE_BYTES);
        assert_true(utf8_valid(at, (size_t)(end - at)));
        bool folded = at != line;
        assert_true(!folded || *at == ' ');
        memcpy(joined + length, at + folded, (size_t)(end - at) - folded);
        length += (size_t)(end - at) - folded;
        at = end + 2;
    }
    joined[length] = '\0';
    assert_string_equal(joined, expected);
}

static void test_folds_between_characters(void **state)
{
    (void)state;
    static const char *const characters[] = {"x", "é", "€", "😀"};
    char text[1024];
    char expected[1100];
    for (size_t kind = 0; kind < 4; kind++)
        for (size_t shift = 0; shift < 80; shift++) {
            memset(text, '-', shift);
            text[shift] = '\0';
            for (size_t i = 0; i < 60; i++)
                strcat(text, characters[kind]);
            strcpy(expected, "SUMMARY:");
            strcat(expected, text);
            check_folds(text_line(text), expected);
        }
}

/* An escape is not torn either, and a line of just 75 bytes is not folded. */
static void test_folds_at_the_edge(void **state)
{
    (void)state;
    char text[70];
    memset(text, 'x', sizeof text);
    text[67] = '\0';
    assert_null(strstr(text_line(text), "\r\n "));
    text[67] = 'x';
    text[68] = '\0';
    assert_non_null(strstr(text_line(text), "x\r\n x\r\n"));
    text[66] = ';';
    text[67] = '\0';
    assert_non_null(strstr(text_line(text), "x\r\n \\;\r\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_folds_between_characters),
        cmocka_unit_test(test_folds_at_the_edge),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
