#ifndef THROUGHLINE_REQUEST_H
#define THROUGHLINE_REQUEST_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/params.h"
#include "lib/status.h"

enum method { METHOD_OTHER, METHOD_GET, METHOD_HEAD, METHOD_POST };

/* A file that came with a form. It lives in an unnamed temporary file that is closed
 * with the request; the name that the sender gave is a label, never a path. */
struct upload {
    const char *field;
    const char *filename;
    int file;
    size_t length;
    const char *bytes; /* of upload_map(), or NULL */
};

enum { REQUEST_UPLOADS_MOST = 8, REQUEST_ARGUMENTS_MOST = 3 };

/* Where a request comes from: FastCGI, or a test. */
struct request_source {
    void *source;
    /* A CGI variable (RFC 3875), or NULL. */
    const char *(*variable)(void *source, const char *name);
    /* Reads up to `length` bytes of the body; 0 at its end. */
    size_t (*read)(void *source, char *into, size_t length);
};

struct app;
struct route;
struct person;
struct form_state;
struct page;

/* One request, from its head to the answer. All that it points to is in its arena. */
struct request {
    struct arena *arena;
    struct app *app;

    const char *id;           /* nginx's request id, 32 hexadecimal digits */
    enum method method;       /* HEAD is answered as GET without a body */
    const char *path;         /* decoded, UTF-8, begins with '/' */
    const char *target;       /* path and query as they came */
    const char *address;      /* of the peer, as nginx saw it, or "" */
    const char *host;         /* Host header, or "" */
    const char *origin;       /* Origin header, or NULL */
    const char *fetch_site;   /* Sec-Fetch-Site header, or NULL */
    const char *user_agent;   /* or NULL */
    const char *content_type; /* or NULL */
    size_t content_length;
    bool autosave; /* the browser's script saves a draft: X-Autosave */
    bool ahead;    /* fetched before anybody chose to: Sec-Purpose, or the older Purpose */
    struct params query;
    struct params cookies;

    struct params form;
    struct upload uploads[REQUEST_UPLOADS_MOST];
    size_t upload_count;
    const char *left_out; /* the field of a file beyond the most, or NULL */

    const struct route *route;
    int64_t numbers[REQUEST_ARGUMENTS_MOST]; /* the :numbers of the pattern, in order */
    const char *word;                        /* the *word of the pattern */

    const struct person *person; /* who is asking, or NULL */
    const char *today;           /* as clock_today() found it, or NULL */
    const char *today_zone;
    struct form_state *fields;
    struct page *page;

    /* Long work, done by this worker once the answer has left; or NULL. It may take as long as a
     * request of its pool may, and find the worker ended at any time. */
    void (*afterwards)(struct request *request);
};

/* Reads everything but the body. `request` holds just its arena and app. Variables used:
 * REQUEST_METHOD, REQUEST_URI (path and query as they came), REQUEST_ID, REMOTE_ADDR,
 * CONTENT_TYPE, CONTENT_LENGTH, HTTP_HOST, HTTP_ORIGIN, HTTP_SEC_FETCH_SITE,
 * HTTP_USER_AGENT, HTTP_COOKIE, HTTP_X_AUTOSAVE, HTTP_SEC_PURPOSE, HTTP_PURPOSE; an empty one is as
 * good as none. Without a REQUEST_ID of the right form an id is drawn. All texts but content_type
 * and target are UTF-8 without control bytes; a user agent that is not is left out.
 * STATUS_BAD_REQUEST for what is malformed: a path or header that is not such text, a bad
 * escape, a query that params_parse() refuses, a CONTENT_LENGTH that is no number; what
 * could be read is then there, `id`, `path` (or else "/") and `target` always. */
enum status request_parse_head(struct request *request, const struct request_source *source);

/* Reads the body into `form` and `uploads`: urlencoded (with any parameters after the
 * type) or multipart/form-data (RFC 7578),
 * at most `limit` bytes, and 16 MB where they are urlencoded. Files beyond REQUEST_UPLOADS_MOST are
 * left out. STATUS_TOO_LARGE over the limit, STATUS_MEDIA_TYPE for another type, STATUS_BAD_REQUEST
 * for one that is cut short or malformed, STATUS_UNAVAILABLE when a temporary file cannot be
 * written. No body and no type is an empty form. What is left of a body that was refused, the
 * worker reads before it answers. */
enum status request_parse_body(struct request *request, const struct request_source *source,
                               size_t limit);

/* The upload of that field, or NULL when none was chosen. */
const struct upload *request_upload(const struct request *request, const char *field);

/* Reads a whole upload as text into the arena, NUL after its end. STATUS_FAILED on a
 * read error. */
enum status upload_text(struct request *request, const struct upload *upload, char **text);

/* The bytes of an upload where they lie, until the request is closed; `bytes` may be set already.
 * STATUS_UNAVAILABLE when they cannot be mapped. */
enum status upload_map(struct request *request, const struct upload *upload, const char **bytes);

/* What was read of mapped bytes before `at` need not stay in memory; it can be read again. */
void upload_forget(const struct upload *upload, const char *at);

/* A file of our own beside those that came, written piece by piece, closed with the request.
 * STATUS_UNAVAILABLE without room. */
enum status request_spool(struct request *request, struct upload **spool);
enum status upload_add(struct upload *upload, const char *bytes, size_t length);

/* Closes the uploads' files. */
void request_close(struct request *request);

#endif
