#include "campaigns/post_edit_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/post_master_pages.h"
#include "campaigns/post_picture_pages.h"
#include "campaigns/post_state.h"
#include "campaigns/post_text.h"
#include "campaigns/post_write.h"
#include "lib/list_filter.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum {
    POST_TITLE,
    POST_CHANNEL,
    POST_SUMMARY,
    POST_BODY,
    POST_CAMPAIGN,
    POST_CALL,
    POST_VERSION,
    POST_ACTION,
    POST_PREVIEW,
};

static const struct choice actions[] = {
    {"idea", "Keep as an idea"}, {"draft", "Save"}, {NULL, NULL}};

static const struct field fields[] = {
    [POST_TITLE] = {"title", "The title", FIELD_LINE, FIELD_REQUIRED, .most = 200},
    [POST_CHANNEL] = {"channel", "The channel", FIELD_ID, FIELD_REQUIRED},
    [POST_SUMMARY] = {"summary", "The summary", FIELD_TEXT, .most = 500},
    [POST_BODY] = {"body", "The text", FIELD_TEXT, .most = MARKDOWN_MOST},
    [POST_CAMPAIGN] = {"campaign", "The campaign", FIELD_ID},
    [POST_CALL] = {"call", "The call", FIELD_ID},
    [POST_VERSION] = {"version", "Version", FIELD_INTEGER},
    [POST_ACTION] = {"action", "The action", FIELD_CHOICE, .choices = actions},
    [POST_PREVIEW] = {"preview", "Preview", FIELD_LINE, .most = 20},
};

const struct form post_form = {"post", fields, sizeof fields / sizeof fields[0],
                               FORM_BODY_WITH_MARKDOWN};

static const struct field preview_fields[] = {
    {"text", "The text", FIELD_TEXT, .most = MARKDOWN_MOST},
};

const struct form post_preview_form = {"post_preview", preview_fields, 1, FORM_BODY_WITH_MARKDOWN};

/* What the form needs to be shown and checked. */
struct edit {
    struct post post; /* id 0 for a new one */
    struct campaign campaign;
    struct channels channels; /* to choose from */
    bool stale;
};

/* The campaign's own channels that are not retired; all such where it has none. */
static enum status read_channels(struct request *request, struct edit *edit)
{
    enum status status = channels_of_campaign(request, edit->campaign.id, &edit->channels);
    edit->channels = channels_live(request, &edit->channels);
    if (status == STATUS_OK && edit->channels.count == 0) {
        status = channels_all(request, &edit->channels);
        edit->channels = channels_live(request, &edit->channels);
    }
    return status;
}

/* Finds the campaign of a new post, and by what right the person writes for it: content
 * staff, its owner and deputy may; others by the call that took them on. */
static enum status begin_new(struct request *request, struct edit *edit, int64_t campaign,
                             int64_t call)
{
    int64_t taken = 0;
    enum status status =
        campaign == 0 ? STATUS_NOT_FOUND : campaign_find(request, campaign, &edit->campaign);
    if (status == STATUS_OK)
        status = campaign_call_of(request, campaign, call, person_id(request), &taken);
    if (status == STATUS_OK && taken == 0 && !campaign_may_edit(request, &edit->campaign))
        status = STATUS_FORBIDDEN;
    if (status != STATUS_OK)
        return status;
    edit->post.campaign_id = campaign;
    edit->post.call_id = call == 0 && campaign_may_edit(request, &edit->campaign) ? 0 : taken;
    return read_channels(request, edit);
}

static enum status begin_edit(struct request *request, struct edit *edit)
{
    enum status status = post_find(request, request->numbers[0], &edit->post);
    if (status == STATUS_OK && post_actors(request, &edit->post) == 0)
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = campaign_find(request, edit->post.campaign_id, &edit->campaign);
    return status == STATUS_OK ? read_channels(request, edit) : status;
}

/* Showing */

static const struct channel *chosen_channel(const struct request *request, const struct edit *edit)
{
    const struct channel *channel = channel_of(&edit->channels, form_number(request, POST_CHANNEL));
    if (channel != NULL)
        return channel;
    bool is_first = edit->post.id == 0 && edit->channels.count > 0;
    return is_first ? &edit->channels.items[0] : &edit->post.channel;
}

