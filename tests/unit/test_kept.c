#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "lib/clock.h"
#include "lib/kept.h"

#define POSTS (1U << AREA_POSTS)
#define CALLS (1U << AREA_CALLS)

static char path[] = "/tmp/generations-XXXXXX";
static struct arena *arena;
static struct kept *kept;
static struct query query;
static struct kept_key key;
static struct cell cells[2] = {{.text = "some words", .length = 10}, {.number = 42}};
static const struct rows rows = {.count = 1, .columns = 2, .cells = cells};

static int open_file(void **state)
{
    (void)state;
    int file = mkstemp(path);
    if (file < 0)
        return -1;
    close(file);
    return generations_open(path) ? 0 : -1;
}

static int remove_file(void **state)
{
    (void)state;
    return unlink(path);
}

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(16 * 1024 * 1024);
    kept = kept_new();
    kept_ask(&key, &query);
    kept_ask_more(&key, "a", 1);
    return arena == NULL || kept == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    kept_free(kept);
    arena_free(arena);
    return 0;
}

static void keep(const struct kept_key *under, uint32_t areas, const struct rows *what)
{
    struct generations now;
    generations_now(&now);
    kept_add(kept, under, areas, &now, 1, what);
}

static bool finds(const struct kept_key *under, struct rows *found)
{
    return kept_find(kept, under, arena, found);
}

static void test_gives_back_a_copy(void **state)
{
    (void)state;
    struct rows found;
    assert_false(finds(&key, &found));
    keep(&key, POSTS, &rows);
    assert_true(finds(&key, &found));
    assert_int_equal(found.count, 1);
    assert_int_equal(found.columns, 2);
    assert_string_equal(row_text(&found, 0, 0), "some words");
    assert_ptr_not_equal(row_text(&found, 0, 0), cells[0].text);
    assert_int_equal(row_number(&found, 0, 1), 42);
}

static void test_tells_keys_apart(void **state)
{
    (void)state;
    struct rows found;
    struct query other_query;
    struct kept_key other;
    keep(&key, POSTS, &rows);
    kept_ask(&other, &other_query);
    kept_ask_more(&other, "a", 1);
    assert_false(finds(&other, &found));
    kept_ask(&other, &query);
    kept_ask_more(&other, "b", 1);
    assert_false(finds(&other, &found));
    kept_ask_more(&other, "", 0);
    assert_false(finds(&other, &found));
}

static void test_tells_nothing_from_empty(void **state)
{
    (void)state;
    struct rows found;
    struct kept_key empty;
    struct kept_key null;
    kept_ask(&empty, &query);
    kept_ask_more(&empty, "", 0);
    kept_ask(&null, &query);
    kept_ask_more(&null, NULL, 0);
    keep(&empty, POSTS, &rows);
    assert_true(finds(&empty, &found));
    assert_false(finds(&null, &found));
}

static void test_forgets_what_was_written(void **state)
{
    (void)state;
    struct rows found;
    keep(&key, POSTS | CALLS, &rows);
    generations_raise(1U << AREA_BRIEFS);
    assert_true(finds(&key, &found));
    generations_raise(CALLS);
    assert_false(finds(&key, &found));
}

static void test_keeps_nothing_that_was_read_before_a_write(void **state)
{
    (void)state;
    struct rows found;
    struct generations before;
    generations_now(&before);
    generations_raise(POSTS); /* while it was read */
    kept_add(kept, &key, POSTS, &before, 1, &rows);
    assert_false(finds(&key, &found));
}

static void test_forgets_within_a_second(void **state)
{
    (void)state;
    struct rows found;
    int64_t before = clock_milliseconds();
    keep(&key, POSTS, &rows);
    int64_t after = clock_milliseconds();
    int64_t asked = after;
    for (; finds(&key, &found); asked = clock_milliseconds(), arena_reset(arena))
        assert_true(asked <= after + 1000);
    assert_true(clock_milliseconds() >= before + 600);
}

static void test_refuses_what_is_too_large(void **state)
{
    (void)state;
    struct rows found;
    char *text = calloc(1, 200000);
    assert_non_null(text);
    memset(text, 'x', 199999);
    struct cell cell = {.text = text, .length = 199999};
    keep(&key, POSTS, &(struct rows){.count = 1, .columns = 1, .cells = &cell});
    assert_false(finds(&key, &found));
    kept_ask_more(&key, text, KEPT_KEY_MOST);
    keep(&key, POSTS, &rows);
    assert_false(finds(&key, &found));
    free(text);
}

static void test_stays_within_its_bounds(void **state)
{
    (void)state;
    char text[100000];
    struct rows found;
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\0';
    struct cell cell = {.text = text, .length = sizeof text - 1};
    size_t held = 0;
    struct kept_key keys[60];
    for (int i = 0; i < 60; i++) {
        kept_ask(&keys[i], &query);
        kept_ask_more(&keys[i], &i, sizeof i);
        keep(&keys[i], POSTS, &(struct rows){.count = 1, .columns = 1, .cells = &cell});
    }
    for (int i = 0; i < 60; i++)
        held += finds(&keys[i], &found) ? 1 : 0;
    assert_true(held >= 1);
    assert_true(held * sizeof text <= (size_t)2 * 1024 * 1024);
}

static void test_keeps_what_is_asked_in_turns(void **state)
{
    (void)state;
    enum { KEYS = 100 };
    struct rows found;
    struct kept_key keys[KEYS];
    for (int i = 0; i < KEYS; i++) {
        kept_ask(&keys[i], &query);
        kept_ask_more(&keys[i], &i, sizeof i);
        keep(&keys[i], POSTS, &rows);
    }
    int held = 0;
    for (int i = 0; i < KEYS; i++)
        held += finds(&keys[i], &found) ? 1 : 0;
    assert_true(held >= KEYS - 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_gives_back_a_copy, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_tells_keys_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_tells_nothing_from_empty, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_forgets_what_was_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_keeps_nothing_that_was_read_before_a_write, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_forgets_within_a_second, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_refuses_what_is_too_large, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_stays_within_its_bounds, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_keeps_what_is_asked_in_turns, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, open_file, remove_file);
}
