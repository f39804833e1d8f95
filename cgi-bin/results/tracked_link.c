#include "results/tracked_link.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "lib/page.h"

static const char *const tag_names[] = {"utm_source", "utm_medium", "utm_campaign", "utm_content"};
enum { TAGS = sizeof tag_names / sizeof tag_names[0] };

static bool is_tag(const char *parameter, size_t length)
{
    size_t name = 0;
    while (name < length && parameter[name] != '=')
        name++;
    for (size_t i = 0; i < TAGS; i++)
        if (strlen(tag_names[i]) == name && strncasecmp(parameter, tag_names[i], name) == 0)
            return true;
    return false;
}

static void add_parameter(struct buf *link, char *before, const char *text, size_t length)
{
    buf_add(link, before, 1);
    buf_add(link, text, length);
    *before = '&';
}

/* The parameters of an address's own query, without those that give way. */
static void add_own(struct buf *link, char *before, const char *query, size_t length)
{
    const char *end = query + length;
    while (query < end) {
        const char *next = memchr(query, '&', (size_t)(end - query));
        const char *stop = next == NULL ? end : next;
        if (stop > query && !is_tag(query, (size_t)(stop - query)))
            add_parameter(link, before, query, (size_t)(stop - query));
        query = stop + 1;
    }
}

static const char *in_ascii(struct arena *arena, const char *address)
{
    struct buf text;
    buf_init(&text, arena);
    for (; *address != '\0'; address++) {
        unsigned char byte = (unsigned char)*address;
        if (byte > 0x20 && byte < 0x7f)
            buf_add(&text, address, 1);
        else
            buf_printf(&text, "%%%02X", byte);
    }
    return text.data;
}

const char *tracked_link(struct arena *arena, const char *address, const struct link_tags *tags)
{
    const char *const values[TAGS] = {tags->source, tags->medium, tags->campaign, tags->content};
    const char *own = in_ascii(arena, address);
    size_t path = strcspn(own, "?#");
    size_t query = own[path] == '?' ? strcspn(own + path, "#") : 0;
    char before = '?';
    struct buf link;
    buf_init(&link, arena);
    buf_add(&link, own, path);
    if (query > 0)
        add_own(&link, &before, own + path + 1, query - 1);
    for (size_t i = 0; i < TAGS; i++) {
        const char *tag = arena_printf(arena, "%s=%s", tag_names[i], values[i]);
        if (*values[i] != '\0')
            add_parameter(&link, &before, tag, strlen(tag));
    }
    buf_puts(&link, own + path + query);
    return link.data;
}

/* The host's letters, without port: NULL where the address has none, a user before it, or a
 * backslash, which browsers and RFC 3986 read differently. */
static const char *host_of(const char *address, size_t *length)
{
    const char *host = strstr(address, "://");
    if (host == NULL)
        return NULL;
    host += 3;
    size_t whole = strcspn(host, "/?#");
    *length = strcspn(host, ":/?#");
    bool is_odd = memchr(host, '@', whole) != NULL || strchr(host, '\\') != NULL;
    return *length == 0 || is_odd ? NULL : host;
}

bool address_is_on(const char *address, const char *hosts)
{
    static const char gaps[] = " ,;\t\r\n";
    size_t length = 0;
    const char *host = host_of(address, &length);
    for (hosts += strspn(hosts, gaps); host != NULL && *hosts != '\0';
         hosts += strspn(hosts, gaps)) {
        size_t size = strcspn(hosts, gaps);
        if (size == length && strncasecmp(hosts, host, size) == 0)
            return true;
        hosts += size;
    }
    return false;
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
        {"Mastodon", TOGETHER, "https://share.joinmastodon.org/#text="},
        {"Bluesky", TOGETHER, "https://bsky.app/intent/compose?text="},
        {"Newsletter", TOGETHER, "mailto:?body="},
        {"E-mail", TOGETHER, "mailto:?body="},
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
