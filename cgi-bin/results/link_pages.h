#ifndef THROUGHLINE_RESULTS_LINK_PAGES_H
#define THROUGHLINE_RESULTS_LINK_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Short links: where they lead, making them, what they counted. */

extern const struct form link_form;
extern const struct form link_name_form;
extern const struct form link_retire_form;

enum status link_follow(struct request *request); /* /l/CODE */

enum status link_list_page(struct request *request);
enum status link_list_csv(struct request *request);
enum status link_new_page(struct request *request);
enum status link_create(struct request *request);
enum status link_name_page(struct request *request);
enum status link_rename(struct request *request);
enum status link_page(struct request *request);
enum status link_end(struct request *request);

#endif
