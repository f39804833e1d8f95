#ifndef THROUGHLINE_ERROR_PAGE_H
#define THROUGHLINE_ERROR_PAGE_H

#include "lib/request.h"

/* Answers with the page for that status: one sentence, what was kept, one way on, and
 * the request id; never a file, query or template name (safety C6). What was typed into
 * a form is shown to be copied. */
void error_page(struct request *request, enum status status);

#endif
