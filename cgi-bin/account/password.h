#ifndef THROUGHLINE_PASSWORD_H
#define THROUGHLINE_PASSWORD_H

#include <stdbool.h>

#include "lib/request.h"

/* Passwords: argon2id through libsodium (RFC 9106), 64 MiB and 2 passes; kept exactly
 * as typed, 12 to 128 characters, common ones refused (NIST SP 800-63B, 5.1.1.2). */

enum { PASSWORD_LEAST = 12, PASSWORD_MOST = 128, PASSWORD_HASH_MOST = 128 };

/* Makes the places for hashes that all workers share; call before there are workers. */
bool password_prepare(void);

/* Whether the password fits the hash; takes as long with a NULL hash as with a real one.
 * `old` is set where the hash was made with weaker parameters than today's.
 * STATUS_UNAVAILABLE when four hashes are being computed already. */
enum status password_check(struct request *request, const char *password, const char *hash,
                           bool *fits, bool *old);

/* Makes a hash to store, of at most PASSWORD_HASH_MOST bytes. Errors as above. */
enum status password_hash(struct request *request, const char *password, const char **hash);

/* What is wrong with a new password, as the end of a sentence that begins with "Password";
 * NULL when nothing is. `name` and `user_name` are the person's: not to be used. */
const char *password_weakness(const char *password, const char *name, const char *user_name);

#endif
