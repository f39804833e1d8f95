#ifndef THROUGHLINE_CAMPAIGNS_POST_VERSION_STORE_H
#define THROUGHLINE_CAMPAIGNS_POST_VERSION_STORE_H

#include "campaigns/post_store.h"

/* The texts that a post had. Each save that changes title, summary or text is a version. What
 * one person saves within POST_VERSION_MINUTES of the first of it, in one state, is a single
 * one, unless a channel's text was taken from it. The first and the newest
 * POST_VERSIONS_MOST are kept. */
enum { POST_VERSION_MINUTES = 10, POST_VERSIONS_MOST = 100 };

struct post_version {
    int64_t number;
    const char *title;
    const char *summary;
    const char *body; /* with post_version_find() alone */
    const char *state;
    int64_t person_id;
    const char *person;
    int64_t saved_at;
};

struct post_versions {
    size_t count;
    const struct post_version *items;
};

/* The newest first, those below `before`: at most POST_VERSION_LIST_MOST, and one more. */
enum { POST_VERSION_LIST_MOST = 30 };
enum status post_version_list(struct request *request, int64_t post, int64_t before,
                              struct post_versions *versions);

/* STATUS_NOT_FOUND where there is none. */
enum status post_version_find(struct request *request, int64_t post, int64_t number,
                              struct post_version *version);

/* Keeps the text of a post that was just saved, within the transaction of the save. `before`
 * is the post as it stood; nothing happens where both texts are the same. */
enum status post_version_keep(struct request *request, const struct post *before,
                              const struct post *after);

#endif
