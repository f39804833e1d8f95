#ifndef THROUGHLINE_RESULTS_SUBJECT_STORE_H
#define THROUGHLINE_RESULTS_SUBJECT_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* What figures are about: a post that is out, or a campaign as a whole. All results are in
 * the arena of the request. */

struct subject {
    int64_t campaign_id;
    const char *campaign;
    int64_t owner_id;
    int64_t deputy_id;
    int64_t post_id;  /* 0: the campaign as a whole */
    const char *post; /* "" likewise, as is all that follows */
    int64_t channel_id;
    const char *channel;
    const char *published_on;
    const char *address; /* "" where it has none */
    int64_t author_id;
};

/* STATUS_NOT_FOUND; a post that is not out has no figures. */
enum status subject_of_campaign(struct request *request, int64_t id, struct subject *subject);
enum status subject_of_post(struct request *request, int64_t id, struct subject *subject);

/* Whether the person may say what it brought: content staff, the campaign's owner, its deputy. */
bool subject_is_mine(const struct request *request, const struct subject *subject);

struct named {
    int64_t id;
    const char *name;
    const char *kind;        /* of a channel: blog, social or mail */
    const char *network;     /* whose rules it counts by */
    int64_t characters_most; /* that a channel takes in one post; 0: any number */
    bool blocked;            /* staff do not reach it from the office */
    bool retired;            /* nothing new goes there */
};

struct names {
    size_t count;
    const struct named *items;
};

/* A post that is out, with its address. */
struct out_post {
    int64_t id;
    const char *title;
    const char *address;
    int64_t channel_id;
};

struct out_posts {
    size_t count;
    const struct out_post *items;
};

/* Those of a campaign that have an address, the newest hundred. */
enum status subject_posts(struct request *request, int64_t campaign, struct out_posts *posts);

/* All channels, in their order. */
enum status subject_channels(struct request *request, struct names *channels);

#endif
