#include "campaigns/ask_show.h"

#include <string.h>

#include "campaigns/ask_state.h"
#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/words.h"

const struct choice ask_outcomes[] = {{"came", "The change came"},
                                      {"partly", "It came in part"},
                                      {"did_not", "It did not come"},
                                      {"too_early", "Too early to say"},
                                      {NULL, NULL}};

const char *ask_outcome_words(const char *outcome)
{
    for (const struct choice *choice = ask_outcomes; choice->value != NULL; choice++)
        if (strcmp(choice->value, outcome) == 0)
            return choice->label;
    return "";
}

const char *ask_figure_words(struct request *request, const char *figure, const char *unit)
{
    return arena_printf(request->arena, "%s%s %s", decimal_compare(figure, "0") > 0 ? "+" : "",
                        words_decimal(request->arena, figure), unit);
}

const char *ask_decider_name(const struct ask *ask)
{
    return ask->decider_id == 0 ? "Any leader" : ask->decider;
}

const char *ask_decider_why(struct request *request, const struct ask *ask)
{
    const char *owner = ask->goal_owner;
    if (ask->decider_id != 0 && ask->decider_id == ask->delegate_id)
        return arena_printf(request->arena, "Named to decide in place of %s, who owns the goal.",
                            owner);
    if (ask->decider_id != 0 && ask->decider_id == ask->goal_owner_id)
        return ask->delegate_id == 0 || ask->delegate_id == ask->asker_id
                   ? "Owns the goal."
                   : arena_printf(request->arena, "Owns the goal; %s, who was named, has left.",
                                  ask->delegate);
    const char *gone = ask->goal_owner_left ? "has left" : "is the one who asks";
    if (ask->decider_id != 0)
        return arena_printf(request->arena, "Owns the brief: %s, who owns the goal, %s.", owner,
                            gone);
    return arena_printf(request->arena,
                        "%s, who owns the goal, %s, and the brief’s owner cannot decide either.",
                        owner, gone);
}

void ask_show_state(struct request *request, HDF *node, const struct ask *ask)
{
    page_ask_state(node, ask->state);
    if (ask_is_overdue(ask, clock_today(request))) {
        page_text(node, "Status", "Overdue");
        page_text(node, "StatusKind", "problem");
    }
}

static const char *who_asks_whom(struct request *request, const struct ask *ask)
{
    struct arena *arena = request->arena;
    if (ask->decided_by != 0)
        return arena_printf(arena, "%s asked %s", ask->asker, ask->decided_by_name);
    return arena_printf(arena, "%s asks %s", ask->asker,
                        ask->decider_id == 0 ? "any leader" : ask->decider);
}

/* What its clock runs to: a decision, or the change. */
static const char *due_words(struct request *request, const struct ask *ask)
{
    struct arena *arena = request->arena;
    if (strcmp(ask->state, "asked") == 0)
        return arena_printf(arena, " · needed by %s", clock_day(arena, ask->answer_by));
    if (ask_move(ask->state, "settled", ASK_BY_OUTCOME) != NULL)
        return arena_printf(arena, " · change by %s", clock_day(arena, ask->change_by));
    return "";
}

void ask_show_row(struct request *request, HDF *row, const struct ask *ask)
{
    struct arena *arena = request->arena;
    page_text(row, "Title", ask->title);
    page_format(row, "Href", "/asks/%lld", (long long)ask->id);
    page_format(row, "Meta", "%s · %s · %s%s",
                ask_amount_words(arena, ask->kind, ask->amount, ask->currency),
                who_asks_whom(request, ask), ask->goal, due_words(request, ask));
    page_moment(request, row, "When", ask->state_since);
    ask_show_state(request, row, ask);
}

bool ask_is_open_to(const struct request *request)
{
    return person_is(request, ROLE_CONTENT | ROLE_LEADER);
}

enum status ask_show_campaign(struct request *request, int64_t campaign)
{
    enum { SHOWN_MOST = 10 };
    struct asks found;
    struct ask_filter filter = {.state = "", .campaign = campaign};
    if (!ask_is_open_to(request))
        return STATUS_OK;
    enum status status = ask_list(request, &filter, SHOWN_MOST, &found);
    HDF *node = page_node(request, "Asks");
    for (size_t i = 0; i < found.count; i++)
        ask_show_row(request, page_item(node, "Rows", i), &found.items[i]);
    page_flag(node, "Open", true);
    if (person_is(request, ROLE_CONTENT))
        page_format(node, "Href", "/asks/new?campaign=%lld", (long long)campaign);
    return status;
}
