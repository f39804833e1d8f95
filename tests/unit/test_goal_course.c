#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/goal_course.h"

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

#define LEAST "-9999999999999999.9999"
#define MOST "9999999999999999.9999"

struct course_case {
    const char *name;
    struct goal_line line;
    const char *today;
    int64_t tolerance;
    enum goal_course course;
    const char *expected;
    int64_t off;
    int side;
};

/* from, its day, target, due, last figure, its day */
#define LINE(...)                                                                                  \
    {                                                                                              \
        __VA_ARGS__, false                                                                         \
    }

static const struct course_case cases[] = {
    /* rising: 100 days from 0 to 100, so that the line is at the day's number */
    {"on the line", LINE("0", "2026-01-01", "100", "2026-04-11", "50", "2026-02-20"), "2026-02-20",
     10, COURSE_ON, "50", 0, 0},
    {"as far behind as allowed", LINE("0", "2026-01-01", "100", "2026-04-11", "40", "2026-02-20"),
     "2026-02-20", 10, COURSE_ON, "50", 10, -1},
    {"a hair further", LINE("0", "2026-01-01", "100", "2026-04-11", "39.9999", "2026-02-20"),
     "2026-02-20", 10, COURSE_BEHIND, "50", 11, -1},
    {"no tolerance", LINE("0", "2026-01-01", "100", "2026-04-11", "49.9999", "2026-02-20"),
     "2026-02-20", 0, COURSE_BEHIND, "50", 1, -1},
    {"ahead", LINE("0", "2026-01-01", "100", "2026-04-11", "99.9", "2026-02-20"), "2026-02-20", 10,
     COURSE_ON, "50", 50, 1},
    {"an old figure against the line of today",
     LINE("0", "2026-01-01", "100", "2026-04-11", "20", "2026-01-21"), "2026-02-20", 10,
     COURSE_BEHIND, "50", 30, -1},
    {"reached early", LINE("0", "2026-01-01", "100", "2026-04-11", "100", "2026-02-20"),
     "2026-02-20", 10, COURSE_REACHED, "50", 50, 1},
    {"gone backwards", LINE("0", "2026-01-01", "100", "2026-04-11", "-10", "2026-01-02"),
     "2026-01-02", 10, COURSE_BEHIND, "1", 11, -1},
    {"before it begins", LINE("0", "2026-01-01", "100", "2026-04-11", "-9", "2025-12-01"),
     "2025-12-01", 10, COURSE_ON, "0", 9, -1},
    {"on its last day", LINE("0", "2026-01-01", "100", "2026-04-11", "95", "2026-04-11"),
     "2026-04-11", 10, COURSE_ON, "100", 5, -1},
    {"the day after", LINE("0", "2026-01-01", "100", "2026-04-11", "99.9999", "2026-04-11"),
     "2026-04-12", 50, COURSE_MISSED, "100", 1, -1},
    {"reached when its date has passed",
     LINE("0", "2026-01-01", "100", "2026-04-11", "100.0000", "2026-04-11"), "2027-04-12", 10,
     COURSE_REACHED, "100", 0, 0},

    /* falling */
    {"falling, on the line", LINE("14.2", "2026-01-01", "9", "2026-04-11", "11.6", "2026-02-20"),
     "2026-02-20", 10, COURSE_ON, "11.6", 0, 0},
    {"falling, too high", LINE("14.2", "2026-01-01", "9", "2026-04-11", "12.2", "2026-02-20"),
     "2026-02-20", 10, COURSE_BEHIND, "11.6", 12, 1},
    {"falling, below is ahead", LINE("14.2", "2026-01-01", "9", "2026-04-11", "10", "2026-02-20"),
     "2026-02-20", 0, COURSE_ON, "11.6", 31, -1},
    {"falling, reached", LINE("14.2", "2026-01-01", "9", "2026-04-11", "8.9", "2026-02-20"),
     "2026-02-20", 10, COURSE_REACHED, "11.6", 52, -1},
    {"falling, missed", LINE("14.2", "2026-01-01", "9", "2026-04-11", "9.0001", "2026-02-20"),
     "2026-04-12", 10, COURSE_MISSED, "9", 1, 1},
    {"through nothing", LINE("-50", "2026-01-01", "50", "2026-04-11", "0", "2026-02-20"),
     "2026-02-20", 10, COURSE_ON, "0", 0, 0},

    /* to be held */
    {"held", LINE("95", "2026-01-01", "95.0000", "2026-04-11", "86", "2026-02-20"), "2026-02-20",
     10, COURSE_ON, "95", 10, -1},
    {"held, on the other side", LINE("95", "2026-01-01", "95", "2026-04-11", "104.6", "2026-02-20"),
     "2026-02-20", 10, COURSE_BEHIND, "95", 11, 1},
    {"held to the end", LINE("95", "2026-01-01", "95", "2026-04-11", "95", "2026-04-11"),
     "2026-04-12", 10, COURSE_REACHED, "95", 0, 0},
    {"not held to the end", LINE("95", "2026-01-01", "95", "2026-04-11", "50", "2026-04-11"),
     "2026-04-12", 10, COURSE_MISSED, "95", 48, -1},
    {"held at nothing", LINE("0", "2026-01-01", "0", "2026-04-11", "0", "2026-02-20"), "2026-02-20",
     10, COURSE_ON, "0", 0, 0},
    {"one is more than nothing", LINE("0", "2026-01-01", "0", "2026-04-11", "1", "2026-02-20"),
     "2026-02-20", 50, COURSE_BEHIND, "0", GOAL_OFF_MOST, 1},

    /* what is not known */
    {"no figure", LINE("0", "2026-01-01", "100", "2026-04-11", "", ""), "2026-02-20", 10,
     COURSE_NOT_STARTED, "50", 0, 0},
    {"no figure and past its date", LINE("0", "2026-01-01", "100", "2026-04-11", "", ""),
     "2026-04-12", 10, COURSE_MISSED, "100", 0, 0},
    {"nothing at all", LINE("", "", "100", "2026-04-11", "", ""), "2026-02-20", 10,
     COURSE_NOT_STARTED, "", 0, 0},
    {"no beginning but a figure", LINE("", "", "100", "2026-04-11", "20", "2026-01-01"),
     "2026-01-01", 10, COURSE_ON, "20", 0, 0},
    {"no beginning and time passes", LINE("", "", "100", "2026-04-11", "0", "2026-01-01"),
     "2026-02-20", 10, COURSE_BEHIND, "50", 50, -1},

    /* days that make no line */
    {"due on the day it began", LINE("0", "2026-01-01", "100", "2026-01-01", "50", "2026-01-01"),
     "2026-01-01", 10, COURSE_BEHIND, "100", 50, -1},
    {"due before it began", LINE("0", "2026-03-01", "100", "2026-01-01", "50", "2026-03-01"),
     "2026-03-01", 10, COURSE_MISSED, "100", 50, -1},
    {"due before it began, not due yet",
     LINE("0", "2026-03-01", "100", "2026-01-01", "0", "2025-12-01"), "2025-12-01", 10, COURSE_ON,
     "0", 0, 0},

    /* the widest that the database holds */
    {"widest, on the line", LINE(LEAST, "1000-01-01", MOST, "9999-12-31", LEAST, "1000-01-01"),
     "1000-01-01", 10, COURSE_ON, LEAST, 0, 0},
    {"widest, behind by one",
     LINE(LEAST, "1000-01-01", MOST, "9999-12-31", "9999999999999999.9998", "9999-12-31"),
     "9999-12-31", 0, COURSE_BEHIND, MOST, 1, -1},
    {"widest, reached", LINE(LEAST, "1000-01-01", MOST, "9999-12-31", MOST, "9999-12-31"),
     "9999-12-31", 0, COURSE_REACHED, MOST, 0, 0},
    {"a long way off a short way",
     LINE("0", "2026-01-01", "0.0001", "2026-04-11", LEAST, "2026-02-20"), "2026-02-20", 50,
     COURSE_BEHIND, "0.0001", GOAL_OFF_MOST, -1},
};

