#ifndef THROUGHLINE_RESULTS_LINK_STORE_H
#define THROUGHLINE_RESULTS_LINK_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/request.h"

/* Short links. All results are in the arena of the request. */

enum { LINK_CODE = 8, LINKS_MOST = 200 };

struct short_link {
    int64_t id;
    const char *code;
    int64_t campaign_id;
    int64_t channel_id;
    const char *channel;
    int64_t post_id;  /* 0: an address of the campaign's own */
    const char *post; /* "" likewise */
    const char *address;
    const char *medium;
    const char *content;
    const char *target;
    bool retired;
    int64_t made_by;
    const char *maker;
    int64_t made_at;
    int64_t version;
    int64_t clicks;
};

struct short_links {
    size_t count;
    const struct short_link *items;
};

/* Where a code leads: id, target and retired alone are set. STATUS_NOT_FOUND. */
enum status link_by_code(struct request *request, const char *code, struct short_link *link);

enum status link_find(struct request *request, int64_t id, struct short_link *link);

/* The newest first, at most LINKS_MOST; those of a post without the retired ones. */
enum status links_of_campaign(struct request *request, int64_t campaign, struct short_links *links);
enum status links_of_post(struct request *request, int64_t post, struct short_links *links);

/* Adds it, and sets its id. STATUS_CONFLICT where its code is taken. */
enum status link_insert(struct request *request, struct short_link *link);

/* Retires it or takes that back. STATUS_CONFLICT where it has another version. */
enum status link_retire(struct request *request, const struct short_link *link, bool retired);

/* The link as JSON, for the audit. */
enum status link_json(struct request *request, int64_t id, const char **json);

/* What the campaign is called in its links; version 0 where that follows from its title. */
struct link_name {
    const char *name;
    int64_t version;
    bool is_used; /* by a short link: it stays as it is */
};

enum status link_name_find(struct request *request, int64_t campaign, const char *title,
                           struct link_name *name);

/* Keeps a name over the one of that version: STATUS_CONFLICT where that is not it any more, or
 * where another campaign has the name, which `taken` then says. */
enum status link_name_save(struct request *request, int64_t campaign, const char *name,
                           int64_t version, bool *taken);

#endif
