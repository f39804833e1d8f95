#include "results/subject_store.h"

#include "lib/db.h"
#include "lib/session.h"

enum status subject_of_campaign(struct request *request, int64_t id, struct subject *subject)
{
    static struct query query = {
        .sql = "SELECT id, title, owner_id, deputy_id FROM shared_campaigns WHERE id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *subject = (struct subject){.campaign_id = row_number(&rows, 0, 0),
                                .campaign = row_text(&rows, 0, 1),
                                .owner_id = row_number(&rows, 0, 2),
                                .deputy_id = row_number(&rows, 0, 3),
                                .post = "",
                                .channel = "",
                                .published_on = "",
                                .address = ""};
    return status;
}

enum status subject_of_post(struct request *request, int64_t id, struct subject *subject)
{
    static struct query query = {
        .sql = "SELECT c.id, c.title, c.owner_id, c.deputy_id, p.id, p.title, h.id, h.name,"
               " DATE(p.published_at), p.address, p.author_id FROM shared_posts p"
               " JOIN shared_campaigns c ON c.id = p.campaign_id"
               " JOIN shared_channels h ON h.id = p.channel_id"
               " WHERE p.id = ? AND p.state = 'published'"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", id);
    if (status == STATUS_OK && rows.count == 0)
        return STATUS_NOT_FOUND;
    *subject = (struct subject){.campaign_id = row_number(&rows, 0, 0),
                                .campaign = row_text(&rows, 0, 1),
                                .owner_id = row_number(&rows, 0, 2),
                                .deputy_id = row_number(&rows, 0, 3),
                                .post_id = row_number(&rows, 0, 4),
                                .post = row_text(&rows, 0, 5),
                                .channel_id = row_number(&rows, 0, 6),
                                .channel = row_text(&rows, 0, 7),
                                .published_on = row_text(&rows, 0, 8),
                                .address = row_text(&rows, 0, 9),
                                .author_id = row_number(&rows, 0, 10)};
    return status;
}

bool subject_is_mine(const struct request *request, const struct subject *subject)
{
    int64_t me = person_id(request);
    return person_is(request, ROLE_CONTENT) || subject->owner_id == me || subject->deputy_id == me;
}

enum status subject_channels(struct request *request, struct names *channels)
{
    static struct query query = {
        .sql = "SELECT id, name, kind, blocked, retired, characters_most, network"
               " FROM shared_channels ORDER BY position, id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "");
    struct named *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct named){.id = row_number(&rows, i, 0),
                                  .name = row_text(&rows, i, 1),
                                  .kind = row_text(&rows, i, 2),
                                  .blocked = row_number(&rows, i, 3) != 0,
                                  .retired = row_number(&rows, i, 4) != 0,
                                  .characters_most = row_number(&rows, i, 5),
                                  .network = row_text(&rows, i, 6)};
    *channels = (struct names){.count = rows.count, .items = items};
    return status;
}

enum status subject_posts(struct request *request, int64_t campaign, struct out_posts *posts)
{
    static struct query query = {
        .sql = "SELECT id, title, address, channel_id FROM shared_posts WHERE campaign_id = ?"
               " AND state = 'published' AND address <> '' ORDER BY id DESC LIMIT 100"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", campaign);
    struct out_post *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct out_post){row_number(&rows, i, 0), row_text(&rows, i, 1),
                                     row_text(&rows, i, 2), row_number(&rows, i, 3)};
    *posts = (struct out_posts){.count = rows.count, .items = items};
    return status;
}
