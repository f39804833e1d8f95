#ifndef THROUGHLINE_CAMPAIGNS_CAMPAIGN_STORE_H
#define THROUGHLINE_CAMPAIGNS_CAMPAIGN_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/goal_course.h"
#include "lib/request.h"

/* Campaigns and their links to goals. All results are in the arena of the request. */

struct campaign {
    int64_t id;
    const char *title;
    const char *kind;
    const char *audience;
    const char *voice;
    const char *message;
    int64_t owner_id;
    const char *owner;
    int64_t deputy_id; /* 0 for none */
    const char *deputy;
    const char *starts_on;
    const char *ends_on;
    const char *state;
    const char *reason; /* why it was stopped */
    int64_t version;
    int64_t published; /* posts that are out */
    int64_t posts;     /* posts but those declined and dropped */
    const char *goal;  /* the first that it serves */
    struct goal_line goal_line;
    int64_t goals_count; /* all that it serves; 0 when the last link was withdrawn */
};

struct campaigns {
    size_t count;
    const struct campaign *items;
};

/* What a list shows: "" and 0 mean any. Newest start first; `before_*` is the last of the
 * page before. */
struct campaign_filter {
    const char *state;
    const char *kind;
    int64_t goal;
    int64_t person; /* whose: owner or deputy */
    const char *before_day;
    int64_t before_id;
};

/* At most `most` campaigns. */
enum status campaign_list(struct request *request, const struct campaign_filter *filter,
                          int64_t most, struct campaigns *campaigns);

/* STATUS_NOT_FOUND where there is none. */
enum status campaign_find(struct request *request, int64_t id, struct campaign *campaign);

/* The foremost figures of a campaign in words, "" for none: see lib/figures_store.h. */
enum status campaign_figures(struct request *request, int64_t id, const char **figures);

/* A goal that a campaign serves, and why. */
struct campaign_goal {
    int64_t id;
    const char *title;
    const char *why;
    int64_t brief_id;
    const char *brief;
    const char *vision;
    const char *measure; /* in words: "complaints: from 12 to 6 by ..." is made of these */
    const char *unit;
    const char *baseline; /* "" where it is not known */
    const char *target;
    const char *due_on;
    bool archived; /* the goal, or its brief */
    /* with campaign_goals() alone: */
    struct goal_line line;
    int64_t meaning; /* the goal's present one */
    bool changed;    /* since the link was made or confirmed */
    bool confirmed_archived;
    int64_t confirmed_at; /* 0 for never */
    const char *confirmed_by;
};

enum { CAMPAIGN_GOALS_MOST = 8 };

struct campaign_goals {
    size_t count;
    const struct campaign_goal *items;
};

enum status campaign_goals(struct request *request, int64_t campaign, struct campaign_goals *goals);

/* Writes within a transaction. campaign_insert() sets the id of the new row;
 * campaign_update() and campaign_set_state() return STATUS_CONFLICT when `version` is not
 * the row's present version. Channels are set whole; for goals see link_store.h. */
enum status campaign_insert(struct request *request, struct campaign *campaign);
enum status campaign_update(struct request *request, const struct campaign *campaign);
enum status campaign_set_state(struct request *request, const struct campaign *campaign,
                               const char *state, const char *reason);
enum status campaign_set_channels(struct request *request, int64_t campaign,
                                  const int64_t *channels, size_t count);

/* The campaign with its goals as a JSON object, for the audit. */
enum status campaign_json(struct request *request, int64_t id, const char **json);

struct campaign_call {
    int64_t id;
    const char *title;
    const char *need;
    const char *deadline;
    int64_t minutes;
    int64_t places;
    bool open;
};

struct campaign_calls {
    size_t count;
    const struct campaign_call *items;
};

/* Calls for contributors, newest first, at most 50. */
enum status campaign_calls(struct request *request, int64_t campaign, struct campaign_calls *calls);

struct contributor {
    int64_t person_id;
    const char *name;
    const char *title;
    int64_t call_id;
    const char *call;
    bool done;
};

struct contributors {
    size_t count;
    const struct contributor *items;
};

/* People whose offer was taken, at most 200. */
enum status campaign_contributors(struct request *request, int64_t campaign,
                                  struct contributors *contributors);

/* A place that somebody took and has not done yet. */
struct taken_place {
    int64_t campaign_id;
    const char *campaign;
    int64_t call_id;
    const char *call;
};

struct taken_places {
    size_t count;
    const struct taken_place *items;
};

/* Those of the person who asks, newest call first, at most 50. */
enum status campaign_places_taken(struct request *request, struct taken_places *places);

/* The call of the campaign that the person may write for: that one, or any where `call`
 * is 0; 0 where there is none. */
enum status campaign_call_of(struct request *request, int64_t campaign, int64_t call,
                             int64_t person, int64_t *found);

#endif
