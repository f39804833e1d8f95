#ifndef THROUGHLINE_GOAL_HISTORY_STORE_H
#define THROUGHLINE_GOAL_HISTORY_STORE_H

#include <stdint.h>

#include "lib/request.h"

/* What became of a goal, as the audit has it. Texts of before and after are "" where the
 * entry has none; figures are decimals, days YYYY-MM-DD, people by their names. */
enum goal_fact {
    FACT_TITLE,
    FACT_CATEGORY,
    FACT_MEASURE,
    FACT_UNIT,
    FACT_BASELINE,
    FACT_STARTS_ON,
    FACT_TARGET,
    FACT_DUE_ON,
    FACT_OWNER,
    FACT_MEANING,
    FACT_DAY, /* of a figure, as the two that follow */
    FACT_FIGURE,
    FACT_NOTE,
    GOAL_FACTS,
};

struct goal_event {
    int64_t id;
    int64_t at;
    int64_t person_id;
    const char *person;
    const char *action;
    const char *before[GOAL_FACTS];
    const char *after[GOAL_FACTS];
};

struct goal_events {
    struct goal_event *items;
    size_t count;
};

enum { GOAL_EVENTS_MOST = 30 }; /* of a page; one more says that there are more */

/* The newest first, before the one with that id. */
enum status goal_history(struct request *request, int64_t goal, int64_t before,
                         struct goal_events *events);

#endif
