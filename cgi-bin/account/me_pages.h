#ifndef THROUGHLINE_ME_PAGES_H
#define THROUGHLINE_ME_PAGES_H

#include "lib/form.h"

extern const struct form me_form;
extern const struct form password_form;

/* What a person says of themselves. */
enum status me_page(struct request *request);
enum status me_change(struct request *request);

/* Their password and where they are signed in. */
enum status password_page(struct request *request);
enum status password_change(struct request *request);
enum status sessions_page(struct request *request);
enum status session_end_one(struct request *request);
enum status sessions_end(struct request *request);

/* The first steps of a newcomer are put away for good. */
enum status me_know_the_way(struct request *request);

#endif
