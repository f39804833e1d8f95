#ifndef THROUGHLINE_INVITATION_H
#define THROUGHLINE_INVITATION_H

#include "lib/request.h"

/* Makes an invitation for the person, within a transaction, and gives its link: shown
 * once, since only a hash is kept. */
enum status invitation_make(struct request *request, int64_t person, const char **link);

/* The person whom the token of such a link invites; 0 for none. */
enum status invitation_of_token(struct request *request, const char *token, int64_t *person);

#endif
