#ifndef THROUGHLINE_FRONT_MATTER_H
#define THROUGHLINE_FRONT_MATTER_H

#include <stddef.h>

#include "lib/arena.h"

/* What is read of front matter, in entries and in values of one entry; text with more has
 * none. */
enum { FRONT_MATTER_ENTRIES_MOST = 64, FRONT_MATTER_VALUES_MOST = 64 };

/* One `key: value`, or `key:` with a list. */
struct front_matter_entry {
    const char *key;
    const char **values;
    size_t count;
};

/* A Markdown document whose head, between two lines of `---`, is the part of YAML 1.2 that
 * site generators use: keys, plain and quoted values, lists, block scalars, comments. */
struct front_matter {
    struct front_matter_entry *entries;
    size_t count;
    const char *body;
    size_t body_length;
};

/* Splits a document (valid UTF-8, with or without a byte order mark, any line ends). A head
 * that is absent or malformed is body: nothing that was written is lost. `body` points into
 * `text`, all else is taken from the arena. */
void front_matter_split(struct front_matter *matter, struct arena *arena, const char *text,
                        size_t length);

/* The first value of a key, e.g. title, summary, date, slug; NULL when it is absent or
 * empty. */
const char *front_matter_value(const struct front_matter *matter, const char *key);

/* The lines of a head, as front_matter_split() found it before the body, but for those of the
 * keys, which end with NULL; "" for none. For a head that is written anew around them. */
const char *front_matter_rest(struct arena *arena, const char *head, const char *const *keys);

/* All of a key, e.g. topics, authors; NULL when it is absent. */
const struct front_matter_entry *front_matter_entry(const struct front_matter *matter,
                                                    const char *key);

#endif
