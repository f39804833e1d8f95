#ifndef THROUGHLINE_ALLOW_LIST_H
#define THROUGHLINE_ALLOW_LIST_H

#include <gumbo.h>
#include <stdbool.h>
#include <stddef.h>

/* What may be in HTML that people write (safety C4); sanitiser.h applies it. */

/* What happens to an element. UNWRAP leaves its content, DROP nothing. A BLOCK is a
 * container without a meaning of its own: it becomes a paragraph, a div or nothing, by
 * what it holds. */
enum treatment { UNWRAP, KEEP, BLOCK, DROP, HEADING, LINK, IMAGE, INPUT };

struct allow_list_rule {
    const char *name; /* that it is written with */
    enum treatment treatment;
};

/* The rule for an element; SVG and MathML are dropped. */
const struct allow_list_rule *allow_list_rule(const GumboElement *element);

/* Whether elements of that tag stand on lines of their own. */
bool allow_list_is_block(GumboTag tag);

/* Whether an element may keep that attribute as it is. Links, sources, ids and classes are
 * never kept as they are. */
bool allow_list_attribute(GumboTag tag, const char *name, const char *value);

/* Whether a link may point there: http://, https:// or mailto: with something after it,
 * '#fragment', or a path of this site ('/' not followed by '/'). No spaces, no control
 * bytes, no backslash, at most 2,048 bytes. The only judge of links that people give. */
bool allow_list_url(const char *url, size_t length);

/* Whether an id is made of letters, digits and - _ . : alone. */
bool allow_list_id(const char *id);

#endif
