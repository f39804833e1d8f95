#include "campaigns/coverage_store.h"

#include <string.h>

#include "lib/db.h"

/* Each section's rows come in the same columns: key a and b, campaign, goal, brief, words,
 * person, day, number, archived, owner, deputy, state. Each condition takes the same six
 * parameters: brief, category and department, twice each. A filter that is off is a constant
 * to the optimizer. */

#define BY(column) "(? = 0 OR x." column " = ?)"
#define BY_GOAL BY("brief_id") " AND " BY("category_id") " AND " BY("department_id")
/* filters by brief and category that do not apply: always true */
#define NOT_BY_BRIEF "? = ?"
#define NOT_BY_CATEGORY "? = ?"
/* what serves no goal is of no brief and no category */
#define UNFILTERED_ONLY "? + ? + ? + ? = 0"

#define AFTER(a, b) " AND " a " >= ? AND (" a " > ? OR " b " > ?) ORDER BY " a ", " b " LIMIT ?"
#define AFTER_ONE(a) " AND " a " >= ? AND (" a " > ? OR 0 > ?) ORDER BY " a " LIMIT ?"

#define COUNT_OF(what) "SELECT COUNT(*) FROM (SELECT " what " LIMIT 1001) n"

#define BRIEF_TITLE "(SELECT v.title FROM shared_briefs v WHERE v.id = x.brief_id)"
#define OPEN_CAMPAIGN                                                                              \
    "(SELECT l.campaign_id FROM shared_goals g JOIN campaign_goals l "                             \
    "ON l.goal_id = g.id AND l.campaign_open = 1 WHERE g.brief_id = x.brief_id LIMIT 1)"

#define GOALS_WITH(more) "FROM shared_gap_goals x " more "WHERE " BY_GOAL
#define GOALS GOALS_WITH("")
#define LINKS "FROM shared_gap_links x WHERE " BY_GOAL
#define LATE "FROM shared_gap_late x WHERE " BY_GOAL
#define POSTS "FROM shared_gap_posts x WHERE " UNFILTERED_ONLY " AND " BY("department_id")
#define MESSAGES                                                                                   \
    "FROM shared_gap_messages x WHERE " BY(                                                        \
        "brief_id") " AND (? = 0 OR EXISTS (SELECT 1 FROM "                                        \
                    "shared_goals g WHERE g.brief_id = x.brief_id AND g.category_id = ?)) "        \
                    "AND " BY("department_id")
#define DEPARTMENTS                                                                                \
    "FROM shared_gap_departments x WHERE " NOT_BY_BRIEF " AND " NOT_BY_CATEGORY                    \
    " AND " BY("department_id")
#define UNPLANNED "FROM shared_gap_unplanned x WHERE " UNFILTERED_ONLY " AND ? + ? = 0"
/* of one brief: departments in which nobody read that one */
#define DEPARTMENTS_OF_BRIEF                                                                       \
    "FROM shared_department_sizes x WHERE (? = 0 OR NOT EXISTS (SELECT 1 FROM "                    \
    "shared_department_reads r WHERE r.department_id = x.id AND r.brief_id = ?)) "                 \
    "AND " NOT_BY_CATEGORY " AND " BY("id")

/* Campaigns by themselves, or with a filter by goal from the side of the goals. */
#define CAMPAIGNS(view)                                                                            \
    "FROM " view " x WHERE " NOT_BY_BRIEF " AND " NOT_BY_CATEGORY " AND " BY("department_id")
#define CAMPAIGNS_OF_GOALS(view)                                                                   \
    "FROM (SELECT STRAIGHT_JOIN DISTINCT l.campaign_id FROM shared_goals g JOIN campaign_goals l " \
    "ON l.goal_id = g.id AND l.campaign_open = 1 WHERE (? = 0 OR g.brief_id = ?) "                 \
    "AND (? = 0 OR g.category_id = ?)) i JOIN " view " x ON x.campaign_id = i.campaign_id "        \
    "WHERE " BY("department_id")

