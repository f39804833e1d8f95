#include "results/unread_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define COLUMNS                                                                                    \
    "SELECT p.id, p.title, DATE(p.published_at), p.campaign_id, c.title, (SELECT MAX(t.latest_on)" \
    " FROM post_totals t WHERE t.post_id = p.id), l.verdict, l.reason, l.look_on, l.person_id,"    \
    " m.name, UNIX_TIMESTAMP(l.looked_at), l.version FROM "
#define MORE                                                                                       \
    " LEFT JOIN shared_campaigns c ON c.id = p.campaign_id"                                        \
    " LEFT JOIN shared_people m ON m.id = l.person_id "

static struct unread take(const struct rows *rows, size_t i)
{
    return (struct unread){.post_id = row_number(rows, i, 0),
                           .post = row_text(rows, i, 1),
                           .published_on = row_text(rows, i, 2),
                           .campaign_id = row_number(rows, i, 3),
                           .campaign = row_text(rows, i, 4),
                           .latest_on = row_text(rows, i, 5),
                           .verdict = row_text(rows, i, 6),
                           .reason = row_text(rows, i, 7),
                           .look_on = row_text(rows, i, 8),
                           .person_id = row_number(rows, i, 9),
                           .person = row_text(rows, i, 10),
                           .looked_at = row_number(rows, i, 11),
                           .version = row_number(rows, i, 12)};
}

static void take_all(struct request *request, const struct rows *rows, struct unreads *found)
{
    struct unread *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = take(rows, i);
    *found = (struct unreads){.count = rows->count, .items = items};
}

/* Figures of reads that are known: kinds 6, 7 and 9 of 701_metric_kinds_first.sql. */
#define READS(post)                                                                                \
    "metric_items i JOIN metrics f ON f.item_id = i.id AND f.kind_id IN (6, 7, 9)"                 \
    " AND f.figure IS NOT NULL AND f.taken_on > UTC_DATE() - INTERVAL 90 DAY WHERE i.post_id "     \
    "= " post
#define GREW(post)                                                                                 \
    "(EXISTS (SELECT 1 FROM " READS(post) " AND f.figure > COALESCE((SELECT MAX(x.figure)"         \
                                          " FROM metrics x WHERE x.item_id = f.item_id AND "       \
                                          "x.kind_id = f.kind_id AND x.taken_on <="                \
                                          " UTC_DATE() - INTERVAL 90 DAY), 0)) OR EXISTS (SELECT " \
                                          "1 FROM short_links s JOIN link_days d"                  \
                                          " ON d.link_id = s.id WHERE s.post_id = " post           \
                                          " AND d.day > UTC_DATE() - INTERVAL 90 DAY))"

_Static_assert(UNREAD_DAYS == 90, "the days of READS, GREW and unread_list");

/* The number of the last post of a window, or 0 where the channel has no more. */
static enum status window_end(struct request *request, int64_t channel, int64_t before,
                              int64_t *end)
{
    static struct query query = {.sql =
                                     "SELECT MIN(w.id), COUNT(*) FROM (SELECT id FROM shared_posts"
                                     " WHERE state = 'published' AND channel_id = ? AND id < ?"
                                     " ORDER BY id DESC LIMIT 500) w"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", channel, before);
    *end = row_number(&rows, 0, 1) < UNREAD_WINDOW ? 0 : row_number(&rows, 0, 0);
    return status;
}

_Static_assert(UNREAD_WINDOW == 500, "the LIMIT of window_end");

enum status unread_list(struct request *request, int64_t channel, bool known, int64_t before,
                        struct unreads *found, int64_t *next)
{
    static struct query query = {
        .sql = COLUMNS "shared_posts p LEFT JOIN post_looks l ON l.post_id = p.id" MORE
                       "WHERE p.state = 'published' AND p.channel_id = ? AND p.id < ? AND p.id >= ?"
                       " AND p.published_at < UTC_TIMESTAMP() - INTERVAL 90 DAY"
                       " AND (l.post_id IS NULL OR l.look_on <= UTC_DATE())"
                       " AND EXISTS (SELECT 1 FROM " READS("p.id") ") = ? AND NOT " GREW(
                           "p.id") " ORDER BY p.id DESC LIMIT 500"};
    struct rows rows = {0};
    int64_t from = before == 0 ? INT64_MAX : before;
    enum status status = window_end(request, channel, from, next);
    if (status == STATUS_OK)
        status =
            db_rows(request, &query, &rows, "iiii", channel, from, *next, (int64_t)(known ? 1 : 0));
    take_all(request, &rows, found);
    return status;
}

enum status unread_decided(struct request *request, int64_t moment, int64_t post, int64_t most,
                           struct unreads *found)
{
    static struct query query = {
        .sql = COLUMNS
        "post_looks l FORCE INDEX (by_time) JOIN shared_posts p ON p.id = l.post_id" MORE
        "WHERE l.looked_at <= FROM_UNIXTIME(?) AND (l.looked_at < FROM_UNIXTIME(?)"
        " OR l.post_id < ?) ORDER BY l.looked_at DESC, l.post_id DESC LIMIT ?"};
    struct rows rows;
    int64_t from = moment == 0 ? INT32_MAX : moment;
    enum status status = db_rows(request, &query, &rows, "iiii", from, from, post, most);
    take_all(request, &rows, found);
    return status;
}

enum status unread_find(struct request *request, int64_t post, struct unread *unread)
{
    static struct query query = {.sql = COLUMNS
                                 "shared_posts p LEFT JOIN post_looks l ON l.post_id = p.id" MORE
                                 "WHERE p.id = ? AND p.state = 'published'"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *unread = take(&rows, 0);
    return status;
}

enum status unread_save(struct request *request, const struct unread *unread)
{
    static struct query insert = {
        .sql = "INSERT INTO post_looks (verdict, reason, look_on, person_id, looked_at, post_id)"
               " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(), ?)"};
    static struct query update = {
        .sql = "UPDATE post_looks SET verdict = ?, reason = ?, look_on = ?, person_id = ?,"
               " looked_at = UTC_TIMESTAMP(), version = version + 1"
               " WHERE post_id = ? AND version = ?"};
    struct written written = {0};
    const char *look_on = *unread->look_on == '\0' ? NULL : unread->look_on;
    enum status status =
        unread->version == 0
            ? db_write(request, &insert, &written, "sssii", unread->verdict, unread->reason,
                       look_on, person_id(request), unread->post_id)
            : db_write(request, &update, &written, "sssiii", unread->verdict, unread->reason,
                       look_on, person_id(request), unread->post_id, unread->version);
    return db_fresh(status, &written);
}

enum status unread_json(struct request *request, int64_t post, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('verdict', verdict, 'reason', reason, 'look_on', look_on)"
               " FROM post_looks WHERE post_id = ?"};
    return db_text(request, &query, post, json);
}
