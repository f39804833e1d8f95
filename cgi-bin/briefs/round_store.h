#ifndef THROUGHLINE_ROUND_STORE_H
#define THROUGHLINE_ROUND_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Office hours: a leader takes questions until a day and answers them by then. */

struct round {
    int64_t id;
    int64_t leader_id;
    const char *leader;
    const char *title;
    const char *words;
    const char *answer_on;
    bool closed;
    int64_t version;
    int64_t asked; /* questions that were not withdrawn, and those of them with an answer */
    int64_t answered;
};

struct round_list {
    size_t count;
    const struct round *items;
};

enum status round_find(struct request *request, int64_t id, struct round *round);

/* Those that take questions, the soonest first, at most 20; and those that are over, the
 * latest first, at most `most`, from before an id on. */
enum status round_list_open(struct request *request, const char *today, struct round_list *list);
enum status round_list_over(struct request *request, const char *today, int64_t before,
                            int64_t most, struct round_list *list);

/* Writes, within a transaction; STATUS_CONFLICT for a stale version. A new day is the day of
 * its open questions too. */
enum status round_insert(struct request *request, struct round *round);
enum status round_update(struct request *request, const struct round *round);

/* The row as JSON for the audit, locked until the transaction ends. */
enum status round_json(struct request *request, int64_t id, const char **json);

#endif
