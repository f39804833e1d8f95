#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/clock.h"
#include "lib/session.h"

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

static struct person person;
static struct request request;

/* The request of a person in that zone. */
static struct request *in(const char *zone)
{
    person = (struct person){.time_zone = zone};
    request = (struct request){.arena = arena, .person = &person};
    return &request;
}

static void test_exact(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        int64_t moment;
        const char *words;
    } cases[] = {
        {"UTC", 1795096920, "19 November 2026, 14:02"},
        {"Europe/London", 1795096920, "19 November 2026, 14:02"},
        {"Asia/Tokyo", 1795096920, "19 November 2026, 23:02"},
        {"America/New_York", 1795096920, "19 November 2026, 09:02"},
        {"Asia/Kathmandu", 1795096920, "19 November 2026, 19:47"},
        {"Pacific/Kiritimati", 1795096920, "20 November 2026, 04:02"},
        {"UTC", 0, "1 January 1970, 00:00"},
        {"UTC", 4102444799, "31 December 2099, 23:59"},
        /* clocks in London go forward on 29 March 2026 and back on 25 October, at 01:00 UTC */
        {"Europe/London", 1774745999, "29 March 2026, 00:59"},
        {"Europe/London", 1774746000, "29 March 2026, 02:00"},
        {"Europe/London", 1792889999, "25 October 2026, 01:59"},
        {"Europe/London", 1792890000, "25 October 2026, 01:00"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(clock_exact(in(cases[i].zone), cases[i].moment), cases[i].words);
    struct request nobody = {.arena = arena};
    assert_string_equal(clock_exact(&nobody, 1795096920), "19 November 2026, 14:02");
}

static void test_relative(void **state)
{
    (void)state;
    enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };
    static const struct {
        int64_t away;
        const char *words;
    } cases[] = {
        {0, "just now"},
        {-50, "just now"},
        {50, "just now"},
        {-MINUTE - 5, "1 minute ago"},
        {-59 * MINUTE, "59 minutes ago"},
        {-HOUR - 5, "1 hour ago"},
        {-23 * HOUR - 5, "23 hours ago"},
        {-DAY - 5, "1 day ago"},
        {-59 * DAY - 5, "59 days ago"},
        {-60 * DAY - 5, "2 months ago"},
        {-400 * (int64_t)DAY, "13 months ago"},
        {-730 * (int64_t)DAY - 5, "2 years ago"},
        {MINUTE + 30, "in 1 minute"},
        {3 * DAY + 30, "in 3 days"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(clock_relative(in("UTC"), clock_now() + cases[i].away), cases[i].words);
}

static void test_local_times_become_utc_and_back(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        const char *local;
        const char *utc;
    } cases[] = {
        {"UTC", "2026-11-19T14:02", "2026-11-19 14:02:00"},
        {"Europe/London", "2026-11-19T14:02", "2026-11-19 14:02:00"},
        {"Europe/London", "2026-07-01T09:00", "2026-07-01 08:00:00"},
        {"Asia/Kathmandu", "2026-11-19T04:00", "2026-11-18 22:15:00"},
        {"America/New_York", "2026-12-31T23:30", "2027-01-01 04:30:00"},
        {"Australia/Lord_Howe", "2027-01-01T08:08", "2026-12-31 21:08:00"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(clock_utc(in(cases[i].zone), cases[i].local), cases[i].utc);
    assert_null(clock_utc(in("UTC"), ""));
    assert_null(clock_utc(in("UTC"), "2026-11-19"));
    assert_string_equal(clock_local(in("Europe/London"), 1782892800), "2026-07-01T09:00");
    assert_string_equal(clock_local(in("Asia/Kathmandu"), 1795096920), "2026-11-19T19:47");
}

/* Where clocks change: a time that exists twice is the first, one that does not exist counts by
 * the clock from before, in whatever order they are asked. */
static void test_daylight_saving(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        const char *local;
        const char *utc;
        bool exists;
    } cases[] = {
        {"Europe/London", "2026-03-29T01:30", "2026-03-29 01:30:00", false},
        {"Europe/London", "2026-10-25T01:30", "2026-10-25 00:30:00", true},
        {"Europe/London", "2026-03-29T02:00", "2026-03-29 01:00:00", true},
        {"Europe/London", "2026-10-25T02:00", "2026-10-25 02:00:00", true},
        {"Europe/Berlin", "2027-03-28T01:59", "2027-03-28 00:59:00", true},
        {"Europe/Berlin", "2027-03-28T02:30", "2027-03-28 01:30:00", false},
        {"Europe/Berlin", "2027-03-28T03:00", "2027-03-28 01:00:00", true},
        {"Europe/Berlin", "2026-10-25T02:30", "2026-10-25 00:30:00", true},
        {"Europe/Berlin", "2026-10-25T03:00", "2026-10-25 02:00:00", true},
        {"America/New_York", "2027-03-14T02:30", "2027-03-14 07:30:00", false},
        {"America/New_York", "2026-11-01T01:30", "2026-11-01 05:30:00", true},
        {"America/New_York", "2026-11-01T02:00", "2026-11-01 07:00:00", true},
        /* by half an hour */
        {"Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03 15:45:00", false},
        {"Australia/Lord_Howe", "2026-10-04T02:30", "2026-10-03 15:30:00", true},
        {"Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03 14:45:00", true},
        {"Australia/Lord_Howe", "2027-04-04T02:00", "2027-04-03 15:30:00", true},
        /* no midnight: the day begins an hour later */
        {"Africa/Cairo", "2027-04-30T00:00", "2027-04-29 22:00:00", false},
    };
    size_t count = sizeof cases / sizeof cases[0];
    for (size_t i = 0; i < 2 * count; i++) {
        size_t at = i < count ? i : 2 * count - 1 - i;
        struct request *asks = in(cases[at].zone);
        assert_string_equal(clock_utc(asks, cases[at].local), cases[at].utc);
        assert_int_equal(clock_exists(asks, cases[at].local), cases[at].exists);
    }
    assert_false(clock_exists(in("UTC"), ""));
    assert_string_equal(clock_utc_text(arena, 1795096920), "2026-11-19 14:02:00");
}

static void test_zones_of_two_people_do_not_mix(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        assert_string_equal(clock_exact(in("Asia/Tokyo"), 1795096920), "19 November 2026, 23:02");
        assert_string_equal(clock_exact(in("UTC"), 1795096920), "19 November 2026, 14:02");
    }
}

static void test_today_is_where_the_person_is(void **state)
{
    (void)state;
    const char *east = arena_strdup(arena, clock_today(in("Pacific/Kiritimati")));
    const char *west = clock_today(in("Pacific/Pago_Pago"));
    int64_t ahead = clock_days_between(west, east);
    assert_true(ahead == 1 || ahead == 2); /* 25 hours apart */
}

static void test_every_day_counts_one(void **state)
{
    (void)state;
    enum { DAYS = 146097 + 366 }; /* all years that a calendar has, and one more */
    for (int64_t i = 0; i < DAYS; i++) {
        char day[32];
        struct tm parts;
        time_t noon = (time_t)(i * 24 + 12) * 60 * 60;
        gmtime_r(&noon, &parts);
        strftime(day, sizeof day, "%Y-%m-%d", &parts);
        assert_int_equal(clock_days_between("1970-01-01", day), i);
    }
}

static void test_days(void **state)
{
    (void)state;
    static const struct {
        const char *from;
        const char *to;
        int64_t days;
    } cases[] = {
        {"2026-11-19", "2026-11-19", 0},   {"2026-11-19", "2026-11-20", 1},
        {"2026-03-28", "2026-03-30", 2},   {"2024-02-28", "2024-03-01", 2},
        {"2026-02-28", "2026-03-01", 1},   {"2026-12-31", "2027-01-01", 1},
        {"2027-01-01", "2026-12-31", -1},  {"2026-08-08", "2026-09-09", 32},
        {"2026-01-01", "2027-01-01", 365}, {"", "2027-01-01", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(clock_days_between(cases[i].from, cases[i].to), cases[i].days);
    assert_string_equal(clock_day(arena, "2026-11-19"), "19 November 2026");
    assert_string_equal(clock_day(arena, "2026-01-08"), "8 January 2026");
    assert_string_equal(clock_day(arena, "2026-13-08"), "2026-13-08");
    assert_string_equal(clock_day(arena, ""), "");
    assert_string_equal(clock_day(arena, "soon"), "soon");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exact),
        cmocka_unit_test(test_relative),
        cmocka_unit_test(test_local_times_become_utc_and_back),
        cmocka_unit_test(test_daylight_saving),
        cmocka_unit_test(test_zones_of_two_people_do_not_mix),
        cmocka_unit_test(test_today_is_where_the_person_is),
        cmocka_unit_test(test_every_day_counts_one),
        cmocka_unit_test(test_days),
    };
    return cmocka_run_group_tests_name("clock", tests, set_up, tear_down);
}
