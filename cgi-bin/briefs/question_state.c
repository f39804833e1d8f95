#include "briefs/question_state.h"

#include <string.h>

#include "lib/session.h"

enum { BOTH = QUESTION_ASKER | QUESTION_ANSWERER, ALL = BOTH | QUESTION_READER };

const struct question_move question_moves[] = {
    {"asked", "answered", QUESTION_ANSWERER, QUESTION_BY_ANSWER, true, NULL, NULL, NULL,
     "answered"},
    {"asked", "asked", ALL, QUESTION_BY_ANSWER, true, NULL, NULL, NULL, "answered"},
    {"asked", "accepted", BOTH, QUESTION_BY_ACCEPT, false, NULL, NULL, "marked an answer",
     "accepted"},
    {"asked", "asked", QUESTION_ANSWERER, QUESTION_BY_PASS, false, NULL, NULL, "passed it on",
     "passed-on"},
    {"asked", "withdrawn", QUESTION_ASKER, QUESTION_BY_MOVE, false, "Withdraw it", "trash",
     "withdrew it", "question-withdrawn"},
    {"answered", "answered", ALL, QUESTION_BY_ANSWER, true, NULL, NULL, NULL, "answered"},
    {"answered", "accepted", BOTH, QUESTION_BY_ACCEPT, false, NULL, NULL, "marked an answer",
     "accepted"},
    {"answered", "asked", QUESTION_ASKER, QUESTION_BY_MOVE, true, "Ask again", "send",
     "asked again", "asked-again"},
    {"answered", "withdrawn", QUESTION_ASKER, QUESTION_BY_MOVE, false, "Withdraw it", "trash",
     "withdrew it", "question-withdrawn"},
    {"accepted", "accepted", ALL, QUESTION_BY_ANSWER, true, NULL, NULL, NULL, "answered"},
    {"accepted", "accepted", BOTH, QUESTION_BY_ACCEPT, false, NULL, NULL, "marked another answer",
     "accepted"},
    {"accepted", "answered", BOTH, QUESTION_BY_MOVE, false, "Take the mark off", "x",
     "took the mark off", "mark-off"},
    {"withdrawn", "asked", QUESTION_ASKER, QUESTION_BY_MOVE, false, "Ask it after all", "restore",
     "asked it after all", "asked-again"},
    {NULL, NULL, 0, 0, false, NULL, NULL, NULL, NULL},
};

const struct question_move *question_move(const char *from, const char *to, unsigned way,
                                          unsigned actors)
{
    for (const struct question_move *move = question_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && strcmp(move->to, to) == 0 && (move->ways & way) != 0 &&
            (move->who & actors) != 0)
            return move;
    return NULL;
}

const struct question_move *question_answering(const char *from, unsigned actors)
{
    for (const struct question_move *move = question_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && (move->ways & QUESTION_BY_ANSWER) != 0 &&
            (move->who & actors) != 0)
            return move;
    return NULL;
}

const char *question_move_words(const char *from, const char *to)
{
    for (const struct question_move *move = question_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && strcmp(move->to, to) == 0 && move->done != NULL)
            return move->done;
    return "changed it";
}

unsigned question_actors(const struct request *request, const struct question *question)
{
    int64_t person = person_id(request);
    unsigned reader = question->private ? 0 : QUESTION_READER;
    if (person == 0)
        return 0;
    if (person == question->asker_id)
        return QUESTION_ASKER | reader;
    if (person == question->owner_id || person == question->answerer_id)
        return QUESTION_ANSWERER | reader;
    if (question->answerer_id == 0 && !question->private && person_is(request, ROLE_LEADER))
        return QUESTION_ANSWERER | reader;
    return reader;
}

bool question_may_edit(const struct request *request, const struct question *question)
{
    return strcmp(question->state, "asked") == 0 &&
           (question_actors(request, question) & QUESTION_ASKER) != 0;
}

bool question_is_published(const struct question *question)
{
    return question->private && question->asker_agrees && question->owner_agrees &&
           (strcmp(question->state, "answered") == 0 || strcmp(question->state, "accepted") == 0);
}

bool question_names(const struct request *request, const struct question *question)
{
    return !question->private || (question_actors(request, question) & BOTH) != 0;
}

bool question_is_overdue(const struct question *question, const char *today)
{
    return strcmp(question->state, "asked") == 0 && strcmp(question->answer_by, today) < 0;
}
