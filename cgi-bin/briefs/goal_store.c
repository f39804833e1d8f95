#include "briefs/goal_store.h"

#include "lib/db.h"

#define GOAL_COLUMNS                                                                               \
    "SELECT g.id, g.brief_id, g.title, g.category_id, c.name, g.measure, g.unit, g.baseline,"      \
    " g.target, g.due_on, g.owner_id, o.name, g.state = 'archived', g.version FROM goals g"        \
    " JOIN goal_categories c ON c.id = g.category_id JOIN shared_people o ON o.id = g.owner_id"

static struct goal goal_of_row(const struct rows *rows, size_t row)
{
    return (struct goal){
        .id = row_number(rows, row, 0),
        .brief_id = row_number(rows, row, 1),
        .title = row_text(rows, row, 2),
        .category_id = row_number(rows, row, 3),
        .category = row_text(rows, row, 4),
        .measure = row_text(rows, row, 5),
        .unit = row_text(rows, row, 6),
        .baseline = row_text(rows, row, 7),
        .target = row_text(rows, row, 8),
        .due_on = row_text(rows, row, 9),
        .owner_id = row_number(rows, row, 10),
        .owner = row_text(rows, row, 11),
        .archived = row_number(rows, row, 12) != 0,
        .version = row_number(rows, row, 13),
    };
}

enum status goal_find(struct request *request, int64_t id, struct goal *goal)
{
    static struct query find = {.sql = GOAL_COLUMNS " WHERE g.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", id);
    if (status != STATUS_OK || rows.count == 0)
        return status == STATUS_OK ? STATUS_NOT_FOUND : status;
    *goal = goal_of_row(&rows, 0);
    return STATUS_OK;
}

enum status goal_list(struct request *request, int64_t brief, struct goals *goals)
{
    static struct query find = {.sql = GOAL_COLUMNS " WHERE g.brief_id = ?"
                                                    " ORDER BY g.state, g.position, g.id LIMIT 40"};
    _Static_assert(GOALS_MOST == 40, "the LIMIT of the list");
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", brief);
    goals->items = arena_array(request->arena, rows.count, sizeof *goals->items);
    goals->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        goals->items[i] = goal_of_row(&rows, i);
    return status;
}

enum status goal_any_live(struct request *request, int64_t brief, bool *any)
{
    static struct query find = {
        .sql = "SELECT 1 FROM goals WHERE brief_id = ? AND state = 'live' LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", brief);
    *any = rows.count == 1;
    return status;
}

static const char *text_or_null(const char *text)
{
    return *text == '\0' ? NULL : text;
}

enum status goal_add(struct request *request, struct goal *goal)
{
    static struct query add = {
        .sql = "INSERT INTO goals (brief_id, position, title, category_id, measure, unit,"
               " baseline, target, due_on, owner_id, created_at, updated_at)"
               " SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?,"
               " UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM goals WHERE brief_id = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &add, &written, "isisssssii", goal->brief_id, goal->title,
                 goal->category_id, goal->measure, goal->unit, text_or_null(goal->baseline),
                 goal->target, goal->due_on, goal->owner_id, goal->brief_id);
    goal->id = written.id;
    return status;
}

enum status goal_save(struct request *request, const struct goal *goal, bool *saved)
{
    static struct query save = {
        .sql = "UPDATE goals SET title = ?, category_id = ?, measure = ?, unit = ?,"
               " baseline = ?, target = ?, due_on = ?, owner_id = ?, version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &save, &written, "sisssssiii", goal->title, goal->category_id,
                 goal->measure, goal->unit, text_or_null(goal->baseline), goal->target,
                 goal->due_on, goal->owner_id, goal->id, goal->version);
    *saved = written.rows == 1;
    return status;
}

enum status goal_archive(struct request *request, int64_t id, int64_t version, bool archived,
                         bool *saved)
{
    static struct query archive = {
        .sql = "UPDATE goals SET state = IF(?, 'archived', 'live'), version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &archive, &written, "iii", (int64_t)archived, id, version);
    *saved = written.rows == 1;
    return status;
}

enum status goal_state(struct request *request, int64_t id, const char **json)
{
    static struct query find = {
        .sql = "SELECT JSON_OBJECT('brief', brief_id, 'title', title, 'category', category_id,"
               " 'measure', measure, 'unit', unit, 'baseline', baseline, 'target', target,"
               " 'due_on', due_on, 'owner', owner_id, 'state', state, 'version', version)"
               " FROM goals WHERE id = ? FOR UPDATE"};
    return db_text(request, &find, id, json);
}

enum status goal_categories(struct request *request, struct category *categories, size_t *count)
{
    static struct query find = {
        .sql = "SELECT id, name FROM goal_categories ORDER BY position, id LIMIT 100"};
    _Static_assert(CATEGORIES_MOST == 100, "the LIMIT of the list");
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    *count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        categories[i] =
            (struct category){.id = row_number(&rows, i, 0), .name = row_text(&rows, i, 1)};
    return status;
}
