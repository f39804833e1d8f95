#include "home/team_pages.h"

#include <stdlib.h>
#include <string.h>

#include "home/team_store.h"
#include "lib/chart.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/page.h"
#include "lib/words.h"

enum { MONTHS = 6, FEWEST = 5, MONTH_DAYS = 30, DAY_SECONDS = 24 * 60 * 60 };

/* A span of 30 days that ends on `day`, today or 30, 60 ... days before. */
struct month {
    const char *day;
    int64_t end;
    int64_t briefs; /* counted */
    int64_t age;    /* their median, in days */
    int64_t decisions;
    int64_t decision_days; /* their median */
    int64_t answers;
    int64_t answer_days;
};

static int by_size(const void *left, const void *right)
{
    int64_t one = *(const int64_t *)left;
    int64_t other = *(const int64_t *)right;
    return (one > other) - (one < other);
}

/* In whole days, rounded up. */
static int64_t median_days(int64_t *seconds, int64_t count)
{
    if (count == 0)
        return 0;
    qsort(seconds, (size_t)count, sizeof *seconds, by_size);
    return (seconds[count / 2] + DAY_SECONDS - 1) / DAY_SECONDS;
}

/* Of each brief the newest version at that time. */
static void count_briefs(struct request *request, const struct brief_times *times,
                         struct month *month)
{
    int64_t *ages = arena_array(request->arena, times->count, sizeof *ages);
    for (size_t i = 0; i < times->count; i++) {
        const struct brief_time *time = &times->items[i];
        bool is_last = i + 1 == times->count || times->items[i + 1].brief_id != time->brief_id ||
                       times->items[i + 1].published_at > month->end;
        if (time->published_at <= month->end && is_last)
            ages[month->briefs++] = month->end - time->published_at;
    }
    month->age = median_days(ages, month->briefs);
}

/* How many waits ended in the 30 days before, and their median. */
static void count_waits(struct request *request, const struct waits *waits, int64_t end,
                        int64_t *count, int64_t *days)
{
    int64_t *seconds = arena_array(request->arena, waits->count, sizeof *seconds);
    int64_t begin = end - (int64_t)MONTH_DAYS * DAY_SECONDS;
    for (size_t i = 0; i < waits->count; i++)
        if (waits->items[i].ended_at > begin && waits->items[i].ended_at <= end)
            seconds[(*count)++] = waits->items[i].ended_at - waits->items[i].began_at;
    *days = median_days(seconds, *count);
}

static enum status load(struct request *request, struct month months[MONTHS])
{
    struct brief_times briefs;
    struct waits decisions;
    struct waits answers;
    const char *today = clock_today(request);
    const char *first = days_after(request->arena, today, -MONTHS * MONTH_DAYS);
    const char *since = days_begin(request, first);
    enum status status = brief_times_load(request, &briefs);
    if (status == STATUS_OK)
        status = decision_waits_load(request, since, &decisions);
    if (status == STATUS_OK)
        status = answer_waits_load(request, since, &answers);
    for (int i = 0; status == STATUS_OK && i < MONTHS; i++) {
        int back = (MONTHS - 1 - i) * MONTH_DAYS;
        months[i] = (struct month){.day = days_after(request->arena, today, -back),
                                   .end = clock_now() - (int64_t)back * DAY_SECONDS};
        count_briefs(request, &briefs, &months[i]);
        count_waits(request, &decisions, months[i].end, &months[i].decisions,
                    &months[i].decision_days);
        count_waits(request, &answers, months[i].end, &months[i].answers, &months[i].answer_days);
    }
    return status;
}

static void show_figure(struct request *request, HDF *node, const char *name, int64_t days,
                        int64_t count, const char *one, const char *many)
{
    struct arena *arena = request->arena;
    if (count < FEWEST)
        page_format(node, name, "Fewer than %d %s", FEWEST, many);
    else
        page_format(node, name, "%s, of %s", words_count(arena, days, "day", "days"),
                    words_count(arena, count, one, many));
}

/* What a chart shows of a month: the days, and of how many they are the median. */
struct shown {
    int64_t days;
    int64_t count;
};

static struct shown briefs_of(const struct month *month)
{
    return (struct shown){month->age, month->briefs};
}

static struct shown decisions_of(const struct month *month)
{
    return (struct shown){month->decision_days, month->decisions};
}

static struct shown answers_of(const struct month *month)
{
    return (struct shown){month->answer_days, month->answers};
}

/* The months that may be told. */
static void show_chart(struct request *request, const char *name, const struct month months[],
                       struct shown (*of)(const struct month *month))
{
    struct chart chart;
    struct chart_point points[MONTHS];
    struct buf alt;
    size_t count = 0;
    buf_init(&alt, request->arena);
    for (int i = 0; i < MONTHS; i++) {
        struct shown shown = of(&months[i]);
        if (shown.count < FEWEST)
            continue;
        points[count++] = (struct chart_point){
            .day = months[i].day,
            .figure = arena_printf(request->arena, "%lld", (long long)shown.days)};
        buf_printf(&alt, "%s%s: %s", count == 1 ? "" : ", ",
                   days_short(request->arena, months[i].day, false),
                   words_count(request->arena, shown.days, "day", "days"));
    }
    if (count < 2)
        return;
    HDF *node = page_node(request, name);
    chart_begin(&chart, request->arena, node);
    chart_fit(&chart, (struct chart_point){points[0].day, "0"});
    for (size_t i = 0; i < count; i++)
        chart_fit(&chart, points[i]);
    chart_points(&chart, points, count, points[count - 1].figure);
    page_text(node, "Alt", alt.data);
    page_text(node, "Begins", clock_day(request->arena, points[0].day));
    page_text(node, "Ends", clock_day(request->arena, points[count - 1].day));
}

enum status team_page(struct request *request)
{
    struct month months[MONTHS];
    enum status status = load(request, months);
    if (status != STATUS_OK)
        return status;
    page_title(request, "home", "How quickly we answer");
    for (int i = MONTHS - 1; i >= 0; i--) {
        HDF *row = page_item(page_root(request), "Months", (size_t)(MONTHS - 1 - i));
        page_text(row, "Day", days_short(request->arena, months[i].day, true));
        show_figure(request, row, "Age", months[i].age, months[i].briefs, "brief", "briefs");
        show_figure(request, row, "Decision", months[i].decision_days, months[i].decisions,
                    "decision", "decisions");
        show_figure(request, row, "Answer", months[i].answer_days, months[i].answers, "answer",
                    "answers");
    }
    show_chart(request, "AgeChart", months, briefs_of);
    show_chart(request, "DecisionChart", months, decisions_of);
    show_chart(request, "AnswerChart", months, answers_of);
    return page_show(request, "home/team.cs");
}
