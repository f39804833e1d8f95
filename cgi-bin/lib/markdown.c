#include "lib/markdown.h"

#include <ctype.h>
#include <mkdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/allow_list.h"
#include "lib/front_matter.h"
#include "lib/sandbox.h"
#include "lib/sanitiser.h"
#include "lib/site_tags.h"
#include "lib/utf8.h"

/* Text stays as it was typed: no smart quotes, superscripts, title block, style blocks,
 * classes by percent sign, lettered or definition lists. Links are check_url()'s business:
 * MKD_SAFELINK is passed by a backslash, and knows no mailto. */
static const mkd_flag_t flags =
    MKD_NOHEADER | MKD_NODIVQUOTE | MKD_NOSTYLE | MKD_NOEXT | MKD_NOPANTS | MKD_NOSUPERSCRIPT |
    MKD_NOALPHALIST | MKD_NODLIST | MKD_FENCEDCODE | MKD_AUTOLINK | MKD_EXTRA_FOOTNOTE |
    MKD_GITHUBTAGS | MKD_EXPLICITLIST | MKD_TABSTOP | MKD_TOC | MKD_IDANCHOR;

/* ---- what the library asks while it writes; it frees each answer through release() */

static void release(char *text, void *data)
{
    (void)data;
    free(text);
}

/* Link targets, without the backslashes that the library drops later. */
static char *check_url(const char *url, const int length, void *data)
{
    (void)data;
    char *plain = malloc((size_t)length * 3 + 1);
    if (plain == NULL)
        return NULL;
    char *to = plain;
    for (int i = 0; i < length; i++)
        if (url[i] == ' ')
            to = stpcpy(to, "%20");
        else if (url[i] != '\\')
            *to++ = url[i];
    if (!allow_list_url(plain, (size_t)(to - plain)))
        to = plain;
    *to = '\0';
    return plain;
}

static const char *escape(char c)
{
    return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : NULL;
}

/* Code blocks, without the information string, which the library does not escape. */
static char *format_code(const char *code, const int length, void *data)
{
    (void)data;
    static const char start[] = "<pre><code>", end[] = "</code></pre>";
    char *html = malloc((size_t)length * 5 + sizeof start + sizeof end);
    if (html == NULL)
        return NULL;
    char *to = stpcpy(html, start);
    for (int i = 0; i < length; i++) {
        const char *escaped = escape(code[i]);
        if (escaped != NULL)
            to = stpcpy(to, escaped);
        else
            *to++ = code[i];
    }
    memcpy(to, end, sizeof end);
    return html;
}

/* A heading's anchor: its words in small letters with hyphens between, as readers know it
 * from code hosts. The allow-list keeps those that are linked to. */
static char *name_anchor(const char *heading, const int length, void *data)
{
    (void)data;
    char *anchor = calloc(1, (size_t)length + 1);
    size_t size = 0;
    bool in_tag = false;
    for (int i = 0; anchor != NULL && i < length; i++) {
        unsigned char c = (unsigned char)heading[i];
        in_tag = c == '<' || (in_tag && c != '>');
        if (in_tag || (c & 0x80))
            continue;
        if (isalnum(c) || c == '_')
            anchor[size++] = (char)tolower(c);
        else if (c == ' ' || c == '-')
            anchor[size++] = '-';
    }
    return anchor;
}

/* ---- rendering */

static void add_safe_html(struct buf *html, MMIOT *document)
{
    mkd_e_url(document, check_url);
    mkd_e_code_format(document, format_code);
    mkd_e_anchor(document, name_anchor);
    mkd_e_free(document, release);
    char *unsafe = NULL;
    if (!mkd_compile(document, flags))
        return;
    int length = mkd_document(document, &unsafe);
    if (length > 0)
        sanitise_html(html, unsafe, (size_t)length);
}

enum status markdown_convert(struct arena *arena, const char *text, size_t length, struct buf *html)
{
    struct front_matter matter;
    front_matter_split(&matter, arena, text, length);
    struct buf source;
    buf_init(&source, arena);
    site_tags_drop(&source, matter.body, matter.body_length);

    mkd_with_html5_tags();
    MMIOT *document = mkd_string(source.data, (int)source.length, flags);
    if (document == NULL)
        return STATUS_UNAVAILABLE;
    add_safe_html(html, document);
    mkd_cleanup(document);
    return STATUS_OK;
}

enum status markdown_render(struct arena *arena, const char *text, size_t length, const char **html)
{
    if (length > MARKDOWN_MOST)
        return STATUS_TOO_LARGE;
    if (!utf8_is_text(text, length))
        return STATUS_BAD_REQUEST;
    size_t html_length;
    enum status status = sandbox_run(markdown_convert, text, length, arena, html, &html_length);
    if (status != STATUS_OK)
        return status;
    return utf8_is_text(*html, html_length) ? STATUS_OK : STATUS_FAILED;
}

