#include "briefs/access.h"

#include "lib/session.h"

bool brief_is_mine(const struct request *request, const struct brief *brief)
{
    int64_t person = person_id(request);
    return person != 0 && (brief->owner_id == person || brief->delegate_id == person);
}

enum status brief_readable(struct request *request, int64_t id, struct brief *brief)
{
    enum status status = brief_find(request, id, brief);
    if (status == STATUS_OK && brief->current_version == 0 && !brief_is_mine(request, brief))
        return STATUS_NOT_FOUND;
    return status;
}

enum status brief_writable(struct request *request, int64_t id, struct brief *brief)
{
    enum status status = brief_readable(request, id, brief);
    if (status == STATUS_OK && !brief_is_mine(request, brief))
        return STATUS_FORBIDDEN;
    return status;
}

const char *brief_name(const char *title)
{
    return *title == '\0' ? "Untitled brief" : title;
}
