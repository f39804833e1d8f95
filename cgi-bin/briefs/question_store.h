#ifndef THROUGHLINE_QUESTION_STORE_H
#define THROUGHLINE_QUESTION_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Questions and their answers. Reads give the person who asks just what they may see: open
 * questions where they see the place, private ones as one of the two whom they concern, and
 * private ones that both agreed to publish, without names. All results are in the arena of
 * the request; moments are seconds since 1970, 0 for none. */

/* Where a question is asked. */
struct question_place {
    const char *subject; /* brief, goal, campaign, post, round */
    int64_t id;
    const char *title;
    int64_t owner_id; /* who answers there; 0 where they left */
    const char *owner;
    const char *answer_on; /* of a round, else "" */
    bool closed;           /* a round that takes no more */
};

/* STATUS_NOT_FOUND for a place that does not exist or that the person may not see. */
enum status question_place_find(struct request *request, const char *subject, int64_t id,
                                struct question_place *place);

struct question {
    int64_t id;
    const char *subject;
    int64_t subject_id;
    const char *place;
    const char *title;
    const char *words;
    int64_t asker_id;
    const char *asker;
    int64_t owner_id; /* who was asked */
    const char *owner;
    int64_t answerer_id; /* who is to answer now, by the rule in sql/views.sql; 0: any leader */
    const char *answerer;
    const char *answer_by;
    bool private;
    bool asker_agrees; /* to publish it without names */
    bool owner_agrees;
    const char *state;
    int64_t state_since;
    int64_t asked_at;
    int64_t accepted_id;
    int64_t supports;
    bool supported; /* by the person */
    bool round_closed;
    int64_t version;
};

struct questions {
    size_t count;
    const struct question *items;
};

enum status question_find(struct request *request, int64_t id, struct question *question);

/* "" and 0 mean any. The newest first, but for a round those first that most would like to
 * know; `before` is the id of the last of the page before. */
struct question_filter {
    const char *state;
    const char *subject;
    int64_t subject_id;
    bool mine;      /* asked by the person */
    bool waiting;   /* for their answer */
    bool published; /* only what anyone may see who sees the place: for files */
    int64_t before;
};

enum status question_list(struct request *request, const struct question_filter *filter,
                          int64_t most, struct questions *questions);

/* Those of a round, at most 200. */
enum status question_list_round(struct request *request, int64_t round,
                                struct questions *questions);

/* Writes, within a transaction. question_insert() sets the id. STATUS_CONFLICT where the row
 * has another version or state by now. */
enum status question_insert(struct request *request, struct question *question);
enum status question_update(struct request *request, const struct question *question);

/* A change of state with its place in the history; `accepted` is the answer that is pinned
 * then, 0 for none. */
enum status question_set_state(struct request *request, const struct question *question,
                               const char *to, int64_t accepted, const char *words);

/* Hands it to somebody else, who answers by the same day. */
enum status question_pass(struct request *request, const struct question *question, int64_t to);

/* One more who would like to know too, or one less. Twice is as good as once. */
enum status question_support(struct request *request, int64_t id, bool on);

/* What one of the two thinks of publishing it. */
enum status question_agree(struct request *request, const struct question *question, bool asker,
                           bool agrees);

struct answer {
    int64_t id;
    int64_t person_id;
    const char *person;
    const char *words;
    int64_t version;
    int64_t created_at;
    int64_t updated_at;
};

struct answers {
    size_t count;
    const struct answer *items;
};

enum { ANSWERS_MOST = 200 }; /* of one question */

/* The oldest first. */
enum status answer_list(struct request *request, int64_t question, struct answers *answers);

/* STATUS_NOT_FOUND for an answer of another question. */
enum status answer_find(struct request *request, int64_t question, int64_t id,
                        struct answer *answer);

/* Adds one: what was agreed for a private question no longer holds, since the text is another.
 * STATUS_CONFLICT where the question was withdrawn. */
enum status answer_add(struct request *request, const struct question *question, const char *words,
                       int64_t *id);
enum status answer_save(struct request *request, const struct question *question,
                        const struct answer *answer);

struct question_event {
    int64_t person_id;
    const char *person;
    const char *from;
    const char *to;
    const char *words;
    const char *passed_to; /* a name, or "" */
    int64_t at;
};

struct question_events {
    size_t count;
    const struct question_event *items;
};

/* What happened to it beside its answers, the newest first, at most 50. */
enum status question_history(struct request *request, int64_t id, struct question_events *events);

/* The question as a JSON object for the audit, its words by length and digest; locked until
 * the transaction ends. */
enum status question_json(struct request *request, int64_t id, const char **json);

#endif
