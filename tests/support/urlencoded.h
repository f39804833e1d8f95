#ifndef THROUGHLINE_TESTS_URLENCODED_H
#define THROUGHLINE_TESTS_URLENCODED_H

#include <stdbool.h>
#include <string.h>

#include "lib/params.h"

/* The other direction of what params.c reads: every byte as %XX, so that nothing but the
 * two digits has to be understood. */

static void add_encoded(struct buf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        buf_printf(out, "%%%02x", (unsigned char)text[i]);
}

static void add_query(struct buf *out, const struct params *params)
{
    for (size_t i = 0; i < params->count; i++) {
        const struct param *param = &params->items[i];
        add_encoded(out, param->name, strlen(param->name));
        buf_puts(out, "=");
        add_encoded(out, param->value, param->length);
        buf_puts(out, "&");
    }
}

static bool same_params(const struct params *one, const struct params *other)
{
    for (size_t i = 0; i < one->count && i < other->count; i++)
        if (strcmp(one->items[i].name, other->items[i].name) != 0 ||
            strcmp(one->items[i].value, other->items[i].value) != 0)
            return false;
    return one->count == other->count;
}

#endif
