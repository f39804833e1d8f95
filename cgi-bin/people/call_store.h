#ifndef THROUGHLINE_PEOPLE_CALL_STORE_H
#define THROUGHLINE_PEOPLE_CALL_STORE_H

#include "lib/request.h"

/* An open call for contributors. Days are YYYY-MM-DD. */
struct call {
    int64_t id;
    int64_t campaign_id;
    const char *campaign;
    const char *campaign_state;
    int64_t owner_id; /* of the campaign */
    int64_t deputy_id;
    const char *title;
    const char *need;
    const char *format;
    const char *topic;
    int64_t channel_id; /* 0 for none */
    const char *channel;
    int64_t minutes;
    int64_t places;
    int64_t taken; /* places with an accepted or finished offer */
    const char *deadline;
    const char *done_means;
    const char *example;
    bool open; /* not closed; the deadline may have passed */
    int64_t version;
    int64_t created_at;
    int64_t goal_id; /* the first goal of its campaign, 0 for none */
    const char *goal;
    const char *why;
    const char *topic_folded; /* topic and title in lower case */
    const char *my_state;     /* of the asking person's own offer, or "" */
    bool passed;              /* the asking person would rather not */
    int64_t waiting;          /* offers without an answer: for those who answer them alone */
};

struct call_list {
    size_t count;
    struct call *calls;
};

/* What to list: calls that can still be taken, by deadline and id after that place. */
struct call_filter {
    const char *from; /* a day */
    int64_t after_id;
    const char *format;   /* "" for all */
    int64_t minutes_most; /* 0 for all */
    int64_t limit;
};

/* A goal that a campaign serves. */
struct served_goal {
    int64_t id;
    const char *title;
    const char *why;
};

struct campaign_choice {
    int64_t id;
    const char *title;
    int64_t owner_id;
    int64_t deputy_id;
    bool running; /* planned or live */
};

/* Open calls of campaigns that are planned or live, without those that the person passed on
 * or offered to help with. */
enum status calls_open(struct request *request, const struct call_filter *filter,
                       struct call_list *list);

/* The calls that the person passed on and that are still open. */
enum status calls_passed(struct request *request, const char *today, struct call_list *list);

/* The calls that the person may change and that are open or have offers without an answer;
 * those first, then the newest. */
enum status calls_managed(struct request *request, struct call_list *list);

/* *call is NULL where there is none. */
enum status call_load(struct request *request, int64_t id, struct call **call);

/* The same within a transaction, with the row locked until its end, so that places are
 * given away one after the other. */
enum status call_load_locked(struct request *request, int64_t id, struct call **call);

/* Whether the person who asks may change it and answer its offers: owner or deputy of the
 * campaign, and the content team. */
bool call_is_mine(const struct request *request, const struct call *call);
bool campaign_is_mine(const struct request *request, const struct campaign_choice *campaign);

enum status call_goals(struct request *request, int64_t campaign, struct served_goal **goals,
                       size_t *count);

/* Campaigns, planned or live, that the person may make calls for. */
enum status campaigns_to_call_for(struct request *request, struct campaign_choice **campaigns,
                                  size_t *count);

/* NULL where the campaign does not exist. */
enum status campaign_load(struct request *request, int64_t id, struct campaign_choice **campaign);

/* Writes a new row from the call's texts and numbers; sets its id. */
enum status call_add(struct request *request, struct call *call);

/* STATUS_CONFLICT where the version is not the present one. */
enum status call_save(struct request *request, const struct call *call);
enum status call_set_state(struct request *request, int64_t id, const char *state, int64_t version);

/* Keeps, or forgets, that the person would rather not. */
enum status call_pass(struct request *request, int64_t id, bool passed);

/* The row as a JSON object, for the audit. */
enum status call_json(struct request *request, int64_t id, const char **json);

#endif
