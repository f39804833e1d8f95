#ifndef THROUGHLINE_CAMPAIGNS_PANEL_STORE_H
#define THROUGHLINE_CAMPAIGNS_PANEL_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "campaigns/choice_store.h"
#include "lib/request.h"

/* The panel: colleagues who like to be asked what they think of a draft, one question at a time.
 * All results are in the arena of the request; days are texts. */

enum { PANEL_OPTIONS_MOST = 4, PANEL_ANSWERS_MOST = 50, PANEL_SHOWN = 10 };

struct panel_member {
    bool is_on;
    bool seen;
    int64_t thanked; /* for so many opinions of the last 30 days */
};

/* The person who asks. */
enum status panel_member_load(struct request *request, struct panel_member *member);

/* How many are on it, counted up to `most`. */
enum status panel_size(struct request *request, int64_t most, int64_t *size);

struct panel_ask {
    int64_t id;
    int64_t post_id;
    const char *question;
    const char *options; /* one a line */
    const char *closes_on;
    int64_t most;
    int64_t votes;
    const char *state; /* open, closed, withdrawn */
    int64_t version;
    /* what a member reads: panel_drafts() gives the title alone */
    const char *title;
    const char *summary;
    const char *body;
    const char *body_html;
    const char *author;
    const char *channel;
    enum channel_kind kind;
    int64_t answer; /* the member's own; 0 for none yet */
    const char *reason;
};

struct panel_asks {
    size_t count;
    const struct panel_ask *items;
};

/* Drafts that the member may answer, those that close first; at most PANEL_SHOWN. */
enum status panel_drafts(struct request *request, const char *today, struct panel_asks *asks);

/* One that the member may answer or has answered, while it is open; else STATUS_NOT_FOUND. Within a
 * transaction it is locked. */
enum status panel_draft_find(struct request *request, int64_t id, const char *today,
                             struct panel_ask *ask);
enum status panel_draft_lock(struct request *request, int64_t id, const char *today,
                             struct panel_ask *ask);

/* What was asked about a post, the newest first, at most PANEL_SHOWN. */
enum status panel_asked(struct request *request, int64_t post, struct panel_asks *asks);

struct panel_answer {
    int64_t answer;
    const char *reason;
    int64_t person_id; /* 0 where they did not choose to be seen */
    const char *person;
};

struct panel_answers {
    size_t count;
    const struct panel_answer *items;
};

/* In an order that says nothing of who came first. */
enum status panel_answers(struct request *request, int64_t ask, struct panel_answers *answers);

/* Writes within a transaction. Leaving takes back what was said to open questions, and unlinks the
 * rest. */
enum status panel_join(struct request *request);
enum status panel_set_seen(struct request *request, bool seen);
enum status panel_leave(struct request *request);

/* STATUS_CONFLICT: another question about the post is open. Sets the id. */
enum status panel_ask_insert(struct request *request, struct panel_ask *ask, const char *today);

/* STATUS_CONFLICT: the version is stale, or it is open no more. */
enum status panel_ask_end(struct request *request, const struct panel_ask *ask, const char *state);

/* The person's one answer, or another one in its place; of one that panel_draft_lock() gave. */
enum status panel_vote_keep(struct request *request, const struct panel_ask *ask, int64_t answer,
                            const char *reason);

/* The question as a JSON object for the audit. */
enum status panel_ask_json(struct request *request, int64_t id, const char **json);

#endif
