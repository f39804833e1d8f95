#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/word_diff.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Both texts (divided by the first NUL) can be put together again. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(256 << 20);
    const char *before = arena_strndup(arena, (const char *)data, size);
    size_t first = strlen(before);
    const char *after = first < size ? before + first + 1 : "";
    struct word_diff diff;
    word_diff(&diff, arena, before, after);
    for (size_t i = 0; i < diff.count; i++) {
        const struct word_segment *segment = &diff.segments[i];
        if (segment->change != WORD_ADDED) {
            if (strncmp(before, segment->text, segment->length) != 0)
                abort();
            before += segment->length;
        }
        if (segment->change != WORD_REMOVED) {
            if (strncmp(after, segment->text, segment->length) != 0)
                abort();
            after += segment->length;
        }
    }
    if (*before != '\0' || *after != '\0' || diff.count > WORD_DIFF_SEGMENTS_MOST)
        abort();
    arena_free(arena);
    return 0;
}
