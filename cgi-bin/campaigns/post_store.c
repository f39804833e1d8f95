#include "campaigns/post_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/markdown.h"
#include "lib/session.h"

#define POST_COLUMNS                                                                               \
    "p.id, p.title, p.summary, p.state, UNIX_TIMESTAMP(p.state_since) AS since, p.author_id, "     \
    "a.name AS author, "                                                                           \
    "p.reviewer_id, r.name AS reviewer, UNIX_TIMESTAMP(p.goes_out_at), "                           \
    "UNIX_TIMESTAMP(p.published_at), "                                                             \
    "p.address, p.version, UNIX_TIMESTAMP(p.created_at), UNIX_TIMESTAMP(p.updated_at), "           \
    "p.call_id, p.campaign_id, c.title AS campaign, c.owner_id, c.deputy_id, p.channel_id, "       \
    "h.name AS channel, h.kind, "                                                                  \
    "h.characters_most, h.network"

/* Outer joins, so that posts are read first, in the order of an index. */
#define POST_TABLES " FROM posts p " POST_JOINS
#define POST_JOINS "LEFT JOIN campaigns c ON c.id = p.campaign_id " POST_NAMES
#define POST_NAMES                                                                                 \
    "LEFT JOIN channels h ON h.id = p.channel_id LEFT JOIN shared_people a ON a.id = p.author_id " \
    "LEFT JOIN shared_people r ON r.id = p.reviewer_id "

enum { COLUMNS = 25 };

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
                                     .network = network_of(row_text(rows, i, 24))}};
}

static void take_posts(struct request *request, const struct rows *rows, struct posts *posts)
{
    struct post *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++) {
        items[i] = take_post(rows, i);
        items[i].waits_for = row_text(rows, i, COLUMNS);
    }
    *posts = (struct posts){.count = rows->count, .items = items};
}

/* Whoever does not see all sees of a state that is not public their own: the others' need not
 * be read to be left out. */
static int64_t author_to_look_for(const struct request *request, const struct post_filter *filter)
{
    bool is_public = *filter->state == '\0' || strcmp(filter->state, "approved") == 0 ||
                     strcmp(filter->state, "scheduled") == 0 ||
                     strcmp(filter->state, "published") == 0;
    bool is_own = filter->author == 0 && !is_public && post_sees_all(request) == 0;
    return is_own ? person_id(request) : filter->author;
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
    int64_t author = author_to_look_for(request, filter);
    bool is_filtered =
        *filter->state != '\0' || filter->channel != 0 || filter->campaign != 0 || author != 0;
    enum status status =
        db_rows(request, is_filtered ? &filtered : &of_all, &rows, "issiiiiiiiii", before,
                filter->state, filter->state, filter->channel, filter->channel, filter->campaign,
                filter->campaign, author, author, post_sees_all(request), person_id(request), most);
    take_posts(request, &rows, posts);
    return status;
}

#define QUEUE_PART(wait, condition)                                                                \
    "(SELECT " POST_COLUMNS ", '" wait "' AS waits" POST_TABLES "WHERE " condition                 \
    " ORDER BY p.state_since, p.id LIMIT 20)"
/* By the campaigns of a person: few, where the posts that are due are many. */
#define QUEUE_PART_OF_OWNER(wait, condition)                                                       \
    "(SELECT STRAIGHT_JOIN " POST_COLUMNS ", '" wait "' AS waits FROM campaigns c "                \
    "JOIN posts p FORCE INDEX (by_campaign) ON p.campaign_id = c.id " POST_NAMES                   \
    "WHERE " condition " ORDER BY p.state_since, p.id LIMIT 20)"
#define DUE "(p.state = 'approved' OR (p.state = 'scheduled' AND p.goes_out_at < UTC_TIMESTAMP()))"

/* clang-format off */
#define QUEUE \
    QUEUE_PART("review", "p.state = 'in_review' AND p.reviewer_id = ? AND p.author_id <> ?") \
    " UNION ALL " QUEUE_PART("review", "? = 1 AND p.state = 'in_review' " \
                                       "AND p.reviewer_id IS NULL AND p.author_id <> ?") \
    " UNION ALL " QUEUE_PART("changes", "p.author_id = ? AND p.state = 'changes_wanted'") \
    " UNION ALL " QUEUE_PART("sending", "p.author_id = ? AND " DUE) \
    " UNION ALL " QUEUE_PART_OF_OWNER("sending", "c.owner_id = ? AND p.author_id <> ? AND " DUE) \
    " UNION ALL " QUEUE_PART("draft", "p.author_id = ? AND p.state IN ('idea', 'drafting')") \
    " UNION ALL " QUEUE_PART("others", "p.author_id = ? AND p.state = 'in_review'")
/* clang-format on */

enum status post_queue(struct request *request, struct posts *posts)
{
    static struct query query = {.sql =
                                     "SELECT * FROM (" QUEUE ") q ORDER BY q.since, q.id LIMIT 60"};
    struct rows rows;
    int64_t me = person_id(request);
    int64_t reviews = person_is(request, ROLE_CONTENT) ? 1 : 0;
    enum status status =
        db_rows(request, &query, &rows, "iiiiiiiiii", me, me, reviews, me, me, me, me, me, me, me);
    take_posts(request, &rows, posts);
    return status;
}

enum status post_find(struct request *request, int64_t id, struct post *post)
{
    static struct query query = {.sql = "SELECT " POST_COLUMNS
                                        ", p.body, p.body_html, p.front_matter" POST_TABLES
                                        "WHERE p.id = ? AND " POST_IS_VISIBLE};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "iii", id, post_sees_all(request), person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *post = take_post(&rows, 0);
    post->body = row_text(&rows, 0, COLUMNS);
    post->body_html = row_text(&rows, 0, COLUMNS + 1);
    post->front_matter = row_text(&rows, 0, COLUMNS + 2);
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
        .sql = "SELECT p.id, p.body FROM posts p JOIN channels h ON h.id = p.channel_id "
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
