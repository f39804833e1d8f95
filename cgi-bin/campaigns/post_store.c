#include "campaigns/post_store.h"

#include <stdlib.h>
#include <string.h>

#include "campaigns/post_rows_store.h"
#include "lib/markdown.h"
#include "lib/session.h"

/* Who a post waits for where nobody is named: who keeps its channel, or its campaign. */
#define KEEPER_COLUMNS ", k.name AS keeper, kd.name AS keeper_deputy, o.name AS owner"
#define KEEPER_NAMES                                                                               \
    "LEFT JOIN shared_people k ON k.id = h.owner_id "                                              \
    "LEFT JOIN shared_people kd ON kd.id = h.deputy_id "                                           \
    "LEFT JOIN shared_people o ON o.id = c.owner_id "

enum { WITH_KEEPERS = POST_COLUMN_COUNT + 3 };

int64_t post_sees_all(const struct request *request)
{
    return person_is(request, ROLE_CONTENT | ROLE_LEADER) ? 1 : 0;
}

static struct post take_post(const struct rows *rows, size_t i)
{
    return (struct post){.id = row_number(rows, i, 0),
                         .title = row_text(rows, i, 1),
                         .summary = row_text(rows, i, 2),
                         .state = row_text(rows, i, 3),
                         .state_since = row_number(rows, i, 4),
                         .author_id = row_number(rows, i, 5),
                         .author = row_text(rows, i, 6),
                         .reviewer_id = row_number(rows, i, 7),
                         .reviewer = row_text(rows, i, 8),
                         .goes_out_at = row_number(rows, i, 9),
                         .published_at = row_number(rows, i, 10),
                         .address = row_text(rows, i, 11),
                         .version = row_number(rows, i, 12),
                         .created_at = row_number(rows, i, 13),
                         .updated_at = row_number(rows, i, 14),
                         .call_id = row_number(rows, i, 15),
                         .campaign_id = row_number(rows, i, 16),
                         .campaign = row_text(rows, i, 17),
                         .owner_id = row_number(rows, i, 18),
                         .deputy_id = row_number(rows, i, 19),
                         .channel = {.id = row_number(rows, i, 20),
                                     .name = row_text(rows, i, 21),
                                     .kind = channel_kind(row_text(rows, i, 22)),
                                     .characters_most = row_number(rows, i, 23),
                                     .blocked = row_number(rows, i, 24) != 0,
                                     .retired = row_number(rows, i, 25) != 0,
                                     .owner_id = row_number(rows, i, 26),
                                     .deputy_id = row_number(rows, i, 27),
                                     .network = network_of(row_text(rows, i, 29))},
                         .campaign_state = row_text(rows, i, 28)};
}

static void take_keepers(struct post *post, const struct rows *rows, size_t i)
{
    post->keeper = row_text(rows, i, POST_COLUMN_COUNT);
    post->keeper_deputy = row_text(rows, i, POST_COLUMN_COUNT + 1);
    post->owner = row_text(rows, i, POST_COLUMN_COUNT + 2);
}

void posts_take(struct request *request, const struct rows *rows, struct posts *posts)
{
    struct post *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = take_post(rows, i);
    *posts = (struct posts){.count = rows->count, .items = items};
}

int64_t post_author_to_look_for(const struct request *request, const char *state, int64_t author)
{
    bool is_public = *state == '\0' || strcmp(state, "approved") == 0 ||
                     strcmp(state, "scheduled") == 0 || strcmp(state, "published") == 0;
    bool is_own = author == 0 && !is_public && post_sees_all(request) == 0;
    return is_own ? person_id(request) : author;
}

/* A filter that is off is a constant to the optimizer, so the others' index is used. */
#define POST_LIST(hint)                                                                            \
    "SELECT " POST_COLUMNS " FROM posts p " hint POST_JOINS                                        \
    "WHERE p.id < ? AND (? = '' OR p.state = ?) AND (? = 0 OR p.channel_id = ?) "                  \
    "AND (? = 0 OR p.campaign_id = ?) AND (? = 0 OR p.author_id = ?) AND " POST_IS_VISIBLE         \
    " ORDER BY p.id DESC LIMIT ?"

