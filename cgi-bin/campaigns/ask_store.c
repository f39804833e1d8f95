#include "campaigns/ask_store.h"

#include "lib/clock.h"
#include "lib/db.h"
#include "lib/session.h"

#define ASK_COLUMNS                                                                                \
    "a.id, a.kind, a.title, a.amount, a.currency, a.why, a.state, UNIX_TIMESTAMP(a.state_since) "  \
    "AS since, UNIX_TIMESTAMP(a.asked_at), a.answer_by, a.change_by, a.campaign_id, c.title AS "   \
    "campaign, a.asker_id, k.name AS asker, k.state <> 'active' AS asker_left, a.delegate_id, "    \
    "n.name AS delegate, r.decider_id, d.name AS decider, r.goal_id, g.title AS goal, g.unit, "    \
    "r.goal_owner_id, o.name AS goal_owner, o.state <> 'active' AS owner_left, r.brief_owner_id, " \
    "r.goal_archived, a.given, a.decided_by, y.name AS decided_by_name, a.asker_outcome, "         \
    "a.asker_figure, UNIX_TIMESTAMP(a.asker_answered_at), a.decider_outcome, a.decider_figure, "   \
    "UNIX_TIMESTAMP(a.decider_answered_at), a.version, UNIX_TIMESTAMP(a.created_at)"

/* Outer joins, so that asks are read first, in the order of an index. */
#define ASK_TABLES                                                                                 \
    " FROM asks a LEFT JOIN shared_ask_deciders r ON r.ask_id = a.id "                             \
    "LEFT JOIN campaigns c ON c.id = a.campaign_id LEFT JOIN shared_people k ON k.id = "           \
    "a.asker_id LEFT JOIN shared_people n ON n.id = a.delegate_id LEFT JOIN shared_people d "      \
    "ON d.id = r.decider_id LEFT JOIN shared_goals g ON g.id = r.goal_id LEFT JOIN "               \
    "shared_people o ON o.id = r.goal_owner_id LEFT JOIN shared_people y ON y.id = a.decided_by "

/* The parameters: 1 for content staff, 1 for a leader, who asks. */
#define ASK_IS_VISIBLE                                                                             \
    "(? = 1 OR (a.asked_at IS NOT NULL AND (? = 1 OR ? IN (a.asker_id, a.delegate_id, "            \
    "r.goal_owner_id, r.brief_owner_id, a.decided_by))))"

/* WAITS_FOR_ME has the parameters: who asks, 1 for a leader, who asks twice, today in their
 * time zone, who asks twice. 'Too early' is asked anew after 30 days. */
#define WAITS_FOR_DECISION                                                                         \
    "(a.state = 'asked' AND (r.decider_id = ? OR (r.decider_id IS NULL AND ? = 1 AND "             \
    "a.asker_id <> ?)))"
#define WAITS_FOR_ANSWER "(a.state = 'more_wanted' AND a.asker_id = ?)"
#define NOT_SAID(side)                                                                             \
    "(a." side "_outcome IS NULL OR (a." side "_outcome = 'too_early' AND a." side                 \
    "_answered_at < UTC_TIMESTAMP() - INTERVAL 30 DAY))"
#define WAITS_FOR_OUTCOME                                                                          \
    "(a.state IN ('approved', 'part_approved') AND a.change_by < ? AND ((a.asker_id = ? "          \
    "AND " NOT_SAID("asker") ") OR (IF(y.state = 'active', a.decided_by, r.decider_id) = ? "       \
                             "AND " NOT_SAID("decider") ")))"
#define WAITS_FOR_ME "(" WAITS_FOR_DECISION " OR " WAITS_FOR_ANSWER " OR " WAITS_FOR_OUTCOME ")"

static int64_t is(const struct request *request, unsigned roles)
{
    return person_is(request, roles) ? 1 : 0;
}

