#include "campaigns/thread_store.h"

#include "lib/db.h"

enum status thread_goal(struct request *request, int64_t id, struct campaign_goal *goal)
{
    static struct query query = {
        .sql =
            "SELECT g.id, g.title, g.brief_id, b.title, b.vision, g.measure, g.unit, g.baseline, "
            "g.target, g.due_on, g.state = 'archived' OR b.state = 'archived' FROM shared_goals g "
            "JOIN shared_briefs b ON b.id = g.brief_id WHERE g.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *goal = (struct campaign_goal){.id = row_number(&rows, 0, 0),
                                   .title = row_text(&rows, 0, 1),
                                   .why = "",
                                   .brief_id = row_number(&rows, 0, 2),
                                   .brief = row_text(&rows, 0, 3),
                                   .vision = row_text(&rows, 0, 4),
                                   .measure = row_text(&rows, 0, 5),
                                   .unit = row_text(&rows, 0, 6),
                                   .baseline = row_text(&rows, 0, 7),
                                   .target = row_text(&rows, 0, 8),
                                   .due_on = row_text(&rows, 0, 9),
                                   .archived = row_number(&rows, 0, 10) != 0};
    return status;
}

enum status thread_campaigns(struct request *request, int64_t goal, int64_t most,
                             struct thread_campaigns *campaigns)
{
    static struct query query = {
        .sql =
            "SELECT c.id, c.title, c.state, l.why, COALESCE(t.published, 0), COALESCE(t.live, 0) "
            "FROM campaign_goals l STRAIGHT_JOIN campaigns c ON c.id = l.campaign_id "
            "LEFT JOIN campaign_tallies t ON t.campaign_id = l.campaign_id WHERE l.goal_id = ? "
            "ORDER BY l.starts_on DESC, l.campaign_id DESC LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", goal, most);
    struct thread_campaign *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct thread_campaign){.id = row_number(&rows, i, 0),
                                            .title = row_text(&rows, i, 1),
                                            .state = row_text(&rows, i, 2),
                                            .why = row_text(&rows, i, 3),
                                            .published = row_number(&rows, i, 4),
                                            .posts = row_number(&rows, i, 5)};
    *campaigns = (struct thread_campaigns){.count = rows.count, .items = items};
    return status;
}
