#include "results/sheet.h"

#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "lib/utf8.h"
#include "results/column.h"

enum { HEAD_ROWS_MOST = 15 };

static bool begins(const char *bytes, size_t length, const char *with, size_t size)
{
    return length >= size && memcmp(bytes, with, size) == 0;
}

/* What a file is that only has the name of a CSV file. */
static const char *other_kind(const char *bytes, size_t length)
{
    static const char old_book[] = "\xD0\xCF\x11\xE0";
    if (length == 0)
        return "The file is empty.";
    if (begins(bytes, length, old_book, 4) || begins(bytes, length, "PK\3\4", 4))
        return "This is a workbook of a spreadsheet program, whatever its name says. Open it there "
               "and choose Save as, CSV (UTF-8).";
    if (begins(bytes, length, "%PDF", 4))
        return "This is a PDF. Ask the network for its export as CSV.";
    if (*bytes == '<')
        return "This is a web page. Ask the network for its export as CSV.";
    return NULL;
}

static const char *convert(struct arena *arena, const char *from, const char *bytes, size_t length,
                           size_t *converted)
{
    size_t room = 3 * length + 4;
    char *text = arena_alloc(arena, room);
    char *into = text;
    char *source = arena_alloc(arena, length + 1);
    char *at = source;
    iconv_t conversion = iconv_open("UTF-8", from);
    if (conversion == (iconv_t)-1)
        return NULL;
    memcpy(source, bytes, length);
    size_t failed = iconv(conversion, &at, &length, &into, &room);
    iconv_close(conversion);
    *converted = (size_t)(into - text);
    return failed == (size_t)-1 ? NULL : text;
}

/* Where text stops to be UTF-8. */
static const char *not_utf8(struct arena *arena, const char *bytes, size_t length)
{
    size_t line = 1;
    const char *begin = bytes;
    const char *end = bytes + length;
    for (;;) {
        const char *next = memchr(begin, '\n', (size_t)(end - begin));
        size_t size = (size_t)((next == NULL ? end : next) - begin);
        if (next == NULL || !utf8_is_text(begin, size)) {
            size_t column = 0;
            while (column < size && utf8_is_text(begin, column + 1))
                column++;
            while (column < size && column > 0 && (begin[column] & 0xC0) == 0x80)
                column--;
            return arena_printf(arena,
                                "Line %zu is not UTF-8 text, from its character %zu on. Save it as "
                                "CSV (UTF-8), or have it read as Windows-1252.",
                                line, utf8_length(begin, column) + 1);
        }
        begin = next + 1;
        line++;
    }
}

static const char *decode(struct arena *arena, const char **bytes, size_t *length, bool is_windows,
                          struct sheet *sheet, bool *asks_for_windows)
{
    const char *text = *bytes;
    bool is_wide = begins(*bytes, *length, "\xFF\xFE", 2) || begins(*bytes, *length, "\xFE\xFF", 2);
    sheet->encoding = is_wide ? "UTF-16" : "UTF-8";
    if (is_wide) {
        text = convert(arena, "UTF-16", *bytes, *length, length);
    } else if (is_windows && !utf8_is_text(*bytes, *length)) {
        sheet->encoding = "Windows-1252";
        text = convert(arena, "WINDOWS-1252", *bytes, *length, length);
    }
    if (text == NULL || memchr(text, '\0', *length) != NULL)
        return "This is no text. Ask the network for its export as CSV.";
    *bytes = text;
    if (utf8_is_text(text, *length))
        return NULL;
    *asks_for_windows = true;
    return not_utf8(arena, text, *length);
}

/* How many of the names are known; a row of at least two names without a number may be a head
 * too. */
static size_t head_worth(const struct csv_row *row)
{
    size_t known = 0;
    size_t named = 0;
    for (size_t i = 0; i < row->count; i++) {
        const char *name = row->fields[i];
        known += *column_guess(name) != '\0';
        named += *name != '\0' && strspn(name, "0123456789.,-/: %") != strlen(name);
    }
    return known >= 2 ? 1 + known : named == row->count && named >= 2;
}

/* The head is the row that names most of what is known, among the first rows. */
static const char *find_head(struct arena *arena, struct sheet *sheet)
{
    struct csv_reader reader = sheet->rows;
    struct csv_row row;
    size_t best = 0;
    for (size_t i = 0; i < HEAD_ROWS_MOST && csv_next(&reader, arena, &row); i++) {
        size_t worth = head_worth(&row);
        if (worth <= best)
            continue;
        best = worth;
        sheet->head = row.fields;
        sheet->columns = row.count;
        sheet->head_row = row.number;
        sheet->rows = reader;
    }
    if (reader.problem != NULL)
        return arena_printf(arena, "Row %zu: %s", reader.row, reader.problem);
    if (best == 0)
        return "No row near the top names the columns. Each column needs a name, such as Reach.";
    if (sheet->columns > SHEET_COLUMNS_MOST)
        return arena_printf(arena, "It has %zu columns. At most %d can be read.", sheet->columns,
                            SHEET_COLUMNS_MOST);
    return NULL;
}

const char *sheet_open(struct arena *arena, const char *bytes, size_t length, bool is_windows,
                       struct sheet *sheet, bool *asks_for_windows)
{
    *sheet = (struct sheet){0};
    *asks_for_windows = false;
    const char *problem = other_kind(bytes, length);
    if (problem == NULL)
        problem = decode(arena, &bytes, &length, is_windows, sheet, asks_for_windows);
    if (problem != NULL)
        return problem;
    csv_open(&sheet->rows, bytes, length);
    sheet->delimiter = sheet->rows.delimiter;
    return find_head(arena, sheet);
}

bool sheet_is_total(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count && i < 2; i++)
        if (strcasecmp(row->fields[i], "Total") == 0 ||
            strcasecmp(row->fields[i], "Grand total") == 0 ||
            strcasecmp(row->fields[i], "Totals") == 0)
            return true;
    return false;
}
