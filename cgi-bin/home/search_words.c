#include "home/search_words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "lib/utf8.h"

/* The bytes of a character that separates words at `at`, 0 for a letter or figure. Of what
 * lies beyond ASCII, U+0080 to U+00BF and general punctuation (U+2000 to U+207F) do. */
static size_t separator(const char *at)
{
    unsigned char byte = (unsigned char)at[0];
    if (byte < 0x80)
        return isalnum(byte) ? 0 : 1;
    if (byte == 0xC2)
        return 2;
    if (byte == 0xE2 && ((unsigned char)at[1] == 0x80 || (unsigned char)at[1] == 0x81))
        return 3;
    return 0;
}

static size_t word_length(const char *at)
{
    size_t length = 0;
    while (at[length] != '\0' && separator(at + length) == 0)
        length++;
    return length;
}

/* The beginning of the next word, or the end of the text. */
static const char *next_word(const char *at)
{
    while (*at != '\0' && separator(at) > 0)
        at += separator(at);
    return at;
}

static bool is_too_common(const char *word)
{
    static const char *const stop_words[] = {"a",    "about", "an",  "are",  "as",   "at",   "be",
                                             "by",   "com",   "de",  "en",   "for",  "from", "how",
                                             "i",    "in",    "is",  "it",   "la",   "of",   "on",
                                             "or",   "that",  "the", "this", "to",   "was",  "what",
                                             "when", "where", "who", "will", "with", "und",  "www"};
    for (size_t i = 0; i < sizeof stop_words / sizeof stop_words[0]; i++)
        if (strcasecmp(stop_words[i], word) == 0)
            return true;
    return false;
}

static void add_word(struct search *search, struct buf *boolean, struct buf *left_out,
                     const char *word)
{
    search->words[search->count++] = word;
    if (utf8_length(word, strlen(word)) < SEARCH_WORD_LEAST || is_too_common(word)) {
        buf_printf(left_out, "%s%s", left_out->length == 0 ? "" : ", ", word);
        return;
    }
    if (boolean->length == 0)
        search->first = word;
    buf_printf(boolean, "%s+%s*", boolean->length == 0 ? "" : " ", word);
}

struct search search_read(struct request *request, const char *typed)
{
    struct search search = {.first = ""};
    struct buf boolean;
    struct buf left_out;
    buf_init(&boolean, request->arena);
    buf_init(&left_out, request->arena);
    search.typed =
        arena_strndup(request->arena, typed, utf8_cut(typed, strlen(typed), SEARCH_LETTERS_MOST));
    const char *at = next_word(search.typed);
    while (*at != '\0' && search.count < SEARCH_WORDS_MOST) {
        size_t length = word_length(at);
        add_word(&search, &boolean, &left_out, arena_strndup(request->arena, at, length));
        at = next_word(at + length);
    }
    search.boolean = boolean.length == 0 ? "" : boolean.data;
    search.left_out = left_out.length == 0 ? "" : left_out.data;
    return search;
}

static bool begins(const char *word, size_t length, const char *with)
{
    return strlen(with) <= length && strncasecmp(word, with, strlen(with)) == 0;
}

static bool word_is_in(const char *text, const char *word)
{
    for (const char *at = next_word(text); *at != '\0';) {
        size_t length = word_length(at);
        if (begins(at, length, word))
            return true;
        at = next_word(at + length);
    }
    return false;
}

bool search_fits(const struct search *search, const char *text)
{
    for (size_t i = 0; i < search->count; i++)
        if (!word_is_in(text, search->words[i]))
            return false;
    return true;
}

static bool is_found(const struct search *search, const char *word, size_t length)
{
    for (size_t i = 0; i < search->count; i++)
        if (begins(word, length, search->words[i]))
            return true;
    return false;
}

static void add_part(HDF *node, const char *name, size_t *count, const char *text, size_t length,
                     bool marked)
{
    if (length == 0)
        return;
    HDF *part = page_item(node, name, (*count)++);
    page_format(part, "Text", "%.*s", (int)length, text);
    page_flag(part, "Mark", marked);
}

void search_mark(HDF *node, const char *name, const struct search *search, const char *text)
{
    const char *shown = text; /* up to here it is in the page */
    size_t count = 0;
    for (const char *at = next_word(text); *at != '\0';) {
        size_t length = word_length(at);
        if (is_found(search, at, length)) {
            add_part(node, name, &count, shown, (size_t)(at - shown), false);
            add_part(node, name, &count, at, length, true);
            shown = at + length;
        }
        at = next_word(at + length);
    }
    add_part(node, name, &count, shown, strlen(shown), false);
}
