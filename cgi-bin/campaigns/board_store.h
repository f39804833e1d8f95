#ifndef THROUGHLINE_CAMPAIGNS_BOARD_STORE_H
#define THROUGHLINE_CAMPAIGNS_BOARD_STORE_H

#include <stdint.h>

#include "campaigns/post_store.h"

/* The columns of the board. What the person who asks may not see is left out. */

/* What comes first in a column. */
enum board_order { BOARD_OLDEST, BOARD_NEXT_OUT, BOARD_NEWEST };

/* 0 means any. */
struct board_filter {
    int64_t channel;
    int64_t campaign;
    int64_t author;
};

/* The posts of a state that have been in it for longest, go out next, or came to it last; at
 * most `most`. */
enum status board_column(struct request *request, const char *state, enum board_order order,
                         const struct board_filter *filter, int64_t most, struct posts *posts);

/* How many there are, counted up to `most`. */
enum status board_count(struct request *request, const char *state,
                        const struct board_filter *filter, int64_t most, int64_t *count);

#endif
