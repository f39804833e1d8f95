#ifndef THROUGHLINE_DEPARTMENT_PAGES_H
#define THROUGHLINE_DEPARTMENT_PAGES_H

#include "lib/form.h"

enum { DEPARTMENT_NAME, DEPARTMENT_VERSION, DEPARTMENT_FIELDS };

extern const struct form department_form;

/* For admins: the departments that people belong to. */
enum status departments_page(struct request *request);
enum status department_page(struct request *request);
enum status department_create(struct request *request);
enum status department_edit(struct request *request);

#endif
