#include "results/sum_store.h"

#include "lib/db.h"

enum { CAMPAIGNS_MOST = 1000 };

enum status sums_hold(struct request *request, int64_t campaign)
{
    static struct query query = {.sql = "INSERT INTO campaign_results (campaign_id) VALUES (?)"
                                        " ON DUPLICATE KEY UPDATE campaign_id = campaign_id"};
    return db_write(request, &query, NULL, "i", campaign);
}

/* Of each figure that the import brought, which one counts now: `without` is an import whose
 * figures do not, or 0. */
static enum status stand(struct request *request, int64_t import, int64_t without)
{
    static struct query none = {.sql = "UPDATE metrics SET stands = FALSE WHERE import_id = ?"};
    static struct query newest = {
        .sql =
            "UPDATE metrics m JOIN (SELECT x.item_id, x.kind_id, MAX(CONCAT(x.figure IS NOT NULL,"
            " x.taken_on, LPAD(x.import_id, 20, '0'))) AS place FROM metrics t"
            " JOIN metrics x ON x.item_id = t.item_id AND x.kind_id = t.kind_id"
            " WHERE t.import_id = ? AND x.import_id <> ? GROUP BY x.item_id, x.kind_id) n"
            " ON n.item_id = m.item_id AND n.kind_id = m.kind_id"
            " SET m.stands = CONCAT(m.figure IS NOT NULL, m.taken_on,"
            " LPAD(m.import_id, 20, '0')) = n.place"};
    enum status status = db_write(request, &newest, NULL, "ii", import, without);
    if (status == STATUS_OK && without != 0)
        status = db_write(request, &none, NULL, "i", without);
    return status;
}

/* The sums of the posts whose figures the import brought. */
static enum status sum_posts(struct request *request, int64_t import)
{
    static struct query forget = {
        .sql = "DELETE FROM post_totals WHERE post_id IN (SELECT i.post_id FROM metrics m"
               " JOIN metric_items i ON i.id = m.item_id WHERE m.import_id = ?)"};
    static struct query sum = {
        .sql = "INSERT INTO post_totals (post_id, kind_id, figure, known, unknown, latest_on)"
               " SELECT i.post_id, m.kind_id, SUM(m.figure), COUNT(m.figure),"
               " COUNT(*) - COUNT(m.figure), MAX(m.taken_on) FROM metric_items i"
               " JOIN metrics m ON m.item_id = i.id AND m.stands = TRUE"
               " WHERE i.post_id IN (SELECT y.post_id FROM metrics x"
               " JOIN metric_items y ON y.id = x.item_id WHERE x.import_id = ?)"
               " GROUP BY i.post_id, m.kind_id"};
    enum status status = db_write(request, &forget, NULL, "i", import);
    return status == STATUS_OK ? db_write(request, &sum, NULL, "i", import) : status;
}

static enum status sum_campaign(struct request *request, int64_t campaign)
{
    static struct query forget_channels = {
        .sql = "DELETE FROM campaign_channel_totals WHERE campaign_id = ?"};
    static struct query forget = {.sql = "DELETE FROM campaign_totals WHERE campaign_id = ?"};
    static struct query sum_channels = {
        .sql = "INSERT INTO campaign_channel_totals (campaign_id, kind_id, channel_id, figure,"
               " known, unknown, latest_on)"
               " SELECT i.campaign_id, m.kind_id, COALESCE(i.channel_id, 0), SUM(m.figure),"
               " COUNT(m.figure), COUNT(*) - COUNT(m.figure), MAX(m.taken_on)"
               " FROM metric_items i JOIN metrics m ON m.item_id = i.id AND m.stands = TRUE"
               " WHERE i.campaign_id = ? GROUP BY m.kind_id, COALESCE(i.channel_id, 0)"};
    static struct query sum = {
        .sql = "INSERT INTO campaign_totals (campaign_id, kind_id, figure, known, unknown,"
               " latest_on) SELECT campaign_id, kind_id, SUM(figure), SUM(known), SUM(unknown),"
               " MAX(latest_on) FROM campaign_channel_totals WHERE campaign_id = ?"
               " GROUP BY kind_id"};
    static struct query date = {
        .sql = "UPDATE campaign_results r SET r.latest_on = (SELECT MAX(t.latest_on)"
               " FROM campaign_totals t WHERE t.campaign_id = r.campaign_id)"
               " WHERE r.campaign_id = ?"};
    struct query *steps[] = {&forget_channels, &forget, &sum_channels, &sum};
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < sizeof steps / sizeof steps[0]; i++)
        status = db_write(request, steps[i], NULL, "i", campaign);
    return status == STATUS_OK ? db_write(request, &date, NULL, "i", campaign) : status;
}

