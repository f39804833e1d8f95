#include "campaigns/campaign_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/figures_store.h"
#include "lib/session.h"

#define CAMPAIGN_COLUMNS                                                                           \
    "c.id, c.title, c.kind, c.audience, c.voice, c.message, c.owner_id, o.name, c.deputy_id, "     \
    "d.name, c.starts_on, c.ends_on, c.state, c.reason, c.version, "                               \
    "COALESCE(t.published, 0), COALESCE(t.live, 0), g.title, COALESCE(k.goals, 0), "               \
    "g.line_from, g.line_on, g.target, g.due_on, g.latest_figure, g.latest_on, "                   \
    "g.state = 'archived' OR g.brief_state = 'archived'"

#define CAMPAIGN_TABLES                                                                            \
    "LEFT JOIN campaign_tallies t ON t.campaign_id = c.id "                                        \
    "LEFT JOIN campaign_links k ON k.campaign_id = c.id "                                          \
    "LEFT JOIN shared_goals g ON g.id = k.first_goal_id "                                          \
    "LEFT JOIN shared_people o ON o.id = c.owner_id "                                              \
    "LEFT JOIN shared_people d ON d.id = c.deputy_id "

static struct campaign take_campaign(const struct rows *rows, size_t i)
{
    return (struct campaign){.id = row_number(rows, i, 0),
                             .title = row_text(rows, i, 1),
                             .kind = row_text(rows, i, 2),
                             .audience = row_text(rows, i, 3),
                             .voice = row_text(rows, i, 4),
                             .message = row_text(rows, i, 5),
                             .owner_id = row_number(rows, i, 6),
                             .owner = row_text(rows, i, 7),
                             .deputy_id = row_number(rows, i, 8),
                             .deputy = row_text(rows, i, 9),
                             .starts_on = row_text(rows, i, 10),
                             .ends_on = row_text(rows, i, 11),
                             .state = row_text(rows, i, 12),
                             .reason = row_text(rows, i, 13),
                             .version = row_number(rows, i, 14),
                             .published = row_number(rows, i, 15),
                             .posts = row_number(rows, i, 16),
                             .goal = row_text(rows, i, 17),
                             .goals_count = row_number(rows, i, 18),
                             .goal_line = {.line_from = row_text(rows, i, 19),
                                           .line_on = row_text(rows, i, 20),
                                           .target = row_text(rows, i, 21),
                                           .due_on = row_text(rows, i, 22),
                                           .latest_figure = row_text(rows, i, 23),
                                           .latest_on = row_text(rows, i, 24),
                                           .archived = row_number(rows, i, 25) != 0}};
}

/* A filter that is off is a constant to the optimizer, so the others' index is used. */
#define CAMPAIGN_FILTER                                                                            \
    "AND (? = '' OR c.state = ?) AND (? = '' OR c.kind = ?) "                                      \
    "AND (? = 0 OR c.owner_id = ? OR c.deputy_id = ?) "

/* The campaigns of a goal are read by their links, which are in the same order. */
enum status campaign_list(struct request *request, const struct campaign_filter *filter,
                          int64_t most, struct campaigns *campaigns)
{
    static struct query of_all = {
        .sql = "SELECT " CAMPAIGN_COLUMNS " FROM campaigns c " CAMPAIGN_TABLES
               "WHERE c.starts_on <= ? AND (c.starts_on < ? OR c.id < ?) " CAMPAIGN_FILTER
               "ORDER BY c.starts_on DESC, c.id DESC LIMIT ?"};
    static struct query of_goal = {
        .sql = "SELECT " CAMPAIGN_COLUMNS " FROM campaign_goals w STRAIGHT_JOIN campaigns c ON "
               "c.id = w.campaign_id " CAMPAIGN_TABLES "WHERE w.goal_id = ? AND w.starts_on <= ? "
               "AND (w.starts_on < ? OR w.campaign_id < ?) " CAMPAIGN_FILTER
               "ORDER BY w.starts_on DESC, w.campaign_id DESC LIMIT ?"};
    struct rows rows;
    enum status status;
    if (filter->goal == 0)
        status =
            db_rows(request, &of_all, &rows, "ssissssiiii", filter->before_day, filter->before_day,
                    filter->before_id, filter->state, filter->state, filter->kind, filter->kind,
                    filter->person, filter->person, filter->person, most);
    else
        status = db_rows(request, &of_goal, &rows, "ississssiiii", filter->goal, filter->before_day,
                         filter->before_day, filter->before_id, filter->state, filter->state,
                         filter->kind, filter->kind, filter->person, filter->person, filter->person,
                         most);
    struct campaign *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take_campaign(&rows, i);
    *campaigns = (struct campaigns){.count = rows.count, .items = items};
    return status;
}

