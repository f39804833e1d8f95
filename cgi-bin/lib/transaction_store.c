#include "lib/transaction_store.h"

#include <string.h>

#include "lib/db.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum status submission_take(struct request *request, const unsigned char *key,
                            const unsigned char *digest, bool *taken_before)
{
    static struct query take = {.sql = "INSERT INTO submissions (form_key, digest, created_at)"
                                       " VALUES (?, ?, UTC_TIMESTAMP())"};
    enum status status = db_write(request, &take, NULL, "bb", key, (size_t)SUBMISSION_KEY_BYTES,
                                  digest, (size_t)SUBMISSION_DIGEST_BYTES);
    *taken_before = status == STATUS_CONFLICT;
    return *taken_before ? STATUS_OK : status;
}

enum status submission_find(struct request *request, const unsigned char *key,
                            unsigned char *digest, const char **location)
{
    static struct query find = {.sql =
                                    "SELECT digest, location FROM submissions WHERE form_key = ?"};
    struct rows rows;
    enum status status = db_rows(request, &find, &rows, "b", key, (size_t)SUBMISSION_KEY_BYTES);
    *location = NULL;
    if (status != STATUS_OK || rows.count == 0)
        return status;
    memcpy(digest, row_text(&rows, 0, 0), SUBMISSION_DIGEST_BYTES);
    *location = row_text(&rows, 0, 1);
    return STATUS_OK;
}

enum status submission_keep(struct request *request, const unsigned char *key, const char *location)
{
    static struct query keep = {.sql = "UPDATE submissions SET location = ? WHERE form_key = ?"};
    return db_write(request, &keep, NULL, "sb", location, key, (size_t)SUBMISSION_KEY_BYTES);
}

enum status audit(struct request *request, const char *action, const char *object_kind,
                  int64_t object, const char *before, const char *after)
{
    static struct query add = {
        .sql =
            "INSERT INTO audit (at, request_id, person_id, roles, action, object_kind, object_id,"
            " before_state, after_state) VALUES (UTC_TIMESTAMP(3), ?, ?, ?, ?, ?, ?, ?, ?)"};
    int64_t roles = request->person == NULL ? 0 : request->person->roles;
    return db_write(request, &add, NULL, "snissnss", request->id, person_id(request), roles, action,
                    object_kind, object, before, after);
}
