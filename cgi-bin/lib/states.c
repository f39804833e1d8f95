#include "lib/states.h"

#include <string.h>

static const struct choice brief_states[] = {
    {"draft", "Draft"}, {"published", "Published"}, {"archived", "Archived"}, {NULL, ""}};
static const char *const brief_kinds[] = {"draft", "done", "draft", "draft"};

static const struct choice campaign_states[] = {
    {"planned", "Planned"}, {"live", "Live"}, {"done", "Done"}, {"stopped", "Stopped"}, {NULL, ""}};
static const char *const campaign_kinds[] = {"draft", "scheduled", "done", "problem", "draft"};

const struct choice post_states[] = {
    {"idea", "Idea"},           {"drafting", "Drafting"},
    {"in_review", "In review"}, {"changes_wanted", "Changes wanted"},
    {"approved", "Approved"},   {"scheduled", "Scheduled"},
    {"published", "Published"}, {"declined", "Declined"},
    {"dropped", "Dropped"},     {NULL, NULL}};
static const char *const post_kinds[] = {"draft",     "draft", "waiting", "waiting", "scheduled",
                                         "scheduled", "done",  "problem", "draft",   "draft"};

const struct choice ask_states[] = {{"draft", "Draft"},
                                    {"asked", "Asked"},
                                    {"more_wanted", "More wanted"},
                                    {"approved", "Approved"},
                                    {"part_approved", "Approved in part"},
                                    {"declined", "Declined"},
                                    {"withdrawn", "Withdrawn"},
                                    {"settled", "Settled"},
                                    {NULL, NULL}};
static const char *const ask_kinds[] = {"draft",   "waiting", "waiting", "scheduled", "scheduled",
                                        "problem", "draft",   "done",    "draft"};

const struct choice question_states[] = {{"asked", "Open"},
                                         {"answered", "Answered"},
                                         {"accepted", "Answer marked"},
                                         {"withdrawn", "Withdrawn"},
                                         {NULL, NULL}};
static const char *const question_kinds[] = {"waiting", "scheduled", "done", "draft", "draft"};

const struct choice inbound_states[] = {{"open", "Open"},
                                        {"escalated", "Escalated"},
                                        {"answered", "Answered"},
                                        {"closed", "Closed"},
                                        {NULL, NULL}};
static const char *const inbound_kinds[] = {"waiting", "problem", "done", "draft", "draft"};

static void show_state(HDF *node, const struct choice *states, const char *const *kinds,
                       const char *state)
{
    size_t i = 0;
    while (states[i].value != NULL && strcmp(states[i].value, state) != 0)
        i++;
    page_text(node, "Status", states[i].label);
    page_text(node, "StatusKind", kinds[i]);
}

void page_brief_state(HDF *node, const char *state)
{
    show_state(node, brief_states, brief_kinds, state);
}

void page_campaign_state(HDF *node, const char *state)
{
    show_state(node, campaign_states, campaign_kinds, state);
}

void page_post_state(HDF *node, const char *state)
{
    show_state(node, post_states, post_kinds, state);
}

static const struct {
    const char *kind;
    const char *word;
} courses[] = {
    [COURSE_NOT_STARTED] = {"draft", "No progress yet"},
    [COURSE_ON] = {"scheduled", "On course"},
    [COURSE_BEHIND] = {"waiting", "Behind"},
    [COURSE_REACHED] = {"done", "Reached"},
    [COURSE_MISSED] = {"problem", "Missed"},
    [COURSE_ARCHIVED] = {"draft", "Archived"},
};

const char *goal_course_word(enum goal_course course)
{
    return courses[course].word;
}

void page_goal_course(HDF *node, enum goal_course course)
{
    page_text(node, "Status", courses[course].word);
    page_text(node, "StatusKind", courses[course].kind);
}

void page_ask_state(HDF *node, const char *state)
{
    show_state(node, ask_states, ask_kinds, state);
}

void page_question_state(HDF *node, const char *state)
{
    show_state(node, question_states, question_kinds, state);
}

void page_inbound_state(HDF *node, const char *state)
{
    show_state(node, inbound_states, inbound_kinds, state);
}
