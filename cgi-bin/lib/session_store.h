#ifndef THROUGHLINE_SESSION_STORE_H
#define THROUGHLINE_SESSION_STORE_H

#include "lib/session.h"

/* The active person whose session has that hash and is neither idle nor too old, or NULL;
 * keeps the time of last use to the minute. */
enum status session_load(struct request *request, const unsigned char hash[SESSION_HASH_BYTES],
                         struct person **person);

#endif
