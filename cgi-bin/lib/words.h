#ifndef THROUGHLINE_WORDS_H
#define THROUGHLINE_WORDS_H

#include <stdint.h>

#include "lib/arena.h"

/* Numbers as people read them; all texts are in the arena. */

/* "12,000". */
const char *words_number(struct arena *arena, int64_t number);

/* A number that was counted up to `most`: "1,000 or more" where it is reached. 0: all were. */
const char *words_at_most(struct arena *arena, int64_t number, int64_t most);

/* "1 post", "3 posts", "1,240 posts". */
const char *words_count(struct arena *arena, int64_t count, const char *one, const char *many);

/* A decimal of the database: "12000.5000" is "12,000.5". "" stays "". */
const char *words_decimal(struct arena *arena, const char *decimal);

/* A decimal with its unit, as people write it: "1,240 visits", "25 %", and a unit that begins
 * with a sign of money around the number: "-£1.9 million". */
const char *words_amount(struct arena *arena, const char *decimal, const char *unit);

/* The parts of that: the number with its sign of money, if any; and the rest of the unit. */
const char *words_amount_number(struct arena *arena, const char *decimal, const char *unit);
const char *words_unit(const char *unit);

/* A decimal for a form, the same for equal numbers: "012000.5000" is "12000.5". */
const char *words_plain_decimal(struct arena *arena, const char *decimal);

/* The first of the words as MATCH ... AGAINST (... IN BOOLEAN MODE) takes the beginning of a
 * word; "" where it is too short for a FULLTEXT key. */
const char *words_match(struct arena *arena, const char *words);

#endif
