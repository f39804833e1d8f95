#include "lib/words.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "lib/utf8.h"

enum { MATCH_LEAST = 3 }; /* letters: innodb_ft_min_token_size */

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

const char *words_at_most(struct arena *arena, int64_t number, int64_t most)
{
    const char *words = words_number(arena, number);
    return most > 0 && number >= most ? arena_printf(arena, "%s or more", words) : words;
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

/* The bytes of the sign of money that a unit begins with, or 0. */
static size_t money_sign(const char *unit)
{
    static const char *const signs[] = {"$", "£", "€", "¥", "₹", "₩", "₪", "₴", "₺", "₦"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (strncmp(unit, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    return 0;
}

const char *words_amount_number(struct arena *arena, const char *decimal, const char *unit)
{
    const char *number = words_decimal(arena, decimal);
    bool is_negative = *number == '-';
    return arena_printf(arena, "%s%.*s%s", is_negative ? "-" : "", (int)money_sign(unit), unit,
                        number + is_negative);
}

const char *words_unit(const char *unit)
{
    unit += money_sign(unit);
    return unit + strspn(unit, " ");
}

const char *words_amount(struct arena *arena, const char *decimal, const char *unit)
{
    const char *rest = words_unit(unit);
    return arena_printf(arena, "%s%s%s", words_amount_number(arena, decimal, unit),
                        *rest == '\0' ? "" : " ", rest);
}

const char *words_match(struct arena *arena, const char *words)
{
    size_t length = 0;
    while (isalnum((unsigned char)words[length]) || (unsigned char)words[length] >= 0x80)
        length++;
    return utf8_length(words, length) < MATCH_LEAST
               ? ""
               : arena_printf(arena, "+%.*s*", (int)length, words);
}
