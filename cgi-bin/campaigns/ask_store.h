#ifndef THROUGHLINE_CAMPAIGNS_ASK_STORE_H
#define THROUGHLINE_CAMPAIGNS_ASK_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Asks, and what happened to them. Reads give the person who asks just what they may see:
 * a draft is for content staff; once it was sent, leaders see it too, and whoever asks,
 * decides, owns its first goal or that goal's brief. All results are in the arena of the
 * request; moments are seconds since 1970, 0 for none; decimals are texts, "" for none. */

struct ask {
    int64_t id;
    const char *kind;
    const char *title;
    const char *amount;
    const char *currency;
    const char *why;
    const char *state;
    int64_t state_since;
    int64_t asked_at; /* when it was first sent */
    const char *answer_by;
    const char *change_by;
    int64_t campaign_id;
    const char *campaign;
    int64_t asker_id;
    const char *asker;
    bool asker_left;
    int64_t delegate_id; /* who is named to decide; 0: the goal's owner */
    const char *delegate;
    int64_t decider_id; /* who decides, by the rule in sql/views.sql; 0: any leader */
    const char *decider;
    int64_t goal_id; /* the first */
    const char *goal;
    const char *unit; /* of its measure */
    int64_t goal_owner_id;
    const char *goal_owner;
    bool goal_owner_left;
    int64_t brief_owner_id;
    bool goal_archived; /* one of its goals, or the brief of one */
    const char *given;  /* of the decision that stands, as the next two */
    int64_t decided_by;
    const char *decided_by_name;
    const char *asker_outcome;
    const char *asker_figure;
    int64_t asker_answered_at;
    const char *decider_outcome;
    const char *decider_figure;
    int64_t decider_answered_at;
    int64_t version;
    int64_t created_at;
};

struct asks {
    size_t count;
    const struct ask *items;
};

/* STATUS_NOT_FOUND for what does not exist or may not be seen. */
enum status ask_find(struct request *request, int64_t id, struct ask *ask);

/* "" and 0 mean any. Newest first; `before` is the id of the last of the page before. */
struct ask_filter {
    const char *state;
    int64_t goal;
    int64_t campaign;
    bool mine;    /* asked by the person */
    bool waiting; /* for the person: see ask_queue() */
    int64_t before;
};

enum status ask_list(struct request *request, const struct ask_filter *filter, int64_t most,
                     struct asks *asks);

/* What waits for the person who asks, longest first, at most 20: a decision, an answer to
 * what a decider wants to know, and after the date whether the change came. */
enum status ask_queue(struct request *request, struct asks *asks);

/* A goal that an ask is for. */
struct ask_goal {
    int64_t id;
    const char *title;
    const char *expected;
    int64_t brief_id;
    const char *brief;
    const char *measure;
    const char *unit;
    const char *baseline;
    const char *target;
    const char *due_on;
    bool archived; /* the goal, or its brief */
};

enum { ASK_GOALS_MOST = 8 };

struct ask_goals {
    size_t count;
    const struct ask_goal *items;
};

/* In their order. */
enum status ask_goals(struct request *request, int64_t ask, struct ask_goals *goals);

/* A live goal of a published brief, with those who may decide on what is asked for it;
 * 0 where one is not active. */
struct goal_choice {
    int64_t id;
    const char *title;
    const char *unit;
    const char *baseline;
    const char *target;
    const char *brief;
    int64_t owner_id;
    const char *owner;
    int64_t brief_owner_id;
    const char *brief_owner;
    int64_t delegate_id;
    const char *delegate;
};

struct goal_choices {
    size_t count;
    const struct goal_choice *items;
};

/* Newest brief first, at most 200. */
enum status ask_goal_choices(struct request *request, struct goal_choices *goals);

/* Writes within a transaction. ask_insert() sets the id of the new draft; the others return
 * STATUS_CONFLICT when ask->version is not the row's present version, or its state not
 * ask->state. Goals are set whole: `expected` beside each id. */
enum status ask_insert(struct request *request, struct ask *ask);
enum status ask_update(struct request *request, const struct ask *ask);
enum status ask_set_goals(struct request *request, int64_t ask, const int64_t *goals,
                          const char *const *expected, size_t count);

/* What happens to an ask: amount, currency and figure NULL or "" where there is none. */
struct ask_change {
    const char *to;
    const char *words;
    const char *amount; /* asked for, or given */
    const char *currency;
    const char *outcome;
    const char *figure;
};

/* A change of state with its place in the history. Being asked takes an earlier decision
 * and the outcomes off; a decision is kept with who made it. */
enum status ask_set_state(struct request *request, const struct ask *ask,
                          const struct ask_change *change);

/* Adds to the history alone, such as an edit that leaves the state as it is. */
enum status ask_add_event(struct request *request, const struct ask *ask,
                          const struct ask_change *change);

/* What one side says of the change. The ask is settled when both have said more than 'too
 * early'; change->to is set to the state it has then. STATUS_CONFLICT where the side has
 * answered, or the ask is not approved any more. */
enum status ask_set_outcome(struct request *request, const struct ask *ask, bool by_decider,
                            struct ask_change *change);

struct ask_event {
    int64_t person_id;
    const char *person;
    const char *from;
    const char *to;
    const char *words;
    const char *amount;
    const char *currency;
    const char *outcome;
    const char *figure;
    int64_t at;
};

struct ask_events {
    size_t count;
    const struct ask_event *items;
};

/* Newest first, at most 100. */
enum status ask_history(struct request *request, int64_t ask, struct ask_events *events);

/* The ask with its goals as a JSON object for the audit: its words by length and digest. */
enum status ask_json(struct request *request, int64_t id, const char **json);

/* How many asks of a kind that were sent came to what: `outcome` is came, partly, did_not
 * or differ where both sides answered, else "". */
struct ask_count {
    const char *kind;
    const char *state;
    const char *decision;
    const char *outcome;
    int64_t count;
};

struct ask_counts {
    size_t count;
    const struct ask_count *items;
    int64_t decided;         /* how many were decided */
    int64_t hours_to_decide; /* from being sent to its decision, on average */
};

enum status ask_record(struct request *request, struct ask_counts *counts);

#endif
