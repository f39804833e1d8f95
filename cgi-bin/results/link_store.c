#include "results/link_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/session.h"
#include "results/tracked_link.h"

/* So long a link may be behind what other machines write; what is written on this one it shows
 * at once. */
enum { LINK_SECONDS = 30 };

enum status link_by_code(struct request *request, const char *code, struct short_link *link)
{
    static struct query query = {.keeps_for = LINK_SECONDS,
                                 .sql =
                                     "SELECT id, target, retired FROM short_links WHERE code = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "s", code);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *link = (struct short_link){.id = row_number(&rows, 0, 0),
                                .target = row_text(&rows, 0, 1),
                                .retired = row_number(&rows, 0, 2) != 0};
    return status;
}

#define LINKS(which)                                                                               \
    "SELECT s.id, s.code, s.campaign_id, s.channel_id, h.name, s.post_id, p.title, s.address,"     \
    " s.medium, s.content, s.target, s.retired, s.made_by, m.name, UNIX_TIMESTAMP(s.made_at),"     \
    " s.version, CAST(COALESCE((SELECT SUM(d.clicks) FROM link_days d WHERE d.link_id = s.id), 0)" \
    " AS SIGNED) FROM short_links s JOIN shared_channels h ON h.id = s.channel_id"                 \
    " LEFT JOIN shared_posts p ON p.id = s.post_id"                                                \
    " LEFT JOIN shared_people m ON m.id = s.made_by WHERE " which

static struct short_link take(const struct rows *rows, size_t i)
{
    return (struct short_link){.id = row_number(rows, i, 0),
                               .code = row_text(rows, i, 1),
                               .campaign_id = row_number(rows, i, 2),
                               .channel_id = row_number(rows, i, 3),
                               .channel = row_text(rows, i, 4),
                               .post_id = row_number(rows, i, 5),
                               .post = row_text(rows, i, 6),
                               .address = row_text(rows, i, 7),
                               .medium = row_text(rows, i, 8),
                               .content = row_text(rows, i, 9),
                               .target = row_text(rows, i, 10),
                               .retired = row_number(rows, i, 11) != 0,
                               .made_by = row_number(rows, i, 12),
                               .maker = row_text(rows, i, 13),
                               .made_at = row_number(rows, i, 14),
                               .version = row_number(rows, i, 15),
                               .clicks = row_number(rows, i, 16)};
}

enum status link_find(struct request *request, int64_t id, struct short_link *link)
{
    static struct query query = {.sql = LINKS("s.id = ?")};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *link = take(&rows, 0);
    return status;
}

static enum status list(struct request *request, struct query *query, int64_t id,
                        struct short_links *links)
{
    struct rows rows;
    enum status status = db_rows(request, query, &rows, "i", id);
    struct short_link *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = take(&rows, i);
    *links = (struct short_links){.count = rows.count, .items = items};
    return status;
}

_Static_assert(LINKS_MOST == 200, "the LIMIT of lists");

enum status links_of_campaign(struct request *request, int64_t campaign, struct short_links *links)
{
    static struct query query = {.sql = LINKS("s.campaign_id = ? ORDER BY s.id DESC LIMIT 200")};
    return list(request, &query, campaign, links);
}

enum status links_of_post(struct request *request, int64_t post, struct short_links *links)
{
    static struct query query = {
        .sql = LINKS("s.post_id = ? AND s.retired = FALSE ORDER BY s.id DESC LIMIT 200")};
    return list(request, &query, post, links);
}

enum status link_insert(struct request *request, struct short_link *link)
{
    static struct query query = {
        .sql = "INSERT INTO short_links (code, campaign_id, channel_id, post_id, address, medium,"
               " content, target, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
               " UTC_TIMESTAMP())"};
    struct written written = {0};
    enum status status = db_write(request, &query, &written, "siinssssi", link->code,
                                  link->campaign_id, link->channel_id, link->post_id, link->address,
                                  link->medium, link->content, link->target, person_id(request));
    link->id = written.id;
    return status;
}

enum status link_retire(struct request *request, const struct short_link *link, bool retired)
{
    static struct query query = {.sql = "UPDATE short_links SET retired = ?, version = version + 1"
                                        " WHERE id = ? AND version = ?"};
    struct written written = {0};
    return db_fresh(
        db_write(request, &query, &written, "iii", (int64_t)retired, link->id, link->version),
        &written);
}

enum status link_json(struct request *request, int64_t id, const char **json)
{
    static struct query query = {
        .sql = "SELECT JSON_OBJECT('code', code, 'campaign', campaign_id, 'channel', channel_id,"
               " 'post', post_id, 'target', target, 'retired', retired) FROM short_links"
               " WHERE id = ?"};
    return db_text(request, &query, id, json);
}

/* With the campaign's number, so that no two campaigns of one title share it. */
static const char *preset(struct request *request, int64_t campaign, const char *title)
{
    enum { TITLE_MOST = 40 };
    char *name = arena_strdup(request->arena, tracked_name(request->arena, title));
    if (strlen(name) > TITLE_MOST)
        name[TITLE_MOST] = '\0';
    for (size_t end = strlen(name); end > 0 && name[end - 1] == '-'; end--)
        name[end - 1] = '\0';
    return arena_printf(request->arena, "%s%s%lld", name, *name == '\0' ? "" : "-",
                        (long long)campaign);
}

enum status link_name_find(struct request *request, int64_t campaign, const char *title,
                           struct link_name *name)
{
    static struct query query = {
        .sql = "SELECT n.name, n.version, EXISTS (SELECT 1 FROM short_links s WHERE"
               " s.campaign_id = n.campaign_id) FROM link_names n WHERE n.campaign_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    *name = (struct link_name){.name = rows.count == 0 ? preset(request, campaign, title)
                                                       : row_text(&rows, 0, 0),
                               .version = row_number(&rows, 0, 1),
                               .is_used = row_number(&rows, 0, 2) != 0};
    return status;
}

enum status link_name_save(struct request *request, int64_t campaign, const char *name,
                           int64_t version, bool *taken)
{
    static struct query insert = {.sql =
                                      "INSERT INTO link_names (campaign_id, name) VALUES (?, ?)"};
    static struct query update = {.sql = "UPDATE link_names SET name = ?, version = version + 1"
                                         " WHERE campaign_id = ? AND version = ?"};
    struct written written = {0};
    enum status status = version == 0
                             ? db_write(request, &insert, &written, "is", campaign, name)
                             : db_write(request, &update, &written, "sii", name, campaign, version);
    *taken = status == STATUS_CONFLICT && db_refused_by(request, "by_name");
    return db_fresh(status, &written);
}
