#include "briefs/question_act_pages.h"

#include <string.h>

#include "briefs/brief_store.h"
#include "briefs/question_pages.h"
#include "briefs/question_show.h"
#include "briefs/question_state.h"
#include "lib/page.h"
#include "lib/route.h"
#include "lib/session.h"
#include "lib/states.h"
#include "lib/transaction.h"

static const struct field fields[] = {
    [ACT_TO] = {"to", "What you do", FIELD_CHOICE, .choices = question_states},
    [ACT_VERSION] = {"version", "Version", FIELD_INTEGER},
    [ACT_SAID] = {"said", "Why", FIELD_TEXT, .most = 1000},
    [ACT_OWNER] = {"owner", "Who is to answer", FIELD_ID},
    [ACT_ANSWER] = {"answer", "Answer", FIELD_ID},
    [ACT_ON] = {"on", "Yes", FIELD_FLAG},
    [ACT_NEXT] = {"next", "Next page", FIELD_LINE, .most = 512},
};

const struct form question_act_form = {"question_act", fields, sizeof fields / sizeof fields[0], 0};

enum { ANSWER_WORDS, ANSWER_NEXT };
static const struct field answer_fields[] = {
    [ANSWER_WORDS] = {"words", "Your answer", FIELD_TEXT, .most = 4000},
    [ANSWER_NEXT] = {"next", "Next page", FIELD_LINE, .most = 512},
};

const struct form question_answer_form = {"question_answer", answer_fields, 2, 0};

/* What one address does: to a question as it is within the transaction, whatever its page
 * showed. `move` is one of the state table, or NULL for what leaves the state as it is. */
struct act {
    const char *action; /* for the audit; NULL for what is nobody's business */
    bool of_version;    /* not where the page shows an older one */
    bool (*may)(const struct request *request, const struct question *question);
    const struct question_move *(*move)(struct request *request, const struct question *question);
    enum status (*check)(struct request *request, const struct question *question,
                         const struct question_move *move);
    enum status (*write)(struct request *request, struct question *question,
                         const struct question_move *move);
};

struct acting {
    const struct act *act;
    struct question question;
};

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

static bool is_of_both(const struct request *request, const struct question *question)
{
    return (question_actors(request, question) & (QUESTION_ASKER | QUESTION_ANSWERER)) != 0;
}

static enum status redirect(struct request *request, int64_t question, const char *note)
{
    bool answers = request->route->form == &question_answer_form;
    const char *next = form_text(request, answers ? (size_t)ANSWER_NEXT : (size_t)ACT_NEXT);
    if (*next != '\0' && page_is_own_path(next))
        return page_redirect(request, note, "%s", next);
    return page_redirect(request, note, "/questions/%lld", (long long)question);
}

static enum status work(struct request *request, void *data)
{
    struct acting *acting = data;
    const struct act *act = acting->act;
    struct question *question = &acting->question;
    const char *before;
    enum status status = question_json(request, request->numbers[0], &before);
    if (status == STATUS_OK)
        status = question_find(request, request->numbers[0], question);
    if (status != STATUS_OK)
        return status;
    const struct question_move *move = act->move(request, question);
    if (move == NULL || (act->of_version && form_number(request, ACT_VERSION) != question->version))
        return STATUS_CONFLICT;
    if (act->check != NULL)
        status = act->check(request, question, move);
    if (status != STATUS_OK || !form_valid(request))
        return status;
    status = act->write(request, question, move);
    if (status == STATUS_OK && act->action != NULL)
        status = question_audit(request, act->action, question, before);
    return status == STATUS_OK ? redirect(request, question->id, move->note) : status;
}

/* What was typed stands beside how things are now (safety D6). */
static enum status show_conflict(struct request *request)
{
    struct question question;
    bool answers = request->route->form == &question_answer_form;
    const char *yours = form_text(request, answers ? (size_t)ANSWER_WORDS : (size_t)ACT_SAID);
    enum status status = question_find(request, request->numbers[0], &question);
    if (status != STATUS_OK)
        return status;
    HDF *conflict = page_node(request, "Conflict");
    page_flag(conflict, "On", true);
    page_text(conflict, "YoursText", is_blank(yours) ? NULL : yours);
    form_begin(request, &question_act_form); /* the forms are those of the question as it is */
    form_conflict_begin(request, ACT_VERSION, question.version);
    return question_show_page(request, &question);
}

