#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../support/urlencoded.h"
#include "lib/request.h"
#include "lib/utf8.h"

/* A request's target: path and query. What was read, encoded anew, is read as the same. */

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

static void check_again(const struct request *request)
{
    struct buf target;
    buf_init(&target, request->arena);
    buf_puts(&target, "/");
    add_encoded(&target, request->path + 1, strlen(request->path + 1));
    buf_puts(&target, "?");
    add_query(&target, &request->query);
    const struct request_source source = {target.data, variable, no_body};
    struct request again = {.arena = request->arena};
    if (request_parse_head(&again, &source) != STATUS_OK ||
        strcmp(again.path, request->path) != 0 || !same_params(&request->query, &again.query))
        abort();
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
    if (status == STATUS_OK)
        check_again(&request);
    free(target);
    return 0;
}
