#include "lib/network_count.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>

#include "lib/words.h"

#define CHARACTERS "character", "characters"

static const struct network networks[] = {
    {"", COUNT_GRAPHEMES, "graphemes", CHARACTERS, 0, 0, 0, ""},
    {"x", COUNT_X, "x", CHARACTERS, 0, 0, 0,
     "X counts each link as 23, an emoji and most signs beyond Latin as 2."},
    {"mastodon", COUNT_MASTODON, "mastodon", CHARACTERS, 0, 0, 0,
     "Mastodon counts each link as 23, and of @name@server the name alone."},
    {"bluesky", COUNT_GRAPHEMES, "graphemes", CHARACTERS, 3000, 0, 0, ""},
    {"linkedin", COUNT_UTF16, "utf16", CHARACTERS, 0, 0, 210, "An emoji counts as 2 or more."},
    {"facebook", COUNT_UTF16, "utf16", CHARACTERS, 0, 0, 480, "An emoji counts as 2 or more."},
    {"instagram", COUNT_UTF16, "utf16", CHARACTERS, 0, 30, 125,
     "An emoji counts as 2 or more. Instagram takes up to 30 hashtags."},
    {"tiktok", COUNT_UTF16, "utf16", CHARACTERS, 0, 0, 150, "TikTok counts an emoji as 2 or more."},
    {"youtube", COUNT_BYTES, "bytes", "byte", "bytes", 0, 0, 150,
     "YouTube counts bytes: an accented letter is 2, an emoji 4 or more."},
};

const struct network *network_of(const char *key)
{
    for (size_t i = 1; i < sizeof networks / sizeof networks[0]; i++)
        if (strcmp(networks[i].key, key) == 0)
            return &networks[i];
    return &networks[0];
}

const char *network_domains(void)
{
    return "com|net|org|edu|gov|mil|int|info|biz|name|pro|app|dev|blog|shop|site|online|tech|"
           "store|news|live|cloud|design|agency|page|jobs|careers|museum|coop|aero|mobi|travel|"
           "xyz|co|tv";
}

/* ---- characters */

/* The code point at `at`, and its length; U+FFFD for what is none. */
static ucs4_t point(const char *at, const char *end, size_t *length)
{
    ucs4_t value = 0;
    int size = u8_mbtouc(&value, (const uint8_t *)at, (size_t)(end - at));
    *length = size < 1 ? 1 : (size_t)size;
    return value;
}

static ucs4_t point_before(const char *start, const char *at)
{
    ucs4_t value = ' ';
    if (at > start)
        u8_prev(&value, (const uint8_t *)at, (const uint8_t *)start);
    return value;
}

static bool is_letter_or_digit(ucs4_t value)
{
    return (value >= '0' && value <= '9') || ((value | 32) >= 'a' && (value | 32) <= 'z');
}

static bool is_name(ucs4_t value)
{
    return is_letter_or_digit(value) || value == '_';
}

/* What hashtags and names of hosts are made of. */
static bool is_word(ucs4_t value)
{
    if (value < 0x80)
        return is_name(value);
    return uc_is_property_alphabetic(value) || uc_is_general_category(value, UC_MARK) ||
           uc_is_general_category(value, UC_DECIMAL_DIGIT_NUMBER);
}

