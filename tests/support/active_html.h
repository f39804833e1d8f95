#ifndef THROUGHLINE_TESTS_ACTIVE_HTML_H
#define THROUGHLINE_TESTS_ACTIVE_HTML_H

#include <gumbo.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Of a corpus of thousands of lines a build that is very slow takes every so-manieth. */
#ifndef CORPUS_STEP
#define CORPUS_STEP 1
#endif

/* An own list of what stored HTML may hold, and an own parse of it: what the sanitiser
 * believes is not asked. */

static bool listed(const char *word, size_t length, const char *const *list)
{
    for (; *list != NULL; list++)
        if (strlen(*list) == length && strncasecmp(*list, word, length) == 0)
            return true;
    return false;
}

static bool inactive_link(const char *url)
{
    if (url[0] == '#')
        return true;
    if (url[0] == '/')
        return url[1] != '/' && url[1] != '\\';
    return strncasecmp(url, "http://", 7) == 0 || strncasecmp(url, "https://", 8) == 0 ||
           strncasecmp(url, "mailto:", 7) == 0;
}

static bool inactive_attribute(const GumboAttribute *attribute)
{
    static const char *const plain[] = {"alt",   "title",    "lang",     "dir",   "start",
                                        "value", "reversed", "colspan",  "scope", "rowspan",
                                        "width", "height",   "datetime", "open",  NULL};
    static const char *const classes[] = {"align-right", "align-center", "image-text",
                                          "table-scroll", NULL};
    const char *name = attribute->name, *value = attribute->value;
    if (strcmp(name, "href") == 0)
        return inactive_link(value);
    if (strcmp(name, "src") == 0)
        return value[0] == '/' && value[1] != '/' && value[1] != '\\';
    if (strcmp(name, "class") == 0)
        return listed(value, strlen(value), classes);
    if (strcmp(name, "role") == 0)
        return strcmp(value, "group") == 0;
    if (strcmp(name, "aria-label") == 0)
        return strcmp(value, "Table") == 0;
    if (strcmp(name, "tabindex") == 0)
        return strcmp(value, "0") == 0;
    if (strcmp(name, "rel") == 0)
        return strcmp(value, "noopener nofollow ugc") == 0;
    if (strcmp(name, "id") == 0)
        return value[0] == 't' && strspn(value + 1, "0123456789abcdef") >= 8 && value[9] == '-';
    return listed(name, strlen(name), plain);
}

static const char *active_in_element(const GumboElement *element)
{
    static const char *const names[] = {
        "a",          "abbr",  "b",      "bdi",   "bdo",     "blockquote", "br",    "caption",
        "cite",       "code",  "dd",     "del",   "details", "dfn",        "div",   "dl",
        "dt",         "em",    "figure", "h2",    "h3",      "h4",         "h5",    "h6",
        "hr",         "i",     "img",    "ins",   "kbd",     "li",         "mark",  "ol",
        "p",          "pre",   "q",      "rp",    "rt",      "ruby",       "s",     "samp",
        "small",      "span",  "strong", "sub",   "summary", "sup",        "table", "tbody",
        "td",         "tfoot", "th",     "thead", "time",    "tr",         "u",     "ul",
        "figcaption", "var",   "wbr",    NULL};
    static char found[256];
    GumboStringPiece tag = element->original_tag;
    gumbo_tag_from_original_text(&tag);
    if (element->tag_namespace != GUMBO_NAMESPACE_HTML || element->tag == GUMBO_TAG_UNKNOWN ||
        (tag.length > 0 && !listed(tag.data, tag.length, names))) {
        snprintf(found, sizeof found, "<%.*s>", (int)tag.length, tag.data);
        return found;
    }
    for (unsigned i = 0; i < element->attributes.length; i++) {
        const GumboAttribute *attribute = element->attributes.data[i];
        if (!inactive_attribute(attribute)) {
            snprintf(found, sizeof found, "%s=\"%s\"", attribute->name, attribute->value);
            return found;
        }
    }
    return NULL;
}

static const char *active_in_children(const GumboVector *children)
{
    const char *found = NULL;
    for (unsigned i = 0; i < children->length && found == NULL; i++) {
        const GumboNode *node = children->data[i];
        if (node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_TEMPLATE)
            return "a comment or template";
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        found = active_in_element(&node->v.element);
        if (found == NULL)
            found = active_in_children(&node->v.element.children);
    }
    return found;
}

/* Zeroed, since libgumbo 0.10.1 reads a flag of its parser that it did not set, where a
 * fragment holds a table. */
static void *zeroed(void *data, size_t size)
{
    (void)data;
    return calloc(1, size);
}

/* What `html` holds beyond the list, or NULL. */
static const char *active_html(const char *html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = zeroed;
    options.fragment_context = GUMBO_TAG_BODY;
    GumboOutput *tree = gumbo_parse_with_options(&options, html, strlen(html));
    const char *found = active_in_children(&tree->root->v.element.children);
    gumbo_destroy_output(&options, tree);
    return found;
}

#endif
