#include "lib/part.h"

#include <string.h>

#include "lib/app.h"
#include "lib/db.h"
#include "lib/kept.h"
#include "lib/layout.h"
#include "lib/log.h"
#include "lib/session.h"

static enum status draw(struct request *request, const char *template, page_part_fill *fill,
                        void *data, struct buf *html)
{
    enum status status = fill == NULL ? STATUS_OK : fill(request, data);
    if (status != STATUS_OK)
        return status;
    layout_show_site(request);
    buf_init(html, request->arena);
    return page_draw(request, template, html);
}

/* What belongs to one person's session must never be shown to another. */
static bool may_be_kept(const struct request *request, const struct buf *html)
{
    bool is_read = request->method == METHOD_GET || request->method == METHOD_HEAD;
    bool has_keys = strstr(html->data, "name=\"form_token\"") != NULL;
    if (has_keys)
        log_error("a part holds form keys and is not kept");
    return is_read && !has_keys;
}

enum status page_part(struct request *request, const char *name, const char *template,
                      const char *key, enum part_age age, page_part_fill *fill, void *data)
{
    struct kept_key kept_key;
    struct db_watch watch;
    struct buf html;
    const char *zone = request->person == NULL ? "" : request->person->time_zone;
    HDF *parts = page_node(request, "Part");
    kept_ask(&kept_key, template);
    kept_ask_more(&kept_key, key, strlen(key));
    kept_ask_more(&kept_key, zone, strlen(zone));
    const char *drawn = db_find_drawn(request, &kept_key);
    if (drawn != NULL) {
        page_text(parts, name, drawn);
        return STATUS_OK;
    }
    db_watch(request, &watch);
    enum status status = draw(request, template, fill, data, &html);
    if (status == STATUS_OK && may_be_kept(request, &html))
        db_keep_drawn(request, &kept_key, &watch, (int)age, html.data, html.length);
    if (status == STATUS_OK)
        page_text(parts, name, html.data);
    return status;
}
