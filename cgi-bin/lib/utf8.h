#ifndef THROUGHLINE_UTF8_H
#define THROUGHLINE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* Whether `length` bytes are well-formed UTF-8 (RFC 3629, 4): no overlong forms, no
 * surrogates, nothing above U+10FFFF. NUL is a character like any other. */
bool utf8_valid(const char *text, size_t length);

/* The same without NUL: what people may send. */
bool utf8_is_text(const char *text, size_t length);

/* The number of code points in valid UTF-8 of `length` bytes. */
size_t utf8_length(const char *text, size_t length);

/* The number of bytes that the first `most` code points of valid UTF-8 take. */
size_t utf8_cut(const char *text, size_t length, size_t most);

#endif
