#include "home/decisions.h"

#include <string.h>

#include "home/budget.h"
#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/days.h"
#include "lib/excerpt.h"
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

bool decision_is_question(const struct decision *decision)
{
    return *decision->kind == '\0';
}

const char *decision_href(struct request *request, const struct decision *decision)
{
    return arena_printf(request->arena, "/%s/%lld",
                        decision_is_question(decision) ? "questions" : "asks",
                        (long long)decision->id);
}

const char *decision_words(struct request *request, const struct decision *decision)
{
    struct arena *arena = request->arena;
    if (decision_is_question(decision))
        return strcmp(decision->subject, "round") == 0
                   ? "A question in your office hour"
                   : arena_printf(arena, "A %squestion about a %s",
                                  decision->private ? "private " : "", decision->subject);
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

/* Keeps it where it fits. */
static void take(struct request *request, struct decision *decision, bool wants_more,
                 struct budget *budget, struct decisions *decisions)
{
    decision->why = excerpt(request->arena, decision->why, WHY_LETTERS, false);
    const char *const texts[] = {decision->title, decision->why, decision_words(request, decision),
                                 decision_meta(request, decision)};
    if (!budget_takes(budget, texts, sizeof texts / sizeof texts[0]))
        return;
    decisions->items[decisions->count] = *decision;
    decisions->wants_more[decisions->count++] = wants_more;
}

/* An ask that was decided a moment ago is passed over. */
static enum status take_ask(struct request *request, const struct waiting_ask *ask,
                            struct budget *budget, struct decisions *decisions)
{
    struct decision decision;
    decisions->all++;
    decisions->all_asks++;
    if (decisions->count == WAITING_SHOWN)
        return STATUS_OK;
    enum status status = decision_load(request, ask->id, &decision);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status == STATUS_OK)
        take(request, &decision, ask->wants_more, budget, decisions);
    return status;
}

static void take_question(struct request *request, struct decision *question, struct budget *budget,
                          struct decisions *decisions)
{
    decisions->all++;
    if (decisions->count < WAITING_SHOWN)
        take(request, question, false, budget, decisions);
}

enum status decisions_load(struct request *request, struct decisions *decisions, bool with_private)
{
    struct waiting_asks asks;
    struct waiting_questions questions;
    struct budget budget = {WORDS_OF_DECISIONS};
    size_t next = 0;
    *decisions = (struct decisions){0};
    enum status status = waiting_asks_load(request, &asks);
    if (status == STATUS_OK)
        status = waiting_questions_load(request, &questions);
    for (size_t i = 0; status == STATUS_OK && i <= asks.count; i++) {
        const struct waiting_ask *ask = i < asks.count ? &asks.items[i] : NULL;
        if (ask != NULL && !waits_for_me(request, ask))
            continue;
        for (; next < questions.count &&
               (ask == NULL || strcmp(questions.items[next].answer_by, ask->answer_by) < 0);
             next++)
            if (with_private || !questions.items[next].private)
                take_question(request, &questions.items[next], &budget, decisions);
        if (ask != NULL)
            status = take_ask(request, ask, &budget, decisions);
    }
    return status;
}

static void show(struct request *request, HDF *row, const struct decision *decision)
{
    page_number(row, "Id", decision->id);
    page_text(row, "Title", decision->title);
    page_text(row, "Href", decision_href(request, decision));
    page_flag(row, "IsQuestion", decision_is_question(decision));
    page_text(row, "Words", decision_words(request, decision));
    page_text(row, "Why", decision->why);
    page_text(row, "Meta", decision_meta(request, decision));
    page_format(row, "Minutes", "%d min", DECISION_MINUTES);
    page_number(row, "Version", decision->version);
    if (!decision_is_question(decision) && ask_kind_has_amount(decision->kind))
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
    HDF *home = page_node(request, "Home");
    page_text(home, "DecisionsHref",
              decisions->all_asks > 0 ? "/asks?waiting=1" : "/questions?waiting=1");
    if (decisions->all > decisions->count)
        page_format(home, "MoreDecisions", "%s more",
                    words_number(request->arena, (int64_t)(decisions->all - decisions->count)));
}
