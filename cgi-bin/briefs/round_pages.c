#include "briefs/round_pages.h"

#include <string.h>

#include "briefs/question_show.h"
#include "briefs/question_state.h"
#include "briefs/round_store.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"
#include "lib/words.h"

enum { TITLE, WORDS, ANSWER_ON, VERSION };
enum { OVER_SHOWN = 20, DAYS_MOST = 366 };

static const struct field fields[] = {
    [TITLE] = {"title", "What it is about", FIELD_LINE, FIELD_REQUIRED, .most = 160},
    [WORDS] = {"words", "More about it", FIELD_TEXT, .most = 2000},
    [ANSWER_ON] = {"answer_on", "You answer by", FIELD_DATE, FIELD_REQUIRED},
    [VERSION] = {"version", "Version", FIELD_INTEGER},
};

const struct form round_form = {"round", fields, sizeof fields / sizeof fields[0], 0};

static bool is_mine(const struct request *request, const struct round *round)
{
    return round->leader_id == person_id(request);
}

static bool is_open(struct request *request, const struct round *round)
{
    return !round->closed && strcmp(round->answer_on, clock_today(request)) >= 0;
}

/* "3 of 5 questions answered". */
static const char *count_words(struct request *request, const struct round *round)
{
    if (round->asked == 0)
        return "No question yet";
    return arena_printf(request->arena, "%s of %s answered",
                        words_number(request->arena, round->answered),
                        words_count(request->arena, round->asked, "question", "questions"));
}

static void show_round(struct request *request, HDF *node, const struct round *round)
{
    bool open = is_open(request, round);
    page_number(node, "Id", round->id);
    page_text(node, "Title", round->title);
    page_format(node, "Href", "/questions/rounds/%lld", (long long)round->id);
    page_text(node, "Words", *round->words == '\0' ? NULL : round->words);
    page_person(node, "Leader", round->leader_id, round->leader);
    page_day(request, node, "AnswerOn", round->answer_on);
    page_text(node, "Count", count_words(request, round));
    page_number(node, "Version", round->version);
    page_flag(node, "Open", open);
    page_flag(node, "IsMine", is_mine(request, round));
    page_flag(node, "Closed", round->closed);
    page_text(node, "Status", open ? "Takes questions" : "Over");
    page_text(node, "StatusKind", open ? "scheduled" : "done");
}

static void show_row(struct request *request, HDF *row, const struct round *round)
{
    show_round(request, row, round);
    page_format(row, "Meta", "%s · answers by %s · %s", round->leader,
                clock_day(request->arena, round->answer_on), count_words(request, round));
}

enum status round_list_page(struct request *request)
{
    struct round_list open;
    struct round_list over;
    const char *today = clock_today(request);
    enum status status = round_list_open(request, today, &open);
    if (status == STATUS_OK)
        status =
            round_list_over(request, today, query_id(request, "before"), OVER_SHOWN + 1, &over);
    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < open.count; i++)
        show_row(request, page_item(page_root(request), "Open", i), &open.items[i]);
    for (size_t i = 0; i < over.count && i < OVER_SHOWN; i++)
        show_row(request, page_item(page_root(request), "Over", i), &over.items[i]);
    if (over.count > OVER_SHOWN)
        page_format(page_root(request), "Pager.Next", "/questions/rounds?before=%lld",
                    (long long)over.items[OVER_SHOWN - 1].id);
    page_flag(page_root(request), "MayCreate", person_is(request, ROLE_LEADER));
    page_title(request, "questions", "Office hours");
    return page_show(request, "briefs/rounds.cs");
}

enum status round_page(struct request *request)
{
    struct round round;
    struct questions questions;
    enum status status = round_find(request, request->numbers[0], &round);
    if (status == STATUS_OK)
        status = question_list_round(request, round.id, &questions);
    if (status != STATUS_OK)
        return status;
    show_round(request, page_node(request, "Round"), &round);
    for (size_t i = 0; i < questions.count; i++) {
        const struct question *question = &questions.items[i];
        HDF *row = page_item(page_root(request), "Questions", i);
        question_show_row(request, row, question, false);
        page_flag(row, "MaySupport",
                  strcmp(question->state, "asked") == 0 &&
                      question->asker_id != person_id(request) && !is_mine(request, &round));
        page_flag(row, "Supported", question->supported);
    }
    page_title(request, "questions", "%s", round.title);
    return page_show(request, "briefs/round.cs");
}

/* Opening one, and changing it */

