#ifndef THROUGHLINE_CAMPAIGNS_THREAD_STORE_H
#define THROUGHLINE_CAMPAIGNS_THREAD_STORE_H

#include "campaigns/campaign_store.h"
#include "lib/request.h"

/* The thread from a goal downwards. All results are in the arena of the request. */

/* A goal of a brief that people may read; STATUS_NOT_FOUND where there is none. */
enum status thread_goal(struct request *request, int64_t id, struct campaign_goal *goal);

struct thread_campaign {
    int64_t id;
    const char *title;
    const char *state;
    const char *why;
    int64_t published;
    int64_t posts; /* but those declined and dropped */
};

struct thread_campaigns {
    size_t count;
    const struct thread_campaign *items;
};

/* The campaigns that serve the goal, newest start first. */
enum status thread_campaigns(struct request *request, int64_t goal, int64_t most,
                             struct thread_campaigns *campaigns);

#endif
