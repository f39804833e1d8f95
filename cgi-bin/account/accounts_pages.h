#ifndef THROUGHLINE_ACCOUNTS_PAGES_H
#define THROUGHLINE_ACCOUNTS_PAGES_H

#include "lib/request.h"

/* For admins: people one by one. */
enum status accounts_page(struct request *request);
enum status account_new_page(struct request *request);
enum status account_create(struct request *request);
enum status account_page(struct request *request);
enum status account_edit(struct request *request);
enum status account_invite(struct request *request);
enum status account_deactivate(struct request *request);
enum status account_activate(struct request *request);

#endif
