#ifndef THROUGHLINE_CAMPAIGNS_CAMPAIGN_STATE_H
#define THROUGHLINE_CAMPAIGNS_CAMPAIGN_STATE_H

#include <stdbool.h>

#include "lib/page.h"

/* One change of state that a campaign may go through: the only ones there are. */
struct campaign_move {
    const char *from;
    const char *to;
    bool needs_reason;
    const char *button;
    const char *icon;
    const char *note; /* code of the note shown afterwards */
};

/* Ends with a NULL `from`. */
extern const struct campaign_move campaign_moves[];

/* The move from one state to another, or NULL. */
const struct campaign_move *campaign_move(const char *from, const char *to);

/* "Blog", "Social" or "Blog and social". */
const char *campaign_kind_words(const char *kind);

#endif
