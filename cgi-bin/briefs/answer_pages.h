#ifndef THROUGHLINE_ANSWER_PAGES_H
#define THROUGHLINE_ANSWER_PAGES_H

#include "lib/form.h"

/* One's own answer, to be mended. */
extern const struct form answer_form;

enum status answer_edit_page(struct request *request);
enum status answer_edit(struct request *request);

#endif
