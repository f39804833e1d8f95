#include "lib/words.h"

#include <stdbool.h>
#include <string.h>

/* `digits` with a comma before each group of three, counted from the right. */
static void add_grouped(struct buf *buf, const char *digits, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            buf_puts(buf, ",");
        buf_add(buf, digits + i, 1);
    }
}

/* Without a sign before nothing, zeros before the first digit or after the last. */
static const char *decimal_words(struct arena *arena, const char *decimal, bool grouped)
{
    struct buf buf;
    buf_init(&buf, arena);
    bool is_negative = *decimal == '-' && decimal[strspn(decimal, "-0.")] != '\0';
    decimal += *decimal == '-';
    while (decimal[0] == '0' && decimal[1] != '\0' && decimal[1] != '.')
        decimal++;
    size_t whole = strcspn(decimal, ".");
    size_t length = strlen(decimal);
    while (length > whole && (decimal[length - 1] == '0' || length - 1 == whole))
        length--;
    if (is_negative)
        buf_puts(&buf, "-");
    if (grouped)
        add_grouped(&buf, decimal, whole);
    else
        buf_add(&buf, decimal, whole);
    buf_add(&buf, decimal + whole, length - whole);
    return buf.data;
}

const char *words_number(struct arena *arena, int64_t number)
{
    return decimal_words(arena, arena_printf(arena, "%lld", (long long)number), true);
}

const char *words_count(struct arena *arena, int64_t count, const char *one, const char *many)
{
    return arena_printf(arena, "%s %s", words_number(arena, count), count == 1 ? one : many);
}

const char *words_decimal(struct arena *arena, const char *decimal)
{
    return decimal_words(arena, decimal, true);
}

const char *words_plain_decimal(struct arena *arena, const char *decimal)
{
    return decimal_words(arena, decimal, false);
}
