#ifndef THROUGHLINE_RESULTS_INBOUND_STORE_H
#define THROUGHLINE_RESULTS_INBOUND_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/request.h"
#include "results/subject_store.h"

/* Comments, complaints and ideas from outside. All results are in the arena of the request. */

enum { INBOUND_WINDOW = 5000 };

struct inbound {
    int64_t id;
    const char *kind;
    const char *tone;
    int64_t channel_id; /* 0: on no channel of ours */
    const char *channel;
    const char *address; /* "" where it has none */
    const char *said_by;
    const char *words;
    const char *subject; /* post, campaign, goal, or "" */
    int64_t subject_id;
    const char *about; /* the title of that */
    int64_t owner_id;
    const char *owner;
    int64_t leader_id;
    const char *leader;
    const char *due_on;
    const char *state;
    int64_t state_since;
    int64_t logged_by;
    const char *logger;
    int64_t logged_at;
    bool erased;
    int64_t version;
};

struct inbounds {
    size_t count;
    const struct inbound *items;
};

enum status inbound_find(struct request *request, int64_t id, struct inbound *inbound);

/* What a list shows; "" and 0 take all. */
struct inbound_filter {
    const char *state; /* "waiting": open and escalated ones, the most urgent day first */
    const char *tone;
    const char *words; /* in what was said, or who said it */
    int64_t owner_id;  /* or whom it was escalated to */
    const char *subject;
    int64_t subject_id;
    const char *after_day; /* of the waiting: those after that day and number */
    int64_t after;         /* a number: of the others those before it */
};

/* At most `most`. Of those that no longer wait, the newest first, it looks through INBOUND_WINDOW
 * at a time; `next` is then where the next are looked for, 0 where there are none. */
enum status inbound_list(struct request *request, const struct inbound_filter *filter, int64_t most,
                         struct inbounds *found, int64_t *next);

/* What a post, campaign or goal is called; STATUS_NOT_FOUND. */
enum status inbound_about(struct request *request, const char *subject, int64_t id,
                          const char **title);

/* Content staff and leaders, or leaders alone, who are here, up to 300. */
enum status inbound_people(struct request *request, bool leaders, struct names *people);

/* Adds it as open, and sets its id. */
enum status inbound_insert(struct request *request, struct inbound *inbound);

/* STATUS_CONFLICT where it has another version. */
enum status inbound_update(struct request *request, const struct inbound *inbound);

/* A change of state, with its row of the history. Likewise. */
enum status inbound_go(struct request *request, const struct inbound *inbound, const char *to,
                       int64_t leader, const char *due_on, const char *words);

/* Blanks what was said, by whom and where, in the history too. */
enum status inbound_erase(struct request *request, int64_t id);

struct inbound_step {
    int64_t person_id;
    const char *person;
    const char *from;
    const char *to;
    const char *words;
    int64_t at;
};

struct inbound_steps {
    size_t count;
    const struct inbound_step *items;
};

/* The newest first, at most 100. */
enum status inbound_history(struct request *request, int64_t id, struct inbound_steps *steps);

/* It as JSON for the audit, without words and names from outside: the audit forgets nothing. */
enum status inbound_json(struct request *request, int64_t id, const char **json);

#endif
