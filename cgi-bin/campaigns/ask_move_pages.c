#include "campaigns/ask_move_pages.h"

#include <ctype.h>
#include <string.h>

#include "campaigns/ask_pages.h"
#include "campaigns/ask_show.h"
#include "campaigns/ask_state.h"
#include "lib/ask_amount.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum {
    MOVE_TO,
    MOVE_VERSION,
    MOVE_WORDS,
    MOVE_GIVEN,
    MOVE_NEXT,
    MOVE_OUTCOME,
    MOVE_FIGURE,
    MOVE_SAID,
};

static const struct field fields[] = {
    [MOVE_TO] = {"to", "What you do", FIELD_CHOICE, .choices = ask_states},
    [MOVE_VERSION] = {"version", "Version", FIELD_INTEGER, FIELD_REQUIRED},
    [MOVE_WORDS] = {"words", "What you say", FIELD_TEXT, .most = 2000},
    [MOVE_GIVEN] = {"given", "What you give", FIELD_DECIMAL},
    [MOVE_NEXT] = {"next", "Next page", FIELD_LINE, .most = 512},
    [MOVE_OUTCOME] = {"outcome", "Whether the change came", FIELD_CHOICE, .choices = ask_outcomes},
    [MOVE_FIGURE] = {"figure", "By how much", FIELD_DECIMAL},
    [MOVE_SAID] = {"said", "How you know", FIELD_TEXT, .most = 2000},
};

const struct form ask_move_form = {"ask_move", fields, sizeof fields / sizeof fields[0], 0};

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

/* Showing: moves that ask for the same stand side by side, so each field is there once */

static bool is_open_to(const struct ask_move *move, const struct ask *ask, unsigned actors)
{
    return strcmp(move->from, ask->state) == 0 && (move->who & actors) != 0 &&
           (move->ways & (ASK_BY_MOVE | ASK_BY_DECISION)) != 0;
}

static bool are_alike(const struct ask_move *move, const struct ask_move *other)
{
    return move->asks == other->asks && move->who == other->who;
}

static const char *words_label(const struct ask *ask, const struct ask_move *first)
{
    if ((first->ways & ASK_BY_DECISION) != 0)
        return "Your words";
    return strcmp(ask->state, "more_wanted") == 0 ? "Your answer" : "Why";
}

static const char *words_hint(const struct ask *ask, const struct ask_move *first)
{
    if ((first->asks & ASK_GIVEN) != 0)
        return "Needed unless you approve it as it is. Everyone who sees the ask reads them.";
    if (strcmp(ask->state, "more_wanted") == 0 && (first->ways & ASK_BY_MOVE) != 0)
        return "What was asked of you, or why you withdraw it.";
    return "Whoever has read the ask will want to know.";
}

static void show_button(struct request *request, HDF *button, const struct ask *ask,
                        const struct ask_move *move)
{
    bool sends = strcmp(move->from, "draft") == 0 && strcmp(move->to, "asked") == 0;
    const char *name = ask->decider_id == 0 ? "any leader" : ask->decider;
    page_text(button, "To", move->to);
    page_text(button, "Word",
              sends ? arena_printf(request->arena, "Send it to %s", name) : move->button);
    page_text(button, "Style", move->style);
    page_text(button, "Icon", move->icon);
}

static size_t show_buttons(struct request *request, HDF *form, const struct ask *ask,
                           const struct ask_move *first, unsigned actors)
{
    size_t count = 0;
    for (const struct ask_move *move = first; move->from != NULL; move++)
        if (are_alike(move, first) && is_open_to(move, ask, actors))
            show_button(request, page_item(form, "Buttons", count++), ask, move);
    return count;
}

