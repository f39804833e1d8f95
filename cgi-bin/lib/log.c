#include "lib/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A line goes out in one write() of at most PIPE_BUF bytes, so that those of several
 * workers never mix. */
enum { NAME_SIZE = 64, MESSAGE_SIZE = 2048, LINE_SIZE = 4096 };

static char handler_name[NAME_SIZE];
static char current_request[NAME_SIZE];

static void copy_name(char into[NAME_SIZE], const char *from)
{
    snprintf(into, NAME_SIZE, "%s", from == NULL ? "" : from);
}

void log_open(const char *handler)
{
    copy_name(handler_name, handler);
}

void log_request(const char *request_id)
{
    copy_name(current_request, request_id);
}

struct line {
    char text[LINE_SIZE];
    size_t length;
};

/* Leaves the last byte for the line end, and cuts what does not fit. */
static void line_add(struct line *line, const char *text)
{
    size_t length = strlen(text);
    if (length < LINE_SIZE - 1 - line->length) {
        memcpy(line->text + line->length, text, length);
        line->length += length;
    }
}

/* All but printable ASCII becomes \xHH. */
static void line_add_escaped(struct line *line, char c)
{
    char text[8] = {c};
    if (c == '"' || c == '\\')
        snprintf(text, sizeof text, "\\%c", c);
    else if (c < ' ' || c > '~')
        snprintf(text, sizeof text, "\\x%02x", (unsigned char)c);
    line_add(line, text);
}

/* Adds ` key="value"`, or nothing for an empty value. */
static void line_add_pair(struct line *line, const char *key, const char *value)
{
    if (value[0] == '\0')
        return;
    line_add(line, " ");
    line_add(line, key);
    line_add(line, "=\"");
    while (*value != '\0' && line->length < LINE_SIZE - 8)
        line_add_escaped(line, *value++);
    line_add(line, "\"");
}

static void line_add_time(struct line *line)
{
    struct timespec now;
    struct tm utc;
    char seconds[32];
    char text[64];
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    strftime(seconds, sizeof seconds, "%Y-%m-%dT%H:%M:%S", &utc);
    snprintf(text, sizeof text, "time=%s.%03ldZ", seconds, now.tv_nsec / 1000000);
    line_add(line, text);
}

void log_line(enum log_level level, const char *format, ...)
{
    static const char *const levels[] = {
        [LOG_LEVEL_INFO] = " level=info",
        [LOG_LEVEL_WARNING] = " level=warning",
        [LOG_LEVEL_ERROR] = " level=error",
    };
    char message[MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);

    struct line line = {.length = 0};
    line_add_time(&line);
    line_add(&line, levels[level]);
    line_add_pair(&line, "handler", handler_name);
    line_add_pair(&line, "request", current_request);
    line_add_pair(&line, "message", message);
    line.text[line.length++] = '\n';
    if (write(STDERR_FILENO, line.text, line.length) < 0)
        return; /* there is nowhere left to say so */
}
