#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/front_matter.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(64 << 20);
    const char *text = (const char *)data, *end = text + size;
    struct front_matter matter;
    front_matter_split(&matter, arena, text, size);
    if (matter.body + matter.body_length != end)
        abort();
    bool marked = size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0;
    if (matter.count == 0 && matter.body != text + (marked ? 3 : 0))
        abort();
    size_t taken = 0;
    for (size_t i = 0; i < matter.count; i++) {
        taken += strlen(matter.entries[i].key);
        for (size_t j = 0; j < matter.entries[i].count; j++)
            taken += strlen(matter.entries[i].values[j]);
    }
    if (taken > size)
        abort();
    arena_free(arena);
    return 0;
}
