#ifndef THROUGHLINE_GOAL_STORE_H
#define THROUGHLINE_GOAL_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/goal_course.h"
#include "lib/request.h"

struct goal {
    int64_t id;
    int64_t brief_id;
    const char *title;
    int64_t category_id;
    const char *category;
    const char *measure;
    const char *unit;
    const char *baseline;  /* a decimal, or "" where nobody knows */
    const char *starts_on; /* the day of the baseline, or "" for that on which it was written */
    const char *target;
    const char *due_on; /* YYYY-MM-DD */
    int64_t owner_id;
    const char *owner;
    bool archived;
    int64_t meaning; /* raised when its sense changes: links made to an older one are in doubt */
    int64_t version;
    struct goal_line line; /* archived with its brief too */
};

struct goals {
    struct goal *items;
    size_t count;
};

enum { GOALS_MOST = 40 }; /* of one brief */

/* STATUS_NOT_FOUND where there is none. */
enum status goal_find(struct request *request, int64_t id, struct goal *goal);

/* Of a brief, in their order; the archived ones after the others. */
enum status goal_list(struct request *request, int64_t brief, struct goals *goals);

/* Whether a brief has a live goal, as publishing asks for one. */
enum status goal_any_live(struct request *request, int64_t brief, bool *any);

/* Adds a goal after the others of goal->brief_id and sets its id. */
enum status goal_add(struct request *request, struct goal *goal);

/* Writes what a person may edit, and raises its meaning where `means_else`; `saved` is false
 * for a stale version. */
enum status goal_save(struct request *request, const struct goal *goal, bool means_else,
                      bool *saved);

enum status goal_archive(struct request *request, int64_t id, int64_t version, bool archived,
                         bool *saved);

/* The row as JSON for the audit, locked until the transaction ends. */
enum status goal_state(struct request *request, int64_t id, const char **json);

/* Keeps the first and the latest figure of its progress beside the goal. Its version stays:
 * a figure is no edit of the goal. */
enum status goal_keep_figures(struct request *request, int64_t id);

/* Planned and live campaigns that are filed against a goal, and those of them whose link was
 * made or confirmed to what the goal means now. */
struct goal_links {
    int64_t all;
    int64_t confirmed;
};

enum status goal_count_links(struct request *request, int64_t id, struct goal_links *links);

struct category {
    int64_t id;
    const char *name;
};

enum { CATEGORIES_MOST = 100 };

enum status goal_categories(struct request *request, struct category *categories, size_t *count);

#endif
