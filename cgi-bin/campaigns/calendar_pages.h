#ifndef THROUGHLINE_CAMPAIGNS_CALENDAR_PAGES_H
#define THROUGHLINE_CAMPAIGNS_CALENDAR_PAGES_H

#include "lib/page.h"

/* The calendar: what went out and what is to, by month, week, day and list. */
enum status calendar_page(struct request *request);

#endif
