#ifndef THROUGHLINE_CAMPAIGNS_LINK_STORE_H
#define THROUGHLINE_CAMPAIGNS_LINK_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* The links of campaigns to goals, and what became of them. A link is suspect while it was
 * made or last confirmed against an older meaning of its goal, or while the goal or its brief
 * is archived and nobody confirmed the link since. All results are in the arena of the
 * request; all writes run within a transaction and keep history. */

/* Links the campaign to the goal's present meaning, or changes the sentence of why of the link
 * that there is (which does not confirm it). */
enum status link_goal(struct request *request, int64_t campaign, int64_t goal, const char *why);

/* Takes the link away; `reason` is kept, "" where a form of the whole campaign left it out.
 * STATUS_CONFLICT where there is none. */
enum status link_withdraw(struct request *request, int64_t campaign, int64_t goal,
                          const char *reason);

/* Says that the link still holds for that meaning of the goal; `archived`: even though the
 * goal or its brief is archived. `changed` is false where it was said before. */
enum status link_confirm(struct request *request, int64_t campaign, int64_t goal, int64_t meaning,
                         bool archived, bool *changed);

/* Takes that version of the campaign, so that forms which were opened before are stale.
 * STATUS_CONFLICT where it is not the present one. */
enum status link_take_version(struct request *request, int64_t campaign, int64_t version);

/* Keeps beside the links of a campaign what coverage asks of it (whether it is open, live,
 * and serves a goal at all): after every write to its links or its state. */
enum status link_settle(struct request *request, int64_t campaign);

struct link_event {
    const char *what; /* linked, confirmed, withdrawn, "why changed" */
    int64_t goal_id;
    const char *goal;
    const char *words;
    int64_t person_id;
    const char *person;
    int64_t at;
};

struct link_events {
    size_t count;
    const struct link_event *items;
};

/* Newest first, at most 50. */
enum status link_history(struct request *request, int64_t campaign, struct link_events *events);

#endif
