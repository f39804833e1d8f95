#ifndef THROUGHLINE_RESULTS_UNREAD_PAGES_H
#define THROUGHLINE_RESULTS_UNREAD_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Articles that nobody reads, and what becomes of them. */

extern const struct form unread_form;

enum status unread_list_page(struct request *request);
enum status unread_page(struct request *request);
enum status unread_decide(struct request *request);

#endif
