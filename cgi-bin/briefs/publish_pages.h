#ifndef THROUGHLINE_BRIEFS_PUBLISH_PAGES_H
#define THROUGHLINE_BRIEFS_PUBLISH_PAGES_H

#include "lib/form.h"

extern const struct form publish_form; /* version, small_change, note */

enum status brief_publish_page(struct request *request);
enum status brief_publish(struct request *request);

/* Draws the HTML of versions that another renderer drew: --render-again. */
enum status briefs_render_again(struct request *request);

#endif
