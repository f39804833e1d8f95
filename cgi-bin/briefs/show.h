#ifndef THROUGHLINE_BRIEFS_SHOW_H
#define THROUGHLINE_BRIEFS_SHOW_H

#include "briefs/brief_store.h"
#include "briefs/goal_store.h"
#include "lib/page.h"

/* Puts a brief's texts but the body into a node: Title, Summary, Vision, Audience, Period,
 * ReviewBy, KeyMessages.N, NoGos.N. */
void show_text(struct request *request, HDF *node, const struct brief_text *text);

/* Owner, Href, Version, IsMine, StatusKind and Status of a brief. */
void show_brief(struct request *request, HDF *node, const struct brief *brief);

/* Each line of a text that is not blank as name.N. */
void show_lines(struct request *request, HDF *node, const char *name, const char *text);

/* Title, Href, Category, Measure, Baseline, Target, Unit, Due, Owner, and by the rule of
 * goals with that tolerance Status and StatusKind, and Latest with LatestOn. */
void show_goal(struct request *request, HDF *node, const struct goal *goal, int64_t tolerance);

/* Goals.N and ArchivedGoals.N. */
enum status show_goals(struct request *request, HDF *node, const struct goals *goals);

/* Campaigns and posts as rows: Title, Href, StatusKind, Status, When or Meta, Text. */
void show_campaigns(struct request *request, HDF *node, const char *name,
                    const struct made_rows *rows);
void show_posts(struct request *request, HDF *node, const char *name, const struct made_rows *rows);

/* The select of active people for a field of the form; `nobody` is the words for an empty
 * choice, or NULL for none. */
enum status show_people(struct request *request, size_t field, const char *nobody);

#endif
