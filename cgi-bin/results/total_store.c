#include "results/total_store.h"

#include "lib/db.h"
#include "lib/figures_store.h"

enum status kind_list(struct request *request, struct kinds *kinds)
{
    static struct query query = {.sql =
                                     "SELECT id, name, level, counts_people, code FROM metric_kinds"
                                     " ORDER BY position LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct kind *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct kind){.id = row_number(&rows, i, 0),
                                 .name = row_text(&rows, i, 1),
                                 .level = row_text(&rows, i, 2),
                                 .counts_people = row_number(&rows, i, 3) != 0,
                                 .code = row_text(&rows, i, 4)};
    *kinds = (struct kinds){.count = rows.count, .items = items};
    return status;
}

_Static_assert(KINDS_MOST == 40, "the LIMIT of kind_list");

const struct kind *kind_of(const struct kinds *kinds, int64_t id)
{
    for (size_t i = 0; i < kinds->count; i++)
        if (kinds->items[i].id == id)
            return &kinds->items[i];
    return NULL;
}

#define KIND "k.id, k.name, k.level, k.counts_people, "

static enum status find_totals(struct request *request, struct query *query, int64_t id,
                               struct totals *totals)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    struct total *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct total){.kind = {.id = row_number(&rows, i, 0),
                                           .name = row_text(&rows, i, 1),
                                           .level = row_text(&rows, i, 2),
                                           .counts_people = row_number(&rows, i, 3) != 0},
                                  .channel_id = row_number(&rows, i, 4),
                                  .channel = row_text(&rows, i, 5),
                                  .figure = row_text(&rows, i, 6),
                                  .unknown = row_number(&rows, i, 7),
                                  .latest_on = row_text(&rows, i, 8)};
    *totals = (struct totals){.count = rows.count, .items = items};
    return status;
}

enum status totals_of_post(struct request *request, int64_t post, struct totals *totals)
{
    static struct query query = {
        .sql = "SELECT " KIND "0, '', t.figure, t.unknown, t.latest_on FROM post_totals t"
               " JOIN metric_kinds k ON k.id = t.kind_id WHERE t.post_id = ?"
               " ORDER BY k.position LIMIT 40"};
    return find_totals(request, &query, post, totals);
}

enum status totals_of_campaign(struct request *request, int64_t campaign, struct totals *totals)
{
    static struct query query = {
        .sql = "SELECT " KIND "0, '', t.figure, t.unknown, t.latest_on FROM campaign_totals t"
               " JOIN metric_kinds k ON k.id = t.kind_id WHERE t.campaign_id = ?"
               " ORDER BY k.position LIMIT 40"};
    return find_totals(request, &query, campaign, totals);
}

enum status totals_by_channel(struct request *request, int64_t campaign, struct totals *totals)
{
    static struct query query = {
        .sql = "SELECT " KIND "t.channel_id, h.name, t.figure, t.unknown, t.latest_on"
               " FROM campaign_channel_totals t JOIN metric_kinds k ON k.id = t.kind_id"
               " LEFT JOIN shared_channels h ON h.id = t.channel_id WHERE t.campaign_id = ?"
               " ORDER BY k.position, h.position, t.channel_id LIMIT 400"};
    return find_totals(request, &query, campaign, totals);
}

