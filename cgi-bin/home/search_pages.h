#ifndef THROUGHLINE_HOME_SEARCH_PAGES_H
#define THROUGHLINE_HOME_SEARCH_PAGES_H

#include "lib/request.h"

/* /search?q=words: what was found of each kind; with kind= more of one; with palette=1 the
 * fragment that the palette shows. */
enum status search_page(struct request *request);

#endif
