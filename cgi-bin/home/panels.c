#include "home/panels.h"

#include <string.h>

#include "home/budget.h"
#include "home/needs.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/excerpt.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/words.h"

enum { LINE_LETTERS = 160, GOALS_SHOWN = 5, BRIEFS_SHOWN = 3, WEEK = 7 };
enum { OUTGOINGS_SHOWN = OUTGOINGS_MOST - 1 }; /* a day */

static HDF *item(struct request *request, const char *list, size_t index)
{
    return page_item(page_root(request), list, index);
}

/* News: for leaders one thing */

static void show_news(struct request *request, HDF *row, const struct news *news)
{
    page_text(row, "Title", news->title);
    page_flag(row, "IsBrief", news->is_brief);
    page_person(row, "Person", news->person_id, news->person);
    page_moment(request, row, "When", news->at);
    if (news->is_brief) {
        page_format(row, "Href", "/briefs/%lld", (long long)news->id);
        page_text(row, "Word", news->is_changed ? "Changed" : "New");
        page_text(row, "Line", excerpt(request->arena, news->line, LINE_LETTERS, false));
    } else {
        page_format(row, "Href", "/posts/%lld", (long long)news->id);
        page_text(row, "Channel", news->channel);
    }
}

void panel_show_news(struct request *request, const struct news_list *list)
{
    size_t briefs = 0;
    size_t shown = 0;
    bool is_one = person_is(request, ROLE_LEADER);
    struct budget budget = {is_one ? (size_t)WORDS_OF_NEWS : SIZE_MAX};
    for (size_t i = 0; i < list->count; i++) {
        const struct news *news = &list->items[i];
        if (news->is_brief && briefs++ >= BRIEFS_SHOWN)
            continue;
        if (is_one && shown > 0)
            continue;
        const char *line = excerpt(request->arena, news->line, LINE_LETTERS, false);
        if (!budget_takes(&budget, (const char *const[]){news->title, line, news->person}, 3))
            continue;
        show_news(request, item(request, "News", shown++), &list->items[i]);
    }
    if (briefs > BRIEFS_SHOWN)
        page_format(page_node(request, "Home"), "MoreBriefs", "%s more",
                    words_count(request->arena, (int64_t)briefs - BRIEFS_SHOWN, "brief", "briefs"));
}

/* Goals */

static const char *gap_words(struct request *request, const struct goal *goal)
{
    struct arena *arena = request->arena;
    const char *target = words_decimal(arena, goal->target);
    const char *due = days_short(arena, goal->due_on, true);
    bool past = strcmp(goal->due_on, clock_today(request)) < 0;
    if (*goal->baseline == '\0')
        return arena_printf(arena, "%s %s %s %s", target, goal->unit, past ? "was due" : "by", due);
    return arena_printf(arena, "%s to %s %s %s %s", words_decimal(arena, goal->baseline), target,
                        goal->unit, past ? "· was due" : "by", due);
}

static void show_goal(struct request *request, HDF *row, const struct goal *goal)
{
    page_text(row, "Title", goal->title);
    page_format(row, "Href", "/goals/%lld", (long long)goal->id);
    page_text(row, "Gap", gap_words(request, goal));
    page_text(row, "Category", goal->category);
}

void panel_show_goals(struct request *request, const struct goals *goals)
{
    bool all = goals->count < GOALS_MOST;
    for (size_t i = 0; i < goals->count && i < GOALS_MOST - 1; i++)
        show_goal(request,
                  i < GOALS_SHOWN ? item(request, "Goals", i)
                                  : item(request, "MoreGoals", i - GOALS_SHOWN),
                  &goals->items[i]);
    if (goals->count > GOALS_SHOWN)
        page_format(page_node(request, "Home"), "MoreGoalsWords", "and %s more",
                    all ? needs_number(request->arena, (int64_t)(goals->count - GOALS_SHOWN))
                        : "many");
    page_flag(page_node(request, "Home"), "GoalsInBriefs", !all);
}

/* Calls */

