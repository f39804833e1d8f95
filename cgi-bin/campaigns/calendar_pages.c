#include "campaigns/calendar_pages.h"

#include <stdlib.h>
#include <string.h>

#include "campaigns/calendar_store.h"
#include "campaigns/plan_show.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/list_filter.h"
#include "lib/part.h"
#include "lib/session.h"
#include "lib/words.h"

enum {
    WEEK = 7,
    LIST_DAYS = 28,
    MONTH_SHOWS = 3,
    WEEK_SHOWS = 8,
    LIST_SHOWS = 50,
    TRAY_SHOWS = 10,
    COUNTED_MOST = 100,
    YEAR_FIRST = 2000,
    YEAR_LAST = 2099,
};

enum show { SHOW_MONTH, SHOW_WEEK, SHOW_LIST, SHOW_DAY };

static const struct choice shows[] = {[SHOW_MONTH] = {"month", "Month"},
                                      [SHOW_WEEK] = {"week", "Week"},
                                      [SHOW_LIST] = {"list", "List"},
                                      [SHOW_DAY] = {"day", "Day"},
                                      {NULL, NULL}};

/* What is shown: days from `first` to before `end`. */
struct calendar {
    enum show show;
    const char *on; /* the day that was asked for */
    const char *today;
    const char *first;
    const char *end;
    struct board_filter filter;
    int64_t after_id; /* of a list's later pages: the last post before, or 0 */
    const char *here; /* the address of the page without its choice */
};

/* The address */

static enum show read_show(const struct request *request)
{
    const char *word = query_choice(request, "show", shows);
    for (size_t i = 0; shows[i].value != NULL; i++)
        if (strcmp(shows[i].value, word) == 0)
            return (enum show)i;
    return SHOW_MONTH;
}

/* The day of the address, in years that have four digits; else today. */
static const char *read_day(struct request *request, const char *today)
{
    const char *day = query_day(request, "on");
    int year = atoi(day);
    return year < YEAR_FIRST || year > YEAR_LAST ? today : days_after(request->arena, day, 0);
}

static const char *month_of(struct arena *arena, const char *day)
{
    return arena_printf(arena, "%.8s01", day);
}

static const char *monday_of(struct arena *arena, const char *day)
{
    return days_after(arena, day, -days_since_monday(day));
}

/* The first day of the month after that of the day. */
static const char *month_after(struct arena *arena, const char *day)
{
    return month_of(arena, days_after(arena, month_of(arena, day), 31));
}

static const char *day_before(struct arena *arena, const struct calendar *calendar)
{
    const char *on = calendar->on;
    switch (calendar->show) {
    case SHOW_MONTH:
        return month_of(arena, days_after(arena, month_of(arena, on), -1));
    case SHOW_WEEK:
        return days_after(arena, on, -WEEK);
    case SHOW_LIST:
        return days_after(arena, on, -LIST_DAYS);
    default:
        return days_after(arena, on, -1);
    }
}

static const char *day_after(struct arena *arena, const struct calendar *calendar)
{
    return calendar->show == SHOW_MONTH ? month_after(arena, calendar->on) : calendar->end;
}

/* Whole weeks, from Monday, for a month. */
static void find_span(struct arena *arena, struct calendar *calendar)
{
    const char *on = calendar->on;
    switch (calendar->show) {
    case SHOW_MONTH: {
        const char *last = days_after(arena, month_after(arena, on), -1);
        calendar->first = monday_of(arena, month_of(arena, on));
        calendar->end = days_after(arena, monday_of(arena, last), WEEK);
        break;
    }
    case SHOW_WEEK:
        calendar->first = monday_of(arena, on);
        calendar->end = days_after(arena, calendar->first, WEEK);
        break;
    default:
        calendar->first = on;
        calendar->end = days_after(arena, on, calendar->show == SHOW_LIST ? LIST_DAYS : 1);
    }
}

static const char *calendar_href(struct request *request, const struct calendar *calendar,
                                 enum show show, const char *on)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_printf(&href, "/calendar?show=%s&on=%s", shows[show].value, on);
    plan_filter_words(&href, &calendar->filter);
    return href.data;
}

static struct calendar read_calendar(struct request *request)
{
    struct calendar calendar = {.show = read_show(request),
                                .today = clock_today(request),
                                .filter = plan_filter(request),
                                .after_id = query_id(request, "after")};
    calendar.filter.author = 0;
    calendar.on = read_day(request, calendar.today);
    find_span(request->arena, &calendar);
    calendar.here = calendar_href(request, &calendar, calendar.show, calendar.on);
    return calendar;
}

/* Days */

/* Where the post stands. */
static int64_t moment_of(const struct post *post)
{
    return post->published_at != 0 ? post->published_at : post->goes_out_at;
}

