#ifndef THROUGHLINE_CAMPAIGNS_POST_TEXT_H
#define THROUGHLINE_CAMPAIGNS_POST_TEXT_H

#include "campaigns/choice_store.h"
#include "lib/page.h"

/* How a text stands on a network: counted by its rule, cut where it cuts. */

/* "145 of 280 characters", or "145 characters" where the channel has no limit. */
const char *post_length_words(struct request *request, const struct channel *channel,
                              const char *text);

/* Sets what the macro field_network_counter() takes, and Hint: how the network counts. */
void post_show_counter(struct request *request, HDF *node, const struct channel *channel,
                       const char *text);

/* Sets what campaigns/network_preview.cs shows: Pieces, and More after the fold, with what
 * the network makes links of marked; Channel, and Problem, if any. */
void post_show_network(struct request *request, HDF *node, const struct channel *channel,
                       const char *text);

/* What a post says, as its channel takes it: the Markdown of the master, or its plain words
 * for a network. */
const char *post_adapted(struct request *request, const struct channel *from, const char *body,
                         const char *html, const struct channel *to);

#endif
