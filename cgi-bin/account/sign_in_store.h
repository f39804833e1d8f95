#ifndef THROUGHLINE_SIGN_IN_STORE_H
#define THROUGHLINE_SIGN_IN_STORE_H

#include "lib/session.h"

/* Who signs in. */
struct credentials {
    int64_t person_id; /* 0: nobody of that name, or not active */
    const char *hash;  /* NULL without a password */
    const char *name;
    const char *user_name;
    unsigned roles;
};

/* The active person of that user name or e-mail address. */
enum status credentials_find(struct request *request, const char *name,
                             struct credentials *credentials);
enum status credentials_of(struct request *request, int64_t person,
                           struct credentials *credentials);

/* Stores a new hash for the person. */
enum status credentials_keep(struct request *request, int64_t person, const char *hash);

enum { ACCOUNT_KEY_BYTES = 32 };

/* Failures of the last hour: of an account, from everywhere and from one address, and all
 * of that address. */
struct failures {
    int64_t account_hour;
    int64_t account_quarter; /* of an hour */
    int64_t account_first;   /* seconds since the first */
    int64_t account_last;    /* seconds since the last */
    int64_t own_hour;        /* on this account from this address */
    int64_t address_hour;
    int64_t address_first; /* seconds since the first */
};

enum status failures_count(struct request *request, const unsigned char *account_key,
                           struct failures *failures);
enum status failures_add(struct request *request, const unsigned char *account_key);

/* Deletes some of what has lost its use: failures and forms over a day old, sessions that
 * can no longer count. */
enum status sign_in_forget(struct request *request);

enum status session_add(struct request *request, int64_t person, const unsigned char *hash);
enum status session_end(struct request *request, const unsigned char *hash);
/* Ends all sessions of a person but the one with that number; 0 keeps none. */
enum status sessions_end_others(struct request *request, int64_t person, int64_t kept);

#endif
