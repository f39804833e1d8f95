#include <stdint.h>
#include <stdlib.h>

#include "../support/active_html.h"
#include "lib/sanitiser.h"
#include "lib/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Without the sandbox: short texts, since a tree can take quadratic time. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { LONGEST = 4096 };
    const char *text = (const char *)data;
    if (size > LONGEST || !utf8_is_text(text, size))
        return 0;
    struct arena *arena = arena_new(256 << 20);
    struct buf html;
    buf_init(&html, arena);
    sanitise_html(&html, text, size);
    if (!utf8_is_text(html.data, html.length) || active_html(html.data) != NULL)
        abort();
    arena_free(arena);
    return 0;
}
