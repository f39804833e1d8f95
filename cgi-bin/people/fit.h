#ifndef THROUGHLINE_PEOPLE_FIT_H
#define THROUGHLINE_PEOPLE_FIT_H

#include "people/call_store.h"
#include "people/volunteer_store.h"

/* How well a call fits a volunteer. */
struct fit {
    const struct call *call;
    int score;           /* 0: nothing of it fits */
    const char *because; /* "you like to write and care about sound"; "" without a reason */
};

/* The calls that fit and have a place left, best first, those of one score by deadline.
 * The reasons: a format, a topic, a network that the person named; one that takes longer
 * than their hours a month comes later. */
void fit_rank(struct request *request, const struct volunteer *volunteer,
              const struct call_list *calls, struct fit **fits, size_t *count);

#endif
