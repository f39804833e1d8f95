#include "campaigns/measure_store.h"

#include "lib/db.h"

#define MEASURE_COLUMNS                                                                            \
    "m.id, m.campaign_id, m.channel_id, h.name, m.level, m.measure, m.unit, m.baseline, "          \
    "m.target, m.due_on, m.version, m.kind_id, k.name FROM campaign_measures m "                   \
    "LEFT JOIN shared_channels h ON h.id = m.channel_id "                                          \
    "LEFT JOIN shared_metric_kinds k ON k.id = m.kind_id "

static struct measure take(const struct rows *rows, size_t i)
{
    return (struct measure){.id = row_number(rows, i, 0),
                            .campaign_id = row_number(rows, i, 1),
                            .channel_id = row_number(rows, i, 2),
                            .channel = row_text(rows, i, 3),
                            .level = row_text(rows, i, 4),
                            .measure = row_text(rows, i, 5),
                            .unit = row_text(rows, i, 6),
                            .baseline = row_text(rows, i, 7),
                            .target = row_text(rows, i, 8),
                            .due_on = row_text(rows, i, 9),
                            .version = row_number(rows, i, 10),
                            .kind_id = row_number(rows, i, 11),
                            .kind = row_text(rows, i, 12)};
}

enum status measure_list(struct request *request, int64_t campaign, struct measures *measures)
{
    static struct query query = {.sql = "SELECT " MEASURE_COLUMNS "WHERE m.campaign_id = ? "
                                        "ORDER BY m.level DESC, m.id LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct measure *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    *measures = (struct measures){.count = rows.count, .items = items};
    return status;
}

enum status measure_find(struct request *request, int64_t campaign, int64_t id,
                         struct measure *measure)
{
    static struct query query = {.sql = "SELECT " MEASURE_COLUMNS
                                        "WHERE m.id = ? AND m.campaign_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", id, campaign);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *measure = take(&rows, 0);
    return status;
}

static enum status count_again(struct request *request, int64_t campaign)
{
    static struct query query = {
        .sql = "UPDATE campaigns c SET c.measures = (SELECT COUNT(*) FROM campaign_measures m "
               "WHERE m.campaign_id = c.id) WHERE c.id = ?"};
    return db_write(request, &query, NULL, "i", campaign);
}

enum status measure_insert(struct request *request, struct measure *measure)
{
    static struct query query = {
        .sql = "INSERT INTO campaign_measures (campaign_id, channel_id, kind_id, level, measure, "
               "unit, "
               "baseline, target, due_on, created_at, updated_at) "
               "VALUES (?, ?, ?, ?, ?, ?, NULLIF(?, ''), ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "innssssss", measure->campaign_id, measure->channel_id,
                 measure->kind_id, measure->level, measure->measure, measure->unit,
                 measure->baseline, measure->target, measure->due_on);
    measure->id = written.id;
    return status == STATUS_OK ? count_again(request, measure->campaign_id) : status;
}

enum status measure_update(struct request *request, const struct measure *measure)
{
    static struct query query = {
        .sql = "UPDATE campaign_measures SET channel_id = ?, kind_id = ?, level = ?, measure = ?, "
               "unit = ?, "
               "baseline = NULLIF(?, ''), target = ?, due_on = ?, version = version + 1, "
               "updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "nnssssssii", measure->channel_id, measure->kind_id,
                 measure->level, measure->measure, measure->unit, measure->baseline,
                 measure->target, measure->due_on, measure->id, measure->version);
    return db_fresh(status, &written);
}

enum status measure_delete(struct request *request, const struct measure *measure)
{
    static struct query query = {.sql =
                                     "DELETE FROM campaign_measures WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_fresh(
        db_write(request, &query, &written, "ii", measure->id, measure->version), &written);
    return status == STATUS_OK ? count_again(request, measure->campaign_id) : status;
}

enum status measure_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('campaign', campaign_id, 'channel', channel_id, 'kind', "
               "kind_id, 'level', level, "
               "'measure', measure, 'unit', unit, 'baseline', baseline, 'target', target, 'due', "
               "due_on, 'version', version) FROM campaign_measures WHERE id = ?"};
    return db_text(request, &query, id, json);
}