#define CAMPAIGN_COLUMNS                                                                           \
    "x.campaign_id, 0, x.campaign_id, x.title, 0, '', 0, '', '', x.owner, x.starts_on, 0, 0, "     \
    "x.owner_id, 0, '' "
#define CAMPAIGN_LIST(view) "SELECT " CAMPAIGN_COLUMNS CAMPAIGNS(view) AFTER_ONE("x.campaign_id")
#define CAMPAIGN_LIST_OF_GOALS(view)                                                               \
    "SELECT STRAIGHT_JOIN " CAMPAIGN_COLUMNS CAMPAIGNS_OF_GOALS(view) AFTER_ONE("i.campaign_id")

/* clang-format off */
static struct query lists[COVERAGE_SECTIONS] = {
    [COVERAGE_GOALS] = {.sql = "SELECT STRAIGHT_JOIN x.goal_id, 0, 0, '', x.goal_id, x.title, x.brief_id, " BRIEF_TITLE
        ", '', '', x.due_on, 0, 0, 0, 0, '', g.line_from, g.line_on, g.target, "
        "g.latest_figure, g.latest_on " GOALS_WITH("STRAIGHT_JOIN shared_goals g ON g.id = x.goal_id ") AFTER_ONE("x.goal_id")},
    [COVERAGE_LINKS] = {.sql = "SELECT x.goal_id, x.campaign_id, x.campaign_id, x.title, x.goal_id, x.goal, "
        "x.brief_id, " BRIEF_TITLE ", x.why, '', '', x.goal_meaning, x.archived, x.owner_id, x.deputy_id, '' "
        LINKS AFTER("x.goal_id", "x.campaign_id")},
    [COVERAGE_LATE] = {.sql = "SELECT x.goal_id, x.campaign_id, x.campaign_id, x.title, x.goal_id, x.goal, "
        "x.brief_id, " BRIEF_TITLE ", '', '', x.due_on, 0, x.archived, x.owner_id, 0, '' "
        LATE AFTER("x.goal_id", "x.campaign_id")},
    [COVERAGE_OWNERS] = {.sql = CAMPAIGN_LIST("shared_gap_owners")},
    [COVERAGE_MEASURES] = {.sql = CAMPAIGN_LIST("shared_gap_measures")},
    [COVERAGE_FIGURES] = {.sql = CAMPAIGN_LIST("shared_gap_figures")},
    [COVERAGE_POSTS] = {.sql = "SELECT x.post_id, 0, x.campaign_id, x.title, 0, '', 0, '', x.post, '', '', "
        "0, 0, x.owner_id, 0, x.state " POSTS AFTER_ONE("x.post_id")},
    [COVERAGE_MESSAGES] = {.sql = "SELECT x.brief_id, x.position, " OPEN_CAMPAIGN ", '', 0, '', x.brief_id, "
        BRIEF_TITLE ", x.words, '', '', 0, 0, 0, 0, '' " MESSAGES AFTER("x.brief_id", "x.position")},
    [COVERAGE_DEPARTMENTS] = {.sql = "SELECT x.department_id, 0, 0, '', 0, '', 0, '', x.name, '', '', "
        "x.people, 0, 0, 0, '' " DEPARTMENTS AFTER_ONE("x.department_id")},
    [COVERAGE_UNPLANNED] = {.sql = "SELECT x.item_id, 0, 0, '', 0, '', 0, '', x.title, '', '', 0, 0, 0, 0, '' "
        UNPLANNED AFTER_ONE("x.item_id")},
};

