#ifndef THROUGHLINE_RESULTS_IMPORT_PLAN_H
#define THROUGHLINE_RESULTS_IMPORT_PLAN_H

#include <stdbool.h>

#include "results/import_read.h"

/* What the columns of a file mean, as text that is kept with the import. */

/* The text of a plan for so many columns. */
const char *import_plan_text(struct arena *arena, const struct import_plan *plan, size_t columns);

/* How the file is to be read, before its columns are known. */
bool import_plan_is_windows(const char *text);

/* The other way, but for the day, which the import has. False where it is not for so many
 * columns. */
bool import_plan_read(struct arena *arena, const char *text, size_t columns,
                      struct import_plan *plan);

/* What columns seem to mean and how numbers and days seem to be written. */
void import_plan_guess(const struct sheet *sheet, struct import_plan *plan);

/* Once the rows were read: a comma or a point where numbers show it, the day or the month
 * first where days do; where both are in doubt, as files with that delimiter mostly have it. */
void import_plan_settle(const struct sheet *sheet, const struct import_tally *tally,
                        struct import_plan *plan);

#endif
