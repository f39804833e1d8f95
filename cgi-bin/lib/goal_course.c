#include "lib/goal_course.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/words.h"

/* Decimals as whole numbers of ten-thousandths: 20 digits, which 64 bits do not hold. With
 * the days of 8,000 years and a hundred they have 30, and 128 bits hold 38. */
typedef __int128 fixed;

enum { ONE = 10000, DIGITS_AFTER = 4, DIGITS_MOST = 16 + DIGITS_AFTER };

static fixed parse(const char *decimal)
{
    bool is_negative = *decimal == '-';
    const char *at = decimal + is_negative;
    int after = -1;
    int digits = 0;
    fixed number = 0;
    for (; *at != '\0' && after < DIGITS_AFTER && digits < DIGITS_MOST; at++) {
        if (*at == '.') {
            after = 0;
            continue;
        }
        number = number * 10 + (*at - '0');
        digits += number != 0;
        after += after >= 0;
    }
    for (after = after < 0 ? 0 : after; after < DIGITS_AFTER; after++)
        number *= 10;
    return is_negative ? -number : number;
}

static fixed size_of(fixed number)
{
    return number < 0 ? -number : number;
}

static int sign_of(fixed number)
{
    return (number > 0) - (number < 0);
}

/* Halves away from nothing. */
static fixed divide(fixed number, fixed by)
{
    return (number + sign_of(number) * (by / 2)) / by;
}

static const char *decimal_of(struct arena *arena, fixed number)
{
    char digits[DIGITS_MOST + 4];
    char *at = digits + sizeof digits - 1;
    fixed rest = size_of(number);
    *at = '\0';
    for (int i = 0; i <= DIGITS_AFTER || rest > 0; i++) {
        if (i == DIGITS_AFTER)
            *--at = '.';
        *--at = (char)('0' + (int)(rest % 10));
        rest /= 10;
    }
    return words_plain_decimal(arena, arena_printf(arena, "%s%s", number < 0 ? "-" : "", at));
}

/* The line, read */
struct way {
    bool has_line;
    fixed from;
    fixed target;
    int64_t days;   /* of the whole line */
    int64_t passed; /* of those, until a day */
};

/* Without another beginning the last figure is one. */
static struct way read_way(const struct goal_line *line, const char *day)
{
    bool has_from = *line->line_from != '\0';
    const char *from = has_from ? line->line_from : line->latest_figure;
    const char *from_on = has_from ? line->line_on : line->latest_on;
    struct way way = {
        .has_line = *from != '\0', .from = parse(from), .target = parse(line->target)};
    way.days = clock_days_between(from_on, line->due_on);
    way.passed = clock_days_between(from_on, day);
    if (way.days < 1) { /* due before it began: all of the way, at once */
        way.days = 1;
        way.passed = clock_days_between(line->due_on, day) >= 0;
    }
    if (way.passed < 0)
        way.passed = 0;
    if (way.passed > way.days)
        way.passed = way.days;
    return way;
}

/* The line of that day, times its days: exact. */
static fixed expected_times_days(const struct way *way)
{
    return way->from * way->days + (way->target - way->from) * way->passed;
}

static int digits_after(const char *decimal)
{
    const char *point = strchr(decimal, '.');
    int digits = 0;
    for (int i = 1; point != NULL && point[i] != '\0'; i++)
        if (point[i] != '0')
            digits = i;
    return digits;
}

/* As fine as the figures themselves, and one digit finer where the way is short. */
static const char *expected_words(struct arena *arena, const struct goal_line *line,
                                  const struct way *way)
{
    const char *const texts[] = {line->line_from, line->target, line->latest_figure};
    int digits = 0;
    fixed step = ONE;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (digits_after(texts[i]) > digits)
            digits = digits_after(texts[i]);
    for (int i = 0; i < digits; i++)
        step /= 10;
    if (digits < DIGITS_AFTER && way->from != way->target &&
        size_of(way->target - way->from) < 20 * step)
        step /= 10;
    fixed expected = divide(expected_times_days(way), way->days);
    return decimal_of(arena, divide(expected, step) * step);
}

const char *goal_line_at(struct arena *arena, const struct goal_line *line, const char *day)
{
    struct way way = read_way(line, day);
    return way.has_line ? decimal_of(arena, divide(expected_times_days(&way), way.days)) : "";
}

/* `off` of `whole` in percent, rounded up, so that what is within a whole number of percent
 * never looks as if it were not, nor the other way round. */
static int64_t percent(fixed off, fixed whole)
{
    if (off == 0)
        return 0;
    if (whole == 0 || off * 100 / whole >= GOAL_OFF_MOST)
        return GOAL_OFF_MOST;
    return (int64_t)((off * 100 + whole - 1) / whole);
}

static void judge_hold(struct goal_standing *standing, const struct way *way, fixed figure,
                       int64_t tolerance, bool is_past)
{
    fixed off = size_of(figure - way->target);
    bool is_within = off * 100 <= tolerance * size_of(way->target);
    standing->off = percent(off, size_of(way->target));
    standing->side = sign_of(figure - way->target);
    if (is_past)
        standing->course = is_within ? COURSE_REACHED : COURSE_MISSED;
    else
        standing->course = is_within ? COURSE_ON : COURSE_BEHIND;
}

