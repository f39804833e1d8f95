#include "briefs/goal_history_store.h"

#include "lib/db.h"

/* The facts in the order of enum goal_fact, of one side of an entry. */
#define FACTS(state, category, owner)                                                              \
    ", JSON_VALUE(" state ", '$.title'), " category ".name, JSON_VALUE(" state ", '$.measure')"    \
    ", JSON_VALUE(" state ", '$.unit'), JSON_VALUE(" state ", '$.baseline')"                       \
    ", JSON_VALUE(" state ", '$.starts_on'), JSON_VALUE(" state ", '$.target')"                    \
    ", JSON_VALUE(" state ", '$.due_on'), " owner ".name, JSON_VALUE(" state ", '$.meaning')"      \
    ", JSON_VALUE(" state ", '$.day'), JSON_VALUE(" state ", '$.figure')"                          \
    ", JSON_VALUE(" state ", '$.note')"
#define NAMES(state, category, owner)                                                              \
    " LEFT JOIN goal_categories " category " ON " category ".id ="                                 \
    " CAST(JSON_VALUE(" state ", '$.category') AS UNSIGNED)"                                       \
    " LEFT JOIN shared_people " owner " ON " owner ".id ="                                         \
    " CAST(JSON_VALUE(" state ", '$.owner') AS UNSIGNED)"

#define FACTS_BEFORE FACTS("a.before_state", "c1", "o1")
#define NAMES_BEFORE NAMES("a.before_state", "c1", "o1")
#define FACTS_AFTER FACTS("a.after_state", "c2", "o2")
#define NAMES_AFTER NAMES("a.after_state", "c2", "o2")

enum { EVENT_COLUMNS = 5 }; /* before the facts */

static struct goal_event event_of_row(const struct rows *rows, size_t row)
{
    struct goal_event event = {.id = row_number(rows, row, 0),
                               .at = row_number(rows, row, 1),
                               .person_id = row_number(rows, row, 2),
                               .person = row_text(rows, row, 3),
                               .action = row_text(rows, row, 4)};
    for (size_t fact = 0; fact < GOAL_FACTS; fact++) {
        event.before[fact] = row_text(rows, row, EVENT_COLUMNS + fact);
        event.after[fact] = row_text(rows, row, EVENT_COLUMNS + GOAL_FACTS + fact);
    }
    return event;
}

enum status goal_history(struct request *request, int64_t goal, int64_t before,
                         struct goal_events *events)
{
    static struct query find = {
        .sql =
            "SELECT a.id, UNIX_TIMESTAMP(a.at) DIV 1, a.person_id, p.name, a.action" FACTS_BEFORE
                FACTS_AFTER
            " FROM shared_goal_audit a LEFT JOIN shared_people p ON p.id = a.person_id" NAMES_BEFORE
                NAMES_AFTER " WHERE a.goal_id = ? AND a.id < ? ORDER BY a.id DESC LIMIT 31"};
    _Static_assert(GOAL_EVENTS_MOST + 1 == 31, "the LIMIT of the list");
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "ii", goal, before);
    events->items = arena_array(request->arena, rows.count, sizeof *events->items);
    events->count = rows.count;
    for (size_t i = 0; i < rows.count; i++)
        events->items[i] = event_of_row(&rows, i);
    return status;
}
