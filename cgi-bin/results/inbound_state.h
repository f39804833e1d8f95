#ifndef THROUGHLINE_RESULTS_INBOUND_STATE_H
#define THROUGHLINE_RESULTS_INBOUND_STATE_H

#include <stdbool.h>

#include "results/inbound_store.h"

/* Who a person is to what came in from outside. */
enum inbound_actor {
    INBOUND_TEAM = 1,   /* content staff */
    INBOUND_OWNER = 2,  /* who is to answer */
    INBOUND_LEADER = 4, /* whom it was escalated to */
};

/* One change of state: the only ones there are. Each needs words: what was answered, or why. */
struct inbound_move {
    const char *from;
    const char *to;
    unsigned who; /* sum of enum inbound_actor: any is enough */
    bool needs_leader;
    const char *button;
    const char *icon;
    const char *asks; /* what the words are to say */
    const char *done; /* for the history: "Dana Okafor answered it" */
    const char *note; /* code of the note shown afterwards */
};

/* Ends with a NULL `from`. */
extern const struct inbound_move inbound_moves[];

/* The move from one state to another for such a person, or NULL. */
const struct inbound_move *inbound_move(const char *from, const char *to, unsigned actors);

/* What the history says of a change of state. */
const char *inbound_move_words(const char *from, const char *to);

unsigned inbound_actors(const struct request *request, const struct inbound *inbound);

/* Whether an answer is due and was not given by then. */
bool inbound_is_overdue(const struct inbound *inbound, const char *today);

#endif
