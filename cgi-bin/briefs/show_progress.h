#ifndef THROUGHLINE_SHOW_PROGRESS_H
#define THROUGHLINE_SHOW_PROGRESS_H

#include "briefs/goal_history_store.h"
#include "briefs/goal_store.h"
#include "briefs/progress_store.h"
#include "lib/page.h"

enum { FIGURES_SHOWN = 8 }; /* on the page of a goal; the rest has a page of its own */

/* The chart of a goal for the macro line_chart; nothing where there is no line to draw. */
void show_chart(struct request *request, HDF *node, const struct goal *goal,
                const struct progress_rows *rows, int64_t tolerance);

/* At most `most` rows as Figures.N: Day, DayIso, Figure, Line (where the line was that day),
 * Note, Who, Href. */
void show_figures(struct request *request, HDF *node, const struct goal *goal,
                  const struct progress_rows *rows, size_t most, int64_t tolerance);

/* At most `most` events as History.N, for the macro history. */
void show_events(struct request *request, HDF *node, const struct goal_events *events, size_t most);

#endif
