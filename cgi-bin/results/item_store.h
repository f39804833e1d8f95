#ifndef THROUGHLINE_RESULTS_ITEM_STORE_H
#define THROUGHLINE_RESULTS_ITEM_STORE_H

#include <stdint.h>

#include "lib/request.h"

/* Unplanned work: what figures are about and no campaign knows. In the arena of the request. */

enum { ITEMS_MOST = 30 };

struct item {
    int64_t id;
    const char *source;
    const char *title;
    const char *address;
    const char *figures; /* the foremost, in words; "" for none that is known */
};

struct items {
    size_t count;
    const struct item *items;
};

/* The newest first, at most ITEMS_MOST + 1, before that id (0: from the newest). */
enum status item_list(struct request *request, int64_t before, struct items *items);

/* Within a transaction that holds the campaign's sums: gives it the work. `*done` is false where
 * the work belongs to a campaign already, or is gone. */
enum status item_plan(struct request *request, int64_t item, int64_t campaign, bool *done);

#endif
