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

struct decision_time {
    int64_t sent_at;
    int64_t decided_at;
};

struct decision_times {
    size_t count;
    struct decision_time *items;
};

/* At most 5,000 since a moment, "YYYY-MM-DD HH:MM:SS" in UTC. */
enum status decision_times_load(struct request *request, const char *since,
                                struct decision_times *times);

#endif
