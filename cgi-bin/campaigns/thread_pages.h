#ifndef THROUGHLINE_CAMPAIGNS_THREAD_PAGES_H
#define THROUGHLINE_CAMPAIGNS_THREAD_PAGES_H

#include "lib/request.h"

/* The thread on one page: from a goal down to each campaign and post, from a campaign or
 * a post up to the vision. */
enum status thread_goal_page(struct request *request);
enum status thread_campaign_page(struct request *request);
enum status thread_post_page(struct request *request);

#endif
