#include "lib/glossary.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lib/session.h"

static bool is_leader_alone(const struct request *request)
{
    return person_is(request, ROLE_LEADER) && !person_is(request, ROLE_CONTENT);
}

const char *glossary_side(const struct request *request)
{
    if (is_leader_alone(request))
        return "social";
    return person_is(request, ROLE_CONTENT) && !person_is(request, ROLE_LEADER) ? "business" : "";
}

/* Terms: the words of the entries and their other forms, as they stand in HTML */

struct term {
    const char *text;
    size_t length;
    bool exact; /* a capital in it: compared as it is written */
    size_t entry;
};

enum { LETTERS = 256, FORMS_MOST = 12 };

struct terms {
    struct term *items;
    size_t count;
    size_t first[LETTERS +
                 1]; /* of those that begin with a letter, small; the next one's is the end */
};

static unsigned char small(char letter)
{
    return (unsigned char)tolower((unsigned char)letter);
}

static int compare_terms(const void *left, const void *right)
{
    const struct term *one = left;
    const struct term *other = right;
    if (small(*one->text) != small(*other->text))
        return small(*one->text) - small(*other->text);
    return (one->length < other->length) - (one->length > other->length); /* the longest first */
}

static void buf_escape(struct buf *buf, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '&')
            buf_puts(buf, "&amp;");
        else if (text[i] == '<')
            buf_puts(buf, "&lt;");
        else if (text[i] == '>')
            buf_puts(buf, "&gt;");
        else if (text[i] == '"')
            buf_puts(buf, "&quot;");
        else
            buf_add(buf, text + i, 1);
    }
}

static void add_term(struct arena *arena, struct terms *terms, const char *text, size_t length,
                     size_t entry)
{
    struct buf escaped;
    while (length > 0 && *text == ' ') {
        text++;
        length--;
    }
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (length < 2)
        return;
    buf_init(&escaped, arena);
    buf_escape(&escaped, text, length);
    struct term *term = &terms->items[terms->count++];
    *term = (struct term){.text = escaped.data, .length = escaped.length, .entry = entry};
    for (size_t i = 0; i < length; i++)
        term->exact = term->exact || isupper((unsigned char)text[i]);
}

static void add_forms(struct arena *arena, struct terms *terms, const char *forms, size_t entry)
{
    for (int i = 0; i < FORMS_MOST && *forms != '\0'; i++) {
        size_t length = strcspn(forms, ",");
        add_term(arena, terms, forms, length, entry);
        forms += length + (forms[length] == ',');
    }
}

static void make_terms(struct arena *arena, const struct glossary_entries *entries,
                       struct terms *terms)
{
    *terms = (struct terms){
        .items = arena_array(arena, entries->count * (1 + FORMS_MOST), sizeof *terms->items)};
    for (size_t i = 0; i < entries->count; i++) {
        add_term(arena, terms, entries->items[i].word, strlen(entries->items[i].word), i);
        add_forms(arena, terms, entries->items[i].forms, i);
    }
    qsort(terms->items, terms->count, sizeof *terms->items, compare_terms);
    for (size_t letter = 0, at = 0; letter < LETTERS; letter++) {
        terms->first[letter] = at;
        while (at < terms->count && small(*terms->items[at].text) == letter)
            at++;
        terms->first[letter + 1] = at;
    }
}

/* Marking: one pass over the HTML */

struct marking {
    const struct glossary_entries *entries;
    struct terms terms;
    bool *marked; /* by entry */
    size_t marks;
    int within; /* elements in which nothing is marked */
    struct buf html;
};

static bool is_word(char letter)
{
    return isalnum((unsigned char)letter) || (unsigned char)letter >= 0x80 || letter == '_';
}

static bool is_named(const char *name, const char *tag)
{
    size_t length = strlen(name);
    return strncasecmp(tag, name, length) == 0 && !isalnum((unsigned char)tag[length]);
}

static bool keeps_text(const char *tag)
{
    static const char *const names[] = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (is_named(names[i], tag))
            return true;
    return false;
}

/* The end of a tag, after its '>'; a value in quotes may hold one. */
static const char *end_of_tag(const char *at)
{
    char quote = '\0';
    for (; *at != '\0'; at++) {
        if (quote != '\0' && *at == quote)
            quote = '\0';
        else if (quote == '\0' && (*at == '"' || *at == '\''))
            quote = *at;
        else if (quote == '\0' && *at == '>')
            return at + 1;
    }
    return at;
}

