#ifndef THROUGHLINE_RESULTS_SHARE_PAGES_H
#define THROUGHLINE_RESULTS_SHARE_PAGES_H

#include "lib/form.h"
#include "lib/request.h"

/* Words, a disclosure and a link to share a post by; and saying that one did, if one likes to. */

extern const struct form share_form;
extern const struct form share_thanks_form;

enum status share_page(struct request *request);
enum status share_tell(struct request *request);
enum status share_untell(struct request *request);
enum status share_thank(struct request *request);

#endif
