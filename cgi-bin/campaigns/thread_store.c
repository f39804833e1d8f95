#include "campaigns/thread_store.h"

#include <string.h>

#include <stdint.h>

#include "lib/db.h"
#include "lib/figures_store.h"

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

#define CAMPAIGN_FIGURES CAMPAIGN_FIGURE_WORDS("l.campaign_id")
#define POST_FIGURES POST_FIGURE_WORDS("p.id")
#define POST_FIGURES_AS_JSON POST_FIGURES_JSON("p.id")
#define OF_RESULT                                                                                  \
    " LEFT JOIN shared_contributions n ON n.campaign_id = l.campaign_id AND n.goal_id = "          \
    "l.goal_id "

static struct thread_result take_result(const struct rows *rows, size_t row, size_t column)
{
    return (struct thread_result){.how = row_text(rows, row, column),
                                  .figure = row_text(rows, row, column + 1),
                                  .note = row_text(rows, row, column + 2)};
}

enum status thread_result(struct request *request, int64_t campaign, int64_t goal,
                          const char **figures, struct thread_result *result)
{
    static struct query query = {.sql = "SELECT " CAMPAIGN_FIGURES
                                        ", n.how, n.figure, n.note FROM campaign_goals l" OF_RESULT
                                        "WHERE l.campaign_id = ? AND l.goal_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", campaign, goal);
    *figures = rows.count == 0 ? "" : row_text(&rows, 0, 0);
    *result = rows.count == 0 ? (struct thread_result){"", "", ""} : take_result(&rows, 0, 1);
    return status;
}

enum status thread_figures(struct request *request, int64_t post, const char **figures)
{
    static struct query query = {.sql = "SELECT " POST_FIGURES " FROM posts p WHERE p.id = ?"};
    return db_text(request, &query, post, figures);
}

enum status thread_campaigns(struct request *request, int64_t goal,
                             const struct thread_place *after, int64_t most,
                             struct thread_campaigns *campaigns)
{
    static struct query query = {
        .sql =
            "SELECT c.id, c.title, c.state, c.starts_on, l.why, COALESCE(t.published, 0), "
            "COALESCE(t.live, 0), " CAMPAIGN_FIGURES ", n.how, n.figure, n.note "
            "FROM campaign_goals l STRAIGHT_JOIN campaigns c ON c.id = l.campaign_id "
            "LEFT JOIN campaign_tallies t ON t.campaign_id = l.campaign_id" OF_RESULT
            "WHERE l.goal_id = ? AND l.starts_on <= ? AND (l.starts_on < ? OR l.campaign_id < ?) "
            "ORDER BY l.starts_on DESC, l.campaign_id DESC LIMIT ?"};
    struct rows rows;
    const char *day = *after->starts_on == '\0' ? "9999-12-31" : after->starts_on;
    int64_t before = *after->starts_on == '\0' ? INT64_MAX : after->campaign_id;
    enum status status = db_rows(request, &query, &rows, "issii", goal, day, day, before, most);
    struct thread_campaign *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct thread_campaign){.id = row_number(&rows, i, 0),
                                            .title = row_text(&rows, i, 1),
                                            .state = row_text(&rows, i, 2),
                                            .starts_on = row_text(&rows, i, 3),
                                            .why = row_text(&rows, i, 4),
                                            .published = row_number(&rows, i, 5),
                                            .posts = row_number(&rows, i, 6),
                                            .figures = row_text(&rows, i, 7),
                                            .result = take_result(&rows, i, 8)};
    *campaigns = (struct thread_campaigns){.count = rows.count, .items = items};
    return status;
}

enum status thread_posts(struct request *request, int64_t campaign, int64_t most,
                         struct thread_posts *posts)
{
    static struct query query = {
        .sql =
            "SELECT p.id, p.title, h.name, " POST_FIGURES
            " FROM posts p JOIN shared_channels h ON h.id = p.channel_id WHERE p.campaign_id = ? "
            "AND p.state = 'published' ORDER BY p.id DESC LIMIT ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", campaign, most);
    struct thread_post *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct thread_post){.id = row_number(&rows, i, 0),
                                        .title = row_text(&rows, i, 1),
                                        .channel = row_text(&rows, i, 2),
                                        .figures = row_text(&rows, i, 3)};
    *posts = (struct thread_posts){.count = rows.count, .items = items};
    return status;
}

static enum status find_asks(struct request *request, struct query *query, int64_t id, int64_t most,
                             struct thread_asks *asks)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "ii", id, most);
    struct thread_ask *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct thread_ask){.id = row_number(&rows, i, 0),
                                       .title = row_text(&rows, i, 1),
                                       .state = row_text(&rows, i, 2),
                                       .kind = row_text(&rows, i, 3),
                                       .amount = row_text(&rows, i, 4),
                                       .currency = row_text(&rows, i, 5)};
    *asks = (struct thread_asks){.count = rows.count, .items = items};
    return status;
}

