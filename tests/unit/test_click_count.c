#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "results/click_count.c"

static struct click written[COUNTS_MOST];
static size_t written_count;
static enum status answer = STATUS_OK;

enum status clicks_write(struct request *request, const struct click *clicks, size_t clicks_count)
{
    (void)request;
    memcpy(written, clicks, clicks_count * sizeof *clicks);
    written_count = clicks_count;
    return answer;
}

static void forget(void)
{
    count = 0;
    written_count = 0;
    answer = STATUS_OK;
}

static void people_count_and_programs_do_not(void **state)
{
    static const char *const people[] = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
        "Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 "
        "[LinkedInApp]",
    };
    static const char *const programs[] = {
        "Googlebot/2.1 (+http://www.google.com/bot.html)",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0)",
        "facebookexternalhit/1.1",
        "Slackbot-LinkExpanding 1.0",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mastodon/4.4 (http.rb; +https://example.org/) Bot",
        "curl/7.88.1",
        "python-requests/2.32",
        "Go-http-client/2.0",
        "WhatsApp/2.23 LinkPreview",
        "Mozilla/5.0 HeadlessChrome/140.0",
    };
    (void)state;
    for (size_t i = 0; i < sizeof people / sizeof people[0]; i++)
        if (!click_counts(people[i], false))
            fail_msg("%s counts", people[i]);
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++)
        if (click_counts(programs[i], false))
            fail_msg("%s does not count", programs[i]);
    assert_false(click_counts(people[0], true));
    assert_false(click_counts(NULL, false));
}

static void adds_up_in_order_and_forgets_what_was_written(void **state)
{
    static const int64_t links[] = {4, 7, 9};
    static const int64_t clicks[] = {1, 1, 2};
    int64_t today = clock_now() / DAY_SECONDS;
    (void)state;
    forget();
    assert_int_equal(click_chore.due(), -1);
    click_add(9);
    click_add(4);
    click_add(9);
    click_add(7);
    assert_in_range(click_chore.due(), 1, CLICK_SECONDS * SECOND);
    click_chore.work(NULL);
    assert_int_equal(written_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(written[i].link, links[i]);
        assert_int_equal(written[i].clicks, clicks[i]);
        assert_in_range(written[i].day, today, today + 1);
    }
    assert_int_equal(click_chore.due(), -1);
}

static void keeps_what_could_not_be_written(void **state)
{
    (void)state;
    forget();
    click_add(1);
    answer = STATUS_UNAVAILABLE;
    click_chore.work(NULL);
    click_add(1);
    assert_in_range(click_chore.due(), 1, CLICK_SECONDS * SECOND);
    answer = STATUS_OK;
    click_chore.work(NULL);
    assert_int_equal(written_count, 1);
    assert_int_equal(written[0].clicks, 2);
}

static void writes_at_once_when_it_is_full_and_takes_no_more(void **state)
{
    (void)state;
    forget();
    for (int64_t link = COUNTS_MOST; link >= 1; link--)
        click_add(link);
    assert_int_equal(click_chore.due(), 0);
    click_add(COUNTS_MOST + 1);
    click_add(1);
    click_chore.work(NULL);
    assert_int_equal(written_count, COUNTS_MOST);
    assert_int_equal(written[0].clicks, 2);
    assert_int_equal(written[COUNTS_MOST - 1].link, COUNTS_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_count_and_programs_do_not),
        cmocka_unit_test(adds_up_in_order_and_forgets_what_was_written),
        cmocka_unit_test(keeps_what_could_not_be_written),
        cmocka_unit_test(writes_at_once_when_it_is_full_and_takes_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