enum status post_list(struct request *request, const struct post_filter *filter, int64_t most,
                      struct posts *posts)
{
    static struct query of_all = {.sql = POST_LIST("")};
    /* by age alone it would pass over all newer posts where those wanted are old */
    static struct query filtered = {.sql = POST_LIST("IGNORE INDEX (PRIMARY, by_age) ")};
    struct rows rows;
    int64_t before = filter->before == 0 ? INT64_MAX : filter->before;
    int64_t author = post_author_to_look_for(request, filter->state, filter->author);
    bool is_filtered =
        *filter->state != '\0' || filter->channel != 0 || filter->campaign != 0 || author != 0;
    enum status status =
        db_rows(request, is_filtered ? &filtered : &of_all, &rows, "issiiiiiiiii", before,
                filter->state, filter->state, filter->channel, filter->channel, filter->campaign,
                filter->campaign, author, author, post_sees_all(request), person_id(request), most);
    posts_take(request, &rows, posts);
    return status;
}

/* The parameters of each are the person who asks, three times; where the page begins: the moment
 * twice, and the id; and how many. `who` reads posts first, `from` says by what. */
#define WAITS(from, who, clock)                                                                    \
    {                                                                                              \
        .sql = "SELECT " POST_COLUMNS KEEPER_COLUMNS ", UNIX_TIMESTAMP(" clock                     \
               ") FROM " from KEEPER_NAMES "WHERE " who " AND " clock                              \
               " >= FROM_UNIXTIME(?) AND (" clock                                                  \
               " > FROM_UNIXTIME(?) OR p.id > ?) ORDER BY " clock ", p.id LIMIT ?"                 \
    }
#define OF_POSTS "posts p " POST_JOINS
/* By the campaigns or channels of a person: few, where the posts that are due are many. */
#define OF_CAMPAIGNS                                                                               \
    "campaigns c STRAIGHT_JOIN posts p FORCE INDEX (by_campaign) ON p.campaign_id = "              \
    "c.id " POST_NAMES
#define OF_CHANNELS                                                                                \
    "shared_channels h STRAIGHT_JOIN posts p FORCE INDEX (by_channel_and_wait) "                   \
    "ON p.channel_id = h.id LEFT JOIN campaigns c ON c.id = p.campaign_id "                        \
    "LEFT JOIN shared_people a ON a.id = p.author_id "                                             \
    "LEFT JOIN shared_people r ON r.id = p.reviewer_id "
#define UNCLAIMED "p.state = 'in_review' AND p.reviewer_id IS NULL"
#define KEEPS_CHANNEL "(h.owner_id = ? OR h.deputy_id = ?)"
/* Whether somebody other than the author keeps its channel. */
#define IS_KEPT                                                                                    \
    "COALESCE(NULLIF(h.owner_id, p.author_id), NULLIF(h.deputy_id, p.author_id)) IS NOT NULL"
#define DUE "p.state = 'scheduled' AND p.goes_out_at < UTC_TIMESTAMP()"

enum wait_query {
    REVIEW_NAMED,
    REVIEW_KEPT,
    REVIEW_OWNED,
    REVIEW_FREE,
    CHANGES_MINE,
    SCHEDULE_MINE,
    SCHEDULE_OWNED,
    PUBLISH_MINE,
    PUBLISH_KEPT,
    PUBLISH_OWNED,
    FIGURES_MINE,
    DRAFT_MINE,
    OTHERS_MINE,
    WAIT_QUERIES
};

