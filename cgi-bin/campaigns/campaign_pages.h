#ifndef THROUGHLINE_CAMPAIGNS_CAMPAIGN_PAGES_H
#define THROUGHLINE_CAMPAIGNS_CAMPAIGN_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form campaign_state_form;

/* The tabs of one campaign: overview and people. */
enum status campaign_page(struct request *request);
enum status campaign_people_page(struct request *request);

/* The POST that starts, ends or stops a campaign. */
enum status campaign_state_change(struct request *request);

#endif
