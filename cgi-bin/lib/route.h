#ifndef THROUGHLINE_ROUTE_H
#define THROUGHLINE_ROUTE_H

#include <stddef.h>

#include "lib/form.h"
#include "lib/request.h"
#include "lib/session.h"

/* The right that a route needs: a sum of roles, any one of which is enough. */
enum { RIGHT_ANYONE = 0, RIGHT_SIGNED_IN = ROLE_EMPLOYEE };

/* One row of a handler's route table; what no row names is refused. Pattern segments:
 * ":number" takes a whole number from 1 (request->numbers), "*word" one segment of
 * letters, digits, '-' and '_' (request->word); anything else stands for itself. */
struct route {
    enum method method; /* METHOD_GET serves HEAD too */
    const char *pattern;
    unsigned right;
    const struct form *form; /* of a METHOD_POST; NULL: no fields but the hidden ones */
    enum status (*page)(struct request *request);
};

/* Finds the row for the request's method and path and sets route, numbers and word.
 * STATUS_NOT_FOUND; STATUS_METHOD where only other methods are listed. */
enum status route_find(struct request *request, const struct route *routes, size_t count);

#endif