static void show_form(struct request *request, HDF *form, const struct ask *ask,
                      const struct ask_move *first, unsigned actors)
{
    bool decides = (first->ways & ASK_BY_DECISION) != 0;
    bool gives = (first->asks & ASK_GIVEN) != 0 && ask_kind_has_amount(ask->kind);
    page_format(form, "Action", "/asks/%lld/%s", (long long)ask->id, decides ? "decide" : "move");
    page_flag(form, "Words", (first->asks & ASK_WORDS) != 0);
    page_text(form, "WordsLabel", words_label(ask, first));
    page_text(form, "WordsHint", words_hint(ask, first));
    page_text(form, "WordsOptional", (first->asks & ASK_GIVEN) != 0 ? "optional" : "");
    page_flag(form, "Given", gives);
    page_text(form, "Unit", ask_amount_unit(ask->kind, ask->currency));
    size_t buttons = show_buttons(request, form, ask, first, actors);
    if (buttons == 1 && (first->asks & ASK_WORDS) != 0)
        page_text(form, "Aside", first->button);
}

static const struct ask_move *first_alike(const struct ask_move *wanted, const struct ask *ask,
                                          unsigned actors)
{
    const struct ask_move *move = ask_moves;
    while (!are_alike(move, wanted) || !is_open_to(move, ask, actors))
        move++;
    return move;
}

static bool decides_side(const struct request *request, const struct ask *ask)
{
    return (ask_actors(request, ask) & ASK_DECIDER) != 0 || person_id(request) == ask->decided_by;
}

static bool asks_side(const struct request *request, const struct ask *ask)
{
    return (ask_actors(request, ask) & ASK_ASKER) != 0;
}

static bool may_say_outcome(struct request *request, const struct ask *ask)
{
    const char *today = clock_today(request);
    return (asks_side(request, ask) && ask_wants_outcome(ask, false, today)) ||
           (decides_side(request, ask) && ask_wants_outcome(ask, true, today));
}

void ask_show_moves(struct request *request, const struct ask *ask)
{
    unsigned actors = ask_actors(request, ask);
    size_t count = 0;
    if (request->fields == NULL)
        form_begin(request, &ask_move_form);
    for (const struct ask_move *move = ask_moves; move->from != NULL; move++)
        if (is_open_to(move, ask, actors) && first_alike(move, ask, actors) == move)
            show_form(request, page_item(page_root(request), "MoveForms", count++), ask, move,
                      actors);
    if (!may_say_outcome(request, ask))
        return;
    page_flag(page_root(request), "OutcomeForm", true);
    page_text(page_root(request), "OutcomeUnit", ask->unit);
}

/* Conflicts: what stands there now, and what was typed (safety D6) */

static const char *button_word(const char *from, const char *to)
{
    const struct ask_move *move = ask_move(from, to, ASK_BY_MOVE | ASK_BY_DECISION);
    return move == NULL || move->button == NULL ? "" : move->button;
}

static void show_yours(struct request *request, HDF *node)
{
    const char *outcome = form_text(request, MOVE_OUTCOME);
    const char *words =
        *outcome == '\0' ? form_text(request, MOVE_WORDS) : form_text(request, MOVE_SAID);
    const char *given = form_text(request, MOVE_GIVEN);
    const char *to = form_text(request, MOVE_TO);
    const char *word = button_word("asked", to);
    if (*word == '\0')
        word = *outcome == '\0' ? button_word("draft", to) : ask_outcome_words(outcome);
    page_format(node, "Yours", "%s%s%s", word, *given == '\0' ? "" : ", ", given);
    page_text(node, "YoursText", is_blank(words) ? NULL : words);
}

static enum status show_conflict(struct request *request)
{
    struct ask ask;
    struct ask_events events;
    HDF *node = page_node(request, "Conflict");
    enum status status = ask_find(request, request->numbers[0], &ask);
    if (status == STATUS_OK)
        status = ask_history(request, ask.id, &events);
    if (status != STATUS_OK)
        return status;
    if (events.count > 0) {
        const struct ask_event *last = &events.items[0];
        page_text(node, "Who", last->person);
        page_text(node, "What", ask_move_words(last->from, last->to));
        page_moment(request, node, "When", last->at);
        page_text(node, "Text", *last->words == '\0' ? NULL : last->words);
    }
    show_yours(request, node);
    page_flag(node, "On", true);
    form_conflict_begin(request, MOVE_VERSION, ask.version);
    return ask_show_page(request, &ask);
}

/* Checking: each says what is wrong at its field */

