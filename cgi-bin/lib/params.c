#include "lib/params.h"

#include <stdbool.h>
#include <string.h>

#include "lib/utf8.h"

enum { FIRST_CAPACITY = 8 };

/* The capacity is not kept: it is FIRST_CAPACITY, and doubles when count reaches it. */
static bool is_full(size_t count)
{
    return count == 0 || (count >= FIRST_CAPACITY && (count & (count - 1)) == 0);
}

enum status params_add(struct params *params, struct arena *arena, const char *name,
                       const char *value, size_t length)
{
    if (params->count == PARAMS_MOST || strlen(name) > PARAM_NAME_MOST)
        return STATUS_BAD_REQUEST;
    if (is_full(params->count)) {
        size_t capacity = params->count == 0 ? FIRST_CAPACITY : params->count * 2;
        struct param *grown = arena_array(arena, capacity, sizeof *grown);
        if (params->count > 0)
            memcpy(grown, params->items, params->count * sizeof *grown);
        params->items = grown;
    }
    params->items[params->count++] = (struct param){.name = name, .value = value, .length = length};
    return STATUS_OK;
}

/* Turns CR LF and CR into LF in place; returns the new length. */
static size_t unify_line_ends(char *text, size_t length)
{
    size_t to = 0;
    for (size_t from = 0; from < length; from++) {
        bool is_return = text[from] == '\r';
        text[to++] = is_return ? '\n' : text[from];
        if (is_return && from + 1 < length && text[from + 1] == '\n')
            from++;
    }
    text[to] = '\0';
    return to;
}

enum status params_add_text(struct params *params, struct arena *arena, const char *name,
                            char *value, size_t length)
{
    if (!utf8_is_text(name, strlen(name)) || !utf8_is_text(value, length))
        return STATUS_BAD_REQUEST;
    return params_add(params, arena, name, value, unify_line_ends(value, length));
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

char *params_decode(struct arena *arena, const char *text, size_t *length, bool plus_is_space)
{
    char *decoded = arena_strndup(arena, text, *length);
    size_t to = 0;
    for (size_t from = 0; from < *length; from++) {
        char c = decoded[from];
        if (c == '+' && plus_is_space)
            c = ' ';
        if (c == '%') {
            int high = hex_digit(decoded[from + 1]);
            int low = high < 0 ? -1 : hex_digit(decoded[from + 2]);
            if (low < 0)
                return NULL;
            c = (char)(high * 16 + low);
            from += 2;
        }
        decoded[to++] = c;
    }
    decoded[to] = '\0';
    *length = to;
    return decoded;
}

static enum status add_pair(struct params *params, struct arena *arena, const char *pair,
                            size_t length)
{
    const char *equals = memchr(pair, '=', length);
    size_t name_length = equals == NULL ? length : (size_t)(equals - pair);
    const char *after = equals == NULL ? pair + length : equals + 1;
    size_t value_length = (size_t)(pair + length - after);

    char *name = params_decode(arena, pair, &name_length, true);
    char *value = params_decode(arena, after, &value_length, true);
    if (name == NULL || value == NULL || strlen(name) != name_length)
        return STATUS_BAD_REQUEST;
    return params_add_text(params, arena, name, value, value_length);
}

enum status params_parse(struct params *params, struct arena *arena, const char *text,
                         size_t length)
{
    *params = (struct params){0};
    enum status status = STATUS_OK;
    size_t pair_length;
    for (size_t at = 0; at < length && status == STATUS_OK; at += pair_length + 1) {
        const char *ampersand = memchr(text + at, '&', length - at);
        pair_length = ampersand == NULL ? length - at : (size_t)(ampersand - text) - at;
        if (pair_length > 0)
            status = add_pair(params, arena, text + at, pair_length);
    }
    return status;
}

/* A token of RFC 9110, 5.6.2. */
static bool is_token(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] <= ' ' || text[i] > '~' || strchr("()<>@,;:\\\"/[]?={}", text[i]) != NULL)
            return false;
    return length > 0;
}

/* cookie-octets of RFC 6265, 4.1.1. */
static bool is_cookie_value(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] <= ' ' || text[i] > '~' || strchr("\",;\\", text[i]) != NULL)
            return false;
    return true;
}

/* Adds the cookie "name=value", or passes over what is none. */
static enum status add_cookie(struct params *params, struct arena *arena, const char *pair,
                              size_t length)
{
    const char *equals = memchr(pair, '=', length);
    if (equals == NULL)
        return STATUS_OK;
    size_t name_length = (size_t)(equals - pair);
    const char *value = equals + 1;
    size_t value_length = length - name_length - 1;
    if (value_length >= 2 && value[0] == '"' && value[value_length - 1] == '"') {
        value++;
        value_length -= 2;
    }
    if (name_length > PARAM_NAME_MOST || !is_token(pair, name_length) ||
        !is_cookie_value(value, value_length))
        return STATUS_OK;
    return params_add(params, arena, arena_strndup(arena, pair, name_length),
                      arena_strndup(arena, value, value_length), value_length);
}

enum status params_parse_cookies(struct params *params, struct arena *arena, const char *header)
{
    *params = (struct params){0};
    enum status status = STATUS_OK;
    while (header != NULL && *header != '\0' && status == STATUS_OK) {
        header += strspn(header, " \t;");
        size_t length = strcspn(header, ";");
        size_t trimmed = length;
        while (trimmed > 0 && strchr(" \t", header[trimmed - 1]) != NULL)
            trimmed--;
        status = add_cookie(params, arena, header, trimmed);
        header += length;
    }
    return status;
}

const char *params_get(const struct params *params, const char *name)
{
    for (size_t i = 0; i < params->count; i++)
        if (strcmp(params->items[i].name, name) == 0)
            return params->items[i].value;
    return NULL;
}

size_t params_count(const struct params *params, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < params->count; i++)
        count += strcmp(params->items[i].name, name) == 0;
    return count;
}
