#ifndef THROUGHLINE_STATES_H
#define THROUGHLINE_STATES_H

#include "lib/form.h"
#include "lib/goal_course.h"
#include "lib/page.h"

/* What the states of briefs, goals, campaigns, posts, asks, questions and what came in are called,
 * and which of the five kinds of status each is: the same on every page of every handler. Each
 * function sets Status and StatusKind of the node. */
void page_brief_state(HDF *node, const char *state);
void page_campaign_state(HDF *node, const char *state);
void page_post_state(HDF *node, const char *state);
void page_goal_course(HDF *node, enum goal_course course);
void page_ask_state(HDF *node, const char *state);
void page_question_state(HDF *node, const char *state);
void page_inbound_state(HDF *node, const char *state);

/* "On course". */
const char *goal_course_word(enum goal_course course);

/* All states of a post, an ask, a question, or what came in from outside, with their words, for
 * filters and forms. */
extern const struct choice post_states[];
extern const struct choice ask_states[];
extern const struct choice question_states[];
extern const struct choice inbound_states[];

#endif
