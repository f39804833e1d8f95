#ifndef THROUGHLINE_HELD_GOAL_H
#define THROUGHLINE_HELD_GOAL_H

#include "briefs/brief_store.h"
#include "briefs/goal_store.h"

/* A goal with the brief that it belongs to; seen by who sees the brief. */
struct held_goal {
    struct goal goal;
    struct brief brief;
};

/* The goal that the address names first. STATUS_NOT_FOUND where there is none to see. */
enum status held_goal_find(struct request *request, struct held_goal *held);

/* The same for who may change the goal: the brief's owner and delegate. STATUS_FORBIDDEN. */
enum status held_goal_writable(struct request *request, struct held_goal *held);

/* The same for who writes down its figures: its own owner too. */
enum status held_goal_countable(struct request *request, struct held_goal *held);

/* Whether the person who asks writes down figures of a goal of that brief. */
bool goal_is_counted_by_me(const struct request *request, const struct brief *brief,
                           const struct goal *goal);

#endif
