#include "campaigns/campaign_edit_pages.h"

#include <string.h>

#include "campaigns/campaign_show.h"
#include "campaigns/choice_store.h"
#include "campaigns/link_store.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum { ROWS_SHOWN = 3, ROWS_MOST = 20, CHANNELS_MOST = 40, GOALS_MOST = 200, EXAMPLE_DAYS = 30 };

enum {
    CAMPAIGN_TITLE,
    CAMPAIGN_KIND,
    CAMPAIGN_GOAL,
    CAMPAIGN_WHY,
    CAMPAIGN_AUDIENCE,
    CAMPAIGN_VOICE,
    CAMPAIGN_MESSAGE,
    CAMPAIGN_CHANNEL,
    CAMPAIGN_OWNER,
    CAMPAIGN_DEPUTY,
    CAMPAIGN_STARTS,
    CAMPAIGN_ENDS,
    CAMPAIGN_VERSION,
    CAMPAIGN_ADD,
};

static const struct choice kinds[] = {
    {"blog", "Blog"}, {"social", "Social"}, {"mixed", "Blog and social"}, {NULL, NULL}};

static const struct field fields[] = {
    [CAMPAIGN_TITLE] = {"title", "The name", FIELD_LINE, FIELD_REQUIRED, .most = 160,
                        .example = "The answer came the same day"},
    [CAMPAIGN_KIND] = {"kind", "The kind", FIELD_CHOICE, FIELD_REQUIRED, .choices = kinds},
    [CAMPAIGN_GOAL] = {"goal", "The goal", FIELD_ID, FIELD_REPEATED, .repeats = ROWS_MOST},
    [CAMPAIGN_WHY] = {"why", "The sentence of why", FIELD_LINE, FIELD_REPEATED, .most = 300,
                      .repeats = ROWS_MOST,
                      .example = "Who sees colleagues answer starts to answer, too."},
    [CAMPAIGN_AUDIENCE] = {"audience", "The audience", FIELD_LINE, FIELD_REQUIRED, .most = 300,
                           .example = "Customers who have not heard from us for a while"},
    [CAMPAIGN_VOICE] = {"voice", "The voice", FIELD_LINE, FIELD_REQUIRED, .most = 300,
                        .example = "A colleague, plainly, without promises"},
    [CAMPAIGN_MESSAGE] = {"message", "The message", FIELD_TEXT, FIELD_REQUIRED, .most = 1000,
                          .example = "You ask, and somebody who knows answers within a day."},
    [CAMPAIGN_CHANNEL] = {"channel", "The channel", FIELD_ID, FIELD_REQUIRED | FIELD_REPEATED,
                          .repeats = CHANNELS_MOST},
    [CAMPAIGN_OWNER] = {"owner", "The owner", FIELD_ID, FIELD_REQUIRED},
    [CAMPAIGN_DEPUTY] = {"deputy", "The deputy", FIELD_ID},
    [CAMPAIGN_STARTS] = {"starts_on", "The first day", FIELD_DATE, FIELD_REQUIRED},
    [CAMPAIGN_ENDS] = {"ends_on", "The last day", FIELD_DATE, FIELD_REQUIRED},
    [CAMPAIGN_VERSION] = {"version", "Version", FIELD_INTEGER},
    [CAMPAIGN_ADD] = {"add", "Add", FIELD_LINE, .most = 20},
};

const struct form campaign_form = {"campaign", fields, sizeof fields / sizeof fields[0], 0};

/* What the form needs to be shown and checked. */
struct edit {
    struct campaign campaign;    /* id 0 for a new one */
    struct campaign_goals links; /* that stand now: they may stay though archived */
    struct choice_rows goals;
    struct choice_rows people;
    struct channels channels;
    bool stale;
};

static enum status read_choices(struct request *request, struct edit *edit)
{
    enum status status = choice_goals(request, GOALS_MOST, &edit->goals);
    if (status == STATUS_OK)
        status = choice_owners(request, &edit->people);
    if (status == STATUS_OK)
        status = channels_to_choose(request, edit->campaign.id, &edit->channels);
    if (status == STATUS_OK && edit->campaign.id != 0)
        status = campaign_goals(request, edit->campaign.id, &edit->links);
    return status;
}

/* Finds the campaign of an edit and checks the right to it. */
static enum status read_campaign(struct request *request, struct edit *edit)
{
    enum status status = campaign_find(request, request->numbers[0], &edit->campaign);
    if (status == STATUS_OK && !campaign_may_edit(request, &edit->campaign))
        status = STATUS_FORBIDDEN;
    return status == STATUS_OK ? read_choices(request, edit) : status;
}

