#ifndef THROUGHLINE_RESULTS_CONTRIBUTION_PAGES_H
#define THROUGHLINE_RESULTS_CONTRIBUTION_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* What a campaign brought to a goal, in the goal's own unit, and how that is known. */
extern const struct form contribution_form;

enum status contribution_edit_page(struct request *request);
enum status contribution_edit(struct request *request);

#endif
