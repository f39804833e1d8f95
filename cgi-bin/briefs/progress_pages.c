#include "briefs/progress_pages.h"

#include <stdlib.h>
#include <string.h>

#include "briefs/access.h"
#include "briefs/goal_history_store.h"
#include "briefs/goal_pages.h"
#include "briefs/progress_store.h"
#include "briefs/show.h"
#include "briefs/show_progress.h"
#include "lib/clock.h"
#include "lib/measured_day.h"
#include "lib/page.h"
#include "lib/settings.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum { DAY, FIGURE, NOTE, FROM, VERSION, FIELDS };

static const struct choice places[] = {{"brief", "Brief"}, {NULL, NULL}};

static const struct field progress_fields[FIELDS] = {
    [DAY] = {.name = "day", .label = "Day", .kind = FIELD_DATE, .flags = FIELD_REQUIRED},
    [FIGURE] = {.name = "figure",
                .label = "Figure",
                .kind = FIELD_DECIMAL,
                .flags = FIELD_REQUIRED},
    [NOTE] = {.name = "note", .label = "Note", .kind = FIELD_LINE, .most = 500},
    [FROM] = {.name = "from", .label = "From", .kind = FIELD_CHOICE, .choices = places},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form progress_form = {"progress", progress_fields, FIELDS, 0};

void progress_begin(struct request *request)
{
    form_begin(request, &progress_form);
    form_set(request, DAY, clock_today(request));
}

/* Checks */

static void check_open(struct request *request, const struct held_goal *held)
{
    if (!held->goal.line.archived)
        return;
    form_error(request, FIGURE,
               "This %s is archived: its figures stay as they are. Bring it back"
               " to go on.",
               held->goal.archived ? "goal" : "brief");
}

/* Whether another figure has the day that was typed, said at the field. */
static enum status say_day_is_taken(struct request *request, const struct goal *goal)
{
    struct progress there;
    bool found;
    const char *day = form_text(request, DAY);
    enum status status = progress_of_day(request, goal->id, day, &there, &found);
    if (status == STATUS_OK)
        form_error(request, DAY,
                   "There is a figure for %s already%s%s. Correct that one, or choose another day.",
                   clock_day(request->arena, day), found ? ": " : "",
                   found ? words_amount(request->arena, there.figure, goal->unit) : "");
    return status;
}

/* Writing down */

static enum status audit_figure(struct request *request, const char *action, int64_t goal,
                                int64_t id, const char *before)
{
    const char *after;
    enum status status = progress_state(request, id, &after);
    if (status == STATUS_OK)
        status = goal_keep_figures(request, goal);
    if (status == STATUS_OK)
        status = audit(request, action, "goal", goal, before, after);
    return status;
}

static enum status add(struct request *request, void *data)
{
    const struct held_goal *held = data;
    const char *locked;
    struct progress progress = {.goal_id = held->goal.id,
                                .day = form_text(request, DAY),
                                .figure = form_text(request, FIGURE),
                                .note = form_text(request, NOTE)};
    enum status status = goal_state(request, held->goal.id, &locked);
    if (status == STATUS_OK)
        status = progress_add(request, &progress);
    if (status == STATUS_CONFLICT)
        return say_day_is_taken(request, &held->goal);
    if (status == STATUS_OK)
        status = audit_figure(request, "goal.progress", held->goal.id, progress.id, NULL);
    if (status != STATUS_OK)
        return status;
    if (*form_text(request, FROM) != '\0')
        return page_redirect(request, "figure-added", "/briefs/%lld", (long long)held->brief.id);
    return page_redirect(request, "figure-added", "/goals/%lld", (long long)held->goal.id);
}

enum status progress_add_page(struct request *request)
{
    struct held_goal held;
    enum status status = held_goal_countable(request, &held);
    if (status != STATUS_OK)
        return status;
    measured_day_check(request, DAY);
    check_open(request, &held);
    if (form_valid(request))
        status = transaction_run(request, add, &held);
    return status == STATUS_OK && !form_valid(request) ? goal_show_page(request, &held) : status;
}

/* Correcting */

struct correcting {
    struct held_goal held;
    struct progress progress;
};

static enum status find(struct request *request, struct correcting *correcting)
{
    enum status status = held_goal_countable(request, &correcting->held);
    if (status == STATUS_OK)
        status = progress_find(request, correcting->held.goal.id, request->numbers[1],
                               &correcting->progress);
    return status;
}

static void each_value(struct request *request, const struct progress *progress,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, DAY, progress->day);
    use(request, FIGURE, words_plain_decimal(request->arena, progress->figure));
    use(request, NOTE, progress->note);
}

