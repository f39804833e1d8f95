#ifndef THROUGHLINE_RESULTS_SHARE_STORE_H
#define THROUGHLINE_RESULTS_SHARE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Who said that they shared a post. Nothing here tells one person of another, unless that other
 * wanted to be named; who said nothing is in no list. All results are in the arena of the
 * request. */

enum { SHARES_NAMED_MOST = 30, SHARES_TOLD = 5 };

/* What the person who asks said. */
struct share {
    int64_t channel_id;
    const char *channel;
    bool named;
};

struct shares {
    size_t count;
    const struct share *items;
};

enum status shares_of_mine(struct request *request, int64_t post, struct shares *shares);

/* Says it, or says it again with or without the name. */
enum status share_say(struct request *request, int64_t post, int64_t channel, bool named);

/* Takes it back: nothing remains. */
enum status share_take_back(struct request *request, int64_t post, int64_t channel);

/* How many people said so; fewer than SHARES_TOLD are never told as a number. And
 * the names of those who wanted to be named, up to SHARES_NAMED_MOST. */
struct share_sum {
    int64_t people;
    const char *names; /* "Dana Okafor, Sam Reyes", or "" */
};

enum status share_sum(struct request *request, int64_t post, struct share_sum *sum);

/* Thanks to all of them; `words` is "" where nobody has thanked. */
struct share_thanks {
    const char *words;
    int64_t person_id;
    const char *person;
    int64_t thanked_at;
};

enum status share_thanks_find(struct request *request, int64_t post, struct share_thanks *thanks);
enum status share_thanks_say(struct request *request, int64_t post, const char *words);

#endif
