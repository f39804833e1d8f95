#ifndef THROUGHLINE_GOAL_EDIT_PAGES_H
#define THROUGHLINE_GOAL_EDIT_PAGES_H

#include "lib/form.h"

extern const struct form goal_form;

enum status goal_new_page(struct request *request);
enum status goal_create(struct request *request);
enum status goal_edit_page(struct request *request);
enum status goal_edit(struct request *request);

#endif