static void offer_channels(struct request *request, const struct edit *edit)
{
    const struct channel *present = &edit->post.channel;
    for (size_t i = 0; i < edit->channels.count; i++)
        form_choice_number(request, POST_CHANNEL, edit->channels.items[i].id,
                           channel_label(request, &edit->channels.items[i]));
    if (edit->post.id != 0 && channel_of(&edit->channels, present->id) == NULL)
        form_choice_number(request, POST_CHANNEL, present->id, channel_label(request, present));
}

static enum status show_form(struct request *request, const struct edit *edit)
{
    const struct channel *channel = chosen_channel(request, edit);
    HDF *node = page_node(request, "Post");
    offer_channels(request, edit);
    page_flag(node, "IsMarkdown", channel_is_markdown(channel));
    page_number(node, "ChannelId", channel->id);
    if (!channel_is_markdown(channel))
        post_show_counter(request, page_node(request, "Counter"), channel,
                          form_text(request, POST_BODY));
    page_format(node, "ThreadHref", "/thread/campaigns/%lld", (long long)edit->campaign.id);
    if (edit->post.id != 0) {
        page_text(node, "Title", edit->post.title);
        page_format(node, "Href", "/posts/%lld", (long long)edit->post.id);
        page_post_state(node, edit->post.state);
    }
    page_title(request, "posts", edit->post.id == 0 ? "New post" : "Edit %s", edit->post.title);
    enum status status = campaign_show_brief(request, &edit->campaign);
    if (status == STATUS_OK && edit->post.id != 0)
        status = post_show_family(request, &edit->post, campaign_is_open(&edit->campaign), "/edit");
    if (status == STATUS_OK && edit->post.id != 0)
        status = post_show_pictures(request, &edit->post);
    return status == STATUS_OK ? page_show(request, "campaigns/post_edit.cs") : status;
}

/* Without a campaign: the page that asks which, places that the person took first. */
static enum status offer_places(struct request *request, size_t *shown)
{
    struct taken_places places;
    enum status status = campaign_places_taken(request, &places);
    for (size_t i = 0; i < places.count; i++) {
        const struct taken_place *place = &places.items[i];
        HDF *row = page_item(page_root(request), "Campaigns", (*shown)++);
        page_text(row, "Title", place->call);
        page_text(row, "Meta", place->campaign);
        page_format(row, "Href", "/posts/new?campaign=%lld&call=%lld",
                    (long long)place->campaign_id, (long long)place->call_id);
    }
    return status;
}

static enum status offer_campaigns(struct request *request, const char *state, size_t *shown)
{
    enum { CAMPAIGNS_MOST = 60 };
    struct campaigns found;
    struct campaign_filter open = {.state = state,
                                   .kind = "",
                                   .person =
                                       person_is(request, ROLE_CONTENT) ? 0 : person_id(request),
                                   .before_day = "9999-12-31",
                                   .before_id = INT64_MAX};
    enum status status = campaign_list(request, &open, CAMPAIGNS_MOST, &found);
    for (size_t i = 0; i < found.count; i++) {
        HDF *row = page_item(page_root(request), "Campaigns", (*shown)++);
        page_text(row, "Title", found.items[i].title);
        page_text(row, "Text", found.items[i].message);
        page_text(row, "Meta", found.items[i].goal);
        page_format(row, "Href", "/posts/new?campaign=%lld", (long long)found.items[i].id);
    }
    return status;
}

static enum status choose_campaign(struct request *request)
{
    size_t shown = 0;
    enum status status = offer_places(request, &shown);
    if (status == STATUS_OK)
        status = offer_campaigns(request, "live", &shown);
    if (status == STATUS_OK)
        status = offer_campaigns(request, "planned", &shown);
    page_title(request, "posts", "New post");
    return status == STATUS_OK ? page_show(request, "campaigns/post_choose.cs") : status;
}

