#ifndef THROUGHLINE_PARAMS_H
#define THROUGHLINE_PARAMS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/arena.h"
#include "lib/status.h"

/* The most fields that one request may carry, and the longest name of one, in bytes. */
enum { PARAMS_MOST = 200, PARAM_NAME_MOST = 64 };

/* One named value of a query, a form or a cookie header: UTF-8 without NUL. */
struct param {
    const char *name;
    const char *value;
    size_t length;
};

/* In the order in which they came; names may repeat. */
struct params {
    struct param *items;
    size_t count;
};

/* Reads application/x-www-form-urlencoded text (WHATWG URL, 5.1) of `length` bytes.
 * Line ends become '\n'. STATUS_BAD_REQUEST: a bad escape, not UTF-8, NUL, too many
 * fields, or a name too long. Everything is taken from the arena. */
enum status params_parse(struct params *params, struct arena *arena, const char *text,
                         size_t length);

/* Reads a Cookie header (RFC 6265, 4.2.1). Pairs that do not fit the grammar are passed
 * over, since other programs on the host set cookies too. */
enum status params_parse_cookies(struct params *params, struct arena *arena, const char *header);

/* Adds one parameter, growing the array; STATUS_BAD_REQUEST past PARAMS_MOST or with a
 * name over PARAM_NAME_MOST. Keeps both pointers. */
enum status params_add(struct params *params, struct arena *arena, const char *name,
                       const char *value, size_t length);

/* Adds a field that a person filled in, as params_add() does, but first turns its line
 * ends into '\n' in place, and refuses what is not UTF-8 or holds NUL. */
enum status params_add_text(struct params *params, struct arena *arena, const char *name,
                            char *value, size_t length);

/* Undoes percent-encoding (RFC 3986, 2.1) in `*length` bytes and sets their new length;
 * the result is NUL-terminated, and may hold any byte. NULL for a bad escape. */
char *params_decode(struct arena *arena, const char *text, size_t *length, bool plus_is_space);

/* The first value of that name, or NULL. */
const char *params_get(const struct params *params, const char *name);

/* How often the name occurs. */
size_t params_count(const struct params *params, const char *name);

#endif
