#include "results/inbound_act_pages.h"

#include <string.h>

#include "lib/clock.h"
#include "lib/page.h"
#include "lib/settings.h"
#include "lib/states.h"
#include "lib/transaction.h"
#include "results/inbound_show.h"
#include "results/inbound_state.h"
#include "results/inbound_store.h"

static const struct field fields[] = {
    [INBOUND_ACT_TO] = {.name = "to",
                        .label = "What you do",
                        .kind = FIELD_CHOICE,
                        .flags = FIELD_REQUIRED,
                        .choices = inbound_states},
    [INBOUND_ACT_SAID] = {.name = "said",
                          .label = "Words",
                          .kind = FIELD_TEXT,
                          .flags = FIELD_REQUIRED,
                          .most = 2000},
    [INBOUND_ACT_LEADER] = {.name = "leader", .label = "To which leader", .kind = FIELD_ID},
    [INBOUND_ACT_VERSION] = {.name = "version", .label = "Version", .kind = FIELD_INTEGER},
};

const struct form inbound_act_form = {"inbound_act", fields, sizeof fields / sizeof fields[0], 0};

enum status inbound_due(struct request *request, const char *tone, const char **day)
{
    int64_t days = 0;
    bool is_urgent = strcmp(tone, "urgent") == 0;
    enum status status = setting_number(
        request, is_urgent ? SETTING_INBOUND_URGENT_DAYS : SETTING_INBOUND_DAYS, &days);
    *day = clock_day_ahead(request, days);
    return status;
}

enum status inbound_page(struct request *request)
{
    struct inbound inbound;
    enum status status = inbound_find(request, request->numbers[0], &inbound);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &inbound_act_form);
    return inbound_show_page(request, &inbound);
}

/* Moves */

static enum status check_leader(struct request *request, const struct inbound_move *move)
{
    struct names leaders;
    int64_t leader = form_number(request, INBOUND_ACT_LEADER);
    if (!move->needs_leader && leader == 0)
        return STATUS_OK;
    enum status status = inbound_people(request, true, &leaders);
    for (size_t i = 0; i < leaders.count; i++)
        if (leaders.items[i].id == leader)
            return STATUS_OK;
    if (status == STATUS_OK)
        form_error(request, INBOUND_ACT_LEADER, "Choose the leader who is to see to it.");
    return status;
}

/* A leader has days of their own; whoever it goes back to has those that its tone gives. */
static enum status due_after(struct request *request, const struct inbound *inbound,
                             const struct inbound_move *move, const char **day)
{
    int64_t days = 0;
    *day = inbound->due_on;
    if (strcmp(move->to, "open") == 0)
        return inbound_due(request, inbound->tone, day);
    if (!move->needs_leader)
        return STATUS_OK;
    enum status status = setting_number(request, SETTING_INBOUND_LEADER_DAYS, &days);
    *day = clock_day_ahead(request, days);
    return status;
}

static enum status write(struct request *request, const char *action, struct inbound *inbound,
                         enum status (*change)(struct request *request, struct inbound *inbound))
{
    const char *before;
    const char *after = NULL;
    enum status status = inbound_json(request, inbound->id, &before);
    if (status == STATUS_OK)
        status = change(request, inbound);
    if (status == STATUS_OK)
        status = inbound_json(request, inbound->id, &after);
    return status == STATUS_OK ? audit(request, action, "inbound", inbound->id, before, after)
                               : status;
}

static enum status go(struct request *request, struct inbound *inbound)
{
    const struct inbound_move *move = inbound_move(
        inbound->state, form_text(request, INBOUND_ACT_TO), inbound_actors(request, inbound));
    const char *due_on;
    if (move == NULL || inbound->version != form_number(request, INBOUND_ACT_VERSION))
        return STATUS_CONFLICT;
    enum status status = due_after(request, inbound, move, &due_on);
    int64_t leader =
        move->needs_leader ? form_number(request, INBOUND_ACT_LEADER) : inbound->leader_id;
    if (status == STATUS_OK)
        status = inbound_go(request, inbound, move->to, leader, due_on,
                            form_text(request, INBOUND_ACT_SAID));
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, move->note, "/inbound/%lld", (long long)inbound->id);
}

static enum status work(struct request *request, void *data)
{
    struct inbound *inbound = data;
    enum status status = inbound_find(request, request->numbers[0], inbound);
    return status == STATUS_OK ? write(request, "inbound.move", inbound, go) : status;
}

/* What was typed stands beside how things are now (safety D6). */
static enum status show_conflict(struct request *request)
{
    struct inbound inbound;
    const char *said = form_text(request, INBOUND_ACT_SAID);
    enum status status = inbound_find(request, request->numbers[0], &inbound);
    if (status != STATUS_OK)
        return status;
    page_flag(page_root(request), "Conflict.On", true);
    page_text(page_root(request), "Conflict.YoursText", *said == '\0' ? NULL : said);
    form_begin(request, &inbound_act_form);
    form_conflict_begin(request, INBOUND_ACT_VERSION, inbound.version);
    return inbound_show_page(request, &inbound);
}

/* A move that the state no longer allows is a conflict for whoever may move it at all. */
static bool may_move(const struct request *request, const struct inbound *inbound)
{
    return inbound_actors(request, inbound) != 0;
}

enum status inbound_act(struct request *request)
{
    struct inbound inbound;
    enum status status = inbound_find(request, request->numbers[0], &inbound);
    if (status == STATUS_OK && !may_move(request, &inbound))
        return transaction_repeats(request) ? STATUS_OK : STATUS_FORBIDDEN;
    const struct inbound_move *move =
        status != STATUS_OK ? NULL
                            : inbound_move(inbound.state, form_text(request, INBOUND_ACT_TO),
                                           inbound_actors(request, &inbound));
    if (move != NULL)
        status = check_leader(request, move);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, work, &inbound);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    return status == STATUS_OK && !form_valid(request) ? inbound_show_page(request, &inbound)
                                                       : status;
}

/* Erasing */

static enum status erase(struct request *request, struct inbound *inbound)
{
    enum status status = inbound_erase(request, inbound->id);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "inbound-erased", "/inbound/%lld", (long long)inbound->id);
}

static enum status forget(struct request *request, void *data)
{
    return write(request, "inbound.erase", data, erase);
}

enum status inbound_forget(struct request *request)
{
    struct inbound inbound;
    enum status status = inbound_find(request, request->numbers[0], &inbound);
    return status == STATUS_OK ? transaction_run(request, forget, &inbound) : status;
}
