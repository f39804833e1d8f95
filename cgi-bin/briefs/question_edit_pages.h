#ifndef THROUGHLINE_QUESTION_EDIT_PAGES_H
#define THROUGHLINE_QUESTION_EDIT_PAGES_H

#include "lib/form.h"

/* Asking, and changing what one asked while nobody has answered. */
extern const struct form question_form;

enum status question_new_page(struct request *request); /* ?goal=4, or another place */
enum status question_create(struct request *request);
enum status question_edit_page(struct request *request);
enum status question_edit(struct request *request);

#endif
