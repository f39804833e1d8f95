#include "campaigns/post_master_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/post_master_store.h"
#include "campaigns/post_state.h"
#include "campaigns/post_text.h"
#include "campaigns/post_write.h"
#include "lib/list_filter.h"
#include "lib/markdown.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum { CHANNELS_AT_ONCE = 20 };
enum { ADD_CHANNEL, ADD_START };
enum { TAKE_VERSION };

static const struct choice starts[] = {
    {"master", "Begin from the master text"}, {"empty", "Begin with an empty text"}, {NULL, NULL}};

static const struct field channels_fields[] = {
    [ADD_CHANNEL] = {"channel", "The channel", FIELD_ID, FIELD_REQUIRED | FIELD_REPEATED,
                     .repeats = CHANNELS_AT_ONCE},
    [ADD_START] = {"start", "How they begin", FIELD_CHOICE, FIELD_REQUIRED, .choices = starts},
};

const struct form post_channels_form = {"post_channels", channels_fields, 2, 0};

static const struct field master_fields[] = {
    [TAKE_VERSION] = {"version", "Version", FIELD_INTEGER, FIELD_REQUIRED},
};

const struct form post_master_form = {"post_master", master_fields, 1, 0};

/* Tabs */

static void show_tab(struct request *request, size_t index, const struct family *family,
                     const struct post *post, const char *edit)
{
    const struct family_post *one = &family->items[index];
    const struct post state = {.state = one->state};
    const char *href = arena_printf(request->arena, "/posts/%lld%s", (long long)one->id,
                                    post_is_editable(&state) ? edit : "");
    show_filter(page_node(request, "Family"), index, one->channel, href, one->id == post->id);
    if (one->id == family->master_id && family->count > 1)
        page_text(page_item(page_node(request, "Family"), NULL, index), "Count", "master");
}

static void show_master(struct request *request, const struct family *family,
                        const struct post *post)
{
    HDF *node = page_node(request, "Master");
    bool is_seen = family->count > 0 && family->items[0].id == family->master_id;
    if (family->number == 0 || !is_seen || !post_may_write(request, post))
        return;
    page_text(node, "Channel", family->items[0].channel);
    page_format(node, "Href", "/posts/%lld", (long long)family->master_id);
    page_format(node, "HoldHref", "/posts/%lld/hold", (long long)post->id);
    page_format(node, "BeginHref", "/posts/%lld/begin", (long long)post->id);
    page_number(node, "Version", post->version);
    page_flag(node, "MayBegin", post_may_edit(request, post));
    page_flag(node, "HasChanged", family->now > family->number);
    page_format(node, "CompareHref", "/posts/%lld/compare/%lld/%lld", (long long)family->master_id,
                (long long)family->number, (long long)family->now);
}

enum status post_show_family(struct request *request, const struct post *post, bool is_open,
                             const char *edit)
{
    struct family family;
    bool may_add = is_open && post_may_write(request, post);
    enum status status = post_family(request, post->id, &family);
    if (status != STATUS_OK || (family.count < 2 && !may_add))
        return status;
    for (size_t i = 0; i < family.count; i++)
        show_tab(request, i, &family, post, edit);
    if (may_add)
        show_filter(page_node(request, "Family"), family.count, "Add a channel",
                    arena_printf(request->arena, "/posts/%lld/channels", (long long)post->id),
                    false);
    show_master(request, &family, post);
    return STATUS_OK;
}

/* Adding channels */

struct adding {
    struct post master;
    struct campaign campaign;
    struct family family;
    struct channels channels; /* of the campaign that no post of the family has */
    int64_t first;            /* the post made first */
};

static bool has_channel(const struct family *family, int64_t channel)
{
    for (size_t i = 0; i < family->count; i++)
        if (family->items[i].channel_id == channel)
            return true;
    return false;
}

static enum status read_channels(struct request *request, struct adding *adding)
{
    struct channels all;
    enum status status = channels_of_campaign(request, adding->campaign.id, &all);
    if (status == STATUS_OK && all.count == 0)
        status = channels_all(request, &all);
    if (status != STATUS_OK)
        return status;
    struct channel *items = arena_array(request->arena, all.count, sizeof *items);
    adding->channels = (struct channels){.items = items};
    for (size_t i = 0; i < all.count; i++)
        if (!has_channel(&adding->family, all.items[i].id))
            items[adding->channels.count++] = all.items[i];
    return STATUS_OK;
}

static enum status begin_adding(struct request *request, struct adding *adding)
{
    enum status status = post_family(request, request->numbers[0], &adding->family);
    if (status == STATUS_OK)
        status = post_find(request, request->numbers[0], &adding->master);
    if (status == STATUS_OK && adding->family.master_id != adding->master.id)
        status = post_find(request, adding->family.master_id, &adding->master);
    if (status == STATUS_OK && !post_may_write(request, &adding->master))
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = campaign_find(request, adding->master.campaign_id, &adding->campaign);
    return status == STATUS_OK ? read_channels(request, adding) : status;
}

static enum status show_adding(struct request *request, const struct adding *adding)
{
    HDF *node = page_node(request, "Post");
    for (size_t i = 0; i < adding->channels.count; i++)
        form_choice_number(request, ADD_CHANNEL, adding->channels.items[i].id,
                           adding->channels.items[i].name);
    page_flag(node, "HasNoChannel", adding->channels.count == 0);
    page_text(node, "Title", adding->master.title);
    page_text(node, "Channel", adding->master.channel.name);
    page_format(node, "Href", "/posts/%lld", (long long)request->numbers[0]);
    page_flag(page_root(request), "IsOver", !campaign_is_open(&adding->campaign));
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "posts", "Channels of %s", adding->master.title);
    return page_show(request, "campaigns/post_channels.cs");
}

