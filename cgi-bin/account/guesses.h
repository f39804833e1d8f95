#ifndef THROUGHLINE_GUESSES_H
#define THROUGHLINE_GUESSES_H

#include "lib/request.h"

/* Guesses of passwords are slowed down (safety A3): after 10 failures in 15 minutes on an
 * account each further try waits longer, up to 15 s; at most 100 failures an hour on an
 * account and 30 from an address. Nobody is locked out for good, and who has not failed on
 * the account from their address may always try, so that a flood of guesses does not keep
 * the owner out.
 *
 * An account is a person, or where `person` is 0 the name that was typed. */

/* Whether a password may be tried now. If not, the field says how long to wait, the answer
 * carries Retry-After, and the page is to be sent with STATUS_TOO_MANY. */
enum status guess_allowed(struct request *request, int64_t person, const char *name, size_t field,
                          bool *allowed);

/* Counts a failure. */
enum status guess_failed(struct request *request, int64_t person, const char *name);

#endif
