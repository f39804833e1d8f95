#ifndef THROUGHLINE_RESULTS_ENTRY_PAGES_H
#define THROUGHLINE_RESULTS_ENTRY_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Figures by hand: of a post, or of a campaign as a whole. */
extern const struct form entry_form;
extern const struct form take_back_form;

enum status entry_campaign_new_page(struct request *request);
enum status entry_campaign_new(struct request *request);
enum status entry_post_new_page(struct request *request);
enum status entry_post_new(struct request *request);
enum status entry_take_back_page(struct request *request);

#endif
