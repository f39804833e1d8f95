#ifndef THROUGHLINE_CAMPAIGNS_BOARD_PAGES_H
#define THROUGHLINE_CAMPAIGNS_BOARD_PAGES_H

#include "lib/page.h"

/* The board: posts in a column for each state. */
enum status board_page(struct request *request);

#endif
