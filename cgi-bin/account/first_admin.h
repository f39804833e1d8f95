#ifndef THROUGHLINE_FIRST_ADMIN_H
#define THROUGHLINE_FIRST_ADMIN_H

#include "lib/request.h"

/* `account --first-admin EMAIL NAME` prints an invitation for the first admin; only while no
 * admin is active (safety A7). Returns the exit status. */
int first_admin(struct request *request, int count, char **arguments);

#endif
