#include "campaigns/post_master_store.h"

#include "lib/db.h"
#include "lib/session.h"

/* The master of a post, itself where it has none, and what version its text is now. */
static enum status find_master(struct request *request, int64_t post, struct family *family)
{
    static struct query query = {
        .sql = "SELECT m.master_id, m.number, (SELECT MAX(v.number) FROM post_versions v "
               "WHERE v.post_id = COALESCE(m.master_id, p.id)) FROM posts p "
               "LEFT JOIN post_masters m ON m.post_id = p.id WHERE p.id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    *family = (struct family){.master_id = post, .now = 1};
    if (status != STATUS_OK || rows.count == 0)
        return status;
    if (!row_is_null(&rows, 0, 0))
        family->master_id = row_number(&rows, 0, 0);
    family->number = row_number(&rows, 0, 1);
    if (!row_is_null(&rows, 0, 2))
        family->now = row_number(&rows, 0, 2);
    return status;
}

#define FAMILY_COLUMNS "p.id, p.state, p.channel_id, h.name"

enum status post_family(struct request *request, int64_t post, struct family *family)
{
    static struct query query = {
        .sql = "(SELECT " FAMILY_COLUMNS
               " FROM posts p LEFT JOIN shared_channels h ON h.id = p.channel_id "
               "WHERE p.id = ? AND " POST_IS_VISIBLE ") UNION ALL (SELECT " FAMILY_COLUMNS
               " FROM post_masters m JOIN posts p ON p.id = m.post_id "
               "LEFT JOIN shared_channels h ON h.id = p.channel_id WHERE m.master_id = ? "
               "AND " POST_IS_VISIBLE " ORDER BY m.post_id LIMIT 40)"};
    _Static_assert(FAMILY_MOST == 40, "the LIMIT of the list");
    struct rows rows;
    int64_t me = person_id(request);
    int64_t all = post_sees_all(request);
    enum status status = find_master(request, post, family);
    if (status == STATUS_OK)
        status = db_rows(request, &query, &rows, "iiiiii", family->master_id, all, me,
                         family->master_id, all, me);
    if (status != STATUS_OK)
        return status;
    struct family_post *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct family_post){.id = row_number(&rows, i, 0),
                                        .state = row_text(&rows, i, 1),
                                        .channel_id = row_number(&rows, i, 2),
                                        .channel = row_text(&rows, i, 3)};
    family->count = rows.count;
    family->items = items;
    return STATUS_OK;
}

enum status post_join(struct request *request, int64_t post, int64_t master, int64_t number)
{
    static struct query query = {
        .sql = "INSERT INTO post_masters (post_id, master_id, number) VALUES (?, ?, ?)"};
    return db_write(request, &query, NULL, "iii", post, master, number);
}

enum status post_hold_against(struct request *request, int64_t post, int64_t number)
{
    static struct query query = {.sql = "UPDATE post_masters SET number = ? WHERE post_id = ?"};
    return db_write(request, &query, NULL, "ii", number, post);
}
