#ifndef THROUGHLINE_STATES_H
#define THROUGHLINE_STATES_H

#include "lib/page.h"

/* What the states of briefs, campaigns and posts are called, and which of the five kinds
 * of status each is: the same on every page of every handler. Each sets Status and
 * StatusKind of the node. */
void page_brief_state(HDF *node, const char *state);
void page_campaign_state(HDF *node, const char *state);
void page_post_state(HDF *node, const char *state);

/* The word of a post's state, "" for an unknown one. */
const char *post_state_word(const char *state);

#endif
