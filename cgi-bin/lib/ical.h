#ifndef THROUGHLINE_ICAL_H
#define THROUGHLINE_ICAL_H

#include <stdint.h>

#include "lib/arena.h"

/* Writes an iCalendar (RFC 5545) of UTF-8: lines end with CR LF and are folded at 75 bytes, never
 * within a character of UTF-8 (3.1). */

/* A line with a value that stands for itself: "BEGIN", "VEVENT"; an address, a number. What
 * ends a line or is a control character is left out. */
void ical_line(struct buf *calendar, const char *name, const char *value);

/* A line with text, in which '\\', ';', ',' and line ends are escaped (3.3.11). */
void ical_text(struct buf *calendar, const char *name, const char *text);

/* A line with a moment, seconds since 1970, in UTC (3.3.5): "DTSTART:20261207T083000Z". */
void ical_moment(struct buf *calendar, const char *name, int64_t moment);

#endif
