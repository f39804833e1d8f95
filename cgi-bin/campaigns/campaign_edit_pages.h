#ifndef THROUGHLINE_CAMPAIGNS_CAMPAIGN_EDIT_PAGES_H
#define THROUGHLINE_CAMPAIGNS_CAMPAIGN_EDIT_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form campaign_form;

/* /campaigns/new and /campaigns/:number/edit, and their POSTs. */
enum status campaign_new_page(struct request *request);
enum status campaign_create(struct request *request);
enum status campaign_edit_page(struct request *request);
enum status campaign_save(struct request *request);

#endif