static void show_goal_head(struct request *request, const struct held_goal *held)
{
    HDF *goal = page_node(request, "Goal");
    page_text(goal, "Title", held->goal.title);
    page_text(goal, "Measure", held->goal.measure);
    page_text(goal, "Unit", held->goal.unit);
    page_format(goal, "Href", "/goals/%lld", (long long)held->goal.id);
    page_flag(goal, "CanCount",
              !held->goal.line.archived &&
                  goal_is_counted_by_me(request, &held->brief, &held->goal));
}

static enum status show_form(struct request *request, const struct correcting *correcting)
{
    HDF *node = page_node(request, "Progress");
    show_goal_head(request, &correcting->held);
    page_format(node, "Href", "/goals/%lld/progress/%lld", (long long)correcting->held.goal.id,
                (long long)correcting->progress.id);
    page_number(node, "Version", correcting->progress.version);
    page_title(request, "briefs", "Figure of %s",
               clock_day(request->arena, correcting->progress.day));
    return page_show(request, "briefs/progress_edit.cs");
}

enum status progress_edit_page(struct request *request)
{
    struct correcting correcting;
    enum status status = find(request, &correcting);
    if (status != STATUS_OK)
        return status;
    if (!correcting.progress.standing)
        return STATUS_GONE;
    form_begin(request, &progress_form);
    each_value(request, &correcting.progress, form_set);
    form_set_number(request, VERSION, correcting.progress.version);
    return show_form(request, &correcting);
}

static enum status stale(struct request *request)
{
    struct correcting correcting;
    enum status status = find(request, &correcting);
    if (status != STATUS_OK)
        return status;
    if (!correcting.progress.standing)
        return STATUS_GONE;
    form_conflict_begin(request, VERSION, correcting.progress.version);
    each_value(request, &correcting.progress, form_conflict);
    return show_form(request, &correcting);
}

static enum status correct(struct request *request, void *data)
{
    const struct correcting *correcting = data;
    struct progress progress = {.id = correcting->progress.id,
                                .day = form_text(request, DAY),
                                .figure = form_text(request, FIGURE),
                                .note = form_text(request, NOTE),
                                .version = form_number(request, VERSION)};
    int64_t goal = correcting->held.goal.id;
    const char *locked;
    const char *before;
    bool saved = false;
    enum status status = goal_state(request, goal, &locked);
    if (status == STATUS_OK)
        status = progress_state(request, progress.id, &before);
    if (status == STATUS_OK)
        status = progress_correct(request, &progress, &saved);
    if (status == STATUS_CONFLICT)
        return say_day_is_taken(request, &correcting->held.goal);
    if (status == STATUS_OK && !saved)
        return stale(request);
    if (status == STATUS_OK)
        status = audit_figure(request, "goal.progress-correct", goal, progress.id, before);
    return status == STATUS_OK
               ? page_redirect(request, "figure-corrected", "/goals/%lld", (long long)goal)
               : status;
}

enum status progress_edit(struct request *request)
{
    struct correcting correcting;
    enum status status = find(request, &correcting);
    if (status != STATUS_OK)
        return status;
    measured_day_check(request, DAY);
    check_open(request, &correcting.held);
    if (form_valid(request))
        status = transaction_run(request, correct, &correcting);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &correcting) : status;
}

/* Taking back and putting back */

struct standing {
    struct correcting correcting;
    bool is_back; /* put back, not taken back */
};

static enum status answer_stand(struct request *request, const struct standing *standing)
{
    long long goal = (long long)standing->correcting.held.goal.id;
    if (standing->is_back)
        return page_redirect(request, "figure-back", "/goals/%lld", goal);
    return page_redirect(request, "figure-taken-back", "/goals/%lld?figure=%lld", goal,
                         (long long)standing->correcting.progress.id);
}