static struct ask take_ask(const struct rows *rows, size_t i)
{
    return (struct ask){.id = row_number(rows, i, 0),
                        .kind = row_text(rows, i, 1),
                        .title = row_text(rows, i, 2),
                        .amount = row_text(rows, i, 3),
                        .currency = row_text(rows, i, 4),
                        .why = row_text(rows, i, 5),
                        .state = row_text(rows, i, 6),
                        .state_since = row_number(rows, i, 7),
                        .asked_at = row_number(rows, i, 8),
                        .answer_by = row_text(rows, i, 9),
                        .change_by = row_text(rows, i, 10),
                        .campaign_id = row_number(rows, i, 11),
                        .campaign = row_text(rows, i, 12),
                        .asker_id = row_number(rows, i, 13),
                        .asker = row_text(rows, i, 14),
                        .asker_left = row_number(rows, i, 15) != 0,
                        .delegate_id = row_number(rows, i, 16),
                        .delegate = row_text(rows, i, 17),
                        .decider_id = row_number(rows, i, 18),
                        .decider = row_text(rows, i, 19),
                        .goal_id = row_number(rows, i, 20),
                        .goal = row_text(rows, i, 21),
                        .unit = row_text(rows, i, 22),
                        .goal_owner_id = row_number(rows, i, 23),
                        .goal_owner = row_text(rows, i, 24),
                        .goal_owner_left = row_number(rows, i, 25) != 0,
                        .brief_owner_id = row_number(rows, i, 26),
                        .goal_archived = row_number(rows, i, 27) != 0,
                        .given = row_text(rows, i, 28),
                        .decided_by = row_number(rows, i, 29),
                        .decided_by_name = row_text(rows, i, 30),
                        .asker_outcome = row_text(rows, i, 31),
                        .asker_figure = row_text(rows, i, 32),
                        .asker_answered_at = row_number(rows, i, 33),
                        .decider_outcome = row_text(rows, i, 34),
                        .decider_figure = row_text(rows, i, 35),
                        .decider_answered_at = row_number(rows, i, 36),
                        .version = row_number(rows, i, 37),
                        .created_at = row_number(rows, i, 38)};
}

static void take_asks(struct request *request, const struct rows *rows, struct asks *asks)
{
    struct ask *items = arena_array(request->arena, rows->count, sizeof *items);
    for (size_t i = 0; i < rows->count; i++)
        items[i] = take_ask(rows, i);
    *asks = (struct asks){.count = rows->count, .items = items};
}

enum status ask_find(struct request *request, int64_t id, struct ask *ask)
{
    static struct query query = {.sql = "SELECT " ASK_COLUMNS ASK_TABLES
                                        "WHERE a.id = ? AND " ASK_IS_VISIBLE};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "iiii", id, is(request, ROLE_CONTENT),
                                 is(request, ROLE_LEADER), person_id(request));
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *ask = take_ask(&rows, 0);
    return status;
}

enum status ask_list(struct request *request, const struct ask_filter *filter, int64_t most,
                     struct asks *asks)
{
    /* a filter that is off is a constant to the optimizer, so the others' index is used */
    static struct query query = {
        .sql =
            "SELECT " ASK_COLUMNS ASK_TABLES "WHERE a.id < ? AND (? = '' OR a.state = ?) "
            "AND (? = 0 OR a.asker_id = ?) AND (? = 0 OR a.campaign_id = ?) AND (? = 0 OR a.id "
            "IN (SELECT w.ask_id FROM ask_goals w WHERE w.goal_id = ?)) AND (? = 0 OR " WAITS_FOR_ME
            ") AND " ASK_IS_VISIBLE " ORDER BY a.id DESC LIMIT ?"};
    struct rows rows;
    int64_t me = person_id(request);
    int64_t leads = is(request, ROLE_LEADER);
    int64_t before = filter->before == 0 ? INT64_MAX : filter->before;
    int64_t mine = filter->mine ? 1 : 0;
    int64_t waiting = filter->waiting ? 1 : 0;
    enum status status = db_rows(
        request, &query, &rows, "issiiiiiiiiiiisiiiiii", before, filter->state, filter->state, mine,
        me, filter->campaign, filter->campaign, filter->goal, filter->goal, waiting, me, leads, me,
        me, clock_today(request), me, me, is(request, ROLE_CONTENT), leads, me, most);
    take_asks(request, &rows, asks);
    return status;
}

