#ifndef THROUGHLINE_RESULTS_SHOW_TOTALS_H
#define THROUGHLINE_RESULTS_SHOW_TOTALS_H

#include "lib/page.h"
#include "results/entry_store.h"
#include "results/subject_store.h"
#include "results/total_store.h"

/* What several pages of results say. */

/* "12,400", or "not known". */
const char *figure_words(struct request *request, const char *figure);

/* "4 unknown", or "" where all are known. */
const char *unknown_words(struct request *request, int64_t unknown);

/* Sets node.Totals, each with what it is by channel where `by_channel` has more to say, and
 * node.NoOutcome where none of them shows an effect on the business. */
void show_totals(struct request *request, HDF *node, const struct totals *totals,
                 const struct totals *by_channel);

/* Sets node.Days, the newest first, and with two at least node.Chart.0: how a figure grew. */
void show_days(struct request *request, HDF *node, const struct day_totals *days, const char *name);

/* Sets Clicks, of all days in `days`: .Total, and as show_days() does; nothing without any. */
void show_clicks(struct request *request, const struct day_totals *days);

/* Sets Entries: who wrote down what, with the way to take it back for who may. */
void show_entries(struct request *request, const struct subject *subject,
                  const struct entries *entries);

/* Sets Subject: its title, addresses and who may write. */
void show_subject(struct request *request, const struct subject *subject);

#endif
