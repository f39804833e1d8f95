#include "results/entry_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define ENTRY                                                                                      \
    "SELECT i.id, i.campaign_id, i.post_id, s.title, i.channel_id, h.name, i.taken_on, i.note,"    \
    " (SELECT GROUP_CONCAT(CONCAT(k.name, ' ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM"      \
    " CAST(m.figure AS CHAR)))) ORDER BY k.position SEPARATOR ', ') FROM metrics m"                \
    " JOIN metric_kinds k ON k.id = m.kind_id WHERE m.import_id = i.id),"                          \
    " i.person_id, p.name, i.state = 'undone', i.version, UNIX_TIMESTAMP(i.created_at)"            \
    " FROM imports i LEFT JOIN shared_posts s ON s.id = i.post_id"                                 \
    " LEFT JOIN shared_channels h ON h.id = i.channel_id"                                          \
    " LEFT JOIN shared_people p ON p.id = i.person_id "
#define NEWEST " AND i.state = 'standing' ORDER BY i.id DESC LIMIT 20"

_Static_assert(ENTRIES_MOST == 20, "the LIMIT of lists of entries");

static enum status find(struct request *request, struct query *query, int64_t id,
                        struct entries *entries)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    struct entry *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct entry){.id = row_number(&rows, i, 0),
                                  .campaign_id = row_number(&rows, i, 1),
                                  .post_id = row_number(&rows, i, 2),
                                  .post = row_text(&rows, i, 3),
                                  .channel_id = row_number(&rows, i, 4),
                                  .channel = row_text(&rows, i, 5),
                                  .taken_on = row_text(&rows, i, 6),
                                  .note = row_text(&rows, i, 7),
                                  .figures = row_text(&rows, i, 8),
                                  .person_id = row_number(&rows, i, 9),
                                  .person = row_text(&rows, i, 10),
                                  .undone = row_number(&rows, i, 11) != 0,
                                  .version = row_number(&rows, i, 12),
                                  .created_at = row_number(&rows, i, 13)};
    *entries = (struct entries){.count = rows.count, .items = items};
    return status;
}

enum status entries_of_post(struct request *request, int64_t post, struct entries *entries)
{
    static struct query query = {.sql = ENTRY "WHERE i.post_id = ?" NEWEST};
    return find(request, &query, post, entries);
}

enum status entries_of_campaign(struct request *request, int64_t campaign, struct entries *entries)
{
    static struct query query = {.sql = ENTRY "WHERE i.campaign_id = ?" NEWEST};
    return find(request, &query, campaign, entries);
}

enum status entry_find(struct request *request, int64_t id, struct entry *entry)
{
    static struct query query = {.sql = ENTRY "WHERE i.id = ?"};
    struct entries found;
    enum status status = find(request, &query, id, &found);
    if (status == STATUS_OK && found.count == 0)
        return STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        *entry = found.items[0];
    return status;
}

/* Writing */

static enum status hold_campaign(struct request *request, int64_t campaign)
{
    static struct query query = {.sql = "INSERT INTO campaign_results (campaign_id) VALUES (?)"
                                        " ON DUPLICATE KEY UPDATE campaign_id = campaign_id"};
    return db_write(request, &query, NULL, "i", campaign);
}

static enum status insert_import(struct request *request, struct entry *entry)
{
    static struct query query = {
        .sql = "INSERT INTO imports (source, campaign_id, post_id, channel_id, taken_on, note,"
               " person_id, created_at, updated_at)"
               " VALUES ('hand', ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "innssi", entry->campaign_id, entry->post_id,
                 entry->channel_id, entry->taken_on, entry->note, person_id(request));
    entry->id = written.id;
    return status;
}

/* What the figures are about: a post, or a campaign on a channel. */
static enum status find_item(struct request *request, const struct entry *entry, int64_t *item)
{
    static struct query query = {
        .sql = "INSERT INTO metric_items (source, item_key, campaign_id, post_id, channel_id,"
               " import_id) VALUES ('hand', UNHEX(SHA2(?, 256)), ?, ?, ?, ?)"
               " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)"};
    struct written written = {0};
    const char *key =
        entry->post_id != 0
            ? arena_printf(request->arena, "post %lld", (long long)entry->post_id)
            : arena_printf(request->arena, "campaign %lld on %lld", (long long)entry->campaign_id,
                           (long long)entry->channel_id);
    enum status status = db_write(request, &query, &written, "sinni", key, entry->campaign_id,
                                  entry->post_id, entry->channel_id, entry->id);
    *item = written.id;
    return status;
}

enum status entry_begin(struct request *request, struct entry *entry, int64_t *item)
{
    enum status status = hold_campaign(request, entry->campaign_id);
    if (status == STATUS_OK)
        status = insert_import(request, entry);
    if (status == STATUS_OK)
        status = find_item(request, entry, item);
    return status;
}

enum status entry_figure(struct request *request, const struct entry *entry, int64_t item,
                         int64_t kind, const char *figure)
{
    static struct query query = {
        .sql = "INSERT INTO metrics (item_id, kind_id, taken_on, import_id, figure)"
               " VALUES (?, ?, ?, ?, NULLIF(?, ''))"};
    return db_write(request, &query, NULL, "iisis", item, kind, entry->taken_on, entry->id, figure);
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

static enum status settle(struct request *request, const struct entry *entry, int64_t without)
{
    enum status status = stand(request, entry->id, without);
    if (status == STATUS_OK)
        status = sum_posts(request, entry->id);
    if (status == STATUS_OK)
        status = sum_campaign(request, entry->campaign_id);
    return status == STATUS_OK ? sum_days(request, entry->campaign_id, without) : status;
}

enum status entry_settle(struct request *request, const struct entry *entry)
{
    return settle(request, entry, 0);
}

static enum status forget_figures(struct request *request, const struct entry *entry)
{
    static struct query figures = {.sql = "DELETE FROM metrics WHERE import_id = ?"};
    static struct query items = {
        .sql = "DELETE i FROM metric_items i LEFT JOIN metrics m ON m.item_id = i.id"
               " WHERE i.campaign_id = ? AND m.item_id IS NULL"};
    enum status status = db_write(request, &figures, NULL, "i", entry->id);
    return status == STATUS_OK ? db_write(request, &items, NULL, "i", entry->campaign_id) : status;
}

enum status entry_take_back(struct request *request, const struct entry *entry)
{
    static struct query query = {
        .sql = "UPDATE imports SET state = 'undone', version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND state = 'standing'"
               " AND version = ?"};
    struct written written = {0};
    enum status status = hold_campaign(request, entry->campaign_id);
    if (status == STATUS_OK)
        status = db_fresh(db_write(request, &query, &written, "ii", entry->id, entry->version),
                          &written);
    if (status == STATUS_OK)
        status = settle(request, entry, entry->id);
    return status == STATUS_OK ? forget_figures(request, entry) : status;
}

enum status entry_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('campaign', i.campaign_id, 'post', i.post_id, 'channel',"
               " i.channel_id, 'taken_on', i.taken_on, 'note', i.note, 'state', i.state,"
               " 'figures', (SELECT JSON_OBJECTAGG(k.code, m.figure) FROM metrics m"
               " JOIN metric_kinds k ON k.id = m.kind_id WHERE m.import_id = i.id))"
               " FROM imports i WHERE i.id = ?"};
    return db_text(request, &query, id, json);
}
