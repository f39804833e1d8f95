#include "home/outlook.h"

#include <stdlib.h>
#include <string.h>

#include "home/budget.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/words.h"

static bool add(struct outlook *outlook, struct budget *budget, const struct outlook_row *row)
{
    const char *const texts[] = {row->title, row->text,
                                 row->has_course ? goal_course_word(row->course) : NULL};
    bool fits = outlook->count < OUTLOOK_ROWS &&
                budget_takes(budget, texts, sizeof texts / sizeof texts[0]);
    if (fits)
        outlook->rows[outlook->count++] = *row;
    else
        outlook->more++;
    return fits;
}

/* Goals */

struct standing {
    const struct outcome *outcome;
    enum goal_course course;
};

/* Courses in the order of how much they ask for a look. */
static int rank_of(enum goal_course course)
{
    static const int ranks[] = {[COURSE_MISSED] = 0, [COURSE_BEHIND] = 1,  [COURSE_NOT_STARTED] = 2,
                                [COURSE_ON] = 3,     [COURSE_REACHED] = 4, [COURSE_ARCHIVED] = 5};
    return ranks[course];
}

static int by_rank(const void *left, const void *right)
{
    const struct standing *one = left;
    const struct standing *other = right;
    if (one->course != other->course)
        return rank_of(one->course) - rank_of(other->course);
    return (one->outcome > other->outcome) - (one->outcome < other->outcome); /* by due date */
}

static const char *figure_words(struct request *request, const struct outcome *outcome)
{
    const struct goal_line *line = &outcome->line;
    struct arena *arena = request->arena;
    const char *target = words_amount(arena, line->target, outcome->unit);
    const char *due = days_short(arena, line->due_on, true);
    if (*line->latest_figure == '\0')
        return arena_printf(arena, "No figure yet, to %s by %s", target, due);
    return arena_printf(arena, "%s now, to be %s by %s", words_decimal(arena, line->latest_figure),
                        target, due);
}

static const char *brought_words(struct arena *arena, const struct brought *brought,
                                 const char *unit)
{
    if (brought->live == 0 && brought->published == 0)
        return "no campaign yet";
    return arena_printf(arena, "%s, %s out, %s%s",
                        words_count(arena, brought->live, "live campaign", "live campaigns"),
                        words_count(arena, brought->published, "post", "posts"),
                        *brought->sum == '\0' ? "no results yet" : "brought ",
                        words_amount(arena, brought->sum, *brought->sum == '\0' ? "" : unit));
}

static enum status add_goal(struct request *request, struct outlook *outlook, struct budget *budget,
                            const struct standing *standing)
{
    struct brought brought;
    const struct outcome *outcome = standing->outcome;
    enum status status = brought_load(request, outcome->id, &brought);
    struct outlook_row row = {
        .title = outcome->title,
        .href = arena_printf(request->arena, "/goals/%lld", (long long)outcome->id),
        .text = arena_printf(request->arena, "%s; %s", figure_words(request, outcome),
                             brought_words(request->arena, &brought, outcome->unit)),
        .has_course = true,
        .course = standing->course};
    add(outlook, budget, &row);
    return status;
}

/* Where a category heads, by most of its goals. */
static const char *direction(const int64_t counts[])
{
    int64_t well = counts[COURSE_ON] + counts[COURSE_REACHED];
    int64_t badly = counts[COURSE_BEHIND] + counts[COURSE_MISSED];
    return well > badly ? "↗" : badly > well ? "↘" : "→";
}

/* "Growth ↗ 2 of 3 on course. Cost ↘ 0 of 1 on course." for the first categories. */
static const char *categories_words(struct request *request, const struct standing *standings,
                                    size_t count)
{
    enum { CATEGORIES_MOST = 5 };
    struct buf buf;
    const char *told[CATEGORIES_MOST];
    size_t categories = 0;
    buf_init(&buf, request->arena);
    for (size_t i = 0; i < count && categories < CATEGORIES_MOST; i++) {
        const char *category = standings[i].outcome->category;
        int64_t courses[COURSE_ARCHIVED + 1] = {0};
        int64_t all = 0;
        size_t known = 0;
        while (known < categories && strcmp(told[known], category) != 0)
            known++;
        if (known < categories)
            continue;
        for (size_t j = i; j < count; j++)
            if (strcmp(standings[j].outcome->category, category) == 0) {
                courses[standings[j].course]++;
                all++;
            }
        int64_t well = courses[COURSE_ON] + courses[COURSE_REACHED];
        buf_printf(&buf, "%s%s %s %lld of %lld on course", categories > 0 ? " · " : "", category,
                   direction(courses), (long long)well, (long long)all);
        told[categories++] = category;
    }
    return buf.data;
}

