#ifndef THROUGHLINE_HOME_DECISIONS_H
#define THROUGHLINE_HOME_DECISIONS_H

#include "home/outlook_store.h"

enum { DECISION_MINUTES = 2 };

/* What waits for an answer of the person who asks: asks to be decided, or to be told more of,
 * and questions; by the day that it is needed by. */
struct decisions {
    size_t all;
    size_t all_asks;
    size_t count; /* of those that are shown: at most WAITING_SHOWN, within their share of words */
    struct decision items[WAITING_SHOWN];
    bool wants_more[WAITING_SHOWN]; /* who asks is asked back */
};

/* `with_private`: questions that just two people see too; never for what may be mailed. */
enum status decisions_load(struct request *request, struct decisions *decisions, bool with_private);

bool decision_is_question(const struct decision *decision);

/* "/asks/4". */
const char *decision_href(struct request *request, const struct decision *decision);

/* "GBP 12,000, for “Fewer second visits”: -2 per 100 visits expected by 3 March 2027". */
const char *decision_words(struct request *request, const struct decision *decision);

/* "From Sam Reyes, needed by 3 March" */
const char *decision_meta(struct request *request, const struct decision *decision);

/* Sets Decisions.N and Home.MoreDecisions. */
void decisions_show(struct request *request, const struct decisions *decisions);

#endif