static void check_given(struct request *request, const struct ask *ask)
{
    const char *given = form_text(request, MOVE_GIVEN);
    if (!ask_kind_has_amount(ask->kind))
        return;
    if (*given == '\0') {
        form_error(request, MOVE_GIVEN, "Say how much of it you give.");
        return;
    }
    const char *wrong = ask_amount_check(request->arena, ask->kind, given, ask->currency);
    if (wrong != NULL)
        form_error(request, MOVE_GIVEN, "%s", wrong);
    else if (decimal_compare(given, ask->amount) >= 0)
        form_error(request, MOVE_GIVEN,
                   "A part is less than what was asked for, %s. To give it all, approve it.",
                   ask_amount_words(request->arena, ask->kind, ask->amount, ask->currency));
}

static void check_words(struct request *request, const struct ask_move *move)
{
    if ((move->needs & ASK_WORDS) == 0 || !is_blank(form_text(request, MOVE_WORDS)))
        return;
    if (strcmp(move->to, "more_wanted") == 0)
        form_error(request, MOVE_WORDS, "Say what you want to know before you decide.");
    else if (strcmp(move->to, "asked") == 0)
        form_error(request, MOVE_WORDS, "Answer what was asked, in a sentence or two.");
    else
        form_error(request, MOVE_WORDS, "Say why, in a sentence or two: a reason is always given.");
}

/* An archived goal can not be served: asking and giving wait for another one. */
static void check_goal(struct request *request, const struct ask *ask, const struct ask_move *move)
{
    bool gives = strcmp(move->to, "approved") == 0 || strcmp(move->to, "part_approved") == 0;
    if (!ask->goal_archived || (!gives && strcmp(move->to, "asked") != 0))
        return;
    if (gives)
        form_error(request, MOVE_TO,
                   "A goal of this ask is archived, so it cannot be approved. %s can choose "
                   "another goal: ask for that, or decline.",
                   ask->asker);
    else
        form_error(request, MOVE_TO,
                   "A goal of this ask is archived, so it cannot be sent. Change it and choose "
                   "another goal first.");
}

static void check(struct request *request, const struct ask *ask, const struct ask_move *move)
{
    const char *given = form_text(request, MOVE_GIVEN);
    check_words(request, move);
    check_goal(request, ask, move);
    if ((move->needs & ASK_GIVEN) != 0)
        check_given(request, ask);
    else if (*given != '\0' && strcmp(move->to, "approved") == 0)
        form_error(request, MOVE_GIVEN,
                   "Approving gives all that was asked for. To give less, approve it in part; else "
                   "clear the amount.");
    if (strcmp(move->to, "asked") == 0 && strcmp(ask->answer_by, clock_today(request)) < 0)
        form_error(request, MOVE_TO,
                   "The day to decide by has passed. Change the ask and name a new one first.");
}

/* Moving */

static const char *amount_of(const struct request *request, const struct ask *ask, const char *to)
{
    if (strcmp(to, "part_approved") == 0)
        return form_text(request, MOVE_GIVEN);
    return strcmp(to, "approved") == 0 || strcmp(to, "asked") == 0 ? ask->amount : "";
}

static enum status go_on(struct request *request, int64_t ask, const char *note)
{
    const char *next = form_text(request, MOVE_NEXT);
    if (*next != '\0' && page_is_own_path(next))
        return page_redirect(request, note, "%s", next);
    return page_redirect(request, note, "/asks/%lld", (long long)ask);
}

static enum status write_move(struct request *request, const struct ask *ask,
                              const struct ask_move *move)
{
    const char *before;
    const char *after;
    const char *amount = amount_of(request, ask, move->to);
    struct ask_change change = {.to = move->to,
                                .words = form_text(request, MOVE_WORDS),
                                .amount = ask_kind_has_amount(ask->kind) ? amount : "",
                                .currency = *amount == '\0' ? "" : ask->currency};
    enum status status = ask_json(request, ask->id, &before);
    if (status == STATUS_OK)
        status = ask_set_state(request, ask, &change);
    if (status == STATUS_OK)
        status = ask_json(request, ask->id, &after);
    if (status == STATUS_OK)
        status = audit(request, (move->ways & ASK_BY_DECISION) != 0 ? "ask.decide" : "ask.move",
                       "ask", ask->id, before, after);
    return status == STATUS_OK ? go_on(request, ask->id, move->note) : status;
}