enum status post_channels_page(struct request *request)
{
    struct adding adding = {0};
    enum status status = begin_adding(request, &adding);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &post_channels_form);
    form_set(request, ADD_START, "master");
    return show_adding(request, &adding);
}

/* The text of a channel as it begins. */
static void begin_text(struct request *request, const struct adding *adding,
                       const struct channel *channel, struct post *post)
{
    const struct post *master = &adding->master;
    bool is_empty = strcmp(form_text(request, ADD_START), "empty") == 0;
    *post = (struct post){.campaign_id = master->campaign_id,
                          .channel = *channel,
                          .call_id = master->author_id == person_id(request) ? master->call_id : 0,
                          .title = master->title,
                          .summary = master->summary,
                          .state = "drafting",
                          .body = "",
                          .front_matter = ""};
    if (!is_empty)
        post->body =
            post_adapted(request, &master->channel, master->body, master->body_html, channel);
    if (channel_is_markdown(channel))
        post->body_html = is_empty ? "" : master->body_html;
}

static enum status add_one(struct request *request, struct adding *adding,
                           const struct channel *channel)
{
    struct post post;
    const char *after;
    begin_text(request, adding, channel, &post);
    enum status status = post_insert(request, &post);
    if (status == STATUS_OK)
        status = post_join(request, post.id, adding->master.id, adding->family.now);
    if (status == STATUS_OK)
        status = post_json(request, post.id, &after);
    if (adding->first == 0)
        adding->first = post.id;
    return status == STATUS_OK ? audit(request, "post.channel", "post", post.id, NULL, after)
                               : status;
}

static enum status add_all(struct request *request, void *data)
{
    struct adding *adding = data;
    enum status status = STATUS_OK;
    adding->first = 0;
    for (size_t i = 0; status == STATUS_OK && i < adding->channels.count; i++)
        for (size_t j = 0; status == STATUS_OK && j < form_count(request, ADD_CHANNEL); j++)
            if (form_number_at(request, ADD_CHANNEL, j) == adding->channels.items[i].id)
                status = add_one(request, adding, &adding->channels.items[i]);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "channels-added", "/posts/%lld/edit", (long long)adding->first);
}

static void check_channels(struct request *request, const struct adding *adding)
{
    for (size_t i = 0; i < form_count(request, ADD_CHANNEL); i++) {
        int64_t channel = form_number_at(request, ADD_CHANNEL, i);
        if (channel != 0 && channel_of(&adding->channels, channel) == NULL)
            form_error(request, ADD_CHANNEL,
                       "One of these has a text by now, or the campaign does not use it.");
        for (size_t j = 0; j < i; j++)
            if (form_number_at(request, ADD_CHANNEL, j) == channel)
                form_error(request, ADD_CHANNEL, "Choose each channel once.");
    }
    if (!campaign_is_open(&adding->campaign))
        form_error(request, ADD_CHANNEL,
                   "This campaign is over, so it takes no new posts. Its owner can open it again.");
}

enum status post_channels_add(struct request *request)
{
    struct adding adding = {0};
    enum status status = begin_adding(request, &adding);
    if (status != STATUS_OK)
        return status;
    check_channels(request, &adding);
    return form_valid(request) ? transaction_run(request, add_all, &adding)
                               : show_adding(request, &adding);
}

/* Taking the master text anew */

struct taking {
    struct post post;
    struct family family;
    bool begins;
};

static enum status take_text(struct request *request, struct taking *taking)
{
    struct post master;
    struct post *post = &taking->post;
    enum status status = post_find(request, taking->family.master_id, &master);
    if (status != STATUS_OK)
        return status;
    post->title = master.title;
    post->summary = master.summary;
    post->body =
        post_adapted(request, &master.channel, master.body, master.body_html, &post->channel);
    return post_render(request, post);
}

static enum status take(struct request *request, void *data)
{
    struct taking *taking = data;
    struct post *post = &taking->post;
    bool stale = false;
    enum status status = STATUS_OK;
    const char *json = NULL;
    if (taking->begins)
        status = post_write(request, post, "post.begin_again", &stale);
    if (status == STATUS_OK)
        status = post_json(request, post->id, &json);
    if (status == STATUS_OK)
        status = post_hold_against(request, post->id, taking->family.now);
    if (status == STATUS_OK && !taking->begins)
        status = audit(request, "post.holds", "post", post->id, json, json);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, taking->begins ? "begun-again" : "holds", "/posts/%lld%s",
                         (long long)post->id, post_is_editable(post) ? "/edit" : "");
}

static enum status take_master(struct request *request, bool begins)
{
    struct taking taking = {.begins = begins};
    enum status status = post_find(request, request->numbers[0], &taking.post);
    if (status == STATUS_OK && !post_may_write(request, &taking.post))
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = post_family(request, taking.post.id, &taking.family);
    if (status == STATUS_OK && taking.family.number == 0)
        status = STATUS_NOT_FOUND;
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    taking.post.version = form_number(request, TAKE_VERSION);
    if (begins)
        status = take_text(request, &taking);
    return status == STATUS_OK ? transaction_run(request, take, &taking) : status;
}

enum status post_begin_again(struct request *request)
{
    return take_master(request, true);
}

enum status post_hold(struct request *request)
{
    return take_master(request, false);
}
