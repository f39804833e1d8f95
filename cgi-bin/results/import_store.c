#include "results/import_store.h"

#include "lib/db.h"
#include "lib/session.h"
#include "results/sum_store.h"

#define IMPORT                                                                                     \
    "SELECT i.id, i.source, i.file_name, i.taken_on, i.plan, i.lines_read, i.person_id, p.name,"   \
    " i.state, i.version, UNIX_TIMESTAMP(i.created_at) FROM imports i"                             \
    " LEFT JOIN shared_people p ON p.id = i.person_id "
#define IS_MINE_OR_DONE " AND i.file_name <> '' AND (i.state <> 'draft' OR i.person_id = ?) "

static struct import take(const struct rows *rows, size_t i)
{
    return (struct import){.id = row_number(rows, i, 0),
                           .source = row_text(rows, i, 1),
                           .file_name = row_text(rows, i, 2),
                           .taken_on = row_text(rows, i, 3),
                           .plan = row_text(rows, i, 4),
                           .lines = row_number(rows, i, 5),
                           .person_id = row_number(rows, i, 6),
                           .person = row_text(rows, i, 7),
                           .state = row_text(rows, i, 8),
                           .version = row_number(rows, i, 9),
                           .created_at = row_number(rows, i, 10)};
}

enum status import_list(struct request *request, int64_t before, struct imports *imports)
{
    static struct query query = {.sql = IMPORT "WHERE i.id < ?" IS_MINE_OR_DONE
                                               "ORDER BY i.id DESC LIMIT 31"};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "ii", before == 0 ? INT64_MAX : before, person_id(request));
    struct import *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    *imports = (struct imports){.count = rows.count, .items = items};
    return status;
}

_Static_assert(IMPORTS_MOST + 1 == 31, "the LIMIT of import_list");

enum status import_find(struct request *request, int64_t id, struct import *import)
{
    static struct query query = {.sql = IMPORT "WHERE i.id = ?" IS_MINE_OR_DONE};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", id, person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *import = take(&rows, 0);
    return status;
}