enum status ask_queue(struct request *request, struct asks *asks)
{
    static struct query query = {.sql = "SELECT " ASK_COLUMNS ASK_TABLES
                                        "WHERE a.state IN ('asked', 'more_wanted', 'approved', "
                                        "'part_approved') AND " WAITS_FOR_ME
                                        " ORDER BY a.state_since, a.id LIMIT 20"};
    struct rows rows;
    int64_t me = person_id(request);
    enum status status = db_rows(request, &query, &rows, "iiiisii", me, is(request, ROLE_LEADER),
                                 me, me, clock_today(request), me, me);
    take_asks(request, &rows, asks);
    return status;
}

enum status ask_goals(struct request *request, int64_t ask, struct ask_goals *goals)
{
    static struct query query = {
        .sql = "SELECT g.id, g.title, l.expected, g.brief_id, b.title, g.measure, g.unit, "
               "g.baseline, g.target, g.due_on, g.state = 'archived' OR b.state = 'archived' "
               "FROM ask_goals l JOIN shared_goals g ON g.id = l.goal_id "
               "JOIN shared_briefs b ON b.id = g.brief_id WHERE l.ask_id = ? "
               "ORDER BY l.position LIMIT 8"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", ask);
    struct ask_goal *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct ask_goal){.id = row_number(&rows, i, 0),
                                     .title = row_text(&rows, i, 1),
                                     .expected = row_text(&rows, i, 2),
                                     .brief_id = row_number(&rows, i, 3),
                                     .brief = row_text(&rows, i, 4),
                                     .measure = row_text(&rows, i, 5),
                                     .unit = row_text(&rows, i, 6),
                                     .baseline = row_text(&rows, i, 7),
                                     .target = row_text(&rows, i, 8),
                                     .due_on = row_text(&rows, i, 9),
                                     .archived = row_number(&rows, i, 10) != 0};
    *goals = (struct ask_goals){.count = rows.count, .items = items};
    return status;
}

enum status ask_goal_choices(struct request *request, struct goal_choices *goals)
{
    static struct query query = {
        .sql = "SELECT g.id, g.title, g.unit, g.baseline, g.target, b.title, o.id, o.name, w.id, "
               "w.name, e.id, e.name FROM shared_goals g JOIN shared_briefs b ON b.id = g.brief_id "
               "LEFT JOIN shared_people o ON o.id = g.owner_id AND o.state = 'active' "
               "LEFT JOIN shared_people w ON w.id = b.owner_id AND w.state = 'active' "
               "LEFT JOIN shared_people e ON e.id = b.delegate_id AND e.state = 'active' "
               "WHERE g.state = 'live' AND b.state = 'published' "
               "ORDER BY b.published_at DESC, b.id DESC, g.position, g.id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct goal_choice *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct goal_choice){.id = row_number(&rows, i, 0),
                                        .title = row_text(&rows, i, 1),
                                        .unit = row_text(&rows, i, 2),
                                        .baseline = row_text(&rows, i, 3),
                                        .target = row_text(&rows, i, 4),
                                        .brief = row_text(&rows, i, 5),
                                        .owner_id = row_number(&rows, i, 6),
                                        .owner = row_text(&rows, i, 7),
                                        .brief_owner_id = row_number(&rows, i, 8),
                                        .brief_owner = row_text(&rows, i, 9),
                                        .delegate_id = row_number(&rows, i, 10),
                                        .delegate = row_text(&rows, i, 11)};
    *goals = (struct goal_choices){.count = rows.count, .items = items};
    return status;
}

enum status ask_insert(struct request *request, struct ask *ask)
{
    static struct query query = {
        .sql = "INSERT INTO asks (kind, title, amount, currency, why, campaign_id, asker_id, "
               "delegate_id, answer_by, change_by, state_since, created_at, updated_at) VALUES "
               "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssssninss", ask->kind, ask->title, ask->amount,
                 ask->currency, ask->why, ask->campaign_id, person_id(request), ask->delegate_id,
                 ask->answer_by, ask->change_by);
    ask->id = written.id;
    return status;
}

enum status ask_update(struct request *request, const struct ask *ask)
{
    static struct query query = {
        .sql = "UPDATE asks SET kind = ?, title = ?, amount = ?, currency = ?, why = ?, "
               "campaign_id = ?, delegate_id = ?, answer_by = ?, change_by = ?, version = version "
               "+ 1, updated_at = UTC_TIMESTAMP() WHERE id = ? AND version = ? AND state = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, &query, &written, "sssssnnssiis", ask->kind, ask->title, ask->amount,
                 ask->currency, ask->why, ask->campaign_id, ask->delegate_id, ask->answer_by,
                 ask->change_by, ask->id, ask->version, ask->state);
    return db_fresh(status, &written);
}

