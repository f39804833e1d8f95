#include "campaigns/ask_edit_pages.h"

#include <string.h>

#include "campaigns/ask_show.h"
#include "campaigns/ask_state.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/states.h"
#include "lib/transaction.h"

enum { DECIDE_SECONDS = 7 * 24 * 60 * 60, DAY_LETTERS = 10 };

static enum status show_form(struct request *request, const struct ask_edit *edit)
{
    const struct ask *ask = &edit->ask;
    HDF *node = page_node(request, "Ask");
    ask_form_offer(request, edit);
    if (ask->id != 0) {
        page_format(node, "Href", "/asks/%lld", (long long)ask->id);
        page_text(node, "Title", ask->title);
        page_text(node, "Decider", ask_decider_name(ask));
        page_text(node, "DeciderWhy", ask_decider_why(request, ask));
        page_flag(node, "IsDraft", strcmp(ask->state, "draft") == 0);
        page_flag(node, "IsAsked", strcmp(ask->state, "asked") == 0);
        page_flag(node, "Reopens", ask->decided_by != 0);
    }
    page_title(request, "asks", ask->id == 0 ? "New ask" : "Change %s", ask->title);
    page_text(page_root(request), "Page.Width", "narrow");
    return page_show(request, "campaigns/ask_edit.cs");
}

enum status ask_new_page(struct request *request)
{
    struct ask_edit edit = {0};
    enum status status = ask_form_read(request, &edit);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &ask_form);
    form_set(request, ASK_KIND, "money");
    form_set(request, ASK_ANSWER_BY,
             arena_strndup(request->arena, clock_local(request, clock_now() + DECIDE_SECONDS),
                           DAY_LETTERS));
    if (query_id(request, "goal") != 0)
        form_set_number(request, ASK_GOAL, query_id(request, "goal"));
    if (query_id(request, "campaign") != 0)
        form_set_number(request, ASK_CAMPAIGN, query_id(request, "campaign"));
    return show_form(request, &edit);
}

static enum status read_ask(struct request *request, struct ask_edit *edit)
{
    enum status status = ask_find(request, request->numbers[0], &edit->ask);
    if (status == STATUS_OK && !ask_may_edit(request, &edit->ask))
        status = STATUS_FORBIDDEN;
    return status == STATUS_OK ? ask_form_read(request, edit) : status;
}

enum status ask_edit_page(struct request *request)
{
    struct ask_edit edit = {0};
    enum status status = read_ask(request, &edit);
    if (status != STATUS_OK)
        return status;
    ask_form_fill(request, &edit);
    return show_form(request, &edit);
}

static enum status create(struct request *request, void *data)
{
    struct ask ask = {0};
    const char *after;
    (void)data;
    ask_form_take(request, &ask);
    enum status status = ask_insert(request, &ask);
    if (status == STATUS_OK)
        status = ask_form_save_goals(request, ask.id);
    if (status == STATUS_OK)
        status = ask_json(request, ask.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "ask.create", "ask", ask.id, NULL, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "ask-created", "/asks/%lld", (long long)ask.id);
}

/* 'Add another goal' without scripts asks for the page with one more row, not to save. */
static bool asks_for_row(const struct request *request)
{
    return *form_text(request, ASK_ADD) != '\0';
}

enum status ask_create(struct request *request)
{
    struct ask_edit edit = {0};
    enum status status = ask_form_read(request, &edit);
    if (status == STATUS_OK && asks_for_row(request))
        form_forget_errors(request);
    else if (status == STATUS_OK && ask_form_check(request, &edit))
        return transaction_run(request, create, NULL);
    return status == STATUS_OK ? show_form(request, &edit) : status;
}

/* What a change of the text does to the state: a decision that was made is asked for anew. */
static const struct ask_move *move_of(const struct ask *ask)
{
    const struct ask_move *move = ask_move(ask->state, "asked", ASK_BY_CHANGE);
    return move == NULL ? ask_move(ask->state, ask->state, ASK_BY_CHANGE) : move;
}

static enum status write_move(struct request *request, const struct ask_edit *edit,
                              const struct ask *saved, const struct ask_move *move)
{
    struct ask now = *saved;
    struct ask_change change = {.to = move->to,
                                .words = ask_form_changes(request, edit),
                                .amount = saved->amount,
                                .currency = saved->currency};
    now.version = saved->version + 1;
    if (strcmp(move->from, move->to) != 0)
        return ask_set_state(request, &now, &change);
    return strcmp(move->to, "draft") == 0 ? STATUS_OK : ask_add_event(request, &now, &change);
}

static enum status save(struct request *request, void *data)
{
    struct ask_edit *edit = data;
    struct ask ask = edit->ask;
    const struct ask_move *move = move_of(&ask);
    const char *before;
    const char *after;
    ask_form_take(request, &ask);
    ask.version = form_number(request, ASK_VERSION);
    enum status status = ask_json(request, ask.id, &before);
    if (status == STATUS_OK)
        status = ask_update(request, &ask);
    edit->stale = status == STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = ask_form_save_goals(request, ask.id);
    if (status == STATUS_OK)
        status = write_move(request, edit, &ask, move);
    if (status == STATUS_OK)
        status = ask_json(request, ask.id, &after);
    if (status == STATUS_OK)
        status = audit(request, "ask.edit", "ask", ask.id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, move->note, "/asks/%lld", (long long)ask.id);
}

static enum status show_conflict(struct request *request)
{
    struct ask_edit edit = {0};
    enum status status = read_ask(request, &edit);
    if (status == STATUS_FORBIDDEN) /* decided or withdrawn meanwhile */
        return STATUS_CONFLICT;
    if (status != STATUS_OK)
        return status;
    ask_form_conflict(request, &edit);
    return show_form(request, &edit);
}

/* The form may come back when its own work is done: then its version is an old one. */
static bool changes_nothing(struct request *request, const struct ask_edit *edit)
{
    return form_number(request, ASK_VERSION) == edit->ask.version &&
           *ask_form_changes(request, edit) == '\0';
}

enum status ask_save(struct request *request)
{
    struct ask_edit edit = {0};
    enum status status = read_ask(request, &edit);
    if (status == STATUS_FORBIDDEN && form_valid(request) && transaction_repeats(request))
        return STATUS_OK;
    if (status != STATUS_OK)
        return status;
    if (asks_for_row(request)) {
        form_forget_errors(request);
        return show_form(request, &edit);
    }
    if (!ask_form_check(request, &edit))
        return show_form(request, &edit);
    if (changes_nothing(request, &edit))
        return page_redirect(request, "ask-same", "/asks/%lld", (long long)edit.ask.id);
    status = transaction_run(request, save, &edit);
    return status == STATUS_CONFLICT && edit.stale ? show_conflict(request) : status;
}
