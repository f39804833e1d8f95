#include "campaigns/campaign_list_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/choice_store.h"
#include "campaigns/thread_store.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/part.h"
#include "lib/session.h"
#include "lib/settings.h"
#include "lib/states.h"

enum { PAGE_MOST = 30, GOALS_MOST = 30 };

static const struct choice states[] = {
    {"", "All"},      {"live", "Live"},       {"planned", "Planned"},
    {"done", "Done"}, {"stopped", "Stopped"}, {NULL, NULL}};
static const struct choice kinds[] = {{"", "Any kind"},
                                      {"blog", "Blog"},
                                      {"social", "Social"},
                                      {"mixed", "Blog and social"},
                                      {NULL, NULL}};

static struct campaign_filter read_filter(const struct request *request)
{
    const char *day = query_day(request, "before");
    int64_t id = query_id(request, "id");
    bool first = *day == '\0' || id == 0;
    return (struct campaign_filter){
        .state = query_choice(request, "state", states),
        .kind = query_choice(request, "kind", kinds),
        .goal = query_id(request, "goal"),
        .person = params_get(&request->query, "mine") != NULL ? person_id(request) : 0,
        .before_day = first ? "9999-12-31" : day,
        .before_id = first ? INT64_MAX : id};
}

static const char *list_href(struct request *request, const struct campaign_filter *filter)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_printf(&href, "/campaigns?state=%s", filter->state);
    if (*filter->kind != '\0')
        buf_printf(&href, "&kind=%s", filter->kind);
    if (filter->goal != 0)
        buf_printf(&href, "&goal=%lld", (long long)filter->goal);
    if (filter->person != 0)
        buf_puts(&href, "&mine=1");
    return href.data;
}

static void show_filters(struct request *request, const struct campaign_filter *filter)
{
    HDF *list = page_node(request, "States");
    size_t count = 0;
    struct campaign_filter other = *filter;
    for (const struct choice *state = states; state->value != NULL; state++) {
        other.state = state->value;
        show_filter(list, count++, state->label, list_href(request, &other),
                    strcmp(state->value, filter->state) == 0);
    }
    other = *filter;
    other.person = filter->person == 0 ? person_id(request) : 0;
    show_filter(list, count, "Mine", list_href(request, &other), filter->person != 0);
    page_text(page_root(request), "Filter.State", filter->state);
    page_flag(page_root(request), "Filter.Mine", filter->person != 0);
    for (size_t i = 0; kinds[i].value != NULL; i++) {
        HDF *item = page_item(page_root(request), "Filter.Kinds", i);
        page_text(item, "value", kinds[i].value);
        page_text(item, "label", kinds[i].label);
        page_flag(item, "selected", strcmp(kinds[i].value, filter->kind) == 0);
    }
}

/* The newest goals; one that is chosen by its address is shown too. */
static enum status show_goal_filter(struct request *request, int64_t chosen)
{
    struct choice_rows goals;
    struct campaign_goal other;
    enum status status = choice_goals(request, GOALS_MOST, &goals);
    for (size_t i = 0; i < goals.count; i++)
        show_option(page_root(request), "Filter.Goals", i, goals.items[i].id, goals.items[i].name,
                    goals.items[i].id == chosen);
    if (status != STATUS_OK || chosen == 0 || choice_has(&goals, chosen))
        return status;
    status = thread_goal(request, chosen, &other);
    if (status == STATUS_OK)
        show_option(page_root(request), "Filter.Goals", goals.count, chosen, other.title, true);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

/* A campaign as a card, with how its first goal stands. */
static void show_campaign(struct request *request, HDF *card, const struct campaign *campaign,
                          int64_t tolerance)
{
    const struct goal_line *line = &campaign->goal_line;
    campaign_show_card(request, card, campaign);
    if (campaign->goals_count > 0)
        page_text(card, "GoalCourse",
                  goal_course_word(
                      goal_stands(request->arena, line, clock_today(request), tolerance).course));
}

static void show_campaigns(struct request *request, const struct campaign_filter *filter,
                           const struct campaigns *found, int64_t tolerance)
{
    HDF *root = page_root(request);
    size_t shown = found->count > PAGE_MOST ? PAGE_MOST : found->count;
    for (size_t i = 0; i < shown; i++)
        show_campaign(request, page_item(root, "Campaigns", i), &found->items[i], tolerance);
    if (found->count <= PAGE_MOST)
        return;
    const struct campaign *last = &found->items[PAGE_MOST - 1];
    page_format(root, "Pager.Next", "%s&before=%s&id=%lld", list_href(request, filter),
                last->starts_on, (long long)last->id);
}

static enum status fill_list(struct request *request, void *data)
{
    const struct campaign_filter *filter = data;
    struct campaigns found;
    int64_t tolerance;
    enum status status = campaign_list(request, filter, PAGE_MOST + 1, &found);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    if (status == STATUS_OK)
        status = show_goal_filter(request, filter->goal);
    if (status != STATUS_OK)
        return status;
    show_campaigns(request, filter, &found, tolerance);
    show_filters(request, filter);
    page_flag(page_root(request), "Filter.On",
              *filter->state != '\0' || *filter->kind != '\0' || filter->goal != 0 ||
                  filter->person != 0);
    return STATUS_OK;
}

enum status campaign_list_page(struct request *request)
{
    struct campaign_filter filter = read_filter(request);
    bool may_create = person_is(request, ROLE_CONTENT);
    const char *key = arena_printf(
        request->arena, "%s %s %lld %lld %d", list_href(request, &filter), filter.before_day,
        (long long)filter.before_id, (long long)filter.person, may_create);
    page_flag(page_root(request), "MayCreate", may_create);
    page_flag(page_root(request), "MaySeeCoverage",
              person_is(request, ROLE_CONTENT | ROLE_LEADER | ROLE_ADMIN));
    page_title(request, "campaigns", "Campaigns");
    enum status status =
        page_part(request, "List", "campaigns/list_part.cs", key, PART_OF_NOW, fill_list, &filter);
    return status == STATUS_OK ? page_show(request, "campaigns/list.cs") : status;
}
