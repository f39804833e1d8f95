#ifndef THROUGHLINE_RESULTS_CELL_VALUE_H
#define THROUGHLINE_RESULTS_CELL_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

/* Numbers and days as exports write them. */

/* Whether a cell says nothing: that is unknown, never 0. */
bool cell_is_blank(const char *text);

/* A number that was read: in ten-thousandths, as the database keeps it. */
enum { CELL_SCALE = 10000, CELL_DAY_BYTES = 11 };

/* How a number is written, where it shows: 12,400.5 and 1,200,000 with a point, 1.200,5 and
 * 1.200.000 with a comma. 1.200 and 1,200 show nothing: they are in doubt. */
enum cell_mark { CELL_MARK_NONE, CELL_MARK_DOUBT, CELL_MARK_POINT, CELL_MARK_COMMA };

enum cell_mark cell_mark(const char *text);

/* Reads a number, with or without a sign of percent or money around it; `comma`: a comma parts the
 * decimals. False, with the end of a sentence that begins with the cell, where it is none. */
bool cell_number(const char *text, bool comma, int64_t *number, const char **problem);

/* Such a number as the database reads it. */
const char *cell_decimal(struct arena *arena, int64_t number);

/* Whether a spreadsheet program damaged a long number, as 6.49E+17 is: no key any more. */
bool cell_is_damaged(const char *text);

/* How a day is written: by itself clear, in doubt between day and month, only possible with
 * the day or with the month first, or no day at all. */
enum cell_order {
    CELL_ORDER_CLEAR,
    CELL_ORDER_DOUBT,
    CELL_ORDER_DAY,
    CELL_ORDER_MONTH,
    CELL_ORDER_NONE
};

enum cell_order cell_order(const char *text);

/* Reads a day as YYYY-MM-DD; what stands behind it, such as a time, is passed over. False where
 * it is none, or not in the calendar. */
bool cell_day(const char *text, bool day_first, char day[CELL_DAY_BYTES]);

#endif