enum status campaign_figures(struct request *request, int64_t id, const char **figures)
{
    static struct query query = {
        .sql = "SELECT " CAMPAIGN_FIGURE_WORDS("c.id") " FROM campaigns c WHERE c.id = ?"};
    return db_text(request, &query, id, figures);
}

enum status campaign_find(struct request *request, int64_t id, struct campaign *campaign)
{
    static struct query query = {.sql = "SELECT " CAMPAIGN_COLUMNS
                                        " FROM campaigns c " CAMPAIGN_TABLES "WHERE c.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *campaign = take_campaign(&rows, 0);
    return status;
}

enum status campaign_goals(struct request *request, int64_t campaign, struct campaign_goals *goals)
{
    static struct query query = {
        .sql = "SELECT g.id, g.title, l.why, g.brief_id, b.title, b.vision, g.measure, g.unit, "
               "g.baseline, g.target, g.due_on, g.state = 'archived' OR b.state = 'archived', "
               "g.meaning, l.meaning < g.meaning, l.despite_archive, "
               "UNIX_TIMESTAMP(l.confirmed_at), p.name, g.line_from, g.line_on, g.latest_figure, "
               "g.latest_on FROM campaign_goals l JOIN shared_goals g ON g.id = l.goal_id "
               "JOIN shared_briefs b ON b.id = g.brief_id "
               "LEFT JOIN shared_people p ON p.id = l.confirmed_by WHERE l.campaign_id = ? "
               "ORDER BY l.linked_at, l.goal_id LIMIT 8"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct campaign_goal *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct campaign_goal){.id = row_number(&rows, i, 0),
                                          .title = row_text(&rows, i, 1),
                                          .why = row_text(&rows, i, 2),
                                          .brief_id = row_number(&rows, i, 3),
                                          .brief = row_text(&rows, i, 4),
                                          .vision = row_text(&rows, i, 5),
                                          .measure = row_text(&rows, i, 6),
                                          .unit = row_text(&rows, i, 7),
                                          .baseline = row_text(&rows, i, 8),
                                          .target = row_text(&rows, i, 9),
                                          .due_on = row_text(&rows, i, 10),
                                          .archived = row_number(&rows, i, 11) != 0,
                                          .meaning = row_number(&rows, i, 12),
                                          .changed = row_number(&rows, i, 13) != 0,
                                          .confirmed_archived = row_number(&rows, i, 14) != 0,
                                          .confirmed_at = row_number(&rows, i, 15),
                                          .confirmed_by = row_text(&rows, i, 16),
                                          .line = {.line_from = row_text(&rows, i, 17),
                                                   .line_on = row_text(&rows, i, 18),
                                                   .target = row_text(&rows, i, 9),
                                                   .due_on = row_text(&rows, i, 10),
                                                   .latest_figure = row_text(&rows, i, 19),
                                                   .latest_on = row_text(&rows, i, 20),
                                                   .archived = row_number(&rows, i, 11) != 0}};
    *goals = (struct campaign_goals){.count = rows.count, .items = items};
    return status;
}

enum status campaign_insert(struct request *request, struct campaign *campaign)
{
    static struct query query = {
        .sql = "INSERT INTO campaigns (title, kind, audience, voice, message, owner_id, deputy_id, "
               "starts_on, ends_on, created_by, created_at, updated_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssssinssi", campaign->title, campaign->kind,
                 campaign->audience, campaign->voice, campaign->message, campaign->owner_id,
                 campaign->deputy_id, campaign->starts_on, campaign->ends_on, person_id(request));
    campaign->id = written.id;
    return status;
}

enum status campaign_update(struct request *request, const struct campaign *campaign)
{
    static struct query query = {
        .sql = "UPDATE campaigns SET title = ?, kind = ?, audience = ?, voice = ?, message = ?, "
               "owner_id = ?, deputy_id = ?, starts_on = ?, ends_on = ?, version = version + 1, "
               "updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssssinssii", campaign->title, campaign->kind,
                 campaign->audience, campaign->voice, campaign->message, campaign->owner_id,
                 campaign->deputy_id, campaign->starts_on, campaign->ends_on, campaign->id,
                 campaign->version);
    return db_fresh(status, &written);
}

enum status campaign_set_state(struct request *request, const struct campaign *campaign,
                               const char *state, const char *reason)
{
    static struct query query = {
        .sql = "UPDATE campaigns SET state = ?, reason = ?, version = version + 1, updated_at = "
               "UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ssiis", state, reason, campaign->id,
                                  campaign->version, campaign->state);
    return db_fresh(status, &written);
}

enum status campaign_set_channels(struct request *request, int64_t campaign,
                                  const int64_t *channels, size_t count)
{
    static struct query clear = {.sql = "DELETE FROM campaign_channels WHERE campaign_id = ?"};
    static struct query add = {
        .sql = "INSERT IGNORE INTO campaign_channels (campaign_id, channel_id) VALUES (?, ?)"};
    enum status status = db_write(request, &clear, NULL, "i", campaign);
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = db_write(request, &add, NULL, "ii", campaign, channels[i]);
    return status;
}

enum status campaign_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('title', title, 'kind', kind, 'audience', audience, 'voice', "
               "voice, 'message', message, 'owner', owner_id, 'deputy', deputy_id, 'starts', "
               "starts_on, 'ends', ends_on, 'state', state, 'reason', reason, 'goals', "
               "JSON_COMPACT((SELECT JSON_ARRAYAGG(JSON_OBJECT('goal', l.goal_id, 'why', l.why, "
               "'meaning', l.meaning)) "
               "FROM campaign_goals l WHERE l.campaign_id = campaigns.id)), 'channels', "
               "JSON_COMPACT((SELECT JSON_ARRAYAGG(h.channel_id) FROM campaign_channels h "
               "WHERE h.campaign_id = campaigns.id))) FROM campaigns WHERE id = ?"};
    return db_text(request, &query, id, json);
}

