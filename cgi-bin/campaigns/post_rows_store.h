#ifndef THROUGHLINE_CAMPAIGNS_POST_ROWS_STORE_H
#define THROUGHLINE_CAMPAIGNS_POST_ROWS_STORE_H

#include "campaigns/post_store.h"
#include "lib/db.h"

/* What queries for posts share, in whichever store they are. */

#define POST_COLUMNS                                                                               \
    "p.id, p.title, p.summary, p.state, UNIX_TIMESTAMP(p.state_since) AS since, p.author_id, "     \
    "a.name AS author, "                                                                           \
    "p.reviewer_id, r.name AS reviewer, UNIX_TIMESTAMP(p.goes_out_at), "                           \
    "UNIX_TIMESTAMP(p.published_at), "                                                             \
    "p.address, p.version, UNIX_TIMESTAMP(p.created_at), UNIX_TIMESTAMP(p.updated_at), "           \
    "p.call_id, p.campaign_id, c.title AS campaign, c.owner_id, c.deputy_id, p.channel_id, "       \
    "h.name AS channel, h.kind, "                                                                  \
    "h.characters_most, h.blocked, h.retired, h.owner_id AS keeper_id, "                           \
    "h.deputy_id AS keeper_deputy_id, c.state AS campaign_state, h.network"

/* Outer joins, so that posts are read first, in the order of an index. */
#define POST_TABLES " FROM posts p " POST_JOINS
#define POST_JOINS "LEFT JOIN campaigns c ON c.id = p.campaign_id " POST_NAMES
#define POST_NAMES                                                                                 \
    "LEFT JOIN shared_channels h ON h.id = p.channel_id LEFT JOIN shared_people a ON a.id = "      \
    "p.author_id "                                                                                 \
    "LEFT JOIN shared_people r ON r.id = p.reviewer_id "

enum { POST_COLUMN_COUNT = 30 };

/* The author to ask for, 0 for any: whoever does not see all sees of a state that is not public
 * their own, and the others' need not be read to be left out. */
int64_t post_author_to_look_for(const struct request *request, const char *state, int64_t author);

/* Takes rows that begin with POST_COLUMNS. */
void posts_take(struct request *request, const struct rows *rows, struct posts *posts);

#endif
