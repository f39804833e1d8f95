#ifndef THROUGHLINE_SIGN_IN_PAGES_H
#define THROUGHLINE_SIGN_IN_PAGES_H

#include "lib/form.h"

extern const struct form sign_in_form;

enum status sign_in_page(struct request *request);
enum status sign_in(struct request *request);
enum status sign_out(struct request *request);

/* Begins a session of that person in this browser, within a transaction; what was
 * signed in here before ends. */
enum status sign_in_person(struct request *request, int64_t person, unsigned roles);

#endif
