#include "results/sum_store.h"

#include "lib/db.h"

/* What a transaction wrote the server's own figures of its tables do not know yet, and a plan made
 * by them may read all of a table: so the statements here say in which order and how to read. */

enum { CAMPAIGNS_MOST = 1000 };

enum status sums_hold(struct request *request, int64_t campaign)
{
    static struct query query = {.sql = "INSERT INTO campaign_results (campaign_id) VALUES (?)"
                                        " ON DUPLICATE KEY UPDATE campaign_id = campaign_id"};
    return db_write(request, &query, NULL, "i", campaign);
}

/* Of each figure that the import brought or met, which one counts now: the newest that is known. */
static enum status stand(struct request *request, int64_t import)
{
    static struct query beaten = {
        .sql = "UPDATE metrics t FORCE INDEX (by_import) STRAIGHT_JOIN metrics m FORCE INDEX"
               " (PRIMARY) ON m.item_id = t.item_id AND m.kind_id = t.kind_id STRAIGHT_JOIN metrics"
               " x FORCE INDEX (PRIMARY) ON x.item_id = m.item_id AND x.kind_id = m.kind_id"
               " SET m.stands = FALSE WHERE t.import_id = ? AND m.stands = TRUE"
               " AND (x.figure IS NOT NULL, x.taken_on, x.import_id) >"
               " (m.figure IS NOT NULL, m.taken_on, m.import_id)"};
    return db_write(request, &beaten, NULL, "i", import);
}

/* What counts where the figures of an import do not any more. */
static enum status stand_without(struct request *request, int64_t import)
{
    static struct query next = {
        .sql = "UPDATE metrics t FORCE INDEX (by_import) STRAIGHT_JOIN metrics m FORCE INDEX"
               " (PRIMARY) ON m.item_id = t.item_id AND m.kind_id = t.kind_id LEFT JOIN metrics x"
               " FORCE INDEX (PRIMARY) ON x.item_id = m.item_id AND x.kind_id = m.kind_id"
               " AND x.import_id <> t.import_id"
               " AND (x.figure IS NOT NULL, x.taken_on, x.import_id) >"
               " (m.figure IS NOT NULL, m.taken_on, m.import_id)"
               " SET m.stands = TRUE WHERE t.import_id = ? AND t.stands = TRUE"
               " AND m.import_id <> t.import_id AND x.item_id IS NULL"};
    static struct query none = {.sql = "UPDATE metrics m FORCE INDEX (by_import)"
                                       " SET m.stands = FALSE WHERE m.import_id = ?"};
    enum status status = db_write(request, &next, NULL, "i", import);
    return status == STATUS_OK ? db_write(request, &none, NULL, "i", import) : status;
}

/* The sums of the posts whose figures the import brought. */
static enum status sum_posts(struct request *request, int64_t import)
{
    static struct query forget = {
        .sql = "DELETE p FROM (SELECT DISTINCT i.post_id FROM metrics t FORCE INDEX (by_import)"
               " STRAIGHT_JOIN metric_items i FORCE INDEX (PRIMARY) ON i.id = t.item_id"
               " WHERE t.import_id = ? AND i.post_id IS NOT NULL) d"
               " STRAIGHT_JOIN post_totals p ON p.post_id = d.post_id"};
    static struct query sum = {
        .sql = "INSERT INTO post_totals (post_id, kind_id, figure, known, unknown, latest_on)"
               " SELECT i.post_id, m.kind_id, SUM(m.figure), COUNT(m.figure),"
               " COUNT(*) - COUNT(m.figure), MAX(m.taken_on)"
               " FROM (SELECT DISTINCT y.post_id FROM metrics t FORCE INDEX (by_import)"
               " STRAIGHT_JOIN metric_items y FORCE INDEX (PRIMARY) ON y.id = t.item_id"
               " WHERE t.import_id = ? AND y.post_id IS NOT NULL) d"
               " STRAIGHT_JOIN metric_items i FORCE INDEX (by_post) ON i.post_id = d.post_id"
               " STRAIGHT_JOIN metrics m FORCE INDEX (PRIMARY) ON m.item_id = i.id"
               " WHERE m.stands = TRUE GROUP BY i.post_id, m.kind_id"};
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
               " FROM metric_items i FORCE INDEX (by_campaign) STRAIGHT_JOIN metrics m"
               " FORCE INDEX (PRIMARY) ON m.item_id = i.id WHERE i.campaign_id = ?"
               " AND m.stands = TRUE GROUP BY m.kind_id, COALESCE(i.channel_id, 0)"};
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
               " FROM metric_items i FORCE INDEX (by_campaign) STRAIGHT_JOIN metrics m"
               " FORCE INDEX (PRIMARY) ON m.item_id = i.id"
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
            " FORCE INDEX (by_import) STRAIGHT_JOIN metric_items i FORCE INDEX (PRIMARY)"
            " ON i.id = m.item_id WHERE m.import_id = ?"
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
        status = without == 0 ? stand(request, import) : stand_without(request, import);
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
        .sql = "DELETE i FROM (SELECT DISTINCT item_id FROM metrics FORCE INDEX (by_import)"
               " WHERE import_id = ?) x STRAIGHT_JOIN metric_items i FORCE INDEX (PRIMARY)"
               " ON i.id = x.item_id LEFT JOIN metrics m FORCE INDEX (PRIMARY)"
               " ON m.item_id = i.id AND m.import_id <> ? WHERE m.item_id IS NULL"};
    static struct query figures = {
        .sql = "DELETE m FROM metrics m FORCE INDEX (by_import) WHERE m.import_id = ?"};
    enum status status = db_write(request, &items, NULL, "ii", import, import);
    return status == STATUS_OK ? db_write(request, &figures, NULL, "i", import) : status;
}
