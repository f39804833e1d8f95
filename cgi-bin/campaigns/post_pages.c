#include "campaigns/post_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/message_store.h"
#include "campaigns/post_master_pages.h"
#include "campaigns/post_move_pages.h"
#include "campaigns/post_picture_pages.h"
#include "campaigns/post_state.h"
#include "campaigns/post_text.h"
#include "lib/clock.h"
#include "lib/front_matter.h"
#include "lib/glossary.h"
#include "lib/log.h"
#include "lib/markdown.h"
#include "lib/questions.h"
#include "lib/states.h"
#include "lib/words.h"

static enum status show_text(struct request *request, HDF *node, const struct post *post)
{
    const char *html = post->body_html;
    enum status status = STATUS_OK;
    if (*post->body == '\0') {
        page_flag(node, "IsEmpty", true);
    } else if (channel_is_markdown(&post->channel)) {
        status = glossary_explain(request, &html);
        page_text(node, "Html", html);
        page_text(node, "Length",
                  words_count(request->arena, markdown_minutes(post->body_html), "minute to read",
                              "minutes to read"));
    } else {
        page_text(node, "Length", post_length_words(request, &post->channel, post->body));
        post_show_network(request, page_node(request, "Network"), &post->channel, post->body);
    }
    return status;
}

/* The day that an imported file names as its date, or "". */
static const char *date_in_file(struct request *request, const struct post *post)
{
    struct front_matter matter;
    front_matter_split(&matter, request->arena, post->front_matter, strlen(post->front_matter));
    const char *date = front_matter_value(&matter, "date");
    if (date == NULL || strlen(date) < 10)
        return NULL;
    return clock_day(request->arena, arena_strndup(request->arena, date, 10));
}

static void show_post(struct request *request, const struct post *post)
{
    HDF *node = page_node(request, "Post");
    page_number(node, "Id", post->id);
    page_number(node, "Version", post->version);
    page_text(node, "Title", post->title);
    page_text(node, "Summary", post->summary);
    page_format(node, "Href", "/posts/%lld", (long long)post->id);
    page_format(node, "ThreadHref", "/thread/posts/%lld", (long long)post->id);
    page_text(node, "Channel", post->channel.name);
    page_text(node, "FileDate", date_in_file(request, post));
    page_person(node, "Author", post->author_id, post->author);
    if (post->reviewer_id != 0)
        page_person(node, "Reviewer", post->reviewer_id, post->reviewer);
    if (post->channel.owner_id != 0)
        page_person(node, "Keeper", post->channel.owner_id, post->keeper);
    if (post->channel.deputy_id != 0)
        page_person(node, "KeeperDeputy", post->channel.deputy_id, post->keeper_deputy);
    page_flag(node, "Blocked", post->channel.blocked);
    page_text(node, "Held", post_held(post));
    page_moment(request, node, "Since.When", post->state_since);
    page_moment(request, node, "Out.When",
                post->published_at != 0 ? post->published_at : post->goes_out_at);
    if (strncmp(post->address, "https://", 8) == 0)
        page_text(node, "Address", post->address);
    page_flag(node, "MayEdit", post_may_edit(request, post));
    page_flag(node, "MayAskPanel", post_may_ask_panel(request, post));
    page_flag(node, "IsOut", strcmp(post->state, "published") == 0);
    page_flag(node, "MayMendAddress",
              strcmp(post->state, "published") == 0 && post_may_write(request, post));
    page_flag(node, "SeesWork", post_sees_work(request, post));
    if (post->call_id != 0)
        page_format(node, "CallHref", "/help-wanted/%lld", (long long)post->call_id);
    page_post_state(node, post->state);
    page_title(request, "posts", "%s", post->title);
}

static const char *event_words(struct request *request, const struct post_event *event)
{
    if (*event->what_worked == '\0')
        return event->words;
    return arena_printf(request->arena, "What works: %s%s%s", event->what_worked,
                        *event->words == '\0' ? "" : "\n", event->words);
}

