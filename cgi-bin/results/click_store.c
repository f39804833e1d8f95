#include "results/click_store.h"

#include "lib/db.h"

enum status clicks_write(struct request *request, const struct click *clicks, size_t count)
{
    static struct query query = {
        .sql = "INSERT INTO link_days (link_id, day, clicks)"
               " SELECT j.link, DATE '1970-01-01' + INTERVAL j.day DAY, j.clicks"
               " FROM JSON_TABLE(?, '$[*]' COLUMNS (link BIGINT PATH '$[0]', day INT PATH '$[1]',"
               " clicks INT PATH '$[2]')) j"
               " ON DUPLICATE KEY UPDATE clicks = link_days.clicks + VALUES(clicks)"};
    struct buf json;
    buf_init(&json, request->arena);
    for (size_t i = 0; i < count; i++)
        buf_printf(&json, "%c[%lld,%lld,%lld]", i == 0 ? '[' : ',', (long long)clicks[i].link,
                   (long long)clicks[i].day, (long long)clicks[i].clicks);
    buf_puts(&json, "]");
    return db_write(request, &query, NULL, "s", json.data);
}

/* Days of some links, with what there was up to each. MariaDB 10.11 forgets the order of rows
 * that are grouped and summed up in one step. */
#define DAYS(links)                                                                                \
    "SELECT x.day, x.clicks, SUM(x.clicks) OVER (ORDER BY x.day) FROM (SELECT d.day,"              \
    " SUM(d.clicks) AS clicks FROM " links " GROUP BY d.day) x ORDER BY x.day DESC LIMIT 60"

static enum status days_of(struct request *request, struct query *query, int64_t id,
                           struct day_totals *days)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    struct day_total *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] =
            (struct day_total){row_text(&rows, i, 0), row_text(&rows, i, 1), row_text(&rows, i, 2)};
    *days = (struct day_totals){.count = rows.count, .items = items};
    return status;
}

_Static_assert(DAYS_MOST == 60, "the LIMIT of DAYS");

enum status clicks_of_link(struct request *request, int64_t link, struct day_totals *days)
{
    static struct query query = {.sql = DAYS("link_days d WHERE d.link_id = ?")};
    return days_of(request, &query, link, days);
}

enum status clicks_of_post(struct request *request, int64_t post, struct day_totals *days)
{
    static struct query query = {
        .sql = DAYS("short_links s JOIN link_days d ON d.link_id = s.id WHERE s.post_id = ?")};
    return days_of(request, &query, post, days);
}

enum status clicks_of_campaign(struct request *request, int64_t campaign, struct day_totals *days)
{
    static struct query query = {
        .sql = DAYS("short_links s JOIN link_days d ON d.link_id = s.id WHERE s.campaign_id = ?")};
    return days_of(request, &query, campaign, days);
}

enum status clicks_by_link(struct request *request, int64_t campaign, int64_t most,
                           struct click_lines *lines)
{
    static struct query query = {
        .sql = "SELECT s.code, h.name, s.content, s.address, d.day, d.clicks FROM short_links s"
               " JOIN link_days d ON d.link_id = s.id JOIN shared_channels h ON h.id = s.channel_id"
               " WHERE s.campaign_id = ? ORDER BY d.day DESC, s.id LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", campaign, most);
    struct click_line *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct click_line){row_text(&rows, i, 0), row_text(&rows, i, 1),
                                       row_text(&rows, i, 2), row_text(&rows, i, 3),
                                       row_text(&rows, i, 4), row_number(&rows, i, 5)};
    *lines = (struct click_lines){.count = rows.count, .items = items};
    return status;
}
