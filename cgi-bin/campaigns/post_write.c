#include "campaigns/post_write.h"

#include <string.h>

#include "campaigns/post_state.h"
#include "campaigns/post_version_store.h"
#include "lib/markdown.h"
#include "lib/transaction.h"

enum status post_render(struct request *request, struct post *post)
{
    post->body_html = NULL;
    if (!channel_is_markdown(&post->channel))
        return STATUS_OK;
    return markdown_render(request->arena, post->body, strlen(post->body), &post->body_html);
}

enum status post_write(struct request *request, const struct post *post, const char *action,
                       bool *stale)
{
    struct post present;
    const char *before;
    const char *after;
    enum status status = post_find(request, post->id, &present);
    if (status != STATUS_OK)
        return status;
    *stale = present.version != post->version;
    if (*stale || !post_may_edit(request, &present))
        return STATUS_CONFLICT;
    status = post_json(request, post->id, &before);
    if (status == STATUS_OK)
        status = post_update(request, post);
    if (status == STATUS_OK)
        status = post_version_keep(request, &present, post);
    if (status == STATUS_OK)
        status = post_json(request, post->id, &after);
    return status == STATUS_OK ? audit(request, action, "post", post->id, before, after) : status;
}
