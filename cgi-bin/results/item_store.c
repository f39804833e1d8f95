#include "results/item_store.h"

#include "lib/db.h"
#include "lib/figures_store.h"

#define NUMBER FIGURE_NUMBER("m.figure")

enum status item_list(struct request *request, int64_t before, struct items *items)
{
    static struct query query = {
        .sql = "SELECT i.id, i.source, i.title, i.address,"
               " (SELECT SUBSTRING_INDEX(GROUP_CONCAT(CONCAT(k.name, ' ', " NUMBER
               ") ORDER BY k.position SEPARATOR ', '), ', ', 3)"
               " FROM metrics m JOIN metric_kinds k ON k.id = m.kind_id WHERE m.item_id = i.id"
               " AND m.stands = TRUE) FROM metric_items i"
               " WHERE i.campaign_id IS NULL AND i.id < ? ORDER BY i.id DESC LIMIT 31"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", before == 0 ? INT64_MAX : before);
    struct item *found = arena_array(request->arena, rows.count, sizeof *found);
    for (size_t i = 0; i < rows.count; i++)
        found[i] =
            (struct item){row_number(&rows, i, 0), row_text(&rows, i, 1), row_text(&rows, i, 2),
                          row_text(&rows, i, 3), row_text(&rows, i, 4)};
    *items = (struct items){.count = rows.count, .items = found};
    return status;
}

_Static_assert(ITEMS_MOST + 1 == 31, "the LIMIT of item_list");

enum status item_plan(struct request *request, int64_t item, int64_t campaign, bool *done)
{
    static struct query query = {
        .sql = "UPDATE metric_items SET campaign_id = ? WHERE id = ? AND campaign_id IS NULL"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ii", campaign, item);
    *done = written.rows > 0;
    return status;
}
