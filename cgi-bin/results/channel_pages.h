#ifndef THROUGHLINE_RESULTS_CHANNEL_PAGES_H
#define THROUGHLINE_RESULTS_CHANNEL_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Where posts go: who keeps each, what it takes, what staff do not reach. Everybody sees it,
 * admins change it. */
extern const struct form channel_form;
extern const struct form channel_version_form;

enum status channel_list_page(struct request *request);
enum status channel_new_page(struct request *request);
enum status channel_create(struct request *request);
enum status channel_edit_page(struct request *request);
enum status channel_edit(struct request *request);
enum status channel_up(struct request *request);
enum status channel_retire(struct request *request);
enum status channel_bring_back(struct request *request);

#endif
