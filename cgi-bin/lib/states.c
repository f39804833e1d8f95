#include "lib/states.h"

#include <string.h>

struct state {
    const char *name;
    const char *word;
    const char *kind;
};

static const struct state brief_states[] = {
    {"draft", "Draft", "draft"},
    {"published", "Published", "done"},
    {"archived", "Archived", "draft"},
    {NULL, "", "draft"},
};

static const struct state campaign_states[] = {
    {"planned", "Planned", "draft"},
    {"live", "Live", "scheduled"},
    {"done", "Done", "done"},
    {"stopped", "Stopped", "problem"},
    {NULL, "", "draft"},
};

static const struct state post_states[] = {
    {"idea", "Idea", "draft"},
    {"drafting", "Drafting", "draft"},
    {"in_review", "In review", "waiting"},
    {"changes_wanted", "Changes wanted", "waiting"},
    {"approved", "Approved", "scheduled"},
    {"scheduled", "Scheduled", "scheduled"},
    {"published", "Published", "done"},
    {"declined", "Declined", "problem"},
    {"dropped", "Dropped", "draft"},
    {NULL, "", "draft"},
};

static const struct state *find_state(const struct state *states, const char *name)
{
    while (states->name != NULL && strcmp(states->name, name) != 0)
        states++;
    return states;
}

static void show_state(HDF *node, const struct state *state)
{
    page_text(node, "Status", state->word);
    page_text(node, "StatusKind", state->kind);
}

void page_brief_state(HDF *node, const char *state)
{
    show_state(node, find_state(brief_states, state));
}

void page_campaign_state(HDF *node, const char *state)
{
    show_state(node, find_state(campaign_states, state));
}

void page_post_state(HDF *node, const char *state)
{
    show_state(node, find_state(post_states, state));
}

const char *post_state_word(const char *state)
{
    return find_state(post_states, state)->word;
}
