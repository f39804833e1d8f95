#ifndef THROUGHLINE_QUESTIONS_H
#define THROUGHLINE_QUESTIONS_H

#include "lib/page.h"

/* Puts the questions that were asked about a brief, goal, campaign or post into the node
 * `name`, for call:questions(...): Rows, AllHref where there are more, and AskHref. */
enum status questions_show(struct request *request, const char *name, const char *subject,
                           int64_t id);

#endif
