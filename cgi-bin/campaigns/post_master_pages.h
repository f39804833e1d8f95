#ifndef THROUGHLINE_CAMPAIGNS_POST_MASTER_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_MASTER_PAGES_H

#include <stdbool.h>

#include "campaigns/post_store.h"
#include "lib/form.h"

extern const struct form post_channels_form;
extern const struct form post_master_form;

/* Sets what campaigns/post_tabs.cs shows: the posts that say the same on other channels, and
 * whether the master text changed since this one was taken from it. `edit` is "/edit" where
 * the tabs lead to editors, else "". */
enum status post_show_family(struct request *request, const struct post *post, bool is_open,
                             const char *edit);

/* /posts/:number/channels: makes posts of the same master for more channels. */
enum status post_channels_page(struct request *request);
enum status post_channels_add(struct request *request);

/* POST /posts/:number/begin: begins again from the master text, as a new version.
 * POST /posts/:number/hold: says that the text holds as it is, though the master changed. */
enum status post_begin_again(struct request *request);
enum status post_hold(struct request *request);

#endif