static const char *format_icon(const char *format)
{
    static const char *const icons[][2] = {{"write", "write"}, {"photo", "camera"},
                                           {"video", "video"}, {"speak", "message"},
                                           {"review", "eye"},  {"share", "send"}};
    for (size_t i = 0; i < sizeof icons / sizeof icons[0]; i++)
        if (strcmp(icons[i][0], format) == 0)
            return icons[i][1];
    return "help";
}

void panel_show_calls(struct request *request, const struct open_calls *calls)
{
    for (size_t i = 0; i < calls->count; i++) {
        const struct open_call *call = &calls->items[i];
        HDF *row = item(request, "Calls", i);
        page_text(row, "Title", call->title);
        page_format(row, "Href", "/help-wanted/%lld", (long long)call->id);
        page_text(row, "Icon", format_icon(call->format));
        page_format(row, "Minutes", "%lld min", (long long)call->minutes);
        page_format(row, "Places", "%s left",
                    words_count(request->arena, call->places_left, "place", "places"));
        page_text(row, "Deadline", days_short(request->arena, call->deadline, false));
        page_text(row, "Goal", call->goal);
    }
}

/* Reach */

enum { BAR_WIDTH = 48, BAR_HIGHEST = 96, DAY_SECONDS = 24 * 60 * 60 };

/* The spans of time that the bars stand for: days at first, then weeks. */
struct spans {
    const char *first; /* the day it was published */
    int days;          /* in each */
    size_t count;      /* that have begun */
};

static struct spans spans_since(struct request *request, int64_t published_at)
{
    struct spans spans = {.first = days_of(request, published_at), .days = 1};
    int64_t age = clock_days_between(spans.first, clock_today(request));
    if (age >= READERS_BARS)
        spans.days = WEEK;
    spans.count = (size_t)(age / spans.days) + 1;
    if (spans.count > READERS_BARS)
        spans.count = READERS_BARS;
    return spans;
}

static const char *span_label(struct request *request, const struct spans *spans, size_t i)
{
    const char *day = days_after(request->arena, spans->first, (int)i * spans->days);
    if (spans->days == WEEK)
        return i + 1 == READERS_BARS ? "Later" : days_short(request->arena, day, false);
    if (strcmp(day, clock_today(request)) == 0)
        return "Today";
    return arena_strndup(request->arena, days_weekday(day), 3);
}

static void show_bars(struct request *request, HDF *node, const struct spans *spans,
                      const struct readers *readers)
{
    struct buf alt;
    int64_t highest = 1;
    buf_init(&alt, request->arena);
    buf_puts(&alt, "New readers.");
    for (size_t i = 0; i < spans->count; i++)
        if (readers->bars[i] > highest)
            highest = readers->bars[i];
    for (size_t i = 0; i < spans->count; i++) {
        const char *label = span_label(request, spans, i);
        HDF *bar = page_item(node, "Chart.Bars", i);
        page_number(bar, "X", (int64_t)i * BAR_WIDTH);
        page_number(bar, "H", readers->bars[i] * BAR_HIGHEST / highest);
        page_text(bar, "Value", words_number(request->arena, readers->bars[i]));
        page_text(bar, "Label", label);
        page_flag(bar, "Strong", i == 0);
        buf_printf(&alt, "%s %s: %lld", i == 0 ? "" : ",", label, (long long)readers->bars[i]);
    }
    page_number(node, "Chart.Width", READERS_BARS * BAR_WIDTH);
    page_text(node, "Chart.Alt", alt.data);
}

static void show_trend(struct request *request, HDF *figure, int64_t lately)
{
    if (lately > 0)
        page_format(figure, "Trend", "%s in the last day", words_number(request->arena, lately));
    else
        page_text(figure, "Trend", "Nobody new in the last day");
    page_text(figure, "TrendKind", lately > 0 ? "good" : "flat");
}

static enum status load_readers(struct request *request, const struct reach *reach,
                                const struct spans *spans, struct readers *readers)
{
    return readers_load(request, reach, days_begin(request, spans->first),
                        (int64_t)spans->days * DAY_SECONDS, readers);
}

