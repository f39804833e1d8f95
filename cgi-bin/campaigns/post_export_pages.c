#include "campaigns/post_export_pages.h"

#include <string.h>

#include "campaigns/post_store.h"
#include "lib/clock.h"
#include "lib/front_matter.h"
#include "lib/page.h"

/* A double-quoted value (YAML 1.2, 7.3.1) on one line. Site generators take HTML in titles,
 * and so does our import: what looks like it is written as references. */
static void add_entry(struct buf *out, const char *key, const char *value)
{
    if (*value == '\0')
        return;
    buf_printf(out, "%s: \"", key);
    for (; *value != '\0'; value++)
        if (*value == '"' || *value == '\\')
            buf_printf(out, "\\%c", *value);
        else if (*value == '&' || *value == '<')
            buf_puts(out, *value == '&' ? "&amp;" : "&lt;");
        else
            buf_add(out, strchr("\n\r\t", *value) != NULL ? " " : value, 1);
    buf_puts(out, "\"\n");
}

enum status post_markdown(struct request *request)
{
    static const char *const ours[] = {"title", "summary", "channel", NULL};
    struct post post;
    struct buf out;
    struct front_matter matter;
    enum status status = post_find(request, request->numbers[0], &post);
    if (status != STATUS_OK)
        return status;
    front_matter_split(&matter, request->arena, post.front_matter, strlen(post.front_matter));
    buf_init(&out, request->arena);
    buf_puts(&out, "---\n");
    add_entry(&out, "title", post.title);
    add_entry(&out, "summary", post.summary);
    add_entry(&out, "channel", post.channel.name);
    if (post.published_at != 0 && front_matter_entry(&matter, "date") == NULL)
        buf_printf(&out, "date: %.10s\n", clock_local(request, post.published_at));
    buf_puts(&out, front_matter_rest(request->arena, post.front_matter, ours));
    buf_puts(&out, "---\n");
    buf_puts(&out, post.body);
    return page_send(request, "text/markdown; charset=utf-8",
                     arena_printf(request->arena, "post-%lld.md", (long long)post.id), out.data,
                     out.length);
}
