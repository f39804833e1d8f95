#include "lib/session_store.h"

#include "lib/db.h"

enum { SEEN_EVERY_SECONDS = 60 };

/* Where it cannot be noted, which is logged, the page is shown all the same. */
static void keep_seen(struct request *request, const unsigned char *hash)
{
    static struct query touch = {
        .sql = "UPDATE shared_session_uses SET seen_at = UTC_TIMESTAMP() WHERE id_hash = ?"};
    db_write(request, &touch, NULL, "b", hash, (size_t)SESSION_HASH_BYTES);
}

enum status session_load(struct request *request, const unsigned char hash[SESSION_HASH_BYTES],
                         struct person **person)
{
    static struct query find = {
        .sql = "SELECT person_id, name, title, time_zone, department_id, roles, number,"
               " is_new, TIMESTAMPDIFF(SECOND, seen_at, UTC_TIMESTAMP())"
               " FROM shared_sessions WHERE id_hash = ?"
               " AND seen_at > UTC_TIMESTAMP() - INTERVAL ? MINUTE"
               " AND created_at > UTC_TIMESTAMP() - INTERVAL ? HOUR"};
    struct rows rows;
    *person = NULL;
    enum status status = db_rows(request, &find, &rows, "bii", hash, (size_t)SESSION_HASH_BYTES,
                                 (int64_t)SESSION_IDLE_MINUTES, (int64_t)SESSION_HOURS_MOST);
    if (status != STATUS_OK || rows.count == 0)
        return status;
    struct person *found = arena_alloc(request->arena, sizeof *found);
    *found = (struct person){
        .id = row_number(&rows, 0, 0),
        .name = row_text(&rows, 0, 1),
        .title = row_text(&rows, 0, 2),
        .time_zone = row_text(&rows, 0, 3),
        .department_id = row_number(&rows, 0, 4),
        .roles = (unsigned)row_number(&rows, 0, 5),
        .session = row_number(&rows, 0, 6),
        .is_new = row_number(&rows, 0, 7) != 0,
    };
    *person = found;
    if (row_number(&rows, 0, 8) >= SEEN_EVERY_SECONDS)
        keep_seen(request, hash);
    return STATUS_OK;
}
