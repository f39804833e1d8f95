#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "home/budget.c"

static void test_words(void **state)
{
    (void)state;
    assert_int_equal(budget_words(""), 0);
    assert_int_equal(budget_words(" \n\t "), 0);
    assert_int_equal(budget_words("one"), 1);
    assert_int_equal(budget_words("  two  words\n"), 2);
    assert_int_equal(budget_words("Fewer second-hand visits: 14.2 to 9 %"), 7);
}

static void test_takes_what_fits(void **state)
{
    (void)state;
    struct budget budget = {5};
    assert_true(budget_takes(&budget, (const char *const[]){"one two", NULL, "three"}, 3));
    assert_int_equal(budget.left, 2);
    assert_true(budget_takes(&budget, (const char *const[]){"four five"}, 1));
    assert_true(budget_takes(&budget, (const char *const[]){""}, 1));
    assert_false(budget_takes(&budget, (const char *const[]){"six"}, 1));
}

static void test_ends_where_something_did_not_fit(void **state)
{
    (void)state;
    struct budget budget = {3};
    assert_false(budget_takes(&budget, (const char *const[]){"far too many words"}, 1));
    assert_false(budget_takes(&budget, (const char *const[]){"one"}, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_takes_what_fits),
        cmocka_unit_test(test_ends_where_something_did_not_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
