#ifndef THROUGHLINE_PROGRESS_PAGES_H
#define THROUGHLINE_PROGRESS_PAGES_H

#include "briefs/held_goal.h"
#include "lib/form.h"

/* The figures of a goal: written down, corrected, taken back and put back. */
extern const struct form progress_form;

enum status progress_page(struct request *request); /* all of them */
enum status progress_add_page(struct request *request);
enum status progress_edit_page(struct request *request);
enum status progress_edit(struct request *request);
enum status progress_take_back(struct request *request);
enum status progress_put_back(struct request *request);

/* What became of a goal, page by page. */
enum status goal_history_page(struct request *request);

/* An empty form for a figure of today. */
void progress_begin(struct request *request);

/* After a figure was taken back, as the address says: the button that puts it back. */
enum status progress_offer_undo(struct request *request, const struct held_goal *held);

#endif
