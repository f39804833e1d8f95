#include "lib/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/session.h"
#include "lib/words.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR, DAY_LETTERS = 10, MOMENT_LETTERS = 16 };

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

int64_t clock_now(void)
{
    return (int64_t)time(NULL);
}

int64_t clock_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const char *zone_of(const struct request *request)
{
    return request->person == NULL ? "UTC" : request->person->time_zone;
}

/* glibc reads the zone's file only when TZ differs from what it read last. */
static void use_zone_of(const struct request *request)
{
    const char *zone = zone_of(request);
    const char *present = getenv("TZ");
    if (present != NULL && strcmp(present, zone) == 0)
        return;
    setenv("TZ", zone, 1);
    tzset();
}

static struct tm local_time(const struct request *request, int64_t moment)
{
    struct tm parts;
    time_t seconds = (time_t)moment;
    use_zone_of(request);
    localtime_r(&seconds, &parts);
    return parts;
}

static const char *span(struct arena *arena, int64_t seconds)
{
    if (seconds < HOUR)
        return words_count(arena, seconds / MINUTE, "minute", "minutes");
    if (seconds < DAY)
        return words_count(arena, seconds / HOUR, "hour", "hours");
    if (seconds < 60 * DAY)
        return words_count(arena, seconds / DAY, "day", "days");
    if (seconds < 730 * (int64_t)DAY)
        return words_count(arena, seconds / (30 * DAY), "month", "months");
    return words_count(arena, seconds / (365 * DAY), "year", "years");
}

const char *clock_relative(struct request *request, int64_t moment)
{
    int64_t away = moment - clock_now();
    if (away > -MINUTE && away < MINUTE)
        return "just now";
    if (away < 0)
        return arena_printf(request->arena, "%s ago", span(request->arena, -away));
    return arena_printf(request->arena, "in %s", span(request->arena, away));
}

const char *clock_exact(struct request *request, int64_t moment)
{
    struct tm parts = local_time(request, moment);
    return arena_printf(request->arena, "%d %s %d, %02d:%02d", parts.tm_mday, months[parts.tm_mon],
                        parts.tm_year + 1900, parts.tm_hour, parts.tm_min);
}

static const char *iso(struct request *request, const struct tm *parts, const char *format)
{
    char text[40];
    strftime(text, sizeof text, format, parts);
    return arena_strdup(request->arena, text);
}

const char *clock_today(struct request *request)
{
    if (request->today != NULL && request->today_zone == zone_of(request))
        return request->today;
    struct tm parts = local_time(request, clock_now());
    request->today = iso(request, &parts, "%Y-%m-%d");
    request->today_zone = zone_of(request);
    return request->today;
}

const char *clock_day_ahead(struct request *request, int64_t days)
{
    struct tm parts = local_time(request, clock_now() + days * 24 * 60 * 60);
    return iso(request, &parts, "%Y-%m-%d");
}

const char *clock_local(struct request *request, int64_t moment)
{
    struct tm parts = local_time(request, moment);
    return iso(request, &parts, "%Y-%m-%dT%H:%M");
}

/* The day's parts, at noon UTC so that no zone moves it. */
static struct tm day_parts(const char *day)
{
    struct tm parts = {.tm_hour = 12};
    parts.tm_year = atoi(day) - 1900;
    parts.tm_mon = atoi(day + 5) - 1;
    parts.tm_mday = atoi(day + 8);
    return parts;
}

const char *clock_day(struct arena *arena, const char *day)
{
    if (strlen(day) < DAY_LETTERS)
        return day;
    int month = atoi(day + 5);
    if (month < 1 || month > 12)
        return day;
    return arena_printf(arena, "%d %s %.4s", atoi(day + 8), months[month - 1], day);
}

/* Days by the Gregorian calendar, counted from a day of no matter. timegm() takes ten times as
 * long, and pages ask this for each row. */
