#include "lib/front_matter.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

struct line {
    const char *at;
    const char *end;
};

struct reader {
    struct arena *arena;
    struct front_matter *matter;
    const char *at;
    const char *end;
    bool verbatim;   /* the last entry is a block scalar that keeps its line ends */
    struct buf more; /* the last value, once a second line has been added to it */
};

/* Takes the next line, without its end and the blanks before that. */
static bool next_line(struct reader *reader, struct line *line)
{
    if (reader->at >= reader->end)
        return false;
    const char *newline = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));
    *line = (struct line){reader->at, newline == NULL ? reader->end : newline};
    reader->at = newline == NULL ? reader->end : newline + 1;
    while (line->end > line->at && strchr(" \t\r", line->end[-1]) && line->end[-1] != '\0')
        line->end--;
    return true;
}

static struct line without_indent(struct line line)
{
    while (line.at < line.end && (*line.at == ' ' || *line.at == '\t'))
        line.at++;
    return line;
}

static bool is(struct line line, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(line.end - line.at) == length && memcmp(line.at, word, length) == 0;
}

static const char *unescape(struct arena *arena, struct line line, char quote)
{
    struct buf out;
    buf_init(&out, arena);
    for (const char *at = line.at; at < line.end; at++) {
        bool escape = quote == '"' ? *at == '\\' : *at == '\'';
        if (escape && at + 1 < line.end)
            at++;
        buf_add(&out, escape && quote == '"' && *at == 'n' ? "\n" : at, 1);
    }
    return out.data;
}

/* A scalar: quoted (YAML 1.2, 7.3.1 and 7.3.2) or plain. */
static const char *scalar(struct arena *arena, struct line line)
{
    line = without_indent(line);
    if (line.end - line.at >= 2 && (*line.at == '"' || *line.at == '\'') &&
        line.end[-1] == *line.at)
        return unescape(arena, (struct line){line.at + 1, line.end - 1}, *line.at);
    return arena_strndup(arena, line.at, (size_t)(line.end - line.at));
}

static struct front_matter_entry *last_entry(const struct reader *reader)
{
    return reader->matter->count == 0 ? NULL : &reader->matter->entries[reader->matter->count - 1];
}

static bool add_value(struct reader *reader, struct line line)
{
    struct front_matter_entry *entry = last_entry(reader);
    if (entry == NULL || entry->count == FRONT_MATTER_VALUES_MOST)
        return false;
    if (entry->values == NULL)
        entry->values = arena_array(reader->arena, FRONT_MATTER_VALUES_MOST, sizeof *entry->values);
    entry->values[entry->count++] = scalar(reader->arena, line);
    return true;
}

/* [a, "b, c"] */
static bool add_flow(struct reader *reader, struct line line)
{
    char quote = '\0';
    struct line value = {line.at, line.at};
    for (const char *at = line.at; at <= line.end; at++) {
        bool end = at == line.end || (*at == ',' && quote == '\0');
        if (!end) {
            if (quote == '\0' && (*at == '"' || *at == '\''))
                quote = *at;
            else if (*at == quote)
                quote = '\0';
            continue;
        }
        value.end = at;
        value = without_indent(value);
        if (value.at < value.end && !add_value(reader, value))
            return false;
        value.at = at + 1;
    }
    return true;
}

/* A line that goes on with the value above it. */
static bool add_more(struct reader *reader, struct line line)
{
    struct front_matter_entry *entry = last_entry(reader);
    if (entry == NULL)
        return false;
    if (entry->count == 0)
        return add_value(reader, line);
    const char **value = &entry->values[entry->count - 1];
    line = without_indent(line);
    if (reader->more.data == NULL || *value != reader->more.data) {
        buf_init(&reader->more, reader->arena);
        buf_puts(&reader->more, *value);
    }
    buf_puts(&reader->more, reader->verbatim ? "\n" : " ");
    buf_add(&reader->more, line.at, (size_t)(line.end - line.at));
    *value = reader->more.data;
    return true;
}

static bool is_key_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '-' || c == '.';
}

