#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include "lib/arena.h"

enum { LIMIT = 200 * 1000 };

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(LIMIT);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

/* Whether taking so much ends in the jump. */
static bool exhausts(size_t count, size_t size)
{
    jmp_buf target;
    arena_on_exhausted(arena, &target);
    if (setjmp(target) != 0)
        return true;
    arena_array(arena, count, size);
    return false;
}

static void test_limit(void **state)
{
    (void)state;
    enum { UNIT = _Alignof(max_align_t), MOST = LIMIT / UNIT * UNIT };
    assert_false(exhausts(1, MOST - UNIT));
    assert_false(exhausts(1, UNIT));
    assert_true(exhausts(1, LIMIT - MOST + 1));
    arena_reset(arena);
    assert_false(exhausts(1, MOST));
    arena_reset(arena);
    assert_true(exhausts(1, LIMIT + 1));
    assert_true(exhausts(1, SIZE_MAX));
    assert_true(exhausts(1, SIZE_MAX - 8));
}

static void test_product_that_overflows(void **state)
{
    (void)state;
    assert_true(exhausts(SIZE_MAX / 2 + 2, 2));
    assert_true(exhausts(SIZE_MAX, SIZE_MAX));
    assert_false(exhausts(0, 16));
    assert_false(exhausts(SIZE_MAX, 0));
}

static void test_many_small_ones_reach_the_limit(void **state)
{
    (void)state;
    size_t taken = 0;
    while (!exhausts(1, 100))
        taken += 100;
    assert_in_range(taken, LIMIT - LIMIT / 8, LIMIT);
}

static void test_memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    for (size_t size = 1; size < 300; size++) {
        unsigned char *memory = arena_alloc(arena, size);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xff, size);
    }
    arena_reset(arena);
    const unsigned char *again = arena_alloc(arena, 1000);
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(again[i], 0);
}

static void test_texts(void **state)
{
    (void)state;
    assert_null(arena_strdup(arena, NULL));
    assert_null(arena_strndup(arena, NULL, 3));
    assert_string_equal(arena_strdup(arena, ""), "");
    assert_string_equal(arena_strndup(arena, "herons", 3), "her");
    assert_string_equal(arena_printf(arena, "%s %d", "heron", 3), "heron 3");
}

static void test_buffer_grows(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, arena);
    assert_string_equal(buf.data, "");
    for (int i = 0; i < 1000; i++) {
        buf_printf(&buf, "%d", i % 10);
        assert_int_equal(buf.length, (size_t)i + 1);
        assert_int_equal(buf.data[buf.length], '\0');
    }
    assert_memory_equal(buf.data + 990, "0123456789", 11);
    buf_add(&buf, "a\0b", 3);
    assert_int_equal(buf.length, 1003);
    buf_add(&buf, NULL, 0);
    assert_int_equal(buf.length, 1003);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_limit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_product_that_overflows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_small_ones_reach_the_limit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_memory_is_zeroed_and_aligned, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_texts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_buffer_grows, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
