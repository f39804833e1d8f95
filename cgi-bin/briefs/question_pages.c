#include "briefs/question_pages.h"

#include <string.h>

#include "briefs/question_act_pages.h"
#include "briefs/question_show.h"
#include "briefs/question_state.h"
#include "briefs/show.h"
#include "lib/clock.h"
#include "lib/page.h"
#include "lib/route.h"
#include "lib/session.h"
#include "lib/words.h"

static void show_people_of(struct request *request, HDF *node, const struct question *question)
{
    bool names = question_names(request, question);
    page_flag(node, "Names", names);
    if (!names)
        return;
    page_person(node, "Asker", question->asker_id, question->asker);
    page_text(node, "Answerer", question_answerer_name(question));
    if (question->answerer_id != 0)
        page_person(node, "AnswererPerson", question->answerer_id, question->answerer);
    if (question->answerer_id != question->owner_id)
        page_format(node, "Left", "%s, who was asked, has left.", question->owner);
}

static void show_privacy(HDF *node, const struct question *question, unsigned actors)
{
    bool is_asker = (actors & QUESTION_ASKER) != 0;
    page_flag(node, "Private", question->private);
    page_flag(node, "Published", question_is_published(question));
    if (!question->private || (actors & (QUESTION_ASKER | QUESTION_ANSWERER)) == 0)
        return;
    page_flag(node, "MayAgree", strcmp(question->state, "withdrawn") != 0);
    page_flag(node, "Agrees", is_asker ? question->asker_agrees : question->owner_agrees);
    page_flag(node, "OtherAgrees", is_asker ? question->owner_agrees : question->asker_agrees);
    page_text(node, "Other", is_asker ? question->owner : question->asker);
}

static void show_support(HDF *node, struct request *request, const struct question *question,
                         unsigned actors)
{
    page_flag(node, "MaySupport",
              !question->private && strcmp(question->state, "asked") == 0 &&
                  (actors & (QUESTION_ASKER | QUESTION_ANSWERER)) == 0);
    page_flag(node, "Supported", question->supported);
    if (question->supports > 0)
        page_text(node, "Supports",
                  words_count(request->arena, question->supports, "other would like to know too",
                              "others would like to know too"));
}

static void show_question(struct request *request, const struct question *question)
{
    HDF *node = page_node(request, "Question");
    unsigned actors = question_actors(request, question);
    page_number(node, "Id", question->id);
    page_format(node, "Href", "/questions/%lld", (long long)question->id);
    page_number(node, "Version", question->version);
    page_text(node, "Title", question->title);
    page_text(node, "Words", *question->words == '\0' ? NULL : question->words);
    page_text(node, "Subject", question_subject_word(question->subject));
    page_text(node, "Place", question->place);
    page_text(node, "PlaceHref",
              question_place_href(request->arena, question->subject, question->subject_id));
    page_moment(request, page_node(request, "Question.Asked"), "When", question->asked_at);
    page_day(request, node, "AnswerBy", question->answer_by);
    page_flag(node, "Waits", strcmp(question->state, "asked") == 0);
    page_flag(node, "MayEdit", question_may_edit(request, question));
    page_flag(node, "MayAnswer", question_answering(question->state, actors) != NULL);
    page_flag(node, "IsAnswerer", (actors & QUESTION_ANSWERER) != 0);
    question_show_state(request, node, question);
    show_people_of(request, node, question);
    show_privacy(node, question, actors);
    show_support(node, request, question, actors);
    page_title(request, "questions", "%s", question->title);
}

static void show_moves(struct request *request, const struct question *question)
{
    unsigned actors = question_actors(request, question);
    size_t count = 0;
    for (const struct question_move *move = question_moves; move->from != NULL; move++) {
        if (strcmp(move->from, question->state) != 0 || (move->ways & QUESTION_BY_MOVE) == 0 ||
            (move->who & actors) == 0)
            continue;
        HDF *item = page_item(page_root(request), "Moves", count++);
        page_text(item, "To", move->to);
        page_text(item, "Word", move->button);
        page_text(item, "Icon", move->icon);
        page_flag(item, "Words", move->needs_words);
    }
}