enum status post_new_page(struct request *request)
{
    struct edit edit = {0};
    int64_t campaign = query_id(request, "campaign");
    if (campaign == 0)
        return choose_campaign(request);
    enum status status = begin_new(request, &edit, campaign, query_id(request, "call"));
    if (status != STATUS_OK)
        return status;
    form_begin(request, &post_form);
    form_set_number(request, POST_CAMPAIGN, campaign);
    if (edit.post.call_id != 0)
        form_set_number(request, POST_CALL, edit.post.call_id);
    const struct channel *channel = channel_of(&edit.channels, query_id(request, "channel"));
    if (channel == NULL)
        channel = chosen_channel(request, &edit);
    form_set_number(request, POST_CHANNEL, channel->id);
    form_set_number(request, POST_VERSION, 0);
    page_flag(page_root(request), "IsOver", !campaign_is_open(&edit.campaign));
    return show_form(request, &edit);
}

enum status post_edit_page(struct request *request)
{
    struct edit edit = {0};
    enum status status = begin_edit(request, &edit);
    if (status != STATUS_OK)
        return status;
    if (!post_may_edit(request, &edit.post))
        return page_redirect(request, "locked", "/posts/%lld", (long long)edit.post.id);
    form_begin(request, &post_form);
    form_set(request, POST_TITLE, edit.post.title);
    form_set_number(request, POST_CHANNEL, edit.post.channel.id);
    form_set(request, POST_SUMMARY, edit.post.summary);
    form_set(request, POST_BODY, edit.post.body);
    form_set_number(request, POST_VERSION, edit.post.version);
    return show_form(request, &edit);
}

/* Taking what was typed; Markdown is rendered before the transaction begins */

static void take_form(struct request *request, struct edit *edit)
{
    const struct channel *channel = channel_of(&edit->channels, form_number(request, POST_CHANNEL));
    if (channel == NULL && form_number(request, POST_CHANNEL) == edit->post.channel.id)
        channel = &edit->post.channel;
    if (channel == NULL && form_number(request, POST_CHANNEL) != 0)
        form_error(request, POST_CHANNEL, "The campaign does not use that channel.");
    if (channel != NULL)
        edit->post.channel = *channel;
    edit->post.title = form_text(request, POST_TITLE);
    edit->post.summary = form_text(request, POST_SUMMARY);
    edit->post.body = form_text(request, POST_BODY);
    if (!form_valid(request))
        return;
    enum status status = post_render(request, &edit->post);
    if (status != STATUS_OK)
        form_error(request, POST_BODY, "%s", markdown_problem(status));
}

/* The 'Preview' button without scripts: the same page, with the text as it will stand. */
static enum status show_preview(struct request *request, const struct edit *edit)
{
    const char *html;
    const char *body = form_text(request, POST_BODY);
    const struct channel *channel = chosen_channel(request, edit);
    if (!channel_is_markdown(channel)) {
        form_forget_errors(request);
        post_show_network(request, page_node(request, "Network"), channel, body);
        return show_form(request, edit);
    }
    enum status status = markdown_render(request->arena, body, strlen(body), &html);
    form_forget_errors(request);
    if (status == STATUS_OK)
        page_text(page_root(request), "Form.Fields.body.preview", html);
    else
        form_error(request, POST_BODY, "%s", markdown_problem(status));
    return show_form(request, edit);
}

/* The answer to a script that saved a draft: the keys for its next save. */
static enum status answer_autosave(struct request *request, const struct post *post, bool created)
{
    struct arena *arena = request->arena;
    page_header(request, "X-Once", transaction_new_key(request));
    page_header(request, "X-Version", arena_printf(arena, "%lld", (long long)post->version));
    if (created)
        page_header(request, "X-Action",
                    arena_printf(arena, "/posts/%lld/edit", (long long)post->id));
    return page_send(request, "text/plain; charset=utf-8", NULL, "Saved\n", 6);
}

static enum status redirect_after(struct request *request, const struct post *post)
{
    return request->autosave
               ? STATUS_OK
               : page_redirect(request, "post-saved", "/posts/%lld", (long long)post->id);
}

static enum status create(struct request *request, void *data)
{
    struct edit *edit = data;
    const char *after;
    enum status status = post_insert(request, &edit->post);
    if (status == STATUS_OK)
        status = post_json(request, edit->post.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "post.create", "post", edit->post.id, NULL, after);
    return status == STATUS_OK ? redirect_after(request, &edit->post) : status;
}