static struct query counts[COVERAGE_SECTIONS] = {
    [COVERAGE_GOALS] = {.sql = COUNT_OF("1 " GOALS)},
    [COVERAGE_LINKS] = {.sql = COUNT_OF("1 " LINKS)},
    [COVERAGE_LATE] = {.sql = COUNT_OF("1 " LATE)},
    [COVERAGE_OWNERS] = {.sql = COUNT_OF("1 " CAMPAIGNS("shared_gap_owners"))},
    [COVERAGE_MEASURES] = {.sql = COUNT_OF("1 " CAMPAIGNS("shared_gap_measures"))},
    [COVERAGE_FIGURES] = {.sql = COUNT_OF("1 " CAMPAIGNS("shared_gap_figures"))},
    [COVERAGE_POSTS] = {.sql = COUNT_OF("1 " POSTS)},
    [COVERAGE_MESSAGES] = {.sql = COUNT_OF("1 " MESSAGES)},
    [COVERAGE_DEPARTMENTS] = {.sql = COUNT_OF("1 " DEPARTMENTS)},
    [COVERAGE_UNPLANNED] = {.sql = COUNT_OF("1 " UNPLANNED)},
};

/* In place of the above where a brief or a category is chosen; empty where they are the same. */
static struct query lists_of_goals[COVERAGE_SECTIONS] = {
    [COVERAGE_OWNERS] = {.sql = CAMPAIGN_LIST_OF_GOALS("shared_gap_owners")},
    [COVERAGE_MEASURES] = {.sql = CAMPAIGN_LIST_OF_GOALS("shared_gap_measures")},
    [COVERAGE_FIGURES] = {.sql = CAMPAIGN_LIST_OF_GOALS("shared_gap_figures")},
    [COVERAGE_DEPARTMENTS] = {.sql = "SELECT x.id, 0, 0, '', 0, '', 0, '', x.name, '', '', x.people, 0, 0, 0, '' "
        DEPARTMENTS_OF_BRIEF AFTER_ONE("x.id")},
};

static struct query counts_of_goals[COVERAGE_SECTIONS] = {
    [COVERAGE_OWNERS] = {.sql = COUNT_OF("STRAIGHT_JOIN 1 " CAMPAIGNS_OF_GOALS("shared_gap_owners"))},
    [COVERAGE_MEASURES] = {.sql = COUNT_OF("STRAIGHT_JOIN 1 " CAMPAIGNS_OF_GOALS("shared_gap_measures"))},
    [COVERAGE_FIGURES] = {.sql = COUNT_OF("STRAIGHT_JOIN 1 " CAMPAIGNS_OF_GOALS("shared_gap_figures"))},
    [COVERAGE_DEPARTMENTS] = {.sql = COUNT_OF("1 " DEPARTMENTS_OF_BRIEF)},
};
/* clang-format on */

static struct query *pick(struct query *queries, struct query *of_goals,
                          enum coverage_section section, const struct coverage_filter *filter)
{
    bool by_goal = filter->brief != 0 || filter->category != 0;
    if (section == COVERAGE_DEPARTMENTS)
        by_goal = filter->brief != 0;
    return by_goal && of_goals[section].sql != NULL ? &of_goals[section] : &queries[section];
}

/* The last columns of COVERAGE_GOALS. */
static struct goal_line take_line(const struct rows *rows, size_t i)
{
    return (struct goal_line){.line_from = row_text(rows, i, 16),
                              .line_on = row_text(rows, i, 17),
                              .target = row_text(rows, i, 18),
                              .due_on = row_text(rows, i, 10),
                              .latest_figure = row_text(rows, i, 19),
                              .latest_on = row_text(rows, i, 20)};
}

static struct gap take(const struct rows *rows, size_t i)
{
    return (struct gap){.a = row_number(rows, i, 0),
                        .b = row_number(rows, i, 1),
                        .campaign_id = row_number(rows, i, 2),
                        .campaign = row_text(rows, i, 3),
                        .goal_id = row_number(rows, i, 4),
                        .goal = row_text(rows, i, 5),
                        .brief_id = row_number(rows, i, 6),
                        .brief = row_text(rows, i, 7),
                        .words = row_text(rows, i, 8),
                        .person = row_text(rows, i, 9),
                        .day = row_text(rows, i, 10),
                        .number = row_number(rows, i, 11),
                        .archived = row_number(rows, i, 12) != 0,
                        .owner_id = row_number(rows, i, 13),
                        .deputy_id = row_number(rows, i, 14),
                        .state = row_text(rows, i, 15)};
}

