#ifndef THROUGHLINE_RESULTS_ENTRY_STORE_H
#define THROUGHLINE_RESULTS_ENTRY_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"
#include "results/subject_store.h"

/* Figures that arrived together, and can be taken back together. All results are in the
 * arena of the request. */

enum { ENTRIES_MOST = 20 };

struct entry {
    int64_t id;
    int64_t campaign_id;
    int64_t post_id; /* 0: about the campaign as a whole */
    const char *post;
    int64_t channel_id; /* 0: on no one channel */
    const char *channel;
    const char *taken_on;
    const char *note;
    const char *figures; /* "Reach 1200, Likes 40": numbers as the database has them */
    int64_t person_id;
    const char *person;
    bool undone;
    int64_t version;
    int64_t created_at;
};

struct entries {
    size_t count;
    const struct entry *items;
};

/* The newest that stand, of a post, or of a campaign with all its posts. */
enum status entries_of_post(struct request *request, int64_t post, struct entries *entries);
enum status entries_of_campaign(struct request *request, int64_t campaign, struct entries *entries);

/* STATUS_NOT_FOUND. */
enum status entry_find(struct request *request, int64_t id, struct entry *entry);

/* Writes within a transaction, in this order: entry_begin() holds the campaign until the end
 * and sets the ids of entry and item, entry_figure() once for each kind, entry_settle() makes
 * the sums anew. */
enum status entry_begin(struct request *request, struct entry *entry, int64_t *item);
enum status entry_figure(struct request *request, const struct entry *entry, int64_t item,
                         int64_t kind, const char *figure);
enum status entry_settle(struct request *request, const struct entry *entry);

/* Takes the entry back with all its figures; what it stood before stands again.
 * STATUS_CONFLICT: it was taken back before, or the version is stale. */
enum status entry_take_back(struct request *request, const struct entry *entry);

/* The entry as a JSON object, for the audit. */
enum status entry_json(struct request *request, int64_t id, const char **json);

#endif
