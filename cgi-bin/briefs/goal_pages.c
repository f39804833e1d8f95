#include "briefs/goal_pages.h"

#include <string.h>

#include "briefs/access.h"
#include "briefs/brief_pages.h"
#include "briefs/goal_store.h"
#include "briefs/show.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum { TITLE, CATEGORY, MEASURE, UNIT, BASELINE, TARGET, DUE_ON, OWNER, VERSION, FIELDS };

static const struct field goal_fields[FIELDS] = {
    [TITLE] = {.name = "title",
               .label = "Goal",
               .kind = FIELD_LINE,
               .flags = FIELD_REQUIRED,
               .most = 160},
    [CATEGORY] = {.name = "category",
                  .label = "Kind of outcome",
                  .kind = FIELD_ID,
                  .flags = FIELD_REQUIRED},
    [MEASURE] = {.name = "measure",
                 .label = "Measure",
                 .kind = FIELD_LINE,
                 .flags = FIELD_REQUIRED,
                 .most = 200},
    [UNIT] =
        {.name = "unit", .label = "Unit", .kind = FIELD_LINE, .flags = FIELD_REQUIRED, .most = 40},
    [BASELINE] = {.name = "baseline", .label = "Today", .kind = FIELD_DECIMAL},
    [TARGET] = {.name = "target",
                .label = "Target",
                .kind = FIELD_DECIMAL,
                .flags = FIELD_REQUIRED},
    [DUE_ON] = {.name = "due_on", .label = "By", .kind = FIELD_DATE, .flags = FIELD_REQUIRED},
    [OWNER] = {.name = "owner", .label = "Owner", .kind = FIELD_ID, .flags = FIELD_REQUIRED},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form goal_form = {"goal", goal_fields, FIELDS, 0};

/* A goal with the brief that it belongs to; seen by who sees the brief. */
struct held {
    struct goal goal;
    struct brief brief;
};

static enum status find(struct request *request, struct held *held)
{
    enum status status = goal_find(request, request->numbers[0], &held->goal);
    if (status == STATUS_OK)
        status = brief_readable(request, held->goal.brief_id, &held->brief);
    return status;
}

static enum status find_writable(struct request *request, struct held *held)
{
    enum status status = find(request, held);
    if (status == STATUS_OK && !brief_is_mine(request, &held->brief))
        return STATUS_FORBIDDEN;
    return status;
}

static void show_frame(struct request *request, const struct held *held)
{
    HDF *brief = page_node(request, "Brief");
    page_text(brief, "Title", brief_name(held->brief.shown_title));
    page_text(brief, "Vision", held->brief.shown_vision);
    show_brief(request, brief, &held->brief);
    if (held->goal.id != 0)
        show_goal(request, page_node(request, "Goal"), &held->goal);
}

static void offer_undo(struct request *request, const struct held *held)
{
    const char *note = params_get(&request->query, "note");
    if (note == NULL || strcmp(note, "goal-archived") != 0 || !held->goal.archived ||
        !brief_is_mine(request, &held->brief))
        return;
    HDF *undo = page_node(request, "Page.Undo");
    page_format(undo, "Action", "/goals/%lld/restore", (long long)held->goal.id);
    page_number(undo, "Version", held->goal.version);
}

enum status goal_page(struct request *request)
{
    struct held held;
    struct made_rows campaigns;
    enum status status = find(request, &held);
    if (status == STATUS_OK)
        status = goal_campaigns(request, held.goal.id, &campaigns);
    if (status != STATUS_OK)
        return status;
    show_frame(request, &held);
    show_campaigns(request, page_root(request), "Campaigns", &campaigns);
    offer_undo(request, &held);
    page_title(request, "briefs", "%s", held.goal.title);
    return page_show(request, "briefs/goal.cs");
}

/* The form */

static struct goal typed(const struct request *request)
{
    return (struct goal){
        .title = form_text(request, TITLE),
        .category_id = form_number(request, CATEGORY),
        .measure = form_text(request, MEASURE),
        .unit = form_text(request, UNIT),
        .baseline = form_text(request, BASELINE),
        .target = form_text(request, TARGET),
        .due_on = form_text(request, DUE_ON),
        .owner_id = form_number(request, OWNER),
        .version = form_number(request, VERSION),
    };
}

static void each_value(struct request *request, const struct goal *goal,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, TITLE, goal->title);
    use(request, MEASURE, goal->measure);
    use(request, UNIT, goal->unit);
    use(request, BASELINE, words_plain_decimal(request->arena, goal->baseline));
    use(request, TARGET, words_plain_decimal(request->arena, goal->target));
    use(request, DUE_ON, goal->due_on);
}

static enum status show_goal_form(struct request *request, const struct held *held)
{
    struct category categories[CATEGORIES_MOST];
    size_t count;
    HDF *node = page_node(request, "Goal");
    enum status status = goal_categories(request, categories, &count);
    if (status == STATUS_OK)
        status = show_people(request, OWNER, NULL);
    if (status != STATUS_OK)
        return status;
    form_choice(request, CATEGORY, "", "Choose one");
    for (size_t i = 0; i < count; i++)
        form_choice_number(request, CATEGORY, categories[i].id, categories[i].name);
    show_frame(request, held);
    if (held->goal.id == 0) {
        page_format(node, "Action", "/briefs/%lld/goals", (long long)held->brief.id);
        page_title(request, "briefs", "New goal");
    } else {
        page_format(node, "Action", "/goals/%lld/edit", (long long)held->goal.id);
        page_title(request, "briefs", "Edit goal");
    }
    return page_show(request, "briefs/goal_edit.cs");
}

