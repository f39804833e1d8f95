#ifndef THROUGHLINE_CAMPAIGNS_THREAD_STORE_H
#define THROUGHLINE_CAMPAIGNS_THREAD_STORE_H

#include "campaigns/campaign_store.h"
#include "lib/request.h"

/* The thread from a goal downwards. All results are in the arena of the request. */

/* A goal of a brief that people may read; STATUS_NOT_FOUND where there is none. */
enum status thread_goal(struct request *request, int64_t id, struct campaign_goal *goal);

/* What a campaign brought to a goal, in the goal's unit. */
struct thread_result {
    const char *how;    /* measured, estimated; "" where nothing is said */
    const char *figure; /* "" where it is not known yet */
    const char *note;
};

/* The figures of a campaign in words, and what it brought to that goal. */
enum status thread_result(struct request *request, int64_t campaign, int64_t goal,
                          const char **figures, struct thread_result *result);

struct thread_campaign {
    int64_t id;
    const char *title;
    const char *state;
    const char *starts_on;
    const char *why;
    int64_t published;
    int64_t posts;       /* but those declined and dropped */
    const char *figures; /* in words, "" for none, as in lib/figures_store.h */
    struct thread_result result;
};

struct thread_campaigns {
    size_t count;
    const struct thread_campaign *items;
};

/* Where a page of campaigns begins: after that one. An empty day: at the newest. */
struct thread_place {
    const char *starts_on;
    int64_t campaign_id;
};

/* The campaigns that serve the goal, newest start first. */
enum status thread_campaigns(struct request *request, int64_t goal,
                             const struct thread_place *after, int64_t most,
                             struct thread_campaigns *campaigns);

struct thread_post {
    int64_t id;
    const char *title;
    const char *channel;
    const char *figures;
};

struct thread_posts {
    size_t count;
    const struct thread_post *items;
};

/* The figures of a post in words. */
enum status thread_figures(struct request *request, int64_t post, const char **figures);

/* The posts of a campaign that are out, the newest first. */
enum status thread_posts(struct request *request, int64_t campaign, int64_t most,
                         struct thread_posts *posts);

struct thread_ask {
    int64_t id;
    const char *title;
    const char *state;
    const char *kind;
    const char *amount;
    const char *currency;
};

struct thread_asks {
    size_t count;
    const struct thread_ask *items;
};

/* The asks for a "goal", or of a "campaign", that were ever sent, the newest first; other
 * places have none. */
enum status thread_asks(struct request *request, const char *place, int64_t id, int64_t most,
                        struct thread_asks *asks);

enum { THREAD_LINES_MOST = 2000 };

/* A goal with one campaign that serves it and one of its posts that are out; what is not
 * there has the id 0. */
struct thread_line {
    int64_t goal_id;
    int64_t campaign_id;
    int64_t post_id;
    const char *vision;
    const char *brief;
    const char *goal;
    const char *measure;
    const char *unit;
    const char *baseline;
    const char *target;
    const char *due_on;
    const char *latest_figure;
    const char *latest_on;
    const char *campaign;
    const char *campaign_state;
    const char *why;
    const char *post;
    const char *channel;
    const char *published_on; /* in UTC */
    const char *address;
    const char *figures;      /* of the post, in words */
    const char *figures_json; /* and as a JSON object, "" for none */
    struct thread_result result;
};

struct thread_lines {
    size_t count; /* THREAD_LINES_MOST + 1: there are more */
    const struct thread_line *items;
};

/* All that hangs on a goal; or, upwards, the goals of a campaign or of a post that the
 * caller found for the person. Campaigns by their start, posts of each together, newest first. */
enum thread_end { THREAD_GOAL, THREAD_CAMPAIGN, THREAD_POST };
enum status thread_lines(struct request *request, enum thread_end end, int64_t id,
                         struct thread_lines *lines);

#endif