enum status post_create(struct request *request)
{
    struct edit edit = {0};
    enum status status = begin_new(request, &edit, form_number(request, POST_CAMPAIGN),
                                   form_number(request, POST_CALL));
    if (status != STATUS_OK)
        return status;
    if (form_flag(request, POST_PREVIEW))
        return show_preview(request, &edit);
    if (!campaign_is_open(&edit.campaign))
        form_error(request, POST_TITLE,
                   "This campaign is over, so it takes no new posts. Its owner can open it again.");
    take_form(request, &edit);
    if (!form_valid(request))
        return show_form(request, &edit);
    edit.post.state = strcmp(form_text(request, POST_ACTION), "idea") == 0 ? "idea" : "drafting";
    edit.post.front_matter = "";
    status = transaction_run(request, create, &edit);
    edit.post.version = 1;
    return status == STATUS_OK && request->autosave ? answer_autosave(request, &edit.post, true)
                                                    : status;
}

static enum status save(struct request *request, void *data)
{
    struct edit *edit = data;
    edit->post.version = form_number(request, POST_VERSION);
    enum status status = post_write(request, &edit->post, "post.edit", &edit->stale);
    return status == STATUS_OK ? redirect_after(request, &edit->post) : status;
}

static enum status show_conflict(struct request *request)
{
    struct edit edit = {0};
    enum status status = begin_edit(request, &edit);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, POST_VERSION, edit.post.version);
    form_conflict(request, POST_TITLE, edit.post.title);
    if (form_number(request, POST_CHANNEL) != edit.post.channel.id)
        form_conflict(request, POST_CHANNEL, edit.post.channel.name);
    form_conflict(request, POST_SUMMARY, edit.post.summary);
    form_conflict(request, POST_BODY, edit.post.body);
    return show_form(request, &edit);
}

static enum status conflict(struct request *request, const struct edit *edit)
{
    if (!request->autosave)
        return edit->stale ? show_conflict(request) : STATUS_CONFLICT;
    page_header(request, "X-Conflict",
                arena_printf(request->arena, "/posts/%lld/edit", (long long)edit->post.id));
    return STATUS_CONFLICT;
}

enum status post_save(struct request *request)
{
    struct edit edit = {0};
    enum status status = begin_edit(request, &edit);
    if (status != STATUS_OK)
        return status;
    if (form_flag(request, POST_PREVIEW))
        return show_preview(request, &edit);
    take_form(request, &edit);
    if (!form_valid(request))
        return show_form(request, &edit);
    status = transaction_run(request, save, &edit);
    if (status == STATUS_CONFLICT)
        return conflict(request, &edit);
    edit.post.version++;
    return status == STATUS_OK && request->autosave ? answer_autosave(request, &edit.post, false)
                                                    : status;
}

/* As it will stand on the channel that the address names, or as Markdown. */
static enum status preview_channel(struct request *request, struct channel *channel)
{
    struct channels channels = {0};
    int64_t id = query_id(request, "channel");
    enum status status = id == 0 ? STATUS_OK : channels_all(request, &channels);
    const struct channel *named = channel_of(&channels, id);
    *channel = (struct channel){.kind = CHANNEL_BLOG};
    if (named != NULL)
        *channel = *named;
    return status;
}

enum status post_preview(struct request *request)
{
    const char *html;
    const char *text = form_text(request, 0);
    struct channel channel;
    enum status found = preview_channel(request, &channel);
    if (found != STATUS_OK)
        return found;
    if (form_valid(request) && !channel_is_markdown(&channel)) {
        post_show_network(request, page_node(request, "Network"), &channel, text);
        return page_show(request, "campaigns/preview.cs");
    }
    enum status status = form_valid(request)
                             ? markdown_render(request->arena, text, strlen(text), &html)
                             : STATUS_TOO_LARGE;
    if (status == STATUS_UNAVAILABLE || status == STATUS_FAILED)
        return status;
    if (status == STATUS_OK)
        page_text(page_root(request), "Preview.Html", html);
    else
        page_text(page_root(request), "Preview.Problem", markdown_problem(status));
    return page_show(request, "campaigns/preview.cs");
}
