#include "briefs/answer_pages.h"

#include <string.h>

#include "briefs/question_show.h"
#include "briefs/question_store.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum { WORDS, VERSION };

static const struct field fields[] = {
    [WORDS] = {"words", "Your answer", FIELD_TEXT, FIELD_REQUIRED, .most = 4000},
    [VERSION] = {"version", "Version", FIELD_INTEGER, FIELD_REQUIRED},
};

const struct form answer_form = {"answer", fields, 2, 0};

struct mending {
    struct question question;
    struct answer answer;
};

static enum status find_answer(struct request *request, struct mending *mending)
{
    enum status status = question_find(request, request->numbers[0], &mending->question);
    if (status == STATUS_OK)
        status = answer_find(request, mending->question.id, request->numbers[1], &mending->answer);
    if (status == STATUS_OK && (mending->answer.person_id != person_id(request) ||
                                strcmp(mending->question.state, "withdrawn") == 0))
        return STATUS_FORBIDDEN;
    return status;
}

static enum status show_mending(struct request *request, const struct mending *mending)
{
    HDF *node = page_node(request, "Question");
    page_format(node, "Href", "/questions/%lld", (long long)mending->question.id);
    page_text(node, "Title", mending->question.title);
    page_format(node, "Action", "/questions/%lld/answers/%lld", (long long)mending->question.id,
                (long long)mending->answer.id);
    page_flag(node, "TakesBack", mending->question.asker_agrees || mending->question.owner_agrees);
    page_title(request, "questions", "Your answer");
    return page_show(request, "briefs/answer_edit.cs");
}

enum status answer_edit_page(struct request *request)
{
    struct mending mending;
    enum status status = find_answer(request, &mending);
    if (status != STATUS_OK)
        return status;
    form_begin(request, &answer_form);
    form_set(request, WORDS, mending.answer.words);
    form_set_number(request, VERSION, mending.answer.version);
    return show_mending(request, &mending);
}

static enum status write_mending(struct request *request, void *data)
{
    struct mending *mending = data;
    const char *before;
    enum status status = question_json(request, mending->question.id, &before);
    mending->answer.words = form_text(request, WORDS);
    mending->answer.version = form_number(request, VERSION);
    if (status == STATUS_OK)
        status = answer_save(request, &mending->question, &mending->answer);
    if (status == STATUS_OK)
        status = question_audit(request, "question.mend", &mending->question, before);
    if (status != STATUS_OK)
        return status;
    return page_redirect(request, "answer-saved", "/questions/%lld",
                         (long long)mending->question.id);
}

enum status answer_edit(struct request *request)
{
    struct mending mending;
    enum status status = find_answer(request, &mending);
    if (status != STATUS_OK)
        return status;
    if (form_valid(request))
        status = transaction_run(request, write_mending, &mending);
    if (status == STATUS_CONFLICT) {
        status = find_answer(request, &mending);
        if (status != STATUS_OK)
            return status;
        form_conflict_begin(request, VERSION, mending.answer.version);
        form_conflict(request, WORDS, mending.answer.words);
        return show_mending(request, &mending);
    }
    return status == STATUS_OK && !form_valid(request) ? show_mending(request, &mending) : status;
}
