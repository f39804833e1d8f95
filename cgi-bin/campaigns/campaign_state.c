#include "campaigns/campaign_state.h"

#include <string.h>

const struct campaign_move campaign_moves[] = {
    {"planned", "live", false, "Start it", "send", "started"},
    {"live", "done", false, "Call it done", "check", "done"},
    {"planned", "stopped", true, "Stop it", "x", "stopped"},
    {"live", "stopped", true, "Stop it", "x", "stopped"},
    {"done", "live", false, "Open it again", "restore", "reopened"},
    {"stopped", "live", false, "Open it again", "restore", "reopened"},
    {NULL, NULL, false, NULL, NULL, NULL},
};

const struct campaign_move *campaign_move(const char *from, const char *to)
{
    for (const struct campaign_move *move = campaign_moves; move->from != NULL; move++)
        if (strcmp(move->from, from) == 0 && strcmp(move->to, to) == 0)
            return move;
    return NULL;
}

const char *campaign_kind_words(const char *kind)
{
    if (strcmp(kind, "mixed") == 0)
        return "Blog and social";
    return strcmp(kind, "blog") == 0 ? "Blog" : "Social";
}