static void show_entry(struct request *request, HDF *entry, const struct post *post,
                       const struct calendar *calendar)
{
    plan_show_card(request, entry, post, calendar->here);
    page_text(entry, "Time", clock_local(request, moment_of(post)) + strlen("2026-12-07T"));
    page_flag(entry, "IsLate", plan_is_overdue(post));
}

/* "Thursday: nothing planned", on a workday. */
static void show_gap(HDF *node, const struct calendar *calendar, const char *day)
{
    if (days_since_monday(day) < 5)
        page_format(node, "Gap", "%s: nothing %s", days_weekday(day),
                    strcmp(day, calendar->today) < 0 ? "went out" : "planned");
}

static void show_day(struct request *request, HDF *node, const struct calendar *calendar,
                     const char *day)
{
    const char *words = clock_day(request->arena, day);
    page_text(node, "Iso", day);
    page_text(node, "Weekday", days_weekday(day));
    page_number(node, "Number", atoi(day + 8));
    page_format(node, "Words", "%.*s", (int)(strlen(words) - strlen(" 2026")), words);
    page_text(node, "Href", calendar_href(request, calendar, SHOW_DAY, day));
    page_flag(node, "IsToday", strcmp(day, calendar->today) == 0);
    page_flag(node, "IsWeekend", days_since_monday(day) >= 5);
    page_flag(node, "IsOpen", strcmp(day, calendar->today) >= 0);
    page_flag(node, "IsOutside",
              calendar->show == SHOW_MONTH && strncmp(day, calendar->on, 7) != 0);
}

static struct calendar_span span_of(struct request *request, const struct calendar *calendar,
                                    const char *first, const char *end)
{
    return (struct calendar_span){.from = days_begin(request, first),
                                  .to = days_begin(request, end),
                                  .channel = calendar->filter.channel,
                                  .campaign = calendar->filter.campaign};
}

static enum status show_more(struct request *request, HDF *node, const struct calendar_span *span,
                             int64_t shown)
{
    int64_t all;
    enum status status = calendar_count(request, span, COUNTED_MOST, &all);
    bool is_all = all < COUNTED_MOST;
    page_format(node, "More", "and %s%s more", is_all ? "" : "over ",
                words_number(request->arena, all - shown - (is_all ? 0 : 1)));
    return status;
}

/* The first few of a day, read by themselves, so that a day with thousands costs no more. */
static enum status fill_day(struct request *request, HDF *node, const struct calendar *calendar,
                            const char *day)
{
    struct posts posts;
    size_t most = calendar->show == SHOW_MONTH ? MONTH_SHOWS : WEEK_SHOWS;
    struct calendar_span span = span_of(request, calendar, day, days_after(request->arena, day, 1));
    enum status status = calendar_posts(request, &span, (int64_t)most + 1, &posts);
    show_day(request, node, calendar, day);
    for (size_t i = 0; i < posts.count && i < most; i++)
        show_entry(request, page_item(node, "Entries", i), &posts.items[i], calendar);
    if (posts.count == 0)
        show_gap(node, calendar, day);
    if (status == STATUS_OK && posts.count > most)
        status = show_more(request, node, &span, (int64_t)most);
    return status;
}

static enum status fill_days(struct request *request, const struct calendar *calendar)
{
    enum status status = STATUS_OK;
    const char *day = calendar->first;
    for (size_t i = 0; status == STATUS_OK && strcmp(day, calendar->end) < 0; i++) {
        status = fill_day(request, page_item(page_root(request), "Days", i), calendar, day);
        day = days_after(request->arena, day, 1);
    }
    return status;
}

/* The list */

/* Adds the days from one to before another, in which nothing stands. */
static size_t add_gaps(struct request *request, const struct calendar *calendar, size_t count,
                       const char *from, const char *end)
{
    for (const char *day = from; strcmp(day, end) < 0; day = days_after(request->arena, day, 1))
        if (days_since_monday(day) < 5) {
            HDF *node = page_item(page_root(request), "Days", count++);
            show_day(request, node, calendar, day);
            show_gap(node, calendar, day);
        }
    return count;
}

static void show_list(struct request *request, const struct calendar *calendar, const char *first,
                      const struct posts *posts)
{
    struct arena *arena = request->arena;
    size_t shown = posts->count > LIST_SHOWS ? LIST_SHOWS : posts->count;
    const char *next = first; /* the first day that is not shown yet */
    size_t days = 0;
    size_t of_day = 0;
    HDF *node = NULL;
    for (size_t i = 0; i < shown; i++) {
        const char *day = days_of(request, moment_of(&posts->items[i]));
        if (node == NULL || strcmp(day, next) >= 0) {
            days = add_gaps(request, calendar, days, next, day);
            node = page_item(page_root(request), "Days", days++);
            show_day(request, node, calendar, day);
            next = days_after(arena, day, 1);
            of_day = 0;
        }
        show_entry(request, page_item(node, "Entries", of_day++), &posts->items[i], calendar);
    }
    if (posts->count <= LIST_SHOWS)
        add_gaps(request, calendar, days, next, calendar->end);
}

