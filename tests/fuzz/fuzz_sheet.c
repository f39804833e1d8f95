#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/utf8.h"
#include "results/cell_value.c"
#include "results/column.c"
#include "results/sheet.c"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A number is the same whether it is read from the file or from what it came to; a day is one of
 * the calendar, written as the database writes it. */
static void look_at(const char *text)
{
    int64_t number;
    int64_t again;
    char plain[40];
    char day[CELL_DAY_BYTES];
    char same[CELL_DAY_BYTES];
    const char *problem;
    for (int comma = 0; comma <= 1; comma++) {
        if (!cell_number(text, comma == 1, &number, &problem))
            continue;
        snprintf(plain, sizeof plain, "%lld.%04lld", (long long)(number / CELL_SCALE),
                 (long long)(number % CELL_SCALE));
        if (number < 0 || !cell_number(plain, false, &again, &problem) || again != number)
            abort();
    }
    for (int first = 0; first <= 1; first++) {
        if (!cell_day(text, first == 1, day))
            continue;
        if (strlen(day) != 10 || !cell_day(day, first == 0, same) || strcmp(day, same) != 0)
            abort();
        if (cell_order(text) == CELL_ORDER_NONE)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(256 << 20);
    struct sheet sheet;
    struct csv_row row;
    const char *meanings[SHEET_COLUMNS_MOST];
    bool asks;
    struct request request = {.arena = arena};
    struct upload file = {
        .file = -1, .length = size, .bytes = arena_strndup(arena, (const char *)data, size)};
    if (sheet_open(&request, &file, size % 2 == 0, &sheet, &asks) == NULL) {
        columns_guess(sheet.head, sheet.columns, meanings);
        if (source_of(source_guess(sheet.head, sheet.columns)->code) == NULL)
            abort();
        while (csv_next(&sheet.rows, arena, &row))
            for (size_t i = 0; i < row.count; i++)
                look_at(row.fields[i]);
    }
    request_close(&request);
    arena_free(arena);
    return 0;
}
