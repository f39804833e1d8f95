#include "campaigns/ask_state.h"

#include <string.h>

#include "lib/session.h"

enum { WORDS_AND_GIVEN = ASK_WORDS | ASK_GIVEN, SENDS = ASK_BY_MOVE | ASK_BY_CHANGE };

const struct ask_move ask_moves[] = {
    {"draft", "asked", ASK_ASKER, ASK_BY_MOVE, 0, 0, "Send it", "primary", "send", "sent it",
     "ask-sent"},
    {"draft", "withdrawn", ASK_ASKER, ASK_BY_MOVE, ASK_WORDS, ASK_WORDS, "Withdraw it", "danger",
     "trash", "withdrew it", "ask-withdrawn"},
    {"draft", "draft", ASK_ASKER, ASK_BY_CHANGE, 0, 0, NULL, NULL, NULL, "changed it", "ask-saved"},
    {"asked", "approved", ASK_DECIDER, ASK_BY_DECISION, WORDS_AND_GIVEN, 0, "Approve", "primary",
     "check", "approved it", "ask-approved"},
    {"asked", "part_approved", ASK_DECIDER, ASK_BY_DECISION, WORDS_AND_GIVEN, WORDS_AND_GIVEN,
     "Approve in part", "", "check", "approved it in part", "ask-part"},
    {"asked", "more_wanted", ASK_DECIDER, ASK_BY_DECISION, WORDS_AND_GIVEN, ASK_WORDS,
     "Ask for more", "", "message", "wants to know more", "ask-more"},
    {"asked", "declined", ASK_DECIDER, ASK_BY_DECISION, WORDS_AND_GIVEN, ASK_WORDS, "Decline",
     "quiet", "x", "declined it", "ask-declined"},
    {"asked", "asked", ASK_ASKER, ASK_BY_CHANGE, 0, 0, NULL, NULL, NULL, "changed it", "ask-saved"},
    {"asked", "withdrawn", ASK_ASKER, ASK_BY_MOVE, ASK_WORDS, ASK_WORDS, "Withdraw it", "danger",
     "trash", "withdrew it", "ask-withdrawn"},
    {"more_wanted", "asked", ASK_ASKER, SENDS, ASK_WORDS, ASK_WORDS, "Ask again", "primary", "send",
     "asked again", "ask-again"},
    {"more_wanted", "withdrawn", ASK_ASKER, ASK_BY_MOVE, ASK_WORDS, ASK_WORDS, "Withdraw it",
     "danger", "trash", "withdrew it", "ask-withdrawn"},
    {"more_wanted", "declined", ASK_DECIDER, ASK_BY_DECISION, ASK_WORDS, ASK_WORDS, "Decline",
     "quiet", "x", "declined it", "ask-declined"},
    {"approved", "asked", ASK_ASKER, ASK_BY_CHANGE, 0, 0, NULL, NULL, NULL,
     "changed it and asked again", "ask-again"},
    {"approved", "withdrawn", ASK_ASKER, ASK_BY_MOVE, ASK_WORDS, ASK_WORDS, "Withdraw it", "danger",
     "trash", "withdrew it", "ask-withdrawn"},
    {"approved", "settled", ASK_ASKER | ASK_DECIDER, ASK_BY_OUTCOME, 0, 0, NULL, NULL, NULL,
     "said what came of it", "ask-outcome"},
    {"part_approved", "asked", ASK_ASKER, ASK_BY_CHANGE, 0, 0, NULL, NULL, NULL,
     "changed it and asked again", "ask-again"},
    {"part_approved", "withdrawn", ASK_ASKER, ASK_BY_MOVE, ASK_WORDS, ASK_WORDS, "Withdraw it",
     "danger", "trash", "withdrew it", "ask-withdrawn"},
    {"part_approved", "settled", ASK_ASKER | ASK_DECIDER, ASK_BY_OUTCOME, 0, 0, NULL, NULL, NULL,
     "said what came of it", "ask-outcome"},
    {NULL, NULL, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL},
};

const struct ask_move *ask_move(const char *from, const char *to, unsigned ways)
{
    for (const struct ask_move *move = ask_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && strcmp(move->to, to) == 0 && (move->ways & ways) != 0)
            return move;
    return NULL;
}

const char *ask_move_words(const char *from, const char *to)
{
    const struct ask_move *move = ask_move(from, to, ~0U);
    return move == NULL ? "said what came of it" : move->done;
}

unsigned ask_actors(const struct request *request, const struct ask *ask)
{
    int64_t person = person_id(request);
    if (person == ask->asker_id)
        return ASK_ASKER;
    if (person != 0 && (person == ask->decider_id || person == ask->goal_owner_id))
        return ASK_DECIDER;
    if (ask->decider_id == 0 && person_is(request, ROLE_LEADER))
        return ASK_DECIDER;
    return ask->asker_left && person_is(request, ROLE_CONTENT) ? ASK_ASKER : 0;
}

bool ask_may_edit(const struct request *request, const struct ask *ask)
{
    if (!person_is(request, ROLE_CONTENT) || (ask_actors(request, ask) & ASK_ASKER) == 0)
        return false;
    for (const struct ask_move *move = ask_moves; move->from != NULL; move++)
        if (strcmp(move->from, ask->state) == 0 && (move->ways & ASK_BY_CHANGE) != 0)
            return true;
    return false;
}

bool ask_is_overdue(const struct ask *ask, const char *today)
{
    return strcmp(ask->state, "asked") == 0 && strcmp(ask->answer_by, today) < 0;
}

static bool may_settle(const struct ask *ask)
{
    return ask_move(ask->state, "settled", ASK_BY_OUTCOME) != NULL;
}

bool ask_wants_outcome(const struct ask *ask, bool decider, const char *today)
{
    const char *said = decider ? ask->decider_outcome : ask->asker_outcome;
    return may_settle(ask) && strcmp(ask->change_by, today) < 0 &&
           (*said == '\0' || strcmp(said, "too_early") == 0);
}
