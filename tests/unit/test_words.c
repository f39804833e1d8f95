#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/words.h"

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

static void test_number(void **state)
{
    (void)state;
    static const struct {
        int64_t number;
        const char *words;
    } cases[] = {
        {0, "0"},
        {7, "7"},
        {999, "999"},
        {1000, "1,000"},
        {-999, "-999"},
        {-1000, "-1,000"},
        {12000, "12,000"},
        {1234567, "1,234,567"},
        {INT64_MAX, "9,223,372,036,854,775,807"},
        {INT64_MIN, "-9,223,372,036,854,775,808"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(words_number(arena, cases[i].number), cases[i].words);
}

static void test_count(void **state)
{
    (void)state;
    assert_string_equal(words_count(arena, 0, "post", "posts"), "0 posts");
    assert_string_equal(words_count(arena, 1, "post", "posts"), "1 post");
    assert_string_equal(words_count(arena, 2, "post", "posts"), "2 posts");
    assert_string_equal(words_count(arena, 1240, "post", "posts"), "1,240 posts");
}

static void test_decimal(void **state)
{
    (void)state;
    static const char *const cases[][3] = {
        /* of the database, to read, in a form */
        {"", "", ""},
        {"0.0000", "0", "0"},
        {"12000.5000", "12,000.5", "12000.5"},
        {"12000.0000", "12,000", "12000"},
        {"12000", "12,000", "12000"},
        {"100", "100", "100"},
        {"-1234.5600", "-1,234.56", "-1234.56"},
        {"0.0001", "0.0001", "0.0001"},
        {"-0.0", "0", "0"},
        {"0012.50", "12.5", "12.5"},
        {"-00.5", "-0.5", "-0.5"},
        {"9999999999999999.9999", "9,999,999,999,999,999.9999", "9999999999999999.9999"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_string_equal(words_decimal(arena, cases[i][0]), cases[i][1]);
        assert_string_equal(words_plain_decimal(arena, cases[i][0]), cases[i][2]);
    }
}

static void test_amount(void **state)
{
    (void)state;
    static const char *const cases[][3] = {
        {"12000.5000", "visits", "12,000.5 visits"},
        {"78.0000", "% of plans", "78 % of plans"},
        {"1.9", "£ million", "£1.9 million"},
        {"-61", "£ per unit", "-£61 per unit"},
        {"-0.0", "€", "€0"},
        {"5", "$", "$5"},
        {"5", "zł", "5 zł"},
        {"", "visits", " visits"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(words_amount(arena, cases[i][0], cases[i][1]), cases[i][2]);
    assert_string_equal(words_amount_number(arena, "-1900", "£ million"), "-£1,900");
    assert_string_equal(words_unit("£ million"), "million");
    assert_string_equal(words_unit("visits"), "visits");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_amount),
        cmocka_unit_test(test_number),
        cmocka_unit_test(test_count),
        cmocka_unit_test(test_decimal),
    };
    return cmocka_run_group_tests_name("words", tests, set_up, tear_down);
}
