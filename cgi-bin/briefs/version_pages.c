#include "briefs/version_pages.h"

#include <stdlib.h>
#include <string.h>

#include "briefs/access.h"
#include "briefs/show.h"
#include "briefs/version_store.h"
#include "lib/clock.h"
#include "lib/difference.h"
#include "lib/form.h"
#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/words.h"

/* Finds a brief that has versions. */
static enum status published(struct request *request, struct brief *brief)
{
    enum status status = brief_readable(request, request->numbers[0], brief);
    if (status == STATUS_OK && brief->current_version == 0)
        return STATUS_NOT_FOUND;
    return status;
}

static void show_frame(struct request *request, const struct brief *brief)
{
    HDF *node = page_node(request, "Brief");
    page_text(node, "Title", brief_name(brief->shown_title));
    page_number(node, "CurrentVersion", brief->current_version);
    page_flag(node, "HasChanges", brief->changed && brief_is_mine(request, brief));
    show_brief(request, node, brief);
}

/* History */

static void show_version_row(struct request *request, HDF *node, const struct brief *brief,
                             const struct brief_version *version)
{
    long long id = brief->id;
    long long number = version->number;
    page_number(node, "Number", version->number);
    page_text(node, "Title", brief_name(version->text.title));
    page_text(node, "Note", version->note);
    page_flag(node, "IsSmall", version->small_change);
    page_flag(node, "IsCurrent", version->number == brief->current_version);
    page_person(node, "Author", version->author_id, version->author);
    page_moment(request, node, "When", version->published_at);
    page_format(node, "Href", "/briefs/%lld/versions/%lld", id, number);
    page_format(node, "Restore", "/briefs/%lld/versions/%lld/restore", id, number);
    if (number > 1) {
        page_format(node, "Compare", "/briefs/%lld/compare/%lld/%lld", id, number - 1, number);
        page_number(node, "Earlier", number - 1);
    }
}

enum status brief_history_page(struct request *request)
{
    struct brief brief;
    struct brief_versions versions;
    const char *before = params_get(&request->query, "before");
    int64_t below = before == NULL ? INT32_MAX : strtoll(before, NULL, 10);
    enum status status = published(request, &brief);
    if (status == STATUS_OK)
        status = version_list(request, brief.id, below, &versions);
    if (status != STATUS_OK)
        return status;
    size_t shown = versions.count < VERSION_LIST_MOST ? versions.count : VERSION_LIST_MOST;
    for (size_t i = 0; i < shown; i++)
        show_version_row(request, page_item(page_root(request), "Versions", i), &brief,
                         &versions.items[i]);
    if (versions.count > VERSION_LIST_MOST)
        page_format(page_root(request), "Pager.Next", "/briefs/%lld/history?before=%lld",
                    (long long)brief.id, (long long)versions.items[shown - 1].number);
    show_frame(request, &brief);
    page_title(request, "briefs", "History of %s", brief_name(brief.shown_title));
    return page_show(request, "briefs/history.cs");
}

/* One version */

enum status brief_version_page(struct request *request)
{
    struct brief brief;
    struct brief_version version;
    enum status status = published(request, &brief);
    if (status == STATUS_OK)
        status = version_find(request, brief.id, request->numbers[1], &version);
    if (status != STATUS_OK)
        return status;
    HDF *node = page_node(request, "Shown");
    show_version_row(request, node, &brief, &version);
    show_text(request, node, &version.text);
    show_lines(request, node, "Goals", version.goals);
    page_text(node, "Html", version.html);
    page_format(node, "Minutes", "%lld min read", (long long)version.minutes);
    show_frame(request, &brief);
    page_title(request, "briefs", "Version %lld of %s", (long long)version.number,
               brief_name(brief.shown_title));
    return page_show(request, "briefs/version.cs");
}

/* Differences */

static void show_differences(struct request *request, const struct brief_version *before,
                             const struct brief_version *after)
{
    struct arena *arena = request->arena;
    const struct brief_text *a = &before->text;
    const struct brief_text *b = &after->text;
    size_t count = 0;
    difference_add(request, &count, "Title", a->title, b->title);
    difference_add(request, &count, "In one sentence", a->summary, b->summary);
    difference_add(request, &count, "Vision", a->vision, b->vision);
    difference_add(request, &count, "Goals", before->goals, after->goals);
    difference_add(request, &count, "Key messages", a->key_messages, b->key_messages);
    difference_add(request, &count, "No-go's", a->no_gos, b->no_gos);
    difference_add(request, &count, "For whom", a->audience, b->audience);
    difference_add(request, &count, "From", clock_day(arena, a->period_from),
                   clock_day(arena, b->period_from));
    difference_add(request, &count, "To", clock_day(arena, a->period_to),
                   clock_day(arena, b->period_to));
    difference_add(request, &count, "Review by", clock_day(arena, a->review_by),
                   clock_day(arena, b->review_by));
    difference_add(request, &count, "Text", a->body, b->body);
}

enum status brief_compare_page(struct request *request)
{
    struct brief brief;
    struct brief_version before;
    struct brief_version after;
    enum status status = published(request, &brief);
    if (status == STATUS_OK)
        status = version_find(request, brief.id, request->numbers[1], &before);
    if (status == STATUS_OK)
        status = version_find(request, brief.id, request->numbers[2], &after);
    if (status != STATUS_OK)
        return status;
    show_differences(request, &before, &after);
    show_version_row(request, page_node(request, "Before"), &brief, &before);
    show_version_row(request, page_node(request, "After"), &brief, &after);
    show_frame(request, &brief);
    page_title(request, "briefs", "Version %lld and version %lld of %s", (long long)before.number,
               (long long)after.number, brief_name(brief.shown_title));
    return page_show(request, "briefs/compare.cs");
}

enum status brief_changes_page(struct request *request)
{
    struct brief brief;
    struct brief_version current;
    struct brief_version working = {0};
    enum status status = brief_writable(request, request->numbers[0], &brief);
    if (status == STATUS_OK && brief.current_version == 0)
        return STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        status = brief_load_body(request, &brief);
    if (status == STATUS_OK)
        status = version_find(request, brief.id, brief.current_version, &current);
    if (status == STATUS_OK)
        status = version_goals_now(request, brief.id, &working.goals);
    if (status != STATUS_OK)
        return status;
    working.text = brief.text;
    show_differences(request, &current, &working);
    show_version_row(request, page_node(request, "Before"), &brief, &current);
    show_frame(request, &brief);
    page_title(request, "briefs", "Changes in %s", brief_name(brief.shown_title));
    return page_show(request, "briefs/compare.cs");
}

/* Restoring */

static enum status restore(struct request *request, void *data)
{
    const struct brief *brief = data;
    int64_t version = form_number(request, 0);
    const char *before;
    const char *after;
    bool restored = false;
    enum status status = brief_state(request, brief->id, &before);
    if (status == STATUS_OK)
        status = version_restore(request, brief->id, request->numbers[1], version, &restored);
    if (status == STATUS_OK && !restored)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = brief_state(request, brief->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "brief.restore", "brief", brief->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "restored", "/briefs/%lld/edit", (long long)brief->id);
}

enum status brief_restore(struct request *request)
{
    struct brief brief;
    struct brief_version version;
    enum status status = brief_writable(request, request->numbers[0], &brief);
    if (status == STATUS_OK)
        status = version_find(request, brief.id, request->numbers[1], &version);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    return transaction_run(request, restore, &brief);
}
