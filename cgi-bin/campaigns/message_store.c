#include "campaigns/message_store.h"

#include "lib/db.h"
#include "lib/session.h"

enum status message_list(struct request *request, int64_t campaign, int64_t post,
                         struct messages *messages)
{
    static struct query query = {
        .sql = "SELECT m.brief_id, b.title, m.words, LOWER(HEX(m.digest)), EXISTS (SELECT 1 FROM "
               "post_key_messages k WHERE k.brief_id = m.brief_id AND k.digest = m.digest "
               "AND k.post_id = ?) FROM (SELECT DISTINCT g.brief_id FROM campaign_goals l "
               "JOIN shared_goals g ON g.id = l.goal_id WHERE l.campaign_id = ?) x "
               "JOIN shared_key_messages m ON m.brief_id = x.brief_id "
               "JOIN shared_briefs b ON b.id = x.brief_id "
               "ORDER BY m.brief_id, m.position LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", post, campaign);
    struct message *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct message){.brief_id = row_number(&rows, i, 0),
                                    .brief = row_text(&rows, i, 1),
                                    .words = row_text(&rows, i, 2),
                                    .digest = row_text(&rows, i, 3),
                                    .carried = row_number(&rows, i, 4) != 0};
    *messages = (struct messages){.count = rows.count, .items = items};
    return status;
}

enum status message_carried(struct request *request, int64_t post, struct messages *messages)
{
    static struct query query = {
        .sql = "SELECT k.brief_id, b.title, k.words FROM post_key_messages k LEFT JOIN "
               "shared_briefs b ON b.id = k.brief_id WHERE k.post_id = ? "
               "ORDER BY k.brief_id, k.words LIMIT 40"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    struct message *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct message){.brief_id = row_number(&rows, i, 0),
                                    .brief = row_text(&rows, i, 1),
                                    .words = row_text(&rows, i, 2),
                                    .digest = "",
                                    .carried = true};
    *messages = (struct messages){.count = rows.count, .items = items};
    return status;
}

enum status message_clear(struct request *request, int64_t post)
{
    static struct query query = {.sql = "DELETE FROM post_key_messages WHERE post_id = ?"};
    return db_write(request, &query, NULL, "i", post);
}

enum status message_tick(struct request *request, int64_t post, const struct message *message)
{
    static struct query query = {
        .sql = "INSERT IGNORE INTO post_key_messages (post_id, brief_id, digest, words, person_id, "
               "at) VALUES (?, ?, UNHEX(?), LEFT(?, 1000), ?, UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "iissi", post, message->brief_id, message->digest,
                    message->words, person_id(request));
}