static bool read_entry(struct reader *reader, struct line line)
{
    const char *colon = line.at;
    while (colon < line.end && is_key_byte(*colon))
        colon++;
    if (colon == line.at || colon == line.end || *colon != ':' ||
        (colon + 1 < line.end && colon[1] != ' ' && colon[1] != '\t') ||
        reader->matter->count == FRONT_MATTER_ENTRIES_MOST)
        return false;
    struct front_matter_entry *entry = &reader->matter->entries[reader->matter->count++];
    entry->key = arena_strndup(reader->arena, line.at, (size_t)(colon - line.at));
    struct line value = without_indent((struct line){colon + 1, line.end});
    reader->verbatim = value.at < value.end && *value.at == '|';
    if (value.at == value.end || is(value, "|") || is(value, "|-") || is(value, ">") ||
        is(value, ">-"))
        return true;
    if (*value.at == '[' && value.end[-1] == ']')
        return add_flow(reader, (struct line){value.at + 1, value.end - 1});
    return add_value(reader, value);
}

static bool read_line(struct reader *reader, struct line line)
{
    struct line inner = without_indent(line);
    if (inner.at == inner.end || *line.at == '#')
        return true;
    if (*inner.at == '-' && (inner.at + 1 == inner.end || inner.at[1] == ' '))
        return add_value(reader, (struct line){inner.at + 1, inner.end});
    return inner.at > line.at ? add_more(reader, line) : read_entry(reader, line);
}

/* Whether the head is well-formed up to its second `---`; the body follows it. */
static bool read_head(struct reader *reader)
{
    struct line line;
    if (!next_line(reader, &line) || !is(line, "---"))
        return false;
    while (next_line(reader, &line)) {
        if (is(line, "---") || is(line, "..."))
            return reader->matter->count > 0;
        if (!read_line(reader, line))
            return false;
    }
    return false;
}

void front_matter_split(struct front_matter *matter, struct arena *arena, const char *text,
                        size_t length)
{
    const char *end = text + length;
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        text += 3;
    *matter = (struct front_matter){.body = text, .body_length = (size_t)(end - text)};
    if (end - text < 3 || memcmp(text, "---", 3) != 0)
        return;
    matter->entries = arena_array(arena, FRONT_MATTER_ENTRIES_MOST, sizeof *matter->entries);
    struct reader reader = {.arena = arena, .matter = matter, .at = text, .end = end};
    if (!read_head(&reader)) {
        matter->count = 0;
        return;
    }
    matter->body = reader.at;
    matter->body_length = (size_t)(end - reader.at);
}

const struct front_matter_entry *front_matter_entry(const struct front_matter *matter,
                                                    const char *key)
{
    for (size_t i = 0; i < matter->count; i++)
        if (strcmp(matter->entries[i].key, key) == 0)
            return &matter->entries[i];
    return NULL;
}

const char *front_matter_value(const struct front_matter *matter, const char *key)
{
    const struct front_matter_entry *entry = front_matter_entry(matter, key);
    return entry == NULL || entry->count == 0 || *entry->values[0] == '\0' ? NULL
                                                                           : entry->values[0];
}

/* Whether a line begins an entry of one of the keys. */
static bool begins_one(struct line line, const char *const *keys)
{
    size_t length = (size_t)(line.end - line.at);
    for (; *keys != NULL; keys++) {
        size_t size = strlen(*keys);
        if (length > size && memcmp(line.at, *keys, size) == 0 && line.at[size] == ':')
            return true;
    }
    return false;
}

const char *front_matter_rest(struct arena *arena, const char *head, const char *const *keys)
{
    struct buf out;
    struct line line;
    struct reader reader = {.at = head, .end = head + strlen(head)};
    bool skips = false;
    buf_init(&out, arena);
    buf_puts(&out, "");
    if (!next_line(&reader, &line))
        return out.data;
    while (next_line(&reader, &line) && !is(line, "---") && !is(line, "...")) {
        if (line.at < line.end && is_key_byte(*line.at) && *line.at != '-')
            skips = begins_one(line, keys);
        if (skips)
            continue;
        buf_add(&out, line.at, (size_t)(line.end - line.at));
        buf_puts(&out, "\n");
    }
    return out.data;
}
