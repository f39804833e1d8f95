#include "campaigns/ask_form.h"

#include <string.h>

#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/session.h"
#include "lib/utf8.h"
#include "lib/words.h"

enum { ROWS_SHOWN = 2, ROWS_MOST = 16, CAMPAIGNS_MOST = 100, PEOPLE_MOST = 600, WORDS_MOST = 2000 };

static const struct field fields[] = {
    [ASK_KIND] = {"kind", "What you ask for", FIELD_CHOICE, FIELD_REQUIRED, .choices = ask_kinds},
    [ASK_TITLE] = {"title", "The ask in one line", FIELD_LINE, FIELD_REQUIRED, .most = 160},
    [ASK_AMOUNT] = {"amount", "The amount", FIELD_DECIMAL},
    [ASK_CURRENCY] = {"currency", "The currency", FIELD_CHOICE, .choices = ask_currencies},
    [ASK_GOAL] = {"goal", "The goal", FIELD_ID, FIELD_REPEATED, .repeats = ROWS_MOST},
    [ASK_EXPECTED] = {"expected", "The change", FIELD_DECIMAL, FIELD_REPEATED,
                      .repeats = ROWS_MOST},
    [ASK_WHY] = {"why", "The reason", FIELD_TEXT, FIELD_REQUIRED, .most = 2000},
    [ASK_CAMPAIGN] = {"campaign", "The campaign", FIELD_ID},
    [ASK_DELEGATE] = {"delegate", "Who decides", FIELD_ID},
    [ASK_ANSWER_BY] = {"answer_by", "The day to decide by", FIELD_DATE, FIELD_REQUIRED},
    [ASK_CHANGE_BY] = {"change_by", "The day to see the change by", FIELD_DATE, FIELD_REQUIRED},
    [ASK_VERSION] = {"version", "Version", FIELD_INTEGER},
    [ASK_ADD] = {"add", "Add", FIELD_LINE, .most = 20},
};

const struct form ask_form = {"ask", fields, sizeof fields / sizeof fields[0], 0};

enum status ask_form_read(struct request *request, struct ask_edit *edit)
{
    struct campaign_filter all = {
        .state = "", .kind = "", .before_day = "9999-12-31", .before_id = INT64_MAX};
    enum status status = ask_goal_choices(request, &edit->goals);
    if (status == STATUS_OK)
        status = campaign_list(request, &all, CAMPAIGNS_MOST, &edit->campaigns);
    if (status == STATUS_OK && edit->ask.id != 0)
        status = ask_goals(request, edit->ask.id, &edit->links);
    return status;
}

static const char *id_text(struct request *request, int64_t id)
{
    return arena_printf(request->arena, "%lld", (long long)id);
}

void ask_form_fill(struct request *request, const struct ask_edit *edit)
{
    const struct ask *ask = &edit->ask;
    form_begin(request, &ask_form);
    form_set(request, ASK_KIND, ask->kind);
    form_set(request, ASK_TITLE, ask->title);
    form_set(request, ASK_AMOUNT, words_plain_decimal(request->arena, ask->amount));
    form_set(request, ASK_CURRENCY, ask->currency);
    form_set(request, ASK_WHY, ask->why);
    if (ask->campaign_id != 0)
        form_set_number(request, ASK_CAMPAIGN, ask->campaign_id);
    if (ask->delegate_id != 0)
        form_set_number(request, ASK_DELEGATE, ask->delegate_id);
    form_set(request, ASK_ANSWER_BY, ask->answer_by);
    form_set(request, ASK_CHANGE_BY, ask->change_by);
    form_set_number(request, ASK_VERSION, ask->version);
    for (size_t i = 0; i < edit->links.count; i++) {
        const struct ask_goal *goal = &edit->links.items[i];
        form_set_at(request, ASK_GOAL, i, id_text(request, goal->id));
        form_set_at(request, ASK_EXPECTED, i, words_plain_decimal(request->arena, goal->expected));
    }
}

/* Choices */

static const struct goal_choice *goal_of(const struct ask_edit *edit, int64_t id)
{
    for (size_t i = 0; i < edit->goals.count; i++)
        if (edit->goals.items[i].id == id)
            return &edit->goals.items[i];
    return NULL;
}

static const struct ask_goal *link_of(const struct ask_edit *edit, int64_t id)
{
    for (size_t i = 0; i < edit->links.count; i++)
        if (edit->links.items[i].id == id)
            return &edit->links.items[i];
    return NULL;
}

