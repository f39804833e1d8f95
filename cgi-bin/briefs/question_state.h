#ifndef THROUGHLINE_QUESTION_STATE_H
#define THROUGHLINE_QUESTION_STATE_H

#include <stdbool.h>

#include "briefs/question_store.h"

/* Who a person is to a question. */
enum question_actor {
    QUESTION_ASKER = 1,
    QUESTION_ANSWERER = 2, /* who was asked, or answers in their place */
    QUESTION_READER = 4,   /* anyone who sees an open question, beside what else they are */
};

/* The ways on which a state changes. */
enum question_way {
    QUESTION_BY_MOVE = 1,   /* /questions/N/move */
    QUESTION_BY_ANSWER = 2, /* somebody answered */
    QUESTION_BY_ACCEPT = 4, /* an answer was marked */
    QUESTION_BY_PASS = 8,   /* somebody else is to answer */
};

/* One change of state that a question may go through: the only ones there are. */
struct question_move {
    const char *from;
    const char *to;
    unsigned who; /* sum of enum question_actor: any is enough */
    unsigned ways;
    bool needs_words;
    const char *button; /* of a move, else NULL */
    const char *icon;
    const char *done; /* for the history: "Dana Okafor asked it again"; NULL: not kept there */
    const char *note; /* code of the note shown afterwards */
};

/* Ends with a NULL `from`. */
extern const struct question_move question_moves[];

/* The move from one state to another on that way for such a person, or NULL. */
const struct question_move *question_move(const char *from, const char *to, unsigned way,
                                          unsigned actors);

/* Where an answer of such a person leads to; NULL where they may not answer now. */
const struct question_move *question_answering(const char *from, unsigned actors);

/* What the history says of a change of state. */
const char *question_move_words(const char *from, const char *to);

unsigned question_actors(const struct request *request, const struct question *question);

/* Whether the person may change what it says now. */
bool question_may_edit(const struct request *request, const struct question *question);

/* Whether both agreed to publish a private one, and there is an answer. */
bool question_is_published(const struct question *question);

/* Whether its page names who asked and answered: to everyone, or to the two. */
bool question_names(const struct request *request, const struct question *question);

bool question_is_overdue(const struct question *question, const char *today);

#endif
