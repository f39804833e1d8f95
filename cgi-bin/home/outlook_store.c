#include "home/outlook_store.h"

#include <stdlib.h>
#include <string.h>

#include "lib/db.h"
#include "lib/session.h"

enum status outcomes_load(struct request *request, struct outcomes *outcomes)
{
    static struct query find = {
        .sql = "SELECT STRAIGHT_JOIN g.id, g.title, g.category, g.unit, g.line_from, g.line_on,"
               " g.target, g.due_on, g.latest_figure, g.latest_on FROM shared_goals g"
               " WHERE g.state = 'live' AND g.brief_state = 'published'"
               " ORDER BY g.due_on, g.id LIMIT 2000"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    outcomes->count = rows.count;
    outcomes->items = arena_array(request->arena, rows.count, sizeof *outcomes->items);
    for (size_t i = 0; i < rows.count; i++)
        outcomes->items[i] = (struct outcome){.id = row_number(&rows, i, 0),
                                              .title = row_text(&rows, i, 1),
                                              .category = row_text(&rows, i, 2),
                                              .unit = row_text(&rows, i, 3),
                                              .line = {.line_from = row_text(&rows, i, 4),
                                                       .line_on = row_text(&rows, i, 5),
                                                       .target = row_text(&rows, i, 6),
                                                       .due_on = row_text(&rows, i, 7),
                                                       .latest_figure = row_text(&rows, i, 8),
                                                       .latest_on = row_text(&rows, i, 9)}};
    return status;
}

_Static_assert(OUTCOMES_MOST == 2000, "the LIMIT of outcomes_load");

enum status brought_load(struct request *request, int64_t goal, struct brought *brought)
{
    static struct query find = {
        .sql = "SELECT CAST(SUM(l.campaign_live) AS SIGNED), CAST(SUM(t.published) AS SIGNED)"
               " FROM shared_campaign_goals l LEFT JOIN shared_campaign_tallies t"
               " ON t.campaign_id = l.campaign_id WHERE l.goal_id = ?"};
    static struct query sum = {
        .sql = "SELECT SUM(figure) FROM shared_contributions WHERE goal_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", goal);
    *brought =
        (struct brought){.live = row_number(&rows, 0, 0), .published = row_number(&rows, 0, 1)};
    return status == STATUS_OK ? db_text(request, &sum, goal, &brought->sum) : status;
}

enum status gaps_load(struct request *request, int64_t counts[GAPS])
{
    static struct query find = {
        .sql = "SELECT FIELD(section, 'goals', 'links', 'late', 'owners', 'measures', 'figures',"
               " 'posts', 'messages', 'departments', 'unplanned') - 1, gaps FROM "
               "shared_coverage_counts"
               " LIMIT 10",
        .keeps_for = 10};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    memset(counts, 0, sizeof *counts * GAPS);
    for (size_t i = 0; i < rows.count; i++)
        counts[row_number(&rows, i, 0)] = row_number(&rows, i, 1);
    return status;
}

_Static_assert(GAP_LINKS == 1 && GAP_UNPLANNED == 9 && GAPS == 10, "the order in gaps_load");

/* The same for everyone, so that it is asked once a second and not by each person: few asks
 * wait at once, and who decides one is known by the view alone. */
enum status waiting_asks_load(struct request *request, struct waiting_asks *asks)
{
    static struct query find = {
        .sql = "SELECT a.id, a.decider_id, a.asker_id, a.state = 'more_wanted', a.answer_by"
               " FROM shared_asks a"
               " WHERE a.state IN ('asked', 'more_wanted') ORDER BY a.answer_by, a.id LIMIT 1000",
        .keeps_for = 10};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "");
    asks->count = rows.count;
    asks->items = arena_array(request->arena, rows.count, sizeof *asks->items);
    for (size_t i = 0; i < rows.count; i++)
        asks->items[i] = (struct waiting_ask){.id = row_number(&rows, i, 0),
                                              .decider_id = row_number(&rows, i, 1),
                                              .asker_id = row_number(&rows, i, 2),
                                              .wants_more = row_number(&rows, i, 3) != 0,
                                              .answer_by = row_text(&rows, i, 4)};
    return status;
}