enum status coverage_list(struct request *request, enum coverage_section section,
                          const struct coverage_filter *filter, int64_t most, struct gaps *gaps)
{
    struct rows rows;
    enum status status = db_rows(request, pick(lists, lists_of_goals, section, filter), &rows,
                                 "iiiiiiiiii", filter->brief, filter->brief, filter->category,
                                 filter->category, filter->department, filter->department,
                                 filter->after_a, filter->after_a, filter->after_b, most);
    struct gap *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    for (size_t i = 0; section == COVERAGE_GOALS && i < rows.count; i++)
        items[i].line = take_line(&rows, i);
    *gaps = (struct gaps){.count = rows.count, .items = items};
    return status;
}

/* All sections with one query. */
static enum status count_unfiltered(struct request *request, int64_t found[COVERAGE_SECTIONS])
{
    static struct query query = {
        .sql = "SELECT FIELD(section, 'goals', 'links', 'late', 'owners', 'measures', 'figures', "
               "'posts', 'messages', 'departments', 'unplanned') - 1, gaps FROM "
               "shared_coverage_counts "
               "LIMIT 10",
        .keeps_for = 10};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    for (size_t i = 0; i < rows.count; i++)
        found[row_number(&rows, i, 0)] = row_number(&rows, i, 1);
    return status;
}

enum status coverage_counts(struct request *request, const struct coverage_filter *filter,
                            int64_t found[COVERAGE_SECTIONS])
{
    enum status status = STATUS_OK;
    memset(found, 0, sizeof *found * COVERAGE_SECTIONS);
    if (filter->brief == 0 && filter->category == 0 && filter->department == 0)
        return count_unfiltered(request, found);
    for (size_t i = 0; status == STATUS_OK && i < COVERAGE_SECTIONS; i++) {
        struct rows rows;
        status = db_rows(request, pick(counts, counts_of_goals, (enum coverage_section)i, filter),
                         &rows, "iiiiii", filter->brief, filter->brief, filter->category,
                         filter->category, filter->department, filter->department);
        found[i] = row_number(&rows, 0, 0);
    }
    return status;
}

enum status coverage_goals(struct request *request, const struct coverage_filter *filter,
                           int64_t *goals)
{
    static struct query query = {
        .sql = "SELECT COUNT(*) FROM (SELECT 1 FROM shared_goals x LEFT JOIN shared_people p "
               "ON p.id = x.owner_id WHERE x.state = 'live' AND x.brief_state = 'published' "
               "AND " BY("brief_id") " AND " BY("category_id") " AND (? = 0 OR p.department_id = "
                                                               "?) LIMIT 1001) n"};
    struct rows rows;
    enum status status =
        db_rows(request, &query, &rows, "iiiiii", filter->brief, filter->brief, filter->category,
                filter->category, filter->department, filter->department);
    *goals = row_number(&rows, 0, 0);
    return status;
}

enum status coverage_choices(struct request *request, int64_t brief,
                             struct coverage_choices *choices)
{
    static struct query query = {
        .sql = "(SELECT 'brief', id, title FROM shared_briefs WHERE state = 'published' "
               "ORDER BY published_at DESC, id DESC LIMIT 60) UNION "
               "(SELECT 'brief', id, title FROM shared_briefs WHERE id = ?) UNION ALL "
               "(SELECT 'category', id, name FROM shared_goal_categories ORDER BY position, id "
               "LIMIT 100) UNION ALL "
               "(SELECT 'department', id, name FROM shared_departments ORDER BY name LIMIT 200)"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", brief);
    struct coverage_choice *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct coverage_choice){.of = row_text(&rows, i, 0),
                                            .id = row_number(&rows, i, 1),
                                            .name = row_text(&rows, i, 2)};
    *choices = (struct coverage_choices){.count = rows.count, .items = items};
    return status;
}
