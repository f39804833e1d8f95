#ifndef THROUGHLINE_SANITISER_H
#define THROUGHLINE_SANITISER_H

#include <stddef.h>

#include "lib/arena.h"

/* The deepest nesting of elements that is written; what lies deeper keeps its text alone. */
enum { SANITISER_DEPTH_MOST = 64 };

/* Adds to `out` what is safe of untrusted HTML (valid UTF-8), parsed as the content of a
 * body (HTML Living Standard, 13.4) and written anew from the tree by allow_list.h:
 *
 * - the highest heading becomes h2, and the others move with it;
 * - an id stays where a link of the same text points to it, with a prefix made from the
 *   text, so that two texts on one page do not collide;
 * - classes are ours alone: align-right and align-center on cells, table-scroll on what is
 *   put around a table, and image-text for the description of a picture of another host;
 * - what may scroll, tables and preformatted text, can be reached by the keyboard;
 * - links to other hosts carry rel="noopener nofollow ugc";
 * - <word> that is no element and never closed is text.
 *
 * There is input for which it takes quadratic time: call it in the sandbox. */
void sanitise_html(struct buf *out, const char *html, size_t length);

#endif
