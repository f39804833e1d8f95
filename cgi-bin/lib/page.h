#ifndef THROUGHLINE_PAGE_H
#define THROUGHLINE_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"
#include "lib/worker.h"

/* The answer to one request: the data that a template draws, and the one writer of
 * status, headers and body. Names in the data set are words of ours, never what people
 * typed. Running out of memory is noticed by page_show(). */

/* A node of ClearSilver's data set; its header is for page.c alone. */
typedef struct _hdf HDF;

/* Parsed templates of a worker. */
struct templates;

/* NULL without memory. With `development` each page is parsed anew. */
struct templates *templates_new(const char *folder, bool development);
void templates_free(struct templates *templates);

/* Begins an empty answer; ends it and frees the data set. */
bool page_begin(struct request *request);
void page_end(struct request *request);

/* The root of the page's data, a node below it, and the node "name.index" of a list (of
 * the node itself where `name` is NULL). */
HDF *page_root(struct request *request);
HDF *page_node(struct request *request, const char *name);
HDF *page_item(HDF *node, const char *name, size_t index);

/* Sets a value; a NULL text and a false flag set nothing. */
void page_text(HDF *node, const char *name, const char *value);
void page_format(HDF *node, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void page_number(HDF *node, const char *name, int64_t value);
void page_flag(HDF *node, const char *name, bool value);

/* A person as pages show them: name.Id, .Name, .Initials and .Hue. */
void page_person(HDF *node, const char *name, int64_t id, const char *person);

/* Page.Title and Page.Section. */
void page_title(struct request *request, const char *section, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The section of page_title(), or "". */
const char *page_section(const struct request *request);

/* Draws a template with the form, if any, and the layout's data: 200, 409 where the form
 * shows a conflict, or 422 where it has errors. */
enum status page_show(struct request *request, const char *template);

/* The same with another status, for error pages. */
enum status page_show_as(struct request *request, int code, const char *template);

/* Draws a template without form and layout; for part.c. */
enum status page_draw(struct request *request, const char *template, struct buf *html);

/* Sends text as it stands; `filename` makes it a download (RFC 6266), or NULL. */
enum status page_send(struct request *request, const char *content_type, const char *filename,
                      const char *body, size_t length);

/* Answers 303 to an own path. `note` is a code of the handler's notes, shown on the next
 * page, or NULL. */
enum status page_redirect(struct request *request, const char *note, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Answers 302 to an address on another host: http or https, in ASCII without spaces and control
 * bytes. It must be one that was approved and kept, never one that the request names (safety
 * B5). Not 301, which browsers keep, so that they would not come again. */
enum status page_redirect_away(struct request *request, const char *address);

/* Text as a value within an address: every byte as %XX (RFC 3986, 2.1). */
const char *page_escape(struct arena *arena, const char *text);

/* Where the answer redirects to, or NULL. */
const char *page_location(const struct request *request);

/* Adds a header line. One that holds CR, LF or NUL is dropped and logged (safety C3). */
void page_header(struct request *request, const char *name, const char *value);

/* Forgets status, location, body and data, keeps cookies: for the error page. */
bool page_begin_anew(struct request *request);

/* The finished answer; nothing of the body for HEAD. */
void page_reply(struct request *request, struct worker_reply *reply);

/* The status to be sent. */
int page_code(const struct request *request);
void page_set_code(struct request *request, int code);

/* Whether a path is our own: '/', then neither '/' nor '\', no control bytes (safety B5). */
bool page_is_own_path(const char *path);

#endif
