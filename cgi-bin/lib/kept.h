#ifndef THROUGHLINE_KEPT_H
#define THROUGHLINE_KEPT_H

#include "lib/db.h"
#include "lib/generations.h"

/* Answers of the database that a worker keeps for a short time, while nothing that
 * they depend on was written: see generations.h. More than half of the work of a page is
 * asking the database the same again. Only db.c uses what stands here. */
struct kept;

enum { KEPT_KEY_MOST = 512 };

/* What was asked: a query, or the name of a part's template, each known by its address;
 * and its arguments. A key that is full is not kept. */
struct kept_key {
    const void *what;
    size_t length;
    char bytes[KEPT_KEY_MOST];
};

/* NULL without memory. */
struct kept *kept_new(void);
void kept_free(struct kept *kept);

/* Begins a key. */
void kept_ask(struct kept_key *key, const void *what);

/* Adds an argument; texts of NULL and "" differ. */
void kept_ask_more(struct kept_key *key, const void *data, size_t length);

/* The rows for that key, copied into the arena. False if none are kept, if their time is
 * over, or if an area that they depend on was written. */
bool kept_find(struct kept *kept, const struct kept_key *key, struct arena *arena,
               struct rows *rows);

/* Keeps a copy for `seconds` at most, unless it is too large. `before` was taken before the
 * rows were read. */
void kept_add(struct kept *kept, const struct kept_key *key, uint32_t areas,
              const struct generations *before, int seconds, const struct rows *rows);

#endif
