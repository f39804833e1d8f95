#include "lib/csv.h"

#include <string.h>

#include "lib/utf8.h"

enum { DELIMITERS = 3, LINES_LOOKED_AT = 10 };

static const char delimiters[DELIMITERS] = {'\t', ';', ','};

/* Counts, for each delimiter, the lines that hold it outside quotes. */
static void count_delimiters(const struct csv_reader *reader, int counts[DELIMITERS])
{
    bool seen[DELIMITERS] = {false};
    bool quoted = false;
    int lines = 0;
    for (const char *at = reader->at; at < reader->end && lines < LINES_LOOKED_AT; at++) {
        quoted ^= *at == '"';
        for (int i = 0; i < DELIMITERS && !quoted; i++)
            if (*at == delimiters[i] && !seen[i]) {
                seen[i] = true;
                counts[i]++;
            }
        if (!quoted && *at == '\n') {
            lines++;
            memset(seen, 0, sizeof seen);
        }
    }
}

void csv_open(struct csv_reader *reader, const char *text, size_t length)
{
    *reader = (struct csv_reader){.at = text, .end = text + length, .delimiter = ','};
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        reader->at += 3;
    int counts[DELIMITERS] = {0};
    count_delimiters(reader, counts);
    int most = 0;
    for (int i = 0; i < DELIMITERS; i++)
        if (counts[i] > most) {
            most = counts[i];
            reader->delimiter = delimiters[i];
        }
}

static bool fail(struct csv_reader *reader, size_t column, const char *problem)
{
    reader->column = column;
    reader->problem = problem;
    return false;
}

static bool at_line_end(const struct csv_reader *reader)
{
    return reader->at == reader->end || *reader->at == '\r' || *reader->at == '\n';
}

static void skip_line_end(struct csv_reader *reader)
{
    if (reader->at < reader->end && *reader->at == '\r')
        reader->at++;
    if (reader->at < reader->end && *reader->at == '\n')
        reader->at++;
}

static size_t plain_length(const struct csv_reader *reader)
{
    const char *at = reader->at;
    while (at < reader->end && *at != '\r' && *at != '\n' && *at != reader->delimiter)
        at++;
    return (size_t)(at - reader->at);
}

/* The bytes between the quotes, where a doubled quote stands for one; the position is that
 * after the opening quote. NULL without a closing one. */
static const char *quoted_end(const struct csv_reader *reader)
{
    const char *at = reader->at;
    while ((at = memchr(at, '"', (size_t)(reader->end - at))) != NULL) {
        if (at + 1 == reader->end || at[1] != '"')
            return at;
        at += 2;
    }
    return NULL;
}

static char *undouble(struct arena *arena, const char *from, const char *end)
{
    char *field = arena_alloc(arena, (size_t)(end - from) + 1);
    for (char *to = field; from < end; from += *from == '"' ? 2 : 1)
        *to++ = *from;
    return field;
}

static bool read_field(struct csv_reader *reader, struct arena *arena, const char **field)
{
    bool quoted = reader->at < reader->end && *reader->at == '"';
    reader->at += quoted;
    const char *end = quoted ? quoted_end(reader) : reader->at + plain_length(reader);
    if (end == NULL)
        return fail(reader, reader->column, "A quotation mark is opened and never closed.");
    size_t length = (size_t)(end - reader->at);
    if (length > CSV_FIELD_MOST)
        return fail(reader, reader->column, "This cell is too long.");
    if (!utf8_is_text(reader->at, length))
        return fail(reader, reader->column, "This cell is not UTF-8 text.");
    *field = quoted ? undouble(arena, reader->at, end) : arena_strndup(arena, reader->at, length);
    reader->at = end + quoted;
    if (!at_line_end(reader) && *reader->at != reader->delimiter)
        return fail(reader, reader->column, "There is text after a closing quotation mark.");
    return true;
}

static void grow(struct csv_row *row, struct arena *arena, size_t capacity)
{
    const char **fields = arena_array(arena, capacity, sizeof *fields);
    if (row->count > 0)
        memcpy(fields, row->fields, row->count * sizeof *fields);
    row->fields = fields;
}

static bool read_row(struct csv_reader *reader, struct arena *arena, struct csv_row *row)
{
    *row = (struct csv_row){.number = reader->row};
    size_t capacity = 0;
    for (reader->column = 1;; reader->column++) {
        if (reader->column > CSV_COLUMNS_MOST)
            return fail(reader, 0, "This row has too many columns.");
        if (row->count == capacity) {
            capacity = capacity == 0 ? 16 : capacity * 2;
            grow(row, arena, capacity);
        }
        if (!read_field(reader, arena, &row->fields[row->count]))
            return false;
        row->count++;
        if (at_line_end(reader))
            break;
        reader->at++;
    }
    skip_line_end(reader);
    return true;
}

bool csv_next(struct csv_reader *reader, struct arena *arena, struct csv_row *row)
{
    while (reader->problem == NULL && reader->at < reader->end) {
        if (++reader->row > CSV_ROWS_MOST)
            return fail(reader, 0, "There are too many rows.");
        if (!at_line_end(reader))
            return read_row(reader, arena, row);
        skip_line_end(reader);
    }
    return false;
}

static bool looks_like_formula(const char *value)
{
    value += strspn(value, "'");
    return *value != '\0' && strchr("=+-@\t", *value) != NULL;
}

void csv_add_field(struct buf *out, const char *value)
{
    bool guard = looks_like_formula(value);
    if (strpbrk(value, "\",;\t\r\n") == NULL) {
        buf_puts(out, guard ? "'" : "");
        buf_puts(out, value);
        return;
    }
    buf_puts(out, guard ? "\"'" : "\"");
    for (const char *quote; (quote = strchr(value, '"')) != NULL; value = quote + 1) {
        buf_add(out, value, (size_t)(quote - value));
        buf_puts(out, "\"\"");
    }
    buf_puts(out, value);
    buf_puts(out, "\"");
}

void csv_add_row(struct buf *out, const char *const *fields, size_t count)
{
    if (count == 1 && *fields[0] == '\0')
        buf_puts(out, "\"\"");
    for (size_t i = 0; i < count; i++) {
        buf_puts(out, i == 0 ? "" : ",");
        csv_add_field(out, fields[i]);
    }
    buf_puts(out, "\r\n");
}

const char *csv_unguard(const char *field)
{
    return *field == '\'' && looks_like_formula(field) ? field + 1 : field;
}
