#include "lib/questions_store.h"

#include "lib/db.h"

enum status asked_list(struct request *request, const char *subject, int64_t id, int64_t most,
                       struct asked_list *list)
{
    static struct query query = {
        .sql = "SELECT q.id, q.title, q.state, UNIX_TIMESTAMP(q.state_since), q.answer_by, a.name,"
               " o.name, q.supports, q.answer, w.name FROM shared_questions q"
               " LEFT JOIN shared_people a ON a.id = q.asker_id"
               " LEFT JOIN shared_people o ON o.id = q.owner_id"
               " LEFT JOIN shared_people w ON w.id = q.answered_by"
               " WHERE q.subject = ? AND q.subject_id = ?"
               " ORDER BY q.state = 'accepted' DESC, q.id DESC LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "sii", subject, id, most);
    struct asked *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct asked){.id = row_number(&rows, i, 0),
                                  .title = row_text(&rows, i, 1),
                                  .state = row_text(&rows, i, 2),
                                  .state_since = row_number(&rows, i, 3),
                                  .answer_by = row_text(&rows, i, 4),
                                  .asker = row_text(&rows, i, 5),
                                  .owner = row_text(&rows, i, 6),
                                  .supports = row_number(&rows, i, 7),
                                  .answer = row_text(&rows, i, 8),
                                  .answered_by = row_text(&rows, i, 9)};
    *list = (struct asked_list){.count = rows.count, .items = items};
    return status;
}
