#include "results/tracked_link.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "lib/page.h"

/* Whether the query has a parameter of that name. */
static bool has_parameter(const char *query, size_t length, const char *name)
{
    const char *end = query + length;
    size_t size = strlen(name);
    while (query < end) {
        const char *next = memchr(query, '&', (size_t)(end - query));
        const char *stop = next == NULL ? end : next;
        if ((size_t)(stop - query) > size && strncmp(query, name, size) == 0 && query[size] == '=')
            return true;
        query = stop + 1;
    }
    return false;
}

const char *tracked_link(struct arena *arena, const char *address, const char *source,
                         const char *medium, const char *campaign)
{
    const char *const added[][2] = {
        {"utm_source", source}, {"utm_medium", medium}, {"utm_campaign", campaign}};
    size_t before = strcspn(address, "#");
    size_t path = strcspn(address, "?#");
    const char *query = address + path + (address[path] == '?');
    size_t length = path < before ? before - path - 1 : 0;
    struct buf link;
    buf_init(&link, arena);
    buf_add(&link, address, before);
    bool follows = length > 0;
    if (address[path] != '?')
        buf_puts(&link, "?");
    for (size_t i = 0; i < sizeof added / sizeof added[0]; i++) {
        if (has_parameter(query, length, added[i][0]))
            continue;
        buf_printf(&link, "%s%s=%s", follows ? "&" : "", added[i][0], added[i][1]);
        follows = true;
    }
    buf_puts(&link, address + before);
    return link.data;
}

const char *tracked_name(struct arena *arena, const char *name)
{
    struct buf text;
    bool parts = false;
    buf_init(&text, arena);
    for (; *name != '\0'; name++) {
        unsigned char letter = (unsigned char)*name;
        if (!isalnum(letter) || letter > 127) {
            parts = text.length > 0;
            continue;
        }
        if (parts)
            buf_puts(&text, "-");
        parts = false;
        buf_add(&text, &(char){(char)tolower(letter)}, 1);
    }
    return text.data;
}

const char *share_link(struct arena *arena, const char *channel, const char *words,
                       const char *link)
{
    enum takes { LINK, WORDS_AND_LINK, TOGETHER };
    static const struct {
        const char *channel;
        enum takes takes;
        const char *format;
    } networks[] = {
        {"LinkedIn", LINK, "https://www.linkedin.com/sharing/share-offsite/?url="},
        {"Facebook", LINK, "https://www.facebook.com/sharer/sharer.php?u="},
        {"X", WORDS_AND_LINK, "https://x.com/intent/post?text="},
        {"Bluesky", TOGETHER, "https://bsky.app/intent/compose?text="},
        {"Newsletter", TOGETHER, "mailto:?body="},
    };
    for (size_t i = 0; i < sizeof networks / sizeof networks[0]; i++) {
        if (strcasecmp(networks[i].channel, channel) != 0)
            continue;
        const char *text = networks[i].takes == LINK ? link
                           : networks[i].takes == WORDS_AND_LINK
                               ? words
                               : arena_printf(arena, "%s\n%s", words, link);
        return arena_printf(arena, "%s%s%s%s", networks[i].format, page_escape(arena, text),
                            networks[i].takes == WORDS_AND_LINK ? "&url=" : "",
                            networks[i].takes == WORDS_AND_LINK ? page_escape(arena, link) : "");
    }
    return NULL;
}
