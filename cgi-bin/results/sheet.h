#ifndef THROUGHLINE_RESULTS_SHEET_H
#define THROUGHLINE_RESULTS_SHEET_H

#include <stdbool.h>

#include "lib/csv.h"
#include "lib/request.h"

/* A file of figures as a network gives it: some lines that only say what it is, a row of
 * column names, and rows. */

enum { SHEET_BYTES_MOST = 128 * 1024 * 1024, SHEET_COLUMNS_MOST = 100 };

struct sheet {
    const struct upload *text; /* in UTF-8, mapped */
    const char *encoding;      /* "UTF-8", "UTF-16", "Windows-1252" */
    char delimiter;            /* ',', ';' or TAB */
    const char **head;
    size_t columns;
    size_t head_row;        /* counted from 1 */
    struct csv_reader rows; /* before the first row under the head; may be copied to read again */
};

/* Understands a file. UTF-8 with or without a byte order mark, UTF-16 with one; with
 * `is_windows` text that is no UTF-8 is read as Windows-1252. NULL, or what is wrong as one or
 * two sentences; `asks_for_windows` where reading it as Windows-1252 may help. However large the
 * file, little of it is in memory at once. What is found lives as long as the request. */
const char *sheet_open(struct request *request, const struct upload *file, bool is_windows,
                       struct sheet *sheet, bool *asks_for_windows);

/* Whether a row only sums up the others. */
bool sheet_is_total(const struct csv_row *row);

#endif
