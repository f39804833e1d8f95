#ifndef THROUGHLINE_DAYS_H
#define THROUGHLINE_DAYS_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Days are texts "YYYY-MM-DD", as in lib/clock.h. */

/* The day that is `count` days after another, or before it. */
const char *days_after(struct arena *arena, const char *day, int count);

/* "Tuesday". */
const char *days_weekday(const char *day);

/* How many days after a Monday it is: 0 to 6. */
int days_since_monday(const char *day);

/* When a day begins for the person who asks, as clock_utc() gives it. */
const char *days_begin(struct request *request, const char *day);

/* The day of a moment in the zone of the person who asks. */
const char *days_of(struct request *request, int64_t moment);

/* "19 Nov", and "19 Nov 2027" where `with_year`. */
const char *days_short(struct arena *arena, const char *day, bool with_year);

/* "today 14:02", "Tuesday 14:02" within a week from today, else "19 Nov". */
const char *days_soon(struct request *request, int64_t moment);

#endif
