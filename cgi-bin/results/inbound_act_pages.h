#ifndef THROUGHLINE_RESULTS_INBOUND_ACT_PAGES_H
#define THROUGHLINE_RESULTS_INBOUND_ACT_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* What came in from outside: its page, and what is done about it. */

enum { INBOUND_ACT_TO, INBOUND_ACT_SAID, INBOUND_ACT_LEADER, INBOUND_ACT_VERSION };

extern const struct form inbound_act_form;

/* The day by which an answer to one of that tone is due. */
enum status inbound_due(struct request *request, const char *tone, const char **day);

enum status inbound_page(struct request *request);
enum status inbound_act(struct request *request);
enum status inbound_forget(struct request *request);

#endif
