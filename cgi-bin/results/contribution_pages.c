#include "results/contribution_pages.h"

#include <string.h>

#include "lib/page.h"
#include "lib/transaction.h"
#include "lib/words.h"
#include "results/contribution_store.h"
#include "results/show_totals.h"
#include "results/subject_store.h"
#include "results/total_store.h"

enum { HOW, KIND, FACTOR, FIGURE, NOTE, VERSION, FIELDS };

static const struct choice hows[] = {
    {"measured", "Measured: it follows from the campaign's own figures, by a rule"},
    {"estimated", "Estimated: a figure, and how it is known"},
    {"withdrawn", "Nothing is claimed"},
    {NULL, NULL}};

static const struct field fields[FIELDS] = {
    [HOW] = {"how", "How it is known", FIELD_CHOICE, FIELD_REQUIRED, .choices = hows},
    [KIND] = {.name = "kind", .label = "Measured by", .kind = FIELD_ID},
    [FACTOR] = {.name = "factor", .label = "One of these is", .kind = FIELD_DECIMAL},
    [FIGURE] = {.name = "figure", .label = "The estimate", .kind = FIELD_DECIMAL},
    [NOTE] = {"note", "Why this is so", FIELD_TEXT, FIELD_REQUIRED, .most = 500},
    [VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form contribution_form = {"contribution", fields, FIELDS, 0};

struct held {
    struct subject subject;
    struct contribution contribution;
    struct kinds kinds;
};

static enum status find(struct request *request, struct held *held)
{
    *held = (struct held){0};
    enum status status = subject_of_campaign(request, request->numbers[0], &held->subject);
    if (status == STATUS_OK && !subject_is_mine(request, &held->subject))
        return STATUS_FORBIDDEN;
    if (status == STATUS_OK)
        status = contribution_find(request, held->subject.campaign_id, request->numbers[1],
                                   &held->contribution);
    if (status == STATUS_OK)
        status = kind_list(request, &held->kinds);
    return status;
}

static enum status show_form(struct request *request, const struct held *held)
{
    HDF *goal = page_node(request, "Goal");
    show_subject(request, &held->subject);
    page_text(goal, "Title", held->contribution.goal);
    page_text(goal, "Unit", held->contribution.unit);
    page_text(goal, "Target",
              words_amount(request->arena, held->contribution.target, held->contribution.unit));
    page_format(goal, "Action", "/results/campaigns/%lld/goals/%lld",
                (long long)held->subject.campaign_id, (long long)held->contribution.goal_id);
    form_choice(request, KIND, "", "Choose a figure");
    for (size_t i = 0; i < held->kinds.count; i++)
        form_choice_number(request, KIND, held->kinds.items[i].id, held->kinds.items[i].name);
    page_text(page_root(request), "Page.Width", "narrow");
    page_title(request, "results", "What it brought to %s", held->contribution.goal);
    return page_show(request, "results/contribution.cs");
}

static void each_value(struct request *request, const struct contribution *contribution,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    use(request, FACTOR, words_plain_decimal(request->arena, contribution->factor));
    use(request, FIGURE, words_plain_decimal(request->arena, contribution->said));
    use(request, NOTE, contribution->note);
}

enum status contribution_edit_page(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &contribution_form);
    each_value(request, &held.contribution, form_set);
    form_set(request, HOW, *held.contribution.how == '\0' ? "measured" : held.contribution.how);
    if (held.contribution.kind_id != 0)
        form_set_number(request, KIND, held.contribution.kind_id);
    form_set_number(request, VERSION, held.contribution.id);
    return show_form(request, &held);
}

static bool is_how(const struct request *request, const char *how)
{
    return strcmp(form_text(request, HOW), how) == 0;
}

static void check(struct request *request, const struct held *held)
{
    int64_t kind = form_number(request, KIND);
    if (kind != 0 && kind_of(&held->kinds, kind) == NULL)
        form_error(request, KIND, "There is no such figure.");
    if (is_how(request, "measured") && kind == 0)
        form_error(request, KIND, "Choose the figure that it is measured by.");
    if (is_how(request, "measured") && *form_text(request, FACTOR) == '\0')
        form_error(request, FACTOR, "Say how much of the goal's unit one of these is.");
    if (is_how(request, "estimated") && *form_text(request, FIGURE) == '\0')
        form_error(request, FIGURE, "Write down the estimate, in the goal's unit.");
}

static enum status state(struct request *request, void *data)
{
    const struct held *held = data;
    struct contribution typed = {.goal_id = held->contribution.goal_id,
                                 .how = form_text(request, HOW),
                                 .factor = "",
                                 .said = "",
                                 .note = form_text(request, NOTE)};
    const char *before = NULL;
    const char *after = NULL;
    int64_t was = form_number(request, VERSION);
    if (is_how(request, "measured")) {
        typed.kind_id = form_number(request, KIND);
        typed.factor = form_text(request, FACTOR);
    } else if (is_how(request, "estimated")) {
        typed.said = form_text(request, FIGURE);
    }
    enum status status = was != 0 ? contribution_json(request, was, &before) : STATUS_OK;
    if (status == STATUS_OK)
        status = contribution_state(request, held->subject.campaign_id, &typed, was);
    if (status == STATUS_OK)
        status = contribution_json(request, typed.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "contribution.state", "contribution", typed.id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "contribution-stated", "/results/campaigns/%lld",
                         (long long)held->subject.campaign_id);
}

static enum status stale(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, held.contribution.id);
    each_value(request, &held.contribution, form_conflict);
    return show_form(request, &held);
}

enum status contribution_edit(struct request *request)
{
    struct held held;
    enum status status = find(request, &held);
    if (status != STATUS_OK)
        return status;
    check(request, &held);
    if (form_valid(request))
        status = transaction_run(request, state, &held);
    if (status == STATUS_CONFLICT)
        return stale(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &held) : status;
}
