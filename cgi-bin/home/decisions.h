#ifndef THROUGHLINE_HOME_DECISIONS_H
#define THROUGHLINE_HOME_DECISIONS_H

#include "home/outlook_store.h"

enum { DECISION_MINUTES = 2 };

/* The asks that wait for the person who asks: to be decided, or to be told more. */
struct decisions {
    size_t all;
    size_t count; /* of those that are shown: at most WAITING_SHOWN, within their share of words */
    struct decision items[WAITING_SHOWN];
    bool wants_more[WAITING_SHOWN]; /* who asks is asked back */
};

enum status decisions_load(struct request *request, struct decisions *decisions);

/* "GBP 12,000, for “Fewer second visits”: -2 per 100 visits expected by 3 March 2027". */
const char *decision_words(struct request *request, const struct decision *decision);

/* "From Sam Reyes, needed by 3 March" */
const char *decision_meta(struct request *request, const struct decision *decision);

/* Sets Decisions.N and Home.MoreDecisions. */
void decisions_show(struct request *request, const struct decisions *decisions);

#endif
