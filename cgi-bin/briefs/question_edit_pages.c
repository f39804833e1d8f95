#include "briefs/question_edit_pages.h"

#include <string.h>

#include "briefs/question_show.h"
#include "briefs/question_state.h"
#include "briefs/show.h"
#include "lib/clock.h"
#include "lib/list_filter.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum { TITLE, WORDS, OWNER, ANSWER_BY, PRIVATE, VERSION };
enum { DAYS = 7, DAYS_MOST = 366 };

static const struct field fields[] = {
    [TITLE] = {"title", "Your question", FIELD_LINE, FIELD_REQUIRED, .most = 200},
    [WORDS] = {"words", "More about it", FIELD_TEXT, .most = 2000},
    [OWNER] = {"owner", "Who should answer", FIELD_ID},
    [ANSWER_BY] = {"answer_by", "Answer by", FIELD_DATE},
    [PRIVATE] = {"private", "Between the two of us", FIELD_FLAG},
    [VERSION] = {"version", "Version", FIELD_INTEGER},
};

const struct form question_form = {"question", fields, sizeof fields / sizeof fields[0], 0};

struct asking {
    struct question_place place;
    struct question question; /* id 0 for a new one */
    bool has_answers;         /* so who sees it may not change */
};

static bool in_round(const struct asking *asking)
{
    return strcmp(asking->place.subject, "round") == 0;
}

static enum status show_form(struct request *request, const struct asking *asking)
{
    HDF *node = page_node(request, "Question");
    page_text(node, "Subject", question_subject_word(asking->place.subject));
    page_text(node, "Place", asking->place.title);
    page_text(node, "PlaceHref",
              question_place_href(request->arena, asking->place.subject, asking->place.id));
    page_flag(node, "InRound", in_round(asking));
    page_flag(node, "HasAnswers", asking->has_answers);
    page_text(node, "Leader", asking->place.owner);
    page_day(request, node, "AnswerOn", asking->place.answer_on);
    page_format(node, "AskHref", "/questions/new?%s=%lld", asking->place.subject,
                (long long)asking->place.id);
    if (asking->question.id != 0)
        page_format(node, "Href", "/questions/%lld", (long long)asking->question.id);
    page_title(request, "questions", "%s",
               asking->question.id == 0 ? "Ask a question" : "Change your question");
    enum status status =
        in_round(asking) ? STATUS_OK : show_people(request, OWNER, "Choose a person");
    return status == STATUS_OK ? page_show(request, "briefs/question_edit.cs") : status;
}

/* A round takes questions until its day has passed. */
static bool is_over(struct request *request, const struct asking *asking)
{
    return in_round(asking) && (asking->place.closed || asking->place.owner_id == 0 ||
                                strcmp(asking->place.answer_on, clock_today(request)) < 0);
}

/* The place that the address names, such as ?goal=4. */
static enum status find_place(struct request *request, struct asking *asking)
{
    static const char *const subjects[] = {"brief", "goal", "campaign", "post", "round"};
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
        int64_t id = query_id(request, subjects[i]);
        if (id != 0)
            return question_place_find(request, subjects[i], id, &asking->place);
    }
    return STATUS_NOT_FOUND;
}

enum status question_new_page(struct request *request)
{
    struct asking asking = {0};
    enum status status = find_place(request, &asking);
    if (status != STATUS_OK)
        return status;
    if (is_over(request, &asking))
        return STATUS_GONE;
    form_begin(request, &question_form);
    form_set(request, ANSWER_BY, clock_day_ahead(request, DAYS));
    if (asking.place.owner_id != 0 && asking.place.owner_id != person_id(request))
        form_set_number(request, OWNER, asking.place.owner_id);
    return show_form(request, &asking);
}

/* Checks */

static enum status check_owner(struct request *request)
{
    bool active = false;
    int64_t owner = form_number(request, OWNER);
    enum status status = owner == 0 ? STATUS_OK : person_is_active(request, owner, &active);
    if (owner == 0)
        form_error(request, OWNER, "Choose who should answer.");
    else if (owner == person_id(request))
        form_error(request, OWNER, "That is you. Choose somebody else.");
    else if (!active)
        form_error(request, OWNER,
                   "That person has left, so nobody would answer. Choose somebody"
                   " else.");
    return status;
}

/* A day that has passed may stay: the question is overdue and not another one. */
static void check_day(struct request *request, const struct asking *asking)
{
    const char *day = form_text(request, ANSWER_BY);
    if (asking->question.id != 0 && strcmp(day, asking->question.answer_by) == 0)
        return;
    const char *today = clock_today(request);
    if (*day == '\0')
        form_error(request, ANSWER_BY, "Say by when you would like an answer.");
    else if (strcmp(day, today) < 0)
        form_error(request, ANSWER_BY, "Answer by must not be before today, %s.",
                   clock_day(request->arena, today));
    else if (clock_days_between(today, day) > DAYS_MOST)
        form_error(request, ANSWER_BY, "Answer by is more than a year away. Is the year right?");
}

