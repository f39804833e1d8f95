#ifndef THROUGHLINE_CLOCK_H
#define THROUGHLINE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/page.h"

/* Times as people read them. Moments are seconds since 1970 in UTC; days are texts
 * "YYYY-MM-DD" without a zone. All words are in the arena of the request, in the time
 * zone of the person who asks. */

/* Seconds since 1970. */
int64_t clock_now(void);

/* Milliseconds on a clock that only goes forward, for measuring spans. */
int64_t clock_milliseconds(void);

/* "3 days ago", "in 2 hours", "just now". */
const char *clock_relative(struct request *request, int64_t moment);

/* "19 November 2026, 14:02". */
const char *clock_exact(struct request *request, int64_t moment);

/* Today in the person's time zone. */
const char *clock_today(struct request *request);

/* The day so many days from today, likewise. */
const char *clock_day_ahead(struct request *request, int64_t days);

/* "19 November 2026"; the text itself where it is no day. */
const char *clock_day(struct arena *arena, const char *day);

/* Days from the first day to the second. */
int64_t clock_days_between(const char *from, const char *to);

/* A moment typed as YYYY-MM-DDTHH:MM in the person's time zone, as "YYYY-MM-DD HH:MM:00"
 * in UTC for a DATETIME column; NULL for an empty text. Where clocks change, of a time that
 * exists twice it is the first, and one that does not exist counts by the clock from before
 * the change (RFC 5545, 3.3.5). */
const char *clock_utc(struct request *request, const char *local);

/* Whether clocks in the person's time zone show that time at all. */
bool clock_exists(struct request *request, const char *local);

/* A moment for a DATETIME column. */
const char *clock_utc_text(struct arena *arena, int64_t moment);

/* The other way: a moment as YYYY-MM-DDTHH:MM in the person's time zone, for a form. */
const char *clock_local(struct request *request, int64_t moment);

/* Sets name (relative), nameExact and nameIso (RFC 3339); nothing where moment is 0. */
void page_moment(struct request *request, HDF *node, const char *name, int64_t moment);

/* Sets name ("19 November 2026"), nameIso and nameAway ("in 12 days", "3 days ago",
 * "today"), and nameIsPast before today; nothing for an empty day. */
void page_day(struct request *request, HDF *node, const char *name, const char *day);

#endif
