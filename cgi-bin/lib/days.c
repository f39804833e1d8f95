#include "lib/days.h"

#include <stdlib.h>
#include <time.h>

#include "lib/clock.h"

enum { DAY_LETTERS = 10, WEEK = 7 };

/* Noon of the day in UTC, so that no zone moves it. */
static struct tm parts_of(const char *day, int count)
{
    struct tm parts = {.tm_year = atoi(day) - 1900,
                       .tm_mon = atoi(day + 5) - 1,
                       .tm_mday = atoi(day + 8) + count,
                       .tm_hour = 12};
    timegm(&parts);
    return parts;
}

const char *days_after(struct arena *arena, const char *day, int count)
{
    struct tm parts = parts_of(day, count);
    return arena_printf(arena, "%04d-%02d-%02d", parts.tm_year + 1900, parts.tm_mon + 1,
                        parts.tm_mday);
}

const char *days_weekday(const char *day)
{
    static const char *const names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                        "Thursday", "Friday", "Saturday"};
    return names[parts_of(day, 0).tm_wday];
}

int days_since_monday(const char *day)
{
    return (parts_of(day, 0).tm_wday + WEEK - 1) % WEEK;
}

const char *days_begin(struct request *request, const char *day)
{
    return clock_utc(request, arena_printf(request->arena, "%sT00:00", day));
}

const char *days_of(struct request *request, int64_t moment)
{
    return arena_strndup(request->arena, clock_local(request, moment), DAY_LETTERS);
}

const char *days_short(struct arena *arena, const char *day, bool with_year)
{
    struct tm parts = parts_of(day, 0);
    char text[32];
    strftime(text, sizeof text, with_year ? "%e %b %Y" : "%e %b", &parts);
    return arena_strdup(arena, text + (*text == ' '));
}

const char *days_soon(struct request *request, int64_t moment)
{
    const char *local = clock_local(request, moment);
    const char *day = arena_strndup(request->arena, local, DAY_LETTERS);
    int64_t away = clock_days_between(clock_today(request), day);
    const char *time = local + DAY_LETTERS + 1;
    if (away == 0)
        return arena_printf(request->arena, "today %s", time);
    if (away > 0 && away < WEEK)
        return arena_printf(request->arena, "%s %s", days_weekday(day), time);
    return days_short(request->arena, day, false);
}
