#ifndef THROUGHLINE_PEOPLE_VOLUNTEER_PAGES_H
#define THROUGHLINE_PEOPLE_VOLUNTEER_PAGES_H

#include "lib/form.h"

/* GET and POST /volunteer: the voting booth. Every answer goes to the same address,
 * leads to the same address and leaves the same row in the audit. */
enum status volunteer_page(struct request *request);
enum status volunteer_change(struct request *request);

extern const struct form volunteer_form;

#endif
