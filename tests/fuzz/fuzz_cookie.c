#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../support/urlencoded.h"
#include "lib/params.h"

/* A Cookie header. What was read, written anew, is read as the same. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct param *param)
{
    if (param->name[0] == '\0' || strlen(param->name) > PARAM_NAME_MOST ||
        strlen(param->value) != param->length || strpbrk(param->value, " \t\r\n\",;\\") != NULL)
        abort();
}

static void check_again(const struct params *params, struct arena *arena)
{
    struct buf header;
    struct params again;
    buf_init(&header, arena);
    for (size_t i = 0; i < params->count; i++)
        buf_printf(&header, "%s=%s; ", params->items[i].name, params->items[i].value);
    if (params_parse_cookies(&again, arena, header.data) != STATUS_OK ||
        !same_params(params, &again))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena *arena;
    if (arena == NULL)
        arena = arena_new(64 << 20);
    arena_reset(arena);
    char *header = malloc(size + 1);
    if (header == NULL)
        return 0;
    memcpy(header, data, size);
    header[size] = '\0';
    struct params params;
    params_parse_cookies(&params, arena, header);
    if (params.count > PARAMS_MOST)
        abort();
    for (size_t i = 0; i < params.count; i++)
        check(&params.items[i]);
    check_again(&params, arena);
    free(header);
    return 0;
}
