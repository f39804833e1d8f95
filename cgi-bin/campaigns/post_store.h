#ifndef THROUGHLINE_CAMPAIGNS_POST_STORE_H
#define THROUGHLINE_CAMPAIGNS_POST_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "campaigns/choice_store.h"
#include "lib/request.h"

/* Posts, and what happened to them. Reads give the person who asks just what they may
 * see: approved, scheduled and published posts are for everyone, the others for content
 * staff, leaders and their author. All results are in the arena of the request; moments
 * are seconds since 1970, 0 for none. */

struct post {
    int64_t id;
    const char *title;
    const char *summary;
    const char *state;
    int64_t state_since;
    int64_t author_id;
    const char *author;
    int64_t reviewer_id; /* who is asked to review it, or did; 0 for none */
    const char *reviewer;
    int64_t goes_out_at;
    int64_t published_at;
    const char *address;
    int64_t version;
    int64_t created_at;
    int64_t updated_at;
    int64_t call_id;
    int64_t campaign_id;
    const char *campaign;
    const char *campaign_state;
    int64_t owner_id; /* the campaign's */
    int64_t deputy_id;
    struct channel channel;
    /* with post_find() and post_waits() alone: */
    const char *keeper; /* owner and deputy of the channel, "" for nobody */
    const char *keeper_deputy;
    const char *owner; /* of the campaign */
    /* with post_find() alone: */
    const char *body;
    const char *body_html; /* "" for plain text */
    const char *front_matter;
};

/* What the person who asks may see of posts p; its parameters are post_sees_all() and who
 * asks. */
#define POST_IS_VISIBLE                                                                            \
    "(? = 1 OR p.state IN ('approved', 'scheduled', 'published') OR p.author_id = ?)"

/* 1 for content staff and leaders, else 0. */
int64_t post_sees_all(const struct request *request);

struct posts {
    size_t count;
    const struct post *items;
};

/* "" and 0 mean any. Newest first; `before` is the id of the last of the page before. */
struct post_filter {
    const char *state;
    int64_t channel;
    int64_t campaign;
    int64_t author;
    int64_t before;
};

enum status post_list(struct request *request, const struct post_filter *filter, int64_t most,
                      struct posts *posts);

/* What a post waits for. Who it waits for besides who is named: a review without a reviewer waits
 * for who keeps its channel, else for the owner of its campaign. */
enum post_wait {
    WAIT_REVIEW,
    WAIT_FREE, /* a review that waits for others, and that anyone of the content team may make */
    WAIT_CHANGES,
    WAIT_SCHEDULE,
    WAIT_PUBLISH,
    WAIT_FIGURES,
    WAIT_DRAFT,
    WAIT_OTHERS, /* one's own, in review */
    POST_WAITS
};

struct wait {
    struct post post;
    enum post_wait kind;
    int64_t since;
    int64_t due; /* late after that moment */
};

struct waits {
    size_t count;
    const struct wait *const *items;
};

/* Seconds that each kind may take, and which part of the list: after that moment and id, 0 for the
 * first; at most `most`. */
struct wait_page {
    int64_t allowed[POST_WAITS];
    int64_t after_due;
    int64_t after_id;
    int64_t most;
};

/* What waits for the person who asks, or with `others` what of theirs waits for others: what is
 * late, or will be, the longest comes first. */
enum status post_waits(struct request *request, bool others, const struct wait_page *page,
                       struct waits *waits);

/* STATUS_NOT_FOUND for what does not exist or may not be seen. */
enum status post_find(struct request *request, int64_t id, struct post *post);

/* Reads the state of its campaign and its channel anew, and locks them as they are until the
 * transaction ends. */
enum status post_lock_place(struct request *request, struct post *post);

/* Writes within a transaction. post_insert() sets the id. The others return
 * STATUS_CONFLICT when post->version is not the row's present version. `body_html` is what
 * markdown_render() made, or NULL for plain text. */
enum status post_insert(struct request *request, struct post *post);
enum status post_update(struct request *request, const struct post *post);

/* A change of state with all that goes with it; goes_out_at is text in UTC or NULL. */
struct post_change {
    const char *to;
    int64_t reviewer_id;
    const char *goes_out_at;
    const char *address;
    const char *what_worked;
    const char *words;
};

enum status post_set_state(struct request *request, const struct post *post,
                           const struct post_change *change);

/* Corrects the address of a post that is out; the reason is kept in its history. */
enum status post_set_address(struct request *request, const struct post *post, const char *address,
                             const char *reason);

struct post_event {
    int64_t person_id;
    const char *person;
    const char *from;
    const char *to;
    const char *what_worked;
    const char *words;
    int64_t at;
};

struct post_events {
    size_t count;
    const struct post_event *items;
};

/* Newest first, at most 100. */
enum status post_history(struct request *request, int64_t post, struct post_events *events);

/* The post as a JSON object for the audit: its text by length and digest. */
enum status post_json(struct request *request, int64_t id, const char **json);

/* Markdown whose HTML is of another version, by id from `after`, at most 50 rows. */
struct stored_text {
    int64_t id;
    const char *body;
};

struct stored_texts {
    size_t count;
    const struct stored_text *items;
};

enum status post_outdated(struct request *request, int64_t after, struct stored_texts *texts);
enum status post_set_html(struct request *request, int64_t id, const char *html);

#endif
