#ifndef THROUGHLINE_RESULTS_INBOUND_LIST_PAGES_H
#define THROUGHLINE_RESULTS_INBOUND_LIST_PAGES_H

#include "lib/request.h"

/* What came in from outside, as a list and as a file. */

enum status inbound_list_page(struct request *request);
enum status inbound_list_csv(struct request *request);

#endif
