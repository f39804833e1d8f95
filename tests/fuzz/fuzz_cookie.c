#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/params.h"

/* A Cookie header. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct param *param)
{
    if (param->name[0] == '\0' || strlen(param->name) > PARAM_NAME_MOST ||
        strlen(param->value) != param->length || strpbrk(param->value, " \t\r\n\",;\\") != NULL)
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
    free(header);
    return 0;
}
