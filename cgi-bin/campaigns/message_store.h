#ifndef THROUGHLINE_CAMPAIGNS_MESSAGE_STORE_H
#define THROUGHLINE_CAMPAIGNS_MESSAGE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* Key messages of briefs, and the posts that carry them. All results are in the arena of the
 * request. */

enum { MESSAGES_MOST = 40, MESSAGE_DIGEST_MOST = 64 };

/* One line of the current version of a brief. */
struct message {
    int64_t brief_id;
    const char *brief;
    const char *words;
    const char *digest; /* of the words: hexadecimal SHA-256 */
    bool carried;       /* by the post that was asked for, as its reviewer said */
};

struct messages {
    size_t count;
    const struct message *items;
};

/* Those of the briefs whose goals the campaign serves, at most MESSAGES_MOST. */
enum status message_list(struct request *request, int64_t campaign, int64_t post,
                         struct messages *messages);

/* The words that a reviewer ticked for the post, also where its brief has changed since. */
enum status message_carried(struct request *request, int64_t post, struct messages *messages);

/* Within a transaction: the post carries just these from now on. */
enum status message_clear(struct request *request, int64_t post);
enum status message_tick(struct request *request, int64_t post, const struct message *message);

#endif
