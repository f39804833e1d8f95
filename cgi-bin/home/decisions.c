#include "home/decisions.h"

#include <string.h>

#include "home/budget.h"
#include "home/days.h"
#include "home/excerpt.h"
#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/words.h"

enum { WHY_LETTERS = 160 };

static bool waits_for_me(const struct request *request, const struct waiting_ask *ask)
{
    int64_t me = person_id(request);
    if (ask->wants_more)
        return ask->asker_id == me;
    if (ask->decider_id == 0)
        return person_is(request, ROLE_LEADER) && ask->asker_id != me;
    return ask->decider_id == me;
}

const char *decision_words(struct request *request, const struct decision *decision)
{
    struct arena *arena = request->arena;
    return arena_printf(
        arena, "%s, for “%s”: %s%s expected by %s",
        ask_amount_words(arena, decision->kind, decision->amount, decision->currency),
        decision->goal, decimal_compare(decision->expected, "0") > 0 ? "+" : "",
        words_amount(arena, decision->expected, decision->unit),
        days_short(arena, decision->change_by, true));
}

const char *decision_meta(struct request *request, const struct decision *decision)
{
    return arena_printf(request->arena, "From %s, %s by %s", decision->asker,
                        strcmp(decision->answer_by, clock_today(request)) < 0 ? "was needed"
                                                                              : "needed",
                        days_short(request->arena, decision->answer_by, false));
}

/* One more, where it fits; an ask that was decided a moment ago is passed over. */
static enum status take(struct request *request, const struct waiting_ask *ask,
                        struct budget *budget, struct decisions *decisions)
{
    struct decision *decision = &decisions->items[decisions->count];
    enum status status = decision_load(request, ask->id, decision);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status != STATUS_OK)
        return status;
    decision->why = excerpt(request->arena, decision->why, WHY_LETTERS, false);
    const char *const texts[] = {decision->title, decision->why, decision_words(request, decision),
                                 decision_meta(request, decision)};
    if (!budget_takes(budget, texts, sizeof texts / sizeof texts[0]))
        return STATUS_OK;
    decisions->wants_more[decisions->count++] = ask->wants_more;
    return STATUS_OK;
}

enum status decisions_load(struct request *request, struct decisions *decisions)
{
    struct waiting_asks asks;
    struct budget budget = {WORDS_OF_DECISIONS};
    *decisions = (struct decisions){0};
    enum status status = waiting_asks_load(request, &asks);
    for (size_t i = 0; status == STATUS_OK && i < asks.count; i++) {
        if (!waits_for_me(request, &asks.items[i]))
            continue;
        decisions->all++;
        if (decisions->count < WAITING_SHOWN)
            status = take(request, &asks.items[i], &budget, decisions);
    }
    return status;
}

static void show(struct request *request, HDF *row, const struct decision *decision)
{
    page_number(row, "Id", decision->id);
    page_text(row, "Title", decision->title);
    page_format(row, "Href", "/asks/%lld", (long long)decision->id);
    page_text(row, "Words", decision_words(request, decision));
    page_text(row, "Why", decision->why);
    page_text(row, "Meta", decision_meta(request, decision));
    page_format(row, "Minutes", "%d min", DECISION_MINUTES);
    page_number(row, "Version", decision->version);
    if (ask_kind_has_amount(decision->kind))
        page_text(row, "Unit", ask_amount_unit(decision->kind, decision->currency));
}

void decisions_show(struct request *request, const struct decisions *decisions)
{
    for (size_t i = 0; i < decisions->count; i++) {
        HDF *row = page_item(page_root(request), "Decisions", i);
        show(request, row, &decisions->items[i]);
        page_flag(row, "First", i == 0);
        page_flag(row, "WantsMore", decisions->wants_more[i]);
    }
    if (decisions->all > decisions->count)
        page_format(page_node(request, "Home"), "MoreDecisions", "%s more",
                    words_number(request->arena, (int64_t)(decisions->all - decisions->count)));
}
