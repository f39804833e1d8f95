#ifndef THROUGHLINE_VERSION_STORE_H
#define THROUGHLINE_VERSION_STORE_H

#include "briefs/brief_store.h"

/* A published version of a brief: never changed, only its HTML is drawn anew. */
struct brief_version {
    int64_t number;
    struct brief_text text;
    const char *html;
    int64_t minutes;
    const char *goals; /* as they stood, one a line */
    bool small_change;
    const char *note;
    int64_t author_id;
    const char *author;
    int64_t published_at;
};

struct brief_versions {
    struct brief_version *items;
    size_t count;
};

/* STATUS_NOT_FOUND where there is none. */
enum status version_find(struct request *request, int64_t brief, int64_t number,
                         struct brief_version *version);

/* The newest versions first, without their texts, those below `before`. */
enum { VERSION_LIST_MOST = 30 }; /* and one more */
enum status version_list(struct request *request, int64_t brief, int64_t before,
                         struct brief_versions *versions);

/* The goals of a brief as they stand now, in the form that a version keeps. */
enum status version_goals_now(struct request *request, int64_t brief, const char **goals);

/* Keeps the working copy as the next version, and shows it from now on. `published` is
 * false for a stale version. */
struct publication {
    int64_t brief;
    int64_t version; /* of the row */
    const char *html;
    int64_t minutes;
    bool small_change;
    const char *note;
};
enum status version_publish(struct request *request, const struct publication *publication,
                            bool *published);

/* Copies a version into the working copy; `restored` is false for a stale one. */
enum status version_restore(struct request *request, int64_t brief, int64_t number, int64_t version,
                            bool *restored);

/* The next versions after a place whose HTML another renderer drew: brief, number and
 * body alone. */
struct old_html {
    int64_t brief;
    int64_t number;
    const char *body;
};
enum { OLD_HTML_MOST = 20 };
enum status version_old_html(struct request *request, int64_t brief, int64_t number,
                             struct old_html *old, size_t *count);
enum status version_set_html(struct request *request, const struct old_html *old, const char *html,
                             int64_t minutes);

#endif
