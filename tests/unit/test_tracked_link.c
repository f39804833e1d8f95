#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "results/tracked_link.c"

static struct arena *arena;

static int setup(void **state)
{
    (void)state;
    arena = arena_new(1 << 20);
    return arena == NULL;
}

static int teardown(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

#define TAGS "utm_source=x&utm_medium=social&utm_campaign=c-7"

static void test_keeps_query_and_fragment(void **state)
{
    static const struct {
        const char *address;
        const char *link;
    } cases[] = {
        {"https://example.org", "https://example.org?" TAGS},
        {"https://example.org/a", "https://example.org/a?" TAGS},
        {"https://example.org/a?", "https://example.org/a?" TAGS},
        {"https://example.org/a?b=c&d", "https://example.org/a?b=c&d&" TAGS},
        {"https://example.org/a#part", "https://example.org/a?" TAGS "#part"},
        {"https://example.org/a?b=c#part?x", "https://example.org/a?b=c&" TAGS "#part?x"},
        {"https://example.org/#", "https://example.org/?" TAGS "#"},
        {"https://example.org/a?utm_source=own",
         "https://example.org/a?utm_source=own&utm_medium=social&utm_campaign=c-7"},
        {"https://example.org/a?my_utm_source=own",
         "https://example.org/a?my_utm_source=own&" TAGS},
        {"https://example.org/a?utm_sources=own", "https://example.org/a?utm_sources=own&" TAGS},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(tracked_link(arena, cases[i].address, "x", "social", "c-7"),
                            cases[i].link);
}

static void test_names(void **state)
{
    (void)state;
    assert_string_equal(tracked_name(arena, "Ladder Year: open doors"), "ladder-year-open-doors");
    assert_string_equal(tracked_name(arena, " --X-- "), "x");
    assert_string_equal(tracked_name(arena, "Müller & Söhne"), "m-ller-s-hne");
    assert_string_equal(tracked_name(arena, "🦊"), "");
    assert_string_equal(tracked_name(arena, ""), "");
}

static void test_networks(void **state)
{
    (void)state;
    assert_string_equal(share_link(arena, "linkedin", "w", "l"),
                        "https://www.linkedin.com/sharing/share-offsite/?url=%6C");
    assert_string_equal(share_link(arena, "X", "w&", "l"),
                        "https://x.com/intent/post?text=%77%26&url=%6C");
    assert_string_equal(share_link(arena, "Bluesky", "w", "l"),
                        "https://bsky.app/intent/compose?text=%77%0A%6C");
    assert_null(share_link(arena, "Instagram", "w", "l"));
    assert_null(share_link(arena, "", "w", "l"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keeps_query_and_fragment),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_networks),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
