#ifndef THROUGHLINE_RESULTS_UNREAD_STORE_H
#define THROUGHLINE_RESULTS_UNREAD_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/request.h"

/* Articles that nobody reads. Reads are views, visits, and clicks, those on our short links too;
 * they grow where a figure is above all that were taken before. What has no figure of the last
 * UNREAD_DAYS is not known, which is not the same as unread. All results are in the arena. */

enum { UNREAD_DAYS = 90, UNREAD_WINDOW = 500 };

struct unread {
    int64_t post_id;
    const char *post;
    const char *published_on;
    int64_t campaign_id;
    const char *campaign;
    const char *latest_on; /* of its figures; "" where it never had any */
    const char *verdict;   /* what was decided of it last, or "" */
    const char *reason;
    const char *look_on; /* "" for never */
    int64_t person_id;
    const char *person;
    int64_t looked_at;
    int64_t version; /* of that decision; 0 for none */
};

struct unreads {
    size_t count;
    const struct unread *items;
};

/* Those of a channel that are out for UNREAD_DAYS and wait for a decision, the newest first:
 * without reads, or without figures. It looks through UNREAD_WINDOW posts before the one given,
 * or the newest where that is 0; `next` is where the next are looked for, 0 where there are none.
 */
enum status unread_list(struct request *request, int64_t channel, bool known, int64_t before,
                        struct unreads *found, int64_t *next);

/* What was decided, the newest first, before that moment and post; at most `most`. */
enum status unread_decided(struct request *request, int64_t moment, int64_t post, int64_t most,
                           struct unreads *found);

/* A post that is out, and what was decided of it. STATUS_NOT_FOUND. */
enum status unread_find(struct request *request, int64_t post, struct unread *unread);

/* Keeps a decision over the one of that version: STATUS_CONFLICT where that is not it. */
enum status unread_save(struct request *request, const struct unread *unread);

/* The decision as JSON, for the audit; NULL for none. */
enum status unread_json(struct request *request, int64_t post, const char **json);

#endif