/* Showing: each row of the goal picker has its own chosen option */

static void add_goal_option(HDF *row, size_t *count, int64_t id, const char *label, bool chosen)
{
    HDF *option = page_item(row, "Choices", (*count)++);
    if (id != 0)
        page_number(option, "value", id);
    page_text(option, "label", label);
    page_flag(option, "selected", chosen);
}

static void show_goal_options(struct request *request, HDF *row, const struct edit *edit,
                              int64_t chosen)
{
    size_t count = 0;
    add_goal_option(row, &count, 0, "Choose a goal", chosen == 0);
    for (size_t i = 0; i < edit->goals.count; i++) {
        const struct choice_row *goal = &edit->goals.items[i];
        const char *label = arena_printf(request->arena, "%s (%s)", goal->name, goal->of);
        add_goal_option(row, &count, goal->id, label, goal->id == chosen);
    }
    for (size_t i = 0; i < edit->links.count; i++) {
        const struct campaign_goal *link = &edit->links.items[i];
        if (!choice_has(&edit->goals, link->id))
            add_goal_option(row, &count, link->id,
                            arena_printf(request->arena, "%s (archived)", link->title),
                            link->id == chosen);
    }
}

static size_t rows_typed(const struct request *request)
{
    size_t goals = form_count(request, CAMPAIGN_GOAL);
    size_t whys = form_count(request, CAMPAIGN_WHY);
    return goals > whys ? goals : whys;
}

static void show_goal_rows(struct request *request, const struct edit *edit)
{
    size_t rows = rows_typed(request) + (*form_text(request, CAMPAIGN_ADD) != '\0');
    if (rows < ROWS_SHOWN)
        rows = ROWS_SHOWN;
    for (size_t i = 0; i < rows && i < ROWS_MOST; i++) {
        page_number(page_item(page_root(request), "GoalRows", i), "N", (int64_t)i);
        HDF *row = page_item(page_node(request, "Form.Fields.goal"), NULL, i);
        show_goal_options(request, row, edit, form_number_at(request, CAMPAIGN_GOAL, i));
    }
    show_goal_options(request, page_node(request, "NewRow"), edit, 0);
}

static void offer_people(struct request *request, const struct edit *edit, size_t field,
                         int64_t present, const char *name)
{
    for (size_t i = 0; i < edit->people.count; i++)
        form_choice_number(request, field, edit->people.items[i].id, edit->people.items[i].name);
    if (present != 0 && !choice_has(&edit->people, present))
        form_choice_number(request, field, present, name);
}

static enum status show_form(struct request *request, const struct edit *edit)
{
    const struct campaign *campaign = &edit->campaign;
    show_goal_rows(request, edit);
    for (size_t i = 0; i < edit->channels.count; i++)
        form_choice_number(request, CAMPAIGN_CHANNEL, edit->channels.items[i].id,
                           channel_label(request, &edit->channels.items[i]));
    offer_people(request, edit, CAMPAIGN_OWNER, campaign->owner_id, campaign->owner);
    form_choice(request, CAMPAIGN_DEPUTY, "", "Nobody");
    offer_people(request, edit, CAMPAIGN_DEPUTY, campaign->deputy_id, campaign->deputy);
    page_flag(page_root(request), "NoGoals", edit->goals.count == 0);
    if (campaign->id != 0) {
        page_format(page_root(request), "Campaign.Href", "/campaigns/%lld",
                    (long long)campaign->id);
        page_text(page_root(request), "Campaign.Title", campaign->title);
    }
    page_title(request, "campaigns", campaign->id == 0 ? "New campaign" : "Change %s",
               campaign->title);
    page_text(page_root(request), "Page.Width", "narrow");
    return page_show(request, "campaigns/edit.cs");
}

enum status campaign_new_page(struct request *request)
{
    struct edit edit = {0};
    enum status status = read_choices(request, &edit);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &campaign_form);
    if (choice_has(&edit.goals, query_id(request, "goal")))
        form_set_number(request, CAMPAIGN_GOAL, query_id(request, "goal"));
    form_set_number(request, CAMPAIGN_OWNER, person_id(request));
    form_set(request, CAMPAIGN_STARTS, clock_today(request));
    if (form_fill(request)) {
        form_set(request, CAMPAIGN_KIND, "blog");
        form_set(request, CAMPAIGN_ENDS, clock_day_ahead(request, EXAMPLE_DAYS));
    }
    return show_form(request, &edit);
}

static const char *id_text(struct request *request, int64_t id)
{
    return arena_printf(request->arena, "%lld", (long long)id);
}

