#include "account/setting_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/session.h"

enum status setting_load_all(struct request *request, struct set_value values[SETTINGS])
{
    static struct query load = {.sql = "SELECT s.name, s.value, s.version, s.updated_by, p.name,"
                                       " UNIX_TIMESTAMP(s.updated_at) FROM settings s"
                                       " LEFT JOIN people p ON p.id = s.updated_by LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &load, &rows, "");
    memset(values, 0, SETTINGS * sizeof *values);
    for (size_t i = 0; i < rows.count; i++)
        for (size_t id = 0; id < SETTINGS; id++)
            if (strcmp(row_text(&rows, i, 0), settings[id].field.name) == 0)
                values[id] = (struct set_value){.value = row_text(&rows, i, 1),
                                                .version = row_number(&rows, i, 2),
                                                .updated_by = row_number(&rows, i, 3),
                                                .updater = row_text(&rows, i, 4),
                                                .updated_at = row_number(&rows, i, 5)};
    return status;
}

static enum status add(struct request *request, enum setting_id id, const char *value, bool *saved)
{
    static struct query query = {.sql = "INSERT INTO settings (name, value, updated_by, updated_at)"
                                        " VALUES (?, ?, ?, UTC_TIMESTAMP())"};
    enum status status =
        db_write(request, &query, NULL, "ssi", settings[id].field.name, value, person_id(request));
    *saved = status == STATUS_OK;
    return status == STATUS_CONFLICT ? STATUS_OK : status;
}

enum status setting_save(struct request *request, enum setting_id id, const char *value,
                         int64_t version, bool *saved)
{
    static struct query change = {
        .sql = "UPDATE settings SET value = ?, version = version + 1, updated_by = ?,"
               " updated_at = UTC_TIMESTAMP() WHERE name = ? AND version = ?"};
    struct written written = {0};
    if (version == 0)
        return add(request, id, value, saved);
    enum status status = db_write(request, &change, &written, "sisi", value, person_id(request),
                                  settings[id].field.name, version);
    *saved = written.rows == 1;
    return status;
}

enum status setting_snapshot(struct request *request, enum setting_id id, const char **json)
{
    static struct query snapshot = {
        .sql = "SELECT JSON_OBJECT('name', name, 'value', value, 'version', version)"
               " FROM settings WHERE name = ?"};
    struct rows rows;
    enum status status = db_rows(request, &snapshot, &rows, "s", settings[id].field.name);
    *json = rows.count == 0 ? NULL : row_text(&rows, 0, 0);
    return status;
}
