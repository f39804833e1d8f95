#include "briefs/list_pages.h"

#include <stdio.h>
#include <string.h>

#include "briefs/access.h"
#include "briefs/brief_store.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/words.h"

static void show_row(struct request *request, HDF *node, const struct brief_row *row)
{
    page_text(node, "Title", brief_name(row->title));
    page_format(node, "Href", "/briefs/%lld", (long long)row->id);
    page_text(node, "Summary", row->summary);
    page_text(node, "Audience", row->audience);
    page_moment(request, node, "When", row->version_at);
    page_person(node, "Owner", row->owner_id, row->owner);
    if (row->minutes > 0)
        page_format(node, "Minutes", "%lld min read", (long long)row->minutes);
    bool published = strcmp(row->state, "published") == 0;
    page_flag(node, "IsArchived", strcmp(row->state, "archived") == 0);
    page_flag(node, "IsStale",
              published && *row->review_by != '\0' &&
                  clock_days_between(clock_today(request), row->review_by) < 0);
    page_flag(node, "IsDraft", row->minutes == 0 && !published);
    page_flag(node, "HasChanges", row->minutes == 0 && published);
}

static void show_rows(struct request *request, const char *name, const struct brief_rows *rows)
{
    HDF *root = page_root(request);
    size_t shown = rows->count < BRIEF_LIST_MOST ? rows->count : BRIEF_LIST_MOST;
    for (size_t i = 0; i < shown; i++)
        show_row(request, page_item(root, name, i), &rows->items[i]);
}

/* The place in the list that ?before=YYYYMMDDhhmmss-ID names, or its beginning. */
static const char *place(struct request *request, int64_t *id)
{
    const char *before = params_get(&request->query, "before");
    char at[15];
    long long number = 0;
    *id = INT64_MAX;
    if (before == NULL || sscanf(before, "%14[0-9]-%18lld", at, &number) != 2 || strlen(at) != 14)
        return BRIEF_LIST_BEGINS;
    *id = number;
    return arena_strdup(request->arena, at);
}

static void show_pager(struct request *request, const char *show, const struct brief_rows *rows)
{
    HDF *pager = page_node(request, "Pager");
    if (params_get(&request->query, "before") != NULL)
        page_format(pager, "Prev", "/briefs%s%s", *show == '\0' ? "" : "?show=", show);
    if (rows->count <= BRIEF_LIST_MOST)
        return;
    const struct brief_row *last = &rows->items[BRIEF_LIST_MOST - 1];
    page_format(pager, "Next", "/briefs?%s%s%sbefore=%s-%lld", *show == '\0' ? "" : "show=", show,
                *show == '\0' ? "" : "&", last->published_at, (long long)last->id);
}

static void add_filter(struct request *request, size_t index, const char *word, const char *href,
                       bool current)
{
    HDF *item = page_item(page_root(request), "Filters", index);
    page_text(item, "Word", word);
    page_text(item, "Href", href);
    page_flag(item, "Current", current);
}

static bool may_write(const struct request *request, const struct brief_rows *drafts)
{
    return person_is(request, ROLE_LEADER) || drafts->count > 0;
}

static void show_filters(struct request *request, const char *show, bool drafts)
{
    size_t count = 0;
    add_filter(request, count++, "Published", "/briefs", *show == '\0');
    if (drafts)
        add_filter(request, count++, "My drafts", "/briefs?show=drafts",
                   strcmp(show, "drafts") == 0);
    add_filter(request, count, "Archived", "/briefs?show=archived", strcmp(show, "archived") == 0);
    page_text(page_root(request), "Show", *show == '\0' ? "published" : show);
}

static const char *shown_list(const struct request *request)
{
    const char *show = params_get(&request->query, "show");
    if (show != NULL && (strcmp(show, "drafts") == 0 || strcmp(show, "archived") == 0))
        return show;
    return "";
}

static enum status load_published(struct request *request, const char *at, int64_t id,
                                  struct brief_rows *rows)
{
    struct brief_rows unread;
    enum status status = brief_list_unread(request, &unread);
    if (status != STATUS_OK)
        return status;
    bool first_page = id == INT64_MAX;
    if (first_page)
        show_rows(request, "Unread", &unread);
    page_flag(page_root(request), "AllRead", first_page && unread.count == 0);
    for (size_t i = 0; first_page && i < unread.count && i < BRIEF_LIST_MOST; i++)
        page_text(page_item(page_root(request), "Unread", i), "News",
                  unread.items[i].is_changed ? "Changed" : "New");
    return brief_list_read(request, at, id, rows);
}

enum status brief_list_page(struct request *request)
{
    int64_t id;
    const char *at = place(request, &id);
    const char *show = shown_list(request);
    struct brief_rows drafts;
    struct brief_rows rows;
    enum status status = brief_list_drafts(request, &drafts);
    if (status != STATUS_OK)
        return status;
    if (strcmp(show, "drafts") == 0)
        rows = drafts;
    else if (strcmp(show, "archived") == 0)
        status = brief_list_archived(request, at, id, &rows);
    else
        status = load_published(request, at, id, &rows);
    if (status != STATUS_OK)
        return status;
    show_rows(request, "Rows", &rows);
    if (*show == '\0')
        show_rows(request, "Drafts", &drafts);
    if (strcmp(show, "drafts") != 0)
        show_pager(request, show, &rows);
    show_filters(request, show, may_write(request, &drafts));
    page_title(request, "briefs", "Briefs");
    return page_show(request, "briefs/list.cs");
}