enum status outlook_goals(struct request *request, struct outlook *outlook)
{
    struct outcomes outcomes;
    struct budget budget = {WORDS_OF_GOALS};
    int64_t tolerance;
    *outlook = (struct outlook){.lead = "", .none = "No published brief has a goal yet."};
    enum status status = outcomes_load(request, &outcomes);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    if (status != STATUS_OK)
        return status;
    const char *today = clock_today(request);
    struct standing *standings = arena_array(request->arena, outcomes.count, sizeof *standings);
    for (size_t i = 0; i < outcomes.count; i++)
        standings[i] = (struct standing){
            .outcome = &outcomes.items[i],
            .course =
                goal_stands(request->arena, &outcomes.items[i].line, today, tolerance).course};
    if (outcomes.count > 0)
        qsort(standings, outcomes.count, sizeof *standings, by_rank);
    outlook->lead = categories_words(request, standings, outcomes.count);
    budget_takes(&budget, &outlook->lead, 1);
    for (size_t i = 0; status == STATUS_OK && i < outcomes.count && i < OUTLOOK_ROWS; i++)
        status = add_goal(request, outlook, &budget, &standings[i]);
    if (outcomes.count > OUTLOOK_ROWS)
        outlook->more += (int64_t)(outcomes.count - OUTLOOK_ROWS);
    return status;
}

/* Gaps */

enum status outlook_gaps(struct request *request, struct outlook *outlook)
{
    static const struct {
        const char *section;
        const char *one;
        const char *many;
    } gaps[GAPS] = {
        [GAP_GOALS] = {"goals", "goal without a live campaign", "goals without a live campaign"},
        [GAP_LINKS] = {"links", "link in doubt", "links in doubt"},
        [GAP_LATE] = {"late", "campaign for a goal that is over",
                      "campaigns for goals that are over"},
        [GAP_OWNERS] = {"owners", "campaign without an owner", "campaigns without an owner"},
        [GAP_MEASURES] = {"measures", "campaign without a measure", "campaigns without a measure"},
        [GAP_FIGURES] = {"figures", "campaign without figures", "campaigns without figures"},
        [GAP_POSTS] = {"posts", "post that serves no goal", "posts that serve no goal"},
        [GAP_MESSAGES] = {"messages", "key message that no post carries",
                          "key messages that no post carries"},
        [GAP_DEPARTMENTS] = {"departments", "department that reads nothing",
                             "departments that read nothing"},
        [GAP_UNPLANNED] = {"unplanned", "post that no campaign planned",
                           "posts that no campaign planned"},
    };
    int64_t counts[GAPS];
    struct budget budget = {WORDS_OF_GAPS};
    *outlook = (struct outlook){.lead = "", .none = "No gap between goals and work."};
    enum status status = gaps_load(request, counts);
    for (size_t i = 0; status == STATUS_OK && i < GAPS; i++) {
        struct arena *arena = request->arena;
        if (counts[i] == 0)
            continue;
        const char *number = words_at_most(
            arena, counts[i] < GAPS_COUNTED ? counts[i] : GAPS_COUNTED - 1, GAPS_COUNTED - 1);
        add(outlook, &budget,
            &(struct outlook_row){
                .title = arena_printf(arena, "%s %s", number,
                                      counts[i] == 1 ? gaps[i].one : gaps[i].many),
                .href = arena_printf(arena, "/coverage?section=%s", gaps[i].section),
                .text = ""});
    }
    return status;
}

void outlook_show(struct request *request, HDF *node, const struct outlook *outlook)
{
    page_text(node, "Lead", *outlook->lead == '\0' ? NULL : outlook->lead);
    page_text(node, "None", outlook->none);
    for (size_t i = 0; i < outlook->count; i++) {
        const struct outlook_row *row = &outlook->rows[i];
        HDF *item = page_item(node, "Rows", i);
        page_text(item, "Title", row->title);
        page_text(item, "Href", row->href);
        page_text(item, "Text", *row->text == '\0' ? NULL : row->text);
        if (row->has_course)
            page_goal_course(item, row->course);
    }
    if (outlook->more > 0)
        page_format(node, "More", "and %s more", words_number(request->arena, outlook->more));
}
