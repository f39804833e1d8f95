#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/utf8.h"

/* The number a sequence stands for, encoded anew, must be the very same bytes. */
static size_t encode(uint32_t c, unsigned char *bytes)
{
    if (c < 0x80)
        return bytes[0] = (unsigned char)c, 1;
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, c >>= 6)
        bytes[i] = (unsigned char)(0x80 | (c & 0x3F));
    bytes[0] = (unsigned char)((0xF00U >> length & 0xF0) | c);
    return length;
}

static size_t decode(const unsigned char *bytes, size_t left)
{
    size_t length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    if (length > left)
        return 0;
    uint32_t c = length == 1 ? bytes[0] : bytes[0] & (0x7FU >> length);
    for (size_t i = 1; i < length; i++)
        c = c << 6 | (bytes[i] & 0x3FU);
    unsigned char again[4];
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || encode(c, again) != length)
        return 0;
    return memcmp(bytes, again, length) == 0 ? length : 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    size_t at = 0, count = 0;
    for (size_t step; at < size && (step = decode(data + at, size - at)) > 0; count++)
        at += step;
    if (utf8_valid(text, size) != (at == size))
        abort();
    if (utf8_is_text(text, size) != (at == size && (size == 0 || !memchr(text, 0, size))))
        abort();
    if (at < size)
        return 0;
    if (utf8_length(text, size) != count || utf8_cut(text, size, count) != size)
        abort();
    for (size_t most = 0; most <= count && most < 16; most++)
        if (utf8_length(text, utf8_cut(text, size, most)) != most)
            abort();
    return 0;
}
