#ifndef THROUGHLINE_HOME_TEAM_PAGES_H
#define THROUGHLINE_HOME_TEAM_PAGES_H

#include "lib/request.h"

/* How leaders keep the work supplied, month by month, all of them together: how old briefs
 * are and how long asks wait for a decision. A month with fewer than five of either says so
 * instead, so that no figure points at one person. */
enum status team_page(struct request *request);

#endif
