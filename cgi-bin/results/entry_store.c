#include "results/entry_store.h"

#include "lib/db.h"
#include "lib/figures_store.h"
#include "lib/session.h"
#include "results/sum_store.h"

#define NUMBER FIGURE_NUMBER("m.figure")
#define ENTRY                                                                                      \
    "SELECT i.id, i.campaign_id, i.post_id, s.title, i.channel_id, h.name, i.taken_on, i.note,"    \
    " (SELECT GROUP_CONCAT(CONCAT(k.name, ' ', " NUMBER ") ORDER BY k.position SEPARATOR ', ')"    \
    " FROM metrics m JOIN metric_kinds k ON k.id = m.kind_id WHERE m.import_id = i.id),"           \
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
    enum status status = sums_hold(request, entry->campaign_id);
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

enum status entry_settle(struct request *request, const struct entry *entry)
{
    return sums_make(request, entry->id, 0);
}

enum status entry_take_back(struct request *request, const struct entry *entry)
{
    static struct query query = {
        .sql = "UPDATE imports SET state = 'undone', version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND state = 'standing'"
               " AND version = ?"};
    struct written written = {0};
    enum status status = sums_hold(request, entry->campaign_id);
    if (status == STATUS_OK)
        status = db_fresh(db_write(request, &query, &written, "ii", entry->id, entry->version),
                          &written);
    if (status == STATUS_OK)
        status = sums_make(request, entry->id, entry->id);
    return status == STATUS_OK ? sums_forget(request, entry->id) : status;
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
