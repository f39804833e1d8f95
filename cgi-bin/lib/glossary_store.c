#include "lib/glossary_store.h"

#include "lib/db.h"

enum status glossary_entries(struct request *request, const char *side,
                             struct glossary_entries *entries)
{
    static struct query query = {
        .sql = "SELECT id, word, meaning, counterpart, forms FROM shared_glossary"
               " WHERE ? = '' OR side = ? ORDER BY word LIMIT 500"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ss", side, side);
    struct glossary_entry *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct glossary_entry){.id = row_number(&rows, i, 0),
                                           .word = row_text(&rows, i, 1),
                                           .meaning = row_text(&rows, i, 2),
                                           .counterpart = row_text(&rows, i, 3),
                                           .forms = row_text(&rows, i, 4)};
    *entries = (struct glossary_entries){.count = rows.count, .items = items};
    return status;
}
