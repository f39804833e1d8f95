#ifndef THROUGHLINE_CAMPAIGNS_FEED_STORE_H
#define THROUGHLINE_CAMPAIGNS_FEED_STORE_H

#include <stdint.h>

#include "lib/request.h"

/* The keys with which people read the calendar in a program of theirs. */

enum { FEED_HASH_BYTES = 32 };

/* When the key of the person who asks was made, 0 for none. */
enum status feed_key_made_at(struct request *request, int64_t *moment);

/* Writes within a transaction: a new key takes the place of the one before. */
enum status feed_key_keep(struct request *request, const unsigned char *hash);
enum status feed_key_end(struct request *request);

/* The active person whose key it is; 0 for none. */
enum status feed_key_find(struct request *request, const unsigned char *hash, int64_t *person);

#endif
