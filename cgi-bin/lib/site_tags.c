#include "lib/site_tags.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

enum { TAG_MOST = 4000, ATTRIBUTES_MOST = 200 };

struct span {
    const char *at;
    const char *end;
};

static size_t left(struct span span)
{
    return (size_t)(span.end - span.at);
}

static bool starts_with(struct span span, const char *word)
{
    return left(span) >= strlen(word) && memcmp(span.at, word, strlen(word)) == 0;
}

static size_t run_length(struct span span, char c)
{
    size_t length = 0;
    while (length < left(span) && span.at[length] == c)
        length++;
    return length;
}

/* The byte after the first `close`, not further than `most`, or NULL. */
static const char *after(struct span span, const char *close, size_t most)
{
    size_t length = left(span) < most ? left(span) : most;
    const char *found = memmem(span.at, length, close, strlen(close));
    return found == NULL ? NULL : found + strlen(close);
}

static bool only_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at == end || *at == '\n' || *at == '\r';
}

/* {: ...}, {#id} or {.class}: the byte after it, or NULL. */
static const char *attributes_end(struct span span)
{
    bool kramdown = starts_with(span, "{:");
    const char *at = span.at + (kramdown ? 2 : 1);
    while (kramdown && at < span.end && *at == ' ')
        at++;
    if (at + 1 >= span.end)
        return NULL;
    bool named = (*at == '#' || *at == '.') && isalpha((unsigned char)at[1]);
    if (!named && !(kramdown && isalpha((unsigned char)*at)))
        return NULL;
    const char *end = after(span, "}", ATTRIBUTES_MOST);
    if (end == NULL || memchr(at, '{', (size_t)(end - at)) || memchr(at, '\n', (size_t)(end - at)))
        return NULL;
    return kramdown || only_blanks(end, span.end) ? end : NULL;
}

/* The byte after the tag that starts at a '{', or NULL when none does. */
static const char *tag_end(struct span span)
{
    static const struct {
        const char *open;
        const char *close;
    } tags[] = {
        {"{{<", ">}}"},     {"{{%", "%}}"},    {"{%", "%}"},      {"{{ site.", "}}"},
        {"{{ page.", "}}"}, {"{{site.", "}}"}, {"{{page.", "}}"},
    };
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (starts_with(span, tags[i].open))
            return after(span, tags[i].close, TAG_MOST);
    return attributes_end(span);
}

/* The words between quotes after ` name=`, empty when there are none. */
static struct span quoted_value(struct span tag, const char *name)
{
    const char *value = after(tag, name, TAG_MOST);
    if (value == NULL)
        return (struct span){tag.end, tag.end};
    const char *close = memchr(value, '"', (size_t)(tag.end - value));
    return (struct span){value, close == NULL ? value : close};
}

/* Bytes that mean something to Markdown or HTML become numeric references. */
static void add_picture(struct buf *out, struct span words)
{
    buf_puts(out, "<img alt=\"");
    for (const char *at = words.at; at < words.end; at++)
        if (ispunct((unsigned char)*at))
            buf_printf(out, "&#%d;", *at);
        else
            buf_add(out, (unsigned char)*at < ' ' ? " " : at, 1);
    buf_puts(out, "\">");
}

static void add_words_of(struct buf *out, struct span tag)
{
    if (!starts_with(tag, "{{<"))
        return;
    struct span words = quoted_value(tag, " alt=\"");
    if (left(words) == 0)
        words = quoted_value(tag, " title=\"");
    if (left(words) > 0)
        add_picture(out, words);
}

/* The byte after the code span that starts at a run of backquotes, or after the run
 * itself when the line has no end for it. */
static const char *code_end(struct span line)
{
    size_t open = run_length(line, '`');
    const char *first = line.at + open;
    for (const char *at = first; at < line.end;) {
        size_t run = run_length((struct span){at, line.end}, '`');
        if (run == open)
            return at + run;
        at += run > 0 ? run : 1;
    }
    return first;
}

static struct span line_of(struct span text)
{
    size_t length = left(text);
    const char *newline = memchr(text.at, '\n', length);
    const char *carriage = memchr(text.at, '\r', newline ? (size_t)(newline - text.at) : length);
    const char *end = carriage ? carriage : newline;
    return (struct span){text.at, end ? end : text.end};
}

/* One byte of text: control bytes are left out, a line end is one '\n'. */
static const char *add_byte(struct buf *out, struct span text)
{
    char byte = *text.at;
    bool newline = byte == '\n' || (byte == '\r' && !starts_with(text, "\r\n"));
    if (newline)
        buf_puts(out, "\n");
    else if ((unsigned char)byte >= ' ' || byte == '\t')
        buf_add(out, &byte, 1);
    return text.at + 1;
}

static void add_until(struct buf *out, struct span text, const char *end)
{
    while (text.at < end)
        text.at = add_byte(out, text);
}

/* Follows fenced code (CommonMark 0.31, 4.5). `fence` is the character of an open fence,
 * and `width` its length. */
struct fence {
    char mark;
    size_t width;
};

/* Whether the line belongs to fenced code, its fences included. */
static bool fenced(struct fence *fence, struct span line)
{
    struct span rest = line;
    rest.at += run_length(line, ' ');
    char mark = left(rest) > 0 ? *rest.at : '\0';
    size_t width = mark == '`' || mark == '~' ? run_length(rest, mark) : 0;
    if (rest.at - line.at > 3 || width < 3)
        return fence->mark != '\0';
    if (fence->mark == '\0') {
        if (mark == '`' && memchr(rest.at + width, '`', left(rest) - width))
            return false;
        *fence = (struct fence){mark, width};
    } else if (mark == fence->mark && width >= fence->width &&
               only_blanks(rest.at + width, line.end)) {
        *fence = (struct fence){0};
    }
    return true;
}

/* Adds what starts at text.at, one thing; returns the byte after it. */
static const char *add_next(struct buf *out, struct span text, struct span line)
{
    const char *end = text.at + 1;
    if (*text.at == '`')
        end = code_end((struct span){text.at, line.end});
    const char *tag = *text.at == '{' ? tag_end(text) : NULL;
    if (tag != NULL) {
        add_words_of(out, (struct span){text.at, tag});
        return tag;
    }
    add_until(out, text, end);
    return end;
}

void site_tags_drop(struct buf *out, const char *text, size_t length)
{
    struct span rest = {text, text + length};
    struct fence fence = {0};
    while (rest.at < rest.end) {
        struct span line = line_of(rest);
        if (fenced(&fence, line)) {
            add_until(out, rest, line.end);
            rest.at = line.end;
        }
        while (rest.at < line.end)
            rest.at = add_next(out, rest, line);
        if (rest.at < rest.end && rest.at == line.end)
            rest.at = add_byte(out, rest);
    }
}
