#ifndef THROUGHLINE_IMPORT_PAGES_H
#define THROUGHLINE_IMPORT_PAGES_H

#include "lib/form.h"

extern const struct form import_form;

/* For admins: people from a CSV file; nothing is written before its preview was confirmed. */
enum status import_page(struct request *request);
enum status import_people(struct request *request);

#endif