static const char *pass_tag(struct marking *marking, const char *at)
{
    const char *end = end_of_tag(at);
    bool closes = at[1] == '/';
    if (keeps_text(at + 1 + closes))
        marking->within += closes ? (marking->within > 0 ? -1 : 0) : 1;
    buf_add(&marking->html, at, (size_t)(end - at));
    return end;
}

static bool fits(const struct term *term, const char *at)
{
    int difference = term->exact ? strncmp(term->text, at, term->length)
                                 : strncasecmp(term->text, at, term->length);
    return difference == 0 && !is_word(at[term->length]);
}

/* The longest term that begins here and is not marked yet, or NULL. */
static const struct term *find_term(const struct marking *marking, const char *at)
{
    const struct terms *terms = &marking->terms;
    if (marking->within > 0 || marking->marks >= GLOSSARY_MARKS_MOST)
        return NULL;
    for (size_t i = terms->first[small(*at)]; i < terms->first[small(*at) + 1]; i++)
        if (!marking->marked[terms->items[i].entry] && fits(&terms->items[i], at))
            return &terms->items[i];
    return NULL;
}

static const char *mark(struct marking *marking, const struct term *term, const char *at)
{
    const struct glossary_entry *entry = &marking->entries->items[term->entry];
    struct buf *html = &marking->html;
    marking->marked[term->entry] = true;
    marking->marks++;
    buf_printf(html, "<a class=\"term\" href=\"/glossary/%lld\" data-note=\"",
               (long long)entry->id);
    if (*entry->counterpart != '\0') {
        buf_escape(html, entry->counterpart, strlen(entry->counterpart));
        buf_puts(html, ". ");
    }
    buf_escape(html, entry->meaning, strlen(entry->meaning));
    buf_puts(html, "\">");
    buf_add(html, at, term->length);
    buf_puts(html, "</a>");
    return at + term->length;
}

/* A word, or an entity, or what stands between them. */
static const char *pass_text(struct marking *marking, const char *at)
{
    const struct term *term = is_word(*at) || *at == '&' ? find_term(marking, at) : NULL;
    const char *end = at + 1;
    if (term != NULL)
        return mark(marking, term, at);
    if (*at == '&') {
        size_t length = strcspn(at, "; <");
        end = at[length] == ';' ? at + length + 1 : at + 1;
    }
    while (is_word(*at) && is_word(*end))
        end++;
    buf_add(&marking->html, at, (size_t)(end - at));
    return end;
}

const char *glossary_mark(struct arena *arena, const struct glossary_entries *entries,
                          const char *html)
{
    struct marking marking = {.entries = entries};
    if (entries->count == 0)
        return html;
    make_terms(arena, entries, &marking.terms);
    marking.marked = arena_array(arena, entries->count, sizeof *marking.marked);
    memset(marking.marked, 0, entries->count * sizeof *marking.marked);
    buf_init(&marking.html, arena);
    for (const char *at = html; *at != '\0';)
        at = *at == '<' ? pass_tag(&marking, at) : pass_text(&marking, at);
    return marking.marks == 0 ? html : marking.html.data;
}

enum status glossary_explain(struct request *request, const char **html)
{
    struct glossary_entries entries;
    enum status status = glossary_entries(request, glossary_side(request), &entries);
    if (status == STATUS_OK)
        *html = glossary_mark(request->arena, &entries, *html);
    return status;
}

const char *glossary_label(const struct request *request, enum glossary_label label)
{
    static const char *const words[][2] = {
        [LABEL_REACH] = {"Reach", "How far it went"},
        [LABEL_OUTCOME] = {"Outcome", "What it brings"},
        [LABEL_AUDIENCE] = {"Audience", "How far it goes"},
        [LABEL_ACTIVITY] = {"Activity", "What is done"},
    };
    return words[label][is_leader_alone(request)];
}

const char *glossary_level(const struct request *request, const char *level)
{
    if (strcmp(level, "outcome") == 0)
        return glossary_label(request, LABEL_OUTCOME);
    return glossary_label(request,
                          strcmp(level, "audience") == 0 ? LABEL_AUDIENCE : LABEL_ACTIVITY);
}
