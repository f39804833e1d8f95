#ifndef THROUGHLINE_JSON_H
#define THROUGHLINE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/arena.h"

/* Writes JSON (RFC 8259) into a buffer, compact, in the order of the calls; commas come by
 * themselves. Whoever begins an object or array ends it.
 *
 *     struct json json;
 *     json_begin(&json, &out);
 *     json_open(&json, NULL, '{');
 *     json_text(&json, "title", "Fewer second visits");
 *     json_close(&json, '}');
 */
struct json {
    struct buf *out;
    bool follows; /* something stands before in the same object or array */
};

void json_begin(struct json *json, struct buf *out);

/* `bracket` is '{' or '['. `name` is of the member, or NULL within an array and for the whole. */
void json_open(struct json *json, const char *name, char bracket);
void json_close(struct json *json, char bracket);

/* A string: UTF-8, as it came; quotes, backslashes and control characters are escaped. */
void json_text(struct json *json, const char *name, const char *text);

/* What is JSON already, such as a decimal of the database; or null where it is "". */
void json_value(struct json *json, const char *name, const char *value);

/* A string, or null where it is "". */
void json_text_or_null(struct json *json, const char *name, const char *text);

void json_boolean(struct json *json, const char *name, bool value);
void json_null(struct json *json, const char *name);

#endif
