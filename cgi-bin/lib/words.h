#ifndef THROUGHLINE_WORDS_H
#define THROUGHLINE_WORDS_H

#include <stdint.h>

#include "lib/arena.h"

/* Numbers as people read them; all texts are in the arena. */

/* "12,000". */
const char *words_number(struct arena *arena, int64_t number);

/* "1 post", "3 posts", "1,240 posts". */
const char *words_count(struct arena *arena, int64_t count, const char *one, const char *many);

/* A decimal of the database: "12000.5000" is "12,000.5". "" stays "". */
const char *words_decimal(struct arena *arena, const char *decimal);

/* A decimal for a form, the same for equal numbers: "012000.5000" is "12000.5". */
const char *words_plain_decimal(struct arena *arena, const char *decimal);

#endif