enum status ask_set_goals(struct request *request, int64_t ask, const int64_t *goals,
                          const char *const *expected, size_t count)
{
    static struct query clear = {.sql = "DELETE FROM ask_goals WHERE ask_id = ?"};
    static struct query add = {.sql = "INSERT INTO ask_goals (ask_id, goal_id, position, expected) "
                                      "VALUES (?, ?, ?, ?)"};
    enum status status = db_write(request, &clear, NULL, "i", ask);
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = db_write(request, &add, NULL, "iiis", ask, goals[i], (int64_t)i + 1, expected[i]);
    return status;
}

enum status ask_add_event(struct request *request, const struct ask *ask,
                          const struct ask_change *change)
{
    static struct query query = {
        .sql = "INSERT INTO ask_moves (ask_id, person_id, from_state, to_state, words, amount, "
               "currency, outcome, figure, moved_at) VALUES (?, ?, ?, ?, ?, NULLIF(?, ''), "
               "COALESCE(?, ''), COALESCE(?, ''), NULLIF(?, ''), UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "iisssssss", ask->id, person_id(request), ask->state,
                    change->to, change->words, change->amount, change->currency, change->outcome,
                    change->figure);
}

enum status ask_set_state(struct request *request, const struct ask *ask,
                          const struct ask_change *change)
{
    static struct query query = {
        .sql =
            "UPDATE asks SET state = ?, state_since = UTC_TIMESTAMP(), "
            "asked_at = IF(state = 'asked', COALESCE(asked_at, UTC_TIMESTAMP()), asked_at), "
            "sent_at = IF(state = 'asked', UTC_TIMESTAMP(), sent_at), "
            "decision = CASE state WHEN 'asked' THEN NULL WHEN 'approved' THEN 'approved' WHEN "
            "'part_approved' THEN 'part_approved' WHEN 'declined' THEN 'declined' ELSE decision "
            "END, "
            "given = IF(state IN ('approved', 'part_approved'), NULLIF(?, ''), "
            "IF(state IN ('asked', 'declined'), NULL, given)), "
            "decided_by = IF(state IN ('approved', 'part_approved', 'declined'), ?, "
            "IF(state = 'asked', NULL, decided_by)), "
            "decided_at = IF(state IN ('approved', 'part_approved', 'declined'), UTC_TIMESTAMP(), "
            "IF(state = 'asked', NULL, decided_at)), "
            "asker_outcome = IF(state = 'asked', NULL, asker_outcome), "
            "asker_figure = IF(state = 'asked', NULL, asker_figure), "
            "asker_answered_at = IF(state = 'asked', NULL, asker_answered_at), "
            "decider_outcome = IF(state = 'asked', NULL, decider_outcome), "
            "decider_figure = IF(state = 'asked', NULL, decider_figure), "
            "decider_answered_at = IF(state = 'asked', NULL, decider_answered_at), "
            "version = version + 1, updated_at = UTC_TIMESTAMP() "
            "WHERE id = ? AND version = ? AND state = ?"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "ssiiis", change->to, change->amount,
                                  person_id(request), ask->id, ask->version, ask->state);
    status = db_fresh(status, &written);
    return status == STATUS_OK ? ask_add_event(request, ask, change) : status;
}

/* The parts of one side's answer; the other side's outcome tells whether it is settled. */
#define SET_OUTCOME(side, other)                                                                   \
    "UPDATE asks SET state_since = IF(? <> 'too_early' AND " other "_outcome IN ('came', "         \
    "'partly', 'did_not'), UTC_TIMESTAMP(), state_since), state = IF(? <> 'too_early' AND " other  \
    "_outcome IN ('came', 'partly', 'did_not'), 'settled', state), " side "_outcome = ?, " side    \
    "_figure = NULLIF(?, ''), " side "_answered_at = UTC_TIMESTAMP(), version = version + 1, "     \
    "updated_at = UTC_TIMESTAMP() WHERE id = ? AND state = ? AND (" side                           \
    "_outcome IS NULL OR " side "_outcome = 'too_early')"