enum status import_same(struct request *request, const char *bytes, size_t length, int64_t *id)
{
    static struct query query = {.sql = "SELECT id FROM imports WHERE file_digest ="
                                        " UNHEX(SHA2(?, 256)) AND state = 'standing' LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "b", (const void *)bytes, length);
    *id = rows.count == 0 ? 0 : row_number(&rows, 0, 0);
    return status;
}

enum status import_remembered(struct request *request, const char *head, const char **plan)
{
    static struct query query = {
        .sql = "SELECT plan FROM imports WHERE head_digest = UNHEX(SHA2(?, 256))"
               " AND state = 'standing' ORDER BY id DESC LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "s", head);
    *plan = rows.count == 0 ? NULL : row_text(&rows, 0, 0);
    return status;
}

enum status import_file(struct request *request, int64_t id, const char **bytes, size_t *length)
{
    static struct query query = {.sql = "SELECT bytes FROM import_files WHERE import_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *bytes = row_text(&rows, 0, 0);
    *length = rows.count == 0 ? 0 : rows.cells[0].length;
    return status;
}

enum status import_matches(struct request *request, int64_t id, struct import_matches *matches)
{
    static struct query query = {
        .sql = "SELECT COUNT(*), COUNT(i.post_id), CAST(COALESCE(SUM(i.campaign_id IS NULL), 0)"
               " AS SIGNED) FROM (SELECT DISTINCT item_id FROM metrics WHERE import_id = ?) m"
               " JOIN metric_items i ON i.id = m.item_id"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    *matches = (struct import_matches){row_number(&rows, 0, 0), row_number(&rows, 0, 1),
                                       row_number(&rows, 0, 2)};
    return status;
}

enum status import_campaigns(struct request *request, struct names *campaigns)
{
    static struct query query = {.sql = "SELECT id, title FROM shared_campaigns"
                                        " WHERE state <> 'stopped' ORDER BY id DESC LIMIT 300"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct named *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct named){row_number(&rows, i, 0), row_text(&rows, i, 1), ""};
    *campaigns = (struct names){.count = rows.count, .items = items};
    return status;
}

/* Writing */

enum status import_draft(struct request *request, struct import *import, const char *bytes,
                         size_t length, const char *head)
{
    static struct query draft = {
        .sql = "INSERT INTO imports (source, taken_on, file_name, file_digest, head_digest, plan,"
               " person_id, state, created_at, updated_at) VALUES (?, ?, ?, UNHEX(SHA2(?, 256)),"
               " UNHEX(SHA2(?, 256)), ?, ?, 'draft', UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    static struct query file = {.sql = "INSERT INTO import_files (import_id, bytes) VALUES (?, ?)"};
    struct written written = {0};
    enum status status = db_write(request, &draft, &written, "sssbssi", import->source,
                                  import->taken_on, import->file_name, (const void *)bytes, length,
                                  head, import->plan, person_id(request));
    import->id = written.id;
    if (status != STATUS_OK)
        return status;
    return db_write(request, &file, NULL, "ib", import->id, (const void *)bytes, length);
}

enum status import_keep_plan(struct request *request, const struct import *import)
{
    static struct query query = {
        .sql = "UPDATE imports SET plan = ?, taken_on = ?, version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = 'draft'"};
    struct written written = {0};
    return db_fresh(db_write(request, &query, &written, "ssii", import->plan, import->taken_on,
                             import->id, import->version),
                    &written);
}

static enum status forget_file(struct request *request, int64_t id)
{
    static struct query query = {.sql = "DELETE FROM import_files WHERE import_id = ?"};
    return db_write(request, &query, NULL, "i", id);
}

enum status import_confirm(struct request *request, const struct import *import)
{
    static struct query query = {
        .sql = "UPDATE imports SET state = 'standing', plan = ?, taken_on = ?, lines_read = ?,"
               " version = version + 1, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND state = 'draft'"};
    struct written written = {0};
    enum status status =
        db_fresh(db_write(request, &query, &written, "ssiii", import->plan, import->taken_on,
                          import->lines, import->id, import->version),
                 &written);
    return status == STATUS_OK ? forget_file(request, import->id) : status;
}

static enum status leave(struct request *request, const struct import *import, const char *from)
{
    static struct query query = {
        .sql = "UPDATE imports SET state = 'undone', version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = ?"};
    struct written written = {0};
    return db_fresh(db_write(request, &query, &written, "iis", import->id, import->version, from),
                    &written);
}

enum status import_give_up(struct request *request, const struct import *import)
{
    enum status status = leave(request, import, "draft");
    return status == STATUS_OK ? forget_file(request, import->id) : status;
}

enum status import_undo(struct request *request, const struct import *import)
{
    enum status status = leave(request, import, "standing");
    if (status == STATUS_OK)
        status = sums_make(request, import->id, import->id);
    return status == STATUS_OK ? sums_forget(request, import->id) : status;
}

enum status import_items(struct request *request, const struct import *import, const char *items)
{
    static struct query query = {
        .sql =
            "INSERT INTO metric_items (source, item_key, campaign_id, title, address, import_id)"
            " SELECT ?, UNHEX(SHA2(j.item_key, 256)), j.campaign, j.title, j.address, ?"
            " FROM JSON_TABLE(?, '$[*]' COLUMNS (item_key TEXT PATH '$.k', title TEXT PATH '$.t',"
            " address TEXT PATH '$.a', campaign BIGINT PATH '$.c')) j"
            " ON DUPLICATE KEY UPDATE"
            " campaign_id = COALESCE(metric_items.campaign_id, VALUES(campaign_id))"};
    return db_write(request, &query, NULL, "sis", import->source, import->id, items);
}

enum status import_figures(struct request *request, const struct import *import,
                           const char *figures)
{
    static struct query query = {
        .sql = "INSERT INTO metrics (item_id, kind_id, taken_on, import_id, figure)"
               " SELECT i.id, j.kind, j.day, ?, j.figure"
               " FROM JSON_TABLE(?, '$[*]' COLUMNS (item_key TEXT PATH '$.k', kind INT PATH '$.n',"
               " day DATE PATH '$.d', figure DECIMAL(20, 4) PATH '$.v')) j"
               " JOIN metric_items i ON i.source = ? AND i.item_key = UNHEX(SHA2(j.item_key, 256))"
               " LEFT JOIN metrics s ON s.item_id = i.id AND s.kind_id = j.kind AND s.stands = TRUE"
               " AND s.taken_on = j.day AND s.figure <=> j.figure AND s.import_id <> ?"
               " WHERE s.item_id IS NULL"};
    return db_write(request, &query, NULL, "issi", import->id, figures, import->source, import->id);
}

/* In two steps: an UPDATE that reads a window asks its definer for more rights than reading it. */
enum status import_match(struct request *request, const struct import *import)
{
    static struct query find = {
        .sql = "SELECT JSON_ARRAYAGG(JSON_OBJECT('i', x.id, 'p', p.id, 'c', p.campaign_id, 'h',"
               " p.channel_id)) FROM (SELECT DISTINCT item_id FROM metrics WHERE import_id = ?) m"
               " JOIN metric_items x ON x.id = m.item_id"
               " JOIN shared_posts p ON p.address = x.address AND p.state = 'published'"
               " WHERE x.address <> '' AND (x.import_id = ? OR x.campaign_id IS NULL)"};
    static struct query set = {
        .sql = "UPDATE metric_items i JOIN JSON_TABLE(?, '$[*]' COLUMNS (item BIGINT PATH '$.i',"
               " post BIGINT PATH '$.p', campaign BIGINT PATH '$.c', channel BIGINT PATH '$.h')) j"
               " ON j.item = i.id SET i.post_id = j.post, i.campaign_id = j.campaign,"
               " i.channel_id = j.channel"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", import->id, import->id);
    if (status != STATUS_OK || row_is_null(&rows, 0, 0))
        return status;
    return db_write(request, &set, NULL, "s", row_text(&rows, 0, 0));
}

enum status import_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('source', source, 'file', file_name, 'taken_on', taken_on,"
               " 'lines', lines_read, 'plan', plan, 'state', state) FROM imports WHERE id = ?"};
    return db_text(request, &query, id, json);
}
