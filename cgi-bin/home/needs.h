#ifndef THROUGHLINE_HOME_NEEDS_H
#define THROUGHLINE_HOME_NEEDS_H

#include "home/home_store.h"

/* Shows what needs the person who asks as Needs.* and MoreNeeds.*, late ones first, what
 * waits for others as Elsewhere.*, and says how much it is, with that many decisions, in
 * Home.Lead. */
void needs_show(struct request *request, const struct needs *needs, size_t decisions);

/* "no", "one" to "twelve", then figures. */
const char *needs_number(struct arena *arena, int64_t number);

#endif
