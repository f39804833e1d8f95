#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/network_count.h"
#include "lib/utf8.h"

/* A text. Its pieces in order are the text, no rule counts more than its bytes allow, and the
 * fold is a place within it. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_pieces(const struct network *network, const char *text)
{
    const char *end = text + strlen(text);
    const char *at = text;
    const char *behind = text;
    struct piece piece;
    while (network_piece(network, text, &at, end, &piece)) {
        if (piece.text != behind || piece.length == 0 || at != behind + piece.length || at > end ||
            piece.local > piece.length)
            abort();
        behind = at;
    }
    if (behind != end)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const keys[] = {"",         "x",         "mastodon", "bluesky", "linkedin",
                                       "facebook", "instagram", "tiktok",   "youtube"};
    if (!utf8_is_text((const char *)data, size))
        return 0;
    struct arena *arena = arena_new(256 << 20);
    const char *text = arena_strndup(arena, (const char *)data, size);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        const struct network *network = network_of(keys[i]);
        struct network_count count = network_count(arena, network, text);
        /* a link of four characters counts 23, and composition can make two of one */
        if (count.length < 0 || count.length > (int64_t)size * 6 || count.bytes != (int64_t)size ||
            (size > 0) != (count.length > 0) || network_fold(arena, network, text) > size)
            abort();
        check_pieces(network, text);
    }
    arena_free(arena);
    return 0;
}