static enum status check(struct request *request, const struct asking *asking)
{
    if (!in_round(asking)) {
        check_day(request, asking);
        return check_owner(request);
    }
    if (asking->question.id != 0)
        return STATUS_OK;
    if (is_over(request, asking))
        form_error(request, TITLE, "This office hour takes no more questions.");
    else if (asking->place.owner_id == person_id(request))
        form_error(request, TITLE, "This is your own office hour: others ask here.");
    return STATUS_OK;
}

static void take_form(struct request *request, struct asking *asking)
{
    struct question *question = &asking->question;
    bool is_round = in_round(asking);
    question->subject = asking->place.subject;
    question->subject_id = asking->place.id;
    question->title = form_text(request, TITLE);
    question->words = form_text(request, WORDS);
    question->owner_id = is_round ? asking->place.owner_id : form_number(request, OWNER);
    question->answer_by = is_round ? asking->place.answer_on : form_text(request, ANSWER_BY);
    if (!asking->has_answers)
        question->private = !is_round && form_flag(request, PRIVATE);
}

/* Asking */

static enum status ask(struct request *request, void *data)
{
    struct asking *asking = data;
    enum status status = check(request, asking);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    take_form(request, asking);
    status = question_insert(request, &asking->question);
    if (status == STATUS_OK)
        status = question_audit(request, "question.ask", &asking->question, NULL);
    if (status != STATUS_OK)
        return status;
    if (in_round(asking))
        return page_redirect(request, "asked-there", "/questions/rounds/%lld",
                             (long long)asking->place.id);
    return page_redirect(request, "asked", "/questions/%lld", (long long)asking->question.id);
}

enum status question_create(struct request *request)
{
    struct asking asking = {0};
    enum status status = find_place(request, &asking);
    if (status == STATUS_OK && !form_valid(request))
        status = check(request, &asking); /* so that all that is wrong is said at once */
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, ask, &asking);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &asking) : status;
}

/* Changing */

static enum status find(struct request *request, struct asking *asking)
{
    struct answers answers;
    struct question *question = &asking->question;
    enum status status = question_find(request, request->numbers[0], question);
    if (status == STATUS_OK && question->asker_id != person_id(request))
        return question_names(request, question) ? STATUS_FORBIDDEN : STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        status = answer_list(request, question->id, &answers);
    if (status != STATUS_OK)
        return status;
    asking->has_answers = answers.count > 0;
    return question_place_find(request, question->subject, question->subject_id, &asking->place);
}

static void each_value(struct request *request, const struct question *question,
                       void (*use)(struct request *request, size_t field, const char *value))
{
    struct arena *arena = request->arena;
    use(request, TITLE, question->title);
    use(request, WORDS, question->words);
    use(request, OWNER, arena_printf(arena, "%lld", (long long)question->owner_id));
    use(request, ANSWER_BY, question->answer_by);
    use(request, PRIVATE, question->private ? "1" : "");
}

enum status question_edit_page(struct request *request)
{
    struct asking asking = {0};
    enum status status = find(request, &asking);
    if (status != STATUS_OK)
        return status;
    if (!question_may_edit(request, &asking.question))
        return STATUS_GONE;
    form_begin(request, &question_form);
    each_value(request, &asking.question, form_set);
    form_set_number(request, VERSION, asking.question.version);
    return show_form(request, &asking);
}

static enum status change(struct request *request, void *data)
{
    struct asking *asking = data;
    const char *before;
    enum status status = question_json(request, asking->question.id, &before);
    if (status == STATUS_OK)
        status = find(request, asking);
    if (status == STATUS_OK && (form_number(request, VERSION) != asking->question.version ||
                                !question_may_edit(request, &asking->question)))
        return STATUS_CONFLICT;
    if (status == STATUS_OK)
        status = check(request, asking);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    take_form(request, asking);
    status = question_update(request, &asking->question);
    if (status == STATUS_OK)
        status = question_audit(request, "question.change", &asking->question, before);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "question-saved", "/questions/%lld",
                         (long long)asking->question.id);
}

static enum status show_conflict(struct request *request)
{
    struct asking asking = {0};
    enum status status = find(request, &asking);
    if (status != STATUS_OK)
        return status;
    if (!question_may_edit(request, &asking.question))
        return STATUS_GONE;
    form_conflict_begin(request, VERSION, asking.question.version);
    each_value(request, &asking.question, form_conflict);
    return show_form(request, &asking);
}

enum status question_edit(struct request *request)
{
    struct asking asking = {0};
    enum status status = find(request, &asking);
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, change, &asking);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    return status == STATUS_OK && !form_valid(request) ? show_form(request, &asking) : status;
}
