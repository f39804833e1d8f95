#ifndef THROUGHLINE_RESULTS_SUM_STORE_H
#define THROUGHLINE_RESULTS_SUM_STORE_H

#include <stdint.h>

#include "lib/request.h"

/* The sums of posts and campaigns, made anew when figures were written or are taken back. All
 * within a transaction. */

/* Holds a campaign's sums until the end: others wait. */
enum status sums_hold(struct request *request, int64_t campaign);

/* Makes the sums of all posts and campaigns of which the import brought figures; those of the
 * import `without`, or of none where it is 0, do not count. At most 1,000 campaigns. */
enum status sums_make(struct request *request, int64_t import, int64_t without);

/* The same for one campaign, all of whose figures count. */
enum status sums_of_campaign(struct request *request, int64_t campaign);

/* Removes the figures of an import, and what they alone were about. */
enum status sums_forget(struct request *request, int64_t import);

#endif
