#include <stdint.h>
#include <stdlib.h>

#include "../support/active_html.h"
#include "lib/markdown.h"
#include "lib/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Without the sandbox: short texts, since the library takes quadratic time and recurses. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { LONGEST = 2048 };
    const char *text = (const char *)data;
    if (size > LONGEST || !utf8_is_text(text, size))
        return 0;
    struct arena *arena = arena_new(256 << 20);
    struct buf html;
    buf_init(&html, arena);
    if (markdown_convert(arena, text, size, &html) != STATUS_OK)
        abort();
    if (!utf8_is_text(html.data, html.length) || active_html(html.data) != NULL)
        abort();
    const char *excerpt = markdown_excerpt(arena, html.data, 40);
    if (utf8_length(excerpt, strlen(excerpt)) > 40 || markdown_minutes(html.data) < 1)
        abort();
    arena_free(arena);
    return 0;
}
