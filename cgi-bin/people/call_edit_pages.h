#ifndef THROUGHLINE_PEOPLE_CALL_EDIT_PAGES_H
#define THROUGHLINE_PEOPLE_CALL_EDIT_PAGES_H

#include "lib/form.h"

/* GET and POST /help-wanted/new; ?campaign= chooses one beforehand */
enum status call_new_page(struct request *request);
enum status call_create(struct request *request);

/* GET and POST /help-wanted/:number/edit */
enum status call_edit_page(struct request *request);
enum status call_update(struct request *request);

/* POST /help-wanted/:number/close and /reopen */
enum status call_close(struct request *request);
enum status call_reopen(struct request *request);

extern const struct form call_form;
extern const struct form call_state_form;

#endif
