#include "results/inbound_state.h"

#include <string.h>

#include "lib/session.h"

enum { HERE = INBOUND_TEAM | INBOUND_OWNER, ALL = HERE | INBOUND_LEADER };

const struct inbound_move inbound_moves[] = {
    {"open", "answered", HERE, false, "It is answered", "check", "What was answered", "answered it",
     "inbound-answered"},
    {"open", "escalated", HERE, true, "Escalate it", "send", "What the leader should know or do",
     "escalated it", "inbound-escalated"},
    {"open", "closed", HERE, false, "Close it without an answer", "archive", "Why no answer",
     "closed it without an answer", "inbound-closed"},
    {"escalated", "answered", ALL, false, "It is answered", "check", "What was answered",
     "answered it", "inbound-answered"},
    {"escalated", "open", ALL, false, "Give it back to its owner", "back",
     "What the owner should do", "gave it back", "inbound-open"},
    {"escalated", "closed", ALL, false, "Close it without an answer", "archive", "Why no answer",
     "closed it without an answer", "inbound-closed"},
    {"answered", "open", HERE, false, "Open it again", "restore", "What is still open",
     "opened it again", "inbound-open"},
    {"closed", "open", HERE, false, "Open it again", "restore", "Why it is open again",
     "opened it again", "inbound-open"},
    {NULL, NULL, 0, false, NULL, NULL, NULL, NULL, NULL},
};

const struct inbound_move *inbound_move(const char *from, const char *to, unsigned actors)
{
    for (const struct inbound_move *move = inbound_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && strcmp(move->to, to) == 0 && (move->who & actors) != 0)
            return move;
    return NULL;
}

const char *inbound_move_words(const char *from, const char *to)
{
    const struct inbound_move *move = inbound_move(from, to, ALL);
    return move == NULL ? "logged it" : move->done;
}

unsigned inbound_actors(const struct request *request, const struct inbound *inbound)
{
    int64_t me = person_id(request);
    unsigned actors = person_is(request, ROLE_CONTENT) ? INBOUND_TEAM : 0;
    if (me != 0 && me == inbound->owner_id)
        actors |= INBOUND_OWNER;
    if (me != 0 && me == inbound->leader_id && strcmp(inbound->state, "escalated") == 0)
        actors |= INBOUND_LEADER;
    return actors;
}

bool inbound_is_overdue(const struct inbound *inbound, const char *today)
{
    bool waits = strcmp(inbound->state, "open") == 0 || strcmp(inbound->state, "escalated") == 0;
    return waits && strcmp(inbound->due_on, today) < 0;
}
