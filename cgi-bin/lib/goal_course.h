#ifndef THROUGHLINE_GOAL_COURSE_H
#define THROUGHLINE_GOAL_COURSE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"

/* How a goal stands, by one rule for every page.
 *
 * A straight line goes from where the goal stood, on the day of that figure, to its target
 * on its due date. Until then a goal is on course while its last figure is not behind the
 * line of today by more than the tolerance, in percent of the whole way. It is reached when
 * the last figure is at the target or beyond, and missed when its date has passed without.
 * A target that equals where it stood is to be held: on course while the last figure is
 * within the tolerance of it, in percent of the target, on either side; whether it was
 * reached is told when its date has passed. Days are compared as days: on its due date a
 * goal is not yet past it. */

enum goal_course {
    COURSE_NOT_STARTED, /* no figure yet */
    COURSE_ON,
    COURSE_BEHIND,
    COURSE_REACHED,
    COURSE_MISSED,
    COURSE_ARCHIVED,
};

/* Decimals of the database with at most 16 digits before and 4 after the point, and days
 * YYYY-MM-DD; each "" where there is none. The columns of shared_goals are named so. */
struct goal_line {
    const char *line_from; /* the baseline, or the first figure where there is none */
    const char *line_on;   /* the day of that */
    const char *target;
    const char *due_on;
    const char *latest_figure;
    const char *latest_on;
    bool archived; /* the goal or its brief */
};

struct goal_standing {
    enum goal_course course;
    bool is_hold;
    const char *expected; /* where the line is today, a decimal to read; "" without a line */
    int64_t off;          /* how far the last figure lies from it, in percent of the way (of the
                             target, where it is held), rounded up; at most GOAL_OFF_MOST */
    int side;             /* -1 where the last figure is below, 1 above, 0 on it */
};

enum { GOAL_OFF_MOST = 9999 };

/* `tolerance` is SETTING_GOAL_TOLERANCE, in percent; texts are in the arena. */
struct goal_standing goal_stands(struct arena *arena, const struct goal_line *line,
                                 const char *today, int64_t tolerance);

/* The rule with its numbers, as a sentence or two: "By today the line is at 412 visits; the
 * last figure is 390 visits, 5 % of the way below it; tolerance 10 %." */
const char *goal_stands_words(struct arena *arena, const struct goal_line *line, const char *unit,
                              const char *today, int64_t tolerance);

/* Where the line is on a day, as a plain decimal; "" without a line. */
const char *goal_line_at(struct arena *arena, const struct goal_line *line, const char *day);

#endif
