#ifndef THROUGHLINE_CAMPAIGNS_POST_IMPORT_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_IMPORT_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form post_import_form;

/* /campaigns/:number/posts/import: Markdown files become posts of the campaign, all of
 * them or none. */
enum status post_import_page(struct request *request);
enum status post_import(struct request *request);

#endif
