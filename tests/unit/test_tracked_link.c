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
        {"https://example.org/a?b=c&&d&", "https://example.org/a?b=c&d&" TAGS},
        {"https://example.org/a#part", "https://example.org/a?" TAGS "#part"},
        {"https://example.org/a?b=c#part?x", "https://example.org/a?b=c&" TAGS "#part?x"},
        {"https://example.org/#", "https://example.org/?" TAGS "#"},
        {"https://example.org/a?utm_source=own", "https://example.org/a?" TAGS},
        {"https://example.org/a?UTM_Source&b=c&utm_source=a&utm_medium=&utm_content=x#utm_source=y",
         "https://example.org/a?b=c&" TAGS "#utm_source=y"},
        {"https://example.org/a?utm_id=7&utm_term=t",
         "https://example.org/a?utm_id=7&utm_term=t&" TAGS},
        {"https://example.org/ä b?c=\n", "https://example.org/%C3%A4%20b?c=%0A&" TAGS},
        {"https://example.org/a?my_utm_source=own",
         "https://example.org/a?my_utm_source=own&" TAGS},
        {"https://example.org/a?utm_sources=own", "https://example.org/a?utm_sources=own&" TAGS},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(
            tracked_link(arena, cases[i].address, &(struct link_tags){"x", "social", "c-7", ""}),
            cases[i].link);
    assert_string_equal(
        tracked_link(arena, "http://a/", &(struct link_tags){"x", "social", "c-7", "top"}),
        "http://a/?" TAGS "&utm_content=top");
}

/* What is on a listed host, and what only looks like it. */
static void test_hosts(void **state)
{
    static const char hosts[] = " www.example.org,blog.example.org ";
    static const char *const on[] = {"https://www.example.org", "https://WWW.Example.org/a",
                                     "http://blog.example.org:8080/?a",
                                     "https://www.example.org?a@b", "https://www.example.org#@b"};
    static const char *const off[] = {
        "https://example.org/",
        "https://www.example.org.evil.example/",
        "https://evil.example/www.example.org",
        "https://evil.example?www.example.org",
        "https://www.example.org@evil.example/",
        "https://www.example.org:80@evil.example/",
        "https://www.example.org\\@evil.example/",
        "https://evil.example\\www.example.org",
        "https://ww.example.org/",
        "https://",
        "https:///www.example.org",
        "www.example.org",
        "",
    };
    (void)state;
    for (size_t i = 0; i < sizeof on / sizeof on[0]; i++)
        if (!address_is_on(on[i], hosts))
            fail_msg("%s is on", on[i]);
    for (size_t i = 0; i < sizeof off / sizeof off[0]; i++)
        if (address_is_on(off[i], hosts))
            fail_msg("%s is not on", off[i]);
    assert_false(address_is_on("https://www.example.org/", ""));
    assert_false(address_is_on("https://www.example.org/", "none"));
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
    assert_string_equal(share_link(arena, "facebook", "w", "l"),
                        "https://www.facebook.com/sharer/sharer.php?u=%6C");
    assert_string_equal(share_link(arena, "Mastodon", "w", "l"),
                        "https://share.joinmastodon.org/#text=%77%0A%6C");
    assert_string_equal(share_link(arena, "E-mail", "w", "l"), "mailto:?body=%77%0A%6C");
    assert_null(share_link(arena, "Instagram", "w", "l"));
    assert_null(share_link(arena, "", "w", "l"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keeps_query_and_fragment),
        cmocka_unit_test(test_hosts),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_networks),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
