#ifndef THROUGHLINE_DEPARTMENT_PAGES_H
#define THROUGHLINE_DEPARTMENT_PAGES_H

#include "lib/form.h"

extern const struct form department_form;

/* For admins: the departments that people belong to. */
enum status departments_page(struct request *request);
enum status department_create(struct request *request);
enum status department_edit(struct request *request);

#endif
