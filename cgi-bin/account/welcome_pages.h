#ifndef THROUGHLINE_WELCOME_PAGES_H
#define THROUGHLINE_WELCOME_PAGES_H

#include "lib/form.h"

extern const struct form welcome_form;

/* Where an invitation leads: a password is chosen and the person is signed in. */
enum status welcome_page(struct request *request);
enum status welcome(struct request *request);

#endif