static int64_t asker_of(const struct request *request, const struct ask_edit *edit)
{
    return edit->ask.id == 0 ? person_id(request) : edit->ask.asker_id;
}

/* Whom an ask for that goal comes to when nobody is named. */
static const char *decider_of(const struct goal_choice *goal, int64_t asker)
{
    if (goal->owner_id != 0 && goal->owner_id != asker)
        return goal->owner;
    if (goal->brief_owner_id != 0 && goal->brief_owner_id != asker)
        return goal->brief_owner;
    return "any leader";
}

static void add_option(struct request *request, HDF *row, size_t index, int64_t id, int64_t chosen,
                       const char *label)
{
    HDF *option = page_item(row, "Choices", index);
    page_text(option, "value", id == 0 ? "" : id_text(request, id));
    page_text(option, "label", label);
    page_flag(option, "selected", id == chosen);
}

static void show_goal_options(struct request *request, HDF *row, const struct ask_edit *edit,
                              int64_t chosen)
{
    struct arena *arena = request->arena;
    size_t count = 0;
    add_option(request, row, count++, 0, chosen, "Choose a goal");
    for (size_t i = 0; i < edit->goals.count; i++) {
        const struct goal_choice *goal = &edit->goals.items[i];
        add_option(request, row, count++, goal->id, chosen,
                   arena_printf(arena, "%s, in %s (%s decides)", goal->title, goal->unit,
                                decider_of(goal, asker_of(request, edit))));
    }
    for (size_t i = 0; i < edit->links.count; i++) {
        const struct ask_goal *link = &edit->links.items[i];
        if (goal_of(edit, link->id) == NULL)
            add_option(
                request, row, count++, link->id, chosen,
                arena_printf(arena, "%s%s", link->title, link->archived ? " (archived)" : ""));
    }
}

static size_t rows_typed(const struct request *request)
{
    size_t goals = form_count(request, ASK_GOAL);
    size_t changes = form_count(request, ASK_EXPECTED);
    return goals > changes ? goals : changes;
}

static void show_goal_rows(struct request *request, const struct ask_edit *edit)
{
    size_t rows = rows_typed(request) + (*form_text(request, ASK_ADD) != '\0');
    if (rows < ROWS_SHOWN)
        rows = ROWS_SHOWN;
    for (size_t i = 0; i < rows && i < ROWS_MOST; i++) {
        page_number(page_item(page_root(request), "GoalRows", i), "N", (int64_t)i);
        HDF *row = page_item(page_node(request, "Form.Fields.goal"), NULL, i);
        show_goal_options(request, row, edit, form_number_at(request, ASK_GOAL, i));
    }
    show_goal_options(request, page_node(request, "NewRow"), edit, 0);
}

struct people {
    size_t count;
    int64_t ids[PEOPLE_MOST];
};

static bool has_person(const struct people *people, int64_t id)
{
    for (size_t i = 0; i < people->count; i++)
        if (people->ids[i] == id)
            return true;
    return false;
}

static void offer_person(struct request *request, struct people *people, int64_t asker, int64_t id,
                         const char *name)
{
    if (id == 0 || id == asker || people->count == PEOPLE_MOST || has_person(people, id))
        return;
    people->ids[people->count++] = id;
    form_choice_number(request, ASK_DELEGATE, id, name);
}

static void offer_people(struct request *request, const struct ask_edit *edit)
{
    struct people *people = arena_alloc(request->arena, sizeof *people);
    int64_t asker = asker_of(request, edit);
    form_choice(request, ASK_DELEGATE, "", "The first goal’s owner");
    for (size_t i = 0; i < edit->goals.count; i++) {
        const struct goal_choice *goal = &edit->goals.items[i];
        offer_person(request, people, asker, goal->owner_id, goal->owner);
        offer_person(request, people, asker, goal->brief_owner_id, goal->brief_owner);
        offer_person(request, people, asker, goal->delegate_id, goal->delegate);
    }
}

static bool has_campaign(const struct ask_edit *edit, int64_t id)
{
    for (size_t i = 0; i < edit->campaigns.count; i++)
        if (edit->campaigns.items[i].id == id)
            return true;
    return false;
}

static void offer_campaigns(struct request *request, const struct ask_edit *edit)
{
    form_choice(request, ASK_CAMPAIGN, "", "None");
    for (size_t i = 0; i < edit->campaigns.count; i++)
        form_choice_number(request, ASK_CAMPAIGN, edit->campaigns.items[i].id,
                           edit->campaigns.items[i].title);
    if (edit->ask.campaign_id != 0 && !has_campaign(edit, edit->ask.campaign_id))
        form_choice_number(request, ASK_CAMPAIGN, edit->ask.campaign_id, edit->ask.campaign);
}