static enum status run(struct request *request, const struct act *act)
{
    struct acting acting = {.act = act};
    enum status status = question_find(request, request->numbers[0], &acting.question);
    if (status == STATUS_OK && !act->may(request, &acting.question))
        return transaction_repeats(request) ? STATUS_OK : STATUS_FORBIDDEN;
    if (status == STATUS_OK && form_valid(request))
        status = transaction_run(request, work, &acting);
    if (status == STATUS_CONFLICT)
        return show_conflict(request);
    if (status != STATUS_OK || form_valid(request))
        return status;
    return question_show_page(request, &acting.question);
}

/* Answering */

static bool may_answer(const struct request *request, const struct question *question)
{
    return question_actors(request, question) != 0;
}

static const struct question_move *answer_move(struct request *request,
                                               const struct question *question)
{
    return question_answering(question->state, question_actors(request, question));
}

static enum status check_answer(struct request *request, const struct question *question,
                                const struct question_move *move)
{
    struct answers answers;
    (void)move;
    if (is_blank(form_text(request, ANSWER_WORDS)))
        form_error(request, ANSWER_WORDS, "Write your answer first.");
    enum status status = answer_list(request, question->id, &answers);
    if (status == STATUS_OK && answers.count >= ANSWERS_MOST)
        form_error(request, ANSWER_WORDS, "This question has %d answers: it takes no more.",
                   ANSWERS_MOST);
    return status;
}

static enum status write_answer(struct request *request, struct question *question,
                                const struct question_move *move)
{
    int64_t id;
    enum status status = answer_add(request, question, form_text(request, ANSWER_WORDS), &id);
    if (status != STATUS_OK || strcmp(move->from, move->to) == 0)
        return status;
    question->version++; /* as the answer raised it */
    return question_set_state(request, question, move->to, 0, "");
}

enum status question_answer(struct request *request)
{
    static const struct act act = {.action = "question.answer",
                                   .may = may_answer,
                                   .move = answer_move,
                                   .check = check_answer,
                                   .write = write_answer};
    return run(request, &act);
}

/* Marking the answer */

static const struct question_move *accept_move(struct request *request,
                                               const struct question *question)
{
    return question_move(question->state, "accepted", QUESTION_BY_ACCEPT,
                         question_actors(request, question));
}

static enum status check_accept(struct request *request, const struct question *question,
                                const struct question_move *move)
{
    struct answer answer;
    (void)move;
    enum status status =
        answer_find(request, question->id, form_number(request, ACT_ANSWER), &answer);
    if (status == STATUS_OK && answer.person_id == question->asker_id)
        form_error(request, ACT_ANSWER, "Whoever asks marks what somebody else answered.");
    return status;
}

static enum status write_accept(struct request *request, struct question *question,
                                const struct question_move *move)
{
    return question_set_state(request, question, move->to, form_number(request, ACT_ANSWER), "");
}

enum status question_accept(struct request *request)
{
    static const struct act act = {.action = "question.accept",
                                   .of_version = true,
                                   .may = is_of_both,
                                   .move = accept_move,
                                   .check = check_accept,
                                   .write = write_accept};
    return run(request, &act);
}

/* Moves by hand */

static bool may_move(const struct request *request, const struct question *question)
{
    unsigned actors = question_actors(request, question);
    for (const struct question_move *move = question_moves; move->from != NULL; move++)
        if ((move->ways & QUESTION_BY_MOVE) != 0 && (move->who & actors) != 0 &&
            strcmp(move->to, form_text(request, ACT_TO)) == 0)
            return true;
    return is_of_both(request, question) &&
           (*form_text(request, ACT_TO) == '\0' || !form_valid(request));
}

static const struct question_move *hand_move(struct request *request,
                                             const struct question *question)
{
    return question_move(question->state, form_text(request, ACT_TO), QUESTION_BY_MOVE,
                         question_actors(request, question));
}

