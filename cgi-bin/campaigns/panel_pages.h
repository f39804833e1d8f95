#ifndef THROUGHLINE_CAMPAIGNS_PANEL_PAGES_H
#define THROUGHLINE_CAMPAIGNS_PANEL_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* The panel as its members see it: joining and leaving, and answering about a draft. */
extern const struct form panel_form;
extern const struct form panel_vote_form;

enum status panel_page(struct request *request);
enum status panel_answer(struct request *request);
enum status panel_draft_page(struct request *request);
enum status panel_vote(struct request *request);

#endif
