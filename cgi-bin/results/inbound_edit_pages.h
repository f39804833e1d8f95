#ifndef THROUGHLINE_RESULTS_INBOUND_EDIT_PAGES_H
#define THROUGHLINE_RESULTS_INBOUND_EDIT_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Logging what came in from outside, and mending what was logged. */

extern const struct form inbound_form;

enum status inbound_new_page(struct request *request);
enum status inbound_create(struct request *request);
enum status inbound_edit_page(struct request *request);
enum status inbound_save(struct request *request);

#endif
