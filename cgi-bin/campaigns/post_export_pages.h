#ifndef THROUGHLINE_CAMPAIGNS_POST_EXPORT_PAGES_H
#define THROUGHLINE_CAMPAIGNS_POST_EXPORT_PAGES_H

#include "lib/request.h"

/* /posts/:number/markdown: the text as a file with front matter, which imports again as the
 * same: title, summary, channel, the day it came out, and all that an imported file had there
 * besides. Nothing of what reviewers said. */
enum status post_markdown(struct request *request);

#endif
