#ifndef THROUGHLINE_BRIEFS_VERSION_PAGES_H
#define THROUGHLINE_BRIEFS_VERSION_PAGES_H

#include "lib/request.h"

/* GET /briefs/:number/history, /versions/:number, /compare/:number/:number, and /changes:
 * what the working copy changes in the current version. */
enum status brief_history_page(struct request *request);
enum status brief_version_page(struct request *request);
enum status brief_compare_page(struct request *request);
enum status brief_changes_page(struct request *request);

enum status brief_restore(struct request *request);

#endif
