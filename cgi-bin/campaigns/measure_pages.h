#ifndef THROUGHLINE_CAMPAIGNS_MEASURE_PAGES_H
#define THROUGHLINE_CAMPAIGNS_MEASURE_PAGES_H

#include "campaigns/campaign_store.h"
#include "lib/form.h"
#include "lib/request.h"

extern const struct form measure_form;
extern const struct form measure_remove_form;

/* Sets Measures.* for the page of a campaign, and what they say of it as a whole. */
enum status measure_show_all(struct request *request, const struct campaign *campaign);

/* /campaigns/:number/measures/new and /campaigns/:number/measures/:number, their POSTs, and
 * the POST that takes a measure away. */
enum status measure_new_page(struct request *request);
enum status measure_create(struct request *request);
enum status measure_edit_page(struct request *request);
enum status measure_save(struct request *request);
enum status measure_remove(struct request *request);

#endif
