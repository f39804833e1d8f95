#ifndef THROUGHLINE_NETWORK_COUNT_H
#define THROUGHLINE_NETWORK_COUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

/* How networks count the text of a post, each by its own rule; www/js/network_count.js counts
 * the same while a person types, by the attributes that pages take from struct network.
 *
 *   x          twitter-text's configuration 3: after NFC, code points to U+10FF and those of
 *              the general punctuation that it lists weigh 1, others 2; an emoji weighs 2,
 *              whatever it is made of; a link weighs 23, with https:// or without (of names
 *              without it, those in the domains of network_domains() are links, and those in
 *              domains of countries with a path)
 *   mastodon   grapheme clusters (UAX 29); a link with http(s):// counts 23, and of a handle
 *              @user@host the part before the second @ (StatusLengthValidator)
 *   bluesky    grapheme clusters, and at most 3,000 bytes of UTF-8 (app.bsky.feed.post)
 *   tiktok     UTF-16 code units (Content Posting API, video.title)
 *   youtube    bytes of UTF-8 (Data API, snippet.description)
 *   instagram  at most 30 hashtags (Instagram Platform, IG User Media). Neither Instagram,
 *   facebook   nor Facebook, nor LinkedIn publishes its unit: UTF-16 code units are never
 *   linkedin   fewer than characters, so nothing passes here that is refused there
 *   any other  grapheme clusters, as a reader counts
 *
 * Grapheme clusters are libunistring's (Unicode 14) with rule GB9c of Unicode 15.1, as
 * today's browsers have it. */

enum count_unit { COUNT_GRAPHEMES, COUNT_UTF16, COUNT_BYTES, COUNT_X, COUNT_MASTODON };

struct network {
    const char *key; /* as in channels.network; "" for any other */
    enum count_unit unit;
    const char *unit_key; /* for pages */
    const char *one;      /* "character" or "byte" */
    const char *many;
    int64_t bytes_most;    /* beside the channel's own limit; 0 for none */
    int64_t hashtags_most; /* 0 for any number */
    int64_t fold;          /* of how many characters about stand before "see more"; 0 for all */
    const char *hint;      /* how it counts, in a sentence; "" where as everybody would */
};

/* What a link counts on X and Mastodon. */
enum { NETWORK_LINK_LENGTH = 23 };

/* The network of that key, or what counts for all others. */
const struct network *network_of(const char *key);

/* Domains whose names are links on X without https://, with '|' between them. */
const char *network_domains(void);

struct network_count {
    int64_t length; /* in the network's unit */
    int64_t bytes;
    int64_t hashtags;
};

/* Counts valid UTF-8. Memory is taken from the arena. */
struct network_count network_count(struct arena *arena, const struct network *network,
                                   const char *text);

/* Why a network would refuse the text, as a sentence in the arena; NULL where it takes it.
 * `most` is the channel's own limit, 0 for none. */
const char *network_problem(struct arena *arena, const struct network *network, const char *name,
                            int64_t most, const char *text);

/* How many bytes of the text stand before the network's "see more". */
size_t network_fold(struct arena *arena, const struct network *network, const char *text);

/* The next piece of a text: words, or what networks make a link of. */
enum piece_kind { PIECE_WORDS, PIECE_LINK, PIECE_HASHTAG, PIECE_MENTION };

struct piece {
    enum piece_kind kind;
    const char *text;
    size_t length;
    size_t local; /* of a mention: '@' and the part before the second '@' */
};

/* Goes through `text` to `end`: sets the piece at *at and moves *at behind it; false at the
 * end. `start` is where the whole text begins. */
bool network_piece(const struct network *network, const char *start, const char **at,
                   const char *end, struct piece *piece);

#endif