static enum status fill_form(struct request *request, const struct edit *edit)
{
    struct channels used;
    const struct campaign *campaign = &edit->campaign;
    enum status status = channels_of_campaign(request, campaign->id, &used);
    form_begin(request, &campaign_form);
    form_set(request, CAMPAIGN_TITLE, campaign->title);
    form_set(request, CAMPAIGN_KIND, campaign->kind);
    form_set(request, CAMPAIGN_AUDIENCE, campaign->audience);
    form_set(request, CAMPAIGN_VOICE, campaign->voice);
    form_set(request, CAMPAIGN_MESSAGE, campaign->message);
    form_set_number(request, CAMPAIGN_OWNER, campaign->owner_id);
    if (campaign->deputy_id != 0)
        form_set_number(request, CAMPAIGN_DEPUTY, campaign->deputy_id);
    form_set(request, CAMPAIGN_STARTS, campaign->starts_on);
    form_set(request, CAMPAIGN_ENDS, campaign->ends_on);
    form_set_number(request, CAMPAIGN_VERSION, campaign->version);
    for (size_t i = 0; i < edit->links.count; i++) {
        form_set_at(request, CAMPAIGN_GOAL, i, id_text(request, edit->links.items[i].id));
        form_set_at(request, CAMPAIGN_WHY, i, edit->links.items[i].why);
    }
    for (size_t i = 0; i < used.count; i++)
        form_set_at(request, CAMPAIGN_CHANNEL, i, id_text(request, used.items[i].id));
    return status;
}

enum status campaign_edit_page(struct request *request)
{
    struct edit edit = {0};
    enum status status = read_campaign(request, &edit);
    if (status == STATUS_OK)
        status = fill_form(request, &edit);
    return status == STATUS_OK ? show_form(request, &edit) : status;
}

/* Checking */

static bool is_linked(const struct edit *edit, int64_t goal)
{
    for (size_t i = 0; i < edit->links.count; i++)
        if (edit->links.items[i].id == goal)
            return true;
    return false;
}

static bool is_chosen_before(const struct request *request, size_t row)
{
    for (size_t i = 0; i < row; i++)
        if (form_number_at(request, CAMPAIGN_GOAL, i) ==
            form_number_at(request, CAMPAIGN_GOAL, row))
            return true;
    return false;
}

static void check_goal_row(struct request *request, const struct edit *edit, size_t row)
{
    int64_t goal = form_number_at(request, CAMPAIGN_GOAL, row);
    bool has_why = *form_text_at(request, CAMPAIGN_WHY, row) != '\0';
    if (goal == 0 && has_why)
        form_error_at(request, CAMPAIGN_GOAL, row,
                      "Choose the goal that this sentence belongs to, or clear the sentence.");
    if (goal == 0)
        return;
    if (is_chosen_before(request, row))
        form_error_at(request, CAMPAIGN_GOAL, row,
                      "This goal is chosen twice: name it once, with one sentence of why.");
    else if (!choice_has(&edit->goals, goal) && !is_linked(edit, goal))
        form_error_at(request, CAMPAIGN_GOAL, row,
                      "This goal is not open any more: it, or its brief, was archived. Choose "
                      "another.");
    if (!has_why)
        form_error_at(request, CAMPAIGN_WHY, row,
                      "Say in one sentence why this campaign serves the goal.");
}

static void check_goals(struct request *request, const struct edit *edit)
{
    size_t chosen = 0;
    for (size_t i = 0; i < rows_typed(request); i++) {
        check_goal_row(request, edit, i);
        if (form_number_at(request, CAMPAIGN_GOAL, i) != 0)
            chosen++;
    }
    if (chosen == 0)
        form_error(
            request, CAMPAIGN_GOAL,
            "Choose at least one goal. A campaign is always filed against a goal of a brief: "
            "that is how leaders see what the work is for.");
    if (chosen > CAMPAIGN_GOALS_MOST)
        form_error(request, CAMPAIGN_GOAL,
                   "A campaign can serve at most %d goals. Keep those that it serves best.",
                   CAMPAIGN_GOALS_MOST);
}

static void check_people(struct request *request, const struct edit *edit)
{
    int64_t owner = form_number(request, CAMPAIGN_OWNER);
    int64_t deputy = form_number(request, CAMPAIGN_DEPUTY);
    if (owner != 0 && owner != edit->campaign.owner_id && !choice_has(&edit->people, owner))
        form_error(request, CAMPAIGN_OWNER, "The owner is one of the content team or a leader.");
    if (deputy != 0 && deputy != edit->campaign.deputy_id && !choice_has(&edit->people, deputy))
        form_error(request, CAMPAIGN_DEPUTY, "The deputy is one of the content team or a leader.");
    if (deputy != 0 && deputy == owner)
        form_error(request, CAMPAIGN_DEPUTY, "The deputy is somebody other than the owner.");
}

