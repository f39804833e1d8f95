#ifndef THROUGHLINE_CAMPAIGNS_PLAN_SHOW_H
#define THROUGHLINE_CAMPAIGNS_PLAN_SHOW_H

#include <stdbool.h>

#include "campaigns/board_store.h"
#include "lib/page.h"

/* What the board and the calendar share. Both are drawn as parts, so forms are not in them: the
 * one of the post that is chosen by ?post= stands above. */

/* From the address: channel, campaign, mine. */
struct board_filter plan_filter(const struct request *request);

/* The same for the address: "&channel=2&mine=1". */
void plan_filter_words(struct buf *href, const struct board_filter *filter);

/* Sets Filter.Channels, .Campaigns, .Mine and .On. */
enum status plan_show_filters(struct request *request, const struct board_filter *filter);

/* Sets what a card shows; `here` is the address of the page without its choice. */
void plan_show_card(struct request *request, HDF *card, const struct post *post, const char *here);

/* Whether a scheduled post should be out by now. */
bool plan_is_overdue(const struct post *post);

/* Sets Chosen.* and MoveForms, if a post is chosen that the person may see; `day` is the one
 * that is suggested where it has none. */
enum status plan_show_chosen(struct request *request, const char *here, const char *day);

#endif
