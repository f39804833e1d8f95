#include "results/cell_value.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool cell_is_blank(const char *text)
{
    static const char *const words[] = {"", "-", "--", "—", "n/a", "null", "Lifetime"};
    text += strspn(text, " ");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcasecmp(text, words[i]) == 0)
            return true;
    return false;
}

/* The number itself: without signs of money and percent, and white space of any width. */
static bool bare(const char *text, char *into, size_t size)
{
    static const char *const dropped[] = {"%", "£", "$", "€", "\xC2\xA0", "\xE2\x80\xAF", " ", "'"};
    size_t length = 0;
    while (*text != '\0') {
        size_t skip = 0;
        for (size_t i = 0; i < sizeof dropped / sizeof dropped[0] && skip == 0; i++)
            if (strncmp(text, dropped[i], strlen(dropped[i])) == 0)
                skip = strlen(dropped[i]);
        if (skip == 0 && length + 1 >= size)
            return false;
        if (skip == 0)
            into[length++] = *text++;
        text += skip;
    }
    into[length] = '\0';
    return true;
}

enum cell_mark cell_mark(const char *text)
{
    char number[64];
    if (!bare(text, number, sizeof number))
        return CELL_MARK_NONE;
    const char *point = strchr(number, '.');
    const char *comma = strchr(number, ',');
    if (point == NULL && comma == NULL)
        return CELL_MARK_NONE;
    if (point != NULL && comma != NULL)
        return strrchr(number, '.') > strrchr(number, ',') ? CELL_MARK_POINT : CELL_MARK_COMMA;
    const char *first = point != NULL ? point : comma;
    const char *last = strrchr(number, *first);
    if (first != last) /* it parts thousands, since it comes twice */
        return point != NULL ? CELL_MARK_COMMA : CELL_MARK_POINT;
    bool in_doubt = strlen(last + 1) == 3 && first - number <= 3 && *number != '0';
    if (in_doubt)
        return CELL_MARK_DOUBT;
    return point != NULL ? CELL_MARK_POINT : CELL_MARK_COMMA;
}

/* Drops the marks of thousands, which stand before every third digit, and makes the mark of
 * decimals a point. */
static bool drop_thousands(char *number, char thousands, char decimals)
{
    const char *end = strchr(number, decimals);
    size_t whole = end == NULL ? strlen(number) : (size_t)(end - number);
    char *to = number;
    size_t since = 0;
    bool marked = false;
    for (size_t i = 0; i < whole; i++) {
        if (number[i] != thousands) {
            since++;
            *to++ = number[i];
            continue;
        }
        if (since == 0 || since > 3 || (marked && since != 3))
            return false;
        marked = true;
        since = 0;
    }
    if (marked && since != 3)
        return false;
    if (end == NULL) {
        *to = '\0';
        return true;
    }
    *to++ = '.';
    memmove(to, end + 1, strlen(end + 1) + 1);
    return true;
}

/* Digits with at most one point, rounded to ten-thousandths; at most thirteen before the point. */
static bool read_plain(const char *text, int64_t *number)
{
    enum { WHOLE_MOST = 13, DECIMALS_KEPT = 4 };
    int64_t value = 0;
    size_t whole = strspn(text, "0123456789");
    const char *decimals = text[whole] == '.' ? text + whole + 1 : text + whole;
    size_t count = strspn(decimals, "0123456789");
    if (decimals[count] != '\0' || whole + count == 0 || whole > WHOLE_MOST)
        return false;
    for (size_t i = 0; i < whole; i++)
        value = value * 10 + (text[i] - '0');
    for (size_t i = 0; i < DECIMALS_KEPT; i++)
        value = value * 10 + (i < count ? decimals[i] - '0' : 0);
    *number = value + (count > DECIMALS_KEPT && decimals[DECIMALS_KEPT] >= '5');
    return true;
}

bool cell_number(const char *text, bool comma, int64_t *number, const char **problem)
{
    char plain[64] = "";
    *problem = "is no number.";
    if (cell_is_damaged(text)) {
        *problem =
            "was shortened by a spreadsheet program. Export the file anew and bring it as it is.";
        return false;
    }
    if (!bare(text, plain, sizeof plain))
        return false;
    if (*plain == '-') {
        *problem = "is below 0. A count cannot be.";
        return false;
    }
    return drop_thousands(plain, comma ? '.' : ',', comma ? ',' : '.') && read_plain(plain, number);
}

