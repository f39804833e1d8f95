#include "home/home_pages.h"

#include <stdlib.h>
#include <string.h>

#include "home/decisions.h"
#include "home/first_steps.h"
#include "home/home_store.h"
#include "home/needs.h"
#include "home/outlook.h"
#include "home/panels.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/page.h"
#include "lib/part.h"
#include "lib/session.h"
#include "lib/words.h"

enum { NOON = 12, EVENING = 18, NIGHT_ENDS = 4, WEEK = 7 };

static void show_greeting(struct request *request)
{
    const char *name = request->person->name;
    int hour = atoi(clock_local(request, clock_now()) + strlen("2026-11-22T"));
    const char *part = hour < NIGHT_ENDS || hour >= EVENING ? "evening"
                       : hour < NOON                        ? "morning"
                                                            : "afternoon";
    page_format(page_node(request, "Home"), "Greeting", "Good %s, %.*s", part,
                (int)strcspn(name, " "), name);
}

static enum status fill_reach(struct request *request, void *data)
{
    const struct reach *reach = data;
    struct figures figures;
    enum status status = figures_load(request, &figures);
    if (status != STATUS_OK)
        return status;
    panel_show_figures(request, &figures);
    return panel_show_reach(request, reach);
}

static enum status show_for_leader(struct request *request)
{
    struct reach reach;
    enum status status = reach_load(request, &reach);
    if (status != STATUS_OK || reach.brief_id == 0)
        return status;
    const char *key =
        arena_printf(request->arena, "%lld %d", (long long)reach.brief_id, reach.is_mine);
    status = page_part(request, "Brought", "home/brought_part.cs", key, PART_OVERVIEW, fill_reach,
                       &reach);
    if (status == STATUS_OK)
        status = page_part(request, "Reach", "home/reach_part.cs", key, PART_OVERVIEW, fill_reach,
                           &reach);
    return status;
}

static enum status fill_week(struct request *request, void *data)
{
    enum status status = STATUS_OK;
    for (int i = 0; i < WEEK && status == STATUS_OK; i++) {
        const char *day = days_after(request->arena, data, i);
        struct outgoings list;
        status = outgoings_load(request, days_begin(request, day),
                                days_begin(request, days_after(request->arena, day, 1)), &list);
        if (status == STATUS_OK)
            panel_show_day(request, i, day, &list);
    }
    return status;
}

static enum status show_for_content(struct request *request, const char *today)
{
    char *day = arena_strdup(request->arena, today);
    return page_part(request, "Week", "home/week_part.cs", day, PART_OVERVIEW, fill_week, day);
}

static enum status fill_goals(struct request *request, void *data)
{
    (void)data;
    struct goals goals;
    enum status status = goals_load(request, &goals);
    if (status == STATUS_OK)
        panel_show_goals(request, &goals);
    return status;
}

static enum status fill_outcomes(struct request *request, void *data)
{
    (void)data;
    struct outlook outlook;
    enum status status = outlook_goals(request, &outlook);
    if (status == STATUS_OK)
        outlook_show(request, page_node(request, "Outcomes"), &outlook);
    return status;
}

static enum status fill_gaps(struct request *request, void *data)
{
    (void)data;
    struct outlook outlook;
    enum status status = outlook_gaps(request, &outlook);
    if (status == STATUS_OK)
        outlook_show(request, page_node(request, "Gaps"), &outlook);
    return status;
}

/* Leaders see where the goals stand, others what they are; both sides the gaps. */
static enum status show_goals(struct request *request)
{
    const char *today = clock_today(request);
    enum status status = person_is(request, ROLE_LEADER)
                             ? page_part(request, "Outcomes", "home/outcomes_part.cs", today,
                                         PART_OVERVIEW, fill_outcomes, NULL)
                             : page_part(request, "Goals", "home/goals_part.cs", today,
                                         PART_OVERVIEW, fill_goals, NULL);
    if (status == STATUS_OK && person_is(request, ROLE_LEADER | ROLE_CONTENT))
        status =
            page_part(request, "Gaps", "home/gaps_part.cs", today, PART_OVERVIEW, fill_gaps, NULL);
    return status;
}

