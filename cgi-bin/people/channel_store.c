#include "people/channel_store.h"

#include "lib/db.h"

enum status channels_load(struct request *request, const char *kind, int64_t present,
                          struct channel_list *list)
{
    static struct query find = {
        .sql = "SELECT id, name FROM shared_channels WHERE (? IS NULL OR kind = ?) "
               "AND (retired = FALSE OR id = ?) ORDER BY position, id LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ssi", kind, kind, present);
    list->count = rows.count;
    list->channels = arena_array(request->arena, rows.count, sizeof *list->channels);
    for (size_t i = 0; i < rows.count; i++)
        list->channels[i] =
            (struct channel){.id = row_number(&rows, i, 0), .name = row_text(&rows, i, 1)};
    return status;
}

bool channels_have(const struct channel_list *list, int64_t id)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->channels[i].id == id)
            return true;
    return false;
}
