#include "campaigns/feed_store.h"

#include "lib/db.h"
#include "lib/session.h"

enum status feed_key_made_at(struct request *request, int64_t *moment)
{
    static struct query query = {
        .sql = "SELECT UNIX_TIMESTAMP(made_at) FROM calendar_keys WHERE person_id = ?"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "i", person_id(request));
    *moment = rows.count == 0 ? 0 : row_number(&rows, 0, 0);
    return status;
}

enum status feed_key_keep(struct request *request, const unsigned char *hash)
{
    static struct query query = {.sql = "REPLACE INTO calendar_keys (person_id, key_hash, made_at) "
                                        "VALUES (?, ?, UTC_TIMESTAMP())"};
    return db_write(request, &query, NULL, "ib", person_id(request), hash, (size_t)FEED_HASH_BYTES);
}

enum status feed_key_end(struct request *request)
{
    static struct query query = {.sql = "DELETE FROM calendar_keys WHERE person_id = ?"};
    return db_write(request, &query, NULL, "i", person_id(request));
}

enum status feed_key_find(struct request *request, const unsigned char *hash, int64_t *person)
{
    static struct query query = {
        .sql = "SELECT k.person_id FROM calendar_keys k JOIN shared_people p ON p.id = k.person_id "
               "WHERE k.key_hash = ? AND p.state = 'active'"};
    struct rows rows;
    enum status status = db_rows(request, &query, &rows, "b", hash, (size_t)FEED_HASH_BYTES);
    *person = rows.count == 0 ? 0 : row_number(&rows, 0, 0);
    return status;
}