static enum status check_hand(struct request *request, const struct question *question,
                              const struct question_move *move)
{
    (void)question;
    if (move->needs_words && is_blank(form_text(request, ACT_SAID)))
        form_error(request, ACT_SAID, "Say what is still open, so that it can be answered.");
    return STATUS_OK;
}

static enum status write_hand(struct request *request, struct question *question,
                              const struct question_move *move)
{
    return question_set_state(request, question, move->to, 0, form_text(request, ACT_SAID));
}

enum status question_go(struct request *request)
{
    static const struct act act = {.action = "question.move",
                                   .of_version = true,
                                   .may = may_move,
                                   .move = hand_move,
                                   .check = check_hand,
                                   .write = write_hand};
    return run(request, &act);
}

/* Passing on */

static bool may_pass(const struct request *request, const struct question *question)
{
    return !question->private && (question_actors(request, question) & QUESTION_ANSWERER) != 0;
}

static const struct question_move *pass_move(struct request *request,
                                             const struct question *question)
{
    return question_move(question->state, question->state, QUESTION_BY_PASS,
                         question_actors(request, question));
}

static enum status check_pass(struct request *request, const struct question *question,
                              const struct question_move *move)
{
    bool active = false;
    int64_t owner = form_number(request, ACT_OWNER);
    (void)move;
    enum status status = owner == 0 ? STATUS_OK : person_is_active(request, owner, &active);
    if (owner == 0)
        form_error(request, ACT_OWNER, "Choose who is to answer.");
    else if (!active)
        form_error(request, ACT_OWNER, "That person has left. Choose somebody else.");
    else if (owner == question->asker_id)
        form_error(request, ACT_OWNER, "%s asked this. Choose somebody else.", question->asker);
    else if (owner == question->owner_id)
        form_error(request, ACT_OWNER, "%s was asked already. Choose somebody else.",
                   question->owner);
    return status;
}

static enum status write_pass(struct request *request, struct question *question,
                              const struct question_move *move)
{
    (void)move;
    return question_pass(request, question, form_number(request, ACT_OWNER));
}

enum status question_hand_on(struct request *request)
{
    static const struct act act = {.action = "question.pass",
                                   .of_version = true,
                                   .may = may_pass,
                                   .move = pass_move,
                                   .check = check_pass,
                                   .write = write_pass};
    return run(request, &act);
}

/* What leaves the state as it is */

static bool may_support(const struct request *request, const struct question *question)
{
    return !question->private && (question_actors(request, question) & QUESTION_ASKER) == 0;
}

static const struct question_move *support_move(struct request *request,
                                                const struct question *question)
{
    static const struct question_move on = {.note = "supported"};
    static const struct question_move off = {.note = "support-off"};
    if (strcmp(question->state, "asked") != 0)
        return NULL;
    return form_flag(request, ACT_ON) ? &on : &off;
}

static enum status write_support(struct request *request, struct question *question,
                                 const struct question_move *move)
{
    (void)move;
    return question_support(request, question->id, form_flag(request, ACT_ON));
}

enum status question_second(struct request *request)
{
    static const struct act act = {
        .may = may_support, .move = support_move, .write = write_support};
    return run(request, &act);
}

static bool may_publish(const struct request *request, const struct question *question)
{
    return question->private && is_of_both(request, question);
}

static const struct question_move *publish_move(struct request *request,
                                                const struct question *question)
{
    static const struct question_move on = {.note = "agreed"};
    static const struct question_move off = {.note = "agreed-not"};
    if (strcmp(question->state, "withdrawn") == 0)
        return NULL;
    return form_flag(request, ACT_ON) ? &on : &off;
}

static enum status write_publish(struct request *request, struct question *question,
                                 const struct question_move *move)
{
    bool asker = (question_actors(request, question) & QUESTION_ASKER) != 0;
    (void)move;
    return question_agree(request, question, asker, form_flag(request, ACT_ON));
}

enum status question_publish(struct request *request)
{
    static const struct act act = {.action = "question.agree",
                                   .of_version = true,
                                   .may = may_publish,
                                   .move = publish_move,
                                   .write = write_publish};
    return run(request, &act);
}