enum status panel_show_reach(struct request *request, const struct reach *reach)
{
    struct readers readers;
    struct spans spans = spans_since(request, reach->published_at);
    if (reach->brief_id == 0)
        return STATUS_OK;
    enum status status = load_readers(request, reach, &spans, &readers);
    if (status != STATUS_OK)
        return status;
    HDF *node = page_node(request, "Reach");
    HDF *home = page_node(request, "Home");
    const char *all = words_number(request->arena, readers.all);
    const char *people = words_number(request->arena, reach->people);
    page_text(node, "Title", reach->title);
    page_format(node, "Href", "/briefs/%lld", (long long)reach->brief_id);
    page_text(node, "Word",
              reach->is_mine ? "How far your last brief went" : "How far the newest brief went");
    page_text(node, "Figure.Number", all);
    page_format(node, "Figure.Base", "of %s people have read it", people);
    show_trend(request, page_node(request, "Reach.Figure"), readers.lately);
    show_bars(request, node, &spans, &readers);
    page_format(home, "Brought", "%s of %s have read", all, people);
    page_text(home, "BroughtTitle", reach->title);
    page_format(home, "BroughtHref", "/briefs/%lld", (long long)reach->brief_id);
    return STATUS_OK;
}

/* Figures */

void panel_show_figures(struct request *request, const struct figures *figures)
{
    const struct {
        int64_t number;
        int64_t most; /* that was counted */
        const char *label;
        const char *href;
    } shown[] = {{figures->live_campaigns, 0, "live campaigns", "/campaigns"},
                 {figures->posts_out, 0, "posts out in 7 days", "/posts"},
                 {figures->helping, HELPING_COUNTED, "people helping", "/help-wanted"}};
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
        HDF *figure = item(request, "Figures", i);
        page_text(figure, "Number", words_at_most(request->arena, shown[i].number, shown[i].most));
        page_text(figure, "Label", shown[i].label);
        page_text(figure, "Href", shown[i].href);
    }
}

/* The week */

static void show_outgoing(struct request *request, HDF *row, const struct outgoing *post)
{
    page_text(row, "Title", post->title);
    page_format(row, "Href", "/posts/%lld", (long long)post->id);
    page_text(row, "Channel", post->channel);
    page_text(row, "Time", clock_local(request, post->at) + strlen("2026-11-22T"));
    if (strcmp(post->state, "scheduled") == 0)
        return;
    bool out = strcmp(post->state, "published") == 0;
    page_text(row, "StatusKind", out ? "done" : "waiting");
    page_text(row, "Status", out ? "Out" : "Not scheduled yet");
}

void panel_show_day(struct request *request, int away, const char *date,
                    const struct outgoings *list)
{
    HDF *day = item(request, "Days", (size_t)away);
    for (size_t i = 0; i < list->count && i < OUTGOINGS_SHOWN; i++)
        show_outgoing(request, page_item(day, "Posts", i), &list->items[i]);
    page_flag(day, "IsMore", list->count > OUTGOINGS_SHOWN);
    page_text(day, "Name", away == 0 ? "Today" : days_weekday(date));
    page_number(day, "Number", (date[8] - '0') * 10 + date[9] - '0');
    page_text(day, "Iso", date);
    page_flag(day, "IsToday", away == 0);
    page_flag(day, "IsWeekend", *days_weekday(date) == 'S');
}

/* Admins */

void panel_show_invited(struct request *request, const struct invited_list *list)
{
    size_t shown = list->count < INVITED_SHOWN ? list->count : INVITED_SHOWN;
    for (size_t i = 0; i < shown; i++) {
        const struct invited *person = &list->items[i];
        HDF *row = item(request, "Invited", i);
        page_person(row, "Person", person->id, person->name);
        page_format(row, "Person.Href", "/accounts/%lld", (long long)person->id);
        page_format(row, "Meta", "%s%s%s", person->title, *person->title == '\0' ? "" : " · ",
                    *person->department == '\0' ? "no department yet" : person->department);
    }
    if (list->count > INVITED_SHOWN)
        page_text(page_node(request, "Home"), "MoreInvited", "There are more.");
}

