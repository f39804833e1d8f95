#ifndef THROUGHLINE_STATUS_H
#define THROUGHLINE_STATUS_H

/* How a function ended: STATUS_OK, or what the person is told, as the number of
 * RFC 9110. The reason goes to the log where it is known; the words for the person
 * are chosen in one place, error_page.c. */
enum status {
    STATUS_OK = 0,
    STATUS_BAD_REQUEST = 400,
    STATUS_SIGN_IN = 401,
    STATUS_FORBIDDEN = 403,
    STATUS_NOT_FOUND = 404,
    STATUS_METHOD = 405,
    STATUS_CONFLICT = 409,
    STATUS_GONE = 410,
    STATUS_TOO_LARGE = 413,
    STATUS_MEDIA_TYPE = 415,
    STATUS_MISDIRECTED = 421,
    STATUS_INVALID = 422,
    STATUS_TOO_MANY = 429,
    STATUS_FAILED = 500,
    STATUS_UNAVAILABLE = 503,
};

#endif
