#include "results/import_store.h"

#include "lib/app.h"
#include "lib/db.h"
#include "lib/session.h"
#include "results/sum_store.h"

enum {
    PART_BYTES = 512 * 1024,
    PART_MEMORY = 8 * PART_BYTES,
    WRITTEN_AT_ONCE = 2, /* one less than the pool for long work has workers */
};

#define IMPORT                                                                                     \
    "SELECT i.id, i.source, i.file_name, i.taken_on, i.plan, i.lines_read, i.person_id, p.name,"   \
    " IF(i.is_writing, 'writing', i.state), i.version, UNIX_TIMESTAMP(i.created_at), i.lines_all," \
    " i.updated_at < UTC_TIMESTAMP() - INTERVAL 5 SECOND, i.note FROM imports i"                   \
    " LEFT JOIN shared_people p ON p.id = i.person_id "
#define IS_MINE_OR_DONE                                                                            \
    " AND i.file_name <> '' AND (i.state <> 'draft' OR i.is_writing OR i.person_id = ?) "

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
                           .created_at = row_number(rows, i, 10),
                           .lines_all = row_number(rows, i, 11),
                           .is_quiet = row_number(rows, i, 12) != 0,
                           .note = row_text(rows, i, 13)};
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

enum status import_same(struct request *request, const unsigned char *digest, int64_t *id)
{
    static struct query query = {.sql = "SELECT id FROM imports WHERE file_digest = ?"
                                        " AND (state = 'standing' OR is_writing) LIMIT 1"};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "b", (const void *)digest, (size_t)IMPORT_DIGEST_BYTES);
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

/* `reader` has an arena for one part alone. */
static enum status read_parts(struct request *reader, int64_t id, struct upload *file)
{
    static struct query query = {
        .sql = "SELECT bytes FROM import_parts WHERE import_id = ? AND part = ?"};
    for (int64_t part = 0;; part++) {
        struct rows rows;
        enum status status = db_rows(reader, &query, &rows, "ii", id, part);
        if (status == STATUS_OK && rows.count > 0)
            status = upload_add(file, row_text(&rows, 0, 0), rows.cells[0].length);
        if (status != STATUS_OK || rows.count == 0)
            return status;
        arena_reset(reader->arena);
    }
}

enum status import_file(struct request *request, int64_t id, const struct upload **file)
{
    struct upload *spool;
    struct request reader = *request;
    enum status status = request_spool(request, &spool);
    if (status != STATUS_OK)
        return status;
    *file = spool;
    reader.arena = arena_new(PART_MEMORY);
    if (reader.arena == NULL)
        return STATUS_UNAVAILABLE;
    status = read_parts(&reader, id, spool);
    arena_free(reader.arena);
    return status == STATUS_OK && spool->length == 0 ? STATUS_NOT_FOUND : status;
}

enum status import_matches(struct request *request, int64_t id, struct import_matches *matches)
{
    static struct query query = {
        .sql = "SELECT COUNT(*), COUNT(i.post_id), CAST(COALESCE(SUM(i.campaign_id IS NULL), 0)"
               " AS SIGNED) FROM (SELECT DISTINCT item_id FROM metrics FORCE INDEX (by_import)"
               " WHERE import_id = ?) m STRAIGHT_JOIN metric_items i FORCE INDEX (PRIMARY)"
               " ON i.id = m.item_id"};
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
        items[i] = (struct named){row_number(&rows, i, 0), row_text(&rows, i, 1), "", 0};
    *campaigns = (struct names){.count = rows.count, .items = items};
    return status;
}

/* Writing */

static enum status keep_file(struct request *request, int64_t id, const struct upload *file)
{
    static struct query query = {
        .sql = "INSERT INTO import_parts (import_id, part, bytes) VALUES (?, ?, ?)"};
    const char *bytes;
    enum status status = upload_map(request, file, &bytes);
    for (size_t at = 0; status == STATUS_OK && at < file->length; at += PART_BYTES) {
        size_t left = file->length - at;
        status = db_write(request, &query, NULL, "iib", id, (int64_t)(at / PART_BYTES),
                          (const void *)(bytes + at), left < PART_BYTES ? left : PART_BYTES);
        upload_forget(file, bytes + at);
    }
    return status;
}