const char *markdown_problem(enum status status)
{
    switch (status) {
    case STATUS_TOO_LARGE:
        return "This text is longer than 256 KiB. Divide it into several documents.";
    case STATUS_BAD_REQUEST:
        return "This text holds bytes that are no characters. Paste it as plain text.";
    case STATUS_INVALID:
        return "This text takes too long to lay out. Look for long runs of the same sign, such "
               "as > or [, or lists and quotations within each other.";
    default:
        return "The text could not be laid out just now. Try again in a minute.";
    }
}

/* ---- plain text */

/* Whether a tag that the allow-list writes stands within words. */
static bool is_inline(const char *tag)
{
    static const char names[] =
        " a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby "
        "s samp small span strong sub sup time u var wbr ";
    char name[16] = " ";
    tag += *tag == '/';
    size_t length = strcspn(tag, " >");
    if (length > sizeof name - 3)
        return false;
    memcpy(name + 1, tag, length);
    name[length + 1] = ' ';
    return strstr(names, name) != NULL;
}

/* Adds the character that a reference of the allow-list stands for; returns its length. */
static size_t add_reference(struct buf *out, const char *reference)
{
    static const struct {
        const char *name;
        const char *character;
    } references[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        size_t length = strlen(references[i].name);
        if (strncmp(reference, references[i].name, length) == 0) {
            buf_puts(out, references[i].character);
            return length;
        }
    }
    buf_add(out, reference, 1);
    return 1;
}

static void add_space(struct buf *out)
{
    if (out->length > 0 && out->data[out->length - 1] != ' ')
        buf_puts(out, " ");
}

/* Adds the words of rendered HTML with single spaces between them. */
static void add_words(struct buf *out, const char *html)
{
    while (*html != '\0') {
        if (*html == '<') {
            if (!is_inline(html + 1))
                add_space(out);
            html += strcspn(html, ">");
            html += *html == '>';
        } else if (*html == '&') {
            html += add_reference(out, html);
        } else if (strchr(" \t\n", *html) != NULL) {
            add_space(out);
            html++;
        } else {
            size_t length = strcspn(html, "<& \t\n");
            buf_add(out, html, length);
            html += length;
        }
    }
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
}

const char *markdown_excerpt(struct arena *arena, const char *html, size_t most)
{
    struct buf words;
    buf_init(&words, arena);
    add_words(&words, html);
    if (most == 0 || utf8_cut(words.data, words.length, most) == words.length)
        return most == 0 ? "" : words.data;
    size_t cut = utf8_cut(words.data, words.length, most - 1);
    const char *space = words.data[cut] == ' ' ? words.data + cut : memrchr(words.data, ' ', cut);
    if (space != NULL && space > words.data)
        cut = (size_t)(space - words.data);
    return arena_printf(arena, "%.*s\u2026", (int)cut, words.data);
}

/* Text with its lines, being written. */
struct plain {
    struct buf out;
    int lines;    /* line ends that stand before the next words */
    bool space;   /* a space does */
    bool at_mark; /* the next words follow the mark of a list's line */
    bool verbatim;
    int depth; /* of lists within each other */
    int numbers[9];
    const char *address; /* of the link that is open, or NULL */
    size_t words_at;     /* where its words begin */
};

enum { LISTS_MOST = 8 };

static void break_lines(struct plain *plain, int lines)
{
    plain->space = false;
    if (!plain->at_mark && plain->lines < lines)
        plain->lines = lines;
}

static void begin_words(struct plain *plain)
{
    for (; plain->lines > 0; plain->lines--)
        if (plain->out.length > 0)
            buf_puts(&plain->out, "\n");
    if (plain->space)
        buf_puts(&plain->out, " ");
    plain->space = plain->at_mark = false;
}

static void begin_list(struct plain *plain, bool numbered)
{
    break_lines(plain, plain->depth == 0 ? 2 : 1);
    if (plain->depth < LISTS_MOST)
        plain->depth++;
    plain->numbers[plain->depth] = numbered ? 1 : 0;
}

static void begin_item(struct plain *plain)
{
    int *number = &plain->numbers[plain->depth];
    break_lines(plain, 1);
    begin_words(plain);
    for (int i = 1; i < plain->depth; i++)
        buf_puts(&plain->out, "  ");
    if (*number == 0)
        buf_puts(&plain->out, "• ");
    else
        buf_printf(&plain->out, "%d. ", (*number)++);
    plain->at_mark = true;
}

