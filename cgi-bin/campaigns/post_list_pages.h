#ifndef THROUGHLINE_CAMPAIGNS_POST_LIST_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_LIST_PAGES_H

#include "lib/request.h"

/* /posts: what waits, then all of them; and the posts of one campaign. */
enum status post_list_page(struct request *request);
enum status campaign_posts_page(struct request *request);

#endif
