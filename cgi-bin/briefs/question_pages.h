#ifndef THROUGHLINE_QUESTION_PAGES_H
#define THROUGHLINE_QUESTION_PAGES_H

#include "briefs/question_store.h"

enum status question_page(struct request *request);

/* The page of a question, with the form that was read, if any. */
enum status question_show_page(struct request *request, const struct question *question);

#endif
