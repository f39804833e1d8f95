#ifndef THROUGHLINE_CAMPAIGNS_CAMPAIGN_LIST_PAGES_H
#define THROUGHLINE_CAMPAIGNS_CAMPAIGN_LIST_PAGES_H

#include "lib/request.h"

/* /campaigns. */
enum status campaign_list_page(struct request *request);

#endif
