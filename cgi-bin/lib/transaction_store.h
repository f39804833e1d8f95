#ifndef THROUGHLINE_TRANSACTION_STORE_H
#define THROUGHLINE_TRANSACTION_STORE_H

#include <stdbool.h>

#include "lib/request.h"

enum { SUBMISSION_KEY_BYTES = 32, SUBMISSION_DIGEST_BYTES = 32 };

/* Takes the key for this submission; `taken_before` where it was used. */
enum status submission_take(struct request *request, const unsigned char *key,
                            const unsigned char *digest, bool *taken_before);

/* The digest and the result of an earlier submission; location NULL where it has gone. */
enum status submission_find(struct request *request, const unsigned char *key,
                            unsigned char *digest, const char **location);

/* Keeps where the submission led. */
enum status submission_keep(struct request *request, const unsigned char *key,
                            const char *location);

#endif
