#include "briefs/goal_store.h"

#include "lib/db.h"

#define GOAL_COLUMNS                                                                               \
    "SELECT g.id, g.brief_id, g.title, g.category_id, c.name, g.measure, g.unit, g.baseline,"      \
    " g.target, g.due_on, g.owner_id, o.name, g.state = 'archived', g.version, g.starts_on,"       \
    " g.meaning, COALESCE(g.baseline, g.first_figure), IF(g.baseline IS NULL, g.first_on,"         \
    " COALESCE(g.starts_on, DATE(g.created_at))), g.latest_figure, g.latest_on,"                   \
    " b.state = 'archived' FROM goals g"                                                           \
    " JOIN goal_categories c ON c.id = g.category_id JOIN shared_people o ON o.id = g.owner_id"    \
    " JOIN briefs b ON b.id = g.brief_id"

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
        .starts_on = row_text(rows, row, 14),
        .meaning = row_number(rows, row, 15),
        .line = {.line_from = row_text(rows, row, 16),
                 .line_on = row_text(rows, row, 17),
                 .target = row_text(rows, row, 8),
                 .due_on = row_text(rows, row, 9),
                 .latest_figure = row_text(rows, row, 18),
                 .latest_on = row_text(rows, row, 19),
                 .archived = row_number(rows, row, 12) != 0 || row_number(rows, row, 20) != 0},
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
               " baseline, starts_on, target, due_on, owner_id, created_at, updated_at)"
               " SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
               " UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM goals WHERE brief_id = ?"};
    struct written written = {0};
    enum status status = db_write(request, &add, &written, "isissssssii", goal->brief_id,
                                  goal->title, goal->category_id, goal->measure, goal->unit,
                                  text_or_null(goal->baseline), text_or_null(goal->starts_on),
                                  goal->target, goal->due_on, goal->owner_id, goal->brief_id);
    goal->id = written.id;
    return status;
}

enum status goal_save(struct request *request, const struct goal *goal, bool means_else,
                      bool *saved)
{
    static struct query save = {
        .sql = "UPDATE goals SET title = ?, category_id = ?, measure = ?, unit = ?,"
               " baseline = ?, starts_on = ?, target = ?, due_on = ?, owner_id = ?,"
               " meaning = meaning + ?, version = version + 1,"
               " updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(
        request, &save, &written, "sissssssiiii", goal->title, goal->category_id, goal->measure,
        goal->unit, text_or_null(goal->baseline), text_or_null(goal->starts_on), goal->target,
        goal->due_on, goal->owner_id, (int64_t)means_else, goal->id, goal->version);
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
               " 'measure', measure, 'unit', unit, 'baseline', baseline, 'starts_on', starts_on,"
               " 'target', target, 'due_on', due_on, 'owner', owner_id, 'state', state,"
               " 'meaning', meaning, 'version', version)"
               " FROM goals WHERE id = ? FOR UPDATE"};
    return db_text(request, &find, id, json);
}

enum status goal_keep_figures(struct request *request, int64_t id)
{
#define OF_GOAL " FROM goal_progress p WHERE p.goal_id = g.id AND p.standing = TRUE"
    static struct query keep = {.sql = "UPDATE goals g SET"
                                       " g.latest_figure = (SELECT p.figure" OF_GOAL
                                       " ORDER BY p.measured_on DESC LIMIT 1),"
                                       " g.latest_on = (SELECT MAX(p.measured_on)" OF_GOAL "),"
                                       " g.first_figure = (SELECT p.figure" OF_GOAL
                                       " ORDER BY p.measured_on LIMIT 1),"
                                       " g.first_on = (SELECT MIN(p.measured_on)" OF_GOAL ")"
                                       " WHERE g.id = ?"};
    return db_write(request, &keep, NULL, "i", id);
}

enum status goal_count_links(struct request *request, int64_t id, struct goal_links *links)
{
    static struct query count = {
        .sql = "SELECT COUNT(*), CAST(COALESCE(SUM(l.meaning >= g.meaning), 0) AS SIGNED)"
               " FROM goals g JOIN shared_campaign_goals l ON l.goal_id = g.id"
               " JOIN shared_campaigns c ON c.id = l.campaign_id"
               " AND c.state IN ('planned', 'live') WHERE g.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &count, &rows, "i", id);
    *links = (struct goal_links){.all = rows.count == 0 ? 0 : row_number(&rows, 0, 0),
                                 .confirmed = rows.count == 0 ? 0 : row_number(&rows, 0, 1)};
    return status;
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