static enum status show_for_admin(struct request *request, const char *today)
{
    struct invited_list invited;
    struct deeds deeds;
    enum status status = invited_load(request, &invited);
    if (status == STATUS_OK)
        status = deeds_load(request, days_begin(request, today), &deeds);
    if (status != STATUS_OK)
        return status;
    panel_show_invited(request, &invited);
    panel_show_deeds(request, &deeds);
    return STATUS_OK;
}

/* An employee without a further role. */
static bool is_plain(const struct request *request)
{
    return !person_is(request, ROLE_LEADER | ROLE_CONTENT | ROLE_ADMIN);
}

/* Asked, not needed: beside what needs the person. */
static void say_opinions(struct request *request, int64_t drafts)
{
    enum { OPINION_MINUTES = 2 };
    if (drafts > 0)
        page_format(page_node(request, "Home"), "Opinions", "%s would like your opinion, %lld min",
                    words_count(request->arena, drafts, "draft", "drafts"),
                    (long long)drafts * OPINION_MINUTES);
}

static enum status show_for_everyone(struct request *request, const char *today)
{
    struct needs needs;
    struct decisions decisions;
    struct news_list news;
    struct open_calls calls;
    int64_t drafts = 0;
    enum status status = needs_load(request, today, &needs);
    if (status == STATUS_OK)
        status = opinions_load(request, today, &drafts);
    if (status == STATUS_OK)
        status = decisions_load(request, &decisions, true);
    if (status == STATUS_OK)
        status = news_load(request, &news);
    if (status == STATUS_OK)
        status = show_goals(request);
    if (status == STATUS_OK)
        status = open_calls_load(request, today, &calls);
    if (status != STATUS_OK)
        return status;
    say_opinions(request, drafts);
    decisions_show(request, &decisions);
    needs_show(request, &needs, decisions.all);
    page_flag(page_node(request, "Home"), "CallsFirst",
              is_plain(request) && needs.count + decisions.all == 0);
    panel_show_news(request, &news);
    panel_show_calls(request, &calls);
    return STATUS_OK;
}

enum status home_page(struct request *request)
{
    const char *today = clock_today(request);
    page_title(request, "home", "Home");
    page_flag(page_node(request, "Home"), "IsPlain", is_plain(request));
    show_greeting(request);
    enum status status = first_steps_show(request);
    if (status == STATUS_OK)
        status = show_for_everyone(request, today);
    if (status == STATUS_OK && person_is(request, ROLE_LEADER))
        status = show_for_leader(request);
    if (status == STATUS_OK && person_is(request, ROLE_CONTENT))
        status = show_for_content(request, today);
    if (status == STATUS_OK && person_is(request, ROLE_ADMIN))
        status = show_for_admin(request, today);
    return status == STATUS_OK ? page_show(request, "home/home.cs") : status;
}

enum status write_page(struct request *request)
{
    struct places_to_write list;
    enum status status = places_to_write_load(request, &list);
    if (status != STATUS_OK)
        return status;
    page_title(request, "write", "Write");
    for (size_t i = 0; i < list.count; i++) {
        const struct place_to_write *place = &list.items[i];
        HDF *row = page_item(page_root(request), "Places", i);
        page_text(row, "Title", place->call_id != 0 ? place->call : place->campaign);
        page_text(row, "Campaign", place->campaign);
        page_flag(row, "IsCall", place->call_id != 0);
        if (place->call_id != 0)
            page_format(row, "Href", "/posts/new?campaign=%lld&call=%lld",
                        (long long)place->campaign_id, (long long)place->call_id);
        else
            page_format(row, "Href", "/posts/new?campaign=%lld", (long long)place->campaign_id);
    }
    return page_show(request, "home/write.cs");
}

enum status health_page(struct request *request)
{
    static const char well[] = "ok\n";
    enum status status = health_check(request);
    if (status != STATUS_OK)
        return status;
    return page_send(request, "text/plain; charset=utf-8", NULL, well, sizeof well - 1);
}
