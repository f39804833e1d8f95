#ifndef THROUGHLINE_HOME_COMMON_WORDS_H
#define THROUGHLINE_HOME_COMMON_WORDS_H

#include <stdbool.h>
#include <stdint.h>

/* What a search gave up on, since too much holds it: asked again within the next minutes, it
 * is known at once. `kind` tells apart what was searched; `words` are as they were asked
 * for; `now` in milliseconds. Each worker remembers for itself, the last of them. */
void common_words_add(const void *kind, const char *words, int64_t now);
bool common_words_has(const void *kind, const char *words, int64_t now);

#endif
