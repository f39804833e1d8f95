#include "campaigns/link_store.h"

#include "lib/db.h"
#include "lib/session.h"

static enum status record(struct request *request, int64_t campaign, int64_t goal, const char *what,
                          const char *words)
{
    static struct query query = {
        .sql = "INSERT INTO campaign_goal_history (campaign_id, goal_id, what, words, meaning, "
               "person_id, at) SELECT ?, ?, ?, ?, COALESCE((SELECT meaning FROM shared_goals "
               "WHERE id = ?), 1), ?, UTC_TIMESTAMP()"};
    return db_write(request, &query, NULL, "iissii", campaign, goal, what, words, goal,
                    person_id(request));
}

enum status link_goal(struct request *request, int64_t campaign, int64_t goal, const char *why)
{
    static struct query query = {
        .sql = "INSERT INTO campaign_goals (campaign_id, goal_id, why, meaning, linked_by, "
               "linked_at) SELECT ?, id, ?, meaning, ?, UTC_TIMESTAMP() FROM shared_goals "
               "WHERE id = ? ON DUPLICATE KEY UPDATE why = VALUES(why)"};
    enum { INSERTED = 1, UPDATED = 2 }; /* what MariaDB counts for ON DUPLICATE KEY UPDATE */
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "isii", campaign, why, person_id(request), goal);
    if (status == STATUS_OK && written.rows == INSERTED)
        return record(request, campaign, goal, "linked", why);
    if (status == STATUS_OK && written.rows == UPDATED)
        return record(request, campaign, goal, "why changed", why);
    return status;
}

enum status link_withdraw(struct request *request, int64_t campaign, int64_t goal,
                          const char *reason)
{
    static struct query query = {.sql = "DELETE FROM campaign_goals "
                                        "WHERE campaign_id = ? AND goal_id = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ii", campaign, goal);
    if (status == STATUS_OK && written.rows == 0)
        return STATUS_CONFLICT;
    return status == STATUS_OK ? record(request, campaign, goal, "withdrawn", reason) : status;
}

enum status link_confirm(struct request *request, int64_t campaign, int64_t goal, int64_t meaning,
                         bool archived, bool *changed)
{
    static struct query query = {
        .sql = "UPDATE campaign_goals SET meaning = ?, despite_archive = ?, confirmed_by = ?, "
               "confirmed_at = UTC_TIMESTAMP() WHERE campaign_id = ? AND goal_id = ? "
               "AND (meaning < ? OR despite_archive < ?)"};
    struct written written = {0};
    int64_t despite = archived ? 1 : 0;
    enum status status = db_write(request, &query, &written, "iiiiiii", meaning, despite,
                                  person_id(request), campaign, goal, meaning, despite);
    *changed = written.rows > 0;
    if (status != STATUS_OK || !*changed)
        return status;
    return record(request, campaign, goal, "confirmed", "");
}

enum status link_take_version(struct request *request, int64_t campaign, int64_t version)
{
    static struct query query = {
        .sql = "UPDATE campaigns SET version = version + 1, updated_at = UTC_TIMESTAMP() "
               "WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ii", campaign, version);
    return status == STATUS_OK && written.rows == 0 ? STATUS_CONFLICT : status;
}

enum status link_settle(struct request *request, int64_t campaign)
{
    static struct query links = {
        .sql = "UPDATE campaign_goals l JOIN campaigns c ON c.id = l.campaign_id "
               "SET l.campaign_open = c.state IN ('planned', 'live'), "
               "l.campaign_live = c.state = 'live', l.starts_on = c.starts_on "
               "WHERE l.campaign_id = ?"};
    static struct query lost = {
        .sql = "UPDATE campaigns c SET c.lost_goal_at = IF(EXISTS (SELECT 1 FROM campaign_goals l "
               "WHERE l.campaign_id = c.id), NULL, COALESCE(c.lost_goal_at, UTC_TIMESTAMP())) "
               "WHERE c.id = ?"};
    enum status status = db_write(request, &links, NULL, "i", campaign);
    return status == STATUS_OK ? db_write(request, &lost, NULL, "i", campaign) : status;
}

enum status link_history(struct request *request, int64_t campaign, struct link_events *events)
{
    static struct query query = {
        .sql = "SELECT h.what, h.goal_id, g.title, h.words, h.person_id, p.name, "
               "UNIX_TIMESTAMP(h.at) FROM campaign_goal_history h LEFT JOIN shared_goals g "
               "ON g.id = h.goal_id LEFT JOIN shared_people p ON p.id = h.person_id "
               "WHERE h.campaign_id = ? ORDER BY h.id DESC LIMIT 50"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct link_event *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct link_event){.what = row_text(&rows, i, 0),
                                       .goal_id = row_number(&rows, i, 1),
                                       .goal = row_text(&rows, i, 2),
                                       .words = row_text(&rows, i, 3),
                                       .person_id = row_number(&rows, i, 4),
                                       .person = row_text(&rows, i, 5),
                                       .at = row_number(&rows, i, 6)};
    *events = (struct link_events){.count = rows.count, .items = items};
    return status;
}
