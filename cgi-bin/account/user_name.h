#ifndef THROUGHLINE_USER_NAME_H
#define THROUGHLINE_USER_NAME_H

#include <stdbool.h>

#include "lib/arena.h"

/* The part of an e-mail address before the '@', in lower case, without what a user name
 * cannot have. */
const char *user_name_from_email(struct arena *arena, const char *email);

/* Letters, digits, '.', '-' and '_', at least one. */
bool user_name_fits(const char *name);

#endif
