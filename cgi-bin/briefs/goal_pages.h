#ifndef THROUGHLINE_GOAL_PAGES_H
#define THROUGHLINE_GOAL_PAGES_H

#include "briefs/held_goal.h"
#include "lib/form.h"

enum status goal_page(struct request *request);
enum status goal_put_away(struct request *request);
enum status goal_bring_back(struct request *request);

/* The page of a goal, with the form for a figure as it was begun or read. */
enum status goal_show_page(struct request *request, const struct held_goal *held);

#endif
