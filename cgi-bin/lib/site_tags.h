#ifndef THROUGHLINE_SITE_TAGS_H
#define THROUGHLINE_SITE_TAGS_H

#include "lib/arena.h"

/* Adds Markdown to `out` without what only a site generator understands: Hugo's shortcodes
 * ({{< ... >}}, {{% ... %}}), Jekyll's tags ({% ... %}, {{ site.x }}, {{ page.x }}) and
 * attribute lists ({: ... }, and {#id} or {.class} at the end of a line). A shortcode with
 * an alt or a title becomes a picture without a source, so that those words stay. Code
 * spans and fenced code keep all.
 *
 * Line ends become '\n'; control bytes but tab are left out. */
void site_tags_drop(struct buf *out, const char *text, size_t length);

#endif
