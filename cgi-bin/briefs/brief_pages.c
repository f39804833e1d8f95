#include "briefs/brief_pages.h"

#include <string.h>

#include "briefs/access.h"
#include "briefs/held_goal.h"
#include "briefs/show.h"
#include "briefs/version_store.h"
#include "lib/clock.h"
#include "lib/glossary.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/part.h"
#include "lib/questions.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum { READ_NUMBER };
static const struct field read_fields[] = {
    [READ_NUMBER] = {.name = "number",
                     .label = "Version",
                     .kind = FIELD_INTEGER,
                     .flags = FIELD_REQUIRED,
                     .least = 1,
                     .most = INT32_MAX},
};
const struct form read_form = {"read", read_fields, 1, 0};

enum { VERSION };
static const struct field version_fields[] = {
    [VERSION] = {.name = "version",
                 .label = "Version",
                 .kind = FIELD_INTEGER,
                 .flags = FIELD_REQUIRED},
};
const struct form version_form = {"version", version_fields, 1, 0};

/* The page */

static void show_reach(struct request *request, const struct reach_rows *rows)
{
    int64_t people = 0;
    int64_t readers = 0;
    HDF *reach = page_node(request, "Reach");
    page_text(reach, "Word", glossary_label(request, LABEL_REACH));
    for (size_t i = 0; i < rows->count; i++) {
        const struct reach_row *row = &rows->items[i];
        HDF *item = page_item(reach, "Departments", i);
        people += row->people;
        readers += row->readers;
        page_text(item, "Name", row->department);
        page_number(item, "Readers", row->readers);
        page_number(item, "People", row->people);
        page_format(item, "Words", "%s of %s", words_number(request->arena, row->readers),
                    words_number(request->arena, row->people));
    }
    if (people == 0)
        return;
    page_format(reach, "Stat.Number", "%lld%%", (long long)(readers * 100 / people));
    page_format(reach, "Stat.Base", "%s of %s people", words_number(request->arena, readers),
                words_number(request->arena, people));
}

static enum status fill_reach(struct request *request, void *data)
{
    const struct brief *brief = data;
    struct reach_rows rows;
    enum status status = brief_reach(request, brief->id, brief->told_version, &rows);
    show_reach(request, &rows);
    return status;
}

static enum status fill_made(struct request *request, void *data)
{
    const struct brief *brief = data;
    struct made_rows campaigns;
    struct made_rows posts;
    enum status status = brief_campaigns(request, brief->id, &campaigns);
    if (status == STATUS_OK)
        status = brief_posts(request, brief->id, &posts);
    if (status != STATUS_OK)
        return status;
    show_campaigns(request, page_root(request), "Campaigns", &campaigns);
    show_posts(request, page_root(request), "Posts", &posts);
    return questions_show(request, "Asked", "brief", brief->id);
}

struct body {
    const struct brief *brief;
    const char *html;
};

static enum status fill_body(struct request *request, void *data)
{
    const struct body *body = data;
    struct goals goals;
    const char *html = body->html;
    HDF *node = page_node(request, "Brief");
    enum status status = goal_list(request, body->brief->id, &goals);
    if (status == STATUS_OK)
        status = show_goals(request, node, &goals);
    if (status == STATUS_OK)
        status = glossary_explain(request, &html);
    page_text(node, "Html", html);
    return status;
}

static void show_stale(struct request *request, const struct brief *brief,
                       const struct brief_text *text)
{
    if (strcmp(brief->state, "published") != 0 || *text->review_by == '\0' ||
        clock_days_between(clock_today(request), text->review_by) >= 0)
        return;
    const char *day = clock_day(request->arena, text->review_by);
    HDF *node = page_node(request, "Brief");
    if (brief_is_mine(request, brief))
        page_format(node, "Stale",
                    "This brief was due for review on %s. Read it anew: edit and publish it, set a"
                    " later date, or archive it.",
                    day);
    else
        page_format(node, "Stale",
                    "This brief was due for review on %s. Ask %s whether it still holds.", day,
                    brief->owner);
}

static enum status show_version(struct request *request, const struct brief *brief,
                                const char **html)
{
    struct brief_version version;
    HDF *node = page_node(request, "Brief");
    enum status status = version_find(request, brief->id, brief->current_version, &version);
    if (status != STATUS_OK)
        return status;
    show_text(request, node, &version.text);
    *html = version.html;
    page_number(node, "Number", version.number);
    page_format(node, "Minutes", "%lld min read", (long long)version.minutes);
    page_moment(request, node, "When", version.published_at);
    page_flag(node, "HasHistory", version.number > 1);
    page_flag(node, "HasChanges", brief->changed && brief_is_mine(request, brief));
    bool can_read = strcmp(brief->state, "published") == 0;
    page_flag(node, "IsRead", can_read && brief->read_version >= brief->told_version);
    page_flag(node, "IsUnread", can_read && brief->read_version < brief->told_version);
    page_flag(node, "WasRead", brief->read_version != 0);
    show_stale(request, brief, &version.text);
    page_title(request, "briefs", "%s", brief_name(version.text.title));
    return STATUS_OK;
}

/* A draft's writer sees it as its readers would. */
static enum status show_draft(struct request *request, struct brief *brief, const char **html)
{
    *html = "";
    HDF *node = page_node(request, "Brief");
    enum status status = brief_load_body(request, brief);
    if (status != STATUS_OK)
        return status;
    show_text(request, node, &brief->text);
    status = markdown_render(request->arena, brief->text.body, strlen(brief->text.body), html);
    if (status != STATUS_OK)
        page_text(node, "Problem", markdown_problem(status));
    page_format(node, "Minutes", "%d min read", markdown_minutes(*html));
    page_title(request, "briefs", "%s", brief_name(brief->text.title));
    return STATUS_OK;
}

