#include "results/share_store.h"

#include "lib/db.h"
#include "lib/session.h"

enum status shares_of_mine(struct request *request, int64_t post, struct shares *shares)
{
    static struct query query = {
        .sql = "SELECT s.channel_id, h.name, s.named FROM shares s"
               " JOIN shared_channels h ON h.id = s.channel_id"
               " WHERE s.post_id = ? AND s.person_id = ? ORDER BY h.position, h.id LIMIT 200"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", post, person_id(request));
    struct share *items = arena_array(request->arena, rows.count, sizeof *items);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct share){row_number(&rows, i, 0), row_text(&rows, i, 1),
                                  row_number(&rows, i, 2) != 0};
    *shares = (struct shares){.count = rows.count, .items = items};
    return status;
}

enum status share_say(struct request *request, int64_t post, int64_t channel, bool named)
{
    static struct query query = {
        .sql = "INSERT INTO shares (post_id, person_id, channel_id, named) VALUES (?, ?, ?, ?)"
               " ON DUPLICATE KEY UPDATE named = VALUES(named)"};
    return db_write(request, &query, NULL, "iiii", post, person_id(request), channel,
                    (int64_t)named);
}

enum status share_take_back(struct request *request, int64_t post, int64_t channel)
{
    static struct query query = {
        .sql = "DELETE FROM shares WHERE post_id = ? AND person_id = ? AND channel_id = ?"};
    return db_write(request, &query, NULL, "iii", post, person_id(request), channel);
}

enum status share_sum(struct request *request, int64_t post, struct share_sum *sum)
{
    static struct query query = {
        .sql = "SELECT COUNT(*), (SELECT GROUP_CONCAT(n.name ORDER BY n.name SEPARATOR ', ') FROM"
               " (SELECT DISTINCT m.id, m.name FROM shares x JOIN shared_people m"
               " ON m.id = x.person_id WHERE x.post_id = ? AND x.named = TRUE LIMIT 30) n)"
               " FROM (SELECT DISTINCT person_id FROM shares WHERE post_id = ? LIMIT 10000) p"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "ii", post, post);
    *sum = (struct share_sum){row_number(&rows, 0, 0), row_text(&rows, 0, 1)};
    return status;
}

_Static_assert(SHARES_NAMED_MOST == 30, "the LIMIT of names");

enum status share_thanks_find(struct request *request, int64_t post, struct share_thanks *thanks)
{
    static struct query query = {
        .sql = "SELECT t.words, t.person_id, m.name, UNIX_TIMESTAMP(t.thanked_at)"
               " FROM share_thanks t LEFT JOIN shared_people m ON m.id = t.person_id"
               " WHERE t.post_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", post);
    *thanks = (struct share_thanks){row_text(&rows, 0, 0), row_number(&rows, 0, 1),
                                    row_text(&rows, 0, 2), row_number(&rows, 0, 3)};
    return status;
}

enum status share_thanks_say(struct request *request, int64_t post, const char *words)
{
    static struct query query = {
        .sql = "INSERT INTO share_thanks (post_id, person_id, words, thanked_at)"
               " VALUES (?, ?, ?, UTC_TIMESTAMP()) ON DUPLICATE KEY UPDATE words = VALUES(words),"
               " person_id = VALUES(person_id), thanked_at = VALUES(thanked_at)"};
    return db_write(request, &query, NULL, "iis", post, person_id(request), words);
}
