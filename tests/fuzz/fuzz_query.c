#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/request.h"
#include "lib/utf8.h"

/* A request's target: path and query. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *variable(void *source, const char *name)
{
    return strcmp(name, "REQUEST_URI") == 0 ? source : NULL;
}

static size_t no_body(void *source, char *into, size_t length)
{
    (void)source;
    (void)into;
    (void)length;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena *arena;
    if (arena == NULL)
        arena = arena_new(64 << 20);
    arena_reset(arena);
    char *target = malloc(size + 1);
    if (target == NULL)
        return 0;
    memcpy(target, data, size);
    target[size] = '\0';
    const struct request_source source = {target, variable, no_body};
    struct request request = {.arena = arena};
    enum status status = request_parse_head(&request, &source);
    if (request.path[0] != '/' || !utf8_is_text(request.path, strlen(request.path)) ||
        request.query.count > PARAMS_MOST || (status != STATUS_OK && status != STATUS_BAD_REQUEST))
        abort();
    free(target);
    return 0;
}