const char *cell_decimal(struct arena *arena, int64_t number)
{
    return arena_printf(arena, "%lld.%04lld", (long long)(number / CELL_SCALE),
                        (long long)(number % CELL_SCALE));
}

bool cell_is_damaged(const char *text)
{
    size_t digits = strspn(text, "0123456789.,");
    return digits > 0 && (text[digits] == 'E' || text[digits] == 'e') &&
           strspn(text + digits + 1, "+0123456789") == strlen(text + digits + 1) &&
           text[digits + 1] != '\0';
}

/* Days */

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool is_in_calendar(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1990 || year > 2199 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= days[month - 1] + (month == 2 && is_leap(year));
}

static int month_of(const char *word)
{
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (int i = 0; i < 12; i++)
        if (strncasecmp(word, names[i], 3) == 0)
            return i + 1;
    return 0;
}

/* "Fri, Jun 5, 2026", "June 5, 2026" and "5 Jun 2026". */
static bool read_words(const char *text, int *year, int *month, int *day)
{
    char word[12];
    const char *comma = strchr(text, ',');
    if (comma != NULL && month_of(text) == 0)
        text = comma + 1 + strspn(comma + 1, " ");
    if (sscanf(text, "%11[A-Za-z] %2d, %4d", word, day, year) != 3 &&
        sscanf(text, "%2d %11[A-Za-z] %4d", day, word, year) != 3)
        return false;
    *month = month_of(word);
    return *month != 0;
}

enum written { WRITTEN_CLEARLY, WRITTEN_DAY_FIRST, WRITTEN_EITHER, WRITTEN_NOT };

/* The three numbers of a day; of one that is not clear in the order in which they stand. */
static enum written read_parts(const char *text, int *year, int *one, int *two)
{
    char first;
    char second;
    int end = 0;
    text += strspn(text, " ");
    if (strspn(text, "0123456789") == 8 && sscanf(text, "%4d%2d%2d", year, one, two) == 3)
        return WRITTEN_CLEARLY;
    if (sscanf(text, "%4d%c%2d%c%2d", year, &first, one, &second, two) == 5 && first == second &&
        strchr("-/.", first) != NULL && *year > 31)
        return WRITTEN_CLEARLY;
    if (sscanf(text, "%2d%c%2d%c%4d%n", one, &first, two, &second, year, &end) == 5 &&
        first == second && strchr("-/.", first) != NULL) {
        *year += *year < 100 ? 2000 : 0;
        return first == '.' ? WRITTEN_DAY_FIRST : WRITTEN_EITHER;
    }
    return read_words(text, year, one, two) ? WRITTEN_CLEARLY : WRITTEN_NOT;
}

enum cell_order cell_order(const char *text)
{
    int year;
    int one;
    int two;
    switch (read_parts(text, &year, &one, &two)) {
    case WRITTEN_CLEARLY:
        return is_in_calendar(year, one, two) ? CELL_ORDER_CLEAR : CELL_ORDER_NONE;
    case WRITTEN_DAY_FIRST:
        return is_in_calendar(year, two, one) ? CELL_ORDER_CLEAR : CELL_ORDER_NONE;
    case WRITTEN_EITHER:
        break;
    case WRITTEN_NOT:
        return CELL_ORDER_NONE;
    }
    bool by_day = is_in_calendar(year, two, one);
    bool by_month = is_in_calendar(year, one, two);
    if (by_day && by_month)
        return one == two ? CELL_ORDER_CLEAR : CELL_ORDER_DOUBT;
    if (by_day)
        return CELL_ORDER_DAY;
    return by_month ? CELL_ORDER_MONTH : CELL_ORDER_NONE;
}

bool cell_day(const char *text, bool day_first, char day[CELL_DAY_BYTES])
{
    int year;
    int one;
    int two;
    enum written written = read_parts(text, &year, &one, &two);
    bool swap = written == WRITTEN_DAY_FIRST || (written == WRITTEN_EITHER && day_first);
    int month = swap ? two : one;
    int of_month = swap ? one : two;
    if (written == WRITTEN_NOT || !is_in_calendar(year, month, of_month))
        return false;
    snprintf(day, CELL_DAY_BYTES, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
             (unsigned)of_month % 100);
    return true;
}
