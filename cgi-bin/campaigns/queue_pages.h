#ifndef THROUGHLINE_CAMPAIGNS_QUEUE_PAGES_H
#define THROUGHLINE_CAMPAIGNS_QUEUE_PAGES_H

#include "campaigns/post_store.h"
#include "lib/request.h"

/* What waits for whom, and since when: what is late comes first. */
enum status queue_page(struct request *request);

/* The first few of it for another page: Waiting.* and Others.*. */
enum status queue_show_first(struct request *request);

/* The table of states: who may do what, from the table that the program goes by. */
enum status post_states_page(struct request *request);

#endif
