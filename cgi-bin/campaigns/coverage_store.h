#ifndef THROUGHLINE_CAMPAIGNS_COVERAGE_STORE_H
#define THROUGHLINE_CAMPAIGNS_COVERAGE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/goal_course.h"
#include "lib/request.h"

/* Where goals, briefs and the work for them do not meet. What a gap is, the views shared_gap_*
 * say (sql/views.sql); here they are counted, filtered and paged. No query walks through all
 * campaigns or posts: each begins at the few rows that decide (goals, people who left, flags
 * that are kept on write) and ends after COVERAGE_COUNT_MOST or a page of rows. */

enum coverage_section {
    COVERAGE_GOALS,       /* goals without a live campaign */
    COVERAGE_LINKS,       /* suspect links */
    COVERAGE_LATE,        /* open campaigns for an archived or overdue goal */
    COVERAGE_OWNERS,      /* open campaigns whose owner left */
    COVERAGE_MEASURES,    /* open campaigns that name no measure */
    COVERAGE_FIGURES,     /* live campaigns without figures */
    COVERAGE_POSTS,       /* posts whose campaign serves no goal */
    COVERAGE_MESSAGES,    /* key messages that no post carries */
    COVERAGE_DEPARTMENTS, /* departments that read nothing */
    COVERAGE_UNPLANNED,   /* work with figures that no campaign planned */
    COVERAGE_SECTIONS
};

/* Counting ends one above this: what is shown then is '1,000 or more'. */
enum { COVERAGE_COUNT_MOST = 1000 };

/* Days that a campaign may be live before figures are expected; as in shared_gap_figures. */
enum { COVERAGE_FIGURES_DAYS = 14 };

/* 0 means any. A campaign is of the department of its owner, a goal and a brief likewise.
 * after_a, after_b: the key of the last row of the page before. */
struct coverage_filter {
    int64_t brief;
    int64_t category;
    int64_t department;
    int64_t after_a;
    int64_t after_b;
};

/* One gap; what a section does not know is 0 or "". */
struct gap {
    int64_t a; /* the key of the row */
    int64_t b;
    int64_t campaign_id;
    const char *campaign;
    int64_t goal_id;
    const char *goal;
    int64_t brief_id;
    const char *brief;
    const char *words;  /* the sentence of why, the key message, the post, the department */
    const char *person; /* the owner */
    const char *day;    /* due, or first of the campaign */
    int64_t number;     /* the goal's meaning, or the people of a department */
    bool archived;
    int64_t owner_id;
    int64_t deputy_id;
    const char *state;     /* of a post */
    struct goal_line line; /* of a goal without a live campaign */
};

struct gaps {
    size_t count;
    const struct gap *items;
};

/* In the order of their keys, at most `most`. */
enum status coverage_list(struct request *request, enum coverage_section section,
                          const struct coverage_filter *filter, int64_t most, struct gaps *gaps);

/* How many gaps each section has, at most COVERAGE_COUNT_MOST + 1. */
enum status coverage_counts(struct request *request, const struct coverage_filter *filter,
                            int64_t counts[COVERAGE_SECTIONS]);

/* How many live goals of published briefs there are, likewise. */
enum status coverage_goals(struct request *request, const struct coverage_filter *filter,
                           int64_t *goals);

struct coverage_choice {
    const char *of; /* brief, category or department */
    int64_t id;
    const char *name;
};

struct coverage_choices {
    size_t count;
    const struct coverage_choice *items;
};

/* What can be filtered by: the 60 newest published briefs and the one that is, all categories, 200
 * departments. */
enum status coverage_choices(struct request *request, int64_t brief,
                             struct coverage_choices *choices);

#endif