/* White space as \s of ECMAScript has it. */
static bool is_space(ucs4_t value)
{
    return (value >= 9 && value <= 13) || value == ' ' || value == 0xA0 || value == 0x1680 ||
           (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 ||
           value == 0x202F || value == 0x205F || value == 0x3000 || value == 0xFEFF;
}

static bool is_among(ucs4_t value, const char *signs)
{
    return value != 0 && value < 0x80 && strchr(signs, (int)value) != NULL;
}

/* ---- links, hashtags and mentions */

/* The end of a run of words with hyphens between; `at` where there is none. */
static const char *label_end(const char *at, const char *end)
{
    const char *start = at;
    const char *last = at;
    for (size_t length; at < end; at += length) {
        ucs4_t value = point(at, end, &length);
        if (is_word(value))
            last = at + length;
        else if (value != '-' || at == start)
            break;
    }
    return last;
}

/* Whether a label may be the last of a host's name: two letters or more, or xn--. */
static bool is_top(const char *at, const char *end)
{
    size_t count = 0;
    if (end - at > 4 && strncasecmp(at, "xn--", 4) == 0)
        return true;
    for (size_t length; at < end; at += length, count++)
        if (!uc_is_property_alphabetic(point(at, end, &length)))
            return false;
    return count >= 2;
}

static bool is_ascii(const char *at, const char *end)
{
    while (at < end && (unsigned char)*at < 0x80)
        at++;
    return at == end;
}

static bool is_domain(const char *at, size_t length)
{
    for (const char *name = network_domains(); *name != '\0';) {
        size_t size = strcspn(name, "|");
        if (size == length && strncasecmp(name, at, size) == 0)
            return true;
        name += size + (name[size] == '|');
    }
    return false;
}

/* The last label of a host's name may end it: no more of a word follows. */
static bool ends_host(const char *at, const char *end)
{
    size_t length;
    if (at == end)
        return true;
    ucs4_t next = point(at, end, &length);
    return !is_word(next) && next != '-';
}

static bool top_fits(const char *label, const char *at, const char *end, bool bare)
{
    if (!ends_host(at, end) || !is_top(label, at))
        return false;
    if (!bare)
        return true;
    if (at < end && *at == '@')
        return false;
    return is_domain(label, (size_t)(at - label)) || (at - label == 2 && at < end && *at == '/');
}

/* The end of a host's name, or NULL: the longest that ends with a label that may end one. */
static const char *host_end(const char *at, const char *end, bool bare)
{
    const char *found = NULL;
    for (size_t labels = 1;; labels++) {
        const char *stop = label_end(at, end);
        if (stop == at || (bare && !is_ascii(at, stop)))
            return found;
        if (labels > 1 && top_fits(at, stop, end, bare))
            found = stop;
        if (stop == end || *stop != '.')
            return found;
        at = stop + 1;
    }
}

static const char *port_end(const char *at, const char *end)
{
    const char *digits = at + 1;
    if (at == end || *at != ':')
        return at;
    while (digits < end && *digits >= '0' && *digits <= '9')
        digits++;
    return digits == at + 1 ? at : digits;
}

/* Without signs at its end that are the sentence's; a bracket stays where it closes one. */
static const char *without_punctuation(const char *start, const char *at)
{
    int open = 0;
    for (const char *sign = start; sign < at; sign++)
        open += (*sign == '(') - (*sign == ')');
    while (at > start) {
        bool ellipsis = at - start >= 3 && memcmp(at - 3, "…", 3) == 0;
        if (!ellipsis && !is_among((unsigned char)at[-1], ".,:;!?')]}"))
            return at;
        if (at[-1] == ')') {
            if (open >= 0)
                return at;
            open++;
        }
        at -= ellipsis ? 3 : 1;
    }
    return at;
}

/* What follows the host: a path, a query, a fragment. */
static const char *tail_end(const char *start, const char *end)
{
    const char *at = start;
    if (at == end || strchr("/?#", *at) == NULL)
        return start;
    for (size_t length; at < end; at += length) {
        ucs4_t value = point(at, end, &length);
        if (is_space(value) || is_among(value, "<>\""))
            break;
    }
    return without_punctuation(start, at);
}

static const char *link_end(const char *start, const char *at, const char *end, bool bare)
{
    ucs4_t before = point_before(start, at);
    const char *host = at;
    if (is_letter_or_digit(before) || is_among(before, bare ? "@#$_.-/" : "@#$"))
        return NULL;
    if (end - at >= 8 && strncasecmp(at, "https://", 8) == 0)
        host += 8;
    else if (end - at >= 7 && strncasecmp(at, "http://", 7) == 0)
        host += 7;
    else if (!bare)
        return NULL;
    at = host_end(host, end, bare && host == at);
    return at == NULL ? NULL : tail_end(port_end(at, end), end);
}

static const char *hashtag_end(const char *start, const char *at, const char *end)
{
    bool letters = false;
    size_t length;
    ucs4_t before = point_before(start, at);
    if (at == end || *at != '#' || is_word(before) || before == '&')
        return NULL;
    for (at++; at < end; at += length) {
        ucs4_t value = point(at, end, &length);
        if (!is_word(value))
            break;
        letters = letters || uc_is_property_alphabetic(value);
    }
    return letters ? at : NULL;
}

/* The end of name, or of name.of-parts; `at` where there is none. */
static const char *handle_end(const char *at, const char *end)
{
    const char *start = at;
    const char *last = at;
    for (; at < end; at++) {
        if (is_name((unsigned char)*at))
            last = at + 1;
        else if ((*at != '.' && *at != '-') || at == start)
            break;
    }
    return last;
}

static const char *mention_end(const char *start, const char *at, const char *end, size_t *local)
{
    const char *sign = at;
    ucs4_t before = point_before(start, at);
    if (at == end || *at != '@' || is_word(before) || is_among(before, "=/"))
        return NULL;
    at = handle_end(sign + 1, end);
    if (at == sign + 1)
        return NULL;
    *local = (size_t)(at - sign);
    if (at == end || *at != '@')
        return at;
    const char *host = handle_end(at + 1, end);
    return host == at + 1 ? at : host;
}

static const char *special_end(const struct network *network, const char *start, const char *at,
                               const char *end, struct piece *piece)
{
    const char *stop = NULL;
    if (*at == '#') {
        piece->kind = PIECE_HASHTAG;
        stop = hashtag_end(start, at, end);
    } else if (*at == '@') {
        piece->kind = PIECE_MENTION;
        stop = mention_end(start, at, end, &piece->local);
    } else if (is_letter_or_digit((unsigned char)*at)) {
        piece->kind = PIECE_LINK;
        stop = link_end(start, at, end, network->unit == COUNT_X);
    }
    return stop;
}

bool network_piece(const struct network *network, const char *start, const char **at,
                   const char *end, struct piece *piece)
{
    const char *from = *at;
    *piece = (struct piece){.kind = PIECE_WORDS, .text = from};
    if (from == end)
        return false;
    for (const char *here = from; here < end; here++) {
        struct piece special = {.text = here};
        const char *stop = special_end(network, start, here, end, &special);
        if (stop == NULL)
            continue;
        if (here == from) {
            *piece = special;
            piece->length = (size_t)(stop - here);
            *at = stop;
            return true;
        }
        piece->length = (size_t)(here - from);
        *at = here;
        return true;
    }
    piece->length = (size_t)(end - from);
    *at = end;
    return true;
}

/* ---- grapheme clusters */

/* Rule GB9c of UAX 29, which libunistring 1.0 does not know yet: in six scripts of India a
 * cluster goes on from a consonant over a virama to the next consonant. */

static bool is_in(ucs4_t value, const ucs4_t (*ranges)[2], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (value >= ranges[i][0] && value <= ranges[i][1])
            return true;
    return false;
}

static bool is_linking_consonant(ucs4_t value)
{
    static const ucs4_t ranges[][2] = {
        {0x915, 0x939}, {0x958, 0x95F}, {0x978, 0x97F}, {0x995, 0x9A8}, {0x9AA, 0x9B0},
        {0x9B2, 0x9B2}, {0x9B6, 0x9B9}, {0x9DC, 0x9DD}, {0x9DF, 0x9DF}, {0x9F0, 0x9F1},
        {0xA95, 0xAA8}, {0xAAA, 0xAB0}, {0xAB2, 0xAB3}, {0xAB5, 0xAB9}, {0xAF9, 0xAF9},
        {0xB15, 0xB28}, {0xB2A, 0xB30}, {0xB32, 0xB33}, {0xB35, 0xB39}, {0xB5C, 0xB5D},
        {0xB5F, 0xB5F}, {0xB71, 0xB71}, {0xC15, 0xC28}, {0xC2A, 0xC39}, {0xC58, 0xC5A},
        {0xD15, 0xD3A}};
    return value >= 0x915 && value <= 0xD3A &&
           is_in(value, ranges, sizeof ranges / sizeof ranges[0]);
}

static bool is_virama(ucs4_t value)
{
    return value == 0x94D || value == 0x9CD || value == 0xACD || value == 0xB4D || value == 0xC4D ||
           value == 0xD4D;
}

static void join_conjuncts(char *breaks, const char *text, size_t size)
{
    enum { NOTHING, CONSONANT, LINKED } state = NOTHING;
    for (size_t at = 0, length; at < size; at += length) {
        ucs4_t value = point(text + at, text + size, &length);
        if (is_linking_consonant(value)) {
            if (state == LINKED)
                breaks[at] = 0;
            state = CONSONANT;
        } else if (is_virama(value) && state != NOTHING) {
            state = LINKED;
        } else if (breaks[at] != 0) {
            state = NOTHING;
        }
    }
}

/* For each byte whether a cluster begins there. */
static const char *clusters(struct arena *arena, const char *text, size_t size)
{
    char *breaks = arena_alloc(arena, size + 1);
    if (size == 0)
        return breaks;
    u8_grapheme_breaks((const uint8_t *)text, size, breaks);
    breaks[0] = 1;
    join_conjuncts(breaks, text, size);
    return breaks;
}

static int64_t graphemes(struct arena *arena, const char *text, size_t size)
{
    const char *breaks = clusters(arena, text, size);
    int64_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += breaks[i] != 0;
    return count;
}

/* ---- counting */

/* What one code point weighs on X. */
static int64_t weight(ucs4_t value)
{
    bool light = value <= 4351 || (value >= 8192 && value <= 8205) ||
                 (value >= 8208 && value <= 8223) || (value >= 8242 && value <= 8247);
    return light ? 1 : 2;
}

/* A cluster is an emoji with a pictograph that is not only a letter's sign, such as (c)
 * without the selector of emoji; or flags, or a key. */
static int64_t weight_of_cluster(const char *text, size_t size)
{
    int64_t sum = 0;
    bool emoji = false;
    ucs4_t last = 0;
    for (size_t at = 0, length; at < size; at += length) {
        ucs4_t value = point(text + at, text + size, &length);
        bool flags = value >= 0x1F1E6 && value <= 0x1F1FF && last >= 0x1F1E6 && last <= 0x1F1FF;
        bool selected = value == 0xFE0F && last < 0x100 && uc_is_property_emoji(last) &&
                        uc_is_property_extended_pictographic(last);
        if (value == 0xFE0E)
            return sum + 2;
        emoji = emoji || flags || selected || value == 0x20E3 ||
                (value >= 0x100 && uc_is_property_extended_pictographic(value));
        sum += weight(value);
        last = value;
    }
    return emoji ? 2 : sum;
}

static int64_t weigh(struct arena *arena, const char *text, size_t size)
{
    const char *breaks = clusters(arena, text, size);
    int64_t sum = 0;
    size_t start = 0;
    for (size_t i = 1; i <= size; i++) {
        if (i < size && breaks[i] == 0)
            continue;
        sum += weight_of_cluster(text + start, i - start);
        start = i;
    }
    return sum;
}

static int64_t utf16_units(const char *text, size_t size)
{
    int64_t count = 0;
    for (size_t at = 0, length; at < size; at += length)
        count += point(text + at, text + size, &length) > 0xFFFF ? 2 : 1;
    return count;
}

/* Canonical composition (UAX 15); the text itself without memory. */
static const char *composed(struct arena *arena, const char *text, size_t *size)
{
    uint8_t *made = u8_normalize(UNINORM_NFC, (const uint8_t *)text, *size, NULL, size);
    if (made == NULL)
        return text;
    const char *copy = arena_strndup(arena, (const char *)made, *size);
    free(made);
    return copy;
}

static int64_t length_of(struct arena *arena, const struct network *network,
                         const struct piece *piece)
{
    bool shortens = network->unit == COUNT_X || network->unit == COUNT_MASTODON;
    if (piece->kind == PIECE_LINK && shortens)
        return NETWORK_LINK_LENGTH;
    if (network->unit == COUNT_X)
        return weigh(arena, piece->text, piece->length);
    if (piece->kind == PIECE_MENTION && network->unit == COUNT_MASTODON)
        return (int64_t)piece->local;
    return graphemes(arena, piece->text, piece->length);
}

struct network_count network_count(struct arena *arena, const struct network *network,
                                   const char *text)
{
    size_t size = strlen(text);
    struct network_count count = {.bytes = (int64_t)size};
    if (network->unit == COUNT_X)
        text = composed(arena, text, &size);
    struct piece piece;
    for (const char *at = text; network_piece(network, text, &at, text + size, &piece);) {
        count.hashtags += piece.kind == PIECE_HASHTAG;
        if (network->unit == COUNT_X || network->unit == COUNT_MASTODON)
            count.length += length_of(arena, network, &piece);
    }
    if (network->unit == COUNT_GRAPHEMES)
        count.length = graphemes(arena, text, size);
    else if (network->unit == COUNT_UTF16)
        count.length = utf16_units(text, size);
    else if (network->unit == COUNT_BYTES)
        count.length = count.bytes;
    return count;
}

const char *network_problem(struct arena *arena, const struct network *network, const char *name,
                            int64_t most, const char *text)
{
    struct network_count count = network_count(arena, network, text);
    if (most > 0 && count.length > most)
        return arena_printf(arena, "The text is %s too long: %s takes %s in one post.",
                            words_count(arena, count.length - most, network->one, network->many),
                            name, words_number(arena, most));
    if (network->bytes_most > 0 && count.bytes > network->bytes_most)
        return arena_printf(arena, "The text is %s too long: %s takes %s in one post.",
                            words_count(arena, count.bytes - network->bytes_most, "byte", "bytes"),
                            name, words_count(arena, network->bytes_most, "byte", "bytes"));
    if (network->hashtags_most > 0 && count.hashtags > network->hashtags_most)
        return arena_printf(arena, "The text has %s, and %s takes %s.",
                            words_count(arena, count.hashtags, "hashtag", "hashtags"), name,
                            words_number(arena, network->hashtags_most));
    return NULL;
}

size_t network_fold(struct arena *arena, const struct network *network, const char *text)
{
    size_t size = strlen(text);
    const char *breaks = clusters(arena, text, size);
    int64_t count = 0;
    for (size_t i = 0; network->fold > 0 && i < size; i++) {
        count += breaks[i] != 0;
        if (count > network->fold)
            return i;
    }
    return size;
}
