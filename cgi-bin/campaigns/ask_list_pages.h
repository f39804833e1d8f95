#ifndef THROUGHLINE_CAMPAIGNS_ASK_LIST_PAGES_H
#define THROUGHLINE_CAMPAIGNS_ASK_LIST_PAGES_H

#include "lib/request.h"

/* /asks. */
enum status ask_list_page(struct request *request);

/* /asks/csv: the same list as a file, at most 2,000 of it. */
enum status ask_list_csv(struct request *request);

/* /asks/record: what asks and decisions came to, by kind and never by person. */
enum status ask_record_page(struct request *request);

#endif
