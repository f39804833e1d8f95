#include "campaigns/post_list_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/post_state.h"
#include "campaigns/post_store.h"
#include "campaigns/queue_pages.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/states.h"

enum { PAGE_MOST = 30 };

static const char *row_meta(struct request *request, const struct post *post, bool with_campaign)
{
    return arena_printf(request->arena, "%s%s%s, by %s", post->channel.name,
                        with_campaign ? ", " : "", with_campaign ? post->campaign : "",
                        post->author);
}

static void show_row(struct request *request, HDF *row, const struct post *post, bool with_campaign)
{
    bool due = strcmp(post->state, "scheduled") == 0;
    bool out = strcmp(post->state, "published") == 0;
    page_text(row, "Title", post->title);
    page_format(row, "Href", "/posts/%lld", (long long)post->id);
    page_text(row, "Meta", row_meta(request, post, with_campaign));
    page_moment(request, row, "When",
                due   ? post->goes_out_at
                : out ? post->published_at
                      : post->state_since);
    page_post_state(row, post->state);
}

static struct post_filter read_filter(const struct request *request)
{
    return (struct post_filter){.state = query_choice(request, "state", post_states),
                                .channel = query_id(request, "channel"),
                                .campaign = query_id(request, "campaign"),
                                .before = query_id(request, "before")};
}

static const char *list_href(struct request *request, const char *path,
                             const struct post_filter *filter)
{
    struct buf href;
    buf_init(&href, request->arena);
    buf_printf(&href, "%s?state=%s", path, filter->state);
    if (filter->channel != 0)
        buf_printf(&href, "&channel=%lld", (long long)filter->channel);
    if (filter->campaign != 0)
        buf_printf(&href, "&campaign=%lld", (long long)filter->campaign);
    return href.data;
}

static void show_states(struct request *request, const char *path, const struct post_filter *filter)
{
    HDF *list = page_node(request, "States");
    struct post_filter other = *filter;
    size_t count = 0;
    other.state = "";
    show_filter(list, count++, "All", list_href(request, path, &other), *filter->state == '\0');
    for (const struct choice *state = post_states; state->value != NULL; state++) {
        other.state = state->value;
        show_filter(list, count++, state->label, list_href(request, path, &other),
                    strcmp(state->value, filter->state) == 0);
    }
}

static enum status show_filters(struct request *request, const struct post_filter *filter)
{
    enum { CAMPAIGNS_MOST = 100 };
    struct channels channels;
    struct campaigns campaigns;
    struct campaign_filter all = {
        .state = "", .kind = "", .before_day = "9999-12-31", .before_id = INT64_MAX};
    enum status status = channels_all(request, &channels);
    if (status == STATUS_OK)
        status = campaign_list(request, &all, CAMPAIGNS_MOST, &campaigns);
    if (status != STATUS_OK)
        return status;
    HDF *root = page_node(request, "Filter");
    for (size_t i = 0; i < channels.count; i++)
        show_option(root, "Channels", i, channels.items[i].id, channels.items[i].name,
                    channels.items[i].id == filter->channel);
    for (size_t i = 0; i < campaigns.count; i++)
        show_option(root, "Campaigns", i, campaigns.items[i].id, campaigns.items[i].title,
                    campaigns.items[i].id == filter->campaign);
    page_text(root, "State", filter->state);
    page_flag(root, "On", *filter->state != '\0' || filter->channel != 0 || filter->campaign != 0);
    return status;
}

static void show_list(struct request *request, const char *path, const struct post_filter *filter,
                      const struct posts *found)
{
    HDF *root = page_root(request);
    size_t shown = found->count > PAGE_MOST ? PAGE_MOST : found->count;
    for (size_t i = 0; i < shown; i++)
        show_row(request, page_item(root, "Posts", i), &found->items[i],
                 strcmp(path, "/posts") == 0);
    show_states(request, path, filter);
    if (found->count > PAGE_MOST)
        page_format(root, "Pager.Next", "%s&before=%lld", list_href(request, path, filter),
                    (long long)found->items[PAGE_MOST - 1].id);
}

enum status post_list_page(struct request *request)
{
    struct posts found;
    struct post_filter filter = read_filter(request);
    enum status status = post_list(request, &filter, PAGE_MOST + 1, &found);
    if (status == STATUS_OK)
        status = show_filters(request, &filter);
    if (status == STATUS_OK && filter.before == 0)
        status = queue_show_first(request);
    if (status != STATUS_OK)
        return status;
    show_list(request, "/posts", &filter, &found);
    page_title(request, "posts", "Posts");
    return page_show(request, "campaigns/posts.cs");
}

enum status campaign_posts_page(struct request *request)
{
    struct campaign campaign;
    struct posts found;
    int64_t id = request->numbers[0];
    struct post_filter filter = read_filter(request);
    filter.campaign = id;
    enum status status = campaign_find(request, id, &campaign);
    if (status == STATUS_OK)
        status = post_list(request, &filter, PAGE_MOST + 1, &found);
    if (status != STATUS_OK)
        return status;
    campaign_show_head(request, &campaign, "posts");
    filter.campaign = 0;
    show_list(request, arena_printf(request->arena, "/campaigns/%lld/posts", (long long)id),
              &filter, &found);
    page_flag(page_root(request), "Filter.On", *filter.state != '\0');
    return page_show(request, "campaigns/campaign_posts.cs");
}
