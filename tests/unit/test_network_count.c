#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "lib/network_count.h"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 26);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static const char *times(const char *text, int count)
{
    struct buf buf;
    buf_init(&buf, arena);
    buf_puts(&buf, "");
    for (int i = 0; i < count; i++)
        buf_puts(&buf, text);
    return buf.data;
}

static void expect(const char *network, const char *text, int64_t length)
{
    int64_t counted = network_count(arena, network_of(network), text).length;
    if (counted != length)
        fail_msg("%s counts %lld, not %lld: %.80s", network, (long long)counted, (long long)length,
                 text);
}

/* The figures that twitter-text's conformance suite (validate.yml, configuration 3) has. */
static void test_x(void **state)
{
    (void)state;
    expect("x", "Hi http://test.co", 26);
    expect("x", "http://test.co", 23);
    expect("x", "This is a test.", 15);
    expect("x", "test.com", 23);
    expect("x", "Test https://test.com test https://test.com test.com test", 86);
    expect("x", times("https://www.twitter.com/aloha ", 10), 240);
    expect("x", times("故", 160), 320);
    expect("x", "the故人西辞", 11);
    expect("x", times("😷", 160), 320);
    expect("x", "გამარჯობა", 9);
    expect("x", "ᄀ", 2);
    expect("x", "A\u0301B", 2);
    expect("x", "A\uFB2C", 4);
    expect("x", "H🐱☺👨‍👩‍👧‍👦", 7);
    expect("x", "😷👾😡🔥💩", 10);
    expect("x", "🙋🏽👨‍🎤", 4);
    expect("x",
           "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D "
           "‐ ‑ ‒ – — ― ‖  ‗ ‘ ’ ‚ ‛ “ ” „ ‟ ′ ″ ‴ ‵ ‶ ‷",
           14 + 1 + 44);
    expect("x", "285 chars- http://www.twitter.com/jack ", 35);
}

static void test_emoji_on_x(void **state)
{
    (void)state;
    expect("x", "©", 1);
    expect("x", "©️", 2);
    expect("x", "1️⃣#️⃣", 4);
    expect("x", "🇩🇪🇫🇷", 4);
    expect("x", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2);
    expect("x", "❤️‍🔥", 2);
    expect("x", "123", 3);
    expect("x", "", 0);
}

static void test_links(void **state)
{
    (void)state;
    expect("x", "Look at https://example.org/a?b=c.", 8 + 23 + 1);
    expect("x", "(https://en.wikipedia.org/wiki/Tea_(meal))", 1 + 23 + 1);
    expect("x", "https://example.org/a…", 23 + 2);
    expect("x", "HTTPS://EXAMPLE.ORG:8080/a", 23);
    expect("x", "http://localhost/a", 18);
    expect("x", "https://münchen.example/ä", 23);
    expect("x", "Node.js, main.py and e.g. this", 30);
    expect("x", "main.py/a", 23);
    expect("x", "name@example.com", 16);
    expect("x", "a.example.com?", 24);
    expect("x", "xhttp://test.co", 15);
    expect("bluesky", "https://example.org/a", 21);
    expect("mastodon", "test.com", 8);
}

/* The cases of Mastodon's own tests of its StatusLengthValidator, and what stands around them. */
static void test_mastodon(void **state)
{
    (void)state;
    expect("mastodon",
           arena_printf(arena, "%s http://%s.com/example", times("a", 476), times("b", 30)), 500);
    expect("mastodon", arena_printf(arena, "%s @alice@%s.com", times("a", 475), times("b", 30)),
           482);
    expect("mastodon", "@alice.", 7);
    expect("mastodon", "a@alice@example.org", 19);
    expect("mastodon", "👩🏽‍🔧é", 2);
}

static void test_other_units(void **state)
{
    (void)state;
    expect("bluesky", "👩🏽‍🔧e\u0301🇩🇪", 3);
    expect("bluesky", "क्षि", 1);
    expect("bluesky", "a\r\nb", 3);
    expect("tiktok", "👩🏽‍🔧é", 8);
    expect("linkedin", "😷a", 3);
    expect("youtube", "é😷", 6);
    expect("", "👩🏽‍🔧", 1);
    assert_ptr_equal(network_of("nonesuch"), network_of(""));
}

static int64_t hashtags(const char *text)
{
    return network_count(arena, network_of("instagram"), text).hashtags;
}

static void test_hashtags(void **state)
{
    (void)state;
    assert_int_equal(hashtags("#one #two,#three"), 3);
    assert_int_equal(hashtags("#1st #that1time #트위터 #ашок #größe"), 5);
    assert_int_equal(hashtags("#12345 a#b &#x # #️⃣ https://x.org/#a"), 0);
}

static void test_problems(void **state)
{
    (void)state;
    const struct network *bluesky = network_of("bluesky");
    assert_null(network_problem(arena, bluesky, "Bluesky", 300, times("é", 300)));
    assert_string_equal(network_problem(arena, bluesky, "Bluesky", 300, times("é", 301)),
                        "The text is 1 character too long: Bluesky takes 300 in one post.");
    assert_string_equal(
        network_problem(arena, bluesky, "Bluesky", 300, times("👨‍👩‍👧‍👦", 121)),
        "The text is 25 bytes too long: Bluesky takes 3,000 bytes in one post.");
    assert_string_equal(
        network_problem(arena, network_of("instagram"), "Instagram", 2200, times("#tea ", 31)),
        "The text has 31 hashtags, and Instagram takes 30.");
    assert_null(
        network_problem(arena, network_of("instagram"), "Instagram", 2200, times("#tea ", 30)));
    assert_string_equal(
        network_problem(arena, network_of("youtube"), "YouTube", 5000, times("é", 2501)),
        "The text is 2 bytes too long: YouTube takes 5,000 in one post.");
    assert_null(network_problem(arena, network_of("x"), "X", 0, times("é", 9000)));
}

static void test_fold(void **state)
{
    (void)state;
    assert_int_equal(network_fold(arena, network_of("instagram"), times("é", 200)), 250);
    assert_int_equal(network_fold(arena, network_of("instagram"), times("é", 125)), 250);
    assert_int_equal(network_fold(arena, network_of("x"), times("é", 200)), 400);
    assert_int_equal(network_fold(arena, network_of("instagram"), ""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_x),           cmocka_unit_test(test_emoji_on_x),
        cmocka_unit_test(test_links),       cmocka_unit_test(test_mastodon),
        cmocka_unit_test(test_other_units), cmocka_unit_test(test_hashtags),
        cmocka_unit_test(test_problems),    cmocka_unit_test(test_fold),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
