#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/front_matter.h"

/* A document. Its head, written anew with every value a quoted item of a list, is read as
 * the same, and so are its lines when no entry is left out of them. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void add_quoted(struct buf *out, const char *value)
{
    buf_puts(out, "- \"");
    for (; *value != '\0'; value++) {
        if (*value == '"' || *value == '\\')
            buf_puts(out, "\\");
        buf_add(out, *value == '\n' ? "\\n" : value, *value == '\n' ? 2 : 1);
    }
    buf_puts(out, "\"\n");
}

static void add_head(struct buf *out, const struct front_matter *matter)
{
    buf_puts(out, "---\n");
    for (size_t i = 0; i < matter->count; i++) {
        buf_printf(out, "%s:\n", matter->entries[i].key);
        for (size_t j = 0; j < matter->entries[i].count; j++)
            add_quoted(out, matter->entries[i].values[j]);
    }
    buf_puts(out, "---\n");
}

static void check_again(const struct front_matter *matter, struct arena *arena,
                        const struct buf *text)
{
    struct front_matter again;
    front_matter_split(&again, arena, text->data, text->length);
    if (again.count != matter->count || again.body_length != 0)
        abort();
    for (size_t i = 0; i < matter->count; i++) {
        const struct front_matter_entry *one = &matter->entries[i], *other = &again.entries[i];
        if (strcmp(one->key, other->key) != 0 || one->count != other->count)
            abort();
        for (size_t j = 0; j < one->count; j++)
            if (strcmp(one->values[j], other->values[j]) != 0)
                abort();
    }
}

static void check_anew(const struct front_matter *matter, struct arena *arena)
{
    struct buf text;
    buf_init(&text, arena);
    add_head(&text, matter);
    check_again(matter, arena, &text);
}

static void check_rest(const struct front_matter *matter, struct arena *arena, const char *head,
                       size_t length)
{
    static const char *const none[] = {NULL};
    struct buf text;
    if (memchr(head, '\0', length) != NULL)
        return;
    buf_init(&text, arena);
    buf_printf(&text, "---\n%s---\n",
               front_matter_rest(arena, arena_strndup(arena, head, length), none));
    check_again(matter, arena, &text);
}

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
    if (matter.count > 0) {
        check_anew(&matter, arena);
        check_rest(&matter, arena, text, (size_t)(matter.body - text));
    }
    arena_free(arena);
    return 0;
}
