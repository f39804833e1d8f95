#ifndef THROUGHLINE_SESSION_H
#define THROUGHLINE_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* What a person may do. A person holds the sum of their roles; everyone is an employee. */
enum role { ROLE_EMPLOYEE = 1, ROLE_CONTENT = 2, ROLE_LEADER = 4, ROLE_ADMIN = 8 };

enum {
    SESSION_ID_BYTES = 32,
    SESSION_HASH_BYTES = 32,
    SESSION_IDLE_MINUTES = 30, /* OWASP ASVS 5, 7.3 */
    SESSION_HOURS_MOST = 12,
};

/* Who is asking. */
struct person {
    int64_t id;
    const char *name;
    const char *title;
    const char *time_zone;
    int64_t department_id; /* 0 for none */
    unsigned roles;
    int64_t session; /* the number of their session */
    bool is_new;     /* has not said yet that they know their way */
};

/* Whether the person who asks, if any, holds one of these roles. */
bool person_is(const struct request *request, unsigned roles);

/* The id of the person who asks; 0 for nobody. */
int64_t person_id(const struct request *request);

/* Sets request->person from the session cookie with one query; NULL where there is no
 * session that still counts. STATUS_UNAVAILABLE without a database. */
enum status session_find(struct request *request);

/* The token that a form of this browser must carry: bound to its session, or before
 * sign-in to a cookie that is set for that. Never NULL. */
const char *session_form_token(struct request *request);

/* Whether the request carries that token and comes from our own pages: a same-site
 * Origin, or Sec-Fetch-Site where there is none (safety B4). Where anyone may send the form,
 * the token from before sign-in fits too. */
bool session_form_token_fits(struct request *request);

/* Makes a new random session id, sends it as the cookie, and writes the hash to store. */
void session_issue(struct request *request, unsigned char hash[SESSION_HASH_BYTES]);

/* Tells the browser to forget its session. */
void session_forget(struct request *request);

/* The hash under which the present session is stored; false where there is none. */
bool session_hash(struct request *request, unsigned char hash[SESSION_HASH_BYTES]);

#endif