static bool check(struct request *request, const struct edit *edit)
{
    check_goals(request, edit);
    check_people(request, edit);
    for (size_t i = 0; i < form_count(request, CAMPAIGN_CHANNEL); i++)
        if (channel_of(&edit->channels, form_number_at(request, CAMPAIGN_CHANNEL, i)) == NULL)
            form_error(request, CAMPAIGN_CHANNEL, "Choose from the channels listed.");
    const char *starts = form_text(request, CAMPAIGN_STARTS);
    const char *ends = form_text(request, CAMPAIGN_ENDS);
    if (form_valid(request) && strcmp(ends, starts) < 0)
        form_error(request, CAMPAIGN_ENDS, "The last day comes before the first.");
    return form_valid(request);
}

/* Saving */

static void take_form(const struct request *request, struct campaign *campaign)
{
    campaign->title = form_text(request, CAMPAIGN_TITLE);
    campaign->kind = form_text(request, CAMPAIGN_KIND);
    campaign->audience = form_text(request, CAMPAIGN_AUDIENCE);
    campaign->voice = form_text(request, CAMPAIGN_VOICE);
    campaign->message = form_text(request, CAMPAIGN_MESSAGE);
    campaign->owner_id = form_number(request, CAMPAIGN_OWNER);
    campaign->deputy_id = form_number(request, CAMPAIGN_DEPUTY);
    campaign->starts_on = form_text(request, CAMPAIGN_STARTS);
    campaign->ends_on = form_text(request, CAMPAIGN_ENDS);
    campaign->version = form_number(request, CAMPAIGN_VERSION);
}

/* What is typed for that goal, or NULL where the goal is not chosen. */
static const char *why_typed(const struct request *request, int64_t goal)
{
    for (size_t i = 0; i < form_count(request, CAMPAIGN_GOAL); i++)
        if (form_number_at(request, CAMPAIGN_GOAL, i) == goal)
            return form_text_at(request, CAMPAIGN_WHY, i);
    return NULL;
}

static enum status save_links(struct request *request, const struct edit *edit, int64_t id)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < edit->links.count; i++)
        if (why_typed(request, edit->links.items[i].id) == NULL)
            status = link_withdraw(request, id, edit->links.items[i].id, "");
    for (size_t i = 0; status == STATUS_OK && i < form_count(request, CAMPAIGN_GOAL); i++)
        if (form_number_at(request, CAMPAIGN_GOAL, i) != 0)
            status = link_goal(request, id, form_number_at(request, CAMPAIGN_GOAL, i),
                               form_text_at(request, CAMPAIGN_WHY, i));
    if (status == STATUS_OK)
        status = link_settle(request, id);
    int64_t channels[CHANNELS_MOST];
    size_t count = form_count(request, CAMPAIGN_CHANNEL);
    for (size_t i = 0; i < count; i++)
        channels[i] = form_number_at(request, CAMPAIGN_CHANNEL, i);
    return status == STATUS_OK ? campaign_set_channels(request, id, channels, count) : status;
}

static enum status create(struct request *request, void *data)
{
    const struct edit *edit = data;
    struct campaign campaign = {0};
    const char *after;
    take_form(request, &campaign);
    enum status status = campaign_insert(request, &campaign);
    if (status == STATUS_OK)
        status = save_links(request, edit, campaign.id);
    if (status == STATUS_OK)
        status = campaign_json(request, campaign.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "campaign.create", "campaign", campaign.id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "created", "/campaigns/%lld", (long long)campaign.id);
}

/* 'Add another goal' without scripts asks for the page with one more row, not to save. */
static bool asks_for_row(const struct request *request)
{
    return *form_text(request, CAMPAIGN_ADD) != '\0';
}

enum status campaign_create(struct request *request)
{
    struct edit edit = {0};
    enum status status = read_choices(request, &edit);
    if (status == STATUS_OK && asks_for_row(request))
        form_forget_errors(request);
    else if (status == STATUS_OK && check(request, &edit))
        return transaction_run(request, create, &edit);
    return status == STATUS_OK ? show_form(request, &edit) : status;
}

