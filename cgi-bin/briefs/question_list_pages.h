#ifndef THROUGHLINE_QUESTION_LIST_PAGES_H
#define THROUGHLINE_QUESTION_LIST_PAGES_H

#include "lib/request.h"

enum status question_list_page(struct request *request);
enum status question_list_csv(struct request *request);

#endif
