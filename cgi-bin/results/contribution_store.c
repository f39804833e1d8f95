#include "results/contribution_store.h"

#include "lib/db.h"
#include "lib/session.h"

#define CONTRIBUTIONS                                                                              \
    "SELECT g.id, g.title, g.unit, g.target, n.id, n.how, n.kind_id, k.name, n.factor, n.figure,"  \
    " s.figure, n.note, n.person_id, p.name, UNIX_TIMESTAMP(n.stated_at)"                          \
    " FROM shared_campaign_goals l JOIN shared_goals g ON g.id = l.goal_id"                        \
    " LEFT JOIN contributions n ON n.campaign_id = l.campaign_id AND n.goal_id = l.goal_id"        \
    " AND n.standing = TRUE LEFT JOIN shared_contributions s ON s.campaign_id = l.campaign_id"     \
    " AND s.goal_id = l.goal_id LEFT JOIN metric_kinds k ON k.id = n.kind_id"                      \
    " LEFT JOIN shared_people p ON p.id = n.person_id WHERE l.campaign_id = ? "

static struct contribution take(const struct rows *rows, size_t i)
{
    return (struct contribution){.goal_id = row_number(rows, i, 0),
                                 .goal = row_text(rows, i, 1),
                                 .unit = row_text(rows, i, 2),
                                 .target = row_text(rows, i, 3),
                                 .id = row_number(rows, i, 4),
                                 .how = row_text(rows, i, 5),
                                 .kind_id = row_number(rows, i, 6),
                                 .kind = row_text(rows, i, 7),
                                 .factor = row_text(rows, i, 8),
                                 .said = row_text(rows, i, 9),
                                 .figure = row_text(rows, i, 10),
                                 .note = row_text(rows, i, 11),
                                 .person_id = row_number(rows, i, 12),
                                 .person = row_text(rows, i, 13),
                                 .stated_at = row_number(rows, i, 14)};
}

enum status contribution_list(struct request *request, int64_t campaign,
                              struct contributions *contributions)
{
    static struct query query = {.sql = CONTRIBUTIONS "ORDER BY g.id LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct contribution *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    *contributions = (struct contributions){.count = rows.count, .items = items};
    return status;
}

_Static_assert(CONTRIBUTIONS_MOST == 40, "the LIMIT of contribution_list");

enum status contribution_find(struct request *request, int64_t campaign, int64_t goal,
                              struct contribution *contribution)
{
    static struct query query = {.sql = CONTRIBUTIONS "AND l.goal_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", campaign, goal);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *contribution = take(&rows, 0);
    return status;
}

enum status contribution_state(struct request *request, int64_t campaign,
                               struct contribution *contribution, int64_t before)
{
    static struct query replace = {.sql = "UPDATE contributions SET standing = NULL WHERE id = ?"
                                          " AND campaign_id = ? AND goal_id = ?"
                                          " AND standing = TRUE"};
    static struct query insert = {
        .sql = "INSERT INTO contributions (campaign_id, goal_id, how, kind_id, factor, figure,"
               " note, person_id, stated_at)"
               " VALUES (?, ?, ?, ?, NULLIF(?, ''), NULLIF(?, ''), ?, ?, UTC_TIMESTAMP())"};
    struct written written = {.rows = 1};
    enum status status = STATUS_OK;
    if (before != 0)
        status =
            db_write(request, &replace, &written, "iii", before, campaign, contribution->goal_id);
    status = db_fresh(status, &written);
    if (status != STATUS_OK)
        return status;
    status = db_write(request, &insert, &written, "iisnsssi", campaign, contribution->goal_id,
                      contribution->how, contribution->kind_id, contribution->factor,
                      contribution->said, contribution->note, person_id(request));
    contribution->id = written.id;
    return status;
}

enum status contribution_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('campaign', campaign_id, 'goal', goal_id, 'how', how, 'kind',"
               " kind_id, 'factor', factor, 'figure', figure, 'note', note)"
               " FROM contributions WHERE id = ?"};
    return db_text(request, &query, id, json);
}
