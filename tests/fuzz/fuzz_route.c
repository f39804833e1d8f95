#include <regex.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/route.h"

/* A path, after one byte that says the method; it must find the row that regular
 * expressions find, and its arguments put into the pattern must be the path again. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct route routes[] = {
    {METHOD_GET, "/", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/briefs", RIGHT_ANYONE, NULL, NULL},
    {METHOD_POST, "/briefs", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/briefs/new", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/briefs/:number", RIGHT_ANYONE, NULL, NULL},
    {METHOD_POST, "/briefs/:number", RIGHT_ANYONE, NULL, NULL},
    {METHOD_POST, "/briefs/:number/versions/:number/restore", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/:number/:number/:number", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/:number/:number/:number/:number", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/welcome/*token", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/l/:number/*word", RIGHT_ANYONE, NULL, NULL},
    {METHOD_GET, "/*word", RIGHT_ANYONE, NULL, NULL},
};
enum { COUNT = sizeof routes / sizeof routes[0] };

/* The pattern as a regular expression; one with more numbers than a request keeps fits
 * nothing. */
static void to_expression(char *into, size_t size, const char *pattern)
{
    size_t length = (size_t)snprintf(into, size, "^");
    int numbers = 0;
    for (const char *at = pattern; *at != '\0';) {
        const char *part = *at == ':' ? "[1-9][0-9]{0,17}" : "[A-Za-z0-9_-]{1,128}";
        if (*at == ':' || *at == '*') {
            numbers += *at == ':';
            length += (size_t)snprintf(into + length, size - length, "%s", part);
            at += strcspn(at, "/");
        } else {
            length += (size_t)snprintf(into + length, size - length, "%c", *at++);
        }
    }
    snprintf(into + length, size - length, "%s$", numbers > REQUEST_ARGUMENTS_MOST ? "x^" : "");
}

static bool fits(size_t row, const char *path)
{
    static regex_t expressions[COUNT];
    static bool is_compiled[COUNT];
    char text[256];
    to_expression(text, sizeof text, routes[row].pattern);
    if (!is_compiled[row] && regcomp(&expressions[row], text, REG_EXTENDED | REG_NOSUB) != 0)
        abort();
    is_compiled[row] = true;
    return regexec(&expressions[row], path, 0, NULL, 0) == 0;
}

static const struct route *expected(enum method method, const char *path, enum status *status)
{
    *status = STATUS_NOT_FOUND;
    for (size_t i = 0; i < COUNT; i++) {
        if (!fits(i, path))
            continue;
        *status = STATUS_OK;
        if (routes[i].method == (method == METHOD_HEAD ? METHOD_GET : method))
            return &routes[i];
        *status = STATUS_METHOD;
    }
    return NULL;
}

/* The pattern with the request's arguments in their places. */
static const char *filled_in(const struct request *request)
{
    struct buf path;
    size_t number = 0;
    buf_init(&path, request->arena);
    for (const char *at = request->route->pattern; *at != '\0';) {
        size_t length = 1;
        if (*at == ':' || *at == '*')
            length = strcspn(at, "/");
        if (*at == ':')
            buf_printf(&path, "%lld", (long long)request->numbers[number++]);
        else if (*at == '*')
            buf_puts(&path, request->word);
        else
            buf_add(&path, at, 1);
        at += length;
    }
    return path.data;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum method methods[] = {METHOD_GET, METHOD_HEAD, METHOD_POST, METHOD_OTHER};
    if (size == 0)
        return 0;
    struct arena *arena = arena_new(64 << 20);
    const char *path = arena_strndup(arena, (const char *)data + 1, size - 1);
    struct request request = {.arena = arena, .method = methods[data[0] % 4], .path = path};
    enum status wanted;
    const struct route *row = expected(request.method, path, &wanted);
    if (route_find(&request, routes, COUNT) != wanted || request.route != row)
        abort();
    if (row != NULL && strcmp(filled_in(&request), path) != 0)
        abort();
    arena_free(arena);
    return 0;
}
