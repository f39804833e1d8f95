#ifndef THROUGHLINE_PERSON_STORE_H
#define THROUGHLINE_PERSON_STORE_H

#include "lib/session.h"

enum { PEOPLE_A_PAGE = 50, DEPARTMENTS_MOST = 200, SESSIONS_MOST = 50, TOKEN_HASH_BYTES = 32 };

/* A person as admins and they themselves see them. */
struct account {
    int64_t id;
    const char *user_name;
    const char *email;
    const char *name;
    const char *title;
    int64_t department_id;
    const char *department;
    const char *time_zone;
    unsigned roles;
    const char *state; /* invited, active, inactive */
    int64_t version;
    int64_t invited_until; /* seconds since 1970; 0 without an invitation */
};

struct department {
    int64_t id;
    const char *name;
    int64_t version;
};

/* What the list of people shows: those of a state ("" for all) where the name, a later word
 * of it, the user name or the e-mail begins with `words` ("" for all), after the name and
 * id of the last one seen. */
struct account_filter {
    const char *state;
    const char *words;
    const char *after_name;
    int64_t after_id;
};

/* STATUS_NOT_FOUND where there is none. */
enum status account_load(struct request *request, int64_t id, struct account *account);

/* At most PEOPLE_A_PAGE, by name; `more` where there are further ones. */
enum status account_list(struct request *request, const struct account_filter *filter,
                         struct account **accounts, size_t *count, bool *more);

/* Adds an invited person and sets their id. STATUS_CONFLICT where the user name or the
 * e-mail address is taken; see db_refused_by(). */
enum status account_add(struct request *request, struct account *account);

/* Writes all but the state, if the version is still that. `fresh` is false where it is not. */
enum status account_change(struct request *request, const struct account *account, bool *fresh);

/* `changed` is false where the account was in that state already. */
enum status account_set_state(struct request *request, int64_t id, const char *state,
                              bool *changed);

/* Who holds the e-mail address or the user name; 0 for nobody. */
enum status account_of_email(struct request *request, const char *email, int64_t *id);
enum status account_of_user_name(struct request *request, const char *user_name, int64_t *id);

/* Whether there is an active admin other than that person; locks the row. */
enum status account_other_admin(struct request *request, int64_t id, bool *exists);

/* The person as a JSON object, for the audit. */
enum status account_snapshot(struct request *request, int64_t id, const char **json);

enum status department_list(struct request *request, struct department **departments,
                            size_t *count);
/* STATUS_NOT_FOUND where there is none. */
enum status department_load(struct request *request, int64_t id, struct department *department);
/* The department of that name; 0 for none. */
enum status department_of_name(struct request *request, const char *name, int64_t *id);
/* STATUS_CONFLICT where the name is taken. */
enum status department_add(struct request *request, const char *name, int64_t *id);
/* The same; `fresh` is false where the version is not that any more. */
enum status department_rename(struct request *request, const struct department *department,
                              bool *fresh);
/* The department as a JSON object, for the audit. */
enum status department_snapshot(struct request *request, int64_t id, const char **json);

/* A new invitation, in place of an older one; ends after 24 hours (safety A7). */
enum status invitation_keep(struct request *request, int64_t person, const unsigned char *hash);
/* The person whose invitation that is and has not expired; 0 for none. Locks the row. */
enum status invitation_find(struct request *request, const unsigned char *hash, int64_t *person);
enum status invitation_end(struct request *request, int64_t person);

/* A session as its owner sees it. */
struct session_row {
    int64_t number;
    int64_t created_at;
    int64_t seen_at;
    const char *address;
    const char *user_agent;
};

enum status session_list(struct request *request, int64_t person, struct session_row **sessions,
                         size_t *count);
/* Ends one session of that person; STATUS_NOT_FOUND where they have none of that number. */
enum status session_end_number(struct request *request, int64_t person, int64_t number);

/* The person needs no first steps any more. */
enum status account_know_the_way(struct request *request, int64_t id);

#endif
