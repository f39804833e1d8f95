#ifndef THROUGHLINE_PEOPLE_OFFER_STORE_H
#define THROUGHLINE_PEOPLE_OFFER_STORE_H

#include "lib/request.h"

/* A person's answer to a call; one for each person and call. */
struct offer {
    int64_t id;
    int64_t call_id;
    int64_t person_id;
    const char *person;
    const char *title;
    const char *department;
    const char *state;  /* offered, accepted, declined, withdrawn, done */
    const char *words;  /* of the person */
    const char *answer; /* of whom answered last */
    int64_t answered_by;
    const char *answerer;
    int64_t version;
    int64_t created_at;
    int64_t updated_at;
};

struct offer_list {
    size_t count;
    struct offer *offers;
};

/* One's own offer with the call that it answers. */
struct own_offer {
    struct offer offer;
    const char *call;
    int64_t minutes;
    const char *deadline;
    int64_t campaign_id;
    const char *campaign;
    int64_t goal_id;
    const char *goal;
    int64_t post_id; /* that the person wrote for it, 0 for none */
};

struct own_offer_list {
    size_t count;
    struct own_offer *offers;
};

/* *offer is NULL where there is none. */
enum status offer_load(struct request *request, int64_t id, struct offer **offer);

/* The offer of the person who asks. */
enum status offer_of_mine(struct request *request, int64_t call, struct offer **offer);

/* All but withdrawn ones, those that wait first. */
enum status offers_of_call(struct request *request, int64_t call, struct offer_list *list);

/* The offers of the person who asks, newest change first. */
enum status offers_of_mine(struct request *request, struct own_offer_list *list);

/* A new offer, or a withdrawn one made anew; sets its id. */
enum status offer_make(struct request *request, int64_t call, const char *words, int64_t *id);

/* STATUS_CONFLICT where the version is not the present one. */
enum status offer_withdraw(struct request *request, const struct offer *offer, int64_t version);
enum status offer_answer(struct request *request, const struct offer *offer, const char *state,
                         const char *answer, int64_t version);

/* The row as a JSON object, for the audit. */
enum status offer_json(struct request *request, int64_t id, const char **json);

#endif
