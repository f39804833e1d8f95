#include "briefs/goal_pages.h"

#include <string.h>

#include "briefs/access.h"
#include "briefs/goal_history_store.h"
#include "briefs/progress_pages.h"
#include "briefs/progress_store.h"
#include "briefs/show.h"
#include "briefs/show_progress.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/questions.h"
#include "lib/settings.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum { EVENTS_SHOWN = 6 };

static void show_frame(struct request *request, const struct held_goal *held, int64_t tolerance)
{
    HDF *brief = page_node(request, "Brief");
    HDF *goal = page_node(request, "Goal");
    page_text(brief, "Title", brief_name(held->brief.shown_title));
    page_text(brief, "Vision", held->brief.shown_vision);
    show_brief(request, brief, &held->brief);
    show_goal(request, goal, &held->goal, tolerance);
    page_flag(goal, "IsHeld", held->goal.line.archived);
    page_flag(goal, "CanCount",
              !held->goal.line.archived &&
                  goal_is_counted_by_me(request, &held->brief, &held->goal));
}

static void offer_undo(struct request *request, const struct held_goal *held)
{
    const char *note = params_get(&request->query, "note");
    if (note == NULL || strcmp(note, "goal-archived") != 0 || !held->goal.archived ||
        !brief_is_mine(request, &held->brief))
        return;
    HDF *undo = page_node(request, "Page.Undo");
    page_format(undo, "Action", "/goals/%lld/restore", (long long)held->goal.id);
    page_number(undo, "Version", held->goal.version);
}

/* How far the campaigns still stand behind it. */
static void show_links(struct request *request, const struct held_goal *held,
                       const struct goal_links *links)
{
    HDF *node = page_node(request, "Goal.Links");
    int64_t doubtful = links->all - links->confirmed;
    const char *confirmed = words_number(request->arena, links->confirmed);
    const char *all = words_count(request->arena, links->all, "open campaign", "open campaigns");
    if (links->all == 0)
        return;
    if (held->goal.line.archived) {
        page_text(node, "Kind", "warn");
        page_format(
            node, "Words", "%s in doubt, because the %s is archived.",
            words_count(request->arena, links->all, "open campaign is", "open campaigns are"),
            held->goal.archived ? "goal" : "brief");
    } else if (held->goal.meaning > 1) {
        page_text(node, "Kind", doubtful > 0 ? "warn" : "good");
        page_format(node, "Words", "%s of %s %s confirmed what this goal means now%s.", confirmed,
                    all, links->all == 1 ? "has" : "have",
                    doubtful == 0
                        ? ""
                        : arena_printf(request->arena, "; %s in doubt",
                                       words_count(request->arena, doubtful, "is", "are")));
    }
}

static enum status load_links(struct request *request, const struct held_goal *held)
{
    struct made_rows campaigns;
    struct goal_links links;
    enum status status = goal_campaigns(request, held->goal.id, &campaigns);
    if (status == STATUS_OK)
        status = goal_count_links(request, held->goal.id, &links);
    if (status != STATUS_OK)
        return status;
    show_campaigns(request, page_root(request), "Campaigns", &campaigns);
    show_links(request, held, &links);
    return STATUS_OK;
}

static enum status load_progress(struct request *request, const struct held_goal *held,
                                 int64_t tolerance)
{
    struct progress_rows rows;
    struct goal_events events;
    enum status status = progress_list(request, held->goal.id, PROGRESS_BEGINS, &rows);
    if (status == STATUS_OK)
        status = goal_history(request, held->goal.id, INT64_MAX, &events);
    if (status != STATUS_OK)
        return status;
    HDF *goal = page_node(request, "Goal");
    page_text(goal, "Rule",
              goal_stands_words(request->arena, &held->goal.line, held->goal.unit,
                                clock_today(request), tolerance));
    show_chart(request, page_node(request, "Goal.Chart"), &held->goal, &rows, tolerance);
    show_figures(request, goal, &held->goal, &rows, FIGURES_SHOWN, tolerance);
    page_flag(goal, "HasMoreFigures", rows.count > FIGURES_SHOWN);
    show_events(request, page_root(request), &events, EVENTS_SHOWN);
    page_flag(goal, "HasMoreHistory", events.count > EVENTS_SHOWN);
    return STATUS_OK;
}

enum status goal_show_page(struct request *request, const struct held_goal *held)
{
    int64_t tolerance;
    enum status status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    if (status == STATUS_OK)
        status = load_links(request, held);
    if (status == STATUS_OK)
        status = load_progress(request, held, tolerance);
    if (status == STATUS_OK && held->brief.current_version != 0)
        status = questions_show(request, "Asked", "goal", held->goal.id);
    if (status != STATUS_OK)
        return status;
    show_frame(request, held, tolerance);
    page_title(request, "briefs", "%s", held->goal.title);
    return page_show(request, "briefs/goal.cs");
}

enum status goal_page(struct request *request)
{
    struct held_goal held;
    enum status status = held_goal_find(request, &held);
    if (status == STATUS_OK)
        status = progress_offer_undo(request, &held);
    if (status != STATUS_OK)
        return status;
    progress_begin(request);
    offer_undo(request, &held);
    return goal_show_page(request, &held);
}

/* Putting away and bringing back */

struct archiving {
    struct held_goal held;
    bool archived;
};

static enum status archive(struct request *request, void *data)
{
    const struct archiving *archiving = data;
    int64_t id = archiving->held.goal.id;
    const char *before;
    const char *after;
    bool saved = false;
    enum status status = goal_state(request, id, &before);
    if (status == STATUS_OK)
        status = goal_archive(request, id, form_number(request, 0), archiving->archived, &saved);
    if (status == STATUS_OK && !saved)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = brief_touch(request, archiving->held.brief.id);
    if (status == STATUS_OK)
        status = goal_state(request, id, &after);
    if (status == STATUS_OK)
        status = audit(request, archiving->archived ? "goal.archive" : "goal.restore", "goal", id,
                       before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, archiving->archived ? "goal-archived" : "goal-back",
                         "/goals/%lld", (long long)id);
}

static enum status set_archived(struct request *request, bool archived)
{
    struct archiving archiving = {.archived = archived};
    enum status status = held_goal_writable(request, &archiving.held);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    return transaction_run(request, archive, &archiving);
}

enum status goal_put_away(struct request *request)
{
    return set_archived(request, true);
}

enum status goal_bring_back(struct request *request)
{
    return set_archived(request, false);
}