static int64_t day_number(const char *day)
{
    enum { YEAR_DAYS = 365, MARCH = 3, MONTHS = 12 };
    struct tm parts = day_parts(day);
    int64_t month = (parts.tm_mon + 1 - MARCH + MONTHS) % MONTHS; /* so that 29 February is last */
    int64_t year = parts.tm_year + 1900 - (parts.tm_mon + 1 < MARCH ? 1 : 0);
    return year * YEAR_DAYS + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 +
           parts.tm_mday;
}

int64_t clock_days_between(const char *from, const char *to)
{
    if (strlen(from) < DAY_LETTERS || strlen(to) < DAY_LETTERS)
        return 0;
    return day_number(to) - day_number(from);
}

const char *clock_utc_text(struct arena *arena, int64_t moment)
{
    char text[40];
    struct tm parts;
    time_t seconds = (time_t)moment;
    gmtime_r(&seconds, &parts);
    strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
    return arena_strdup(arena, text);
}

/* Seconds east of UTC at that moment. */
static int64_t offset_at(const struct request *request, int64_t moment)
{
    return (int64_t)local_time(request, moment).tm_gmtoff;
}

/* RFC 5545, 3.3.5: of a time that exists twice the first, and one that does not exist by the
 * clock from before the jump. mktime() leaves both open. Sets whether it exists. */
static int64_t moment_of(const struct request *request, const char *local, bool *exists)
{
    struct tm parts = day_parts(local);
    parts.tm_hour = atoi(local + 11);
    parts.tm_min = atoi(local + 14);
    int64_t as_utc = (int64_t)timegm(&parts);
    int64_t before = offset_at(request, as_utc - DAY);
    int64_t after = offset_at(request, as_utc + DAY);
    bool by_before = offset_at(request, as_utc - before) == before;
    bool by_after = offset_at(request, as_utc - after) == after;
    *exists = by_before || by_after;
    return as_utc - (by_after && !by_before ? after : before);
}

const char *clock_utc(struct request *request, const char *local)
{
    bool exists;
    if (strlen(local) < MOMENT_LETTERS)
        return NULL;
    return clock_utc_text(request->arena, moment_of(request, local, &exists));
}

bool clock_exists(struct request *request, const char *local)
{
    bool exists = false;
    if (strlen(local) >= MOMENT_LETTERS)
        moment_of(request, local, &exists);
    return exists;
}

void page_moment(struct request *request, HDF *node, const char *name, int64_t moment)
{
    char field[80];
    if (moment == 0)
        return;
    page_text(node, name, clock_relative(request, moment));
    snprintf(field, sizeof field, "%sExact", name);
    page_text(node, field, clock_exact(request, moment));
    snprintf(field, sizeof field, "%sIso", name);
    time_t seconds = (time_t)moment;
    struct tm parts;
    gmtime_r(&seconds, &parts);
    page_text(node, field, iso(request, &parts, "%Y-%m-%dT%H:%M:%SZ"));
}

static const char *days_away(struct arena *arena, int64_t days)
{
    if (days == 0)
        return "today";
    if (days == 1)
        return "tomorrow";
    if (days == -1)
        return "yesterday";
    if (days < 0)
        return arena_printf(arena, "%s ago", span(arena, -days * DAY));
    return arena_printf(arena, "in %s", span(arena, days * DAY));
}

void page_day(struct request *request, HDF *node, const char *name, const char *day)
{
    char field[80];
    if (*day == '\0')
        return;
    int64_t away = clock_days_between(clock_today(request), day);
    page_text(node, name, clock_day(request->arena, day));
    snprintf(field, sizeof field, "%sIso", name);
    page_text(node, field, day);
    snprintf(field, sizeof field, "%sAway", name);
    page_text(node, field, days_away(request->arena, away));
    snprintf(field, sizeof field, "%sIsPast", name);
    page_flag(node, field, away < 0);
}