static enum status stand(struct request *request, void *data)
{
    const struct standing *standing = data;
    int64_t goal = standing->correcting.held.goal.id;
    int64_t id = standing->correcting.progress.id;
    const char *locked;
    const char *before;
    bool saved = false;
    enum status status = goal_state(request, goal, &locked);
    if (status == STATUS_OK)
        status = progress_state(request, id, &before);
    if (status == STATUS_OK)
        status = progress_stand(request, id, form_number(request, 0), standing->is_back, &saved);
    if (status == STATUS_OK && !saved)
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = audit_figure(
            request, standing->is_back ? "goal.progress-put-back" : "goal.progress-take-back", goal,
            id, before);
    return status == STATUS_OK ? answer_stand(request, standing) : status;
}

static enum status set_standing(struct request *request, bool is_back)
{
    struct standing standing = {.is_back = is_back};
    enum status status = find(request, &standing.correcting);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    if (standing.correcting.held.goal.line.archived)
        return STATUS_CONFLICT;
    return transaction_run(request, stand, &standing);
}

enum status progress_take_back(struct request *request)
{
    return set_standing(request, false);
}

enum status progress_put_back(struct request *request)
{
    return set_standing(request, true);
}

enum status progress_offer_undo(struct request *request, const struct held_goal *held)
{
    const char *note = params_get(&request->query, "note");
    const char *figure = params_get(&request->query, "figure");
    struct progress progress;
    if (note == NULL || strcmp(note, "figure-taken-back") != 0 || figure == NULL ||
        !goal_is_counted_by_me(request, &held->brief, &held->goal))
        return STATUS_OK;
    enum status status =
        progress_find(request, held->goal.id, strtoll(figure, NULL, 10), &progress);
    if (status != STATUS_OK || progress.standing)
        return status == STATUS_NOT_FOUND ? STATUS_OK : status;
    HDF *undo = page_node(request, "Page.Undo");
    page_format(undo, "Action", "/goals/%lld/progress/%lld/restore", (long long)held->goal.id,
                (long long)progress.id);
    page_number(undo, "Version", progress.version);
    return STATUS_OK;
}

/* Lists */

enum status progress_page(struct request *request)
{
    struct held_goal held;
    struct progress_rows rows;
    int64_t tolerance;
    const char *before = params_get(&request->query, "before");
    if (before == NULL || form_check(request->arena, &progress_fields[DAY], before) != NULL)
        before = PROGRESS_BEGINS;
    enum status status = held_goal_find(request, &held);
    if (status == STATUS_OK)
        status = setting_number(request, SETTING_GOAL_TOLERANCE, &tolerance);
    if (status == STATUS_OK)
        status = progress_list(request, held.goal.id, before, &rows);
    if (status != STATUS_OK)
        return status;
    HDF *goal = page_node(request, "Goal");
    show_goal_head(request, &held);
    show_figures(request, goal, &held.goal, &rows, PROGRESS_LIST_MOST, tolerance);
    if (rows.count > PROGRESS_LIST_MOST)
        page_format(page_root(request), "Pager.Next", "/goals/%lld/progress?before=%s",
                    (long long)held.goal.id, rows.items[PROGRESS_LIST_MOST - 1].day);
    page_title(request, "briefs", "Figures of %s", held.goal.title);
    return page_show(request, "briefs/progress.cs");
}

enum status goal_history_page(struct request *request)
{
    struct held_goal held;
    struct goal_events events;
    const char *typed = params_get(&request->query, "before");
    int64_t before = typed == NULL ? 0 : strtoll(typed, NULL, 10);
    enum status status = held_goal_find(request, &held);
    if (status == STATUS_OK)
        status = goal_history(request, held.goal.id, before > 0 ? before : INT64_MAX, &events);
    if (status != STATUS_OK)
        return status;
    show_goal_head(request, &held);
    show_events(request, page_root(request), &events, GOAL_EVENTS_MOST);
    if (events.count > GOAL_EVENTS_MOST)
        page_format(page_root(request), "Pager.Next", "/goals/%lld/history?before=%lld",
                    (long long)held.goal.id, (long long)events.items[GOAL_EVENTS_MOST - 1].id);
    page_title(request, "briefs", "History of %s", held.goal.title);
    return page_show(request, "briefs/goal_history.cs");
}
