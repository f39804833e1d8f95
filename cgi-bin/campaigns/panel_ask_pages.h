#ifndef THROUGHLINE_CAMPAIGNS_PANEL_ASK_PAGES_H
#define THROUGHLINE_CAMPAIGNS_PANEL_ASK_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Asking the panel about a draft, and what it said. */
extern const struct form panel_ask_form;
extern const struct form panel_end_form;

enum status panel_ask_page(struct request *request);
enum status panel_ask(struct request *request);
enum status panel_end(struct request *request);

#endif
