#ifndef THROUGHLINE_BRIEFS_EDIT_PAGES_H
#define THROUGHLINE_BRIEFS_EDIT_PAGES_H

#include "lib/form.h"

extern const struct form brief_form;   /* the texts of a brief */
extern const struct form preview_form; /* text: Markdown */

enum status brief_new_page(struct request *request);
enum status brief_create(struct request *request);
enum status brief_edit_page(struct request *request);
enum status brief_edit(struct request *request);

/* POST /briefs/preview: Markdown as readers will see it, a fragment. */
enum status brief_preview(struct request *request);

#endif
