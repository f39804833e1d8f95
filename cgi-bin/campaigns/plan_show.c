#include "campaigns/plan_show.h"

#include <string.h>

#include "campaigns/campaign_store.h"
#include "campaigns/post_move_pages.h"
#include "campaigns/post_state.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/list_filter.h"
#include "lib/session.h"
#include "lib/states.h"

enum { CAMPAIGNS_MOST = 100, HUES = 12, HUE_STEP = 5 };

/* The filters */

struct board_filter plan_filter(const struct request *request)
{
    bool mine = params_get(&request->query, "mine") != NULL;
    return (struct board_filter){.channel = query_id(request, "channel"),
                                 .campaign = query_id(request, "campaign"),
                                 .author = mine ? person_id(request) : 0};
}

void plan_filter_words(struct buf *href, const struct board_filter *filter)
{
    if (filter->channel != 0)
        buf_printf(href, "&channel=%lld", (long long)filter->channel);
    if (filter->campaign != 0)
        buf_printf(href, "&campaign=%lld", (long long)filter->campaign);
    if (filter->author != 0)
        buf_puts(href, "&mine=1");
}

/* The newest campaigns; one that is chosen by its address is shown too. */
static enum status show_campaigns(struct request *request, HDF *root, int64_t chosen)
{
    struct campaigns campaigns;
    struct campaign other;
    struct campaign_filter all = {
        .state = "", .kind = "", .before_day = "9999-12-31", .before_id = INT64_MAX};
    bool is_among = chosen == 0;
    enum status status = campaign_list(request, &all, CAMPAIGNS_MOST, &campaigns);
    for (size_t i = 0; i < campaigns.count; i++) {
        const struct campaign *campaign = &campaigns.items[i];
        is_among = is_among || campaign->id == chosen;
        show_option(root, "Campaigns", i, campaign->id, campaign->title, campaign->id == chosen);
    }
    if (status != STATUS_OK || is_among)
        return status;
    status = campaign_find(request, chosen, &other);
    if (status == STATUS_OK)
        show_option(root, "Campaigns", campaigns.count, chosen, other.title, true);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status plan_show_filters(struct request *request, const struct board_filter *filter)
{
    struct channels channels;
    HDF *root = page_node(request, "Filter");
    enum status status = channels_all(request, &channels);
    for (size_t i = 0; i < channels.count; i++)
        show_option(root, "Channels", i, channels.items[i].id, channels.items[i].name,
                    channels.items[i].id == filter->channel);
    page_flag(root, "Mine", filter->author != 0);
    page_flag(root, "On", filter->channel != 0 || filter->campaign != 0 || filter->author != 0);
    return status == STATUS_OK ? show_campaigns(request, root, filter->campaign) : status;
}

/* A card */

bool plan_is_overdue(const struct post *post)
{
    return strcmp(post->state, "scheduled") == 0 && post->goes_out_at < clock_now();
}

void plan_show_card(struct request *request, HDF *card, const struct post *post, const char *here)
{
    long long id = (long long)post->id;
    page_text(card, "Title", post->title);
    page_format(card, "Href", "/posts/%lld", id);
    page_number(card, "Version", post->version);
    page_text(card, "Channel", post->channel.name);
    page_number(card, "Hue", post->channel.id * HUE_STEP % HUES);
    page_text(card, "Campaign", post->campaign);
    page_person(card, "Author", post->author_id, post->author);
    page_post_state(card, post->state);
    if (post_has_moves(request, post))
        page_format(card, "MoveHref", "%s&post=%lld#chosen", here, id);
    if (strcmp(post->state, "scheduled") == 0)
        page_text(card, "Time", clock_local(request, post->goes_out_at) + strlen("2026-12-07T"));
}

/* The post that is chosen */

/* When it goes out; for one that has no moment, nine o'clock on a day that is not over. */
static const char *moment_of(struct request *request, const struct post *post, const char *day)
{
    const char *tomorrow = days_after(request->arena, clock_today(request), 1);
    if (post->goes_out_at != 0 && strcmp(post->state, "scheduled") == 0)
        return clock_local(request, post->goes_out_at);
    return arena_printf(request->arena, "%sT09:00", strcmp(day, tomorrow) < 0 ? tomorrow : day);
}

/* Whether the page of the post itself offers more: moves that ask for something else. */
static bool has_moves_elsewhere(const struct request *request, const struct post *post)
{
    unsigned actors = post_actors(request, post);
    for (const struct post_move *move = post_moves; move->from != NULL; move++)
        if (post_move_is_open(move, post, actors) &&
            (move->asks & ~(unsigned)POST_ASKS_MOMENT) != 0)
            return true;
    return false;
}

static enum status show_chosen(struct request *request, const struct post *post, const char *here,
                               const char *day)
{
    HDF *chosen = page_node(request, "Chosen");
    page_text(chosen, "Title", post->title);
    page_format(chosen, "Href", "/posts/%lld", (long long)post->id);
    page_number(chosen, "Version", post->version);
    page_text(chosen, "Channel", post->channel.name);
    page_text(chosen, "Moment", moment_of(request, post, day));
    page_text(chosen, "Held", post_held(post));
    page_text(chosen, "Back", here);
    page_text(chosen, "BackValue", page_escape(request->arena, here));
    page_flag(chosen, "Elsewhere", has_moves_elsewhere(request, post));
    page_post_state(chosen, post->state);
    if (strcmp(post->state, "scheduled") == 0)
        page_text(chosen, "When", clock_exact(request, post->goes_out_at));
    return post_show_moves(request, post);
}

enum status plan_show_chosen(struct request *request, const char *here, const char *day)
{
    struct post post;
    int64_t id = query_id(request, "post");
    if (id == 0)
        return STATUS_OK;
    enum status status = post_find(request, id, &post);
    return status == STATUS_OK ? show_chosen(request, &post, here, day) : status;
}
