#include "briefs/show_progress.h"

#include <string.h>

#include "lib/chart.h"
#include "lib/clock.h"
#include "lib/words.h"

/* The chart */

static const char *amount(struct request *request, const struct goal *goal, const char *decimal)
{
    return words_amount(request->arena, decimal, goal->unit);
}

static const char *number(struct request *request, const struct goal *goal, const char *decimal)
{
    return words_amount_number(request->arena, decimal, goal->unit);
}

/* The figures from the oldest to the newest. */
static struct chart_point *points_of(struct request *request, const struct progress_rows *rows,
                                     size_t count)
{
    struct chart_point *points = arena_array(request->arena, count, sizeof *points);
    for (size_t i = 0; i < count; i++)
        points[i] = (struct chart_point){.day = rows->items[count - 1 - i].day,
                                         .figure = rows->items[count - 1 - i].figure};
    return points;
}

static const char *chart_alt(struct request *request, const struct goal *goal,
                             const struct chart_point *points, size_t count, const char *expected)
{
    const struct goal_line *line = &goal->line;
    struct buf buf;
    buf_init(&buf, request->arena);
    buf_printf(&buf, "The line goes from %s on %s to %s on %s.",
               amount(request, goal, line->line_from), clock_day(request->arena, line->line_on),
               amount(request, goal, line->target), clock_day(request->arena, line->due_on));
    if (*expected != '\0')
        buf_printf(&buf, " By today it is at %s.", amount(request, goal, expected));
    if (count == 0)
        buf_puts(&buf, " There is no figure yet.");
    else if (count == 1)
        buf_printf(&buf, " One figure: %s on %s.", amount(request, goal, points[0].figure),
                   clock_day(request->arena, points[0].day));
    else
        buf_printf(&buf, " %s figures, from %s on %s to %s on %s.",
                   words_number(request->arena, (int64_t)count),
                   amount(request, goal, points[0].figure),
                   clock_day(request->arena, points[0].day),
                   amount(request, goal, points[count - 1].figure),
                   clock_day(request->arena, points[count - 1].day));
    return buf.data;
}

static void draw_line(struct request *request, struct chart *chart, const struct goal *goal)
{
    const struct goal_line *line = &goal->line;
    bool is_hold = strcmp(words_plain_decimal(request->arena, line->line_from),
                          words_plain_decimal(request->arena, line->target)) == 0;
    chart_guide(chart, line->target,
                arena_printf(request->arena, "Target %s", number(request, goal, line->target)),
                false);
    if (!is_hold)
        chart_guide(chart, line->line_from, number(request, goal, line->line_from), true);
    chart_line(chart, "plan", (struct chart_point){line->line_on, line->line_from},
               (struct chart_point){line->due_on, line->target});
}

static const char *later(const char *a, const char *b)
{
    return strcmp(a, b) > 0 ? a : b;
}

void show_chart(struct request *request, HDF *node, const struct goal *goal,
                const struct progress_rows *rows, int64_t tolerance)
{
    const struct goal_line *line = &goal->line;
    const char *today = clock_today(request);
    bool shows_today = !line->archived;
    size_t count = rows->count > PROGRESS_LIST_MOST ? PROGRESS_LIST_MOST : rows->count;
    struct chart chart;
    if (*line->line_from == '\0')
        return;
    struct chart_point *points = points_of(request, rows, count);
    const char *first =
        count > 0 && strcmp(points[0].day, line->line_on) < 0 ? points[0].day : line->line_on;
    const char *last = later(line->due_on, shows_today ? today : line->line_on);
    const char *expected = goal_stands(request->arena, line, today, tolerance).expected;
    chart_begin(&chart, request->arena, node);
    chart_fit(&chart, (struct chart_point){first, line->line_from});
    chart_fit(&chart, (struct chart_point){last, line->target});
    for (size_t i = 0; i < count; i++)
        chart_fit(&chart, points[i]);
    draw_line(request, &chart, goal);
    if (shows_today)
        chart_mark(&chart, today, "Today");
    if (count > 0)
        chart_points(&chart, points, count, number(request, goal, points[count - 1].figure));
    page_text(node, "Alt", chart_alt(request, goal, points, count, shows_today ? expected : ""));
    page_text(node, "Begins", clock_day(request->arena, first));
    page_text(node, "Ends", clock_day(request->arena, later(last, line->latest_on)));
    page_format(node, "Words", "Dashed: the straight line from where it stood to the target.%s",
                rows->count > count ? " The newest 60 figures are drawn." : "");
}

/* The table */

