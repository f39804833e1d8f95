#include "home/team_store.h"

#include "lib/db.h"

enum status brief_times_load(struct request *request, struct brief_times *times)
{
    static struct query find = {
        .sql = "SELECT brief_id, UNIX_TIMESTAMP(published_at) FROM shared_brief_times"
               " ORDER BY brief_id, number LIMIT 5000"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    times->count = rows.count;
    times->items = arena_array(request->arena, rows.count, sizeof *times->items);
    for (size_t i = 0; i < rows.count; i++)
        times->items[i] = (struct brief_time){.brief_id = row_number(&rows, i, 0),
                                              .published_at = row_number(&rows, i, 1)};
    return status;
}

static enum status load(struct request *request, struct query *find, const char *since,
                        struct waits *waits)
{
    struct rows rows;
    enum status status = db_rows(request, find, &rows, "s", since);
    waits->count = rows.count;
    waits->items = arena_array(request->arena, rows.count, sizeof *waits->items);
    for (size_t i = 0; i < rows.count; i++)
        waits->items[i] =
            (struct wait){.began_at = row_number(&rows, i, 0), .ended_at = row_number(&rows, i, 1)};
    return status;
}

enum status decision_waits_load(struct request *request, const char *since, struct waits *waits)
{
    static struct query find = {
        .sql = "SELECT UNIX_TIMESTAMP(sent_at), UNIX_TIMESTAMP(decided_at) FROM shared_ask_times"
               " WHERE decided_at >= ? ORDER BY decided_at LIMIT 5000"};
    return load(request, &find, since, waits);
}

enum status answer_waits_load(struct request *request, const char *since, struct waits *waits)
{
    static struct query find = {
        .sql =
            "SELECT UNIX_TIMESTAMP(asked_at), UNIX_TIMESTAMP(answered_at)"
            " FROM shared_question_times WHERE answered_at >= ? ORDER BY answered_at LIMIT 5000"};
    return load(request, &find, since, waits);
}