enum status goal_new_page(struct request *request)
{
    struct held held = {0};
    enum status status = brief_writable(request, request->numbers[0], &held.brief);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &goal_form);
    form_set_number(request, OWNER, person_id(request));
    return show_goal_form(request, &held);
}

enum status goal_edit_page(struct request *request)
{
    struct held held;
    enum status status = find_writable(request, &held);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &goal_form);
    each_value(request, &held.goal, form_set);
    form_set_number(request, CATEGORY, held.goal.category_id);
    form_set_number(request, OWNER, held.goal.owner_id);
    form_set_number(request, VERSION, held.goal.version);
    return show_goal_form(request, &held);
}

static enum status check_category(struct request *request)
{
    struct category categories[CATEGORIES_MOST];
    size_t count;
    enum status status = goal_categories(request, categories, &count);
    for (size_t i = 0; i < count; i++)
        if (categories[i].id == form_number(request, CATEGORY))
            return status;
    form_error(request, CATEGORY, "Kind of outcome is not one of the choices.");
    return status;
}

/* `owner` is who owned the goal before: they may stay even after they left. */
static enum status check_typed(struct request *request, int64_t owner)
{
    bool active = true;
    enum status status = STATUS_OK;
    if (!form_valid(request))
        return STATUS_OK;
    if (form_number(request, OWNER) != owner)
        status = person_is_active(request, form_number(request, OWNER), &active);
    if (!active)
        form_error(request, OWNER, "Owner is not one of the choices.");
    const char *baseline = form_text(request, BASELINE);
    const char *target = form_text(request, TARGET);
    if (*baseline != '\0' && strcmp(words_plain_decimal(request->arena, baseline),
                                    words_plain_decimal(request->arena, target)) == 0)
        form_error(request, TARGET, "Target must differ from where it stands today.");
    return status == STATUS_OK ? check_category(request) : status;
}

static enum status check_room(struct request *request, int64_t brief)
{
    struct goals goals;
    enum status status = goal_list(request, brief, &goals);
    if (status == STATUS_OK && goals.count == GOALS_MOST)
        form_error(request, TITLE, "A brief can have %d goals, archived ones too.", GOALS_MOST);
    return status;
}

static enum status create(struct request *request, void *data)
{
    const struct held *held = data;
    struct goal goal = typed(request);
    const char *after;
    goal.brief_id = held->brief.id;
    enum status status = goal_add(request, &goal);
    if (status == STATUS_OK)
        status = brief_touch(request, goal.brief_id);
    if (status == STATUS_OK)
        status = goal_state(request, goal.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "goal.create", "goal", goal.id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "goal-added", "/briefs/%lld", (long long)goal.brief_id);
}

enum status goal_create(struct request *request)
{
    struct held held = {0};
    enum status status = brief_writable(request, request->numbers[0], &held.brief);
    if (status == STATUS_OK)
        status = check_typed(request, 0);
    if (status == STATUS_OK)
        status = check_room(request, held.brief.id);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request))
        return transaction_run(request, create, &held);
    return show_goal_form(request, &held);
}

/* Somebody else saved meanwhile: what each field says on both sides. */
static enum status stale(struct request *request)
{
    struct held held;
    enum status status = find_writable(request, &held);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, held.goal.version);
    each_value(request, &held.goal, form_conflict);
    if (held.goal.category_id != form_number(request, CATEGORY))
        form_conflict(request, CATEGORY, held.goal.category);
    if (held.goal.owner_id != form_number(request, OWNER))
        form_conflict(request, OWNER, held.goal.owner);
    return show_goal_form(request, &held);
}

static enum status save(struct request *request, void *data)
{
    const struct held *held = data;
    struct goal goal = typed(request);
    const char *before;
    const char *after;
    bool saved = false;
    goal.id = held->goal.id;
    enum status status = goal_state(request, goal.id, &before);
    if (status == STATUS_OK)
        status = goal_save(request, &goal, &saved);
    if (status == STATUS_OK && !saved)
        return stale(request);
    if (status == STATUS_OK)
        status = brief_touch(request, held->brief.id);
    if (status == STATUS_OK)
        status = goal_state(request, goal.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "goal.save", "goal", goal.id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "goal-saved", "/goals/%lld", (long long)goal.id);
}

enum status goal_edit(struct request *request)
{
    struct held held;
    enum status status = find_writable(request, &held);
    if (status == STATUS_OK)
        status = check_typed(request, held.goal.owner_id);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request))
        return transaction_run(request, save, &held);
    return show_goal_form(request, &held);
}

/* Putting away and bringing back */

struct archiving {
    struct held held;
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
    enum status status = find_writable(request, &archiving.held);
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
