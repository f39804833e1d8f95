#ifndef THROUGHLINE_CSV_H
#define THROUGHLINE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/arena.h"

/* The most that is read: rows of a file, columns of a row, bytes of a field. */
enum { CSV_ROWS_MOST = 300000, CSV_COLUMNS_MOST = 256, CSV_FIELD_MOST = 32 * 1024 };

/* A row of a file; `number` counts rows from 1 as a spreadsheet does, empty ones too. */
struct csv_row {
    const char **fields;
    size_t count;
    size_t number;
};

/* Reads CSV (RFC 4180) that is in memory, row by row. */
struct csv_reader {
    const char *at;
    const char *end;
    char delimiter;
    size_t row;          /* where reading is, or what `problem` is about, from 1 */
    size_t column;       /* likewise; 0 when the problem is about a whole row */
    const char *problem; /* a sentence, or NULL */
};

/* Begins to read `length` bytes. A byte order mark is skipped. The delimiter is tab,
 * semicolon or comma: the one that stands, outside quotes, on most of the first lines, and
 * the first of these among equals (a comma may be a decimal one). */
void csv_open(struct csv_reader *reader, const char *text, size_t length);

/* Reads the next row that is not empty into the arena; lines end with CR LF, LF or CR.
 * False at the end, and where the text is malformed: then `problem` says how. */
bool csv_next(struct csv_reader *reader, struct arena *arena, struct csv_row *row);

/* Adds one field, quoted where RFC 4180 asks for it. A value that a spreadsheet would take
 * for a formula (it begins with = + - @ or TAB) gets an apostrophe before it (safety C5),
 * and so does one that begins with apostrophes and then one of these, so that
 * csv_unguard() finds the very same value. Commas and line ends are the caller's. */
void csv_add_field(struct buf *out, const char *value);

/* Adds a row of such fields, with commas between them and CR LF after it. A row of one empty
 * field is written as "", since an empty line is no row. */
void csv_add_row(struct buf *out, const char *const *fields, size_t count);

/* A field that was read, without the apostrophe that csv_add_field() put before it. */
const char *csv_unguard(const char *field);

#endif
