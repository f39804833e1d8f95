#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account/user_name.c"

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

static const char letters_64[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789.-";

static void test_from_email(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"ada@example.org", "ada"},
        {"Ada.Byron@example.org", "ada.byron"},
        {"ada+news@example.org", "adanews"},
        {"o'neil_x-y@example.org", "oneil_x-y"},
        {"!#$@example.org", ""},
        {"@example.org", ""},
        {"", ""},
        {"no-at-sign", "no-at-sign"},
        {"zo\xc3\xab@example.org", "zo"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(user_name_from_email(arena, cases[i][0]), cases[i][1]);
}

static void test_from_long_email(void **state)
{
    (void)state;
    const char *email = arena_printf(arena, "%sx@example.org", letters_64);
    assert_string_equal(user_name_from_email(arena, email), letters_64);
    assert_true(user_name_fits(user_name_from_email(arena, email)));
}

static void test_fits(void **state)
{
    (void)state;
    assert_int_equal(strlen(letters_64), USER_NAME_MOST);
    assert_true(user_name_fits("a"));
    assert_true(user_name_fits("Ada.Byron_2-x"));
    assert_true(user_name_fits(letters_64));
    assert_true(user_name_fits(letters_64 + 1));
    assert_false(user_name_fits(arena_printf(arena, "%sx", letters_64)));
    static const char *const wrong[] = {"", " ", "a b", "a@b", "zo\xc3\xab", "a/b", "a\n", "<b>"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(user_name_fits(wrong[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_from_email),
        cmocka_unit_test(test_from_long_email),
        cmocka_unit_test(test_fits),
    };
    return cmocka_run_group_tests_name("user_name", tests, set_up, tear_down);
}
