#include "lib/settings_store.h"

#include "lib/db.h"

enum status settings_find(struct request *request, const char *name, const char **value)
{
    static struct query find = {.sql = "SELECT value FROM shared_settings WHERE name = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "s", name);
    *value = rows.count == 0 ? NULL : row_text(&rows, 0, 0);
    return status;
}