static struct query wait_queries[] = {
    [REVIEW_NAMED] =
        WAITS(OF_POSTS,
              "p.state = 'in_review' AND p.reviewer_id = ? AND ? NOT IN (p.author_id) AND ? > 0",
              "p.state_since"),
    [REVIEW_KEPT] = WAITS(OF_CHANNELS, KEEPS_CHANNEL " AND " UNCLAIMED " AND p.author_id <> ?",
                          "p.state_since"),
    [REVIEW_OWNED] =
        WAITS(OF_CAMPAIGNS,
              "c.owner_id = ? AND p.author_id <> ? AND ? > 0 AND " UNCLAIMED " AND NOT " IS_KEPT,
              "p.state_since"),
    [REVIEW_FREE] = WAITS(
        OF_POSTS,
        UNCLAIMED " AND p.author_id <> ? AND NOT IF(" IS_KEPT
                  ", ? IN (COALESCE(h.owner_id, 0), COALESCE(h.deputy_id, 0)), c.owner_id = ?)",
        "p.state_since"),
    [CHANGES_MINE] =
        WAITS(OF_POSTS, "p.author_id = ? AND ? > 0 AND ? > 0 AND p.state = 'changes_wanted'",
              "p.state_since"),
    [SCHEDULE_MINE] = WAITS(
        OF_POSTS, "p.author_id = ? AND ? > 0 AND ? > 0 AND p.state = 'approved'", "p.state_since"),
    [SCHEDULE_OWNED] = WAITS(
        OF_CAMPAIGNS, "c.owner_id = ? AND p.author_id <> ? AND ? > 0 AND p.state = 'approved'",
        "p.state_since"),
    [PUBLISH_MINE] =
        WAITS(OF_POSTS, "p.author_id = ? AND ? > 0 AND ? > 0 AND " DUE, "p.goes_out_at"),
    [PUBLISH_KEPT] =
        WAITS(OF_CHANNELS, KEEPS_CHANNEL " AND p.author_id <> ? AND " DUE, "p.goes_out_at"),
    [PUBLISH_OWNED] =
        WAITS(OF_CAMPAIGNS,
              "c.owner_id = ? AND p.author_id <> ? AND ? NOT IN (COALESCE(h.owner_id, 0), "
              "COALESCE(h.deputy_id, 0)) AND " DUE,
              "p.goes_out_at"),
    [FIGURES_MINE] =
        WAITS(OF_POSTS,
              "p.author_id = ? AND ? > 0 AND ? > 0 AND p.state = 'published' "
              "AND p.state_since > UTC_TIMESTAMP() - INTERVAL 60 DAY "
              "AND NOT EXISTS (SELECT 1 FROM shared_post_totals t WHERE t.post_id = p.id)",
              "p.state_since"),
    [DRAFT_MINE] =
        WAITS(OF_POSTS, "p.author_id = ? AND ? > 0 AND ? > 0 AND p.state IN ('idea', 'drafting')",
              "p.state_since"),
    [OTHERS_MINE] = WAITS(OF_POSTS, "p.author_id = ? AND ? > 0 AND ? > 0 AND p.state = 'in_review'",
                          "p.state_since"),
};

static const struct {
    enum post_wait wait;
    unsigned roles; /* any of them; 0: everybody */
} waits_of[] = {
    [REVIEW_NAMED] = {WAIT_REVIEW, 0},
    [REVIEW_KEPT] = {WAIT_REVIEW, ROLE_CONTENT | ROLE_LEADER},
    [REVIEW_OWNED] = {WAIT_REVIEW, 0},
    [REVIEW_FREE] = {WAIT_FREE, ROLE_CONTENT},
    [CHANGES_MINE] = {WAIT_CHANGES, 0},
    [SCHEDULE_MINE] = {WAIT_SCHEDULE, 0},
    [SCHEDULE_OWNED] = {WAIT_SCHEDULE, 0},
    [PUBLISH_MINE] = {WAIT_PUBLISH, 0},
    [PUBLISH_KEPT] = {WAIT_PUBLISH, ROLE_CONTENT | ROLE_LEADER},
    [PUBLISH_OWNED] = {WAIT_PUBLISH, 0},
    [FIGURES_MINE] = {WAIT_FIGURES, ROLE_CONTENT},
    [DRAFT_MINE] = {WAIT_DRAFT, 0},
    [OTHERS_MINE] = {WAIT_OTHERS, 0},
};

static struct wait *take_wait(struct request *request, const struct rows *rows, size_t i,
                              enum post_wait kind, int64_t allowed)
{
    struct wait *wait = arena_array(request->arena, 1, sizeof *wait);
    wait->post = take_post(rows, i);
    take_keepers(&wait->post, rows, i);
    wait->kind = kind;
    wait->since = row_number(rows, i, WITH_KEEPERS);
    wait->due = wait->since + allowed;
    return wait;
}