enum status import_draft(struct request *request, struct import *import, const struct upload *file,
                         const unsigned char *digest, const char *head)
{
    static struct query draft = {
        .sql = "INSERT INTO imports (source, taken_on, file_name, file_digest, head_digest, plan,"
               " person_id, state, created_at, updated_at) VALUES (?, ?, ?, ?,"
               " UNHEX(SHA2(?, 256)), ?, ?, 'draft', UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = db_write(
        request, &draft, &written, "sssbssi", import->source, import->taken_on, import->file_name,
        (const void *)digest, (size_t)IMPORT_DIGEST_BYTES, head, import->plan, person_id(request));
    import->id = written.id;
    return status == STATUS_OK ? keep_file(request, import->id, file) : status;
}

enum status import_keep_plan(struct request *request, const struct import *import)
{
    static struct query query = {
        .sql = "UPDATE imports SET plan = ?, taken_on = ?, version = version + 1,"
               " updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND state = 'draft' AND is_writing = FALSE"};
    struct written written = {0};
    return db_fresh(db_write(request, &query, &written, "ssii", import->plan, import->taken_on,
                             import->id, import->version),
                    &written);
}

static enum status forget_file(struct request *request, int64_t id)
{
    static struct query query = {.sql = "DELETE FROM import_parts WHERE import_id = ?"};
    return db_write(request, &query, NULL, "i", id);
}

enum status import_confirm(struct request *request, const struct import *import)
{
    static struct query query = {
        .sql = "UPDATE imports SET state = 'standing', is_writing = FALSE, plan = ?,"
               " taken_on = ?, lines_read = ?,"
               " version = version + 1, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND state = 'draft'"};
    struct written written = {0};
    enum status status =
        db_fresh(db_write(request, &query, &written, "ssiii", import->plan, import->taken_on,
                          import->lines, import->id, import->version),
                 &written);
    return status == STATUS_OK ? forget_file(request, import->id) : status;
}

/* All that say so, but for those that nobody holds any more. */
static enum status count_written(struct request *request, size_t *count)
{
    static struct query all = {.sql = "SELECT id FROM imports WHERE is_writing = TRUE LIMIT 100"};
    static struct query left = {
        .sql = "SELECT f.import_id FROM imports i JOIN import_parts f ON f.import_id = i.id"
               " AND f.part = 0 WHERE i.is_writing = TRUE"
               " AND i.updated_at < UTC_TIMESTAMP() - INTERVAL 5 SECOND"
               " LIMIT 100 FOR UPDATE SKIP LOCKED"};
    struct rows rows;
    enum status status = db_rows(request, &all, &rows, "");
    *count = rows.count;
    if (status == STATUS_OK)
        status = db_rows(request, &left, &rows, "");
    *count -= rows.count;
    return status;
}

enum status import_begin(struct request *request, const struct import *import, bool *has_room)
{
    static struct query begin = {
        .sql = "UPDATE imports SET is_writing = TRUE, plan = ?, taken_on = ?, note = '',"
               " lines_read = 0, lines_all = ?, version = version + 1, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND state = 'draft'"};
    struct written written = {0};
    size_t being_written;
    enum status status = count_written(request, &being_written);
    *has_room = being_written < WRITTEN_AT_ONCE;
    if (status != STATUS_OK || !*has_room)
        return status;
    return db_fresh(db_write(request, &begin, &written, "ssiii", import->plan, import->taken_on,
                             import->lines_all, import->id, import->version),
                    &written);
}

enum status import_hold(struct request *request, int64_t id)
{
    static struct query query = {
        .sql = "SELECT part FROM import_parts WHERE import_id = ? AND part = 0 FOR UPDATE"};
    struct rows rows;
    return db_rows(request, &query, &rows, "i", id);
}