/* A day's figure is what was added since the one before it. */
static enum status sum_days(struct request *request, int64_t campaign, int64_t without)
{
    static struct query forget = {.sql = "DELETE FROM campaign_days WHERE campaign_id = ?"};
    static struct query sum = {
        .sql = "INSERT INTO campaign_days (campaign_id, kind_id, day, added)"
               " SELECT d.campaign_id, d.kind_id, d.taken_on, SUM(d.added) FROM ("
               "SELECT i.campaign_id, m.kind_id, m.taken_on, m.figure"
               " - COALESCE(LAG(m.figure) OVER (PARTITION BY m.item_id, m.kind_id"
               " ORDER BY m.taken_on, m.import_id), 0) AS added"
               " FROM metric_items i JOIN metrics m ON m.item_id = i.id"
               " WHERE i.campaign_id = ? AND m.figure IS NOT NULL AND m.import_id <> ?) d"
               " GROUP BY d.kind_id, d.taken_on"};
    enum status status = db_write(request, &forget, NULL, "i", campaign);
    return status == STATUS_OK ? db_write(request, &sum, NULL, "ii", campaign, without) : status;
}

/* The campaigns whose figures the import brought, in their order; 0 for unplanned work. */
static enum status campaigns_of(struct request *request, int64_t import, struct rows *rows)
{
    static struct query query = {
        .sql =
            "SELECT DISTINCT CAST(COALESCE(i.campaign_id, 0) AS SIGNED) AS campaign FROM metrics m"
            " JOIN metric_items i ON i.id = m.item_id WHERE m.import_id = ?"
            " ORDER BY campaign LIMIT 1000"};
    return db_rows(request, &query, rows, "i", import);
}

_Static_assert(CAMPAIGNS_MOST == 1000, "the LIMIT of campaigns_of");

static enum status sum_all(struct request *request, int64_t campaign, int64_t without)
{
    enum status status = sum_campaign(request, campaign);
    return status == STATUS_OK ? sum_days(request, campaign, without) : status;
}

enum status sums_of_campaign(struct request *request, int64_t campaign)
{
    return sum_all(request, campaign, 0);
}

enum status sums_make(struct request *request, int64_t import, int64_t without)
{
    struct rows rows;
    enum status status = campaigns_of(request, import, &rows);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        status = sums_hold(request, row_number(&rows, i, 0));
    if (status == STATUS_OK)
        status = stand(request, import, without);
    if (status == STATUS_OK)
        status = sum_posts(request, import);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        int64_t campaign = row_number(&rows, i, 0);
        if (campaign != 0)
            status = sum_all(request, campaign, without);
    }
    return status;
}

enum status sums_forget(struct request *request, int64_t import)
{
    static struct query items = {
        .sql = "DELETE i FROM metric_items i"
               " JOIN (SELECT DISTINCT item_id FROM metrics WHERE import_id = ?) x"
               " ON x.item_id = i.id LEFT JOIN metrics m ON m.item_id = i.id AND m.import_id <> ?"
               " WHERE m.item_id IS NULL"};
    static struct query figures = {.sql = "DELETE FROM metrics WHERE import_id = ?"};
    enum status status = db_write(request, &items, NULL, "ii", import, import);
    return status == STATUS_OK ? db_write(request, &figures, NULL, "i", import) : status;
}