static void test_course(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct course_case *one = &cases[i];
        struct goal_standing standing = goal_stands(arena, &one->line, one->today, one->tolerance);
        if (standing.course != one->course || strcmp(standing.expected, one->expected) != 0 ||
            standing.off != one->off || standing.side != one->side)
            fail_msg("%s: course %d, expected %s, off %lld, side %d", one->name,
                     (int)standing.course, standing.expected, (long long)standing.off,
                     standing.side);
    }
}

static void test_archived(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct goal_line line = cases[i].line;
        line.archived = true;
        assert_int_equal(goal_stands(arena, &line, cases[i].today, 10).course, COURSE_ARCHIVED);
    }
}

static void test_fineness(void **state)
{
    (void)state;
    static const struct {
        struct goal_line line;
        const char *expected;
    } lines[] = {
        {LINE("310", "2026-01-01", "520", "2026-04-12", "", ""), "414"}, /* of 413.96 */
        {LINE("41", "2026-01-01", "55", "2026-04-12", "", ""), "47.9"},
        {LINE("41", "2026-01-01", "55", "2026-04-12", "44.25", "2026-01-09"), "47.93"},
        {LINE("1.9", "2026-01-01", "4.5", "2026-04-12", "", ""), "3.2"},
        {LINE("1.9", "2026-01-01", "2.5", "2026-04-12", "", ""), "2.2"},
        {LINE("-0.1", "2026-01-01", "-0.2", "2026-04-12", "", ""), "-0.15"},
        {LINE("0", "2026-01-01", "1", "2026-04-12", "", ""), "0.5"},
        {LINE("12000", "2026-01-01", "10000", "2026-04-12", "", ""), "11010"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        assert_string_equal(goal_stands(arena, &lines[i].line, "2026-02-20", 10).expected,
                            lines[i].expected);
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        struct goal_line line;
        const char *unit;
        const char *today;
        const char *words;
    } lines[] = {
        {LINE("310", "2026-01-01", "520", "2026-04-12", "400.0000", "2026-02-01"), "installers",
         "2026-02-20",
         "By today the line is at 414 installers; the last figure is 400 installers, 7 % of the way"
         " below it; tolerance 10 %."},
        {LINE("61", "2026-01-01", "45", "2026-04-12", "53", "2026-02-01"), "£ per unit",
         "2026-02-20",
         "By today the line is at £53.1 per unit; the last figure is £53 per unit, 1 % of the way"
         " below it; tolerance 10 %."},
        {LINE("0", "2026-01-01", "100", "2026-04-11", "50", "2026-02-01"), "%", "2026-02-20",
         "By today the line is at 50 %; the last figure is 50 %, just on it; tolerance 10 %."},
        {LINE("0", "2026-01-01", "100", "2026-04-11", "-99999999", "2026-02-01"), "visits",
         "2026-02-20",
         "By today the line is at 50 visits; the last figure is -99,999,999 visits, far below it;"
         " tolerance 10 %."},
        {LINE("0", "2026-01-01", "100", "2026-04-11", "", ""), "visits", "2026-02-20",
         "No figure has been written down yet. By today the line is at 50 visits."},
        {LINE("", "", "100", "2026-04-11", "", ""), "visits", "2026-02-20",
         "No figure has been written down yet, and nobody has said where it stood at first: the"
         " first figure will be where its line begins."},
        {LINE("0", "2026-01-01", "100", "2026-04-11", "", ""), "visits", "2026-04-12",
         "Its date, 11 April 2026, has passed and no figure was ever written down."},
        {LINE("0", "2026-01-01", "100", "2026-04-11", "98", "2026-04-01"), "visits", "2026-04-12",
         "Its date, 11 April 2026, has passed; the last figure, of 1 April 2026, is 98 visits; the"
         " target was 100 visits."},
        {LINE("0", "2026-01-01", "1000", "2026-04-11", "1200", "2026-04-01"), "visits",
         "2026-04-02",
         "The last figure, of 1 April 2026, is 1,200 visits; the target is 1,000 visits."},
        {LINE("95", "2026-01-01", "95", "2026-04-11", "90", "2026-04-01"), "% of calls",
         "2026-04-02",
         "It is to stay at 95 % of calls until 11 April 2026; the last figure is 90 % of calls,"
         " 6 % below it; tolerance 10 %."},
        {LINE("95", "2026-01-01", "95", "2026-04-11", "95", "2026-04-01"), "% of calls",
         "2026-04-12",
         "It was to stay at 95 % of calls until 11 April 2026, and the last figure, of 1 April"
         " 2026, is 95 % of calls."},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        assert_string_equal(
            goal_stands_words(arena, &lines[i].line, lines[i].unit, lines[i].today, 10),
            lines[i].words);
}

static void test_line_at(void **state)
{
    (void)state;
    static const struct goal_line line =
        LINE("0", "2026-01-01", "1", "2026-04-01", "", ""); /* 90 days */
    static const struct goal_line nothing = LINE("", "", "1", "2026-04-01", "", "");
    assert_string_equal(goal_line_at(arena, &line, "2026-01-31"), "0.3333");
    assert_string_equal(goal_line_at(arena, &line, "2026-03-02"), "0.6667");
    assert_string_equal(goal_line_at(arena, &line, "2020-03-02"), "0");
    assert_string_equal(goal_line_at(arena, &line, "2030-03-02"), "1");
    assert_string_equal(goal_line_at(arena, &nothing, "2026-03-02"), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_course),   cmocka_unit_test(test_archived),
        cmocka_unit_test(test_fineness), cmocka_unit_test(test_words),
        cmocka_unit_test(test_line_at),
    };
    return cmocka_run_group_tests_name("goal_course", tests, set_up, tear_down);
}
