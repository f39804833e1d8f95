#ifndef THROUGHLINE_PEOPLE_VOLUNTEER_STORE_H
#define THROUGHLINE_PEOPLE_VOLUNTEER_STORE_H

#include "lib/request.h"

/* What the person who asks has said about helping. Nothing here reads or writes the
 * answer of anybody else. */
struct volunteer {
    bool answered;
    const char *answer; /* "yes", "not_now", "never", or "" */
    bool takes_part;
    bool seen;
    bool paused;
    const char *interests;        /* one a line */
    const char *interests_folded; /* the same in lower case */
    const char *formats;          /* a SET: "write,photo" */
    int64_t hours;                /* a month; 0 for not said */
    int64_t version;
    size_t network_count;
    const int64_t *networks; /* channels */
};

/* Whether they take part at present. */
bool volunteer_is_active(const struct volunteer *volunteer);

bool volunteer_uses(const struct volunteer *volunteer, int64_t channel);

enum status volunteer_load(struct request *request, struct volunteer *volunteer);

/* 'yes' switches taking part on and keeps what was said before. */
enum status volunteer_say_yes(struct request *request);

/* 'not_now' or 'never', and forgets all that was said. */
enum status volunteer_say_no(struct request *request, const char *answer);

/* As if they had never been asked. */
enum status volunteer_forget(struct request *request);

enum status volunteer_pause(struct request *request, bool paused);

/* Writes all but the answer; STATUS_CONFLICT where the version is not the present one. */
enum status volunteer_save(struct request *request, const struct volunteer *volunteer);

#endif
