#ifndef THROUGHLINE_HOME_OUTLOOK_STORE_H
#define THROUGHLINE_HOME_OUTLOOK_STORE_H

#include "lib/goal_course.h"
#include "lib/request.h"

/* What leaders see of goals, gaps and asks; each list is bounded, in the arena of the request. */

struct outcome {
    int64_t id;
    const char *title;
    const char *category;
    const char *unit;
    struct goal_line line;
};

enum { OUTCOMES_MOST = 2000 };

struct outcomes {
    size_t count;
    struct outcome *items;
};

/* The live goals of published briefs by due date. */
enum status outcomes_load(struct request *request, struct outcomes *outcomes);

struct brought {
    int64_t live;      /* campaigns */
    int64_t published; /* posts of all its campaigns */
    const char *sum;   /* of what they brought, in the goal's unit; "" where nothing is said */
};

/* What the work brought to a goal. */
enum status brought_load(struct request *request, int64_t goal, struct brought *brought);

/* The sections of coverage, in its order. */
enum gap {
    GAP_GOALS,
    GAP_LINKS,
    GAP_LATE,
    GAP_OWNERS,
    GAP_MEASURES,
    GAP_FIGURES,
    GAP_POSTS,
    GAP_MESSAGES,
    GAP_DEPARTMENTS,
    GAP_UNPLANNED,
    GAPS
};

enum { GAPS_COUNTED = 1001 }; /* of each at most */

enum status gaps_load(struct request *request, int64_t counts[GAPS]);

enum { WAITING_MOST = 1000, WAITING_SHOWN = 3 };

/* An ask that waits: for whoever decides, or for its asker, who is asked for more. */
struct waiting_ask {
    int64_t id;
    int64_t decider_id; /* 0: any leader */
    int64_t asker_id;
    bool wants_more;
    const char *answer_by;
};

struct waiting_asks {
    size_t count;
    struct waiting_ask *items;
};

/* All that wait, whoever asks, those first that are needed first. */
enum status waiting_asks_load(struct request *request, struct waiting_asks *asks);

struct decision {
    int64_t id;
    const char *kind; /* of an ask; "" for a question */
    const char *title;
    const char *amount; /* decimals; "" where there is none */
    const char *currency;
    const char *why;
    const char *answer_by;
    int64_t version;
    int64_t asker_id;
    const char *asker;
    const char *goal;
    const char *unit;
    const char *expected; /* change of the goal's measure */
    const char *change_by;
    const char *subject; /* where a question was asked: brief, goal, campaign, post, round */
    bool private;        /* a question that just two people see */
};

enum { QUESTIONS_MOST = 50 };

struct waiting_questions {
    size_t count;
    struct decision *items;
};

/* Questions that wait for the answer of the person who asks, by the day to answer by; those of
 * people who have left among them. */
enum status waiting_questions_load(struct request *request, struct waiting_questions *questions);

/* One of the asks by its id; STATUS_NOT_FOUND. */
enum status decision_load(struct request *request, int64_t ask, struct decision *decision);

#endif
