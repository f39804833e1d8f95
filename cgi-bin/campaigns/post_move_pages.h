#ifndef THROUGHLINE_CAMPAIGNS_POST_MOVE_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_MOVE_PAGES_H

#include "campaigns/post_store.h"
#include "lib/form.h"

extern const struct form post_move_form;

/* Sets MoveForms: the moves that are open to the person who asks, in one form for each
 * set of things that they ask for. */
enum status post_show_moves(struct request *request, const struct post *post);

/* The POST that moves a post to another state. */
enum status post_move_make(struct request *request);

#endif
