#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "home/common_words.c"

static const char posts, briefs;

static void test_remembers_for_minutes(void **state)
{
    (void)state;
    assert_false(common_words_has(&posts, "+customers*", 1000));
    common_words_add(&posts, "+customers*", 1000);
    assert_true(common_words_has(&posts, "+customers*", 1001));
    assert_true(common_words_has(&posts, "+customers*", 1000 + AGE_MOST - 1));
    assert_false(common_words_has(&posts, "+customers*", 1000 + AGE_MOST));
    assert_false(common_words_has(&briefs, "+customers*", 1001));
    assert_false(common_words_has(&posts, "+customer*", 1001));
}

static void test_forgets_the_oldest(void **state)
{
    (void)state;
    char words[32];
    for (int i = 0; i <= REMEMBERED; i++) {
        snprintf(words, sizeof words, "word %d", i);
        common_words_add(&briefs, words, 0);
    }
    assert_false(common_words_has(&briefs, "word 0", 1));
    assert_true(common_words_has(&briefs, "word 1", 1));
    assert_true(common_words_has(&briefs, words, 1));
}

static void test_leaves_out_what_is_too_long(void **state)
{
    (void)state;
    char words[WORDS_MOST + 1];
    memset(words, 'x', WORDS_MOST);
    words[WORDS_MOST] = '\0';
    common_words_add(&posts, words, 0);
    assert_false(common_words_has(&posts, words, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_remembers_for_minutes),
        cmocka_unit_test(test_forgets_the_oldest),
        cmocka_unit_test(test_leaves_out_what_is_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
