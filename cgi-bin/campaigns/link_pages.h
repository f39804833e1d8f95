#ifndef THROUGHLINE_CAMPAIGNS_LINK_PAGES_H
#define THROUGHLINE_CAMPAIGNS_LINK_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form link_confirm_form;
extern const struct form link_withdraw_form;

/* The POST that says a link still holds; with ?back=coverage it leads back there. */
enum status link_confirm_post(struct request *request);

/* /campaigns/:number/goals/:number/withdraw and its POST. */
enum status link_withdraw_page(struct request *request);
enum status link_withdraw_post(struct request *request);

#endif