static enum status asks_of_goal(struct request *request, int64_t goal, int64_t most,
                                struct thread_asks *asks)
{
    static struct query query = {
        .sql = "SELECT a.id, a.title, a.state, a.kind, a.amount, a.currency FROM ask_goals l "
               "STRAIGHT_JOIN asks a ON a.id = l.ask_id WHERE l.goal_id = ? "
               "AND a.asked_at IS NOT NULL ORDER BY l.ask_id DESC LIMIT ?"};
    return find_asks(request, &query, goal, most, asks);
}

static enum status asks_of_campaign(struct request *request, int64_t campaign, int64_t most,
                                    struct thread_asks *asks)
{
    static struct query query = {
        .sql = "SELECT id, title, state, kind, amount, currency FROM asks WHERE campaign_id = ? "
               "AND asked_at IS NOT NULL ORDER BY id DESC LIMIT ?"};
    return find_asks(request, &query, campaign, most, asks);
}

enum status thread_asks(struct request *request, const char *place, int64_t id, int64_t most,
                        struct thread_asks *asks)
{
    *asks = (struct thread_asks){0};
    if (strcmp(place, "goal") == 0)
        return asks_of_goal(request, id, most, asks);
    return strcmp(place, "campaign") == 0 ? asks_of_campaign(request, id, most, asks) : STATUS_OK;
}

/* Outer joins, so that a goal without a campaign, and a campaign without a post, is a line. */
#define LINES                                                                                      \
    "SELECT g.id, c.id, p.id, b.vision, b.title, g.title, g.measure, g.unit, g.baseline, "         \
    "g.target, g.due_on, g.latest_figure, g.latest_on, c.title, c.state, l.why, p.title, h.name, " \
    "DATE(p.state_since), p.address, " POST_FIGURES                                                \
    ", " POST_FIGURES_JSON("p.id") ", n.how, n.figure, n.note FROM "
#define OF_GOAL " JOIN shared_briefs b ON b.id = g.brief_id "
#define OF_POST " LEFT JOIN shared_channels h ON h.id = p.channel_id "
#define OUT " p.campaign_id = c.id AND p.state = 'published'"
#define IN_ORDER " ORDER BY l.starts_on DESC, l.campaign_id DESC, l.goal_id, p.id DESC LIMIT 2001"

_Static_assert(THREAD_LINES_MOST + 1 == 2001, "the LIMIT of thread_lines");

enum status thread_lines(struct request *request, enum thread_end end, int64_t id,
                         struct thread_lines *lines)
{
    static struct query queries[] = {
        [THREAD_GOAL] = {.sql = LINES
                         "shared_goals g" OF_GOAL "LEFT JOIN campaign_goals l ON l.goal_id = g.id "
                         "LEFT JOIN campaigns c ON c.id = l.campaign_id LEFT JOIN posts p ON" OUT
                             OF_POST OF_RESULT "WHERE g.id = ?" IN_ORDER},
        [THREAD_CAMPAIGN] = {.sql =
                                 LINES "campaigns c JOIN campaign_goals l ON l.campaign_id = c.id "
                                       "JOIN shared_goals g ON g.id = l.goal_id" OF_GOAL
                                       "LEFT JOIN posts p ON" OUT OF_POST OF_RESULT
                                       "WHERE c.id = ?" IN_ORDER},
        [THREAD_POST] = {.sql = LINES
                         "posts p JOIN campaigns c ON c.id = p.campaign_id "
                         "JOIN campaign_goals l ON l.campaign_id = c.id "
                         "JOIN shared_goals g ON g.id = l.goal_id" OF_GOAL OF_POST OF_RESULT
                         "WHERE p.id = ?" IN_ORDER},
    };
    struct rows rows;
    enum status status = db_rows(request, &queries[end], &rows, "i", id);
    struct thread_line *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct thread_line){.goal_id = row_number(&rows, i, 0),
                                        .campaign_id = row_number(&rows, i, 1),
                                        .post_id = row_number(&rows, i, 2),
                                        .vision = row_text(&rows, i, 3),
                                        .brief = row_text(&rows, i, 4),
                                        .goal = row_text(&rows, i, 5),
                                        .measure = row_text(&rows, i, 6),
                                        .unit = row_text(&rows, i, 7),
                                        .baseline = row_text(&rows, i, 8),
                                        .target = row_text(&rows, i, 9),
                                        .due_on = row_text(&rows, i, 10),
                                        .latest_figure = row_text(&rows, i, 11),
                                        .latest_on = row_text(&rows, i, 12),
                                        .campaign = row_text(&rows, i, 13),
                                        .campaign_state = row_text(&rows, i, 14),
                                        .why = row_text(&rows, i, 15),
                                        .post = row_text(&rows, i, 16),
                                        .channel = row_text(&rows, i, 17),
                                        .published_on = row_text(&rows, i, 18),
                                        .address = row_text(&rows, i, 19),
                                        .figures = row_text(&rows, i, 20),
                                        .figures_json = row_text(&rows, i, 21),
                                        .result = take_result(&rows, i, 22)};
    *lines = (struct thread_lines){.count = rows.count, .items = items};
    return status;
}
