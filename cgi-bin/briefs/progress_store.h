#ifndef THROUGHLINE_PROGRESS_STORE_H
#define THROUGHLINE_PROGRESS_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* One figure of a goal on a day. */
struct progress {
    int64_t id;
    int64_t goal_id;
    const char *day;    /* YYYY-MM-DD */
    const char *figure; /* a decimal */
    const char *note;
    int64_t person_id; /* who wrote it down */
    const char *person;
    bool standing; /* not taken back */
    int64_t version;
};

struct progress_rows {
    struct progress *items;
    size_t count;
};

enum { PROGRESS_LIST_MOST = 60 }; /* rows of a list; one more says that there are more */
#define PROGRESS_BEGINS "9999-12-31"

/* STATUS_NOT_FOUND where that goal has none of that id. */
enum status progress_find(struct request *request, int64_t goal, int64_t id,
                          struct progress *progress);

/* The standing one of a day; `found` is false where there is none. */
enum status progress_of_day(struct request *request, int64_t goal, const char *day,
                            struct progress *progress, bool *found);

/* The standing ones of a goal, the newest first, from before a day on. */
enum status progress_list(struct request *request, int64_t goal, const char *before,
                          struct progress_rows *rows);

/* Each writes one row. STATUS_CONFLICT: the goal has a standing figure of that day;
 * `saved` is false for a stale version. goal_keep_figures() must follow. */
enum status progress_add(struct request *request, struct progress *progress);
enum status progress_correct(struct request *request, const struct progress *progress, bool *saved);
enum status progress_stand(struct request *request, int64_t id, int64_t version, bool standing,
                           bool *saved);

/* The row as JSON for the audit, locked until the transaction ends. */
enum status progress_state(struct request *request, int64_t id, const char **json);

#endif
