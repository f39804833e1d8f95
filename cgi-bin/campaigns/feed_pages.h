#ifndef THROUGHLINE_CAMPAIGNS_FEED_PAGES_H
#define THROUGHLINE_CAMPAIGNS_FEED_PAGES_H

#include "lib/page.h"

/* The calendar for a program of one's own: a key, made, made anew and taken back; and what it
 * opens, without a session. */
enum status feed_page(struct request *request);
enum status feed_key_make(struct request *request);
enum status feed_key_withdraw(struct request *request);
enum status feed_calendar(struct request *request);

#endif
