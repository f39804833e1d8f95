#ifndef THROUGHLINE_LIMITS_H
#define THROUGHLINE_LIMITS_H

#include <stdbool.h>

#include "lib/request.h"

/* How often one person may send forms to a handler, counted by all of its workers together
 * (safety B6). nginx limits addresses; this holds where many people share one, and where
 * one person comes from many. */

enum limit {
    LIMIT_WRITES,
    LIMIT_RENDERS, /* of forms that may hold Markdown, which costs more */
    LIMITS
};

/* Makes the memory that workers share; before there are any. False without memory. */
bool limits_prepare(void);

/* Counts one form of the person who asks, a stranger's not at all. STATUS_TOO_MANY, with
 * Retry-After, when they have sent half of what config->forms_a_minute allows at once, and
 * go on faster than that. */
enum status limit_take(struct request *request, enum limit limit);

#endif