static void judge_way(struct goal_standing *standing, const struct way *way, fixed figure,
                      int64_t tolerance, bool is_past)
{
    int direction = sign_of(way->target - way->from);
    fixed whole = size_of(way->target - way->from) * way->days;
    fixed ahead = figure * way->days - expected_times_days(way);
    standing->off = percent(size_of(ahead), whole);
    standing->side = sign_of(ahead);
    if (direction * sign_of(figure - way->target) >= 0)
        standing->course = COURSE_REACHED;
    else if (is_past)
        standing->course = COURSE_MISSED;
    else
        standing->course =
            -direction * ahead * 100 <= tolerance * whole ? COURSE_ON : COURSE_BEHIND;
}

struct goal_standing goal_stands(struct arena *arena, const struct goal_line *line,
                                 const char *today, int64_t tolerance)
{
    struct goal_standing standing = {.course = COURSE_NOT_STARTED, .expected = ""};
    struct way way = read_way(line, today);
    bool is_past = clock_days_between(line->due_on, today) > 0;
    fixed figure = parse(line->latest_figure);
    if (way.has_line)
        standing.expected = expected_words(arena, line, &way);
    standing.is_hold = way.has_line && way.from == way.target;
    if (*line->latest_figure == '\0')
        standing.course = is_past ? COURSE_MISSED : COURSE_NOT_STARTED;
    else if (standing.is_hold)
        judge_hold(&standing, &way, figure, tolerance, is_past);
    else
        judge_way(&standing, &way, figure, tolerance, is_past);
    if (line->archived)
        standing.course = COURSE_ARCHIVED;
    return standing;
}

/* Words */

static const char *off_words(struct arena *arena, const struct goal_standing *standing)
{
    const char *of = standing->is_hold ? "" : " of the way";
    const char *side = standing->side < 0 ? "below" : "above";
    if (standing->side == 0)
        return standing->is_hold ? "just there" : "just on it";
    if (standing->off == GOAL_OFF_MOST)
        return arena_printf(arena, "far %s it", side);
    return arena_printf(arena, "%s %%%s %s it", words_number(arena, standing->off), of, side);
}

static const char *no_figure_words(struct arena *arena, const struct goal_line *line,
                                   const struct goal_standing *standing, const char *unit)
{
    if (standing->course == COURSE_MISSED)
        return arena_printf(arena, "Its date, %s, has passed and no figure was ever written down.",
                            clock_day(arena, line->due_on));
    if (*standing->expected == '\0')
        return "No figure has been written down yet, and nobody has said where it stood at first:"
               " the first figure will be where its line begins.";
    return arena_printf(arena, "No figure has been written down yet. By today the line is at %s.",
                        words_amount(arena, standing->expected, unit));
}

static const char *end_words(struct arena *arena, const struct goal_line *line,
                             const struct goal_standing *standing, const char *unit)
{
    const char *figure = words_amount(arena, line->latest_figure, unit);
    const char *target = words_amount(arena, line->target, unit);
    const char *day = clock_day(arena, line->latest_on);
    const char *due = clock_day(arena, line->due_on);
    if (standing->course == COURSE_MISSED)
        return arena_printf(arena,
                            "Its date, %s, has passed; the last figure, of %s, is %s; the"
                            " target was %s.",
                            due, day, figure, target);
    if (standing->is_hold)
        return arena_printf(arena,
                            "It was to stay at %s until %s, and the last figure, of %s, is"
                            " %s.",
                            target, due, day, figure);
    return arena_printf(arena, "The last figure, of %s, is %s; the target is %s.", day, figure,
                        target);
}

const char *goal_stands_words(struct arena *arena, const struct goal_line *line, const char *unit,
                              const char *today, int64_t tolerance)
{
    struct goal_standing standing = goal_stands(arena, line, today, tolerance);
    const char *figure = words_amount(arena, line->latest_figure, unit);
    if (standing.course == COURSE_ARCHIVED)
        return "Archived: it is held to no line any more.";
    if (*line->latest_figure == '\0')
        return no_figure_words(arena, line, &standing, unit);
    if (standing.course == COURSE_REACHED || standing.course == COURSE_MISSED)
        return end_words(arena, line, &standing, unit);
    if (standing.is_hold)
        return arena_printf(arena,
                            "It is to stay at %s until %s; the last figure is %s, %s;"
                            " tolerance %lld %%.",
                            words_amount(arena, line->target, unit), clock_day(arena, line->due_on),
                            figure, off_words(arena, &standing), (long long)tolerance);
    return arena_printf(arena,
                        "By today the line is at %s; the last figure is %s, %s; tolerance"
                        " %lld %%.",
                        words_amount(arena, standing.expected, unit), figure,
                        off_words(arena, &standing), (long long)tolerance);
}