void ask_form_offer(struct request *request, const struct ask_edit *edit)
{
    show_goal_rows(request, edit);
    offer_people(request, edit);
    offer_campaigns(request, edit);
    page_flag(page_root(request), "NoGoals", edit->goals.count == 0);
}

/* Checking */

static void check_amount(struct request *request)
{
    const char *kind = form_text(request, ASK_KIND);
    const char *amount = form_text(request, ASK_AMOUNT);
    const char *currency = form_text(request, ASK_CURRENCY);
    if (*kind == '\0')
        return;
    if (!ask_kind_has_amount(kind)) {
        if (*amount != '\0')
            form_error(request, ASK_AMOUNT,
                       "A decision has no amount: clear it, or say what else you ask for.");
        return;
    }
    if (*amount == '\0') {
        form_error(request, ASK_AMOUNT, "Say how much you ask for.");
    } else {
        if (form_check(request->arena, &fields[ASK_AMOUNT], amount) != NULL)
            return;
        const char *wrong = ask_amount_check(request->arena, kind, amount, currency);
        if (wrong != NULL)
            form_error(request, ASK_AMOUNT, "%s", wrong);
    }
    if (strcmp(kind, "money") == 0 && *currency == '\0')
        form_error(request, ASK_CURRENCY, "Choose the currency of the amount.");
}

static bool is_chosen_before(const struct request *request, size_t row)
{
    for (size_t i = 0; i < row; i++)
        if (form_number_at(request, ASK_GOAL, i) == form_number_at(request, ASK_GOAL, row))
            return true;
    return false;
}

/* The change must lead the way from baseline to target. */
static void check_direction(struct request *request, const struct goal_choice *goal, size_t row)
{
    const char *expected = form_text_at(request, ASK_EXPECTED, row);
    int change = decimal_compare(expected, "0");
    int wanted = *goal->baseline == '\0' ? 0 : decimal_compare(goal->target, goal->baseline);
    if (change == 0)
        form_error_at(request, ASK_EXPECTED, row,
                      "A change of nothing needs no ask: say by how much the measure moves.");
    else if ((change < 0 && wanted > 0) || (change > 0 && wanted < 0))
        form_error_at(request, ASK_EXPECTED, row,
                      "That leads away from the target: this goal goes from %s to %s %s, so a "
                      "change that helps is %s nothing.",
                      words_decimal(request->arena, goal->baseline),
                      words_decimal(request->arena, goal->target), goal->unit,
                      wanted < 0 ? "below" : "above");
}

static void check_goal_row(struct request *request, const struct ask_edit *edit, size_t row)
{
    int64_t id = form_number_at(request, ASK_GOAL, row);
    const char *expected = form_text_at(request, ASK_EXPECTED, row);
    const struct goal_choice *goal = goal_of(edit, id);
    const struct ask_goal *link = link_of(edit, id);
    if (id == 0 && *expected != '\0')
        form_error_at(request, ASK_GOAL, row,
                      "Choose the goal that this change belongs to, or clear the change.");
    if (id == 0)
        return;
    if (is_chosen_before(request, row))
        form_error_at(request, ASK_GOAL, row, "This goal is chosen twice: name it once.");
    else if (goal == NULL && (link == NULL || link->archived))
        form_error_at(request, ASK_GOAL, row,
                      "This goal is not open any more: it, or its brief, was archived. Choose "
                      "another.");
    if (*expected == '\0')
        form_error_at(request, ASK_EXPECTED, row,
                      "Say by how much the goal’s measure should change.");
    else if (goal != NULL && form_check(request->arena, &fields[ASK_EXPECTED], expected) == NULL)
        check_direction(request, goal, row);
}

static void check_goals(struct request *request, const struct ask_edit *edit)
{
    size_t chosen = 0;
    for (size_t i = 0; i < rows_typed(request); i++) {
        check_goal_row(request, edit, i);
        chosen += form_number_at(request, ASK_GOAL, i) != 0;
    }
    if (chosen == 0)
        form_error(request, ASK_GOAL,
                   "Choose at least one goal: its owner decides, and wants to know what for.");
    if (chosen > ASK_GOALS_MOST)
        form_error(request, ASK_GOAL, "An ask can be for at most %d goals.", ASK_GOALS_MOST);
}