static void show_answer(struct request *request, HDF *item, const struct question *question,
                        const struct answer *answer)
{
    unsigned actors = question_actors(request, question);
    bool mine = answer->person_id == person_id(request) && question_names(request, question);
    page_number(item, "Id", answer->id);
    page_text(item, "Text", answer->words);
    page_moment(request, item, "When", answer->created_at);
    page_flag(item, "Edited", answer->version > 1);
    page_flag(item, "Accepted", answer->id == question->accepted_id);
    page_flag(item, "MayEdit", mine && strcmp(question->state, "withdrawn") != 0);
    page_flag(item, "MayAccept",
              answer->id != question->accepted_id && answer->person_id != question->asker_id &&
                  question_move(question->state, "accepted", QUESTION_BY_ACCEPT, actors) != NULL);
    if (!question_names(request, question))
        return;
    page_person(item, "Who", answer->person_id, answer->person);
    page_text(item, "Role",
              answer->person_id == question->asker_id   ? "Asked this"
              : answer->person_id == question->owner_id ? "Was asked"
                                                        : "");
}

static enum status show_answers(struct request *request, const struct question *question)
{
    struct answers answers;
    size_t shown = 0;
    enum status status = answer_list(request, question->id, &answers);
    for (size_t i = 0; i < answers.count; i++)
        if (answers.items[i].id == question->accepted_id)
            show_answer(request, page_item(page_root(request), "Answers", shown++), question,
                        &answers.items[i]);
    for (size_t i = 0; i < answers.count; i++)
        if (answers.items[i].id != question->accepted_id)
            show_answer(request, page_item(page_root(request), "Answers", shown++), question,
                        &answers.items[i]);
    return status;
}

/* Who names nobody tells nothing of who did what either. */
static enum status show_history(struct request *request, const struct question *question)
{
    struct question_events events;
    if (!question_names(request, question))
        return STATUS_OK;
    enum status status = question_history(request, question->id, &events);
    for (size_t i = 0; i < events.count; i++) {
        const struct question_event *event = &events.items[i];
        HDF *row = page_item(page_root(request), "History", i);
        page_person(row, "Who", event->person_id, event->person);
        if (*event->passed_to != '\0')
            page_format(row, "What", "passed it on to %s", event->passed_to);
        else
            page_text(row, "What", question_move_words(event->from, event->to));
        page_moment(request, row, "When", event->at);
        page_text(row, "Text", *event->words == '\0' ? NULL : event->words);
    }
    return status;
}

/* The select of people is of another form than an answer that is shown again. */
static bool may_pass(const struct request *request, const struct question *question)
{
    bool answers = request->method == METHOD_POST && request->route->form == &question_answer_form;
    return !answers && !question->private &&
           question_move(question->state, question->state, QUESTION_BY_PASS,
                         question_actors(request, question)) != NULL;
}

enum status question_show_page(struct request *request, const struct question *question)
{
    if (request->fields == NULL)
        form_begin(request, &question_act_form);
    enum status status = show_answers(request, question);
    if (status == STATUS_OK)
        status = show_history(request, question);
    if (status == STATUS_OK && may_pass(request, question)) {
        page_flag(page_node(request, "Question"), "MayPass", true);
        status = show_people(request, ACT_OWNER, "Choose a person");
    }
    if (status != STATUS_OK)
        return status;
    show_question(request, question);
    show_moves(request, question);
    return page_show(request, "briefs/question.cs");
}

enum status question_page(struct request *request)
{
    struct question question;
    enum status status = question_find(request, request->numbers[0], &question);
    return status == STATUS_OK ? question_show_page(request, &question) : status;
}
