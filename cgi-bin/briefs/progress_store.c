#include "briefs/progress_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define PROGRESS_COLUMNS                                                                           \
    "SELECT p.id, p.goal_id, p.measured_on, p.figure, p.note, p.person_id, n.name,"                \
    " p.standing IS NOT NULL, p.version"                                                           \
    " FROM goal_progress p LEFT JOIN shared_people n ON n.id = p.person_id"

static struct progress progress_of_row(const struct rows *rows, size_t row)
{
    return (struct progress){
        .id = row_number(rows, row, 0),
        .goal_id = row_number(rows, row, 1),
        .day = row_text(rows, row, 2),
        .figure = row_text(rows, row, 3),
        .note = row_text(rows, row, 4),
        .person_id = row_number(rows, row, 5),
        .person = row_text(rows, row, 6),
        .standing = row_number(rows, row, 7) != 0,
        .version = row_number(rows, row, 8),
    };
}

enum status progress_find(struct request *request, int64_t goal, int64_t id,
                          struct progress *progress)
{
    static struct query find = {.sql = PROGRESS_COLUMNS " WHERE p.id = ? AND p.goal_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", id, goal);
    if (status != STATUS_OK || rows.count == 0)
        return status == STATUS_OK ? STATUS_NOT_FOUND : status;
    *progress = progress_of_row(&rows, 0);
    return STATUS_OK;
}

enum status progress_of_day(struct request *request, int64_t goal, const char *day,
                            struct progress *progress, bool *found)
{
    static struct query find = {.sql = PROGRESS_COLUMNS " WHERE p.goal_id = ? AND p.standing = TRUE"
                                                        " AND p.measured_on = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "is", goal, day);
    *found = status == STATUS_OK && rows.count == 1;
    if (*found)
        *progress = progress_of_row(&rows, 0);
    return status;
}

enum status progress_list(struct request *request, int64_t goal, const char *before,
                          struct progress_rows *list)
{
    static struct query find = {.sql = PROGRESS_COLUMNS " WHERE p.goal_id = ? AND p.standing = TRUE"
                                                        " AND p.measured_on < ?"
                                                        " ORDER BY p.measured_on DESC LIMIT 61"};
    _Static_assert(PROGRESS_LIST_MOST + 1 == 61, "the LIMIT of the list");
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "is", goal, before);
    list->items = arena_array(request->arena, rows.count, sizeof *list->items);
    list->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        list->items[i] = progress_of_row(&rows, i);
    return status;
}

enum status progress_add(struct request *request, struct progress *progress)
{
    static struct query add = {
        .sql = "INSERT INTO goal_progress (goal_id, measured_on, figure, note, person_id,"
               " created_at, updated_at)"
               " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &add, &written, "isssi", progress->goal_id, progress->day,
                 progress->figure, progress->note, person_id(request));
    progress->id = written.id;
    return status;
}

enum status progress_correct(struct request *request, const struct progress *progress, bool *saved)
{
    static struct query correct = {
        .sql = "UPDATE goal_progress SET measured_on = ?, figure = ?, note = ?,"
               " version = version + 1, updated_at = UTC_TIMESTAMP()"
               " WHERE id = ? AND version = ? AND standing = TRUE"};
    struct written written = {0};
    enum status status =
        db_write(request, &correct, &written, "sssii", progress->day, progress->figure,
                 progress->note, progress->id, progress->version);
    *saved = written.rows == 1;
    return status;
}

enum status progress_stand(struct request *request, int64_t id, int64_t version, bool standing,
                           bool *saved)
{
    static struct query stand = {
        .sql = "UPDATE goal_progress SET standing = IF(?, TRUE, NULL), version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &stand, &written, "iii", (int64_t)standing, id, version);
    *saved = written.rows == 1;
    return status;
}

enum status progress_state(struct request *request, int64_t id, const char **json)
{
    static struct query find = {
        .sql = "SELECT JSON_OBJECT('progress', id, 'day', measured_on, 'figure', figure,"
               " 'note', note, 'standing', standing IS NOT NULL, 'version', version)"
               " FROM goal_progress WHERE id = ? FOR UPDATE"};
    return db_text(request, &find, id, json);
}
