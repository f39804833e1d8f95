#include "campaigns/campaign_show.h"

#include <string.h>

#include "campaigns/campaign_state.h"
#include "lib/clock.h"
#include "lib/form.h"
#include "lib/list_filter.h"
#include "lib/session.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/words.h"

bool campaign_may_edit(const struct request *request, const struct campaign *campaign)
{
    int64_t person = person_id(request);
    return person_is(request, ROLE_CONTENT) || person == campaign->owner_id ||
           person == campaign->deputy_id;
}

bool campaign_is_open(const struct campaign *campaign)
{
    return strcmp(campaign->state, "planned") == 0 || strcmp(campaign->state, "live") == 0;
}

bool campaign_goal_is_suspect(const struct campaign *campaign, const struct campaign_goal *goal)
{
    return campaign_is_open(campaign) &&
           (goal->changed || (goal->archived && !goal->confirmed_archived));
}

static const char *dates(struct request *request, const struct campaign *campaign)
{
    return arena_printf(request->arena, "%s to %s", clock_day(request->arena, campaign->starts_on),
                        clock_day(request->arena, campaign->ends_on));
}

const char *campaign_posts_words(struct request *request, int64_t published, int64_t posts)
{
    if (posts == 0)
        return "No posts yet";
    return arena_printf(request->arena, "%s of %s out", words_number(request->arena, published),
                        words_count(request->arena, posts, "post", "posts"));
}

void campaign_show_card(struct request *request, HDF *card, const struct campaign *campaign)
{
    page_text(card, "Title", campaign->title);
    page_format(card, "Href", "/campaigns/%lld", (long long)campaign->id);
    page_text(card, "KindWords", campaign_kind_words(campaign->kind));
    page_text(card, "Goal", campaign->goals_count > 0 ? campaign->goal : "Serves no goal now");
    if (campaign->goals_count > 1)
        page_text(
            card, "MoreGoals",
            words_count(request->arena, campaign->goals_count - 1, "more goal", "more goals"));
    page_text(card, "Dates", dates(request, campaign));
    page_person(card, "Owner", campaign->owner_id, campaign->owner);
    page_number(card, "Done", campaign->published);
    page_number(card, "All", campaign->posts);
    page_text(card, "PostsWords",
              campaign_posts_words(request, campaign->published, campaign->posts));
    page_campaign_state(card, campaign->state);
}

static void show_tabs(struct request *request, const struct campaign *campaign, const char *tab)
{
    static const struct choice tabs[] = {
        {"", "Overview"}, {"posts", "Posts"}, {"people", "People"}};
    HDF *list = page_node(request, "Tabs");
    for (size_t i = 0; i < sizeof tabs / sizeof tabs[0]; i++) {
        const char *href =
            arena_printf(request->arena, "/campaigns/%lld%s%s", (long long)campaign->id,
                         *tabs[i].value == '\0' ? "" : "/", tabs[i].value);
        show_filter(list, i, tabs[i].label, href, strcmp(tab, tabs[i].value) == 0);
    }
    page_number(page_item(list, NULL, 1), "Count", campaign->posts);
    show_filter(list, sizeof tabs / sizeof tabs[0], "Results",
                arena_printf(request->arena, "/results/campaigns/%lld", (long long)campaign->id),
                false);
}

void campaign_show_head(struct request *request, const struct campaign *campaign, const char *tab)
{
    HDF *node = page_node(request, "Campaign");
    campaign_show_card(request, node, campaign);
    page_number(node, "Id", campaign->id);
    page_number(node, "Version", campaign->version);
    if (strcmp(campaign->state, "stopped") == 0)
        page_text(node, "Reason", campaign->reason);
    page_flag(node, "MayEdit", campaign_may_edit(request, campaign));
    page_flag(node, "IsOpen", campaign_is_open(campaign));
    show_tabs(request, campaign, tab);
    page_title(request, "campaigns", "%s", campaign->title);
}

const char *campaign_goal_target(struct request *request, const struct campaign_goal *goal)
{
    struct arena *arena = request->arena;
    const char *target = words_decimal(arena, goal->target);
    const char *by = clock_day(arena, goal->due_on);
    if (*goal->baseline == '\0')
        return arena_printf(arena, "%s: to %s %s by %s", goal->measure, target, goal->unit, by);
    return arena_printf(arena, "%s: from %s to %s %s by %s", goal->measure,
                        words_decimal(arena, goal->baseline), target, goal->unit, by);
}

static void show_suspicion(struct request *request, HDF *item, const struct campaign *campaign,
                           const struct campaign_goal *goal)
{
    if (goal->confirmed_at != 0 && !goal->changed) {
        page_text(item, "Confirmed.By", goal->confirmed_by);
        page_moment(request, item, "Confirmed.When", goal->confirmed_at);
    }
    if (!campaign_goal_is_suspect(campaign, goal))
        return;
    page_text(item, "Suspect",
              goal->archived ? "The goal was archived. Does this still hold?"
                             : "The goal has changed since this was said. Does it still hold?");
    page_number(item, "Meaning", goal->meaning);
}

enum status campaign_show_brief(struct request *request, const struct campaign *campaign)
{
    struct campaign_goals goals;
    int64_t tolerance = 0;
    HDF *node = page_node(request, "Campaign");
    enum status status = campaign_goals(request, campaign->id, &goals);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    for (size_t i = 0; i < goals.count; i++) {
        const struct campaign_goal *goal = &goals.items[i];
        HDF *item = page_item(node, "Goals", i);
        page_text(item, "Title", goal->title);
        page_format(item, "Href", "/goals/%lld", (long long)goal->id);
        page_format(item, "ThreadHref", "/thread/goals/%lld", (long long)goal->id);
        page_text(item, "Why", goal->why);
        page_text(item, "Brief", goal->brief);
        page_format(item, "BriefHref", "/briefs/%lld", (long long)goal->brief_id);
        page_text(item, "Target", campaign_goal_target(request, goal));
        page_goal_course(
            item, goal_stands(request->arena, &goal->line, clock_today(request), tolerance).course);
        page_format(item, "LinkHref", "/campaigns/%lld/goals/%lld", (long long)campaign->id,
                    (long long)goal->id);
        show_suspicion(request, item, campaign, goal);
    }
    page_flag(node, "ServesNothing", goals.count == 0);
    page_text(node, "Title", campaign->title);
    page_format(node, "Href", "/campaigns/%lld", (long long)campaign->id);
    page_text(node, "Audience", campaign->audience);
    page_text(node, "Voice", campaign->voice);
    page_text(node, "Message", campaign->message);
    return status;
}