static int compare_waits(const void *left, const void *right)
{
    const struct wait *one = *(const struct wait *const *)left;
    const struct wait *other = *(const struct wait *const *)right;
    if (one->due != other->due)
        return one->due < other->due ? -1 : 1;
    return (one->post.id > other->post.id) - (one->post.id < other->post.id);
}

/* Each kind of wait gives its first ones by its own clock; the moments at which they become late
 * put them in one order. */
enum status post_waits(struct request *request, bool others, const struct wait_page *page,
                       struct waits *waits)
{
    int64_t me = person_id(request);
    struct wait **items =
        arena_array(request->arena, (size_t)page->most * WAIT_QUERIES, sizeof *items);
    enum status status = STATUS_OK;
    size_t count = 0;
    for (size_t i = 0; status == STATUS_OK && i < WAIT_QUERIES; i++) {
        enum post_wait kind = waits_of[i].wait;
        unsigned roles = waits_of[i].roles;
        struct rows rows;
        int64_t allowed = page->allowed[kind];
        int64_t from = page->after_due > allowed ? page->after_due - allowed : 0;
        if (others != (kind == WAIT_OTHERS) || (roles != 0 && !person_is(request, roles)))
            continue;
        status = db_rows(request, &wait_queries[i], &rows, "iiiiiii", me, me, me, from, from,
                         page->after_id, page->most);
        for (size_t row = 0; row < rows.count; row++)
            items[count++] = take_wait(request, &rows, row, kind, allowed);
    }
    qsort(items, count, sizeof(struct wait *), compare_waits);
    *waits = (struct waits){.count = count < (size_t)page->most ? count : (size_t)page->most,
                            .items = (const struct wait *const *)items};
    return status;
}

enum status post_find(struct request *request, int64_t id, struct post *post)
{
    static struct query query = {
        .sql = "SELECT " POST_COLUMNS KEEPER_COLUMNS
               ", p.body, p.body_html, p.front_matter" POST_TABLES KEEPER_NAMES
               "WHERE p.id = ? AND " POST_IS_VISIBLE};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "iii", id, post_sees_all(request), person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *post = take_post(&rows, 0);
    take_keepers(post, &rows, 0);
    post->body = row_text(&rows, 0, WITH_KEEPERS);
    post->body_html = row_text(&rows, 0, WITH_KEEPERS + 1);
    post->front_matter = row_text(&rows, 0, WITH_KEEPERS + 2);
    return status;
}

enum status post_lock_place(struct request *request, struct post *post)
{
    static struct query campaign = {
        .sql = "SELECT state FROM campaigns WHERE id = ? LOCK IN SHARE MODE"};
    static struct query channel = {
        .sql = "SELECT retired FROM shared_channels WHERE id = ? LOCK IN SHARE MODE"};
    struct rows rows;
    enum status status = db_rows(request, &campaign, &rows, "i", post->campaign_id);
    post->campaign_state = row_text(&rows, 0, 0);
    if (status == STATUS_OK)
        status = db_rows(request, &channel, &rows, "i", post->channel.id);
    post->channel.retired = row_number(&rows, 0, 0) != 0;
    return status;
}

static int64_t html_version(const struct post *post)
{
    return post->body_html == NULL ? 0 : MARKDOWN_VERSION;
}

enum status post_insert(struct request *request, struct post *post)
{
    static struct query query = {
        .sql = "INSERT INTO posts (campaign_id, channel_id, call_id, title, summary, body, "
               "body_html, html_version, front_matter, state, state_since, author_id, created_at, "
               "updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), ?, "
               "UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "iinssssissi", post->campaign_id, post->channel.id,
                 post->call_id, post->title, post->summary, post->body, post->body_html,
                 html_version(post), post->front_matter, post->state, person_id(request));
    post->id = written.id;
    return status;
}

enum status post_update(struct request *request, const struct post *post)
{
    static struct query query = {
        .sql = "UPDATE posts SET channel_id = ?, title = ?, summary = ?, body = ?, body_html = ?, "
               "html_version = ?, version = version + 1, updated_at = UTC_TIMESTAMP() "
               "WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "issssiii", post->channel.id,
                                  post->title, post->summary, post->body, post->body_html,
                                  html_version(post), post->id, post->version);
    return db_fresh(status, &written);
}

