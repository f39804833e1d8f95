#ifndef THROUGHLINE_CAMPAIGNS_ASK_MOVE_PAGES_H
#define THROUGHLINE_CAMPAIGNS_ASK_MOVE_PAGES_H

#include "campaigns/ask_store.h"
#include "lib/form.h"

/* What is sent from the page of an ask. `next` is where to go when it is done, an own path:
 * so home answers an ask in place. */
extern const struct form ask_move_form;

/* POST /asks/:number/move: what its asker does. */
enum status ask_move_make(struct request *request);

/* POST /asks/:number/decide: what its decider does. */
enum status ask_decide(struct request *request);

/* POST /asks/:number/outcome: whether the change came, by either side. */
enum status ask_outcome_say(struct request *request);

/* Offers what the person may do with the ask now. */
void ask_show_moves(struct request *request, const struct ask *ask);

#endif
