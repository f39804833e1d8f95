#ifndef THROUGHLINE_CAMPAIGNS_ASK_PAGES_H
#define THROUGHLINE_CAMPAIGNS_ASK_PAGES_H

#include "campaigns/ask_store.h"

/* /asks/:number. */
enum status ask_page(struct request *request);

/* Shows an ask that was found, with what the person may do and the form of that, if any. */
enum status ask_show_page(struct request *request, const struct ask *ask);

#endif
