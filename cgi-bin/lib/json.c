#include "lib/json.h"

#include <string.h>

void json_begin(struct json *json, struct buf *out)
{
    *json = (struct json){.out = out};
}

static void add_string(struct buf *out, const char *text)
{
    buf_puts(out, "\"");
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            buf_printf(out, "\\%c", c);
        else if (c < 0x20)
            buf_printf(out, "\\u%04x", c);
        else
            buf_add(out, text, 1);
    }
    buf_puts(out, "\"");
}

static void add_name(struct json *json, const char *name)
{
    if (json->follows)
        buf_puts(json->out, ",");
    json->follows = true;
    if (name == NULL)
        return;
    add_string(json->out, name);
    buf_puts(json->out, ":");
}

void json_open(struct json *json, const char *name, char bracket)
{
    add_name(json, name);
    buf_add(json->out, &bracket, 1);
    json->follows = false;
}

void json_close(struct json *json, char bracket)
{
    buf_add(json->out, &bracket, 1);
    json->follows = true;
}

void json_text(struct json *json, const char *name, const char *text)
{
    add_name(json, name);
    add_string(json->out, text);
}

void json_value(struct json *json, const char *name, const char *value)
{
    add_name(json, name);
    buf_puts(json->out, *value == '\0' ? "null" : value);
}

void json_text_or_null(struct json *json, const char *name, const char *text)
{
    if (*text == '\0')
        json_null(json, name);
    else
        json_text(json, name, text);
}

void json_boolean(struct json *json, const char *name, bool value)
{
    add_name(json, name);
    buf_puts(json->out, value ? "true" : "false");
}

void json_null(struct json *json, const char *name)
{
    add_name(json, name);
    buf_puts(json->out, "null");
}