enum status campaign_calls(struct request *request, int64_t campaign, struct campaign_calls *calls)
{
    static struct query query = {
        .sql =
            "SELECT id, title, need, deadline, minutes, places, state = 'open' FROM shared_calls "
            "WHERE campaign_id = ? ORDER BY id DESC LIMIT 50"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct campaign_call *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct campaign_call){.id = row_number(&rows, i, 0),
                                          .title = row_text(&rows, i, 1),
                                          .need = row_text(&rows, i, 2),
                                          .deadline = row_text(&rows, i, 3),
                                          .minutes = row_number(&rows, i, 4),
                                          .places = row_number(&rows, i, 5),
                                          .open = row_number(&rows, i, 6) != 0};
    *calls = (struct campaign_calls){.count = rows.count, .items = items};
    return status;
}

enum status campaign_contributors(struct request *request, int64_t campaign,
                                  struct contributors *contributors)
{
    static struct query query = {
        .sql = "SELECT k.person_id, p.name, p.title, k.call_id, c.title, k.state = 'done' "
               "FROM shared_contributors k JOIN shared_people p ON p.id = k.person_id "
               "JOIN shared_calls c ON c.id = k.call_id WHERE k.campaign_id = ? "
               "ORDER BY p.name, k.call_id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct contributor *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct contributor){.person_id = row_number(&rows, i, 0),
                                        .name = row_text(&rows, i, 1),
                                        .title = row_text(&rows, i, 2),
                                        .call_id = row_number(&rows, i, 3),
                                        .call = row_text(&rows, i, 4),
                                        .done = row_number(&rows, i, 5) != 0};
    *contributors = (struct contributors){.count = rows.count, .items = items};
    return status;
}

enum status campaign_places_taken(struct request *request, struct taken_places *places)
{
    static struct query query = {
        .sql = "SELECT k.campaign_id, c.title, k.call_id, h.title FROM shared_contributors k "
               "JOIN campaigns c ON c.id = k.campaign_id JOIN shared_calls h ON h.id = k.call_id "
               "WHERE k.person_id = ? AND k.state = 'accepted' AND c.state IN ('planned', 'live') "
               "ORDER BY k.call_id DESC LIMIT 50"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", person_id(request));
    struct taken_place *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct taken_place){.campaign_id = row_number(&rows, i, 0),
                                        .campaign = row_text(&rows, i, 1),
                                        .call_id = row_number(&rows, i, 2),
                                        .call = row_text(&rows, i, 3)};
    *places = (struct taken_places){.count = rows.count, .items = items};
    return status;
}

enum status campaign_call_of(struct request *request, int64_t campaign, int64_t call,
                             int64_t person, int64_t *found)
{
    static struct query query = {
        .sql = "SELECT call_id FROM shared_contributors WHERE campaign_id = ? AND person_id = ? "
               "AND (? = 0 OR call_id = ?) ORDER BY call_id DESC LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "iiii", campaign, person, call, call);
    *found = row_number(&rows, 0, 0);
    return status;
}