static const char *event_done(const struct post_event *event, const struct post_move *move)
{
    if (move != NULL)
        return move->done;
    return strcmp(event->from, event->to) == 0 ? "corrected its address" : "moved it";
}

/* What reviewers said is for those who work on the post. */
static enum status show_history(struct request *request, const struct post *post)
{
    struct post_events events;
    enum status status = post_history(request, post->id, &events);
    bool words = post_sees_work(request, post);
    for (size_t i = 0; i < events.count; i++) {
        const struct post_event *event = &events.items[i];
        const struct post_move *move = post_move(event->from, event->to);
        HDF *row = page_item(page_root(request), "History", i);
        page_person(row, "Who", event->person_id, event->person);
        page_text(row, "What", event_done(event, move));
        page_moment(request, row, "When", event->at);
        if (words)
            page_text(row, "Text", event_words(request, event));
    }
    HDF *first = page_item(page_root(request), "History", events.count);
    page_person(first, "Who", post->author_id, post->author);
    page_text(first, "What", "filed it");
    page_moment(request, first, "When", post->created_at);
    return status;
}

static enum status show_messages(struct request *request, const struct post *post)
{
    struct messages messages;
    enum status status = message_carried(request, post->id, &messages);
    for (size_t i = 0; i < messages.count; i++) {
        HDF *row = page_item(page_root(request), "Messages", i);
        page_text(row, "Title", messages.items[i].words);
        page_text(row, "Meta", messages.items[i].brief);
    }
    return status;
}

enum status post_show_page(struct request *request, const struct post *post)
{
    struct campaign campaign;
    enum status status = campaign_find(request, post->campaign_id, &campaign);
    if (status == STATUS_OK)
        status = campaign_show_brief(request, &campaign);
    if (status == STATUS_OK)
        status = post_show_moves(request, post);
    if (status == STATUS_OK)
        status = show_history(request, post);
    if (status == STATUS_OK)
        status = show_messages(request, post);
    if (status == STATUS_OK)
        status = post_show_family(request, post, campaign_is_open(&campaign), "");
    if (status == STATUS_OK)
        status = post_show_pictures(request, post);
    if (status == STATUS_OK)
        status = questions_show(request, "Asked", "post", post->id);
    if (status == STATUS_OK)
        status = show_text(request, page_node(request, "Post"), post);
    if (status != STATUS_OK)
        return status;
    show_post(request, post);
    return page_show(request, "campaigns/post.cs");
}

enum status post_page(struct request *request)
{
    struct post post;
    enum status status = post_find(request, request->numbers[0], &post);
    return status == STATUS_OK ? post_show_page(request, &post) : status;
}

/* Rendering again */

static enum status render_text(struct request *request, const struct stored_text *text)
{
    const char *html;
    enum status status = markdown_render(request->arena, text->body, strlen(text->body), &html);
    if (status == STATUS_UNAVAILABLE)
        return status;
    if (status != STATUS_OK) {
        log_warning("post %lld: %s", (long long)text->id, markdown_problem(status));
        return STATUS_OK;
    }
    return post_set_html(request, text->id, html);
}

static enum status render_outdated(struct request *request)
{
    struct stored_texts texts = {0};
    int64_t last = 0;
    enum status status;
    do {
        arena_reset(request->arena);
        status = post_outdated(request, last, &texts);
        for (size_t i = 0; status == STATUS_OK && i < texts.count; i++) {
            last = texts.items[i].id;
            status = render_text(request, &texts.items[i]);
        }
    } while (status == STATUS_OK && texts.count > 0);
    return status;
}

/* In an arena of its own, which is emptied after each batch. */
enum status posts_render_again(struct request *request)
{
    enum { ARENA_MOST = 64 * 1024 * 1024 };
    struct request batches = *request;
    batches.arena = arena_new(ARENA_MOST);
    if (batches.arena == NULL)
        return STATUS_UNAVAILABLE;
    enum status status = render_outdated(&batches);
    arena_free(batches.arena);
    return status;
}
