#ifndef THROUGHLINE_CAMPAIGNS_POST_STATE_H
#define THROUGHLINE_CAMPAIGNS_POST_STATE_H

#include <stdbool.h>

#include "campaigns/post_store.h"
#include "lib/form.h"
#include "lib/page.h"

/* Who a person is to a post; they may be several at once. An author is nothing else to
 * their own post, so nobody approves what they wrote. */
enum post_actor {
    POST_AUTHOR = 1,
    POST_CONTENT = 2,         /* content staff */
    POST_KEEPER = 4,          /* owner or deputy of the campaign */
    POST_REVIEWER = 8,        /* named to review it, a leader perhaps */
    POST_CHANNEL_KEEPER = 16, /* owner or deputy of its channel, who may plan */
};

/* What a move asks of the person who makes it. */
enum post_ask {
    POST_ASKS_WHAT_WORKED = 1,
    POST_ASKS_WORDS = 2,
    POST_ASKS_REVIEWER = 4,
    POST_ASKS_MOMENT = 8,
    POST_ASKS_ADDRESS = 16,
};

/* One change of state that a post may go through: the only ones there are. */
struct post_move {
    const char *from;
    const char *to;
    unsigned who;   /* sum of enum post_actor: any is enough */
    unsigned asks;  /* sum of enum post_ask: what is offered to be filled in */
    unsigned needs; /* those of `asks` that must be */
    const char *button;
    const char *style;
    const char *icon;
    const char *done; /* for the history: "Sam Reyes ... approved it" */
    const char *note; /* code of the note shown afterwards */
};

/* Ends with a NULL `from`. */
extern const struct post_move post_moves[];

/* The move from one state to another, or NULL. */
const struct post_move *post_move(const char *from, const char *to);

/* Whether the move puts the post out, or on its way there. */
bool post_move_goes_out(const struct post_move *move);

/* Why such a move is not to be made now, in a sentence or two; NULL where nothing is in the way,
 * or the post is past it. */
const char *post_held(const struct post *post);

/* Who the person who asks is to the post. */
unsigned post_actors(const struct request *request, const struct post *post);

/* Whether such a person may make that move now: a post that is held does not go out. */
bool post_move_is_open(const struct post_move *move, const struct post *post, unsigned actors);

/* Whether the person may change its state in any way. */
bool post_has_moves(const struct request *request, const struct post *post);

/* Whether its text may be changed, by anybody at all: locked while in review and after. */
bool post_is_editable(const struct post *post);

/* Whether the person is one of those who write it: its author, content staff, and who keeps
 * the campaign. */
bool post_may_write(const struct request *request, const struct post *post);

/* Whether the person sees how it came about: earlier texts, and what reviewers said. */
bool post_sees_work(const struct request *request, const struct post *post);

/* Whether the person may change its text now. */
bool post_may_edit(const struct request *request, const struct post *post);

/* Whether the person may ask the panel about it, or read what the panel said. */
bool post_may_ask_panel(const struct request *request, const struct post *post);

#endif
