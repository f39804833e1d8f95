#ifndef THROUGHLINE_RESULTS_RESULTS_PAGES_H
#define THROUGHLINE_RESULTS_RESULTS_PAGES_H

#include "lib/request.h"

/* What campaigns and posts brought. */
enum status results_page(struct request *request);
enum status results_campaign_page(struct request *request);
enum status results_campaign_csv(struct request *request);
enum status results_post_page(struct request *request);

#endif
