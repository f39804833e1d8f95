#include "campaigns/post_version_pages.h"

#include <stdlib.h>
#include <string.h>

#include "campaigns/post_state.h"
#include "campaigns/post_text.h"
#include "campaigns/post_version_store.h"
#include "campaigns/post_write.h"
#include "lib/clock.h"
#include "lib/difference.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/states.h"
#include "lib/transaction.h"
#include "lib/words.h"

static const struct field fields[] = {
    [0] = {"version", "Version", FIELD_INTEGER, FIELD_REQUIRED, .most = INT32_MAX},
};

const struct form post_restore_form = {"post_restore", fields, 1, 0};

static enum status find(struct request *request, struct post *post)
{
    enum status status = post_find(request, request->numbers[0], post);
    return status == STATUS_OK && !post_sees_work(request, post) ? STATUS_NOT_FOUND : status;
}

/* The number of the text that stands now. */
static enum status number_now(struct request *request, const struct post *post, int64_t *number)
{
    struct post_versions newest;
    enum status status = post_version_list(request, post->id, INT32_MAX, &newest);
    *number = status == STATUS_OK && newest.count > 0 ? newest.items[0].number : 1;
    return status;
}

static void show_frame(struct request *request, const struct post *post, int64_t now)
{
    HDF *node = page_node(request, "Post");
    page_text(node, "Title", post->title);
    page_format(node, "Href", "/posts/%lld", (long long)post->id);
    page_number(node, "Version", post->version);
    page_number(node, "Now", now);
    page_flag(node, "MayEdit", post_may_edit(request, post));
    page_flag(node, "IsLocked", !post_is_editable(post) && post_may_write(request, post));
}

static void show_row(struct request *request, HDF *node, const struct post *post,
                     const struct post_version *version, int64_t now)
{
    long long id = post->id;
    long long number = version->number;
    page_number(node, "Number", number);
    page_text(node, "Title", version->title);
    page_flag(node, "IsCurrent", number == now);
    page_person(node, "Author", version->person_id, version->person);
    page_moment(request, node, "When", version->saved_at);
    page_post_state(node, version->state);
    page_format(node, "Href", "/posts/%lld/versions/%lld", id, number);
    page_format(node, "Restore", "/posts/%lld/versions/%lld/restore", id, number);
    if (number != now)
        page_format(node, "Since", "/posts/%lld/compare/%lld/%lld", id, number, (long long)now);
}

enum status post_versions_page(struct request *request)
{
    struct post post;
    struct post_versions versions;
    int64_t now = 1;
    const char *before = params_get(&request->query, "before");
    int64_t below = before == NULL ? INT32_MAX : strtoll(before, NULL, 10);
    enum status status = find(request, &post);
    if (status == STATUS_OK)
        status = number_now(request, &post, &now);
    if (status == STATUS_OK)
        status = post_version_list(request, post.id, below, &versions);
    if (status != STATUS_OK)
        return status;
    size_t most = POST_VERSION_LIST_MOST;
    size_t shown = versions.count < most ? versions.count : most;
    for (size_t i = 0; i < shown; i++) {
        HDF *node = page_item(page_root(request), "Versions", i);
        show_row(request, node, &post, &versions.items[i], now);
        if (i + 1 < versions.count)
            page_format(node, "Compare", "/posts/%lld/compare/%lld/%lld", (long long)post.id,
                        (long long)versions.items[i + 1].number,
                        (long long)versions.items[i].number);
    }
    if (versions.count > most)
        page_format(page_root(request), "Pager.Next", "/posts/%lld/versions?before=%lld",
                    (long long)post.id, (long long)versions.items[shown - 1].number);
    show_frame(request, &post, now);
    page_title(request, "posts", "Versions of %s", post.title);
    return page_show(request, "campaigns/post_versions.cs");
}

static enum status show_text(struct request *request, HDF *node, const struct post *post,
                             const struct post_version *version)
{
    const char *html;
    page_text(node, "Summary", version->summary);
    if (!channel_is_markdown(&post->channel)) {
        post_show_network(request, page_node(request, "Network"), &post->channel, version->body);
        return STATUS_OK;
    }
    enum status status =
        markdown_render(request->arena, version->body, strlen(version->body), &html);
    page_text(node, "Html", status == STATUS_OK ? html : NULL);
    page_text(node, "Problem", status == STATUS_OK ? NULL : markdown_problem(status));
    return status == STATUS_UNAVAILABLE || status == STATUS_FAILED ? status : STATUS_OK;
}

enum status post_version_page(struct request *request)
{
    struct post post;
    struct post_version version;
    int64_t now = 1;
    HDF *node = page_node(request, "Shown");
    enum status status = find(request, &post);
    if (status == STATUS_OK)
        status = number_now(request, &post, &now);
    if (status == STATUS_OK)
        status = post_version_find(request, post.id, request->numbers[1], &version);
    if (status == STATUS_OK)
        status = show_text(request, node, &post, &version);
    if (status != STATUS_OK)
        return status;
    show_row(request, node, &post, &version, now);
    show_frame(request, &post, now);
    page_title(request, "posts", "Version %lld of %s", (long long)version.number, post.title);
    return page_show(request, "campaigns/post_version.cs");
}

enum status post_compare_page(struct request *request)
{
    struct post post;
    struct post_version before;
    struct post_version after;
    int64_t now = 1;
    size_t count = 0;
    enum status status = find(request, &post);
    if (status == STATUS_OK)
        status = number_now(request, &post, &now);
    if (status == STATUS_OK)
        status = post_version_find(request, post.id, request->numbers[1], &before);
    if (status == STATUS_OK)
        status = post_version_find(request, post.id, request->numbers[2], &after);
    if (status != STATUS_OK)
        return status;
    difference_add(request, &count, "Title", before.title, after.title);
    difference_add(request, &count, "Summary", before.summary, after.summary);
    difference_add(request, &count, "Text", before.body, after.body);
    show_row(request, page_node(request, "Before"), &post, &before, now);
    show_row(request, page_node(request, "After"), &post, &after, now);
    show_frame(request, &post, now);
    page_title(request, "posts", "Version %lld and version %lld of %s", (long long)before.number,
               (long long)after.number, post.title);
    return page_show(request, "campaigns/post_compare.cs");
}

/* Restoring */

static enum status restore(struct request *request, void *data)
{
    const struct post *post = data;
    bool stale = false;
    enum status status = post_write(request, post, "post.restore", &stale);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "restored", "/posts/%lld", (long long)post->id);
}

enum status post_restore(struct request *request)
{
    struct post post;
    struct post_version version;
    enum status status = find(request, &post);
    if (status == STATUS_OK && !post_may_write(request, &post))
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = post_version_find(request, post.id, request->numbers[1], &version);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    post.version = form_number(request, 0);
    post.title = version.title;
    post.summary = version.summary;
    post.body = version.body;
    status = post_render(request, &post);
    return status == STATUS_OK ? transaction_run(request, restore, &post) : status;
}
