#ifndef THROUGHLINE_RESULTS_UNPLANNED_PAGES_H
#define THROUGHLINE_RESULTS_UNPLANNED_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Work that figures tell of and no campaign planned: said by hand where it belongs. */
extern const struct form unplanned_form;

enum status unplanned_page(struct request *request);
enum status unplanned_plan(struct request *request);

#endif
