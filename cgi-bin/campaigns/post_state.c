#include "campaigns/post_state.h"

#include <string.h>

#include "lib/session.h"

enum {
    WRITERS = POST_AUTHOR | POST_CONTENT | POST_KEEPER,
    SENDERS = WRITERS | POST_CHANNEL_KEEPER,
    REVIEWERS = POST_CONTENT | POST_KEEPER | POST_REVIEWER | POST_CHANNEL_KEEPER,
    REVIEW = POST_ASKS_WHAT_WORKED | POST_ASKS_WORDS,
};

const struct post_move post_moves[] = {
    {"idea", "drafting", WRITERS, 0, 0, "Start writing", "primary", "write", "began to write it",
     "drafting"},
    {"idea", "declined", POST_CONTENT | POST_KEEPER, POST_ASKS_WORDS, POST_ASKS_WORDS,
     "Decline with thanks", "", "x", "declined it", "declined"},
    {"idea", "dropped", WRITERS, POST_ASKS_WORDS, POST_ASKS_WORDS, "Drop it", "danger", "trash",
     "dropped it", "dropped"},
    {"drafting", "in_review", WRITERS, POST_ASKS_REVIEWER, 0, "Send for review", "primary", "send",
     "sent it for review", "in_review"},
    {"drafting", "dropped", WRITERS, POST_ASKS_WORDS, POST_ASKS_WORDS, "Drop it", "danger", "trash",
     "dropped it", "dropped"},
    {"in_review", "approved", REVIEWERS, REVIEW, POST_ASKS_WHAT_WORKED, "Approve", "primary",
     "check", "approved it", "approved"},
    {"in_review", "changes_wanted", REVIEWERS, REVIEW, REVIEW, "Ask for changes", "", "message",
     "asked for changes", "changes_wanted"},
    {"in_review", "declined", REVIEWERS, REVIEW, REVIEW, "Decline with thanks", "quiet", "x",
     "declined it", "declined"},
    {"in_review", "drafting", POST_AUTHOR, 0, 0, "Take it back", "", "undo", "took it back",
     "drafting"},
    {"changes_wanted", "in_review", WRITERS, POST_ASKS_REVIEWER, 0, "Send for review again",
     "primary", "send", "sent it for review again", "in_review"},
    {"changes_wanted", "dropped", WRITERS, POST_ASKS_WORDS, POST_ASKS_WORDS, "Drop it", "danger",
     "trash", "dropped it", "dropped"},
    {"approved", "scheduled", SENDERS, POST_ASKS_MOMENT, POST_ASKS_MOMENT, "Schedule", "primary",
     "calendar", "scheduled it", "scheduled"},
    {"approved", "published", SENDERS, POST_ASKS_ADDRESS, POST_ASKS_ADDRESS, "It is published", "",
     "check", "published it", "published"},
    {"approved", "drafting", WRITERS, POST_ASKS_WORDS, POST_ASKS_WORDS, "Open it again", "",
     "restore", "opened it again", "drafting"},
    {"approved", "dropped", WRITERS, POST_ASKS_WORDS, POST_ASKS_WORDS, "Drop it", "danger", "trash",
     "dropped it", "dropped"},
    {"scheduled", "published", SENDERS, POST_ASKS_ADDRESS, POST_ASKS_ADDRESS, "It is published",
     "primary", "check", "published it", "published"},
    {"scheduled", "scheduled", SENDERS, POST_ASKS_MOMENT, POST_ASKS_MOMENT, "Move it", "",
     "calendar", "moved it to another moment", "scheduled"},
    {"scheduled", "approved", SENDERS, 0, 0, "Take it off the schedule", "", "undo",
     "took it off the schedule", "unscheduled"},
    {"declined", "drafting", POST_CONTENT | POST_KEEPER, 0, 0, "Take it up again", "", "restore",
     "took it up again", "drafting"},
    {"dropped", "drafting", WRITERS, 0, 0, "Take it up again", "", "restore", "took it up again",
     "drafting"},
    {NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL},
};

const struct post_move *post_move(const char *from, const char *to)
{
    for (const struct post_move *move = post_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && strcmp(move->to, to) == 0)
            return move;
    return NULL;
}

static bool is_one_of(const char *state, const char *const states[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(states[i], state) == 0)
            return true;
    return false;
}

unsigned post_actors(const struct request *request, const struct post *post)
{
    int64_t person = person_id(request);
    if (person == post->author_id)
        return POST_AUTHOR;
    unsigned actors = person_is(request, ROLE_CONTENT) ? POST_CONTENT : 0;
    if (person == post->owner_id || person == post->deputy_id)
        actors |= POST_KEEPER;
    if (person == post->reviewer_id)
        actors |= POST_REVIEWER;
    bool keeps = person == post->channel.owner_id || person == post->channel.deputy_id;
    if (keeps && person_is(request, ROLE_CONTENT | ROLE_LEADER))
        actors |= POST_CHANNEL_KEEPER;
    return actors;
}

bool post_move_goes_out(const struct post_move *move)
{
    return strcmp(move->to, "scheduled") == 0 || strcmp(move->to, "published") == 0;
}

const char *post_held(const struct post *post)
{
    static const char *const over[] = {"published", "declined", "dropped"};
    if (is_one_of(post->state, over, sizeof over / sizeof over[0]))
        return NULL;
    if (strcmp(post->campaign_state, "stopped") == 0)
        return "The campaign is stopped. Until it is open again this can be neither scheduled nor "
               "published.";
    if (post->channel.retired)
        return "Its channel is retired, so this can be neither scheduled nor published. Choose "
               "another channel for it.";
    return NULL;
}

bool post_move_is_open(const struct post_move *move, const struct post *post, unsigned actors)
{
    return strcmp(move->from, post->state) == 0 && (move->who & actors) != 0 &&
           !(post_move_goes_out(move) && post_held(post) != NULL);
}

bool post_has_moves(const struct request *request, const struct post *post)
{
    unsigned actors = post_actors(request, post);
    for (const struct post_move *move = post_moves; move->from != NULL; move++)
        if (post_move_is_open(move, post, actors))
            return true;
    return false;
}

bool post_is_editable(const struct post *post)
{
    static const char *const open[] = {"idea", "drafting", "changes_wanted"};
    return is_one_of(post->state, open, sizeof open / sizeof open[0]);
}

bool post_may_write(const struct request *request, const struct post *post)
{
    return (post_actors(request, post) & WRITERS) != 0;
}

bool post_sees_work(const struct request *request, const struct post *post)
{
    return person_is(request, ROLE_CONTENT | ROLE_LEADER) || post_actors(request, post) != 0;
}

bool post_may_edit(const struct request *request, const struct post *post)
{
    return post_is_editable(post) && post_may_write(request, post);
}

bool post_may_ask_panel(const struct request *request, const struct post *post)
{
    static const char *const drafts[] = {"drafting", "in_review", "changes_wanted"};
    return is_one_of(post->state, drafts, sizeof drafts / sizeof drafts[0]) &&
           (post_actors(request, post) & WRITERS) != 0;
}
