#include "lib/route.h"

#include <ctype.h>
#include <string.h>

enum { NUMBER_DIGITS = 18, WORD_MOST = 128 };

/* The length of the segment that begins at `text`. */
static size_t segment(const char *text)
{
    return strcspn(text, "/");
}

static bool take_number(struct request *request, size_t *taken, const char *text, size_t length)
{
    if (*taken == REQUEST_ARGUMENTS_MOST || length == 0 || length > NUMBER_DIGITS || text[0] == '0')
        return false;
    int64_t number = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        number = number * 10 + (text[i] - '0');
    }
    request->numbers[(*taken)++] = number;
    return true;
}

static bool take_word(struct request *request, const char *text, size_t length)
{
    if (length == 0 || length > WORD_MOST)
        return false;
    for (size_t i = 0; i < length; i++)
        if (!isalnum((unsigned char)text[i]) && text[i] != '-' && text[i] != '_')
            return false;
    request->word = arena_strndup(request->arena, text, length);
    return true;
}

static bool segment_fits(struct request *request, size_t *taken, const char *pattern,
                         const char *path, size_t length)
{
    if (pattern[0] == ':')
        return take_number(request, taken, path, length);
    if (pattern[0] == '*')
        return take_word(request, path, length);
    return segment(pattern) == length && memcmp(pattern, path, length) == 0;
}

static bool pattern_fits(struct request *request, const char *pattern, const char *path)
{
    size_t taken = 0;
    while (*pattern == '/' && *path == '/') {
        pattern++;
        path++;
        if (!segment_fits(request, &taken, pattern, path, segment(path)))
            return false;
        pattern += segment(pattern);
        path += segment(path);
    }
    return *pattern == '\0' && *path == '\0';
}

enum status route_find(struct request *request, const struct route *routes, size_t count)
{
    enum method method = request->method == METHOD_HEAD ? METHOD_GET : request->method;
    enum status status = STATUS_NOT_FOUND;
    for (size_t i = 0; i < count; i++) {
        if (!pattern_fits(request, routes[i].pattern, request->path))
            continue;
        if (routes[i].method == method) {
            request->route = &routes[i];
            return STATUS_OK;
        }
        status = STATUS_METHOD;
    }
    return status;
}