static struct decision take_question(const struct rows *rows, size_t i)
{
    return (struct decision){.id = row_number(rows, i, 0),
                             .kind = "",
                             .subject = row_text(rows, i, 1),
                             .title = row_text(rows, i, 2),
                             .why = row_text(rows, i, 3),
                             .answer_by = row_text(rows, i, 4),
                             .asker = row_text(rows, i, 5),
                             .private = row_number(rows, i, 6) != 0,
                             .change_by = ""};
}

static int compare_days(const void *left, const void *right)
{
    const struct decision *one = left;
    const struct decision *other = right;
    int days = strcmp(one->answer_by, other->answer_by);
    return days != 0 ? days : (one->id > other->id) - (one->id < other->id);
}

/* Few people leave with open questions, so those are asked for rarely, and for everyone. */
enum status waiting_questions_load(struct request *request, struct waiting_questions *questions)
{
    static struct query mine = {
        .sql = "SELECT q.id, q.subject, q.title, q.words, q.answer_by, a.name, q.private"
               " FROM shared_questions_open q JOIN shared_people a ON a.id = q.asker_id"
               " WHERE q.owner_id = ? AND q.state = 'asked' ORDER BY q.answer_by, q.id LIMIT 50"};
    static struct query left = {
        .sql = "SELECT q.id, q.subject, q.title, q.words, q.answer_by, a.name, 0, q.answerer_id,"
               " q.asker_id FROM shared_questions_left q JOIN shared_people a ON a.id = q.asker_id"
               " LIMIT 50",
        .keeps_for = 10};
    struct rows own;
    struct rows others = {0};
    int64_t me = person_id(request);
    size_t count = 0;
    enum status status = db_rows(request, &mine, &own, "i", me);
    if (status == STATUS_OK)
        status = db_rows(request, &left, &others, "");
    struct decision *items = arena_array(request->arena, own.count + others.count, sizeof *items);
    for (size_t i = 0; i < own.count; i++)
        items[count++] = take_question(&own, i);
    for (size_t i = 0; i < others.count; i++) {
        int64_t answerer = row_number(&others, i, 7);
        if (answerer == me ||
            (answerer == 0 && person_is(request, ROLE_LEADER) && row_number(&others, i, 8) != me))
            items[count++] = take_question(&others, i);
    }
    qsort(items, count, sizeof *items, compare_days);
    *questions = (struct waiting_questions){.count = count, .items = items};
    return status;
}

_Static_assert(QUESTIONS_MOST == 50, "the LIMITs of waiting_questions_load");

_Static_assert(WAITING_MOST == 1000, "the LIMIT of waiting_asks_load");

enum status decision_load(struct request *request, int64_t ask, struct decision *decision)
{
    static struct query find = {
        .sql = "SELECT a.kind, a.title, a.amount, a.currency, a.why, a.answer_by, a.version,"
               " a.asker_id, p.name, g.title, g.unit, l.expected, a.change_by FROM shared_asks a"
               " JOIN shared_people p ON p.id = a.asker_id JOIN shared_ask_goals l"
               " ON l.ask_id = a.id AND l.position = 1 JOIN shared_goals g ON g.id = l.goal_id"
               " WHERE a.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "i", ask);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *decision = (struct decision){.id = ask,
                                  .kind = row_text(&rows, 0, 0),
                                  .title = row_text(&rows, 0, 1),
                                  .amount = row_text(&rows, 0, 2),
                                  .currency = row_text(&rows, 0, 3),
                                  .why = row_text(&rows, 0, 4),
                                  .answer_by = row_text(&rows, 0, 5),
                                  .version = row_number(&rows, 0, 6),
                                  .asker_id = row_number(&rows, 0, 7),
                                  .asker = row_text(&rows, 0, 8),
                                  .goal = row_text(&rows, 0, 9),
                                  .unit = row_text(&rows, 0, 10),
                                  .expected = row_text(&rows, 0, 11),
                                  .change_by = row_text(&rows, 0, 12)};
    return status;
}
