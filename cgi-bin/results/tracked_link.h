#ifndef THROUGHLINE_RESULTS_TRACKED_LINK_H
#define THROUGHLINE_RESULTS_TRACKED_LINK_H

#include "lib/arena.h"

/* Links that tell the web analytics where a reader came from, and links by which networks take a
 * text from a person. All texts are in the arena; addresses begin with http:// or https://. */

/* The address with utm_source, utm_medium and utm_campaign behind its own query and before its
 * fragment (RFC 3986, 3.4); one that stands there already is kept as it is. The values are as
 * tracked_name() makes them. */
const char *tracked_link(struct arena *arena, const char *address, const char *source,
                         const char *medium, const char *campaign);

/* A name as such a value: "Ladder Year: open doors" is "ladder-year-open-doors". What is neither
 * a letter nor a digit of ASCII parts words; "" where nothing is left. */
const char *tracked_name(struct arena *arena, const char *name);

/* Where the network opens with these words and the link; NULL for one that takes neither. Known
 * by the channel's name, in any case. */
const char *share_link(struct arena *arena, const char *channel, const char *words,
                       const char *link);

#endif
