#ifndef THROUGHLINE_EXCERPT_H
#define THROUGHLINE_EXCERPT_H

#include <stdbool.h>

#include "lib/arena.h"

/* The words of a piece of Markdown on one line, without its marks; a text that is longer
 * than `most` characters ends at a word, with an ellipsis. `is_inside`: the piece was cut
 * out, so its first, perhaps broken, word becomes an ellipsis. */
const char *excerpt(struct arena *arena, const char *markdown, size_t most, bool is_inside);

#endif