struct moving {
    unsigned way;
    struct ask ask;
};

/* What the ask says now decides, not what its page said. */
static enum status make_move(struct request *request, void *data)
{
    struct moving *moving = data;
    struct ask *ask = &moving->ask;
    enum status status = ask_find(request, request->numbers[0], ask);
    if (status != STATUS_OK)
        return status;
    const struct ask_move *move = ask_move(ask->state, form_text(request, MOVE_TO), moving->way);
    if (move == NULL || ask->version != form_number(request, MOVE_VERSION))
        return STATUS_CONFLICT;
    if ((move->who & ask_actors(request, ask)) == 0)
        return STATUS_FORBIDDEN;
    check(request, ask, move);
    return form_valid(request) ? write_move(request, ask, move) : STATUS_OK;
}

static enum status make(struct request *request, unsigned way, unsigned who)
{
    struct moving moving = {.way = way};
    enum status status = ask_find(request, request->numbers[0], &moving.ask);
    if (status == STATUS_OK && (ask_actors(request, &moving.ask) & who) == 0 &&
        person_id(request) != moving.ask.decided_by)
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK && *form_text(request, MOVE_TO) == '\0')
        form_error(request, MOVE_TO, "Choose what you want to do.");
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, make_move, &moving);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    if (status != STATUS_OK || form_valid(request))
        return status;
    return ask_show_page(request, &moving.ask);
}

enum status ask_move_make(struct request *request)
{
    return make(request, ASK_BY_MOVE, ASK_ASKER);
}

enum status ask_decide(struct request *request)
{
    return make(request, ASK_BY_DECISION, ASK_DECIDER);
}

/* Whether the change came */

static void check_outcome(struct request *request, const struct ask *ask)
{
    const char *outcome = form_text(request, MOVE_OUTCOME);
    const char *figure = form_text(request, MOVE_FIGURE);
    if (*outcome == '\0')
        form_error(request, MOVE_OUTCOME, "Say whether the change came.");
    else if (ask_move(ask->state, "settled", ASK_BY_OUTCOME) != NULL &&
             strcmp(ask->change_by, clock_today(request)) >= 0)
        form_error(request, MOVE_OUTCOME, "That is asked after %s.",
                   clock_day(request->arena, ask->change_by));
    if (is_blank(form_text(request, MOVE_SAID)))
        form_error(request, MOVE_SAID, "Say in a sentence how you know.");
    if (*figure != '\0' && strcmp(outcome, "did_not") == 0 && decimal_compare(figure, "0") != 0)
        form_error(request, MOVE_FIGURE,
                   "Where the change did not come there is no figure: clear it, or say that it "
                   "came in part.");
}

static enum status say_outcome(struct request *request, void *data)
{
    struct ask *ask = data;
    const char *before;
    const char *after;
    struct ask_change change = {.outcome = form_text(request, MOVE_OUTCOME),
                                .figure = form_text(request, MOVE_FIGURE),
                                .words = form_text(request, MOVE_SAID)};
    enum status status = ask_find(request, request->numbers[0], ask);
    if (status == STATUS_OK)
        check_outcome(request, ask);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    status = ask_json(request, ask->id, &before);
    if (status == STATUS_OK)
        status = ask_set_outcome(request, ask, !asks_side(request, ask), &change);
    if (status == STATUS_OK)
        status = ask_json(request, ask->id, &after);
    if (status == STATUS_OK)
        status = audit(request, "ask.outcome", "ask", ask->id, before, after);
    return status == STATUS_OK ? go_on(request, ask->id, "ask-outcome") : status;
}

enum status ask_outcome_say(struct request *request)
{
    struct ask ask;
    enum status status = ask_find(request, request->numbers[0], &ask);
    if (status == STATUS_OK && !asks_side(request, &ask) && !decides_side(request, &ask))
        status = STATUS_FORBIDDEN;
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, say_outcome, &ask);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    if (status != STATUS_OK || form_valid(request))
        return status;
    return ask_show_page(request, &ask);
}
