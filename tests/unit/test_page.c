#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/proof.h"
#include "lib/page.h"

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

static struct request request;

static const char *reply_head(void)
{
    struct worker_reply reply;
    page_reply(&request, &reply);
    return arena_strndup(arena, reply.head, reply.head_length);
}

static void begin(void)
{
    request = (struct request){.arena = arena, .method = METHOD_GET};
    assert_true(page_begin(&request));
}

static void test_own_paths(void **state)
{
    (void)state;
    static const char *const own[] = {"/",    "/me",     "/briefs/1?x=//y", "/a/../b",
                                      "/a#b", "/%0d%0a", "/?next=http://x", "/\xd9\x85",
                                      "/a//b"};
    static const char *const others[] = {
        "",       "me",        "//x",
        "//",     "/\\x",      "/a\\b",
        "\\\\x",  "http://x/", "javascript:alert(1)",
        " /me",   "/me ",      "/a\r\nSet-Cookie: x=y",
        "/a\nb",  "/a\tb",     "/\x01",
        "/a\x7f", "?x",        "#x",
    };
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
        if (!page_is_own_path(own[i]))
            fail_msg("%s is our own", own[i]);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (page_is_own_path(others[i]))
            fail_msg("\"%s\" is not our own", others[i]);
    char longest[514] = "/";
    memset(longest + 1, 'x', 511);
    assert_true(page_is_own_path(longest));
    longest[512] = 'x';
    assert_false(page_is_own_path(longest));
}

static void test_headers(void **state)
{
    (void)state;
    static const char *const refused[] = {"x\r\nSet-Cookie: a=b", "x\r", "\n", "x\ny"};
    begin();
    page_header(&request, "X-Kept", "one: two; three=\"four\"");
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        page_header(&request, "X-Refused", refused[i]);
    const char *head = reply_head();
    assert_non_null(strstr(head, "X-Kept: one: two; three=\"four\"\r\n"));
    assert_null(strstr(head, "X-Refused"));
    assert_null(strstr(head, "Set-Cookie"));
    page_end(&request);
}

static void test_redirects_away(void **state)
{
    static const char *const refused[] = {
        "javascript:alert(1)",           "//evil.example",     "/own", "ftp://a/", "https://a/ b",
        "https://a/\r\nSet-Cookie: a=b", "https://a/\xc3\xa4", ""};
    (void)state;
    begin();
    assert_int_equal(page_redirect_away(&request, "https://a.example/b?c#d"), STATUS_OK);
    assert_non_null(
        strstr(reply_head(), "Status: 302 Found\r\nLocation: https://a.example/b?c#d\r\n"));
    page_end(&request);
    begin();
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        assert_int_equal(page_redirect_away(&request, refused[i]), STATUS_FAILED);
    assert_null(page_location(&request));
    page_end(&request);
}

static void test_redirects(void **state)
{
    (void)state;
    begin();
    assert_int_equal(page_redirect(&request, "saved", "/accounts/%d", 7), STATUS_OK);
    assert_string_equal(page_location(&request), "/accounts/7?note=saved");
    assert_int_equal(page_redirect(&request, "saved", "/accounts?state=%s", "invited"), STATUS_OK);
    assert_string_equal(page_location(&request), "/accounts?state=invited&note=saved");
    assert_non_null(
        strstr(reply_head(), "Status: 303 See Other\r\nLocation: /accounts?state=invited&note="));
    page_end(&request);
    begin();
    assert_int_equal(page_redirect(&request, NULL, "%s", "//evil.example"), STATUS_FAILED);
    assert_int_equal(page_redirect(&request, NULL, "%s", "/a\r\nSet-Cookie: a=b"), STATUS_FAILED);
    assert_null(page_location(&request));
    assert_null(strstr(reply_head(), "Location"));
    page_end(&request);
}

static void test_reply(void **state)
{
    (void)state;
    struct worker_reply reply;
    begin();
    assert_int_equal(page_send(&request, "text/csv; charset=utf-8", "people.csv", "a,b\n", 4),
                     STATUS_OK);
    page_reply(&request, &reply);
    assert_int_equal(reply.body_length, 4);
    assert_memory_equal(reply.body, "a,b\n", 4);
    assert_non_null(strstr(reply_head(), "Status: 200 OK\r\n"));
    assert_non_null(strstr(reply_head(), "Content-Length: 4\r\n"));
    assert_non_null(strstr(reply_head(), "Content-Type: text/csv; charset=utf-8\r\n"));
    assert_non_null(
        strstr(reply_head(), "Content-Disposition: attachment; filename=\"people.csv\"\r\n"));
    assert_string_equal(reply_head() + strlen(reply_head()) - 4, "\r\n\r\n");
    request.method = METHOD_HEAD;
    page_reply(&request, &reply);
    assert_int_equal(reply.body_length, 0);
    assert_non_null(strstr(reply_head(), "Content-Length: 4\r\n"));
    page_end(&request);
}

static void test_beginning_anew_keeps_headers_alone(void **state)
{
    (void)state;
    begin();
    page_header(&request, "Set-Cookie", "session=x");
    page_redirect(&request, NULL, "/me");
    page_send(&request, "text/plain", NULL, "secret", 6);
    assert_true(page_begin_anew(&request));
    struct worker_reply reply;
    page_reply(&request, &reply);
    assert_int_equal(reply.body_length, 0);
    assert_null(page_location(&request));
    assert_int_equal(page_code(&request), 200);
    assert_non_null(strstr(reply_head(), "Set-Cookie: session=x\r\n"));
    page_end(&request);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROOF("B5", test_own_paths),  PROOF("C3", test_headers),
        PROOF("C3", test_redirects),  cmocka_unit_test(test_redirects_away),
        cmocka_unit_test(test_reply), cmocka_unit_test(test_beginning_anew_keeps_headers_alone),
    };
    return cmocka_run_group_tests_name("page", tests, set_up, tear_down);
}
