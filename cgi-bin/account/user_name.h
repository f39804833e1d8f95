#ifndef THROUGHLINE_USER_NAME_H
#define THROUGHLINE_USER_NAME_H

#include <stdbool.h>

#include "lib/arena.h"

enum { USER_NAME_MOST = 64 };

/* The part of an e-mail address before the '@', in lower case, without what a user name
 * cannot have, and cut at USER_NAME_MOST letters; "" where nothing is left. */
const char *user_name_from_email(struct arena *arena, const char *email);

/* 1 to USER_NAME_MOST letters of ASCII, digits, '.', '-' and '_'. */
bool user_name_fits(const char *name);

#endif
