#ifndef THROUGHLINE_BRIEFS_LIST_PAGES_H
#define THROUGHLINE_BRIEFS_LIST_PAGES_H

#include "lib/request.h"

/* GET /briefs: what is new to the reader first; ?show=archived or drafts. */
enum status brief_list_page(struct request *request);

#endif
