#ifndef THROUGHLINE_CAMPAIGNS_ASK_SHOW_H
#define THROUGHLINE_CAMPAIGNS_ASK_SHOW_H

#include "campaigns/ask_store.h"
#include "lib/form.h"
#include "lib/page.h"

/* What several pages say of an ask. */

/* came, partly, did_not and too_early with their words, for forms. */
extern const struct choice ask_outcomes[];

/* "The change came"; "" for none. */
const char *ask_outcome_words(const char *outcome);

/* "-2 per 100 visits", "+40 applications". */
const char *ask_figure_words(struct request *request, const char *figure, const char *unit);

/* Who decides: a name, or "Any leader". */
const char *ask_decider_name(const struct ask *ask);

/* Why it is they, by the rule. */
const char *ask_decider_why(struct request *request, const struct ask *ask);

/* Sets Status and StatusKind; an ask that waits too long says so. */
void ask_show_state(struct request *request, HDF *node, const struct ask *ask);

/* Sets what a row of macros/lists.cs shows. */
void ask_show_row(struct request *request, HDF *row, const struct ask *ask);

/* Whether the person takes part in asks at all: content staff and leaders. */
bool ask_is_open_to(const struct request *request);

/* Sets Asks.Href and Asks.Rows of the page: the asks of a campaign that the person may see,
 * at most 10. Nothing for who takes no part in asks. */
enum status ask_show_campaign(struct request *request, int64_t campaign);

#endif
