#include "lib/ask_amount.h"

#include <string.h>

#include "lib/words.h"

/* The most that one ask can be for: what is more is a slip of the hand. */
#define MONEY_MOST "1000000000"
#define COUNT_MOST "10000"

const struct choice ask_kinds[] = {{"money", "Money"},
                                   {"people", "People"},
                                   {"time", "Time"},
                                   {"decision", "A decision"},
                                   {NULL, NULL}};

const struct choice ask_currencies[] = {{"AUD", "AUD, Australian dollar"},
                                        {"BRL", "BRL, Brazilian real"},
                                        {"CAD", "CAD, Canadian dollar"},
                                        {"CHF", "CHF, Swiss franc"},
                                        {"CNY", "CNY, Chinese yuan"},
                                        {"CZK", "CZK, Czech koruna"},
                                        {"DKK", "DKK, Danish krone"},
                                        {"EUR", "EUR, euro"},
                                        {"GBP", "GBP, pound sterling"},
                                        {"INR", "INR, Indian rupee"},
                                        {"JPY", "JPY, yen"},
                                        {"NOK", "NOK, Norwegian krone"},
                                        {"PLN", "PLN, Polish złoty"},
                                        {"SEK", "SEK, Swedish krona"},
                                        {"USD", "USD, US dollar"},
                                        {"ZAR", "ZAR, South African rand"},
                                        {NULL, NULL}};

const char *ask_kind_words(const char *kind)
{
    const struct choice *choice = ask_kinds;
    while (choice->value != NULL && strcmp(choice->value, kind) != 0)
        choice++;
    return choice->label;
}

static bool is_money(const char *kind)
{
    return strcmp(kind, "money") == 0;
}

bool ask_kind_has_amount(const char *kind)
{
    return strcmp(kind, "decision") != 0;
}

const char *ask_amount_unit(const char *kind, const char *currency)
{
    if (is_money(kind))
        return currency;
    if (strcmp(kind, "people") == 0)
        return "people";
    return strcmp(kind, "time") == 0 ? "days" : "";
}

const char *ask_amount_words(struct arena *arena, const char *kind, const char *amount,
                             const char *currency)
{
    if (!ask_kind_has_amount(kind) || *amount == '\0')
        return ask_kind_words(kind);
    const char *number = words_decimal(arena, amount);
    if (is_money(kind))
        return arena_printf(arena, "%s %s", currency, number);
    bool one = strcmp(number, "1") == 0;
    if (strcmp(kind, "people") == 0)
        return arena_printf(arena, "%s %s", number, one ? "person" : "people");
    return arena_printf(arena, "%s %s", number, one ? "day" : "days");
}

/* Digits behind the point that count: 0 for 12 and 12.0. */
static size_t decimals(const char *amount)
{
    const char *point = strchr(amount, '.');
    size_t length = point == NULL ? 0 : strlen(point + 1);
    while (length > 0 && point[length] == '0')
        length--;
    return length;
}

/* JPY has no smaller unit (ISO 4217, minor unit 0); the others have hundredths. */
static size_t decimals_most(const char *kind, const char *currency)
{
    if (!is_money(kind))
        return 1;
    return strcmp(currency, "JPY") == 0 ? 0 : 2;
}

static size_t whole_digits(const char **decimal)
{
    *decimal += strspn(*decimal, "0");
    return strspn(*decimal, "0123456789");
}

static int compare_positive(const char *left, const char *right)
{
    size_t left_digits = whole_digits(&left);
    size_t right_digits = whole_digits(&right);
    if (left_digits != right_digits)
        return left_digits < right_digits ? -1 : 1;
    int whole = strncmp(left, right, left_digits);
    if (whole != 0)
        return whole;
    left += left_digits + (left[left_digits] == '.');
    right += right_digits + (right[right_digits] == '.');
    for (;; left += *left != '\0', right += *right != '\0') {
        int one = *left == '\0' ? '0' : *left;
        int other = *right == '\0' ? '0' : *right;
        if (one != other || (*left == '\0' && *right == '\0'))
            return one - other;
    }
}

int decimal_compare(const char *left, const char *right)
{
    bool left_below = *left == '-' && left[strspn(left, "-0.")] != '\0';
    bool right_below = *right == '-' && right[strspn(right, "-0.")] != '\0';
    left += *left == '-';
    right += *right == '-';
    if (left_below != right_below)
        return left_below ? -1 : 1;
    return left_below ? compare_positive(right, left) : compare_positive(left, right);
}

const char *ask_amount_check(struct arena *arena, const char *kind, const char *amount,
                             const char *currency)
{
    const char *most = is_money(kind) ? MONEY_MOST : COUNT_MOST;
    size_t places = decimals_most(kind, currency);
    if (decimal_compare(amount, "0") <= 0)
        return "The amount must be more than nothing.";
    if (decimal_compare(amount, most) > 0)
        return arena_printf(arena,
                            "The amount can be at most %s. If it is meant, ask in parts, each "
                            "with what it changes.",
                            ask_amount_words(arena, kind, most, currency));
    if (decimals(amount) > places && places == 0)
        return arena_printf(arena, "%s has no decimals: give a whole amount.", currency);
    if (decimals(amount) > places)
        return arena_printf(arena, "The amount can have %zu digit%s after the point.", places,
                            places == 1 ? "" : "s");
    return NULL;
}
