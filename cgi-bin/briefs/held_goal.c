#include "briefs/held_goal.h"

#include "briefs/access.h"
#include "lib/session.h"

bool goal_is_counted_by_me(const struct request *request, const struct brief *brief,
                           const struct goal *goal)
{
    return brief_is_mine(request, brief) || goal->owner_id == person_id(request);
}

enum status held_goal_find(struct request *request, struct held_goal *held)
{
    enum status status = goal_find(request, request->numbers[0], &held->goal);
    if (status == STATUS_OK)
        status = brief_readable(request, held->goal.brief_id, &held->brief);
    return status;
}

enum status held_goal_writable(struct request *request, struct held_goal *held)
{
    enum status status = held_goal_find(request, held);
    if (status == STATUS_OK && !brief_is_mine(request, &held->brief))
        return STATUS_FORBIDDEN;
    return status;
}

enum status held_goal_countable(struct request *request, struct held_goal *held)
{
    enum status status = held_goal_find(request, held);
    if (status == STATUS_OK && !goal_is_counted_by_me(request, &held->brief, &held->goal))
        return STATUS_FORBIDDEN;
    return status;
}
