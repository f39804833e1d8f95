#include "briefs/publish_pages.h"

#include <string.h>

#include "briefs/access.h"
#include "briefs/goal_store.h"
#include "briefs/show.h"
#include "briefs/version_store.h"
#include "lib/log.h"
#include "lib/markdown.h"
#include "lib/page.h"
#include "lib/transaction.h"

enum { VERSION, SMALL_CHANGE, NOTE, FIELDS };

static const struct field publish_fields[FIELDS] = {
    [VERSION] = {.name = "version",
                 .label = "Version",
                 .kind = FIELD_INTEGER,
                 .flags = FIELD_REQUIRED},
    [SMALL_CHANGE] = {.name = "small_change", .label = "Small change", .kind = FIELD_FLAG},
    [NOTE] = {.name = "note", .label = "A line for the history", .kind = FIELD_LINE, .most = 300},
};

const struct form publish_form = {"publish", publish_fields, FIELDS, 0};

struct publishing {
    struct brief brief;
    const char *html;
    enum status rendered;
    size_t missing;
};

static void add_missing(struct request *request, struct publishing *publishing, const char *text,
                        const char *word, const char *path)
{
    HDF *item = page_item(page_root(request), "Missing", publishing->missing++);
    page_text(item, "Text", text);
    page_text(item, "Word", word);
    page_format(item, "Href", "/briefs/%lld%s", (long long)publishing->brief.id, path);
}

/* What stands in the way of publishing, each in words that help. */
static void find_missing(struct request *request, struct publishing *publishing, bool has_goal)
{
    const struct brief *brief = &publishing->brief;
    if (strcmp(brief->state, "archived") == 0)
        add_missing(request, publishing, "It is archived. Bring it back before you publish it.",
                    "Go to the brief", "");
    if (*brief->text.title == '\0')
        add_missing(request, publishing, "It has no title, so nobody could find it.",
                    "Give it a title", "/edit#f-title");
    if (*brief->text.vision == '\0')
        add_missing(request, publishing,
                    "It has no vision. Say in a sentence or two what will be true when this has"
                    " worked: every post made from the brief is traced back to those words.",
                    "Write the vision", "/edit#f-vision");
    if (!has_goal)
        add_missing(request, publishing,
                    "It has no goal. One is enough: what you measure, where it stands and where it"
                    " should be by when. Campaigns are filed against goals.",
                    "Add a goal", "/goals/new");
    if (brief->current_version != 0 && !brief->changed)
        add_missing(request, publishing, "Nothing has changed since it was last published.",
                    "Edit it", "/edit");
    if (publishing->rendered != STATUS_OK)
        add_missing(request, publishing, markdown_problem(publishing->rendered), "Edit the text",
                    "/edit#f-body");
}

static enum status load(struct request *request, struct publishing *publishing)
{
    struct brief *brief = &publishing->brief;
    bool has_goal = false;
    publishing->html = "";
    publishing->missing = 0;
    enum status status = brief_writable(request, request->numbers[0], brief);
    if (status == STATUS_OK)
        status = brief_load_body(request, brief);
    if (status == STATUS_OK)
        status = goal_any_live(request, brief->id, &has_goal);
    if (status != STATUS_OK)
        return status;
    publishing->rendered = markdown_render(request->arena, brief->text.body,
                                           strlen(brief->text.body), &publishing->html);
    find_missing(request, publishing, has_goal);
    return STATUS_OK;
}

static enum status show_publish_page(struct request *request, const struct publishing *publishing)
{
    const struct brief *brief = &publishing->brief;
    struct goals goals;
    HDF *node = page_node(request, "Brief");
    enum status status = goal_list(request, brief->id, &goals);
    if (status == STATUS_OK)
        status = show_goals(request, node, &goals);
    if (status != STATUS_OK)
        return status;
    show_text(request, node, &brief->text);
    show_brief(request, node, brief);
    page_format(node, "Minutes", "%d min read", markdown_minutes(publishing->html));
    page_text(node, "Excerpt", markdown_excerpt(request->arena, publishing->html, 240));
    page_title(request, "briefs", "Publish %s", brief_name(brief->text.title));
    if (publishing->missing > 0 && request->method == METHOD_POST)
        return page_show_as(request, STATUS_INVALID, "briefs/publish.cs");
    return page_show(request, "briefs/publish.cs");
}

enum status brief_publish_page(struct request *request)
{
    struct publishing publishing;
    enum status status = load(request, &publishing);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &publish_form);
    form_set_number(request, VERSION, publishing.brief.version);
    return show_publish_page(request, &publishing);
}

static enum status publish(struct request *request, void *data)
{
    const struct publishing *publishing = data;
    const struct brief *brief = &publishing->brief;
    struct publication publication = {
        .brief = brief->id,
        .version = form_number(request, VERSION),
        .html = publishing->html,
        .minutes = markdown_minutes(publishing->html),
        .small_change = brief->current_version != 0 && form_flag(request, SMALL_CHANGE),
        .note = form_text(request, NOTE),
    };
    const char *before;
    const char *after;
    bool published = false;
    enum status status = brief_state(request, brief->id, &before);
    if (status == STATUS_OK)
        status = version_publish(request, &publication, &published);
    if (status == STATUS_OK && !published)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = brief_mark_read(request, brief->id, INT32_MAX);
    if (status == STATUS_OK)
        status = brief_state(request, brief->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "brief.publish", "brief", brief->id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "published", "/briefs/%lld", (long long)brief->id);
}

enum status brief_publish(struct request *request)
{
    struct publishing publishing;
    enum status status = load(request, &publishing);
    if (status != STATUS_OK)
        return status;
    if (publishing.brief.version != form_number(request, VERSION) && form_valid(request))
        return transaction_run(request, publish, &publishing); /* sent twice, or stale */
    if (publishing.missing > 0 || !form_valid(request))
        return show_publish_page(request, &publishing);
    return transaction_run(request, publish, &publishing);
}

/* Rendering again */

static enum status render_version(struct request *request, const struct old_html *old)
{
    const char *html;
    enum status status = markdown_render(request->arena, old->body, strlen(old->body), &html);
    if (status == STATUS_UNAVAILABLE || status == STATUS_FAILED)
        return status;
    if (status != STATUS_OK) {
        log_warning("brief %lld version %lld cannot be rendered", (long long)old->brief,
                    (long long)old->number);
        return STATUS_OK;
    }
    return version_set_html(request, old, html, markdown_minutes(html));
}

enum status briefs_render_again(struct request *request)
{
    struct old_html old[OLD_HTML_MOST];
    int64_t brief = 0;
    int64_t number = 0;
    size_t count;
    do {
        arena_reset(request->arena);
        enum status status = version_old_html(request, brief, number, old, &count);
        for (size_t i = 0; status == STATUS_OK && i < count; i++)
            status = render_version(request, &old[i]);
        if (status != STATUS_OK)
            return status;
        if (count > 0) {
            brief = old[count - 1].brief;
            number = old[count - 1].number;
        }
    } while (count == OLD_HTML_MOST);
    return STATUS_OK;
}
