#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/route.h"

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

static enum status page(struct request *request)
{
    (void)request;
    return STATUS_OK;
}

static const struct route routes[] = {
    {METHOD_GET, "/", RIGHT_ANYONE, NULL, page},
    {METHOD_GET, "/briefs", RIGHT_ANYONE, NULL, page},
    {METHOD_POST, "/briefs", RIGHT_ANYONE, NULL, page},
    {METHOD_GET, "/briefs/new", RIGHT_ANYONE, NULL, page},
    {METHOD_GET, "/briefs/:number", RIGHT_ANYONE, NULL, page},
    {METHOD_GET, "/briefs/:number/versions/:number", RIGHT_ANYONE, NULL, page},
    {METHOD_POST, "/briefs/:number/publish", RIGHT_ANYONE, NULL, page},
    {METHOD_GET, "/welcome/*token", RIGHT_ANYONE, NULL, page},
    {METHOD_GET, "/a/:number/:number/:number/:number", RIGHT_ANYONE, NULL, page},
};

static enum status find(struct request *request, enum method method, const char *path)
{
    *request = (struct request){.arena = arena, .method = method, .path = path};
    return route_find(request, routes, sizeof routes / sizeof routes[0]);
}

static void test_what_is_listed(void **state)
{
    (void)state;
    static const struct {
        enum method method;
        const char *path;
        enum status status;
        const char *pattern;
    } cases[] = {
        {METHOD_GET, "/", STATUS_OK, "/"},
        {METHOD_HEAD, "/", STATUS_OK, "/"},
        {METHOD_POST, "/", STATUS_METHOD, NULL},
        {METHOD_OTHER, "/briefs", STATUS_METHOD, NULL},
        {METHOD_GET, "/briefs", STATUS_OK, "/briefs"},
        {METHOD_POST, "/briefs", STATUS_OK, "/briefs"},
        {METHOD_GET, "/briefs/", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "//briefs", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/Briefs", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/brief", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/briefsx", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/briefs/new", STATUS_OK, "/briefs/new"},
        {METHOD_GET, "/briefs/7", STATUS_OK, "/briefs/:number"},
        {METHOD_GET, "/briefs/7/", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/briefs/seven", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/briefs/7/versions/2", STATUS_OK, "/briefs/:number/versions/:number"},
        {METHOD_GET, "/briefs/7/publish", STATUS_METHOD, NULL},
        {METHOD_POST, "/briefs/7/publish", STATUS_OK, "/briefs/:number/publish"},
        {METHOD_GET, "/briefs/../briefs", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "/a/1/2/3/4", STATUS_NOT_FOUND, NULL},
        {METHOD_GET, "", STATUS_NOT_FOUND, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct request request;
        enum status status = find(&request, cases[i].method, cases[i].path);
        if (status != cases[i].status)
            fail_msg("%s: %d", cases[i].path, (int)status);
        if (cases[i].pattern != NULL)
            assert_string_equal(request.route->pattern, cases[i].pattern);
        else
            assert_null(request.route);
    }
}

static void test_numbers(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "0", "01", "-1", "+1", "1.0", "1e3", " 1", "1 ", "0x1", "\xd9\xa1", "9999999999999999999"};
    struct request request;
    assert_int_equal(find(&request, METHOD_GET, "/briefs/12/versions/345"), STATUS_OK);
    assert_int_equal(request.numbers[0], 12);
    assert_int_equal(request.numbers[1], 345);
    assert_int_equal(find(&request, METHOD_GET, "/briefs/999999999999999999"), STATUS_OK);
    assert_int_equal(request.numbers[0], 999999999999999999);
    assert_int_equal(find(&request, METHOD_GET, "/briefs/1000000000000000000"), STATUS_NOT_FOUND);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        if (find(&request, METHOD_GET, arena_printf(arena, "/briefs/%s", wrong[i])) !=
            STATUS_NOT_FOUND)
            fail_msg("%s is taken for a number", wrong[i]);
}

static void test_words(void **state)
{
    (void)state;
    struct request request;
    char longest[] = "/welcome/################################################################"
                     "################################################################";
    assert_int_equal(find(&request, METHOD_GET, "/welcome/Ab-9_"), STATUS_OK);
    assert_string_equal(request.word, "Ab-9_");
    static const char *const wrong[] = {"", "a.b", "a%20b", "a b", "\xc3\xa9", "a/b", "<", "a'"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_int_equal(find(&request, METHOD_GET, arena_printf(arena, "/welcome/%s", wrong[i])),
                         STATUS_NOT_FOUND);
    memset(longest + 9, 'x', sizeof longest - 10);
    assert_int_equal(strlen(longest + 9), 128);
    assert_int_equal(find(&request, METHOD_GET, longest), STATUS_OK);
    assert_int_equal(find(&request, METHOD_GET, arena_printf(arena, "%sx", longest)),
                     STATUS_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_listed),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests_name("route", tests, set_up, tear_down);
}
