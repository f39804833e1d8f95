#include "lib/utf8.h"

#include <string.h>

static bool in_range(unsigned char byte, unsigned char low, unsigned char high)
{
    return byte >= low && byte <= high;
}

/* The bytes that a first byte announces, 0 for one that cannot be first. */
static size_t sequence_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (in_range(first, 0xC2, 0xDF))
        return 2;
    if (in_range(first, 0xE0, 0xEF))
        return 3;
    return in_range(first, 0xF0, 0xF4) ? 4 : 0;
}

/* The second byte's range depends on the first: that is where overlong forms,
 * surrogates and what lies above U+10FFFF are refused. */
static bool second_byte_valid(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0:
        return in_range(second, 0xA0, 0xBF);
    case 0xED:
        return in_range(second, 0x80, 0x9F);
    case 0xF0:
        return in_range(second, 0x90, 0xBF);
    case 0xF4:
        return in_range(second, 0x80, 0x8F);
    default:
        return in_range(second, 0x80, 0xBF);
    }
}

static bool sequence_valid(const unsigned char *bytes, size_t length)
{
    if (length > 1 && !second_byte_valid(bytes[0], bytes[1]))
        return false;
    for (size_t i = 2; i < length; i++)
        if (!in_range(bytes[i], 0x80, 0xBF))
            return false;
    return true;
}

bool utf8_valid(const char *text, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)text;
    for (size_t at = 0; at < length;) {
        size_t step = sequence_length(bytes[at]);
        if (step == 0 || step > length - at || !sequence_valid(bytes + at, step))
            return false;
        at += step;
    }
    return true;
}

bool utf8_is_text(const char *text, size_t length)
{
    return (length == 0 || memchr(text, '\0', length) == NULL) && utf8_valid(text, length);
}

static bool starts_code_point(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

size_t utf8_length(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += starts_code_point(text[i]);
    return count;
}

size_t utf8_cut(const char *text, size_t length, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        if (starts_code_point(text[i]) && count++ == most)
            return i;
    return length;
}
