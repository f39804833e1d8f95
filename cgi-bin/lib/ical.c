#include "lib/ical.h"

#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "lib/utf8.h"

enum { LINE_BYTES = 75 };

/* The line that is being written. */
struct line {
    struct buf *calendar;
    size_t length;
};

/* Adds what must not be torn: a character, or one with what escapes it. */
static void add(struct line *line, const char *bytes, size_t count)
{
    if (line->length + count > LINE_BYTES) {
        buf_puts(line->calendar, "\r\n ");
        line->length = 1;
    }
    buf_add(line->calendar, bytes, count);
    line->length += count;
}

static const char *escape_of(char letter)
{
    switch (letter) {
    case '\\':
        return "\\\\";
    case ';':
        return "\\;";
    case ',':
        return "\\,";
    case '\n':
        return "\\n";
    default:
        return NULL;
    }
}

static bool is_control(char letter)
{
    return ((unsigned char)letter < ' ' && letter != '\t') || letter == 0x7F;
}

static void write_line(struct buf *calendar, const char *name, const char *value, bool escapes)
{
    struct line line = {.calendar = calendar};
    size_t bytes;
    add(&line, name, strlen(name));
    add(&line, ":", 1);
    for (const char *at = value; *at != '\0'; at += bytes) {
        const char *escape = escapes ? escape_of(*at) : NULL;
        bytes = utf8_cut(at, strnlen(at, 4), 1);
        if (escape != NULL)
            add(&line, escape, 2);
        else if (!is_control(*at))
            add(&line, at, bytes);
    }
    buf_puts(calendar, "\r\n");
}

void ical_line(struct buf *calendar, const char *name, const char *value)
{
    write_line(calendar, name, value, false);
}

void ical_text(struct buf *calendar, const char *name, const char *text)
{
    write_line(calendar, name, text, true);
}

void ical_moment(struct buf *calendar, const char *name, int64_t moment)
{
    char text[32];
    struct tm parts;
    time_t seconds = (time_t)moment;
    gmtime_r(&seconds, &parts);
    strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
    ical_line(calendar, name, text);
}
