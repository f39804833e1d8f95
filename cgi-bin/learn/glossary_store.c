#include "learn/glossary_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define COLUMNS                                                                                    \
    "SELECT g.id, g.word, g.side, g.meaning, g.counterpart, g.forms, g.state = 'removed',"         \
    " g.version, g.changed_by, p.name, UNIX_TIMESTAMP(g.updated_at) FROM glossary g"               \
    " LEFT JOIN shared_people p ON p.id = g.changed_by "

static struct entry take_entry(const struct rows *rows, size_t i)
{
    return (struct entry){.id = row_number(rows, i, 0),
                          .word = row_text(rows, i, 1),
                          .side = row_text(rows, i, 2),
                          .meaning = row_text(rows, i, 3),
                          .counterpart = row_text(rows, i, 4),
                          .forms = row_text(rows, i, 5),
                          .removed = row_number(rows, i, 6) != 0,
                          .version = row_number(rows, i, 7),
                          .changed_by = row_number(rows, i, 8),
                          .changed_by_name = row_text(rows, i, 9),
                          .updated_at = row_number(rows, i, 10)};
}

enum status entry_find(struct request *request, int64_t id, struct entry *entry)
{
    static struct query query = {.sql = COLUMNS "WHERE g.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *entry = take_entry(&rows, 0);
    return status;
}

enum status entry_list(struct request *request, const char *side, const char *begin,
                       const char *after, int64_t most, struct entries *entries)
{
    static struct query query = {.sql = COLUMNS
                                 "WHERE g.state = 'live' AND g.word > ? AND (? = '' OR g.side = ?)"
                                 " AND g.word LIKE CONCAT(?, '%') ORDER BY g.word LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ssssi", after, side, side,
                                 db_like(request->arena, begin), most);
    struct entry *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take_entry(&rows, i);
    *entries = (struct entries){.count = rows.count, .items = items};
    return status;
}

enum status entry_count(struct request *request, int64_t *count)
{
    static struct query query = {.sql = "SELECT COUNT(*) FROM glossary WHERE state = 'live'"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    *count = row_number(&rows, 0, 0);
    return status;
}

enum status entry_insert(struct request *request, struct entry *entry)
{
    static struct query query = {
        .sql = "INSERT INTO glossary (word, side, meaning, counterpart, forms, changed_by,"
               " updated_at) VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssssi", entry->word, entry->side, entry->meaning,
                 entry->counterpart, entry->forms, person_id(request));
    entry->id = written.id;
    return status;
}

enum status entry_update(struct request *request, const struct entry *entry, bool *fresh)
{
    static struct query query = {
        .sql = "UPDATE glossary SET word = ?, side = ?, meaning = ?, counterpart = ?, forms = ?,"
               " state = IF(?, 'removed', 'live'), changed_by = ?, version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssssiiii", entry->word, entry->side, entry->meaning,
                 entry->counterpart, entry->forms, (int64_t)entry->removed, person_id(request),
                 entry->id, entry->version);
    *fresh = written.rows > 0;
    return status;
}

enum status entry_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('word', word, 'side', side, 'meaning', meaning, 'counterpart',"
               " counterpart, 'forms', forms, 'state', state, 'version', version)"
               " FROM glossary WHERE id = ? FOR UPDATE"};
    return db_text(request, &query, id, json);
}
