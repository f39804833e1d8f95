#ifndef THROUGHLINE_HOME_TEAM_STORE_H
#define THROUGHLINE_HOME_TEAM_STORE_H

#include "lib/request.h"

/* Moments behind the figures of the whole team; no person stands in them. In the arena of
 * the request. */

struct brief_time {
    int64_t brief_id;
    int64_t published_at; /* of one version; a brief's stand together, the oldest first */
};

struct brief_times {
    size_t count;
    struct brief_time *items;
};

/* Of at most 5,000 versions of briefs that are published. */
enum status brief_times_load(struct request *request, struct brief_times *times);

/* From an ask to its decision, or from a question to its answer. */
struct wait {
    int64_t began_at;
    int64_t ended_at;
};

struct waits {
    size_t count;
    struct wait *items;
};

/* At most 5,000 that ended since a moment, "YYYY-MM-DD HH:MM:SS" in UTC. */
enum status decision_waits_load(struct request *request, const char *since, struct waits *waits);
enum status answer_waits_load(struct request *request, const char *since, struct waits *waits);

#endif
