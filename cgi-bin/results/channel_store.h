#ifndef THROUGHLINE_RESULTS_CHANNEL_STORE_H
#define THROUGHLINE_RESULTS_CHANNEL_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

enum { CHANNELS_MOST = 100 }; /* what forms of other handlers offer at most */

/* Where posts go. Texts are "" and ids 0 for none. */
struct channel {
    int64_t id;
    const char *name;
    const char *kind;    /* blog, social, mail: what its posts are written in */
    const char *network; /* whose rules of counting hold */
    int64_t characters_most;
    const char *address; /* of the organisation's page on it */
    int64_t owner_id;
    const char *owner;
    int64_t deputy_id;
    const char *deputy;
    bool owner_stays; /* the owner is there still and may plan */
    bool blocked;     /* staff do not reach it from the office */
    bool retired;
    int64_t version;
};

struct channel_rows {
    size_t count;
    const struct channel *items;
};

/* All of them, at most CHANNELS_MOST, in their order, retired ones last. */
enum status channel_list(struct request *request, struct channel_rows *channels);

/* STATUS_NOT_FOUND. */
enum status channel_find(struct request *request, int64_t id, struct channel *channel);

/* Active content staff and leaders by name, at most 300: who may own one. */
struct channel_person {
    int64_t id;
    const char *name;
};

struct channel_people {
    size_t count;
    const struct channel_person *items;
};

enum status channel_keepers(struct request *request, struct channel_people *people);

/* How many there are, and how many of them are not retired; locked until the transaction
 * ends, so that nobody adds or retires one meanwhile. */
enum status channel_count(struct request *request, int64_t *all, int64_t *live);

/* Writes within a transaction. STATUS_CONFLICT: the name is taken (db_refused_by "by_name"),
 * or the version is stale. channel_insert() sets the id and places it last. */
enum status channel_insert(struct request *request, struct channel *channel);
enum status channel_update(struct request *request, const struct channel *channel,
                           bool *name_is_taken);

/* Places it one further up among those of its state; no harm where it is the first. */
enum status channel_move_up(struct request *request, int64_t id);

/* The row as JSON for the audit. */
enum status channel_json(struct request *request, int64_t id, const char **json);

#endif