void show_figures(struct request *request, HDF *node, const struct goal *goal,
                  const struct progress_rows *rows, size_t most, int64_t tolerance)
{
    for (size_t i = 0; i < rows->count && i < most; i++) {
        const struct progress *row = &rows->items[i];
        const char *expected =
            goal_stands(request->arena, &goal->line, row->day, tolerance).expected;
        HDF *item = page_item(node, "Figures", i);
        page_day(request, item, "Day", row->day);
        page_text(item, "Figure", number(request, goal, row->figure));
        page_text(item, "Line", *expected == '\0' ? "" : number(request, goal, expected));
        page_text(item, "Note", row->note);
        page_person(item, "Who", row->person_id, row->person);
        page_format(item, "Href", "/goals/%lld/progress/%lld", (long long)goal->id,
                    (long long)row->id);
    }
}

/* History */

enum fact_kind { FACT_WORDS, FACT_NUMBER, FACT_DATE };

static const char *fact_words(struct request *request, enum fact_kind kind, const char *fact)
{
    if (*fact == '\0')
        return "nothing";
    if (kind == FACT_NUMBER)
        return words_decimal(request->arena, fact);
    return kind == FACT_DATE ? clock_day(request->arena, fact) : fact;
}

/* One line for each fact that an edit changed. */
static const char *changes(struct request *request, const struct goal_event *event)
{
    static const struct {
        enum goal_fact fact;
        const char *word;
        enum fact_kind kind;
    } told[] = {
        {FACT_TITLE, "Goal", FACT_WORDS},
        {FACT_CATEGORY, "Kind of outcome", FACT_WORDS},
        {FACT_MEASURE, "Measure", FACT_WORDS},
        {FACT_UNIT, "Unit", FACT_WORDS},
        {FACT_BASELINE, "Where it stands", FACT_NUMBER},
        {FACT_STARTS_ON, "Measured on", FACT_DATE},
        {FACT_TARGET, "Target", FACT_NUMBER},
        {FACT_DUE_ON, "By", FACT_DATE},
        {FACT_OWNER, "Owner", FACT_WORDS},
    };
    struct buf buf;
    buf_init(&buf, request->arena);
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        const char *was = fact_words(request, told[i].kind, event->before[told[i].fact]);
        const char *is = fact_words(request, told[i].kind, event->after[told[i].fact]);
        if (strcmp(was, is) != 0)
            buf_printf(&buf, "%s%s: from %s to %s", buf.length == 0 ? "" : "\n", told[i].word, was,
                       is);
    }
    const char *meaning = event->before[FACT_MEANING];
    if (*meaning != '\0' && strcmp(meaning, event->after[FACT_MEANING]) != 0)
        buf_printf(&buf, "%sIts meaning changed: the campaigns are asked to look at it again.",
                   buf.length == 0 ? "" : "\n");
    return buf.data;
}

static const char *figure_of(struct request *request, const char *const facts[GOAL_FACTS])
{
    return arena_printf(request->arena, "%s for %s",
                        words_decimal(request->arena, facts[FACT_FIGURE]),
                        clock_day(request->arena, facts[FACT_DAY]));
}

static void show_figure_event(struct request *request, HDF *item, const struct goal_event *event)
{
    const char *verb = strchr(event->action, '-');
    const char *was = figure_of(request, event->before);
    const char *is = figure_of(request, event->after);
    if (verb == NULL)
        page_format(item, "What", "wrote down %s", is);
    else if (strcmp(verb, "-correct") == 0 && strcmp(was, is) == 0)
        page_format(item, "What", "changed the note to %s", is);
    else if (strcmp(verb, "-correct") == 0)
        page_format(item, "What", "corrected %s to %s", was, is);
    else
        page_format(item, "What", "%s %s",
                    strcmp(verb, "-take-back") == 0 ? "took back" : "put back", is);
    page_text(item, "Text", event->after[FACT_NOTE]);
}

static void show_event(struct request *request, HDF *item, const struct goal_event *event)
{
    static const char *const words[][2] = {
        {"goal.create", "wrote this goal"},
        {"goal.save", "changed it"},
        {"goal.archive", "archived it"},
        {"goal.restore", "brought it back"},
    };
    page_person(item, "Who", event->person_id, *event->person == '\0' ? "Somebody" : event->person);
    page_moment(request, item, "When", event->at);
    if (strncmp(event->action, "goal.progress", strlen("goal.progress")) == 0) {
        show_figure_event(request, item, event);
        return;
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i][0], event->action) == 0)
            page_text(item, "What", words[i][1]);
    if (strcmp(event->action, "goal.save") == 0)
        page_text(item, "Text", changes(request, event));
}

void show_events(struct request *request, HDF *node, const struct goal_events *events, size_t most)
{
    for (size_t i = 0; i < events->count && i < most; i++)
        show_event(request, page_item(node, "History", i), &events->items[i]);
}
