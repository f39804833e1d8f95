#ifndef THROUGHLINE_QUESTIONS_STORE_H
#define THROUGHLINE_QUESTIONS_STORE_H

#include "lib/request.h"

/* Questions as everyone sees them who sees the place where they were asked. */
struct asked {
    int64_t id;
    const char *title;
    const char *state;
    int64_t state_since;
    const char *answer_by;
    const char *asker; /* "" for one that is published without names */
    const char *owner;
    int64_t supports;
    const char *answer; /* the one that is pinned, or "" */
    const char *answered_by;
};

struct asked_list {
    size_t count;
    const struct asked *items;
};

/* Of a brief, goal, campaign or post: those with a pinned answer first, then the newest. */
enum status asked_list(struct request *request, const char *subject, int64_t id, int64_t most,
                       struct asked_list *list);

#endif
