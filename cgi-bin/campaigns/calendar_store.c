#include "campaigns/calendar_store.h"

#include "campaigns/post_rows_store.h"

/* Overviews, which may be behind what other machines write. */
#define KEEPS_FOR 10

/* A filter that is off is a constant to the optimizer. */
#define WITHIN                                                                                     \
    "p.stands_at >= ? AND p.stands_at < ? AND (p.stands_at > ? OR p.id > ?) "                      \
    "AND (? = 0 OR p.channel_id = ?) AND (? = 0 OR p.campaign_id = ?) "

enum status calendar_posts(struct request *request, const struct calendar_span *span, int64_t most,
                           struct posts *posts)
{
    static struct query query = {.sql = "SELECT " POST_COLUMNS POST_TABLES "WHERE " WITHIN
                                        "ORDER BY p.stands_at, p.id LIMIT ?",
                                 .keeps_for = KEEPS_FOR};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "sssiiiiii", span->from, span->to, span->from, span->after,
                span->channel, span->channel, span->campaign, span->campaign, most);
    posts_take(request, &rows, posts);
    return status;
}

enum status calendar_count(struct request *request, const struct calendar_span *span, int64_t most,
                           int64_t *count)
{
    static struct query query = {.sql = "SELECT COUNT(*) FROM (SELECT 1 FROM posts p WHERE " WITHIN
                                        "LIMIT ?) n",
                                 .keeps_for = KEEPS_FOR};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "sssiiiiii", span->from, span->to, span->from, span->after,
                span->channel, span->channel, span->campaign, span->campaign, most);
    *count = row_number(&rows, 0, 0);
    return status;
}

enum status calendar_tray(struct request *request, int64_t channel, int64_t campaign, int64_t most,
                          struct posts *posts)
{
    static struct query query = {
        .sql = "SELECT " POST_COLUMNS " FROM posts p IGNORE INDEX (PRIMARY, by_age, "
               "by_state_and_age, by_state_and_channel, by_going_out) " POST_JOINS
               "WHERE p.state = 'approved' AND (? = 0 OR p.channel_id = ?) "
               "AND (? = 0 OR p.campaign_id = ?) ORDER BY p.state_since, p.id LIMIT ?",
        .keeps_for = KEEPS_FOR};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "iiiii", channel, channel, campaign, campaign, most);
    posts_take(request, &rows, posts);
    return status;
}

/* clang-format off */
#define FEED \
    "(SELECT " POST_COLUMNS POST_TABLES "WHERE p.stands_at < UTC_TIMESTAMP() " \
    "AND p.stands_at >= UTC_TIMESTAMP() - INTERVAL 90 DAY ORDER BY p.stands_at DESC, p.id DESC LIMIT 500) " \
    "UNION ALL (SELECT " POST_COLUMNS POST_TABLES "WHERE p.stands_at >= UTC_TIMESTAMP() " \
    "AND p.stands_at < UTC_TIMESTAMP() + INTERVAL 366 DAY ORDER BY p.stands_at, p.id LIMIT 1000)"
/* clang-format on */

enum status calendar_feed(struct request *request, struct posts *posts)
{
    static struct query query = {.sql = FEED, .keeps_for = KEEPS_FOR};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    posts_take(request, &rows, posts);
    return status;
}
