#ifndef THROUGHLINE_BRIEFS_IMPORT_PAGES_H
#define THROUGHLINE_BRIEFS_IMPORT_PAGES_H

#include "lib/form.h"

extern const struct form import_form; /* files, or text that was pasted */

enum status brief_import_page(struct request *request);

/* Makes a draft of Markdown files, joined in their order. Title and description of the
 * first front matter become title and sentence; the rest of it is kept. */
enum status brief_import(struct request *request);

#endif
