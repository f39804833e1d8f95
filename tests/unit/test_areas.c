#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lib/areas.h"

enum { EVERY = (1U << AREAS) - 1 };

#define IN(area) (1U << AREA_##area)

static void test_finds_what_is_read_and_written(void **state)
{
    (void)state;
    assert_int_equal(areas_of("SELECT id FROM posts WHERE id = ?"), IN(POSTS));
    assert_int_equal(areas_of("INSERT INTO campaigns (title) VALUES (?)"), IN(CAMPAIGNS));
    assert_int_equal(areas_of("UPDATE briefs SET title = ?"), IN(BRIEFS));
    assert_int_equal(areas_of("DELETE FROM call_passes WHERE call_id = ?"), IN(CALLS));
    assert_int_equal(areas_of("SELECT 1 FROM posts p JOIN campaigns c ON c.id = p.campaign_id"
                              " LEFT JOIN shared_people o ON o.id = c.owner_id"),
                     IN(POSTS) | IN(CAMPAIGNS) | IN(PEOPLE) | IN(SETUP));
}

static void test_finds_what_is_nested(void **state)
{
    (void)state;
    assert_int_equal(areas_of("(SELECT 1 FROM posts) UNION ALL (SELECT 2 FROM calls)"),
                     IN(POSTS) | IN(CALLS));
    assert_int_equal(areas_of("SELECT f.id FROM (SELECT id FROM goals) f"), IN(GOALS));
    assert_int_equal(areas_of("SELECT (SELECT COUNT(*) FROM offers) FROM audit"),
                     IN(CALLS) | IN(AUDIT));
}

static void test_counts_what_it_does_not_know_as_everything(void **state)
{
    (void)state;
    assert_int_equal(areas_of("SELECT 1 FROM something_new"), EVERY);
    assert_int_equal(areas_of("UPDATE something_new SET a = 1"), EVERY);
    assert_int_equal(areas_of("SELECT 1 FROM post"), EVERY);
    assert_int_equal(areas_of("SELECT 1 FROM posts_of_today"), EVERY);
}

static void test_takes_no_other_word_for_a_table(void **state)
{
    (void)state;
    assert_int_equal(areas_of("INSERT INTO posts (a) VALUES (?) ON DUPLICATE KEY UPDATE a = 1"),
                     IN(POSTS));
    assert_int_equal(areas_of("SELECT a FROM posts WHERE id = ? FOR UPDATE"), IN(POSTS));
    assert_int_equal(areas_of("UPDATE shared_session_uses SET seen_at = UTC_TIMESTAMP()"), 0);
    assert_int_equal(areas_of("SELECT 1"), 0);
    assert_int_equal(areas_of(""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_what_is_read_and_written),
        cmocka_unit_test(test_finds_what_is_nested),
        cmocka_unit_test(test_counts_what_it_does_not_know_as_everything),
        cmocka_unit_test(test_takes_no_other_word_for_a_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
