#ifndef THROUGHLINE_HOME_OUTLOOK_H
#define THROUGHLINE_HOME_OUTLOOK_H

#include "home/outlook_store.h"
#include "lib/page.h"

/* What leaders read in three minutes, for the home, the digest's page and its text: lists
 * within their share of the words (home/budget.h). All texts are in the arena of the
 * request. */

enum { OUTLOOK_ROWS = 5 };

struct outlook_row {
    const char *title;
    const char *href;
    const char *text; /* a line, or "" */
    bool has_course;  /* a goal's */
    enum goal_course course;
};

struct outlook {
    const char *lead; /* a sentence over the rows, or "" */
    const char *none; /* what stands in place of rows, where there are none */
    size_t count;
    struct outlook_row rows[OUTLOOK_ROWS];
    int64_t more; /* that are not shown */
};

/* Goals, those first that need a look: missed, behind, without a figure. Each with its last
 * figure, its course, and what the work brought to it; the lead has the courses by category. */
enum status outlook_goals(struct request *request, struct outlook *outlook);

/* What coverage found, the gaps nearest to the goals first. */
enum status outlook_gaps(struct request *request, struct outlook *outlook);

/* Sets Lead, None, Rows.N and More of the node. */
void outlook_show(struct request *request, HDF *node, const struct outlook *outlook);

#endif
