#include "briefs/goal_edit_pages.h"

#include <string.h>

#include "briefs/access.h"
#include "briefs/held_goal.h"
#include "briefs/show.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum {
    TITLE,
    CATEGORY,
    MEASURE,
    UNIT,
    BASELINE,
    STARTS_ON,
    TARGET,
    DUE_ON,
    OWNER,
    MEANING,
    VERSION,
    FIELDS
};

enum { EXAMPLE_DAYS = 180 };

static const struct choice meanings[] = {
    {"yes", "Yes: ask them to look at it again"},
    {"no", "No: it means what it meant"},
    {NULL, NULL},
};

static const struct field goal_fields[FIELDS] = {
    [TITLE] = {.name = "title",
               .label = "Goal",
               .kind = FIELD_LINE,
               .flags = FIELD_REQUIRED,
               .most = 160,
               .example = "Questions answered within a day"},
    [CATEGORY] = {.name = "category",
                  .label = "Kind of outcome",
                  .kind = FIELD_ID,
                  .flags = FIELD_REQUIRED},
    [MEASURE] = {.name = "measure",
                 .label = "Measure",
                 .kind = FIELD_LINE,
                 .flags = FIELD_REQUIRED,
                 .most = 200,
                 .example = "Share of questions with an answer by the end of the next working day"},
    [UNIT] = {.name = "unit",
              .label = "Unit",
              .kind = FIELD_LINE,
              .flags = FIELD_REQUIRED,
              .most = 40,
              .example = "% of questions"},
    [BASELINE] = {.name = "baseline",
                  .label = "Where it stands",
                  .kind = FIELD_DECIMAL,
                  .example = "62"},
    [STARTS_ON] = {.name = "starts_on", .label = "Measured on", .kind = FIELD_DATE},
    [TARGET] = {.name = "target",
                .label = "Target",
                .kind = FIELD_DECIMAL,
                .flags = FIELD_REQUIRED,
                .example = "90"},
    [DUE_ON] = {.name = "due_on", .label = "By", .kind = FIELD_DATE, .flags = FIELD_REQUIRED},
    [OWNER] = {.name = "owner", .label = "Owner", .kind = FIELD_ID, .flags = FIELD_REQUIRED},
    [MEANING] = {.name = "meaning",
                 .label = "What it means",
                 .kind = FIELD_CHOICE,
                 .choices = meanings},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form goal_form = {"goal", goal_fields, FIELDS, 0};

/* The form */

static struct goal typed(const struct request *request)
{
    return (struct goal){
        .title = form_text(request, TITLE),
        .category_id = form_number(request, CATEGORY),
        .measure = form_text(request, MEASURE),
        .unit = form_text(request, UNIT),
        .baseline = form_text(request, BASELINE),
        .starts_on = form_text(request, STARTS_ON),
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
    use(request, STARTS_ON, goal->starts_on);
    use(request, TARGET, words_plain_decimal(request->arena, goal->target));
    use(request, DUE_ON, goal->due_on);
}

static void show_frame(struct request *request, const struct held_goal *held)
{
    HDF *brief = page_node(request, "Brief");
    page_text(brief, "Title", brief_name(held->brief.shown_title));
    show_brief(request, brief, &held->brief);
    if (held->goal.id == 0)
        return;
    HDF *goal = page_node(request, "Goal");
    page_text(goal, "Title", held->goal.title);
    page_format(goal, "Href", "/goals/%lld", (long long)held->goal.id);
    page_flag(goal, "HasFigures", *held->goal.line.latest_figure != '\0');
}

/* Asked only where a campaign could be in doubt afterwards. */
static enum status ask_meaning(struct request *request, const struct held_goal *held)
{
    struct goal_links links = {0};
    enum status status = STATUS_OK;
    if (held->goal.id != 0)
        status = goal_count_links(request, held->goal.id, &links);
    if (links.all > 0)
        page_format(page_node(request, "Goal"), "Question",
                    "Does this change what the goal means for the %s?",
                    words_count(request->arena, links.all, "campaign linked to it",
                                "campaigns linked to it"));
    return status;
}

static enum status show_goal_form(struct request *request, const struct held_goal *held)
{
    struct category categories[CATEGORIES_MOST];
    size_t count;
    HDF *node = page_node(request, "Goal");
    enum status status = goal_categories(request, categories, &count);
    if (status == STATUS_OK)
        status = ask_meaning(request, held);
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
    struct held_goal held = {0};
    enum status status = brief_writable(request, request->numbers[0], &held.brief);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &goal_form);
    form_set_number(request, OWNER, person_id(request));
    if (form_fill(request)) {
        form_set(request, STARTS_ON, clock_today(request));
        form_set(request, DUE_ON, clock_day_ahead(request, EXAMPLE_DAYS));
    }
    return show_goal_form(request, &held);
}

enum status goal_edit_page(struct request *request)
{
    struct held_goal held;
    enum status status = held_goal_writable(request, &held);
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
    const char *starts_on = form_text(request, STARTS_ON);
    if (*starts_on != '\0' && clock_days_between(starts_on, form_text(request, DUE_ON)) < 1)
        form_error(request, STARTS_ON, "Measured on must be a day before By.");
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
    const struct held_goal *held = data;
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
    struct held_goal held = {0};
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
    struct held_goal held;
    enum status status = held_goal_writable(request, &held);
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

/* What it means */

static bool same_number(struct request *request, const char *a, const char *b)
{
    return strcmp(words_plain_decimal(request->arena, a), words_plain_decimal(request->arena, b)) ==
           0;
}

/* The parts of a goal that carry its meaning and were changed, such as "the target and the
 * date"; "" for none. */
static const char *changed_parts(struct request *request, const struct goal *was,
                                 const struct goal *is)
{
    const struct {
        bool is_changed;
        const char *words;
    } parts[] = {
        {strcmp(was->measure, is->measure) != 0, "the measure"},
        {strcmp(was->unit, is->unit) != 0, "the unit"},
        {!same_number(request, was->baseline, is->baseline), "where it stands"},
        {!same_number(request, was->target, is->target), "the target"},
        {strcmp(was->due_on, is->due_on) != 0, "the date"},
    };
    const char *words[sizeof parts / sizeof parts[0]];
    size_t count = 0;
    struct buf buf;
    buf_init(&buf, request->arena);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (parts[i].is_changed)
            words[count++] = parts[i].words;
    for (size_t i = 0; i < count; i++)
        buf_printf(&buf, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " and ", words[i]);
    return buf.data;
}

/* Whoever changes what a goal measures says whether its meaning changes too; 'yes' is chosen
 * until they say otherwise. Where no campaign is linked there is nobody to ask for: it does. */
static enum status check_meaning(struct request *request, const struct held_goal *held)
{
    struct goal goal = typed(request);
    struct goal_links links;
    const char *parts = changed_parts(request, &held->goal, &goal);
    bool is_stale = goal.version != held->goal.version; /* the transaction will say so */
    if (*parts == '\0' || is_stale || *form_text(request, MEANING) != '\0' || !form_valid(request))
        return STATUS_OK;
    enum status status = goal_count_links(request, held->goal.id, &links);
    if (status == STATUS_OK && links.all > 0)
        form_error(request, MEANING, "You changed %s: say whether the goal still means the same.",
                   parts);
    form_set(request, MEANING, "yes");
    return status;
}

static enum status save(struct request *request, void *data)
{
    const struct held_goal *held = data;
    struct goal goal = typed(request);
    bool means_else = strcmp(form_text(request, MEANING), "yes") == 0;
    const char *before;
    const char *after;
    bool saved = false;
    goal.id = held->goal.id;
    enum status status = goal_state(request, goal.id, &before);
    if (status == STATUS_OK)
        status = goal_save(request, &goal, means_else, &saved);
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
    return page_redirect(request, means_else ? "goal-means-else" : "goal-saved", "/goals/%lld",
                         (long long)goal.id);
}

enum status goal_edit(struct request *request)
{
    struct held_goal held;
    enum status status = held_goal_writable(request, &held);
    if (status == STATUS_OK)
        status = check_typed(request, held.goal.owner_id);
    if (status == STATUS_OK)
        status = check_meaning(request, &held);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request))
        return transaction_run(request, save, &held);
    return show_goal_form(request, &held);
}