static enum status save(struct request *request, void *data)
{
    struct edit *edit = data;
    struct campaign campaign = {.id = edit->campaign.id};
    const char *before;
    const char *after;
    take_form(request, &campaign);
    enum status status = campaign_json(request, campaign.id, &before);
    if (status == STATUS_OK)
        status = campaign_update(request, &campaign);
    edit->stale = status == STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = save_links(request, edit, campaign.id);
    if (status == STATUS_OK)
        status = campaign_json(request, campaign.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "campaign.edit", "campaign", campaign.id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "saved", "/campaigns/%lld", (long long)campaign.id);
}

static void conflict_of_goals(struct request *request, const struct campaign_goals *theirs)
{
    struct buf words;
    size_t chosen = 0;
    bool same = true;
    for (size_t i = 0; i < form_count(request, CAMPAIGN_GOAL); i++)
        chosen += form_number_at(request, CAMPAIGN_GOAL, i) != 0;
    buf_init(&words, request->arena);
    for (size_t i = 0; i < theirs->count; i++) {
        const struct campaign_goal *goal = &theirs->items[i];
        const char *typed = why_typed(request, goal->id);
        same = same && typed != NULL && strcmp(typed, goal->why) == 0;
        buf_printf(&words, "%s%s: %s", i == 0 ? "" : "\n", goal->title, goal->why);
    }
    if (!same || chosen != theirs->count)
        form_conflict(request, CAMPAIGN_WHY, words.data);
}

static enum status conflict_of_channels(struct request *request, int64_t campaign)
{
    struct channels theirs;
    struct buf names;
    enum status status = channels_of_campaign(request, campaign, &theirs);
    size_t same = 0;
    buf_init(&names, request->arena);
    for (size_t i = 0; status == STATUS_OK && i < theirs.count; i++) {
        buf_printf(&names, "%s%s", i == 0 ? "" : ", ", theirs.items[i].name);
        for (size_t j = 0; j < form_count(request, CAMPAIGN_CHANNEL); j++)
            same += form_number_at(request, CAMPAIGN_CHANNEL, j) == theirs.items[i].id;
    }
    if (status == STATUS_OK &&
        (same != theirs.count || same != form_count(request, CAMPAIGN_CHANNEL)))
        form_conflict(request, CAMPAIGN_CHANNEL, names.data);
    return status;
}

static const char *kind_label(const char *kind)
{
    const struct choice *choice = kinds;
    while (choice->value != NULL && strcmp(choice->value, kind) != 0)
        choice++;
    return choice->label;
}

/* What is chosen in place of typed. */
static enum status conflict_of_choices(struct request *request, const struct edit *edit)
{
    const struct campaign *theirs = &edit->campaign;
    if (strcmp(form_text(request, CAMPAIGN_KIND), theirs->kind) != 0)
        form_conflict(request, CAMPAIGN_KIND, kind_label(theirs->kind));
    if (form_number(request, CAMPAIGN_OWNER) != theirs->owner_id)
        form_conflict(request, CAMPAIGN_OWNER, theirs->owner);
    if (form_number(request, CAMPAIGN_DEPUTY) != theirs->deputy_id)
        form_conflict(request, CAMPAIGN_DEPUTY, theirs->deputy_id == 0 ? "Nobody" : theirs->deputy);
    conflict_of_goals(request, &edit->links);
    return conflict_of_channels(request, theirs->id);
}

static enum status show_conflict(struct request *request, const struct edit *edit)
{
    const struct campaign *theirs = &edit->campaign;
    form_conflict_begin(request, CAMPAIGN_VERSION, theirs->version);
    enum status status = conflict_of_choices(request, edit);
    if (status != STATUS_OK)
        return status;
    form_conflict(request, CAMPAIGN_TITLE, theirs->title);
    form_conflict(request, CAMPAIGN_AUDIENCE, theirs->audience);
    form_conflict(request, CAMPAIGN_VOICE, theirs->voice);
    form_conflict(request, CAMPAIGN_MESSAGE, theirs->message);
    form_conflict(request, CAMPAIGN_STARTS, theirs->starts_on);
    form_conflict(request, CAMPAIGN_ENDS, theirs->ends_on);
    return show_form(request, edit);
}

enum status campaign_save(struct request *request)
{
    struct edit edit = {0};
    enum status status = read_campaign(request, &edit);
    if (status != STATUS_OK)
        return status;
    if (asks_for_row(request)) {
        form_forget_errors(request);
        return show_form(request, &edit);
    }
    if (!check(request, &edit))
        return show_form(request, &edit);
    status = transaction_run(request, save, &edit);
    if (status != STATUS_CONFLICT || !edit.stale)
        return status;
    status = read_campaign(request, &edit);
    return status == STATUS_OK ? show_conflict(request, &edit) : status;
}
