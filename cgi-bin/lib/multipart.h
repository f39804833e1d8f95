#ifndef THROUGHLINE_MULTIPART_H
#define THROUGHLINE_MULTIPART_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/params.h"
#include "lib/status.h"

enum {
    MULTIPART_BOUNDARY_MOST = 70,   /* RFC 2046, 5.1.1 */
    MULTIPART_HEADER_MOST = 2048,   /* bytes of one header line of a part, with its line end */
    MULTIPART_HEADERS_MOST = 8,     /* header lines of one part */
    MULTIPART_FILENAME_MOST = 1024, /* bytes */
};

/* Called for each part in turn: begin, bytes as often as it takes, end. A status other
 * than STATUS_OK ends the parsing with that status. */
struct multipart_events {
    void *data;
    /* A field, or with a filename (which may be "") a file. Both are UTF-8 without control
     * bytes, a name at most PARAM_NAME_MOST bytes, and live only during the call. */
    enum status (*begin)(void *data, const char *name, const char *filename);
    enum status (*bytes)(void *data, const char *bytes, size_t length);
    enum status (*end)(void *data);
};

enum multipart_state {
    MULTIPART_DATA,
    MULTIPART_AFTER_DELIMITER,
    MULTIPART_HEADER,
    MULTIPART_DONE,
};

/* A streaming parser of multipart/form-data (RFC 7578, and the encoding of names that
 * WHATWG HTML, 4.10.21.8, gives to browsers). Allocates nothing. */
struct multipart {
    const struct multipart_events *events;
    enum multipart_state state;
    enum status status;
    bool in_part;

    char delimiter[4 + MULTIPART_BOUNDARY_MOST + 1]; /* CR LF "--" boundary */
    size_t delimiter_length;
    size_t matched; /* bytes of the delimiter, or of what follows it, seen so far */

    char line[MULTIPART_HEADER_MOST + 1];
    size_t line_length;
    size_t header_count;
    bool has_name;
    bool has_filename;
    char name[PARAM_NAME_MOST + 1];
    char filename[MULTIPART_FILENAME_MOST + 1];
};

/* Readies the parser for a body with that Content-Type. STATUS_MEDIA_TYPE when it is not
 * multipart/form-data, STATUS_BAD_REQUEST without a boundary that RFC 2046 allows. */
enum status multipart_begin(struct multipart *parser, const char *content_type,
                            const struct multipart_events *events);

/* Reads on, in pieces of any size. STATUS_BAD_REQUEST: malformed, or over one of the
 * limits above; every call after that returns the same. */
enum status multipart_feed(struct multipart *parser, const char *bytes, size_t length);

/* STATUS_BAD_REQUEST when the closing delimiter has not come. */
enum status multipart_end(const struct multipart *parser);

#endif
