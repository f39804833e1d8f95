#ifndef THROUGHLINE_CAMPAIGNS_ASK_EDIT_PAGES_H
#define THROUGHLINE_CAMPAIGNS_ASK_EDIT_PAGES_H

#include "campaigns/ask_form.h"

/* /asks/new. */
enum status ask_new_page(struct request *request);
enum status ask_create(struct request *request);

/* /asks/:number/edit. Changing what was approved asks again. */
enum status ask_edit_page(struct request *request);
enum status ask_save(struct request *request);

#endif