static enum status show_form(struct request *request, const struct round *round)
{
    if (round != NULL) {
        page_format(page_node(request, "Round"), "Href", "/questions/rounds/%lld",
                    (long long)round->id);
        page_text(page_node(request, "Round"), "Title", round->title);
    }
    page_title(request, "questions", "%s", round == NULL ? "New office hour" : "Change it");
    return page_show(request, "briefs/round_edit.cs");
}

enum status round_new_page(struct request *request)
{
    form_begin(request, &round_form);
    return show_form(request, NULL);
}

static void check(struct request *request)
{
    const char *day = form_text(request, ANSWER_ON);
    const char *today = clock_today(request);
    if (*day == '\0')
        return;
    if (strcmp(day, today) < 0)
        form_error(request, ANSWER_ON, "You answer by must not be before today, %s.",
                   clock_day(request->arena, today));
    else if (clock_days_between(today, day) > DAYS_MOST)
        form_error(request, ANSWER_ON,
                   "You answer by is more than a year away. Is the year"
                   " right?");
}

static void take_form(const struct request *request, struct round *round)
{
    round->title = form_text(request, TITLE);
    round->words = form_text(request, WORDS);
    round->answer_on = form_text(request, ANSWER_ON);
}

static enum status keep(struct request *request, const char *action, int64_t id, const char *before,
                        const char *note)
{
    const char *after;
    enum status status = round_json(request, id, &after);
    if (status == STATUS_OK)
        status = audit(request, action, "round", id, before, after);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, note, "/questions/rounds/%lld", (long long)id);
}

static enum status create(struct request *request, void *data)
{
    struct round round = {0};
    (void)data;
    take_form(request, &round);
    enum status status = round_insert(request, &round);
    return status == STATUS_OK ? keep(request, "round.open", round.id, NULL, "round-open") : status;
}

enum status round_create(struct request *request)
{
    enum status status = STATUS_OK;
    check(request);
    if (form_valid(request))
        status = transaction_run(request, create, NULL);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, NULL) : status;
}

static enum status find_mine(struct request *request, struct round *round)
{
    enum status status = round_find(request, request->numbers[0], round);
    return status == STATUS_OK && !is_mine(request, round) ? STATUS_FORBIDDEN : status;
}

enum status round_edit_page(struct request *request)
{
    struct round round;
    enum status status = find_mine(request, &round);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &round_form);
    form_set(request, TITLE, round.title);
    form_set(request, WORDS, round.words);
    form_set(request, ANSWER_ON, round.answer_on);
    form_set_number(request, VERSION, round.version);
    return show_form(request, &round);
}

static enum status change(struct request *request, void *data)
{
    struct round *round = data;
    const char *before;
    enum status status = round_json(request, round->id, &before);
    take_form(request, round);
    round->version = form_number(request, VERSION);
    if (status == STATUS_OK)
        status = round_update(request, round);
    return status == STATUS_OK ? keep(request, "round.change", round->id, before, "round-saved")
                               : status;
}

static enum status show_conflict(struct request *request)
{
    struct round round;
    enum status status = find_mine(request, &round);
    if (status != STATUS_OK)
        return status;
    form_conflict_begin(request, VERSION, round.version);
    form_conflict(request, TITLE, round.title);
    form_conflict(request, WORDS, round.words);
    form_conflict(request, ANSWER_ON, round.answer_on);
    return show_form(request, &round);
}

enum status round_edit(struct request *request)
{
    struct round round;
    enum status status = find_mine(request, &round);
    if (status != STATUS_OK)
        return status;
    check(request);
    if (form_valid(request))
        status = transaction_run(request, change, &round);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &round) : status;
}

/* Closing early */

static enum status set_closed(struct request *request, void *data)
{
    struct round *round = data;
    const char *before;
    enum status status = round_json(request, round->id, &before);
    if (status == STATUS_OK)
        status = round_update(request, round);
    return status == STATUS_OK ? keep(request, round->closed ? "round.close" : "round.reopen",
                                      round->id, before, round->closed ? "round-over" : "round-on")
                               : status;
}

static enum status set(struct request *request, bool closed)
{
    struct round round;
    enum status status = find_mine(request, &round);
    if (status != STATUS_OK)
        return status;
    if (!form_valid(request))
        return STATUS_INVALID;
    round.closed = closed;
    round.version = form_number(request, 0);
    return transaction_run(request, set_closed, &round);
}

enum status round_close(struct request *request)
{
    return set(request, true);
}

enum status round_open(struct request *request)
{
    return set(request, false);
}
