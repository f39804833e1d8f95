#include "campaigns/ask_pages.h"

#include <string.h>

#include "campaigns/ask_move_pages.h"
#include "campaigns/ask_show.h"
#include "campaigns/ask_state.h"
#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/session.h"
#include "lib/words.h"

static void show_facts(struct request *request, HDF *node, const struct ask *ask)
{
    struct arena *arena = request->arena;
    page_text(node, "Amount", ask_amount_words(arena, ask->kind, ask->amount, ask->currency));
    page_text(node, "Kind", ask_kind_words(ask->kind));
    page_flag(node, "IsDecision", !ask_kind_has_amount(ask->kind));
    if (*ask->given != '\0')
        page_text(node, "Given", ask_amount_words(arena, ask->kind, ask->given, ask->currency));
    page_person(node, "Asker", ask->asker_id, ask->asker);
    page_text(node, "Decider", ask_decider_name(ask));
    page_text(node, "DeciderWhy", ask_decider_why(request, ask));
    if (ask->decider_id != 0)
        page_person(node, "DeciderPerson", ask->decider_id, ask->decider);
    if (ask->decided_by != 0)
        page_person(node, "DecidedBy", ask->decided_by, ask->decided_by_name);
    page_day(request, node, "AnswerBy", ask->answer_by);
    page_day(request, node, "ChangeBy", ask->change_by);
    if (ask->campaign_id != 0) {
        page_text(node, "Campaign", ask->campaign);
        page_format(node, "CampaignHref", "/campaigns/%lld", (long long)ask->campaign_id);
    }
}

static void show_ask(struct request *request, const struct ask *ask)
{
    HDF *node = page_node(request, "Ask");
    page_number(node, "Id", ask->id);
    page_number(node, "Version", ask->version);
    page_text(node, "Title", ask->title);
    page_text(node, "Why", ask->why);
    page_format(node, "Href", "/asks/%lld", (long long)ask->id);
    page_moment(request, node, "Since.When", ask->state_since);
    page_flag(node, "IsDraft", strcmp(ask->state, "draft") == 0);
    page_flag(node, "Waits", strcmp(ask->state, "asked") == 0);
    page_flag(node, "MayEdit", ask_may_edit(request, ask));
    page_flag(node, "Reopens", ask->decided_by != 0);
    page_flag(node, "GoalArchived", ask->goal_archived);
    page_flag(node, "IsAsker", (ask_actors(request, ask) & ASK_ASKER) != 0);
    ask_show_state(request, node, ask);
    show_facts(request, node, ask);
    page_title(request, "asks", "%s", ask->title);
}

static const char *target_words(struct request *request, const struct ask_goal *goal)
{
    struct arena *arena = request->arena;
    const char *from = *goal->baseline == '\0'
                           ? ""
                           : arena_printf(arena, "from %s ", words_decimal(arena, goal->baseline));
    return arena_printf(arena, "%s: %sto %s %s by %s", goal->measure, from,
                        words_decimal(arena, goal->target), goal->unit,
                        clock_day(arena, goal->due_on));
}

static enum status show_goals(struct request *request, const struct ask *ask)
{
    struct ask_goals goals;
    enum status status = ask_goals(request, ask->id, &goals);
    for (size_t i = 0; i < goals.count; i++) {
        const struct ask_goal *goal = &goals.items[i];
        HDF *item = page_item(page_node(request, "Ask"), "Goals", i);
        page_text(item, "Title", goal->title);
        page_format(item, "Href", "/goals/%lld", (long long)goal->id);
        page_text(item, "Brief", goal->brief);
        page_format(item, "BriefHref", "/briefs/%lld", (long long)goal->brief_id);
        page_text(item, "Expected", ask_figure_words(request, goal->expected, goal->unit));
        page_text(item, "Target", target_words(request, goal));
        page_flag(item, "Archived", goal->archived);
    }
    return status;
}

/* One side of 'did the change come?', once there is something to say of it. */
static void show_side(struct request *request, const struct ask *ask, size_t index, bool decider)
{
    const char *outcome = decider ? ask->decider_outcome : ask->asker_outcome;
    const char *figure = decider ? ask->decider_figure : ask->asker_figure;
    HDF *side = page_item(page_node(request, "Ask"), "Sides", index);
    page_text(side, "Who", decider ? ask->decided_by_name : ask->asker);
    page_text(side, "Outcome", *outcome == '\0' ? "Has not said yet" : ask_outcome_words(outcome));
    if (*figure != '\0')
        page_text(side, "Figure", ask_figure_words(request, figure, ask->unit));
    page_moment(request, side, "When", decider ? ask->decider_answered_at : ask->asker_answered_at);
}

static void show_outcome(struct request *request, const struct ask *ask)
{
    bool asked = ask_move(ask->state, "settled", ASK_BY_OUTCOME) != NULL &&
                 strcmp(ask->change_by, clock_today(request)) < 0;
    if (!asked && *ask->asker_outcome == '\0' && *ask->decider_outcome == '\0')
        return;
    show_side(request, ask, 0, false);
    show_side(request, ask, 1, true);
}

/* What stands beside an event: "GBP 8,000", or "It came in part: +30 applications". */
static const char *event_figures(struct request *request, const struct ask *ask,
                                 const struct ask_event *event)
{
    if (*event->outcome != '\0') {
        const char *words = ask_outcome_words(event->outcome);
        return *event->figure == '\0'
                   ? words
                   : arena_printf(request->arena, "%s: %s", words,
                                  ask_figure_words(request, event->figure, ask->unit));
    }
    if (*event->amount == '\0')
        return "";
    const char *kind = *event->currency != '\0' ? "money" : ask->kind;
    return ask_amount_words(request->arena, kind, event->amount, event->currency);
}

static enum status show_history(struct request *request, const struct ask *ask)
{
    struct ask_events events;
    enum status status = ask_history(request, ask->id, &events);
    for (size_t i = 0; i < events.count; i++) {
        const struct ask_event *event = &events.items[i];
        const char *figures = event_figures(request, ask, event);
        HDF *row = page_item(page_root(request), "History", i);
        page_person(row, "Who", event->person_id, event->person);
        page_format(row, "What", "%s%s%s",
                    *event->outcome != '\0' ? "said what came of it"
                                            : ask_move_words(event->from, event->to),
                    *figures == '\0' ? "" : ". ", figures);
        page_moment(request, row, "When", event->at);
        page_text(row, "Text", *event->words == '\0' ? NULL : event->words);
    }
    if (events.count > 0 && strcmp(ask->state, "more_wanted") == 0)
        page_text(page_node(request, "Ask"), "Wanted", events.items[0].words);
    HDF *first = page_item(page_root(request), "History", events.count);
    page_person(first, "Who", ask->asker_id, ask->asker);
    page_text(first, "What", "wrote it down");
    page_moment(request, first, "When", ask->created_at);
    return status;
}

enum status ask_show_page(struct request *request, const struct ask *ask)
{
    enum status status = show_goals(request, ask);
    if (status == STATUS_OK)
        status = show_history(request, ask);
    if (status != STATUS_OK)
        return status;
    show_ask(request, ask);
    show_outcome(request, ask);
    ask_show_moves(request, ask);
    return page_show(request, "campaigns/ask.cs");
}

enum status ask_page(struct request *request)
{
    struct ask ask;
    enum status status = ask_find(request, request->numbers[0], &ask);
    return status == STATUS_OK ? ask_show_page(request, &ask) : status;
}
