#ifndef THROUGHLINE_BRIEF_STORE_H
#define THROUGHLINE_BRIEF_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* What a writer types; a working copy and every version have all of it. Days are
 * YYYY-MM-DD or "". */
struct brief_text {
    const char *title;
    const char *summary;
    const char *vision;
    const char *body;
    const char *audience;
    const char *period_from;
    const char *period_to;
    const char *key_messages; /* one a line, as are the no-go's */
    const char *no_gos;
    const char *review_by;
};

struct brief {
    int64_t id;
    const char *state; /* draft, published, archived */
    int64_t owner_id;
    const char *owner;
    const char *owner_title;
    int64_t delegate_id; /* 0 for none */
    const char *delegate;
    struct brief_text text;  /* the working copy; its body only after brief_load_body() */
    const char *shown_title; /* of the current version; of the working copy before the first */
    const char *shown_vision;
    const char *front_matter;
    int64_t current_version; /* 0 for one that was never published */
    int64_t told_version;    /* the newest that was no small change */
    bool changed;            /* the working copy differs from the current version */
    int64_t version;
    int64_t read_version; /* the newest that the person who asks has read, or 0 */
};

/* STATUS_NOT_FOUND where there is none. */
enum status brief_find(struct request *request, int64_t id, struct brief *brief);
enum status brief_load_body(struct request *request, struct brief *brief);

/* Adds a draft of the person who asks. `delegate` is 0 for none. */
enum status brief_add(struct request *request, const struct brief_text *text, int64_t delegate,
                      const char *front_matter, int64_t *id);

/* Writes the working copy; `saved` is false for a stale version. */
enum status brief_save(struct request *request, int64_t id, int64_t version,
                       const struct brief_text *text, int64_t delegate, bool *saved);

/* Archives, or brings back to what it was; `saved` is false for a stale version. */
enum status brief_archive(struct request *request, int64_t id, int64_t version, bool archived,
                          bool *saved);

/* The goals of a brief were changed: its readers do not know yet. */
enum status brief_touch(struct request *request, int64_t id);

/* The row as JSON for the audit, locked until the transaction ends. The body stands in it
 * as its SHA-256: drafts save themselves every few seconds, and versions keep the text. */
enum status brief_state(struct request *request, int64_t id, const char **json);

/* Remembers that the person who asks has read that version, or the current one where that
 * is older. */
enum status brief_mark_read(struct request *request, int64_t id, int64_t number);

/* One line of a list. */
struct brief_row {
    int64_t id;
    const char *state;
    const char *title;
    const char *summary; /* or how the vision begins */
    const char *audience;
    const char *review_by;
    int64_t minutes;
    int64_t version_at;
    const char *published_at; /* YYYYMMDDhhmmss, with the id the place in the list */
    int64_t owner_id;
    const char *owner;
    bool is_read;    /* some version */
    bool is_changed; /* since then */
};

struct brief_rows {
    struct brief_row *items;
    size_t count;
};

/* The first of all places in a list that is read from the newest. */
#define BRIEF_LIST_BEGINS "99991231000000"

/* Published ones whose news the person who asks has not read, the newest first. */
enum status brief_list_unread(struct request *request, struct brief_rows *rows);

/* Published ones that they have read, and archived ones, from a place in the list on. */
enum status brief_list_read(struct request *request, const char *published_at, int64_t id,
                            struct brief_rows *rows);
enum status brief_list_archived(struct request *request, const char *published_at, int64_t id,
                                struct brief_rows *rows);

/* Working copies of the person who asks, as owner or delegate, that nobody else sees yet,
 * the newest first: `version_at` is when it was saved. */
enum status brief_list_drafts(struct request *request, struct brief_rows *rows);

enum { BRIEF_LIST_MOST = 20 }; /* rows of a list; one more says that there are more */

/* Readers of a version or a later one, by department of five people or more. */
struct reach_row {
    const char *department;
    int64_t people;
    int64_t readers;
};

struct reach_rows {
    struct reach_row *items;
    size_t count;
};

enum status brief_reach(struct request *request, int64_t id, int64_t number,
                        struct reach_rows *rows);

/* What was made from a brief, or from one goal of it: campaigns by their start, posts that
 * are approved or out, the newest first. */
struct made_row {
    int64_t id;
    const char *title;
    const char *state;
    const char *day; /* a campaign's start */
    const char *why; /* the link's sentence; of a goal's campaigns alone */
    int64_t at;      /* when a post came to its state */
    bool in_doubt;   /* an open campaign whose link is older than what the goal means now */
};

struct made_rows {
    struct made_row *items;
    size_t count;
};

enum status brief_campaigns(struct request *request, int64_t id, struct made_rows *rows);
enum status brief_posts(struct request *request, int64_t id, struct made_rows *rows);
enum status goal_campaigns(struct request *request, int64_t goal, struct made_rows *rows);

/* People with an account that is in use, by name. */
struct person_row {
    int64_t id;
    const char *name;
};

struct person_rows {
    struct person_row *items;
    size_t count;
};

enum status people_active(struct request *request, struct person_rows *rows);
enum status person_is_active(struct request *request, int64_t id, bool *active);

#endif
