#ifndef THROUGHLINE_HOME_DIGEST_PAGES_H
#define THROUGHLINE_HOME_DIGEST_PAGES_H

#include "lib/request.h"

/* What leaders and content staff read in three minutes, each their own: the asks that wait
 * for them, where the goals stand, what is missing, one thing new. 600 words at most. As a
 * page that prints on one sheet, and as plain text with whole addresses. */
enum status digest_page(struct request *request);
enum status digest_text(struct request *request);

#endif
