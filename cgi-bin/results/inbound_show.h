#ifndef THROUGHLINE_RESULTS_INBOUND_SHOW_H
#define THROUGHLINE_RESULTS_INBOUND_SHOW_H

#include "lib/form.h"
#include "lib/page.h"
#include "results/inbound_store.h"

/* What several pages say of what came in from outside. */

extern const struct choice inbound_sorts[]; /* comment, complaint, idea */
extern const struct choice inbound_tones[];

/* The word of a choice. */
const char *inbound_word(const struct choice *choices, const char *value);

/* "/posts/12", or "". */
const char *inbound_about_href(struct request *request, const struct inbound *inbound);

void inbound_show(struct request *request, HDF *node, const struct inbound *inbound);

/* Its page, with the forms of what may be done. The forms are begun or read. */
enum status inbound_show_page(struct request *request, const struct inbound *inbound);

#endif
