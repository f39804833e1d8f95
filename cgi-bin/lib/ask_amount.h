#ifndef THROUGHLINE_ASK_AMOUNT_H
#define THROUGHLINE_ASK_AMOUNT_H

#include <stdbool.h>

#include "lib/arena.h"
#include "lib/form.h"

/* How much is asked for: money in a currency, people, days of people's time, or nothing
 * where it is a decision. Amounts are decimals as text. */

/* money, people, time, decision, with their words. */
extern const struct choice ask_kinds[];

/* The currencies, by their codes in ISO 4217, after a "" for none. */
extern const struct choice ask_currencies[];

/* "Money". */
const char *ask_kind_words(const char *kind);

/* Whether asks of that kind have an amount. */
bool ask_kind_has_amount(const char *kind);

/* "GBP 12,000", "2 people", "1.5 days", "A decision". */
const char *ask_amount_words(struct arena *arena, const char *kind, const char *amount,
                             const char *currency);

/* "days", "people", the currency: what stands behind a field. "" for a decision. */
const char *ask_amount_unit(const char *kind, const char *currency);

/* What is wrong with an amount that is a decimal as FIELD_DECIMAL takes it, as a sentence;
 * or NULL. */
const char *ask_amount_check(struct arena *arena, const char *kind, const char *amount,
                             const char *currency);

/* Compares two decimals: below, at or above 0. */
int decimal_compare(const char *left, const char *right);

#endif