/* From the beginning, or after the post with which the page before ended. */
static enum status fill_list(struct request *request, const struct calendar *calendar)
{
    struct posts posts;
    struct post last;
    const char *first = calendar->first;
    struct calendar_span span = span_of(request, calendar, calendar->first, calendar->end);
    enum status status = STATUS_OK;
    if (calendar->after_id != 0) {
        status = post_find(request, calendar->after_id, &last);
        if (status != STATUS_OK)
            return status;
        span.from = clock_utc_text(request->arena, moment_of(&last));
        span.after = last.id;
        first = days_of(request, moment_of(&last));
    }
    status = calendar_posts(request, &span, LIST_SHOWS + 1, &posts);
    if (status != STATUS_OK)
        return status;
    show_list(request, calendar, first, &posts);
    if (posts.count > LIST_SHOWS)
        page_format(page_root(request), "LaterHref", "%s&after=%lld", calendar->here,
                    (long long)posts.items[LIST_SHOWS - 1].id);
    return STATUS_OK;
}

/* What is around it */

static enum status fill_tray(struct request *request, const struct calendar *calendar)
{
    struct posts posts;
    struct buf href;
    HDF *root = page_root(request);
    enum status status = calendar_tray(request, calendar->filter.channel, calendar->filter.campaign,
                                       TRAY_SHOWS + 1, &posts);
    for (size_t i = 0; i < posts.count && i < TRAY_SHOWS; i++)
        plan_show_card(request, page_item(root, "Tray", i), &posts.items[i], calendar->here);
    if (posts.count <= TRAY_SHOWS)
        return status;
    buf_init(&href, request->arena);
    buf_puts(&href, "/posts?state=approved");
    plan_filter_words(&href, &calendar->filter);
    page_text(root, "TrayMoreHref", href.data);
    return status;
}

static const char *heading(struct arena *arena, const struct calendar *calendar)
{
    const char *day = clock_day(arena, calendar->on);
    switch (calendar->show) {
    case SHOW_MONTH:
        return strchr(day, ' ') + 1;
    case SHOW_WEEK:
        return arena_printf(arena, "%s to %s", days_short(arena, calendar->first, false),
                            days_short(arena, days_after(arena, calendar->end, -1), true));
    case SHOW_LIST:
        return arena_printf(arena, "%s and four weeks on", day);
    default:
        return arena_printf(arena, "%s, %s", days_weekday(calendar->on), day);
    }
}

static void show_ways(struct request *request, const struct calendar *calendar)
{
    HDF *root = page_root(request);
    enum show show = calendar->show;
    page_text(root, "Heading", heading(request->arena, calendar));
    page_text(root, "Show", shows[show].value);
    page_text(root, "On", calendar->on);
    page_flag(root, show == SHOW_MONTH ? "IsMonth" : show == SHOW_WEEK ? "IsWeek" : "IsList", true);
    page_text(root, "Before",
              calendar_href(request, calendar, show, day_before(request->arena, calendar)));
    page_text(root, "After",
              calendar_href(request, calendar, show, day_after(request->arena, calendar)));
    page_text(root, "Now", calendar_href(request, calendar, show, calendar->today));
    for (size_t i = 0; i < SHOW_DAY; i++)
        show_filter(page_node(request, "Shows"), i, shows[i].label,
                    calendar_href(request, calendar, (enum show)i, calendar->on), i == show);
}

static enum status fill_calendar(struct request *request, void *data)
{
    const struct calendar *calendar = data;
    bool by_day = calendar->show == SHOW_MONTH || calendar->show == SHOW_WEEK;
    enum status status = plan_show_filters(request, &calendar->filter);
    if (status == STATUS_OK)
        status = by_day ? fill_days(request, calendar) : fill_list(request, calendar);
    if (status == STATUS_OK)
        status = fill_tray(request, calendar);
    show_ways(request, calendar);
    return status;
}

enum status calendar_page(struct request *request)
{
    struct calendar calendar = read_calendar(request);
    /* what one may do to a post is one's own */
    const char *key = arena_printf(request->arena, "%lld %s %lld %s", (long long)person_id(request),
                                   calendar.here, (long long)calendar.after_id, calendar.today);
    enum status status = page_part(request, "Calendar", "campaigns/calendar_part.cs", key,
                                   PART_OVERVIEW, fill_calendar, &calendar);
    if (status == STATUS_OK)
        status = plan_show_chosen(request, calendar.here, calendar.on);
    if (status != STATUS_OK)
        return status;
    page_title(request, "calendar", "Calendar");
    return page_show(request, "campaigns/calendar.cs");
}
