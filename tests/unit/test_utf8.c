#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <string.h>

#include "lib/utf8.h"

static void the_edges_of_each_length(void **state)
{
    (void)state;
    static const char *const good[] = {
        "",
        "plain",
        "\x7F",
        "\xC2\x80",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(utf8_valid(good[i], strlen(good[i])));
}

static void malformed_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "\x80",             /* a byte that cannot be first */
        "\xC0\xAF",         /* overlong, two bytes */
        "\xC1\xBF",         /* overlong, two bytes */
        "\xE0\x9F\xBF",     /* overlong, three bytes */
        "\xF0\x8F\xBF\xBF", /* overlong, four bytes */
        "\xED\xA0\x80",     /* the first surrogate */
        "\xED\xBF\xBF",     /* the last surrogate */
        "\xF4\x90\x80\x80", /* above U+10FFFF */
        "\xF5\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xC3", /* cut short */
        "\xE2\x82",
        "\xF0\x9F\x98",
        "\xC3(",
        "\xE2\x82(",
        "\xF0\x9F\x98(",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(utf8_valid(bad[i], strlen(bad[i])));
}

static void every_code_point(void **state)
{
    (void)state;
    for (unsigned long c = 0x10000; c <= 0x110000; c++) {
        char bytes[] = {(char)(0xF0 | c >> 18), (char)(0x80 | (c >> 12 & 0x3F)),
                        (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F))};
        assert_int_equal(utf8_valid(bytes, 4), c <= 0x10FFFF);
    }
    for (unsigned c = 0; c <= 0xFFFF; c++) {
        char bytes[] = {(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)),
                        (char)(0x80 | (c & 0x3F))};
        assert_int_equal(utf8_valid(bytes, 3), c >= 0x800 && (c < 0xD800 || c > 0xDFFF));
    }
}

static void nul_is_no_text(void **state)
{
    (void)state;
    assert_true(utf8_valid("a\0b", 3));
    assert_false(utf8_is_text("a\0b", 3));
    assert_true(utf8_is_text("a\0b", 1));
    assert_true(utf8_is_text("", 0));
}

static void lengths_are_code_points(void **state)
{
    (void)state;
    const char *text = "a\u00E9\u20AC\U0001F600";
    assert_int_equal(utf8_length(text, strlen(text)), 4);
    assert_int_equal(utf8_length("", 0), 0);
    assert_int_equal(utf8_cut(text, strlen(text), 0), 0);
    assert_int_equal(utf8_cut(text, strlen(text), 1), 1);
    assert_int_equal(utf8_cut(text, strlen(text), 2), 3);
    assert_int_equal(utf8_cut(text, strlen(text), 3), 6);
    assert_int_equal(utf8_cut(text, strlen(text), 4), 10);
    assert_int_equal(utf8_cut(text, strlen(text), 5), 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_edges_of_each_length), cmocka_unit_test(malformed_is_refused),
        cmocka_unit_test(every_code_point),         cmocka_unit_test(nul_is_no_text),
        cmocka_unit_test(lengths_are_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