/* What "kind.verb" of the audit says: "moved a post". */
static const char *deed_words(struct arena *arena, const char *action, const char *kind)
{
    static const char *const words[][2] = {
        {"account.sign-in", "signed in"},
        {"account.sign-out", "signed out"},
        {"account.sign-out-everywhere", "signed out everywhere"},
        {"account.session-end", "ended a session"},
        {"account.password", "changed their password"},
        {"account.welcome", "took up their invitation"},
        {"goal.progress", "wrote down a figure of a goal"},
        {"goal.progress-correct", "corrected a figure of a goal"},
        {"goal.progress-take-back", "took back a figure of a goal"},
        {"goal.progress-put-back", "put back a figure of a goal"},
        {"figures.add", "wrote down figures"},
        {"figures.import", "brought a file of figures"},
        {"figures.take-back", "took back figures"},
        {"figures.plan", "said where unplanned work belongs"},
        {"panel.ask", "asked the panel about a draft"},
        {"panel.end", "ended a question to the panel"},
        {"channel.add", "added a channel"},
        {"channel.change", "changed a channel"},
        {"channel.order", "moved a channel up"},
        {"channel.retire", "retired a channel"},
        {"channel.restore", "brought a channel back"},
        {"contribution.state", "said what a campaign brought to a goal"},
        {"create", "added"},
        {"save", "changed"},
        {"edit", "changed"},
        {"change", "changed"},
        {"publish", "published"},
        {"archive", "archived"},
        {"restore", "restored"},
        {"import", "imported"},
        {"invite", "invited"},
        {"answer", "answered"},
        {"state", "moved"},
        {"move", "moved"},
    };
    const char *verb = strchr(action, '.') == NULL ? action : strchr(action, '.') + 1;
    const char *article = strchr("aeiou", *kind) == NULL ? "a" : "an";
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i][0], action) == 0)
            return words[i][1];
        if (strcmp(words[i][0], verb) == 0)
            return arena_printf(arena, "%s %s %s", words[i][1], article, kind);
    }
    return action;
}

static const char *object_address(const char *kind)
{
    static const char *const addresses[][2] = {{"brief", "/briefs/"},       {"goal", "/goals/"},
                                               {"campaign", "/campaigns/"}, {"post", "/posts/"},
                                               {"call", "/help-wanted/"},   {"person", "/people/"}};
    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++)
        if (strcmp(addresses[i][0], kind) == 0)
            return addresses[i][1];
    return NULL;
}

void panel_show_deeds(struct request *request, const struct deeds *deeds)
{
    HDF *home = page_node(request, "Home");
    struct arena *arena = request->arena;
    int64_t most = deeds->all >= DEEDS_COUNTED ? deeds->signed_in : 0;
    page_format(home, "SignedIn", "%s %s signed in", words_at_most(arena, deeds->signed_in, most),
                deeds->signed_in == 1 && most == 0 ? "person has" : "people have");
    page_format(home, "Audited", "%s %s in the audit",
                words_at_most(arena, deeds->all, DEEDS_COUNTED),
                deeds->all == 1 ? "entry" : "entries");
    for (size_t i = 0; i < deeds->count; i++) {
        const struct deed *deed = &deeds->items[i];
        const char *address = object_address(deed->object_kind);
        bool of_oneself =
            strcmp(deed->object_kind, "person") == 0 && deed->object_id == deed->person_id;
        HDF *row = item(request, "Deeds", i);
        page_person(row, "Who", deed->person_id,
                    *deed->person == '\0' ? "Nobody signed in" : deed->person);
        page_text(row, "What", deed_words(request->arena, deed->action, deed->object_kind));
        page_moment(request, row, "When", deed->at);
        if (address == NULL || deed->object_id == 0 || of_oneself)
            continue;
        page_format(row, "Object", "%s %lld", deed->object_kind, (long long)deed->object_id);
        if (deed->is_open)
            page_format(row, "Href", "%s%lld", address, (long long)deed->object_id);
    }
}
