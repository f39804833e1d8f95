#ifndef THROUGHLINE_RESULTS_TRACKED_LINK_H
#define THROUGHLINE_RESULTS_TRACKED_LINK_H

#include <stdbool.h>

#include "lib/arena.h"

/* Links that tell the web analytics where a reader came from, and links by which networks take a
 * text from a person. All texts are in the arena; addresses begin with http:// or https://. */

/* The values of utm_source, utm_medium, utm_campaign and utm_content, as tracked_name() makes
 * them; "" leaves one out. */
struct link_tags {
    const char *source;
    const char *medium;
    const char *campaign;
    const char *content;
};

/* The address with these tags behind its own query and before its fragment (RFC 3986, 3.4). Tags
 * of these four names that stand there already, in whatever case, give way to them. Bytes beyond
 * ASCII become %XX. */
const char *tracked_link(struct arena *arena, const char *address, const struct link_tags *tags);

/* A name as such a value: "Ladder Year: open doors" is "ladder-year-open-doors". What is neither
 * a letter nor a digit of ASCII parts words; "" where nothing is left. */
const char *tracked_name(struct arena *arena, const char *name);

/* Whether the address is on one of the hosts in a list that white space or commas part: on that
 * very host, whatever its port, without a user's name before it (RFC 3986, 3.2). */
bool address_is_on(const char *address, const char *hosts);

/* Where the network opens with these words and the link; NULL for one that takes neither. Known
 * by the channel's name, in any case. */
const char *share_link(struct arena *arena, const char *channel, const char *words,
                       const char *link);

#endif