static void offer_undo(struct request *request, const struct brief *brief)
{
    const char *note = params_get(&request->query, "note");
    if (note == NULL || strcmp(note, "archived") != 0 || strcmp(brief->state, "archived") != 0 ||
        !brief_is_mine(request, brief))
        return;
    HDF *undo = page_node(request, "Page.Undo");
    page_format(undo, "Action", "/briefs/%lld/unarchive", (long long)brief->id);
    page_number(undo, "Version", brief->version);
}

/* A version never changes, and a working copy has a new number with each change. */
static enum status show_parts(struct request *request, struct brief *brief, const char *html)
{
    struct body filled = {brief, html};
    long long id = brief->id;
    bool is_mine = brief_is_mine(request, brief);
    bool has_reach = brief->current_version != 0 && (is_mine || person_is(request, ROLE_LEADER));
    const char *body =
        arena_printf(request->arena, "%lld %lld %lld %d %s", id, (long long)brief->current_version,
                     (long long)brief->version, is_mine, glossary_side(request));
    const char *made = arena_printf(request->arena, "%lld", id);
    const char *reach = arena_printf(request->arena, "%lld %lld %s", id,
                                     (long long)brief->told_version, glossary_side(request));
    enum status status =
        page_part(request, "Body", "briefs/brief_body.cs", body, PART_OF_NOW, fill_body, &filled);
    if (status == STATUS_OK && brief->current_version != 0)
        status =
            page_part(request, "Made", "briefs/brief_made.cs", made, PART_OF_NOW, fill_made, brief);
    if (status == STATUS_OK && has_reach)
        status = page_part(request, "Reach", "briefs/brief_reach.cs", reach, PART_OF_NOW,
                           fill_reach, brief);
    return status;
}

/* The goals whose figures the person who asks writes down. With the keys of its forms it
 * can be no part. */
static enum status show_counts(struct request *request, const struct brief *brief)
{
    struct goals goals;
    size_t shown = 0;
    enum status status = goal_list(request, brief->id, &goals);
    page_text(page_node(request, "Brief"), "Today", clock_today(request));
    for (size_t i = 0; i < goals.count; i++) {
        const struct goal *goal = &goals.items[i];
        if (goal->line.archived || !goal_is_counted_by_me(request, brief, goal))
            continue;
        HDF *item = page_item(page_root(request), "Counts", shown++);
        page_number(item, "Id", goal->id);
        page_text(item, "Title", goal->title);
        page_format(item, "Href", "/goals/%lld", (long long)goal->id);
        page_text(item, "Unit", goal->unit);
    }
    return status;
}

enum status brief_page(struct request *request)
{
    struct brief brief;
    const char *html;
    enum status status = brief_readable(request, request->numbers[0], &brief);
    if (status == STATUS_OK)
        status = brief.current_version == 0 ? show_draft(request, &brief, &html)
                                            : show_version(request, &brief, &html);
    if (status != STATUS_OK)
        return status;
    show_brief(request, page_node(request, "Brief"), &brief);
    offer_undo(request, &brief);
    status = show_counts(request, &brief);
    if (status == STATUS_OK)
        status = show_parts(request, &brief, html);
    return status == STATUS_OK ? page_show(request, "briefs/brief.cs") : status;
}

/* Reading. Who read what is nobody's business but the reader's, so it is not audited. */

static enum status keep_read(struct request *request, void *data)
{
    static const char words[] = "You have read this version.";
    const struct brief *brief = data;
    enum status status = brief_mark_read(request, brief->id, form_number(request, READ_NUMBER));
    if (status == STATUS_OK)
        status = page_redirect(request, "read", "/briefs/%lld", (long long)brief->id);
    if (status != STATUS_OK || !request->autosave)
        return status;
    page_set_code(request, 200);
    return page_send(request, "text/plain; charset=utf-8", NULL, words, sizeof words - 1);
}

enum status brief_read(struct request *request)
{
    struct brief brief;
    enum status status = brief_readable(request, request->numbers[0], &brief);
    if (status != STATUS_OK)
        return status;
    if (brief.current_version == 0)
        return STATUS_NOT_FOUND;
    if (!form_valid(request))
        return STATUS_INVALID;
    return transaction_run(request, keep_read, &brief);
}

/* Putting away and bringing back */

struct archiving {
    int64_t id;
    bool archived;
};

static enum status archive(struct request *request, void *data)
{
    const struct archiving *archiving = data;
    const char *before;
    const char *after;
    bool saved;
    enum status status = brief_state(request, archiving->id, &before);
    if (status == STATUS_OK)
        status = brief_archive(request, archiving->id, form_number(request, VERSION),
                               archiving->archived, &saved);
    if (status == STATUS_OK && !saved)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = brief_state(request, archiving->id, &after);
    if (status == STATUS_OK)
        status = audit(request, archiving->archived ? "brief.archive" : "brief.unarchive", "brief",
                       archiving->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, archiving->archived ? "archived" : "back", "/briefs/%lld",
                         (long long)archiving->id);
}

static enum status set_archived(struct request *request, bool archived)
{
    struct brief brief;
    struct archiving archiving = {.id = request->numbers[0], .archived = archived};
    enum status status = brief_writable(request, archiving.id, &brief);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    return transaction_run(request, archive, &archiving);
}

enum status brief_put_away(struct request *request)
{
    return set_archived(request, true);
}

enum status brief_bring_back(struct request *request)
{
    return set_archived(request, false);
}
