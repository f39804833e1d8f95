#ifndef THROUGHLINE_RESULTS_TOTAL_STORE_H
#define THROUGHLINE_RESULTS_TOTAL_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Sums of figures, from the tables that are kept when figures are written. A figure is a
 * decimal as text, "" where nothing is known. All results are in the arena of the request. */

enum { KINDS_MOST = 40, TOTALS_MOST = 400, DAYS_MOST = 60, BEST_MOST = 10 };

/* What is counted. */
struct kind {
    int64_t id;
    const char *code; /* with kind_list() alone */
    const char *name;
    const char *level; /* activity, audience or outcome */
    bool counts_people;
};

struct kinds {
    size_t count;
    const struct kind *items;
};

/* Outcomes first. */
enum status kind_list(struct request *request, struct kinds *kinds);

/* The kind with that id, or NULL. */
const struct kind *kind_of(const struct kinds *kinds, int64_t id);

struct total {
    struct kind kind;
    int64_t channel_id; /* 0: over all channels, or on no one channel */
    const char *channel;
    const char *figure;
    int64_t unknown; /* how many figures of it are */
    const char *latest_on;
};

struct totals {
    size_t count;
    const struct total *items;
};

enum status totals_of_post(struct request *request, int64_t post, struct totals *totals);
enum status totals_of_campaign(struct request *request, int64_t campaign, struct totals *totals);

/* The same by channel, in the same order of kinds. */
enum status totals_by_channel(struct request *request, int64_t campaign, struct totals *totals);

/* What one conversion cost; "" where either is not known. */
enum status cost_of_conversion(struct request *request, int64_t campaign, const char **cost);

struct day_total {
    const char *day;
    const char *added;
    const char *so_far;
};

struct day_totals {
    size_t count;
    const struct day_total *items;
};

/* How a figure of the campaign grew; the newest first. */
enum status totals_by_day(struct request *request, int64_t campaign, int64_t kind,
                          struct day_totals *days);

struct best {
    int64_t post_id;
    const char *post;
    const char *channel;
    const char *figure;
};

struct bests {
    size_t count;
    const struct best *items;
};

/* The posts that brought most of a kind. */
enum status best_posts(struct request *request, int64_t campaign, int64_t kind,
                       struct bests *bests);

/* A measure that the campaign named beforehand, and what is there. */
struct target {
    const char *measure;
    const char *unit;
    const char *channel; /* "" for all */
    const char *level;
    const char *target;
    const char *due_on;
    int64_t kind_id; /* 0: no figure shows it */
    const char *actual;
    int64_t unknown;
    int64_t percent; /* of the target, rounded down, at most 999; -1 where there is none */
};

struct targets {
    size_t count;
    const struct target *items;
};

enum status targets_of(struct request *request, int64_t campaign, struct targets *targets);

struct campaign_result {
    int64_t id;
    const char *title;
    const char *state;
    const char *latest_on;
    const char *figures; /* the foremost that are known, in words; "" for none */
    int64_t unknown;
};

struct campaign_results {
    size_t count;
    const struct campaign_result *items;
};

/* Campaigns with figures, the newest figures first; after that one, or from the beginning
 * where `day` is "". */
enum status campaign_results(struct request *request, const char *day, int64_t campaign,
                             int64_t most, struct campaign_results *results);

#endif