static void begin_link(struct plain *plain, const char *tag, size_t length)
{
    static const char start[] = "href=\"";
    const char *address = memmem(tag, length, start, sizeof start - 1);
    plain->address = address == NULL ? NULL : address + sizeof start - 1;
    plain->words_at = plain->out.length;
    if (plain->words_at > 0)
        plain->words_at += (size_t)plain->lines + (plain->space ? 1 : 0);
}

static void end_link(struct plain *plain)
{
    struct buf address;
    const char *at = plain->address;
    plain->address = NULL;
    if (at == NULL || strncmp(at, "http", 4) != 0)
        return;
    buf_init(&address, plain->out.arena);
    while (*at != '"' && *at != '\0')
        if (*at == '&')
            at += add_reference(&address, at);
        else
            buf_add(&address, at++, 1);
    const char *words =
        plain->words_at < plain->out.length ? plain->out.data + plain->words_at : "";
    if (strcmp(words, address.data) == 0 || *words == '\0')
        return;
    begin_words(plain);
    buf_printf(&plain->out, " (%s)", address.data);
}

static void end_verbatim(struct plain *plain)
{
    plain->verbatim = false;
    while (plain->out.length > 0 && plain->out.data[plain->out.length - 1] == '\n')
        plain->out.data[--plain->out.length] = '\0';
}

static bool is_tag(const char *tag, size_t length, const char *names)
{
    size_t size = strcspn(tag, " >/");
    char name[12] = " ";
    if (size > length || size > sizeof name - 3)
        return false;
    memcpy(name + 1, tag, size);
    name[size + 1] = ' ';
    return strstr(names, name) != NULL;
}

static void end_tag(struct plain *plain, const char *tag, size_t length)
{
    if (is_tag(tag, length, " a "))
        end_link(plain);
    else if (is_tag(tag, length, " pre "))
        end_verbatim(plain);
    if (is_tag(tag, length, " ul ol ") && plain->depth > 0)
        plain->depth--;
    if (is_tag(tag, length, " ul ol ") && plain->depth > 0)
        break_lines(plain, 1);
    else if (!is_inline(tag) && !is_tag(tag, length, " li tr td th tbody thead "))
        break_lines(plain, 2);
}

static void begin_tag(struct plain *plain, const char *tag, size_t length)
{
    if (is_tag(tag, length, " a "))
        begin_link(plain, tag, length);
    else if (is_tag(tag, length, " br "))
        plain->lines++;
    else if (is_tag(tag, length, " ul ol "))
        begin_list(plain, *tag == 'o');
    else if (is_tag(tag, length, " li "))
        begin_item(plain);
    else if (is_tag(tag, length, " tr "))
        break_lines(plain, 1);
    else if (is_tag(tag, length, " td th "))
        plain->space = plain->lines == 0 && plain->out.length > 0;
    else if (!is_inline(tag) && !is_tag(tag, length, " img tbody thead "))
        break_lines(plain, 2);
    if (is_tag(tag, length, " pre "))
        plain->verbatim = true;
}

static size_t add_plain(struct plain *plain, const char *html)
{
    if (*html == '<') {
        size_t length = strcspn(html, ">");
        if (html[1] == '/')
            end_tag(plain, html + 2, length - 2);
        else
            begin_tag(plain, html + 1, length - 1);
        return length + (html[length] == '>');
    }
    if (strchr(" \t\n", *html) != NULL && !plain->verbatim) {
        plain->space =
            plain->space || (plain->lines == 0 && !plain->at_mark && plain->out.length > 0);
        return 1;
    }
    begin_words(plain);
    if (*html == '&')
        return add_reference(&plain->out, html);
    size_t length = strcspn(html, plain->verbatim ? "<&" : "<& \t\n");
    buf_add(&plain->out, html, length);
    return length;
}

const char *markdown_plain(struct arena *arena, const char *html)
{
    struct plain plain = {0};
    buf_init(&plain.out, arena);
    buf_puts(&plain.out, "");
    while (*html != '\0')
        html += add_plain(&plain, html);
    while (plain.out.length > 0 && strchr(" \n", plain.out.data[plain.out.length - 1]) != NULL)
        plain.out.data[--plain.out.length] = '\0';
    return plain.out.data;
}

int markdown_minutes(const char *html)
{
    enum { WORDS_A_MINUTE = 220 };
    int words = 0;
    bool in_word = false;
    while (*html != '\0') {
        bool tag = *html == '<';
        bool ends = tag ? !is_inline(html + 1) : strchr(" \t\n", *html) != NULL;
        words += !tag && !ends && !in_word;
        in_word = tag ? in_word && !ends : !ends;
        html += tag ? strcspn(html, ">") : 0;
        html += *html != '\0';
    }
    return words <= WORDS_A_MINUTE ? 1 : (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
}
