#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../support/urlencoded.h"
#include "lib/params.h"
#include "lib/utf8.h"

/* An urlencoded form. What was read, encoded anew, is read as the same. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct param *param)
{
    size_t name_length = strlen(param->name);
    if (name_length > PARAM_NAME_MOST || strlen(param->value) != param->length ||
        !utf8_is_text(param->name, name_length) || !utf8_is_text(param->value, param->length) ||
        strchr(param->value, '\r') != NULL)
        abort();
}

static void check_again(const struct params *params, struct arena *arena)
{
    struct buf text;
    struct params again;
    buf_init(&text, arena);
    add_query(&text, params);
    if (params_parse(&again, arena, text.data, text.length) != STATUS_OK ||
        !same_params(params, &again))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena *arena;
    if (arena == NULL)
        arena = arena_new(64 << 20);
    arena_reset(arena);
    struct params params;
    enum status status = params_parse(&params, arena, (const char *)data, size);
    if (params.count > PARAMS_MOST || (status != STATUS_OK && status != STATUS_BAD_REQUEST))
        abort();
    for (size_t i = 0; i < params.count; i++)
        check(&params.items[i]);
    check_again(&params, arena);
    return 0;
}
