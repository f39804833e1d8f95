#ifndef THROUGHLINE_CAMPAIGNS_POST_ADDRESS_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_ADDRESS_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form post_address_form;

/* /posts/:number/address: corrects where a published post can be read, with a reason that its
 * history keeps. */
enum status post_address_page(struct request *request);
enum status post_address_save(struct request *request);

#endif
