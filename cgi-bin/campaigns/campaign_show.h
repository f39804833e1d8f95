#ifndef THROUGHLINE_CAMPAIGNS_CAMPAIGN_SHOW_H
#define THROUGHLINE_CAMPAIGNS_CAMPAIGN_SHOW_H

#include <stdbool.h>

#include "campaigns/campaign_store.h"
#include "lib/page.h"

/* What several pages say of a campaign. */

/* Whether the person may change it: content staff, its owner and its deputy. */
bool campaign_may_edit(const struct request *request, const struct campaign *campaign);

/* Whether it takes new posts: planned or live. */
bool campaign_is_open(const struct campaign *campaign);

/* Whether the link to that goal waits to be confirmed or withdrawn: see link_store.h. */
bool campaign_goal_is_suspect(const struct campaign *campaign, const struct campaign_goal *goal);

/* Sets what a card shows: title, kind, goal, dates, owner, state, posts. */
void campaign_show_card(struct request *request, HDF *card, const struct campaign *campaign);

/* Sets Campaign.* as a card and more, its tabs, and the page's title, for the tab: ""
 * posts people. */
void campaign_show_head(struct request *request, const struct campaign *campaign, const char *tab);

/* Sets Campaign.Title, .Href, .Audience, .Voice, .Message and .Goals: what stands beside
 * an editor. */
enum status campaign_show_brief(struct request *request, const struct campaign *campaign);

/* "Second visits: from 14 to 9 % by 30 June 2027". */
const char *campaign_goal_target(struct request *request, const struct campaign_goal *goal);

/* "3 of 8 posts out". */
const char *campaign_posts_words(struct request *request, int64_t published, int64_t posts);

#endif
