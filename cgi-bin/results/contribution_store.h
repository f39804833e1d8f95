#ifndef THROUGHLINE_RESULTS_CONTRIBUTION_STORE_H
#define THROUGHLINE_RESULTS_CONTRIBUTION_STORE_H

#include <stdint.h>

#include "lib/request.h"

/* What a campaign brought to the goals that it serves, in their own units. All results are in
 * the arena of the request. */

enum { CONTRIBUTIONS_MOST = 40 };

/* A goal that the campaign serves, with what it brought. */
struct contribution {
    int64_t goal_id;
    const char *goal;
    const char *unit;
    const char *target;
    int64_t id;      /* of what was said; 0: nothing yet */
    const char *how; /* measured, estimated, withdrawn; "" for nothing */
    int64_t kind_id; /* by what it is measured */
    const char *kind;
    const char *factor; /* how much of the goal's unit one of it is */
    const char *said;   /* the estimate */
    const char *figure; /* what it comes to now; "": not known */
    const char *note;
    int64_t person_id;
    const char *person;
    int64_t stated_at;
};

struct contributions {
    size_t count;
    const struct contribution *items;
};

enum status contribution_list(struct request *request, int64_t campaign,
                              struct contributions *contributions);

/* STATUS_NOT_FOUND where the campaign does not serve the goal. */
enum status contribution_find(struct request *request, int64_t campaign, int64_t goal,
                              struct contribution *contribution);

/* Within a transaction: takes the place of what was said before, whose id is `before`, and
 * sets the id. STATUS_CONFLICT: something else was said meanwhile. */
enum status contribution_state(struct request *request, int64_t campaign,
                               struct contribution *contribution, int64_t before);

/* What stands as a JSON object, by its id, for the audit. */
enum status contribution_json(struct request *request, int64_t id, const char **json);

#endif
