#ifndef THROUGHLINE_RESULTS_IMPORT_STORE_H
#define THROUGHLINE_RESULTS_IMPORT_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"
#include "results/subject_store.h"

/* Files of figures: kept as they came until they are confirmed, then as figures that can be
 * taken back together. All results are in the arena of the request. */

enum { IMPORTS_MOST = 30, UNPLANNED_MOST = 30 };

struct import {
    int64_t id;
    const char *source;
    const char *file_name;
    const char *taken_on;
    const char *plan;
    int64_t lines;     /* that were written */
    int64_t lines_all; /* of one that is being written: that are to be */
    int64_t person_id;
    const char *person;
    const char *state; /* draft, writing, standing, undone */
    const char *note;  /* why it is a draft again, or "" */
    bool is_quiet;     /* nothing was heard of it for some seconds */
    int64_t version;
    int64_t created_at;
};

struct imports {
    size_t count;
    const struct import *items;
};

/* Of files, the newest first, before that id (0: from the newest); drafts of the person who
 * asks alone. */
enum status import_list(struct request *request, int64_t before, struct imports *imports);

/* STATUS_NOT_FOUND: there is none, or it is somebody else's draft. */
enum status import_find(struct request *request, int64_t id, struct import *import);

/* SHA-256 of a file. */
enum { IMPORT_DIGEST_BYTES = 32 };

/* The import of the very same file that stands; 0 for none. */
enum status import_same(struct request *request, const unsigned char *digest, int64_t *id);

/* The newest plan that was confirmed for a file with the same head; NULL for none. */
enum status import_remembered(struct request *request, const char *head, const char **plan);

/* The file of a draft, as one that belongs to the request. STATUS_NOT_FOUND where it is none any
 * more. */
enum status import_file(struct request *request, int64_t id, const struct upload **file);

/* How many things of an import serve no campaign, and how many are posts of ours. */
struct import_matches {
    int64_t items;
    int64_t posts;
    int64_t unplanned;
};
enum status import_matches(struct request *request, int64_t id, struct import_matches *matches);

/* Campaigns that are not stopped, the newest first, at most 300: what rows may belong to. */
enum status import_campaigns(struct request *request, struct names *campaigns);

/* Writes within a transaction. import_draft() sets the id; `head` are the names of the columns.
 * The others return STATUS_CONFLICT when the import is no draft any more, or no longer of that
 * version. */
enum status import_draft(struct request *request, struct import *import, const struct upload *file,
                         const unsigned char *digest, const char *head);
enum status import_keep_plan(struct request *request, const struct import *import);
enum status import_confirm(struct request *request, const struct import *import);
enum status import_give_up(struct request *request, const struct import *import);

/* A draft with many rows is written outside of a request. import_begin() makes that known and
 * raises its version; `*has_room` is false where as many as may be are being written.
 * import_hold() is how others see, by import_is_held(), that somebody still writes.
 * import_stop() makes it a draft again with a note; whoever writes it then undoes it all. */
enum status import_begin(struct request *request, const struct import *import, bool *has_room);
enum status import_hold(struct request *request, int64_t id);
enum status import_is_held(struct request *request, int64_t id, bool *is_held);
enum status import_stop(struct request *request, const struct import *import, const char *note);

/* Says how far the writing came: STATUS_CONFLICT where it was stopped. On a connection of its
 * own, since what a transaction writes is not seen before its end. NULL without memory. */
struct request *import_beside(struct request *request);
void import_beside_end(struct request *beside);
enum status import_heard(struct request *beside, const struct import *import);

/* Takes back an import that stands. */
enum status import_undo(struct request *request, const struct import *import);

/* Writes a batch of rows as a JSON array of {"k": key, "t": title, "a": address, "i": id, "c":
 * campaign}, each with its post where there is one, and of figures as {"k": key, "n": kind, "d":
 * day, "v": decimal}; what there is none of is left out (a null would be read as 0, "" as text).
 * What stands with the very same day and figure is not written again.
 */
enum status import_items(struct request *request, const struct import *import, const char *items);
enum status import_figures(struct request *request, const struct import *import,
                           const char *figures);

/* The import as a JSON object, for the audit. */
enum status import_json(struct request *request, int64_t id, const char **json);

#endif
