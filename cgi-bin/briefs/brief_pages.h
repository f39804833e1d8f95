#ifndef THROUGHLINE_BRIEF_PAGES_H
#define THROUGHLINE_BRIEF_PAGES_H

#include "lib/form.h"

extern const struct form read_form;    /* number: the version that was read */
extern const struct form version_form; /* version: of the row that a button changes */

/* GET /briefs/:number: the page that everybody reads, or a draft to who writes it. */
enum status brief_page(struct request *request);

enum status brief_read(struct request *request);
enum status brief_put_away(struct request *request);
enum status brief_bring_back(struct request *request);

#endif