static bool may_decide(const struct goal_choice *goal, int64_t person)
{
    return goal != NULL && (person == goal->owner_id || person == goal->brief_owner_id ||
                            person == goal->delegate_id);
}

static void check_delegate(struct request *request, const struct ask_edit *edit)
{
    int64_t delegate = form_number(request, ASK_DELEGATE);
    bool fits = delegate == 0;
    for (size_t i = 0; i < form_count(request, ASK_GOAL); i++)
        fits = fits || may_decide(goal_of(edit, form_number_at(request, ASK_GOAL, i)), delegate);
    if (!fits)
        form_error(request, ASK_DELEGATE,
                   "Who decides owns one of these goals or its brief, or drafts that brief for "
                   "its owner.");
    else if (delegate != 0 && delegate == asker_of(request, edit))
        form_error(request, ASK_DELEGATE, "Somebody other than who asks decides.");
}

static bool is_day(const struct request *request, size_t field)
{
    const char *day = form_text(request, field);
    return *day != '\0' && form_check(request->arena, &fields[field], day) == NULL;
}

/* A day that was named before may have passed while the ask waits. */
static void check_days(struct request *request, const struct ask_edit *edit)
{
    const char *today = clock_today(request);
    const char *answer = form_text(request, ASK_ANSWER_BY);
    const char *change = form_text(request, ASK_CHANGE_BY);
    bool waits = edit->ask.id != 0 && strcmp(edit->ask.state, "asked") == 0;
    bool kept = waits && strcmp(answer, edit->ask.answer_by) == 0;
    if (is_day(request, ASK_ANSWER_BY) && strcmp(answer, today) < 0 && !kept)
        form_error(request, ASK_ANSWER_BY, "That day has passed. Leave time to decide.");
    if (is_day(request, ASK_CHANGE_BY) && strcmp(change, today) <= 0)
        form_error(request, ASK_CHANGE_BY,
                   "Name a day to come: after it, both sides are asked whether the change came.");
    else if (is_day(request, ASK_ANSWER_BY) && is_day(request, ASK_CHANGE_BY) &&
             strcmp(change, answer) < 0)
        form_error(request, ASK_CHANGE_BY, "The change cannot come before the decision.");
}

bool ask_form_check(struct request *request, const struct ask_edit *edit)
{
    int64_t campaign = form_number(request, ASK_CAMPAIGN);
    check_amount(request);
    check_goals(request, edit);
    check_delegate(request, edit);
    check_days(request, edit);
    if (campaign != 0 && campaign != edit->ask.campaign_id && !has_campaign(edit, campaign))
        form_error(request, ASK_CAMPAIGN, "The campaign is not one of the choices.");
    return form_valid(request);
}

/* Taking */

void ask_form_take(struct request *request, struct ask *ask)
{
    ask->kind = form_text(request, ASK_KIND);
    ask->title = form_text(request, ASK_TITLE);
    ask->amount = ask_kind_has_amount(ask->kind) ? form_text_or_null(request, ASK_AMOUNT) : NULL;
    ask->currency = strcmp(ask->kind, "money") == 0 ? form_text(request, ASK_CURRENCY) : "";
    ask->why = form_text(request, ASK_WHY);
    ask->campaign_id = form_number(request, ASK_CAMPAIGN);
    ask->delegate_id = form_number(request, ASK_DELEGATE);
    ask->answer_by = form_text(request, ASK_ANSWER_BY);
    ask->change_by = form_text(request, ASK_CHANGE_BY);
}

enum status ask_form_save_goals(struct request *request, int64_t ask)
{
    int64_t goals[ASK_GOALS_MOST];
    const char *expected[ASK_GOALS_MOST];
    size_t count = 0;
    for (size_t i = 0; i < form_count(request, ASK_GOAL) && count < ASK_GOALS_MOST; i++) {
        goals[count] = form_number_at(request, ASK_GOAL, i);
        expected[count] = form_text_at(request, ASK_EXPECTED, i);
        count += goals[count] != 0;
    }
    return ask_set_goals(request, ask, goals, expected, count);
}

/* What differs */

static const char *goals_typed(struct request *request, const struct ask_edit *edit)
{
    struct buf words;
    buf_init(&words, request->arena);
    for (size_t i = 0; i < form_count(request, ASK_GOAL); i++) {
        int64_t id = form_number_at(request, ASK_GOAL, i);
        const struct goal_choice *goal = goal_of(edit, id);
        const struct ask_goal *link = link_of(edit, id);
        if (id != 0)
            buf_printf(&words, "%s%s %s", words.length == 0 ? "" : "; ",
                       goal != NULL   ? goal->title
                       : link != NULL ? link->title
                                      : "another goal",
                       words_plain_decimal(request->arena, form_text_at(request, ASK_EXPECTED, i)));
    }
    return words.data;
}