static enum status add_event(struct request *request, const struct post *post,
                             const struct post_change *change)
{
    static struct query query = {
        .sql = "INSERT INTO post_moves (post_id, person_id, from_state, to_state, what_worked, "
               "words, moved_at) VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "iissss", post->id, person_id(request), post->state,
                    change->to, change->what_worked, change->words);
}

enum status post_set_state(struct request *request, const struct post *post,
                           const struct post_change *change)
{
    static struct query query = {
        .sql = "UPDATE posts SET state = ?, state_since = UTC_TIMESTAMP(), reviewer_id = ?, "
               "goes_out_at = ?, published_at = IF(? = 'published', UTC_TIMESTAMP(), NULL), "
               "address = ?, version = version + 1, updated_at = UTC_TIMESTAMP() "
               "WHERE id = ? AND version = ? AND state = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "snsssiis", change->to,
                                  change->reviewer_id, change->goes_out_at, change->to,
                                  change->address, post->id, post->version, post->state);
    status = db_fresh(status, &written);
    return status == STATUS_OK ? add_event(request, post, change) : status;
}

enum status post_set_address(struct request *request, const struct post *post, const char *address,
                             const char *reason)
{
    static struct query query = {
        .sql = "UPDATE posts SET address = ?, version = version + 1, updated_at = UTC_TIMESTAMP() "
               "WHERE id = ? AND version = ? AND state = 'published'"};
    struct written written = {0};
    struct post_change change = {.to = post->state, .what_worked = "", .words = reason};
    enum status status =
        db_write(request, &query, &written, "sii", address, post->id, post->version);
    status = db_fresh(status, &written);
    return status == STATUS_OK ? add_event(request, post, &change) : status;
}

enum status post_history(struct request *request, int64_t post, struct post_events *events)
{
    static struct query query = {
        .sql = "SELECT m.person_id, p.name, m.from_state, m.to_state, m.what_worked, m.words, "
               "UNIX_TIMESTAMP(m.moved_at) FROM post_moves m LEFT JOIN shared_people p "
               "ON p.id = m.person_id WHERE m.post_id = ? ORDER BY m.id DESC LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    struct post_event *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct post_event){.person_id = row_number(&rows, i, 0),
                                       .person = row_text(&rows, i, 1),
                                       .from = row_text(&rows, i, 2),
                                       .to = row_text(&rows, i, 3),
                                       .what_worked = row_text(&rows, i, 4),
                                       .words = row_text(&rows, i, 5),
                                       .at = row_number(&rows, i, 6)};
    *events = (struct post_events){.count = rows.count, .items = items};
    return status;
}

enum status post_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('title', title, 'summary', summary, 'state', state, 'campaign', "
               "campaign_id, 'channel', channel_id, 'call', call_id, 'author', author_id, "
               "'reviewer', reviewer_id, 'goes_out_at', goes_out_at, 'address', address, "
               "'version', version, 'characters', CHAR_LENGTH(body), 'sha256', SHA2(body, 256)) "
               "FROM posts WHERE id = ?"};
    return db_text(request, &query, id, json);
}

enum status post_outdated(struct request *request, int64_t after, struct stored_texts *texts)
{
    static struct query query = {
        .sql = "SELECT p.id, p.body FROM posts p JOIN shared_channels h ON h.id = p.channel_id "
               "WHERE p.id > ? AND p.html_version <> ? AND h.kind <> 'social' "
               "ORDER BY p.id LIMIT 50"};
    struct rows rows;
    int64_t version = MARKDOWN_VERSION;
    enum status status = db_rows(request, &query, &rows, "ii", after, version);
    struct stored_text *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] =
            (struct stored_text){.id = row_number(&rows, i, 0), .body = row_text(&rows, i, 1)};
    *texts = (struct stored_texts){.count = rows.count, .items = items};
    return status;
}

enum status post_set_html(struct request *request, int64_t id, const char *html)
{
    static struct query query = {
        .sql = "UPDATE posts SET body_html = ?, html_version = ? WHERE id = ?"};
    int64_t version = MARKDOWN_VERSION;
    return db_write(request, &query, NULL, "sii", html, version, id);
}
