#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Rows that are read, written anew and read again are the same. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(256 << 20);
    struct buf out;
    buf_init(&out, arena);
    struct csv_reader first, second;
    struct csv_row row, again;
    csv_open(&first, (const char *)data, size);
    while (csv_next(&first, arena, &row)) {
        out.length = 0;
        csv_add_row(&out, row.fields, row.count);
        csv_open(&second, out.data, out.length);
        if (strncmp(out.data, "\xEF\xBB\xBF", 3) == 0)
            continue;
        if (!csv_next(&second, arena, &again) || again.count != row.count)
            abort();
        if (second.at != second.end)
            abort();
        for (size_t i = 0; i < row.count; i++)
            if (strcmp(csv_unguard(again.fields[i]), row.fields[i]) != 0)
                abort();
    }
    if (first.problem != NULL && first.row == 0)
        abort();
    arena_free(arena);
    return 0;
}