static const char *goals_now(struct request *request, const struct ask_edit *edit)
{
    struct buf words;
    buf_init(&words, request->arena);
    for (size_t i = 0; i < edit->links.count; i++)
        buf_printf(&words, "%s%s %s", i == 0 ? "" : "; ", edit->links.items[i].title,
                   words_plain_decimal(request->arena, edit->links.items[i].expected));
    return words.data;
}

static const char *campaign_typed(const struct request *request, const struct ask_edit *edit)
{
    int64_t id = form_number(request, ASK_CAMPAIGN);
    for (size_t i = 0; i < edit->campaigns.count; i++)
        if (edit->campaigns.items[i].id == id)
            return edit->campaigns.items[i].title;
    return id == 0 ? "none" : edit->ask.campaign;
}

static void add_change(struct buf *words, const char *what, const char *before, const char *now)
{
    if (strcmp(before, now) != 0)
        buf_printf(words, "%s%s: %s, now %s.", words->length == 0 ? "" : "\n", what, before, now);
}

static void add_reworded(struct buf *words, const char *what, const char *before, const char *now)
{
    if (strcmp(before, now) != 0)
        buf_printf(words, "%s%s reworded.", words->length == 0 ? "" : "\n", what);
}

static const char *amount_of(struct request *request, const struct ask *ask)
{
    return ask_amount_words(request->arena, ask->kind, ask->amount == NULL ? "" : ask->amount,
                            ask->currency);
}

const char *ask_form_changes(struct request *request, const struct ask_edit *edit)
{
    struct arena *arena = request->arena;
    const struct ask *ask = &edit->ask;
    struct ask typed = {0};
    struct buf words;
    buf_init(&words, arena);
    ask_form_take(request, &typed);
    add_change(&words, "Asked for", amount_of(request, ask), amount_of(request, &typed));
    add_reworded(&words, "Title", ask->title, typed.title);
    add_reworded(&words, "Reason", ask->why, typed.why);
    add_change(&words, "Goals", goals_now(request, edit), goals_typed(request, edit));
    add_change(&words, "To decide by", clock_day(arena, ask->answer_by),
               clock_day(arena, typed.answer_by));
    add_change(&words, "Change to come by", clock_day(arena, ask->change_by),
               clock_day(arena, typed.change_by));
    add_change(&words, "Campaign", ask->campaign_id == 0 ? "none" : ask->campaign,
               campaign_typed(request, edit));
    if (ask->delegate_id != typed.delegate_id)
        buf_printf(&words, "%sSomebody else decides.", words.length == 0 ? "" : "\n");
    return arena_strndup(arena, words.data, utf8_cut(words.data, words.length, WORDS_MOST));
}

void ask_form_conflict(struct request *request, const struct ask_edit *edit)
{
    const struct ask *theirs = &edit->ask;
    form_conflict_begin(request, ASK_VERSION, theirs->version);
    if (strcmp(form_text(request, ASK_KIND), theirs->kind) != 0)
        form_conflict(request, ASK_KIND, ask_kind_words(theirs->kind));
    form_conflict(request, ASK_TITLE, theirs->title);
    form_conflict(request, ASK_AMOUNT, words_plain_decimal(request->arena, theirs->amount));
    form_conflict(request, ASK_CURRENCY, theirs->currency);
    form_conflict(request, ASK_WHY, theirs->why);
    if (strcmp(goals_now(request, edit), goals_typed(request, edit)) != 0)
        form_conflict(request, ASK_EXPECTED, goals_now(request, edit));
    if (form_number(request, ASK_CAMPAIGN) != theirs->campaign_id)
        form_conflict(request, ASK_CAMPAIGN, theirs->campaign_id == 0 ? "None" : theirs->campaign);
    if (form_number(request, ASK_DELEGATE) != theirs->delegate_id)
        form_conflict(request, ASK_DELEGATE,
                      theirs->delegate_id == 0 ? "The first goal’s owner" : theirs->delegate);
    form_conflict(request, ASK_ANSWER_BY, theirs->answer_by);
    form_conflict(request, ASK_CHANGE_BY, theirs->change_by);
}
