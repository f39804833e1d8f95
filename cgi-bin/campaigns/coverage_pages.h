#ifndef THROUGHLINE_CAMPAIGNS_COVERAGE_PAGES_H
#define THROUGHLINE_CAMPAIGNS_COVERAGE_PAGES_H

#include "lib/request.h"

/* /coverage: the counts of all sections, and the rows of the one that ?section= names; and
 * /coverage/csv, the rows of a section. */
enum status coverage_page(struct request *request);
enum status coverage_csv(struct request *request);

#endif
