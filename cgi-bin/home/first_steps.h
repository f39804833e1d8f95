#ifndef THROUGHLINE_HOME_FIRST_STEPS_H
#define THROUGHLINE_HOME_FIRST_STEPS_H

#include "lib/request.h"

/* How one begins: FirstSteps.*, three steps by role until a newcomer says that they know their
 * way, and FirstHour.*, what a new portal needs, for admins until all is done or put away. */
enum status first_steps_show(struct request *request);

#endif