enum status ask_set_outcome(struct request *request, const struct ask *ask, bool by_decider,
                            struct ask_change *change)
{
    static struct query by_asker = {.sql = SET_OUTCOME("asker", "decider")};
    static struct query by_other = {.sql = SET_OUTCOME("decider", "asker")};
    static struct query state = {.sql = "SELECT state FROM asks WHERE id = ?"};
    struct written written = {0};
    enum status status =
        db_write(request, by_decider ? &by_other : &by_asker, &written, "ssssis", change->outcome,
                 change->outcome, change->outcome, change->figure, ask->id, ask->state);
    status = db_fresh(status, &written);
    if (status == STATUS_OK)
        status = db_text(request, &state, ask->id, &change->to);
    return status == STATUS_OK ? ask_add_event(request, ask, change) : status;
}

enum status ask_history(struct request *request, int64_t ask, struct ask_events *events)
{
    static struct query query = {
        .sql = "SELECT m.person_id, p.name, m.from_state, m.to_state, m.words, m.amount, "
               "m.currency, m.outcome, m.figure, UNIX_TIMESTAMP(m.moved_at) FROM ask_moves m LEFT "
               "JOIN shared_people p ON p.id = m.person_id WHERE m.ask_id = ? "
               "ORDER BY m.id DESC LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", ask);
    struct ask_event *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct ask_event){.person_id = row_number(&rows, i, 0),
                                      .person = row_text(&rows, i, 1),
                                      .from = row_text(&rows, i, 2),
                                      .to = row_text(&rows, i, 3),
                                      .words = row_text(&rows, i, 4),
                                      .amount = row_text(&rows, i, 5),
                                      .currency = row_text(&rows, i, 6),
                                      .outcome = row_text(&rows, i, 7),
                                      .figure = row_text(&rows, i, 8),
                                      .at = row_number(&rows, i, 9)};
    *events = (struct ask_events){.count = rows.count, .items = items};
    return status;
}

enum status ask_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('kind', kind, 'title', title, 'amount', amount, 'currency', "
               "currency, 'state', state, 'campaign', campaign_id, 'asker', asker_id, 'delegate', "
               "delegate_id, 'answer_by', answer_by, 'change_by', change_by, 'given', given, "
               "'decided_by', decided_by, 'asker_outcome', asker_outcome, 'decider_outcome', "
               "decider_outcome, 'version', version, 'why_characters', CHAR_LENGTH(why), "
               "'why_sha256', SHA2(why, 256), 'goals', JSON_COMPACT((SELECT "
               "JSON_ARRAYAGG(JSON_OBJECT('goal', l.goal_id, 'expected', l.expected)) FROM "
               "ask_goals l WHERE l.ask_id = asks.id))) FROM asks WHERE id = ?"};
    return db_text(request, &query, id, json);
}

static enum status time_to_decide(struct request *request, struct ask_counts *counts)
{
    static struct query query = {
        .sql = "SELECT COUNT(*), CAST(COALESCE(AVG(TIMESTAMPDIFF(HOUR, sent_at, decided_at)), 0) "
               "AS SIGNED) FROM asks WHERE decided_at IS NOT NULL LIMIT 1"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    counts->decided = row_number(&rows, 0, 0);
    counts->hours_to_decide = row_number(&rows, 0, 1);
    return status;
}

enum status ask_record(struct request *request, struct ask_counts *counts)
{
    static struct query query = {
        .sql = "SELECT kind, state, decision, CASE WHEN state <> 'settled' THEN '' WHEN "
               "asker_outcome = decider_outcome THEN asker_outcome ELSE 'differ' END AS outcome, "
               "COUNT(*) FROM asks WHERE asked_at IS NOT NULL GROUP BY kind, state, decision, "
               "outcome ORDER BY kind, state, decision, outcome LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct ask_count *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct ask_count){.kind = row_text(&rows, i, 0),
                                      .state = row_text(&rows, i, 1),
                                      .decision = row_text(&rows, i, 2),
                                      .outcome = row_text(&rows, i, 3),
                                      .count = row_number(&rows, i, 4)};
    *counts = (struct ask_counts){.count = rows.count, .items = items};
    return status == STATUS_OK ? time_to_decide(request, counts) : status;
}
