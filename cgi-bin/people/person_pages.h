#ifndef THROUGHLINE_PEOPLE_PERSON_PAGES_H
#define THROUGHLINE_PEOPLE_PERSON_PAGES_H

#include "lib/request.h"

/* GET /people: everyone who is active; ?q= ?department= ?helps= ?after= */
enum status person_list_page(struct request *request);

/* GET /people/:number */
enum status person_page(struct request *request);

#endif
