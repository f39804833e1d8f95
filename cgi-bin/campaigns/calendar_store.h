#ifndef THROUGHLINE_CAMPAIGNS_CALENDAR_STORE_H
#define THROUGHLINE_CAMPAIGNS_CALENDAR_STORE_H

#include <stdint.h>

#include "campaigns/post_store.h"

/* Posts by the moment at which they stand on the calendar: when they went out, or are to. All
 * of them, and those that are approved, may be seen by everyone. */

/* From one moment to before another, texts in UTC; `after` is the id of the last post before
 * those wanted that stands at `from`, or 0. 0 means any channel and campaign. */
struct calendar_span {
    const char *from;
    const char *to;
    int64_t after;
    int64_t channel;
    int64_t campaign;
};

/* In their order, at most `most`. */
enum status calendar_posts(struct request *request, const struct calendar_span *span, int64_t most,
                           struct posts *posts);

/* How many there are, counted up to `most`. */
enum status calendar_count(struct request *request, const struct calendar_span *span, int64_t most,
                           int64_t *count);

/* What is approved and has no moment yet, those that have waited longest first. */
enum status calendar_tray(struct request *request, int64_t channel, int64_t campaign, int64_t most,
                          struct posts *posts);

/* What an iCalendar says, from 90 days ago to 366 ahead: at most 500 that stand before now, the
 * newest first, and then 1,000 after it in their order. Without the names of people. */
enum status calendar_feed(struct request *request, struct posts *posts);

#endif
