#ifndef THROUGHLINE_CAMPAIGNS_CHOICE_STORE_H
#define THROUGHLINE_CAMPAIGNS_CHOICE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/network_count.h"
#include "lib/request.h"

/* What forms of this area offer to choose from. All in the arena of the request. */

struct choice_row {
    int64_t id;
    const char *name;
    const char *of; /* a goal's brief, a person's title; else "" */
};

struct choice_rows {
    size_t count;
    const struct choice_row *items;
};

bool choice_has(const struct choice_rows *choices, int64_t id);

/* Live goals of the `most` newest published briefs, newest brief first, at most `most`. */
enum status choice_goals(struct request *request, int64_t most, struct choice_rows *goals);

/* Active content staff and leaders by name, at most 300: who may own a campaign. */
enum status choice_owners(struct request *request, struct choice_rows *people);

/* What figures count, outcomes first. */
enum status choice_metric_kinds(struct request *request, struct choice_rows *kinds);

enum channel_kind { CHANNEL_BLOG, CHANNEL_SOCIAL, CHANNEL_MAIL };

enum channel_kind channel_kind(const char *column);

struct channel {
    int64_t id;
    const char *name;
    enum channel_kind kind;
    int64_t characters_most; /* of one post, as its network counts; 0 for no limit */
    bool blocked;            /* staff do not reach it from the office */
    bool retired;            /* nothing new is written for it */
    int64_t owner_id;        /* who answers for it; 0 for nobody */
    int64_t deputy_id;
    const struct network *network;
};

struct channels {
    size_t count;
    const struct channel *items;
};

/* All channels (at most 100), or with a campaign just those it uses; in their order. */
enum status channels_all(struct request *request, struct channels *channels);
enum status channels_of_campaign(struct request *request, int64_t campaign,
                                 struct channels *channels);

/* Those of a list that are not retired: what new things may choose from. */
struct channels channels_live(struct request *request, const struct channels *channels);

/* What a campaign may choose from: what is not retired, and what it uses; 0: a new one. */
enum status channels_to_choose(struct request *request, int64_t campaign,
                               struct channels *channels);

/* The name of a channel, with what a reader of a list must know of it. */
const char *channel_label(struct request *request, const struct channel *channel);

/* The channel with that id, or NULL. */
const struct channel *channel_of(const struct channels *channels, int64_t id);

/* Whether posts of the channel are Markdown; else they are plain text. */
bool channel_is_markdown(const struct channel *channel);

#endif
