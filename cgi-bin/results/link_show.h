#ifndef THROUGHLINE_RESULTS_LINK_SHOW_H
#define THROUGHLINE_RESULTS_LINK_SHOW_H

#include "lib/page.h"
#include "results/link_store.h"

/* What several pages say of a short link. */

/* "https://intranet.example.org/l/k7mq2xwd" */
const char *link_short(const struct request *request, const struct short_link *link);

/* What a link on that kind of channel (blog, social or mail) is in web analytics. */
const char *link_medium(const char *kind);

void link_show(struct request *request, HDF *node, const struct short_link *link);

#endif
