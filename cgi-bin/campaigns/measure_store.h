#ifndef THROUGHLINE_CAMPAIGNS_MEASURE_STORE_H
#define THROUGHLINE_CAMPAIGNS_MEASURE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* What a campaign says beforehand that it should bring, channel by channel. All results are
 * in the arena of the request. */

enum { MEASURES_MOST = 40 };

struct measure {
    int64_t id;
    int64_t campaign_id;
    int64_t channel_id;  /* 0: over all channels */
    const char *channel; /* "" for all */
    int64_t kind_id;     /* of the figures that show it; 0: none do */
    const char *kind;
    const char *level; /* activity, audience or outcome */
    const char *measure;
    const char *unit;
    const char *baseline; /* "" where it is not known */
    const char *target;
    const char *due_on;
    int64_t version;
};

struct measures {
    size_t count;
    const struct measure *items;
};

/* Outcomes first, at most MEASURES_MOST. */
enum status measure_list(struct request *request, int64_t campaign, struct measures *measures);

/* STATUS_NOT_FOUND where the campaign has none with that id. */
enum status measure_find(struct request *request, int64_t campaign, int64_t id,
                         struct measure *measure);

/* Writes within a transaction; each keeps the campaign's number of measures, by which
 * coverage finds those that name none. measure_insert() sets the id; the others return
 * STATUS_CONFLICT where measure->version is not the row's present one. */
enum status measure_insert(struct request *request, struct measure *measure);
enum status measure_update(struct request *request, const struct measure *measure);
enum status measure_delete(struct request *request, const struct measure *measure);

/* The measure as a JSON object, for the audit. */
enum status measure_json(struct request *request, int64_t id, const char **json);

#endif
