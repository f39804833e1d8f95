#ifndef THROUGHLINE_CAMPAIGNS_POST_EDIT_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_EDIT_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form post_form;
extern const struct form post_preview_form;

/* /posts/new and /posts/:number/edit, and their POSTs, which scripts also send to save a
 * draft by itself. */
enum status post_new_page(struct request *request);
enum status post_create(struct request *request);
enum status post_edit_page(struct request *request);
enum status post_save(struct request *request);

/* Answers with the rendered text as a fragment. */
enum status post_preview(struct request *request);

#endif
