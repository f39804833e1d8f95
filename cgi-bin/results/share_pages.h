#ifndef THROUGHLINE_RESULTS_SHARE_PAGES_H
#define THROUGHLINE_RESULTS_SHARE_PAGES_H

#include "lib/request.h"

/* Ready to share: a post that is out, with words, a disclosure and a tracked link for each
 * channel. Nothing is kept of who shares. */
enum status share_page(struct request *request);

#endif
