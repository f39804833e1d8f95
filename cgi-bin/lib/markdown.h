#ifndef THROUGHLINE_MARKDOWN_H
#define THROUGHLINE_MARKDOWN_H

#include <stddef.h>

#include "lib/arena.h"
#include "lib/status.h"

/* Rises with every change of what markdown_render() makes; stored beside its HTML, so that
 * older HTML is found and rendered anew. */
#define MARKDOWN_VERSION 2

/* The longest text that is rendered, in bytes. */
enum { MARKDOWN_MOST = 256 * 1024 };

/* Renders Markdown (with tables, fenced code, strikethrough, footnotes, and HTML) into safe
 * HTML in the arena, in the sandbox and through the allow-list. Front matter and tags of
 * site generators are left out; headings begin at h2.
 *
 * STATUS_TOO_LARGE over MARKDOWN_MOST, STATUS_BAD_REQUEST for what is not UTF-8 or holds
 * NUL, STATUS_INVALID when it takes more time, memory or output than anybody's text does,
 * STATUS_UNAVAILABLE when the machine has no process to spare, STATUS_FAILED when the
 * answer cannot be trusted. */
enum status markdown_render(struct arena *arena, const char *text, size_t length,
                            const char **html);

/* What to tell the writer when markdown_render() did not return STATUS_OK. */
const char *markdown_problem(enum status status);

/* What markdown_render() does in the sandbox; by itself it bounds neither time nor memory,
 * and `text` must be what markdown_render() would take. */
enum status markdown_convert(struct arena *arena, const char *text, size_t length,
                             struct buf *html);

/* The words of rendered HTML as plain text, white space made one space, at most `most`
 * code points; what is cut ends with an ellipsis after a whole word. */
const char *markdown_excerpt(struct arena *arena, const char *html, size_t most);

/* Rendered HTML as text without marks: paragraphs with an empty line between, lines of lists
 * behind "• " or their number, and behind the words of a link its address, where it is a
 * web address and not those words. For networks, which take no Markdown. */
const char *markdown_plain(struct arena *arena, const char *html);

/* Minutes to read rendered HTML at 220 words a minute, rounded up, at least 1. */
int markdown_minutes(const char *html);

#endif
