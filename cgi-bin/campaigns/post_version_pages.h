#ifndef THROUGHLINE_CAMPAIGNS_POST_VERSION_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_VERSION_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

extern const struct form post_restore_form;

/* /posts/:number/versions, one of them, and two compared: for those who see how the post came
 * about; to all others they are not there. */
enum status post_versions_page(struct request *request);
enum status post_version_page(struct request *request);
enum status post_compare_page(struct request *request);

/* POST /posts/:number/versions/:number/restore: puts an earlier text back, as a new version. */
enum status post_restore(struct request *request);

#endif
