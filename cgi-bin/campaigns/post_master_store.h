#ifndef THROUGHLINE_CAMPAIGNS_POST_MASTER_STORE_H
#define THROUGHLINE_CAMPAIGNS_POST_MASTER_STORE_H

#include "campaigns/post_store.h"

/* Posts of one campaign that say the same on several channels: one is the master, the others
 * know which version of its text they were last held against. Each has its own state, review,
 * address and figures. */

struct family_post {
    int64_t id;
    const char *state;
    int64_t channel_id;
    const char *channel;
};

struct family {
    int64_t master_id; /* of the post; its own id where it is the master or alone */
    int64_t number;    /* the master's version that it was held against; 0 for the master */
    int64_t now;       /* the version of the master's text now */
    size_t count;      /* those that the person may see, the master first; 1 for a post alone */
    const struct family_post *items;
};

enum { FAMILY_MOST = 40 };

enum status post_family(struct request *request, int64_t post, struct family *family);

/* Writes within a transaction: makes a post one of the master's, as of that version of its
 * text; or holds it against another. */
enum status post_join(struct request *request, int64_t post, int64_t master, int64_t number);
enum status post_hold_against(struct request *request, int64_t post, int64_t number);

#endif
