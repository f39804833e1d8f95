#ifndef THROUGHLINE_CAMPAIGNS_ASK_STATE_H
#define THROUGHLINE_CAMPAIGNS_ASK_STATE_H

#include <stdbool.h>

#include "campaigns/ask_store.h"

/* Who a person is to an ask. Who asks is nothing else to it, so nobody decides what they
 * asked for. */
enum ask_actor {
    ASK_ASKER = 1,   /* who asks, or any of the content team where they left */
    ASK_DECIDER = 2, /* who is named, the first goal's owner, or by the rule of the store */
};

/* The ways on which a state changes. */
enum ask_way {
    ASK_BY_MOVE = 1,     /* /asks/N/move */
    ASK_BY_DECISION = 2, /* /asks/N/decide */
    ASK_BY_CHANGE = 4,   /* its text was edited */
    ASK_BY_OUTCOME = 8,  /* both sides said whether the change came */
};

/* What a move asks of the person who makes it. */
enum ask_part { ASK_WORDS = 1, ASK_GIVEN = 2 };

/* One change of state that an ask may go through: the only ones there are. */
struct ask_move {
    const char *from;
    const char *to;
    unsigned who;   /* sum of enum ask_actor: any is enough */
    unsigned ways;  /* sum of enum ask_way */
    unsigned asks;  /* sum of enum ask_part: what is offered to be filled in */
    unsigned needs; /* those of `asks` that must be */
    const char *button;
    const char *style;
    const char *icon;
    const char *done; /* for the history: "Dana Okafor approved it" */
    const char *note; /* code of the note shown afterwards */
};

/* Ends with a NULL `from`. */
extern const struct ask_move ask_moves[];

/* The move from one state to another on one of those ways, or NULL. */
const struct ask_move *ask_move(const char *from, const char *to, unsigned ways);

/* What the history says of a change of state. */
const char *ask_move_words(const char *from, const char *to);

/* Who the person who asks is to the ask: 0 for somebody who may just read it. */
unsigned ask_actors(const struct request *request, const struct ask *ask);

/* Whether the person may change what it says now. */
bool ask_may_edit(const struct request *request, const struct ask *ask);

/* Whether it waits for a decision and the day to decide by has passed. */
bool ask_is_overdue(const struct ask *ask, const char *today);

/* Whether it is time to ask that side whether the change came: the day has passed and the
 * side has said nothing yet, or that it is too early. */
bool ask_wants_outcome(const struct ask *ask, bool decider, const char *today);

#endif