enum status cost_of_conversion(struct request *request, int64_t campaign, const char **cost)
{
    static struct query query = {
        .sql = "SELECT ROUND(SUM(CASE k.code WHEN 'spend' THEN t.figure END)"
               " / NULLIF(SUM(CASE k.code WHEN 'conversions' THEN t.figure END), 0), 2)"
               " FROM campaign_totals t JOIN metric_kinds k ON k.id = t.kind_id"
               " WHERE t.campaign_id = ? AND k.code IN ('spend', 'conversions')"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    *cost = status == STATUS_OK ? row_text(&rows, 0, 0) : "";
    return status;
}

enum status totals_by_day(struct request *request, int64_t campaign, int64_t kind,
                          struct day_totals *days)
{
    static struct query query = {
        .sql = "SELECT day, added, SUM(added) OVER (ORDER BY day) FROM campaign_days"
               " WHERE campaign_id = ? AND kind_id = ? ORDER BY day DESC LIMIT 60"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", campaign, kind);
    struct day_total *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] =
            (struct day_total){row_text(&rows, i, 0), row_text(&rows, i, 1), row_text(&rows, i, 2)};
    *days = (struct day_totals){.count = rows.count, .items = items};
    return status;
}

enum status best_posts(struct request *request, int64_t campaign, int64_t kind, struct bests *bests)
{
    static struct query query = {
        .sql = "SELECT p.id, p.title, h.name, t.figure FROM shared_posts p"
               " JOIN post_totals t ON t.post_id = p.id AND t.kind_id = ?"
               " JOIN shared_channels h ON h.id = p.channel_id"
               " WHERE p.campaign_id = ? AND p.state = 'published' AND t.figure IS NOT NULL"
               " ORDER BY t.figure DESC, p.id DESC LIMIT 10"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", kind, campaign);
    struct best *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct best){row_number(&rows, i, 0), row_text(&rows, i, 1),
                                 row_text(&rows, i, 2), row_text(&rows, i, 3)};
    *bests = (struct bests){.count = rows.count, .items = items};
    return status;
}

enum status targets_of(struct request *request, int64_t campaign, struct targets *targets)
{
    static struct query query = {
        .sql = "SELECT m.measure, m.unit, h.name, m.level, m.target, m.due_on, m.kind_id,"
               " IF(m.channel_id IS NULL, t.figure, c.figure) AS actual,"
               " IF(m.channel_id IS NULL, t.unknown, c.unknown),"
               " CAST(COALESCE(LEAST(999, FLOOR(100 * IF(m.channel_id IS NULL, t.figure, c.figure)"
               " / NULLIF(m.target, 0))), -1) AS SIGNED) FROM shared_campaign_measures m"
               " LEFT JOIN shared_channels h ON h.id = m.channel_id"
               " LEFT JOIN campaign_totals t ON t.campaign_id = m.campaign_id"
               " AND t.kind_id = m.kind_id LEFT JOIN campaign_channel_totals c"
               " ON c.campaign_id = m.campaign_id AND c.kind_id = m.kind_id"
               " AND c.channel_id = m.channel_id"
               " WHERE m.campaign_id = ? ORDER BY m.level DESC, m.id LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct target *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct target){.measure = row_text(&rows, i, 0),
                                   .unit = row_text(&rows, i, 1),
                                   .channel = row_text(&rows, i, 2),
                                   .level = row_text(&rows, i, 3),
                                   .target = row_text(&rows, i, 4),
                                   .due_on = row_text(&rows, i, 5),
                                   .kind_id = row_number(&rows, i, 6),
                                   .actual = row_text(&rows, i, 7),
                                   .unknown = row_number(&rows, i, 8),
                                   .percent = row_number(&rows, i, 9)};
    *targets = (struct targets){.count = rows.count, .items = items};
    return status;
}

#define FIGURES FIGURE_WORDS("campaign_totals", "campaign_id", "r.campaign_id")

enum status campaign_results(struct request *request, const char *day, int64_t campaign,
                             int64_t most, struct campaign_results *results)
{
    static struct query query = {
        .sql = "SELECT r.campaign_id, c.title, c.state, r.latest_on, " FIGURES ","
               " (SELECT CAST(SUM(t.unknown) AS SIGNED) FROM campaign_totals t"
               " WHERE t.campaign_id = r.campaign_id) FROM campaign_results r"
               " JOIN shared_campaigns c ON c.id = r.campaign_id"
               " WHERE r.latest_on <= ? AND (r.latest_on < ? OR r.campaign_id < ?)"
               " ORDER BY r.latest_on DESC, r.campaign_id DESC LIMIT ?"};
    struct rows rows;
    const char *from = *day == '\0' ? "9999-12-31" : day;
    int64_t before = *day == '\0' ? INT64_MAX : campaign;
    enum status status = db_rows(request, &query, &rows, "ssii", from, from, before, most);
    struct campaign_result *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct campaign_result){.id = row_number(&rows, i, 0),
                                            .title = row_text(&rows, i, 1),
                                            .state = row_text(&rows, i, 2),
                                            .latest_on = row_text(&rows, i, 3),
                                            .figures = row_text(&rows, i, 4),
                                            .unknown = row_number(&rows, i, 5)};
    *results = (struct campaign_results){.count = rows.count, .items = items};
    return status;
}
