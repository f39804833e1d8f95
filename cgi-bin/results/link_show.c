#include "results/link_show.h"

#include <string.h>

#include "lib/app.h"
#include "lib/clock.h"
#include "lib/words.h"

const char *link_short(const struct request *request, const struct short_link *link)
{
    return arena_printf(request->arena, "%s/l/%s", request->app->config->origins[0].origin,
                        link->code);
}

const char *link_medium(const char *kind)
{
    return strcmp(kind, "mail") == 0 ? "email" : kind;
}

void link_show(struct request *request, HDF *node, const struct short_link *link)
{
    page_text(node, "Short", link_short(request, link));
    page_format(node, "Id", "link-%lld", (long long)link->id);
    page_format(node, "Href", "/results/links/%lld", (long long)link->id);
    page_text(node, "Channel", link->channel);
    page_text(node, "Medium", link->medium);
    page_text(node, "Content", *link->content == '\0' ? NULL : link->content);
    page_text(node, "Address", link->address);
    page_text(node, "Target", link->target);
    page_text(node, "Clicks", words_count(request->arena, link->clicks, "click", "clicks"));
    page_flag(node, "Retired", link->retired);
    page_person(node, "Who", link->made_by, link->maker);
    page_moment(request, node, "When", link->made_at);
    page_number(node, "Version", link->version);
    if (link->post_id == 0)
        return;
    page_text(node, "Post", link->post);
    page_format(node, "PostHref", "/results/posts/%lld", (long long)link->post_id);
}
