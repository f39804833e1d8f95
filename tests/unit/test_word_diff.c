#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/slowness.h"
#include "lib/word_diff.h"

static struct arena *arena; /* the texts of a test */
static struct arena *scratch;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(64 << 20);
    scratch = arena_new(32 << 20);
    return arena == NULL || scratch == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    arena_free(scratch);
    return 0;
}

/* The difference as one line: same, [-removed-], {+added+}. */
static const char *drawn(const char *before, const char *after)
{
    static const char *const open[] = {"", "[-", "{+"}, *const close[] = {"", "-]", "+}"};
    struct word_diff diff;
    word_diff(&diff, arena, before, after);
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < diff.count; i++)
        buf_printf(&out, "%s%s%s", open[diff.segments[i].change], diff.segments[i].text,
                   close[diff.segments[i].change]);
    return out.data;
}

/* Both texts can be put together again from the segments; returns the bytes that changed. */
static size_t check(const char *before, const char *after)
{
    struct word_diff diff;
    arena_reset(scratch);
    word_diff(&diff, scratch, before, after);
    assert_true(diff.count <= WORD_DIFF_SEGMENTS_MOST);
    const char *x = before, *y = after;
    size_t changed = 0;
    for (size_t i = 0; i < diff.count; i++) {
        const struct word_segment *segment = &diff.segments[i];
        assert_true(segment->length > 0);
        assert_int_equal(strlen(segment->text), segment->length);
        if (segment->change != WORD_ADDED) {
            assert_memory_equal(x, segment->text, segment->length);
            x += segment->length;
        }
        if (segment->change != WORD_REMOVED) {
            assert_memory_equal(y, segment->text, segment->length);
            y += segment->length;
        }
        changed += segment->change == WORD_SAME ? 0 : segment->length;
    }
    assert_true(*x == '\0' && *y == '\0');
    return changed;
}

static void words_change(void **state)
{
    (void)state;
    assert_string_equal(drawn("", ""), "");
    assert_string_equal(drawn("same", "same"), "same");
    assert_string_equal(drawn("", "new"), "{+new+}");
    assert_string_equal(drawn("old", ""), "[-old-]");
    assert_string_equal(drawn("we grow by 5 %", "we grow by 7 %"), "we grow by [-5-]{+7+} %");
    assert_string_equal(drawn("we aim high.", "we aim very high."), "we aim {+very +}high.");
    assert_string_equal(drawn("the cat sat", "a dog sat"), "[-the cat-]{+a dog+} sat");
    assert_string_equal(drawn("**bold** text", "bold text"), "[-**-]bold[-**-] text");
    assert_string_equal(drawn("zwölf Köche", "elf Köche"), "[-zwölf-]{+elf+} Köche");
}

/* Every pair of short texts over a small alphabet: small enough to try all splits. */
static void all_short_texts(void **state)
{
    (void)state;
    static const char letters[] = "ab \n";
    for (unsigned x = 0; x < 1024; x++)
        for (unsigned y = 0; y < 1024; y += 7) {
            char before[6] = "", after[6] = "";
            for (unsigned i = 0; i < 5; i++) {
                before[i] = letters[x >> 2 * i & 3];
                after[i] = letters[y >> 2 * i & 3];
            }
            check(before, after);
        }
}

static unsigned next_random(unsigned *seed)
{
    return *seed = *seed * 1103515245U + 12345U, *seed >> 16;
}

static char *random_words(unsigned *seed, size_t count, unsigned vocabulary)
{
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "w%u%s", next_random(seed) % vocabulary,
                   next_random(seed) % 11 == 0 ? "\n" : " ");
    return out.data;
}

static void edits_are_found(void **state)
{
    (void)state;
    unsigned seed = 20261122;
    for (int round = 0; round < 40; round++) {
        const char *text = random_words(&seed, 2000, 300);
        size_t cut = next_random(&seed) % 1000;
        const char *changed = arena_printf(arena, "%.*sNEW WORDS %s", (int)cut, text, text + cut);
        assert_true(check(text, changed) <= 10 + 12);
        assert_true(check(changed, text) <= 10 + 12);
        check(text, random_words(&seed, 1500, 40));
    }
}

/* The longest common subsequence, by the textbook. */
static size_t common(const char *x, const char *y)
{
    size_t lengths[16][16] = {{0}};
    size_t rows = strlen(x), columns = strlen(y);
    for (size_t i = 1; i <= rows; i++)
        for (size_t j = 1; j <= columns; j++) {
            size_t above = lengths[i - 1][j], before = lengths[i][j - 1];
            lengths[i][j] = above > before ? above : before;
            if (x[i - 1] == y[j - 1])
                lengths[i][j] = lengths[i - 1][j - 1] + 1;
        }
    return lengths[rows][columns];
}

static void differences_are_the_smallest(void **state)
{
    (void)state;
    unsigned seed = 7;
    for (int round = 0; round < 20000; round++) {
        char x[16] = "", y[16] = "";
        for (unsigned i = next_random(&seed) % 15; i > 0; i--)
            x[i - 1] = ".,;"[next_random(&seed) % 3];
        for (unsigned i = next_random(&seed) % 15; i > 0; i--)
            y[i - 1] = ".,;"[next_random(&seed) % 3];
        assert_int_equal(check(x, y), strlen(x) + strlen(y) - 2 * common(x, y));
    }
}

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Nothing in common, far too many parts, one part: no more than the cap's work. */
static void work_is_bounded(void **state)
{
    (void)state;
    unsigned seed = 1;
    const char *x = random_words(&seed, 30000, 1000000), *y = random_words(&seed, 30000, 1000000);
    const char *commas = memset(arena_alloc(arena, 256 * 1024 + 1), ',', 256 * 1024);
    const char *letters = memset(arena_alloc(arena, 256 * 1024 + 1), 'a', 256 * 1024);
    double start = milliseconds();
    check(x, y);
    check(x, arena_printf(arena, "%s%s", y, x));
    assert_true(check(commas, letters) == 512 * 1024);
    check(commas, arena_printf(arena, "%s\n", commas));
    check(letters, x);
    assert_true(milliseconds() - start < 5000 * SLOWNESS);
}

static void long_texts_are_compared_by_line(void **state)
{
    (void)state;
    struct buf before, after;
    buf_init(&before, arena);
    buf_init(&after, arena);
    for (int i = 0; i < 6000; i++) {
        buf_printf(&before, "%d one two three four five six seven\n", i);
        buf_printf(&after,
                   i == 3000 ? "%d one two 3 four five six seven\n"
                             : "%d one two three four five six seven\n",
                   i);
    }
    struct word_diff diff;
    word_diff(&diff, arena, before.data, after.data);
    assert_int_equal(diff.count, 4);
    assert_string_equal(diff.segments[1].text, "3000 one two three four five six seven\n");
    assert_string_equal(diff.segments[2].text, "3000 one two 3 four five six seven\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(words_change, set_up, tear_down),
        cmocka_unit_test_setup_teardown(all_short_texts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(edits_are_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(differences_are_the_smallest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(work_is_bounded, set_up, tear_down),
        cmocka_unit_test_setup_teardown(long_texts_are_compared_by_line, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
