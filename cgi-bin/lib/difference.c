#include "lib/difference.h"

#include <string.h>

#include "lib/word_diff.h"

void difference_show(struct request *request, HDF *node, const char *before, const char *after)
{
    struct word_diff diff;
    word_diff(&diff, request->arena, before, after);
    for (size_t i = 0; i < diff.count; i++) {
        const struct word_segment *segment = &diff.segments[i];
        HDF *item = page_item(node, "Segments", i);
        page_flag(item, "Removed", segment->change == WORD_REMOVED);
        page_flag(item, "Added", segment->change == WORD_ADDED);
        page_text(item, "Text", arena_strndup(request->arena, segment->text, segment->length));
    }
}

void difference_add(struct request *request, size_t *count, const char *label, const char *before,
                    const char *after)
{
    if (strcmp(before, after) == 0)
        return;
    HDF *node = page_item(page_root(request), "Differences", (*count)++);
    page_text(node, "Label", label);
    difference_show(request, node, before, after);
}