enum status import_is_held(struct request *request, int64_t id, bool *is_held)
{
    static struct query query = {.sql = "SELECT part FROM import_parts WHERE import_id = ?"
                                        " AND part = 0 FOR UPDATE SKIP LOCKED"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    *is_held = rows.count == 0;
    return status;
}

struct request *import_beside(struct request *request)
{
    struct request *beside = arena_alloc(request->arena, sizeof *beside);
    struct app *app = arena_alloc(request->arena, sizeof *app);
    *beside = *request;
    *app = *request->app;
    app->db = db_new(app->config);
    beside->app = app;
    return app->db == NULL ? NULL : beside;
}

void import_beside_end(struct request *beside)
{
    db_free(beside->app->db);
}

enum status import_heard(struct request *request, const struct import *import)
{
    static struct query query = {
        .sql = "UPDATE imports SET lines_read = ?, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND is_writing = TRUE"};
    struct written written = {0};
    return db_fresh(
        db_write(request, &query, &written, "iii", import->lines, import->id, import->version),
        &written);
}

enum status import_stop(struct request *request, const struct import *import, const char *note)
{
    static struct query query = {
        .sql = "UPDATE imports SET is_writing = FALSE, note = ?, lines_read = 0,"
               " version = version + 1, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND is_writing = TRUE"};
    struct written written = {0};
    return db_fresh(db_write(request, &query, &written, "sii", note, import->id, import->version),
                    &written);
}

static enum status leave(struct request *request, const struct import *import, const char *from)
{
    static struct query query = {
        .sql = "UPDATE imports SET state = 'undone', version = version + 1,"
               " updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND state = ? AND is_writing = FALSE"};
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

/* A post of ours is known by its address, or else by what the network calls it, which short
 * numbers do not tell. What belongs to a campaign already stays there; the order of what is set
 * matters. */
enum status import_items(struct request *request, const struct import *import, const char *items)
{
    static struct query query = {
        .sql =
            "INSERT INTO metric_items (source, item_key, post_id, channel_id, campaign_id, title,"
            " address, import_id) SELECT ?, UNHEX(SHA2(j.item_key, 256)), COALESCE(p.id, q.id),"
            " COALESCE(p.channel_id, q.channel_id),"
            " COALESCE(p.campaign_id, q.campaign_id, j.campaign), j.title,"
            " COALESCE(j.address, ''), ?"
            " FROM JSON_TABLE(?, '$[*]' COLUMNS (item_key TEXT PATH '$.k', title TEXT PATH '$.t',"
            " address TEXT PATH '$.a', id TEXT PATH '$.i', campaign BIGINT PATH '$.c')) j"
            " LEFT JOIN shared_posts p ON p.address = j.address AND p.state = 'published'"
            " LEFT JOIN shared_posts q ON CHAR_LENGTH(j.id) >= 6 AND q.state = 'published'"
            " AND q.address_id = CONVERT(j.id USING utf8mb4) COLLATE utf8mb4_bin"
            " ON DUPLICATE KEY UPDATE"
            " post_id = IF(metric_items.campaign_id IS NULL, VALUES(post_id), "
            "metric_items.post_id),"
            " channel_id = IF(metric_items.campaign_id IS NULL, VALUES(channel_id),"
            " metric_items.channel_id),"
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
               " STRAIGHT_JOIN metric_items i FORCE INDEX (by_key) ON i.source = ?"
               " AND i.item_key = UNHEX(SHA2(j.item_key, 256))"
               " LEFT JOIN metrics s FORCE INDEX (PRIMARY) ON s.item_id = i.id AND s.kind_id = "
               "j.kind AND s.stands = TRUE"
               " AND s.taken_on = j.day AND s.figure <=> j.figure AND s.import_id <> ?"
               " WHERE s.item_id IS NULL"};
    return db_write(request, &query, NULL, "issi", import->id, figures, import->source, import->id);
}

enum status import_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('source', source, 'file', file_name, 'taken_on', taken_on,"
               " 'lines', lines_read, 'plan', plan, 'state', state) FROM imports WHERE id = ?"};
    return db_text(request, &query, id, json);
}
