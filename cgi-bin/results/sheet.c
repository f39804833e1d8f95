#include "results/sheet.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "lib/utf8.h"
#include "results/column.h"

enum { HEAD_ROWS_MOST = 15, PIECE = 64 * 1024 };

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

/* The text of a file in another encoding as a file in UTF-8; NULL where it is none. */
static const struct upload *convert(struct request *request, const char *from, const char *bytes,
                                    size_t length)
{
    struct upload *text;
    char converted[PIECE];
    size_t done = 0;
    iconv_t conversion = iconv_open("UTF-8", from);
    if (conversion == (iconv_t)-1)
        return NULL;
    bool is_good = request_spool(request, &text) == STATUS_OK;
    while (is_good && done < length) {
        char *at = (char *)(uintptr_t)(bytes + done);
        char *into = converted;
        size_t left = length - done;
        size_t room = sizeof converted;
        bool is_whole = iconv(conversion, &at, &left, &into, &room) != (size_t)-1;
        is_good = (is_whole || errno == E2BIG) &&
                  upload_add(text, converted, (size_t)(into - converted)) == STATUS_OK;
        done = length - left;
    }
    iconv_close(conversion);
    return is_good ? text : NULL;
}

/* A piece of text that ends with a whole character. */
static size_t piece_length(const char *bytes, size_t left)
{
    if (left <= PIECE)
        return left;
    size_t length = PIECE;
    while (length > PIECE - 4 && (bytes[length] & 0xC0) == 0x80)
        length--;
    return length;
}

static bool is_utf8(const struct upload *file, const char *bytes, bool *has_nul)
{
    bool is_text = true;
    *has_nul = false;
    for (size_t at = 0; at < file->length && !*has_nul;) {
        size_t length = piece_length(bytes + at, file->length - at);
        *has_nul = memchr(bytes + at, '\0', length) != NULL;
        is_text = is_text && utf8_is_text(bytes + at, length);
        at += length;
        upload_forget(file, bytes + at);
    }
    return is_text;
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

static const char *decode(struct request *request, const struct upload *file, bool is_windows,
                          struct sheet *sheet, bool *asks_for_windows)
{
    static const char no_text[] = "This is no text. Ask the network for its export as CSV.";
    const char *bytes;
    bool has_nul = false;
    if (upload_map(request, file, &bytes) != STATUS_OK)
        return "The file could not be read just now. Try again.";
    const char *problem = other_kind(bytes, file->length);
    if (problem != NULL)
        return problem;
    bool is_wide =
        begins(bytes, file->length, "\xFF\xFE", 2) || begins(bytes, file->length, "\xFE\xFF", 2);
    sheet->encoding = is_wide ? "UTF-16" : "UTF-8";
    sheet->text = file;
    if (is_wide) {
        sheet->text = convert(request, "UTF-16", bytes, file->length);
    } else if (is_windows && !is_utf8(file, bytes, &has_nul) && !has_nul) {
        sheet->encoding = "Windows-1252";
        sheet->text = convert(request, "WINDOWS-1252", bytes, file->length);
    }
    if (sheet->text == NULL || upload_map(request, sheet->text, &bytes) != STATUS_OK)
        return no_text;
    bool is_text = is_utf8(sheet->text, bytes, &has_nul);
    if (has_nul)
        return no_text;
    *asks_for_windows = !is_text;
    return is_text ? NULL : not_utf8(request->arena, bytes, sheet->text->length);
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

const char *sheet_open(struct request *request, const struct upload *file, bool is_windows,
                       struct sheet *sheet, bool *asks_for_windows)
{
    *sheet = (struct sheet){0};
    *asks_for_windows = false;
    const char *problem = decode(request, file, is_windows, sheet, asks_for_windows);
    const char *bytes;
    if (problem != NULL || upload_map(request, sheet->text, &bytes) != STATUS_OK)
        return problem;
    csv_open(&sheet->rows, bytes, sheet->text->length);
    sheet->delimiter = sheet->rows.delimiter;
    return find_head(request->arena, sheet);
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
